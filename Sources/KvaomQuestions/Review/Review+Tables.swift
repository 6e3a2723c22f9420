import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in tables as they are written.
extension ReviewQuestion {
  /// Cells far from their neighbours, columns out of order, sums that count as rows, digits swapped.
  func tableFindings() -> [Found] {
    trees.flatMap { tree in
      tree.statements.flatMap { statement -> [Found] in
        guard case .table(let table) = statement.kind else { return [] }
        let answers = answers(statement.decorations)
        let found =
          rowFindings(table, answers) + orderFindings(table, statement.span, answers)
          + besideFindings(table, answers)
          + sumFindings(table, answers) + memberFindings(table, statement.span, answers)
        // What is asked of a cell already need not be asked in another way.
        return found
          + (turnedFindings(table, answers) + negativeCellFindings(table, answers) + columnFindings(table, answers)
          + labelFindings(table, answers) + shareFindings(table, answers)).filter { own in
            !found.contains { $0.span == own.span }
          }
      }
    } + printedSumFindings()
  }

  /// What a table is called in a finding.
  func name(of table: TableStatement) -> String {
    switch table.form {
    case .named(let name, let label, _): label ?? name.text
    case .across(let dimension), .byColumn(let dimension): dimension.text
    }
  }

  /// What a row is called in a finding.
  func name(of row: TableStatement.Row, in table: TableStatement) -> String {
    let own = row.title ?? row.labels.map { $0.text }.joined(separator: " ")
    if case .named = table.form { return own.isEmpty ? name(of: table) : "\(name(of: table)), \(own)" }
    return own
  }

  // MARK: Rows

  /// Rows over years: a cell that stands out from those beside it.
  private func rowFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    if table.columns.isEmpty { return listFindings(table, answers) }
    let years = table.columns.map { YearLabel($0.name.text) }
    if case .byColumn = table.form { return [] }
    guard years.count > 2, years.allSatisfy({ $0 != nil }) else { return signFindings(table, answers) }
    return table.figureRows.flatMap { row -> [Found] in
      let cells = row.cells.map { cell -> Decimal? in
        if case .number(let number, _) = cell.value { number } else { nil }
      }
      guard cells.count == years.count else { return [] }
      return outliers(cells).map { outlier in
        let label = "\(name(of: row, in: table)) \(years[outlier.index]?.year ?? 0)"
        return Found(
          finding: finding(outlier, cells, label), span: row.cells[outlier.index].span,
          answers: self.answers(row.decorations) + answers)
      }
    }
  }

  /// Rows over anything but years: only the sign of a cell can stand out there.
  private func signFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    table.figureRows.flatMap { row -> [Found] in
      let cells = row.cells.enumerated().compactMap { column, cell -> (column: Int, value: Decimal)? in
        guard case .number(let number, _) = cell.value, !number.isZero, !number.isMissing else { return nil }
        return (column, number)
      }
      let below = cells.filter { $0.value.isNegative }
      guard cells.count > 2, below.count == 1, table.columns.indices.contains(below[0].column) else { return [] }
      return [
        Found(
          finding: .sign(
            cell: "\(name(of: row, in: table)) \(table.columns[below[0].column].name.text)", value: text(below[0].value)
          ),
          span: row.cells[below[0].column].span, answers: self.answers(row.decorations) + answers)
      ]
    }
  }

  /// A table with a year a line.
  private func listFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let rows = table.figureRows
    let years = rows.map { row in row.labels.count == 1 ? row.labels.first.flatMap { YearLabel($0.text) } : nil }
    guard rows.count > 2, years.allSatisfy({ $0 != nil }), rows.allSatisfy({ $0.cells.count == 1 }) else { return [] }
    let cells = rows.map { row -> Decimal? in
      if case .number(let number, _)? = row.cells.first?.value { number } else { nil }
    }
    return outliers(cells).map { outlier in
      Found(
        finding: finding(outlier, cells, "\(name(of: table)) \(years[outlier.index]?.year ?? 0)"),
        span: rows[outlier.index].span, answers: self.answers(rows[outlier.index].decorations) + answers)
    }
  }

  private func finding(_ outlier: Outlier, _ cells: [Decimal?], _ label: String) -> ReviewReport.Finding {
    outlier.isSign
      ? .sign(cell: label, value: text(cells[outlier.index]))
      : .magnitude(
        cell: label, value: text(cells[outlier.index]),
        neighbours: outlier.neighbours.map { text(cells[$0]) }.joined(separator: ", "))
  }

  /// A cell that stands out.
  struct Outlier {
    /// Which cell.
    let index: Int
    /// Whether by its sign; else by its size.
    let isSign: Bool
    /// The cells it is held against.
    let neighbours: [Int]
  }

  /// The cells of a row, year after year, that are about ten times as large as those beside them, or more, or as small,
  /// where those beside them agree with each other; and the one cell with another sign than all others.
  func outliers(_ cells: [Decimal?]) -> [Outlier] {
    var found: [Outlier] = []
    for index in cells.indices {
      guard let own = cells[index], !own.isZero, !own.isMissing else { continue }
      // The nearest on both sides; at an end the two beside it.
      let near = index == 0 ? [1, 2] : index == cells.count - 1 ? [index - 1, index - 2] : [index - 1, index + 1]
      let beside = near.compactMap { place in cells.indices.contains(place) ? cells[place].map { (place, $0) } : nil }
      guard beside.count == 2, beside.allSatisfy({ !$0.1.isZero && !$0.1.isMissing }) else { continue }
      let (one, other) = (beside[0].1, beside[1].1)
      let all = cells.compactMap { $0 }.filter { !$0.isZero && !$0.isMissing }
      if own.isNegative != one.isNegative, one.isNegative == other.isNegative, all.count > 2,
        all.count(where: { $0.isNegative == own.isNegative }) == 1
      {
        found.append(Outlier(index: index, isSign: true, neighbours: beside.map { $0.0 }))
        continue
      }
      let (low, high) = (
        Decimal.minimum(one.magnitude, other.magnitude), Decimal.maximum(one.magnitude, other.magnitude)
      )
      guard high <= low * 2 else { continue }
      if own.magnitude >= high * Self.far || own.magnitude * Self.far <= low
        || leaps(own, among: cells.indices.filter { $0 != index }.map { cells[$0] })
      {
        found.append(Outlier(index: index, isSign: false, neighbours: beside.map { $0.0 }))
      }
    }
    return found
  }

  /// Whether a cell is half as much again as all others of its row, or that much less, where those lie close together:
  /// 7131 among 1610, 1652, 1690 and 1768.
  private func leaps(_ own: Decimal, among others: [Decimal?]) -> Bool {
    let known = others.compactMap { $0?.magnitude }.filter { !$0.isMissing && !$0.isZero }
    guard known.count == others.count, known.count > 2, let first = known.first else { return false }
    let (low, high) = known.reduce((first, first)) { (Decimal.minimum($0.0, $1), Decimal.maximum($0.1, $1)) }
    guard high * 100 <= low * 125 else { return false }
    return own.magnitude * 2 >= high * 3 || own.magnitude * 3 <= low * 2
  }

  /// How many times its neighbours a cell must be: a zero too many makes ten, and years move some on their own.
  static let far = Decimal(coefficient: 65, exponent: -1)

  /// A number as it is written in a table, without its unit.
  func text(_ number: Decimal?) -> String {
    number.map { figures.text(of: $0, unit: .one) } ?? ""
  }

  // MARK: Columns

  private func orderFindings(_ table: TableStatement, _ span: SourceSpan, _ answers: [SourceSpan]) -> [Found] {
    let years = table.columns.compactMap { YearLabel($0.name.text) }
    guard years.count == table.columns.count, years.count > 1,
      zip(years, years.dropFirst()).contains(where: { $1.year < $0.year })
    else { return [] }
    return [
      Found(
        finding: .yearOrder(name: name(of: table), years: years.map { $0.text }.joined(separator: " ")),
        span: table.headerSpan ?? span, answers: answers)
    ]
  }

  /// A header of as many years as the plan has, one of which is none of them, so that one of the plan's has no figures.
  private func besideFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let heads = table.columns.compactMap { YearLabel($0.name.text) }
    let axis = program[.year].members.compactMap { $0.year.map { YearLabel(kind: $0.kind, year: $0.year) } }
    guard heads.count == table.columns.count, heads.count == axis.count, heads.count > 2 else { return [] }
    func isSame(_ head: YearLabel, _ year: YearLabel) -> Bool {
      head.year == year.year && (head.kind == year.kind || head.kind == .plain || year.kind == .plain)
    }
    let strange = heads.indices.filter { index in !axis.contains { isSame(heads[index], $0) } }
    let open = axis.filter { year in !heads.contains { isSame($0, year) } }
    guard strange.count == 1, open.count == 1 else { return [] }
    return [
      Found(
        finding: .doubt(
          .yearBeside(name: name(of: table), head: heads[strange[0]].text, year: open[0].text)),
        span: table.columns[strange[0]].name.span, answers: answers)
    ]
  }

  // MARK: Sums

  /// A last row that is the sum of those above, in every column, and stands as one more.
  private func sumFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    guard case .named = table.form else { return [] }
    let rows = table.rows.filter { $0.role == .data }
    guard rows.count > 2, let last = rows.last, last.cells.count == rows[0].cells.count else { return [] }
    func number(_ row: TableStatement.Row, _ column: Int) -> Decimal? {
      guard row.cells.indices.contains(column), case .number(let number, _) = row.cells[column].value else {
        return nil
      }
      return number
    }
    var digits = 0
    for column in last.cells.indices {
      var sum = Decimal.zero
      var exponent = 0
      for row in rows.dropLast() {
        guard let own = number(row, column) else { return [] }
        sum = sum + own
        exponent = min(exponent, own.reduced.exponent)
      }
      guard let printed = number(last, column), !printed.isZero else { return [] }
      let tolerance = Decimal(coefficient: 5, exponent: exponent - 1) * Decimal(rows.count)
      if (sum - printed).magnitude > tolerance { return [] }
      digits += printed.reduced.digits
    }
    // Small numbers add up by chance.
    guard digits > 3 else { return [] }
    return [
      Found(
        finding: .unmarkedSum(
          row: last.title ?? last.labels.map { $0.text }.joined(separator: " "), table: name(of: table)),
        span: last.span,
        answers: self.answers(last.decorations) + answers)
    ]
  }

  /// Printed sums that two digits the other way round make exact.
  private func printedSumFindings() -> [Found] {
    asking.plan.publishedSums.flatMap { sum -> [Found] in
      let answers = sum.definition.map { self.answers(program[$0].notes) } ?? []
      return sum.columns.compactMap { column -> Found? in
        guard !column.difference.isMissing, !column.difference.isZero, let turned = swapped(sum, column) else {
          return nil
        }
        let label = column.label.isEmpty ? sum.label : "\(sum.label) \(column.label)"
        return Found(
          finding: .swapped(
            cell: turned.label, written: text(turned.written), turned: text(turned.turned), sum: label),
          span: turned.span, answers: answers)
      }
    }
  }

  private struct Turned {
    let label: String
    let written: Decimal, turned: Decimal
    let span: SourceSpan
  }

  /// The one cell of a sum's column, of which two neighbouring digits the other way round would make it exact.
  private func swapped(_ sum: CheckedSum, _ column: CheckedSum.Column) -> Turned? {
    guard let (table, position) = table(of: sum, column) else { return nil }
    var found: Turned?
    for row in table.rows where row.role == .data && row.cells.indices.contains(position) {
      guard case .number(let number, _) = row.cells[position].value else { continue }
      for turned in Self.turned(number) where turned - number == -column.difference {
        if found != nil { return nil }
        found = Turned(label: name(of: row, in: table), written: number, turned: turned, span: row.cells[position].span)
      }
    }
    return found
  }

  /// The table a sum stands in, and the column, as they are written.
  private func table(of sum: CheckedSum, _ column: CheckedSum.Column) -> (TableStatement, Int)? {
    for tree in trees {
      for statement in tree.statements {
        guard case .table(let table) = statement.kind, statement.span.source == column.span.source else { continue }
        for row in table.rows where row.role != .data && row.span == sum.span {
          // A sum of some of the rows only is of those above it; where there are several, none is picked.
          guard table.rows.count(where: { $0.role != .data }) == 1,
            let position = row.cells.indices.first(where: { row.cells[$0].span == column.span })
          else { return nil }
          return (table, position)
        }
      }
    }
    return nil
  }

  /// A number with two neighbouring digits the other way round, for each such pair.
  static func turned(_ number: Decimal) -> [Decimal] {
    var digits: [UInt128] = []
    var rest = number.coefficient
    while rest > 0 {
      digits.append(rest % 10)
      rest /= 10
    }
    guard digits.count > 1 else { return [] }
    return (0..<digits.count - 1).compactMap { place in
      if digits[place] == digits[place + 1] { return nil }
      var turned = digits
      turned.swapAt(place, place + 1)
      let coefficient = turned.reversed().reduce(UInt128(0)) { $0 * 10 + $1 }
      return Decimal(negative: number.isNegative, coefficient: coefficient, exponent: number.exponent)
    }
  }
}
