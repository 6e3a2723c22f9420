/// How a document is written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// For a terminal or a plain file: columns aligned by display width.
  case text
  /// Pipe tables.
  case markdown
  /// Exact numbers for a spreadsheet, in the form it expects in the document's language. Tables and values only.
  case csv
  /// Exact numbers with units and reasons; the schema is `kvaom-document/1`.
  case json
  /// A fragment to paste into a page: `<section>` with tables.
  case html
}
