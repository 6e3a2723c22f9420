import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in the columns of tables: a cell far from those above and below it, one that is neither 0 nor 1
/// where all others are, a row whose label has other figures than its cells.
extension ReviewQuestion {
  /// Cells many times all others of their column, which lie close together; the one number beside ones and zeros.
  func columnFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    // In a table `across` a column is of figures of many sorts.
    if case .across = table.form { return [] }
    let rows = table.figureRows
    guard rows.count > 3, rows.count <= Self.mostHeld else { return [] }
    // Rows of years are held against their neighbours.
    if rows.allSatisfy({ $0.labels.count == 1 && YearLabel($0.labels[0].text) != nil }) { return [] }
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    // A row that is apart in several columns is of another sort, and no slip.
    var apart: [(row: Int, column: Int, value: Decimal, others: [Decimal])] = []
    for column in 0..<width {
      let cells = rows.indices.compactMap { index -> (row: Int, value: Decimal)? in
        guard rows[index].cells.indices.contains(column), case .number(let number, _) = rows[index].cells[column].value,
          !number.isMissing
        else { return nil }
        return (index, number)
      }
      guard cells.count > 3 else { continue }
      for own in cells {
        let others = cells.filter { $0.row != own.row }.map { $0.value }
        guard others.contains(where: { $0 != .one }), isApart(own.value, from: others) else { continue }
        apart.append((own.row, column, own.value, others))
      }
    }
    let ofColumns = apart.filter { own in apart.count { $0.row == own.row } == 1 }.map { own in
      standsOut(table, rows[own.row], own.column, own.value, own.others, answers)
    }
    if case .byColumn = table.form { return ofColumns }
    return ofColumns + onesFindings(table, rows, answers)
  }

  /// Larger tables are not searched: each cell is held against all of its column.
  private static let mostHeld = 200

  /// The one cell that is neither 0 nor 1 of a table that says what goes with what.
  private func onesFindings(
    _ table: TableStatement, _ rows: [TableStatement.Row], _ answers: [SourceSpan]
  ) -> [Found] {
    var odd: (row: TableStatement.Row, column: Int, value: Decimal)?
    var (zeros, ones) = (0, 0)
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        guard case .number(let number, _) = cell.value, !number.isMissing else { return [] }
        switch number {
        case .zero: zeros += 1
        case .one: ones += 1
        default:
          if odd != nil { return [] }
          odd = (row, column, number)
        }
      }
    }
    guard let odd, zeros > 1, ones > 1, zeros + ones > Self.someCells else { return [] }
    return [standsOut(table, odd.row, odd.column, odd.value, [.zero, .one], answers)]
  }

  private static let someCells = 6

  private func standsOut(
    _ table: TableStatement, _ row: TableStatement.Row, _ column: Int, _ value: Decimal, _ others: [Decimal],
    _ answers: [SourceSpan]
  ) -> Found {
    let head = table.columns.indices.contains(column) ? " \(table.columns[column].name.text)" : ""
    return Found(
      finding: .doubt(
        .amongMembers(
          cell: name(of: row, in: table) + head, value: text(value),
          others: others.map { text($0) }.joined(separator: ", "))),
      span: row.cells[column].span, answers: self.answers(row.decorations) + answers)
  }

  // MARK: Labels

  /// Rows of two cells and more whose labels have the same numbers, `"13–17 år"  13  17`, but for one cell.
  func labelFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let rows = table.figureRows.filter { $0.labels.count == 1 }
    guard rows.count > 2, rows.count <= Self.mostHeld else { return [] }
    var odd: (row: TableStatement.Row, column: Int, written: Decimal, said: Decimal)?
    for row in rows {
      let said = ReviewText(row.labels[0].text).figures
      guard said.count > 1, said.count == row.cells.count else { return [] }
      for (column, cell) in row.cells.enumerated() {
        guard case .number(let number, _) = cell.value else { return [] }
        guard number != said[column] else { continue }
        if odd != nil { return [] }
        odd = (row, column, number, said[column])
      }
    }
    guard let odd else { return [] }
    return [
      Found(
        finding: .doubt(
          .cellInLabel(row: odd.row.labels[0].text, written: text(odd.written), said: text(odd.said))),
        span: odd.row.cells[odd.column].span, answers: self.answers(odd.row.decorations) + answers)
    ]
  }
}
