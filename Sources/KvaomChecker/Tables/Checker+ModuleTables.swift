import KvaomDecimal
import KvaomSource
import KvaomSyntax

/// Tables by year in a module: the library's years are not the plan's.
extension Checker {
  /// A list of years, one a line, as a table of one row: years that are not on the plan's axis then stand beside it.
  static func laidDown(_ table: TableStatement) -> TableStatement {
    let rows = table.rows.filter { $0.role == .data && $0.labels.count == 1 && $0.cells.count == 1 }
    guard rows.count == table.rows.count, let first = rows.first, let last = rows.last else { return table }
    var decorations = Decorations()
    decorations.notes = rows.flatMap(\.decorations.notes)
    let span = first.span.joined(with: last.span)
    return TableStatement(
      form: table.form, unit: table.unit, dashIsZero: table.dashIsZero,
      columns: rows.map { .init(name: $0.labels[0], annotation: nil) }, headerSpan: span,
      rows: [
        .init(role: .data, labels: TableRun([]), title: nil, unit: nil, cells: TableRun(rows.map { $0.cells[0] }), decorations: decorations, span: span)
      ])
  }

  /// A module's table over every year of the plan, missing where the library has no figure; in a plan without years, its
  /// years can only be named.
  func spreadOverYears(_ table: TypedNode) -> TypedNode {
    guard let axis = table.shape.axis(over: .year), axis != rules.fullAxis(.year) || axis.members.count == 0 else { return table }
    let full = rules.fullAxis(.year)
    let shape = full.members.count == 0 ? table.shape.removing(.year) : table.shape.replacing(full)
    if axis.members.count == 0 {
      let blank = constant(.missing(0), kind: table.kind, unit: table.unit, at: table.span)
      return add(.broadcast(blank.id, shape), shape: shape, kind: table.kind, unit: table.unit, at: table.span)
    }
    let region = [AxisSelection(dimension: .year, members: axis.members.positions, dropsAxis: false)]
    return add(
      .cases([CoreCase(region: region, value: table.id)], shape: shape), shape: shape, kind: table.kind, unit: table.unit,
      at: table.span)
  }
}
