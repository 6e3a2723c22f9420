public import KvaomDecimal
public import KvaomSource
public import KvaomSyntax
public import KvaomUnits

/// A question, checked.
public struct CheckedCommand: Sendable {
  /// What is asked, by how it is answered.
  public enum Kind: Sendable {
    /// `show`
    case show
    /// `compare`
    case compare
    /// `check`
    case check(CheckedClaim)
    /// `test`: its name and checks.
    case test(name: String, checks: [CheckedCommand])
    /// `goals`
    case goals
    /// `deviation`: for each item the budget and the accounts of the year.
    case deviation([(budget: CheckedItem, accounts: CheckedItem)])
    /// `sources`
    case sources
    /// `review`
    case review
    /// Any other question: which one, and what its clauses say, stand in it.
    case analysis(CheckedAnalysis)
  }
  /// How it is answered.
  public let kind: Kind
  /// What is asked for, in the order written.
  public let items: [CheckedItem]
  /// The worlds after `in`; empty without.
  public let worlds: [CheckedWorld]
  /// What stands after a `with` that belongs to no named world: on top of the world asked, one change for each.
  public let additions: [WorldChange]
  /// `as`
  public let unit: Unit?
  /// `to n decimals`
  public let decimals: Int?
  /// `with change` of show and compare, `deep` of why: with the rows and columns a page else leaves out
  public let showsChange: Bool
  /// `with sparklines`
  public let showsSparklines: Bool
  /// `plot` before it: the picture of its answer too
  public let isDrawn: Bool
  /// `total post`: the dimensions to add up over in a sum line.
  public let totals: [DimensionID]
  /// `where`
  public let condition: CheckedItem?
  /// `in 2018`
  public let year: Int?
  /// From its verb to the end of its last clause.
  public let span: SourceSpan

  /// What is asked where it is a question of the analyses.
  public var analysis: CheckedAnalysis? { if case .analysis(let analysis) = kind { analysis } else { nil } }
}

/// A question of the analyses, checked: `why`, `bridge`, `solve`, `tornado` and all others whose answer is worked out
/// in a folder of their own from what is said here.
public struct CheckedAnalysis: Sendable {
  /// Which question it is.
  public let verb: Command.Verb
  /// What is varied: the item of `solve`, the ranges of `sweep` and `optimise`, the items of `correlate`.
  public let variables: [CheckedVariable]
  /// The figures after `for` of `measures`.
  public let targets: [CheckedItem]
  /// The condition of `when`, those after `for` of `optimise`.
  public let conditions: [CheckedClaim]
  /// The two sides of `solve … for left = right`.
  public let equation: (left: CheckedItem, right: CheckedItem)?
  /// `against strict`
  public let against: CheckedWorld?
  /// `from 2017 to 2018`: calendar years.
  public let years: (from: Int, to: Int)?
  /// `from "old.kvaom"`
  public let file: String?
  /// `10_000 draws`
  public let draws: Int?
  /// `seed 7`
  public let seed: Int64?
  /// `depth 3`, `at 0.6`: words with a number known now.
  public let settings: [String: Decimal]
  /// `choose highest`: words with a word.
  public let words: [String: String]
}

/// A claim: the comparison, and both sides where it is one, so that a failure can show them.
public struct CheckedClaim: Sendable {
  /// What must hold, cell by cell.
  public let condition: CheckedItem
  /// The two sides of a comparison.
  public let sides: (left: CheckedItem, right: CheckedItem)?
  /// The comparison's operator.
  public let comparison: BinaryOperator?
  /// What may be between the sides of `==`.
  public let tolerance: CheckedItem?
  /// The planner's own words.
  public let message: String?
  /// Whether it must hold in the base and every scenario.
  public let inAllWorlds: Bool
}

/// One item of a question, checked.
public struct CheckedItem: Sendable {
  /// What the planner asked for.
  public enum Form: Sendable {
    /// A definition as such.
    case definition
    /// A definition with members picked, in another unit or in another world.
    case selection
    /// An expression of its own, or one that brackets make one: `(cost with { … })` is not what `cost` is called.
    case expression
  }
  /// Its expression in the program.
  public let node: CoreID
  /// The definition it names, alone or under an index; its label and notes go with the item.
  public let definition: DefinitionID?
  /// What was asked for.
  public let form: Form
  /// What its cells are.
  public let kind: ValueKind
  /// What its cells are counted and shown in.
  public let unit: Unit
  /// Its axes in the base.
  public let shape: Shape
  /// Where it stands.
  public let span: SourceSpan
}

/// An input, or some of a definition's cells, that an analysis varies.
public struct CheckedVariable: Sendable {
  /// Which input is varied.
  public let definition: DefinitionID
  /// The cells; all, where empty. One member of a dimension drops no axis here.
  public let region: [AxisSelection]
  /// The definition's own figures as an item, for its label and unit.
  public let item: CheckedItem
  /// `low..high`, in canonical units, where it was written.
  public let range: ClosedDecimalRange?
  /// `step`, in canonical units.
  public let step: Decimal?
  /// Where it was written.
  public let span: SourceSpan
}

/// A world a question is asked in.
public struct CheckedWorld: Sendable {
  /// What makes another world of a named one.
  public enum Detail: Hashable, Sendable {
    /// A measure taken out, by its label.
    case without(String)
    /// A measure or scenario included, by its label.
    case with(String)
    /// A measure whose effects come in part.
    case share(String, Decimal)
    /// A change on top.
    case change(StatementID)
  }

  /// What output calls what was named: the scenario's label; nil is the base.
  public let label: String?
  /// What stands behind the name, in the order written.
  public let details: [Detail]
  /// The changes from the base that are layers, in order; none is the base itself.
  public let changes: [WorldChange]
  /// The changes on top that the world's own `with` makes.
  public let additions: [WorldChange]
  /// The worlds on the way to it: as it is named, with the first detail, with two, …, each without this list; empty
  /// where it has no details.
  public let before: [CheckedWorld]
  /// Whether it is the world that is worked on, called by the draft's name.
  public let isDraft: Bool
  /// Where it was written.
  public let span: SourceSpan

  /// A world as the changes that lead to it from the base, the first first.
  public init(
    label: String?, details: [Detail] = [], changes: [WorldChange], additions: [WorldChange] = [],
    before: [CheckedWorld] = [], isDraft: Bool = false, span: SourceSpan
  ) {
    self.label = label
    self.details = details
    self.changes = changes
    self.additions = additions
    self.before = before
    self.isDraft = isDraft
    self.span = span
  }
}
