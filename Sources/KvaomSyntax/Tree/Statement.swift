public import KvaomSource

/// One statement of a text, with what stands before it.
public struct Statement: Sendable {
  /// The forms of a statement.
  public enum Kind: Sendable {
    /// `years R2015, B2016..B2020`
    case years(YearsStatement)
    /// `dim municipality "Kommune" = Klepp, Time, Hå, (KG7)`
    case dimension(DimensionStatement)
    /// `unit child, children, barn`
    case unit([Name])
    /// `prices nominal`
    case prices(PriceBasisSyntax)
    /// `as_of 2026-11-28`: the day the plan's figures are of.
    case asOf(DateLiteral)
    /// `note decision "Vedtak"`: a word for notes that the plan declares itself.
    case note(NoteStatement)
    /// `input …`, `stock …`, `name … = …`
    case definition(DefinitionStatement)
    /// `name "…" = table by … { … }`, `table across d { … }`, `table by d { … }`
    case table(TableStatement)
    /// `fn name(…) -> unit = …`
    case function(FunctionStatement)
    /// `use "file.kvaom"`
    case use(path: String, span: SourceSpan)
    /// `measure name "…" { … }`
    case measure(LayerDeclaration)
    /// `scenario name "…" extends … { … }`
    case scenario(LayerDeclaration)
    /// `indicator name "…" { … }`
    case indicator(IndicatorStatement)
    /// `indicators by …, … { … }`
    case indicators(IndicatorsStatement)
    /// `show …`, `check …`, `test "…" { … }` and the other commands.
    case command(Command)
    /// `staff[Klepp] -= 1`, `wage_growth = 4% from 2018`, `transfer …`: a change typed in the shell, for the draft.
    /// Never in a file.
    case change(LayerStatement)
    /// Could not be read.
    case hole
  }
  /// What it says.
  public let kind: Kind
  /// Its doc comment and notes.
  public let decorations: Decorations
  /// The whole statement without its decorations.
  public let span: SourceSpan
  /// A statement with the notes and comments that stand before it.
  public init(kind: Kind, decorations: Decorations, span: SourceSpan) {
    self.kind = kind
    self.decorations = decorations
    self.span = span
  }
}

/// `years R2015, B2016..B2020`: ranges of year labels, each with its letter.
public struct YearsStatement: Sendable {
  /// One item; `first` and `last` are the same for a single year.
  public struct Item: Sendable {
    /// The first label, `B2016`; a bare `2016` has no letter.
    public let first: Name
    /// The label the range ends with, itself included.
    public let last: Name
    /// A range of labels.
    public init(first: Name, last: Name) {
      self.first = first
      self.last = last
    }
  }
  /// The items in the order written.
  public let items: [Item]
  /// A plan's axis.
  public init(items: [Item]) { self.items = items }
}

/// `note decision "Vedtak"`: from here on `@decision "…"` may stand where notes stand.
public struct NoteStatement: Sendable {
  /// The word, without its `@`.
  public let name: Name
  /// What output calls such a note.
  public let label: String
  /// A word for notes.
  public init(name: Name, label: String) {
    self.name = name
    self.label = label
  }
}

/// `dim municipality "Kommune" = Klepp, "Ny kommune" , (KG7)`.
public struct DimensionStatement: Sendable {
  /// One member.
  public struct Member: Sendable {
    /// The member's name, quotes removed.
    public let name: Name
    /// The label of `name "label"`, where given.
    public let label: String?
    /// Whether it stands in parentheses: shown and selectable, never in a sum or mean.
    public let isReference: Bool
    /// The notes after it.
    public let notes: [Decorations.Note]
    /// A member as listed; its place in the list is its place in the dimension.
    public init(name: Name, label: String?, isReference: Bool, notes: [Decorations.Note] = []) {
      self.name = name
      self.label = label
      self.isReference = isReference
      self.notes = notes
    }
  }
  /// The dimension's name.
  public let name: Name
  /// The label used in print.
  public let label: String?
  /// The members in order.
  public let members: [Member]
  /// A dimension with its members in the order written, which is the order of output.
  public init(name: Name, label: String?, members: [Member]) {
    self.name = name
    self.label = label
    self.members = members
  }
}

/// `x: kr by unit, year` after a name: what the definition must be.
public struct Annotation: Sendable {
  /// The unit, where given.
  public let unit: UnitSyntax?
  /// The dimensions after `by`, where given.
  public let dimensions: [Name]?
  /// Where it stands.
  public let span: SourceSpan
  /// What stands after the colon; nil for a part that is left out.
  public init(unit: UnitSyntax?, dimensions: [Name]?, span: SourceSpan) {
    self.unit = unit
    self.dimensions = dimensions
    self.span = span
  }
}

/// `input name "…" [cases]: annotation = value in low..high ~ distribution`, `stock …`, or a plain definition.
/// A definition by cases is several statements of one name.
public struct DefinitionStatement: Sendable {
  /// What introduces the definition.
  public enum Role: Sendable {
    /// Nothing: a formula.
    case formula
    /// `input`: an assumption, a knob.
    case input
    /// `stock`: a year-end figure.
    case stock
  }
  /// The word it begins with; none for a formula.
  public let role: Role
  /// What it defines, and where the name stands.
  public let name: Name
  /// The label used in print.
  public internal(set) var label: String?
  /// The case in `[ ]`; empty for the general one.
  public let selectors: [Selector]
  /// The unit and dimensions written after `:`.
  public let annotation: Annotation?
  /// What stands after `=`; a hole where that could not be read.
  public let value: ExpressionID
  /// `in low..high` of an input.
  public let range: (low: ExpressionID, high: ExpressionID)?
  /// `~ triangular(…)` of an input: a call expression.
  public let distribution: ExpressionID?
  /// One statement of a definition; the checker puts those of one name together.
  public init(
    role: Role, name: Name, label: String?, selectors: [Selector], annotation: Annotation?,
    value: ExpressionID, range: (low: ExpressionID, high: ExpressionID)?, distribution: ExpressionID?
  ) {
    self.role = role
    self.name = name
    self.label = label
    self.selectors = selectors
    self.annotation = annotation
    self.value = value
    self.range = range
    self.distribution = distribution
  }
}

/// `fn annuity(principal: money, rate: %, term) -> money = …`.
public struct FunctionStatement: Sendable {
  /// One parameter: `population over d`, `rate: % = 4%`.
  public struct Parameter: Sendable {
    /// The parameter's name.
    public let name: Name
    /// Its unit, where given; `money` is a class, `date`, `truth` and `text` are kinds.
    public let unit: UnitSyntax?
    /// The names of the dimensions it is over, bound at the call.
    public let over: [Name]
    /// Its default.
    public let defaultValue: ExpressionID?
    /// A parameter; a call may leave out one that has a default value.
    public init(name: Name, unit: UnitSyntax?, over: [Name], defaultValue: ExpressionID?) {
      self.name = name
      self.unit = unit
      self.over = over
      self.defaultValue = defaultValue
    }
  }
  /// The function's name.
  public let name: Name
  /// A label, `fn annuity "Annuitetslån" (…)`, where given.
  public let label: String?
  /// The parameters in order.
  public let parameters: [Parameter]
  /// The unit after `->`.
  public let result: UnitSyntax?
  /// The one expression it stands for.
  public let body: ExpressionID
  /// A function of the plan or of a library module.
  public init(name: Name, label: String?, parameters: [Parameter], result: UnitSyntax?, body: ExpressionID) {
    self.name = name
    self.label = label
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

/// What stands before a statement: its doc comment and its notes.
public struct Decorations: Sendable {
  /// One `@name argument …`.
  public struct Note: Sendable {
    /// `source`, `assumed`, `published`, `break`, `note`, `unverified`, `owner`, `kind`, …
    public let name: Name
    /// What follows the name: texts, numbers, dates and names, as expressions.
    public let arguments: [ExpressionID]
    /// From its `@` to the end of its arguments.
    public let span: SourceSpan
    /// A note; whether there is one of that name is for the checker.
    public init(name: Name, arguments: [ExpressionID], span: SourceSpan) {
      self.name = name
      self.arguments = arguments
      self.span = span
    }
  }
  /// The lines of `##`, without the marks.
  public var documentation: [String] = []
  /// Where the doc comment stands.
  public var documentationSpan: SourceSpan?
  /// The notes in the order written.
  public var notes: [Note] = []
  /// No decorations.
  public init() {}

  /// Whether there is nothing of all that.
  var isEmpty: Bool { documentation.isEmpty && documentationSpan == nil && notes.isEmpty }
}

extension Decorations {
  /// The notes that say something about a figure. Inside a layer they belong to the statement after them; all other
  /// notes (`@owner`, `@kind`, …) belong to the layer.
  static let namesOfFigureNotes: Set<String> = ["source", "assumed", "published", "break", "note", "unverified"]
}

extension Statement.Kind {
  /// A table with `input` before it.
  var asInput: Statement.Kind {
    guard case .table(var table) = self else { return self }
    table.isInput = true
    return .table(table)
  }
}
