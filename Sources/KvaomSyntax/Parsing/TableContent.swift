import KvaomSource

/// What has been read of a table's body.
struct TableContent {
  /// The form its head gave it.
  let form: TableStatement.Form
  /// The heads of the columns.
  var columns: [TableStatement.Column] = []
  /// Where they stand.
  var headerSpan: SourceSpan?
  /// The rows.
  var rows: [TableStatement.Row] = []

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
}
