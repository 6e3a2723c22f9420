public import KvaomDecimal
public import KvaomSource
public import KvaomSyntax
public import KvaomUnits

/// Everything the check of a plan gives.
public struct CheckResult: Sendable {
  /// The program; complete where no diagnostic is an error, else what could be understood.
  public let program: CheckedProgram
  /// The questions, in order.
  public let commands: [CheckedCommand]
  /// The indicators, in order.
  public let indicators: [CheckedIndicator]
  /// The published sums of tables, judged.
  public let publishedSums: [CheckedSum]
  /// Findings of all stages so far, in order of place.
  public let diagnostics: [Diagnostic]
  /// The statements of `--set`.
  public let settings: [StatementID]
  /// The world that unmarked questions are asked in: of `--scenario`, or worked on; nil is the base.
  public let scenario: CheckedWorld?
  /// The statements of the draft: on top of that world. In every other one those on inputs lie at the floor, below all
  /// layers, and the others are not there.
  public let draft: [StatementID]
  /// The statements of `--with`, on top of every world.
  public let additions: [StatementID]
  /// The expressions of `eval`.
  public let items: [CheckedItem]
  /// The plan's own definitions as items, in order.
  public let definitionItems: [CheckedItem]
  /// Sums of percents, with what is to be said of each unless it is 100 % in the base.
  public let doubtfulSums: [DoubtfulSum]
  /// Definitions by name, the plan's own.
  public let definitionsByName: [String: DefinitionID]
  /// Layers by name.
  public let layersByName: [String: LayerID]
  /// Pairs of measures that no scenario can have both of: one sets a cell the other changes.
  public let exclusiveMeasures: [(first: LayerID, second: LayerID)]
  /// The units a plan can write.
  public let units: UnitTable
  /// The day the plan's figures are of, as `as_of` says; nil where it says nothing.
  public let asOf: DateLiteral?

  /// Whether the plan can be run.
  public var isRunnable: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// A sum of percents: right where it is 100 %, which only the figures can tell.
public struct DoubtfulSum: Sendable {
  /// The sum.
  public let sum: CoreID
  /// Whether it runs along the years, so that the last of them has all of it.
  public let isRunning: Bool
  /// What is said of it where it is something else.
  public let finding: Diagnostic
}

/// What is asked of a plan from outside its text: on the command line, later in the shell.
public struct PlanQuestions: Sendable {
  /// `--set`: statements that lie below all layers.
  public var settings: [(tree: SyntaxTree, statements: [LayerStatement])] = []
  /// The world that unmarked questions are asked in.
  public var scenario: (tree: SyntaxTree, reference: LayerReference)?
  /// The draft: statements on top of the world that is worked on.
  public var draft: [(tree: SyntaxTree, statements: [LayerStatement])] = []
  /// What questions may call that world; none without a draft.
  public var draftNames: [String] = []
  /// What formulas may call the plan as it is written, without the draft: earlier answers are kept so.
  public var writtenName: String?
  /// `--with`: statements that lie on top of every world.
  public var additions: [(tree: SyntaxTree, statements: [LayerStatement])] = []
  /// `eval`: expressions to be valued.
  public var expressions: [(tree: SyntaxTree, expression: ExpressionID)] = []
  /// No questions.
  public init() {}
}

/// A `= SUM` row of a table, held against the rows it sums. Reported, never data.
public struct CheckedSum: Sendable {
  /// One column's verdict.
  public struct Column: Sendable {
    /// The column's label.
    public let label: String
    /// The sum of the rows, as printed in the table (not scaled); missing where a row is.
    public let computed: Decimal
    /// The figure in the sum row.
    public let printed: Decimal
    /// Half the last printed digit times (rows + 1).
    public let tolerance: Decimal
    /// The cell of the sum row.
    public let span: SourceSpan
    /// Computed minus printed.
    public var difference: Decimal { computed - printed }
    /// Whether rounding explains the difference.
    public var holds: Bool { !difference.isMissing && difference.magnitude <= tolerance }
  }
  /// The table's name.
  public let table: String
  /// The definition, where the table is a named one.
  public let definition: DefinitionID?
  /// The sum row's label.
  public let label: String
  /// How many rows it sums.
  public let rowCount: Int
  /// A verdict for each column that could be checked.
  public let columns: [Column]
  /// The columns that could not be checked, since a row has no figure there.
  public let unchecked: [String]
  /// Where the row that states the sum stands.
  public let span: SourceSpan
  /// The rows of figures it adds up, as printed.
  public var leaves: [Leaf] = []
  /// The labels of the row of figures right above it; nil where it stands above all.
  public var rowAbove: [String]?
  /// Whether it adds all rows of figures, each once.
  public var coversAllRows = false
  /// Whether it names its rows: `= Netto of "A" - "B"`.
  public var isNamed = false
  /// Whether it is a column, and its verdicts are on rows.
  public var isColumn = false
  /// The mark under which the figures agree, where they do not as it is marked; nil where there is none.
  public var fittingForm: String?

  /// A row of figures that a sum adds.
  public struct Leaf: Hashable, Sendable {
    /// The row, by its place among the rows of figures.
    public let row: Int
    /// Whether it is taken from the others.
    public let isNegative: Bool
    /// The labels of the row.
    public var labels: [String] = []
  }

  /// A verdict.
  public init(
    table: String, definition: DefinitionID?, label: String, rowCount: Int, columns: [Column], unchecked: [String],
    span: SourceSpan, leaves: [Leaf] = [], rowAbove: [String]? = nil, coversAllRows: Bool = false,
    isNamed: Bool = false, isColumn: Bool = false,
    fittingForm: String? = nil
  ) {
    self.table = table
    self.definition = definition
    self.label = label
    self.rowCount = rowCount
    self.columns = columns
    self.unchecked = unchecked
    self.span = span
    self.leaves = leaves
    self.rowAbove = rowAbove
    self.coversAllRows = coversAllRows
    self.isNamed = isNamed
    self.isColumn = isColumn
    self.fittingForm = fittingForm
  }
}
