import KvaomFormats
import KvaomRender
import KvaomTables

/// The cells of a file exactly as they were read, for other programs: a JSON list, one cell a line.
///
/// Each has `sheet`, `cell`, `type` and `text`; a `value` where the format has one that is not the text, a `format`
/// where it is not the general one, with its `code`; a `formula`, the `span` of merged cells, and `bold`, `hidden`,
/// `indent` and `comment` where they are so.
enum CellListing {
  /// The text of the list.
  static func text(of file: SourceFile) -> String {
    var text = "["
    var separator = "\n"
    for grid in file.grids {
      var spans: [GridPosition: GridSpan] = [:]
      for span in grid.spans {
        spans[GridPosition(row: span.rows.lowerBound, column: span.columns.lowerBound)] = span
      }
      for row in 0..<grid.rowCount {
        for column in 0..<grid.cellCount(inRow: row) {
          text += separator
          separator = ",\n"
          let span = spans.isEmpty ? nil : spans[GridPosition(row: row, column: column)]
          record(of: grid[row, column], in: grid, span: span).write(to: &text)
        }
      }
    }
    return text + (text == "[" ? "]\n" : "\n]\n")
  }

  private struct GridPosition: Hashable {
    let row: Int
    let column: Int
  }

  private static func record(of cell: GridCell, in grid: Grid, span: GridSpan?) -> JSONValue {
    let style = cell.style
    let (type, value) = described(cell.value)
    let isHidden = grid.isHidden || grid.isHidden(row: cell.place.row) || grid.isHidden(column: cell.place.column)
    let text = cell.text
    return .record([
      ("sheet", .string(grid.name)), ("cell", .string(cell.place.cell)), ("type", .string(type)),
      ("text", .string(text)), ("value", value == text ? nil : value.map { .string($0) }),
      ("format", style.format.kind == .general ? nil : .string(style.format.kind.rawValue)),
      ("code", style.format.code.isEmpty ? nil : .string(style.format.code)),
      ("formula", cell.formula.map { .string($0) }), ("span", span.map { .string(name(of: $0)) }),
      ("bold", style.isBold ? .bool(true) : nil), ("indent", style.indent > 0 ? .integer(style.indent) : nil),
      ("hidden", isHidden ? .bool(true) : nil), ("comment", cell.comment.map { .string($0) }),
    ])
  }

  /// The name of a type, and the value where it has one.
  private static func described(_ value: GridValue) -> (type: String, value: String?) {
    switch value {
    case .empty: ("empty", nil)
    case .text: ("text", nil)
    case .number(let text): ("number", text)
    case .date(let text): ("date", text)
    case .duration(let text): ("duration", text)
    case .truth(let isTrue): ("truth", isTrue ? "true" : "false")
    case .error(let text): ("error", text)
    case .missing(let sign): ("missing", sign)
    case .uncalculated: ("uncalculated", nil)
    }
  }

  /// `A1:C1`.
  private static func name(of span: GridSpan) -> String {
    let first = GridPlace(sheet: "", row: span.rows.lowerBound, column: span.columns.lowerBound, line: nil)
    let last = GridPlace(sheet: "", row: span.rows.upperBound - 1, column: span.columns.upperBound - 1, line: nil)
    return "\(first.cell):\(last.cell)"
  }
}
