import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// What looks wrong in tables over members: a cell far from the others of its row, parts that make another whole than
/// the parts beside them, a column that stands elsewhere than its member does.
extension ReviewQuestion {
  /// The findings of one table that are not about years.
  func memberFindings(_ table: TableStatement, _ span: SourceSpan, _ answers: [SourceSpan]) -> [Found] {
    if case .byColumn = table.form { return [] }
    guard !table.columns.isEmpty, table.columns.allSatisfy({ YearLabel($0.name.text) == nil }) else { return [] }
    if table.columns.count == 2 { return pairFindings(table, answers) + wholeFindings(table, answers) }
    return amongMembers(table, answers) + wholeFindings(table, answers) + memberOrder(table, span, answers)
  }

  // MARK: Among the members

  /// How many times the others of its row a cell must be, where those lie close together; more where they are two.
  private static let (apart, farApart) = (Decimal(5), far)

  private func amongMembers(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    table.figureRows.flatMap { row -> [Found] in
      let cells = row.cells.enumerated().compactMap { column, cell -> (column: Int, value: Decimal)? in
        guard case .number(let number, _) = cell.value, !number.isMissing, table.columns.indices.contains(column)
        else { return nil }
        return (column, number)
      }
      guard cells.count > 2 else { return [] }
      return cells.compactMap { own -> Found? in
        let others = cells.filter { $0.column != own.column }.map { $0.value }
        guard isApart(own.value, from: others) else { return nil }
        return Found(
          finding: .doubt(
            .amongMembers(
              cell: "\(name(of: row, in: table)) \(table.columns[own.column].name.text)", value: text(own.value),
              others: others.map { text($0) }.joined(separator: ", "))),
          span: row.cells[own.column].span, answers: self.answers(row.decorations) + answers)
      }
    }
  }

  /// Whether a number is many times some others that lie within twice of each other, or that part of them.
  func isApart(_ own: Decimal, from others: [Decimal]) -> Bool {
    let sizes = others.map { $0.magnitude }
    guard let first = sizes.first, !own.isZero, sizes.allSatisfy({ !$0.isZero }) else { return false }
    let (low, high) = sizes.reduce((first, first)) { (Decimal.minimum($0.0, $1), Decimal.maximum($0.1, $1)) }
    guard high <= low * 2 else { return false }
    let times = others.count > 2 ? Self.apart : Self.farApart
    return high * times <= own.magnitude || own.magnitude * times <= low
  }

  /// Tables of two columns: a row whose second figure is many times another part of its first than in all other rows.
  private func pairFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let pairs = table.figureRows.compactMap { row -> (row: TableStatement.Row, ratio: Decimal)? in
      guard row.cells.count == 2, case .number(let first, _) = row.cells[0].value,
        case .number(let second, _) = row.cells[1].value, !first.isMissing, !second.isMissing, !first.isZero,
        !second.isZero
      else { return nil }
      return (row, second / first)
    }
    guard pairs.count > 2 else { return [] }
    return pairs.indices.compactMap { index -> Found? in
      let own = pairs[index].row
      guard isApart(pairs[index].ratio, from: pairs.indices.filter { $0 != index }.map { pairs[$0].ratio }) else {
        return nil
      }
      func figure(_ column: Int) -> String {
        if case .number(let number, _) = own.cells[column].value { text(number) } else { "" }
      }
      let others = pairs.indices.filter { $0 != index }.map { place in
        pairs[place].row.cells.map { cell in
          if case .number(let number, _) = cell.value { text(number) } else { "" }
        }.joined(separator: " – ")
      }
      return Found(
        finding: .doubt(
          .amongMembers(
            cell: name(of: own, in: table), value: "\(figure(0)) – \(figure(1))", others: others.joined(separator: ", ")
          )),
        span: own.span, answers: self.answers(own.decorations) + answers)
    }
  }

  // MARK: Parts of a whole

  /// Rows, or columns, of which most add up to one or a hundred and a few do not.
  private func wholeFindings(_ table: TableStatement, _ answers: [SourceSpan]) -> [Found] {
    let rows = table.figureRows
    guard rows.count > 1, table.columns.count > 1, rows.allSatisfy({ $0.cells.count == table.columns.count }) else {
      return []
    }
    let grid = rows.map { row in
      row.cells.map { cell -> Decimal? in
        if case .number(let number, _) = cell.value { number.isMissing ? nil : number } else { nil }
      }
    }
    // Ones and zeros say what goes with what: how many go with one is nobody's rule.
    guard grid.joined().contains(where: { $0.map { $0 != .zero && $0 != .one } ?? false }) else { return [] }
    let ofRows = strange(grid).map { index, sum, whole in
      Found(
        finding: .doubt(.partsOfWhole(name: name(of: rows[index], in: table), sum: text(sum), whole: text(whole))),
        span: rows[index].span, answers: self.answers(rows[index].decorations) + answers)
    }
    let columns = table.columns.indices.map { column in grid.map { $0[column] } }
    let ofColumns = strange(columns).map { index, sum, whole in
      Found(
        finding: .doubt(
          .partsOfWhole(
            name: "\(name(of: table)) \(table.columns[index].name.text)", sum: text(sum), whole: text(whole))),
        span: table.columns[index].name.span, answers: answers)
    }
    return ofRows.isEmpty ? ofColumns : ofRows
  }

  /// The lines of a grid that add up to something else than one or a hundred, where more of them add up to that.
  private func strange(_ lines: [[Decimal?]]) -> [(index: Int, sum: Decimal, whole: Decimal)] {
    let sums = lines.map { line -> Decimal? in
      let known = line.compactMap { $0 }
      return known.count == line.count ? known.reduce(.zero, +) : nil
    }
    for whole in [Decimal.one, Decimal(100)] {
      let fit = sums.count { $0 == whole }
      let odd = sums.indices.filter { index in sums[index].map { $0 != whole && !$0.isZero } ?? false }
      if fit > 1, !odd.isEmpty, fit > odd.count {
        return odd.compactMap { index in sums[index].map { (index, $0, whole) } }
      }
    }
    return []
  }

  // MARK: Order

  /// A header that has the members in the order of their list but for one, which was moved: its figures may not have.
  private func memberOrder(_ table: TableStatement, _ span: SourceSpan, _ answers: [SourceSpan]) -> [Found] {
    let dimension: String
    switch table.form {
    case .named(_, _, let dimensions):
      guard let last = dimensions.last else { return [] }
      dimension = last.text
    case .across(let name), .byColumn(let name): dimension = name.text
    }
    guard let declared = program.dimensions.first(where: { $0.name == dimension }) else { return [] }
    let names = table.columns.map { $0.name.text }
    let places = names.compactMap { name in
      declared.positions[name] ?? declared.members.firstIndex { $0.label == name }
    }
    guard places.count == names.count, places.count > 3, places != places.sorted() else { return [] }
    let moved = places.indices.filter { index in
      var rest = places
      rest.remove(at: index)
      return rest == rest.sorted()
    }
    // Two beside each other that changed places could each be the one: the later in the header is named.
    guard let index = moved.last else { return [] }
    return [
      Found(
        finding: .doubt(.memberOrder(name: name(of: table), member: names[index])), span: table.headerSpan ?? span,
        answers: answers)
    ]
  }
}
