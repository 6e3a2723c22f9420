public import KvaomDecimal
public import KvaomSource

/// A table of the plan's own figures.
public struct TableStatement: Sendable {
  /// What the table defines: one name, or one with each row or column.
  public enum Form: Sendable {
    /// `name "…" = table by post, year in tkr { … }`: one definition over the dimensions.
    case named(name: Name, label: String?, dimensions: [Name])
    /// `table across municipality { … }`: each row defines a name over the dimension of the header.
    case across(dimension: Name)
    /// `table by action { … }`: each column defines a name over the dimension of the rows.
    case byColumn(dimension: Name)
  }
  /// A column's head.
  public struct Column: Sendable {
    /// The label: a year, a member, or (in `byColumn`) the name the column defines.
    public let name: Name
    /// The label in quotes after the defined name in `byColumn`.
    public let title: String?
    /// What follows a colon in `byColumn`: `status: state` (a dimension or a unit).
    public let annotation: UnitSyntax?
    /// The notes after it.
    public let notes: [Decorations.Note]
    /// For a printed sum of columns, what it sums: `= Endring of B2017 - B2016`; all columns before it where the
    /// list is empty. Nil for a column of figures.
    public let sum: [Term]?
    /// A column's head.
    public init(
      name: Name, title: String? = nil, annotation: UnitSyntax?, notes: [Decorations.Note] = [], sum: [Term]? = nil
    ) {
      self.name = name
      self.title = title
      self.annotation = annotation
      self.notes = notes
      self.sum = sum
    }
  }
  /// An addend of a printed sum, by its label.
  public struct Term: Sendable {
    /// The label of a row or a column.
    public let name: Name
    /// Whether it is taken from the others.
    public let isNegative: Bool
    /// An addend and its sign.
    public init(name: Name, isNegative: Bool) {
      self.name = name
      self.isNegative = isNegative
    }
  }
  /// One cell.
  public struct Cell: Sendable {
    /// What stands in a cell.
    public enum Value: Sendable {
      /// A number; `percent` where a `%` was written.
      case number(Decimal, percent: Bool)
      /// A word or a quoted text: a member or a text.
      case text(String)
      /// A day, a month or a year, as a column of dates holds.
      case date(DateLiteral)
      /// `-`, `.`, `..`, `:`: the sign as written.
      case missing(String)
      /// Could not be read.
      case hole
    }
    /// The value as read.
    public let value: Value
    /// Where it stands.
    public let span: SourceSpan
    /// Whether it could not be read.
    public var isHole: Bool { if case .hole = value { true } else { false } }
    /// A cell and the place it was read from, for messages about it.
    public init(value: Value, span: SourceSpan) {
      self.value = value
      self.span = span
    }
  }
  /// One row.
  public struct Row: Sendable {
    /// What a row is.
    public enum Role: Sendable {
      /// Figures.
      case data
      /// `= SUM …`: the published sum of the rows since the last `=`.
      case sum
      /// `== SUM …`: the published sum of all rows.
      case total
      /// `of which Løn …`: figures that are a part of the row above, and no addend.
      case part

      /// Whether its figures are data, and not a sum.
      public var isFigures: Bool { self == .data || self == .part }
    }
    /// Whether its figures are data or a printed sum, which is only checked.
    public let role: Role
    /// The names or labels before the cells. `named`: one for each dimension but the last. `across`: the defined name.
    /// `byColumn`: the member. A one-dimensional named table: the member.
    public private(set) var labels: TableRun<Name>
    /// The label in quotes after the defined name of an `across` row.
    public var title: String? { extras?.title }
    /// What follows the colon of an `across` row.
    public var unit: UnitSyntax? { extras?.unit }
    /// What a sum names as its addends: `= Netto of "Sum inntekter" - "Sum utgifter"`; empty where it names none.
    public var terms: [Term] { extras?.terms ?? [] }
    /// The cells, left to right, as many as were written.
    public private(set) var cells: TableRun<Cell>
    /// The notes before the row.
    public var decorations: Decorations { extras?.decorations ?? Decorations() }
    /// From its label to its last cell.
    public let span: SourceSpan
    private let extras: Extras?

    /// What most rows lack, apart, so that the rows of a large table are copied with little.
    private final class Extras: Sendable {
      let title: String?
      let unit: UnitSyntax?
      let terms: [Term]
      let decorations: Decorations
      init(_ title: String?, _ unit: UnitSyntax?, _ terms: [Term], _ decorations: Decorations) {
        (self.title, self.unit, self.terms, self.decorations) = (title, unit, terms, decorations)
      }
    }

    /// A row with its labels and cells as pieces of the table's lists.
    public init(
      role: Role, labels: TableRun<Name>, title: String?, unit: UnitSyntax?, terms: [Term] = [],
      cells: TableRun<Cell>, decorations: Decorations, span: SourceSpan
    ) {
      self.role = role
      self.labels = labels
      self.cells = cells
      self.span = span
      let hasMore = title != nil || unit != nil || !terms.isEmpty || !decorations.isEmpty
      extras = hasMore ? Extras(title, unit, terms, decorations) : nil
    }

    /// Puts its labels and cells into the lists of a table that has been read.
    mutating func lie(over labels: [Name], _ cells: [Cell]) {
      self.labels = TableRun(labels, self.labels.range)
      self.cells = TableRun(cells, self.cells.range)
    }
  }
  /// The form and its names.
  public internal(set) var form: Form
  /// Whether its figures are year-end figures: `stock debt = table …`.
  public let isStock: Bool
  /// The unit after `in`.
  public let unit: UnitSyntax?
  /// Whether the head says `dash = 0`.
  public let dashIsZero: Bool
  /// Whether the head says `dash = missing`: it needs no remark that figures lack there.
  public let dashIsMissing: Bool
  /// Whether its years are those from which its figures hold, `table by zone, from year`: each until the next one.
  public let holdsFromYear: Bool
  /// The column heads; empty for a one-dimensional named table.
  public let columns: [Column]
  /// Where the line with the column labels stands; nil where there is none.
  public let headerSpan: SourceSpan?
  /// How many tabs stand before the first head; nil where the line of heads has no tabs.
  public let leadingTabs: Int?
  /// The lines below the header, sums included, in the order written.
  public let rows: [Row]
  /// The rows of figures, published sums left out.
  public var figureRows: [Row] { rows.allSatisfy { $0.role.isFigures } ? rows : rows.filter { $0.role.isFigures } }
  /// Whether `input` stands before it: its figures are assumptions that questions vary.
  public internal(set) var isInput = false
  /// The file its figures are read from; nil where they stand in the plan. A table that has not been read yet has
  /// neither columns nor rows.
  public internal(set) var file: TableFile?
  /// A table as read; whether its rows fit its header is for the checker.
  public init(
    form: Form, isStock: Bool = false, unit: UnitSyntax?, dashIsZero: Bool, dashIsMissing: Bool = false,
    holdsFromYear: Bool = false, columns: [Column], headerSpan: SourceSpan?, leadingTabs: Int? = nil, rows: [Row]
  ) {
    self.dashIsMissing = dashIsMissing
    self.holdsFromYear = holdsFromYear
    self.form = form
    self.isStock = isStock
    self.leadingTabs = leadingTabs
    self.unit = unit
    self.dashIsZero = dashIsZero
    self.columns = columns
    self.headerSpan = headerSpan
    self.rows = rows
  }

  /// The table with the columns and rows of another, which were read from its file.
  public func holding(_ content: TableStatement) -> TableStatement {
    var table = TableStatement(
      form: form, isStock: isStock, unit: unit, dashIsZero: dashIsZero, dashIsMissing: dashIsMissing,
      holdsFromYear: holdsFromYear, columns: content.columns, headerSpan: content.headerSpan,
      leadingTabs: content.leadingTabs, rows: content.rows)
    (table.isInput, table.file) = (isInput, file)
    return table
  }
}

/// Neighbours in a list that all rows of a table share, counted from 0. Ten thousand rows then cost two lists, not
/// twenty thousand small ones: a third of the time of reading and checking a large table went into making and freeing
/// those.
public struct TableRun<Element: Sendable>: RandomAccessCollection, Sendable {
  private let storage: [Element]
  private let start: Int
  /// How many elements the run has.
  public let count: Int

  /// The elements of `storage` in `range`.
  init(_ storage: [Element], _ range: Range<Int>) {
    self.storage = storage
    start = range.lowerBound
    count = range.count
  }

  /// Where the run lies in the list.
  var range: Range<Int> { start..<(start + count) }

  /// The first elements of the run, `count` of them.
  public func first(_ count: Int) -> TableRun { TableRun(storage, start..<(start + Swift.min(count, self.count))) }

  /// A run that is a whole list.
  public init(_ elements: [Element]) { self.init(elements, elements.indices) }

  /// 0.
  public var startIndex: Int { 0 }
  /// One past the last, as collections want it.
  public var endIndex: Int { count }
  /// The element at `position` from 0.
  public subscript(position: Int) -> Element {
    precondition(position < count, "a run ends before the position asked for")
    return storage[start + position]
  }
}
