import ArgumentParser

/// The forms output comes in, under the names `--format` takes.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, in a terminal or a text file.
  case text
  /// Tables for a Markdown document.
  case markdown
  /// For spreadsheets.
  case csv
  /// For programs.
  case json
  /// For web pages and word processors.
  case html
}
