public import KvaomDecimal

/// One figure of an answer, with what one would type to get it: for whoever looks where else it is said.
public struct NamedFigure: Sendable {
  /// The exact number in the unit it is shown in.
  public let value: Decimal
  /// As it is printed.
  public let text: String
  /// Whether it is a percentage.
  public let isShare: Bool
  /// What it is of, in words.
  public let title: String
  /// What one would type in a sentence: `need[2027] in plan`.
  public let expression: String
}

extension Document {
  /// The figures of its tables and values that can be asked for by a name, in order.
  public var namedFigures: [NamedFigure] {
    let cells = CellText(locale)
    func figure(_ cell: TableCell, _ name: CellName?, _ title: String) -> NamedFigure? {
      guard let name, case .number(let number) = cell.content else { return nil }
      let world = name.world.isEmpty || name.world == "base" ? "" : " in \(name.world)"
      return NamedFigure(
        value: number.value, text: cells.text(of: cell), isShare: number.format.suffix == .percent, title: title,
        expression: name.text + world)
    }
    return blocks.flatMap { block -> [NamedFigure] in
      switch block {
      case .table(let table):
        return table.sections.flatMap { $0.rows }.flatMap { row in
          zip(table.columns, row.cells).compactMap { column, cell in
            figure(
              cell, CellName(row, column), [row.figure, column.header].filter { !$0.isEmpty }.joined(separator: " "))
          }
        }
      case .keyValues(let values):
        return values.compactMap { figure($0.value, CellName($0.name, in: $0.scenario), $0.label) }
      case .tree, .paragraph, .picture, .notes, .grounds: return []
      }
    }
  }
}
