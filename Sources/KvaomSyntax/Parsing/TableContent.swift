import KvaomSource

/// What has been read of a table's body.
struct TableContent {
  /// The form its head gave it.
  let form: TableStatement.Form
  /// The heads of the columns.
  var columns: [TableStatement.Column] = []
  /// Where they stand.
  var headerSpan: SourceSpan?
  /// The rows, their labels and cells in the lists below.
  private var drafts: [RowDraft] = []
  /// The labels of all rows, one row after another.
  private var labels: [Name] = []
  /// The cells of all rows, one row after another.
  private var cells: [TableStatement.Cell] = []

  /// An empty table.
  init(_ form: TableStatement.Form) { self.form = form }

  /// Whether the first line names the columns: every table but one over a single dimension has such a line.
  var hasHeader: Bool {
    if case .named(_, _, let dimensions) = form { return dimensions.count > 1 }
    return true
  }

  /// How many labels a row begins with.
  var labelCount: Int {
    if case .named(_, _, let dimensions) = form { return max(1, dimensions.count - 1) }
    return 1
  }

  /// How many cells a row should have.
  var cellCount: Int { hasHeader ? columns.count : 1 }

  /// A row whose labels and cells stand in the table's lists.
  private struct RowDraft {
    let role: TableStatement.Row.Role
    let labels: Range<Int>
    let title: String?
    let unit: UnitSyntax?
    let cells: Range<Int>
    let decorations: Decorations
    let span: SourceSpan
  }

  /// Adds a label to the row being read.
  mutating func append(_ label: Name) { labels.append(label) }
  /// Adds a cell to the row being read.
  mutating func append(_ cell: TableStatement.Cell) { cells.append(cell) }

  /// The labels of the row being read.
  var openLabels: ArraySlice<Name> { labels[(drafts.last?.labels.upperBound ?? 0)...] }

  /// Takes the last label of the row being read away.
  mutating func removeLastLabel() { labels.removeLast() }

  /// Ends the row being read.
  mutating func endRow(
    _ role: TableStatement.Row.Role, title: String? = nil, unit: UnitSyntax? = nil, decorations: Decorations, span: SourceSpan
  ) {
    drafts.append(
      RowDraft(
        role: role, labels: (drafts.last?.labels.upperBound ?? 0)..<labels.count, title: title, unit: unit,
        cells: (drafts.last?.cells.upperBound ?? 0)..<cells.count, decorations: decorations, span: span))
  }

  /// The rows.
  var rows: [TableStatement.Row] {
    drafts.map { draft in
      TableStatement.Row(
        role: draft.role, labels: TableRun(labels, draft.labels), title: draft.title, unit: draft.unit,
        cells: TableRun(cells, draft.cells), decorations: draft.decorations, span: draft.span)
    }
  }
}
