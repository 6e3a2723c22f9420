import KvaomDecimal
import KvaomSource

extension TreeDump {
  /// A table, a row a line.
  func table(_ table: TableStatement, _ notes: String) -> String {
    let columns = table.columns.map { column in
      column.annotation == nil && column.title == nil
        ? TreeDump.name(column.name)
        : TreeDump.list(
          "column", [TreeDump.name(column.name), TreeDump.label(column.title), TreeDump.unit(column.annotation)])
    }
    let head = TreeDump.list(
      "table",
      [
        form(table.form), TreeDump.unit(table.unit), table.dashIsZero ? "(dash 0)" : "",
        columns.isEmpty ? "" : TreeDump.list("columns", columns), notes,
      ])
    return head.dropLast() + table.rows.map { "\n  " + row($0) }.joined() + ")"
  }

  /// The form of a table.
  private func form(_ form: TableStatement.Form) -> String {
    switch form {
    case .named(let name, let label, let dimensions):
      TreeDump.list("named", [TreeDump.name(name), TreeDump.label(label)] + dimensions.map(TreeDump.name))
    case .across(let dimension): TreeDump.list("across", [TreeDump.name(dimension)])
    case .byColumn(let dimension): TreeDump.list("by", [TreeDump.name(dimension)])
    }
  }

  /// A row of a table.
  private func row(_ row: TableStatement.Row) -> String {
    let head =
      switch row.role {
      case .data: "row"
      case .sum: "="
      case .total: "=="
      }
    return TreeDump.list(
      head,
      [TreeDump.names("labels", Array(row.labels)), TreeDump.label(row.title), TreeDump.unit(row.unit)]
        + row.cells.map(cell) + [decorations(row.decorations)])
  }

  /// A cell.
  func cell(_ cell: TableStatement.Cell) -> String {
    switch cell.value {
    case .number(let value, let percent): value.description + (percent ? "%" : "")
    case .text(let text): TreeDump.quoted(text)
    case .date(let date): TreeDump.list("date", [TreeDump.date(date)])
    case .missing(let sign): TreeDump.list("missing", [sign])
    case .hole: "(hole)"
    }
  }

  /// The table of indicators, a row a line.
  func indicators(_ indicators: IndicatorsStatement, _ notes: String) -> String {
    let columns = indicators.columns.map { column in
      TreeDump.list(column.name.text, [column.isBy ? "by" : "in", TreeDump.date(column.year)])
    }
    let head = TreeDump.list(
      "indicators",
      [TreeDump.name(indicators.dimension)] + indicators.attributes.map(headAttribute) + columns + [notes])
    let rows = indicators.rows.map { row in
      "\n  "
        + TreeDump.list(
          "row",
          [TreeDump.name(row.name), TreeDump.label(row.label)] + row.cells.map(cell) + [decorations(row.decorations)])
    }
    return head.dropLast() + rows.joined() + ")"
  }

  /// An attribute in the head of a table of indicators.
  private func headAttribute(_ attribute: IndicatorAttribute) -> String {
    switch attribute.kind {
    case .word(let word): TreeDump.list(attribute.name.text, [TreeDump.name(word)])
    case .limits(let limits): TreeDump.list(attribute.name.text, limits.map(expression))
    case .range(let low, let high): TreeDump.list(attribute.name.text, [expression(low), expression(high)])
    case .value(let value): TreeDump.list(attribute.name.text, [expression(value)])
    case .points: TreeDump.list(attribute.name.text, [])
    }
  }
}
