import KvaomChecker
import KvaomDecimal
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// Cells of tables that stand out, and do not with two digits the other way round; and the one below zero.
extension ReviewQuestion {
  /// How close others lie together, how far outside a cell must be, and how near the turned one.
  private static let (close, closer, outside, inside) = (
    Decimal(coefficient: 135, exponent: -2), Decimal(coefficient: 12, exponent: -1),
    Decimal(coefficient: 125, exponent: -2), Decimal(coefficient: 11, exponent: -1)
  )
  private static let some = 4

  /// Cells that two digits the other way round would make like the others of their row or column.
  func turnedFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    if case .byColumn = table.form { return [] }
    let rows = table.figureRows
    guard !rows.isEmpty, rows.count <= Self.mostRows else { return [] }
    if table.columns.count == 2 { return turnedPairs(rows, table, answers) }
    if table.columns.count > 2 {
      return rows.flatMap { row -> [Found] in
        let cells = row.cells.indices.compactMap { column in number(row, column).map { (column, $0) } }
        return turned(cells.map { $0.1 }).map { place, turned, others in
          let column = cells[place].0
          let head = table.columns.indices.contains(column) ? table.columns[column].name.text : ""
          return found("\(name(of: row, in: table)) \(head)", cells[place].1, turned, others, row, column, answers)
        }
      }
    }
    let cells = rows.indices.compactMap { index in number(rows[index], 0).map { (index, $0) } }
    guard cells.count == rows.count, rows.allSatisfy({ $0.cells.count == 1 }) else { return [] }
    return turned(cells.map { $0.1 }).map { place, turned, others in
      let row = rows[cells[place].0]
      return found(name(of: row, in: table), cells[place].1, turned, others, row, 0, answers)
    }
  }

  /// Rows of two figures that grow alike but for one.
  private func turnedPairs(_ rows: [TableStatement.Row], _ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let pairs = rows.compactMap { row -> (row: TableStatement.Row, first: Decimal, second: Decimal)? in
      guard let first = number(row, 0), let second = number(row, 1) else { return nil }
      return (row, first, second)
    }
    guard pairs.count > 2 else { return [] }
    let ratios = pairs.map { $0.second / $0.first }
    return pairs.indices.flatMap { index -> [Found] in
      let others = ratios.indices.filter { $0 != index }.map { ratios[$0] }
      guard isOutside(ratios[index], others) else { return [] }
      let (row, first, second) = pairs[index]
      for (column, number) in [first, second].enumerated() {
        for turned in Self.turned(number) where !turned.isZero {
          guard isInside(column == 0 ? second / turned : turned / first, others) else { continue }
          let shown = pairs.indices.filter { $0 != index }.map {
            "\(text(pairs[$0].first)) – \(text(pairs[$0].second))"
          }
          return [
            Found(
              finding: .doubt(
                .digitsTurned(
                  cell: "\(name(of: row, in: table)) \(table.columns[column].name.text)", written: text(number),
                  turned: text(turned), others: shown.joined(separator: ", "))),
              span: row.cells[column].span, answers: self.answers(row.decorations) + answers)
          ]
        }
      }
      return []
    }
  }

  private func found(
    _ cell: String, _ written: Decimal, _ turned: Decimal, _ others: [Decimal], _ row: TableStatement.Row,
    _ column: Int, _ answers: [SourceSpan]
  ) -> Found {
    Found(
      finding: .doubt(
        .digitsTurned(
          cell: cell, written: text(written), turned: text(turned),
          others: others.map { text($0) }.joined(separator: ", "))),
      span: row.cells[column].span, answers: self.answers(row.decorations) + answers)
  }

  /// Larger tables are not searched: each cell is held against all of its row or column.
  private static let mostRows = 200

  private func number(_ row: TableStatement.Row, _ column: Int) -> Decimal? {
    guard row.cells.indices.contains(column), case .number(let number, _) = row.cells[column].value,
      !number.isMissing, !number.isZero, !number.isNegative
    else { return nil }
    return number
  }

  /// The numbers outside the others that are inside with two digits the other way round.
  private func turned(_ numbers: [Decimal]) -> [(place: Int, turned: Decimal, others: [Decimal])] {
    guard numbers.count > 2, numbers.count <= Self.mostRows else { return [] }
    return numbers.indices.compactMap { place in
      let others = numbers.indices.filter { $0 != place }.map { numbers[$0] }
      guard isOutside(numbers[place], others),
        let turned = Self.turned(numbers[place]).first(where: { isInside($0, others) })
      else { return nil }
      return (place, turned, others)
    }
  }

  private func ends(_ numbers: [Decimal]) -> (low: Decimal, high: Decimal) {
    numbers.reduce((numbers[0], numbers[0])) { (Decimal.minimum($0.0, $1), Decimal.maximum($0.1, $1)) }
  }

  private func isOutside(_ number: Decimal, _ others: [Decimal]) -> Bool {
    // Few numbers lie close together by chance, and numbers of two digits have each a turned one.
    let (low, high) = ends(others)
    let isFew = others.count < Self.some
    guard high <= low * (isFew ? Self.closer : Self.close), !isFew || Self.digits(number) > 2
    else { return false }
    return high * Self.outside <= number || number * Self.outside <= low
  }

  /// How many digits a number has as it is written, zeros at its end included.
  private static func digits(_ number: Decimal) -> Int { number.reduced.digits + max(0, number.reduced.exponent) }

  private func isInside(_ number: Decimal, _ others: [Decimal]) -> Bool {
    let (low, high) = ends(others)
    return low <= number * Self.inside && number <= high * Self.inside
  }

  // MARK: Below zero

  /// The one figure below zero of a table of one unit, where there are several others.
  func negativeCellFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    guard case .named = table.form else { return [] }
    var below: (row: TableStatement.Row, column: Int, value: Decimal)?
    var count = 0
    for row in table.figureRows {
      for (column, cell) in row.cells.enumerated() {
        guard case .number(let number, _) = cell.value, !number.isMissing, !number.isZero else { continue }
        count += 1
        guard number.isNegative else { continue }
        if below != nil { return [] }
        below = (row, column, number)
      }
    }
    guard let below, count > 3, table.columns.count < 3 else { return [] }
    let head = table.columns.indices.contains(below.column) ? " \(table.columns[below.column].name.text)" : ""
    return [
      Found(
        finding: .sign(cell: name(of: below.row, in: table) + head, value: text(below.value)),
        span: below.row.cells[below.column].span, answers: self.answers(below.row.decorations) + answers)
    ]
  }
}
