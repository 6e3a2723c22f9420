public import KvaomSource

/// A question to the plan: a verb, its items, and clauses that cover all items.
public struct Command: Sendable {
  /// The verbs. The analyses are read by the parser as all others are, so that the grammar is one.
  public enum Verb: String, Sendable, CaseIterable {
    /// Tables of values.
    case show
    /// The same as a picture, with the table it shows.
    case plot
    /// Several worlds side by side.
    case compare
    /// A claim that must hold.
    case check
    /// A named group of checks.
    case test
    /// Indicators against their targets.
    case goals
    /// Budget against accounts.
    case deviation
    /// Where the figures come from.
    case sources
    /// What looks wrong although it is allowed.
    case review
    /// Why a figure is what it is; why it changes.
    case why
    /// From one year or plan to another.
    case bridge
    /// The list of measures.
    case measures
    /// What an input must be.
    case solve
    /// The first year a condition holds.
    case when
    /// One or two inputs over a range.
    case sweep
    /// Inputs ranked by effect.
    case tornado
    /// Draws from the inputs' distributions.
    case simulate
    /// A choice of measures and inputs.
    case optimise
    /// How two uncertain inputs go together.
    case correlate
  }
  /// A clause after the items.
  public enum Clause: Sendable {
    /// `in base, plan, plan without m`; `in 2018` is `inYear`; `in all` has the one name `all`.
    case inWorlds([LayerReference])
    /// `in 2016` after goals and deviation.
    case inYear(DateLiteral)
    /// `with wage_growth += 1 pp from 2018, …`, `with own_team`, where no world is named
    case with([WorldSuffix])
    /// `with change`
    case withChange
    /// `with sparklines`
    case withSparklines
    /// `deep` of why: what a page leaves out
    case deep
    /// `with input = 0%..5% step 0.5%, …` of sweep and optimise.
    case withRange(target: Name, selectors: [Selector], low: ExpressionID, high: ExpressionID, step: ExpressionID?)
    /// `in -5%..10%` of solve
    case range(low: ExpressionID, high: ExpressionID)
    /// `as mkr`
    case unit(UnitSyntax)
    /// `to 1 decimal`
    case decimals(Int)
    /// `total post`
    case total([Name])
    /// `where condition`
    case condition(ExpressionID)
    /// `within 0.01`
    case within(ExpressionID)
    /// A text at the end: the message of a check.
    case message(String)
    /// `from 2017 to 2018`
    case fromTo(DateLiteral, DateLiteral)
    /// `from "old.kvaom"`
    case fromFile(String)
    /// `for x, y` of measures and solve; solve's target is the equation `x == 0` built from `x = 0`.
    case forItems([ExpressionID])
    /// `against strict`
    case against(LayerReference)
    /// `10_000 draws`
    case draws(Int)
    /// `seed 7`
    case seed(Int64)
    /// `at 0.6`, `depth 3` and the like: a word and its value.
    case named(Name, ExpressionID)
  }
  /// One item with the text it was written as.
  public struct Item: Sendable {
    /// What is asked for.
    public let expression: ExpressionID
    /// Where it stands; its text is the row's name where it has no label.
    public let span: SourceSpan
    /// An item with its place, which output repeats as it was typed.
    public init(expression: ExpressionID, span: SourceSpan) {
      self.expression = expression
      self.span = span
    }
  }
  /// The word it begins with, which says what is asked.
  public let verb: Verb
  /// The items after the verb.
  public let items: [Item]
  /// The clauses in the order written, each with its place.
  public let clauses: [(clause: Clause, span: SourceSpan)]
  /// `test "name" { … }`: the name.
  public let title: String?
  /// `test "name" { … }`: the statements inside: checks, and local definitions as a block has them.
  public let body: [Statement]
  /// Whether a clause could not be read, which has been reported.
  public let hasHole: Bool
  /// Whether `plot` stands before it: its answer is drawn.
  public internal(set) var isDrawn = false
  /// A question as read; which clauses fit the verb is for the checker.
  public init(
    verb: Verb, items: [Item], clauses: [(clause: Clause, span: SourceSpan)], title: String? = nil,
    body: [Statement] = [], hasHole: Bool = false
  ) {
    self.verb = verb
    self.items = items
    self.clauses = clauses
    self.title = title
    self.body = body
    self.hasHole = hasHole
  }
}

extension Command.Clause {
  /// The word it begins with; nil for the text at the end of a check.
  public var word: String? {
    switch self {
    case .inWorlds, .inYear, .range: "in"
    case .with, .withChange, .withSparklines, .withRange: "with"
    case .unit: "as"
    case .decimals: "to"
    case .total: "total"
    case .condition: "where"
    case .within: "within"
    case .message: nil
    case .fromTo, .fromFile: "from"
    case .forItems: "for"
    case .against: "against"
    case .draws: "draws"
    case .deep: "deep"
    case .seed: "seed"
    case .named(let name, _): name.text
    }
  }
}
