public import KvaomSource

/// One attribute of an indicator, as written.
public struct IndicatorAttribute: Sendable {
  /// A figure with the year it belongs to: `95% in 2017`, `100% by 2020`.
  public struct Point: Sendable {
    /// What the target is in that year.
    public let value: ExpressionID
    /// The year, a whole one.
    public let year: DateLiteral
    /// Whether `by` was written instead of `in`.
    public let isBy: Bool
    /// A figure in a year.
    public init(value: ExpressionID, year: DateLiteral, isBy: Bool) {
      self.value = value
      self.year = year
      self.isBy = isBy
    }
  }
  /// What stands after the name: an expression, figures in years, a word, limits or a range.
  public enum Kind: Sendable {
    /// `value = expression`
    case value(ExpressionID)
    /// `actual = …`, `result = …`, `target = …`: figures in years.
    case points([Point])
    /// `better = higher`, `path = linear`: a word.
    case word(Name)
    /// `limits = 1 pp, 10 pp`
    case limits([ExpressionID])
    /// `range = 0%..100%`
    case range(ExpressionID, ExpressionID)
  }
  /// `value`, `actual`, `better`, `result`, `target`, `path`, `limits` or `range`.
  public let name: Name
  /// What it says.
  public let kind: Kind
  /// From its name to the end of its value.
  public let span: SourceSpan
  /// An attribute as read; the checker knows which names there are.
  public init(name: Name, kind: Kind, span: SourceSpan) {
    self.name = name
    self.kind = kind
    self.span = span
  }
}

/// `indicator on_time "…" { … }`.
public struct IndicatorStatement: Sendable {
  /// What the plan calls it, and where the name stands.
  public let name: Name
  /// The label used in print.
  public let label: String?
  /// The attributes in the order written.
  public let attributes: [IndicatorAttribute]
  /// An indicator with its attributes in the order written.
  public init(name: Name, label: String?, attributes: [IndicatorAttribute]) {
    self.name = name
    self.label = label
    self.attributes = attributes
  }
}

/// `indicators by goal, better higher, range 0%..100% { header; rows }`: one indicator a row.
public struct IndicatorsStatement: Sendable {
  /// A column: `result 2016`, `target in 2017`, `target by 2020`, `actual 2018`.
  public struct Column: Sendable {
    /// `result`, `target` or `actual`.
    public let name: Name
    /// The year its cells are of.
    public let year: DateLiteral
    /// Whether `by` was written.
    public let isBy: Bool
    /// A column; `isBy` says that its cells are targets to be reached by then.
    public init(name: Name, year: DateLiteral, isBy: Bool) {
      self.name = name
      self.year = year
      self.isBy = isBy
    }
  }
  /// A row: an indicator.
  public struct Row: Sendable {
    /// The indicator's name.
    public let name: Name
    /// Its label.
    public let label: String?
    /// One cell a column.
    public let cells: [TableStatement.Cell]
    /// The notes before the row.
    public let decorations: Decorations
    /// From the name to the last cell.
    public let span: SourceSpan
    /// A row: one indicator, a cell for each column.
    public init(name: Name, label: String?, cells: [TableStatement.Cell], decorations: Decorations, span: SourceSpan) {
      self.name = name
      self.label = label
      self.cells = cells
      self.decorations = decorations
      self.span = span
    }
  }
  /// The dimension whose members the indicators become; declared by this statement when it is new.
  public let dimension: Name
  /// `better`, `range`, `limits`, `path` in the head: they hold for every row.
  public let attributes: [IndicatorAttribute]
  /// The labels of the header, in the order written.
  public let columns: [Column]
  /// One for each indicator, in the order written.
  public let rows: [Row]
  /// The table of indicators.
  public init(dimension: Name, attributes: [IndicatorAttribute], columns: [Column], rows: [Row]) {
    self.dimension = dimension
    self.attributes = attributes
    self.columns = columns
    self.rows = rows
  }
}
