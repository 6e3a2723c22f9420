import KvaomDecimal
import KvaomWords

/// What is printed in another unit than the table.
extension TableReader {
  /// Whether nobody has said yet what unit the table is in, and heads of some columns name others than those of the
  /// rest: once it is said, they go.
  func mayBeInOtherUnits(_ columns: [Int]) -> Bool {
    guard knownUnit == nil, !form.hasQuantities else { return false }
    return Set(columns.map { unitSaid(ofColumn: $0) }).count > 1
  }

  /// What a column's head says of its unit: its name, or a word for figures that are in none of money; nil for nothing.
  private func unitSaid(ofColumn column: Int) -> String? {
    let head = heads[column]
    if PrintedUnits.countsSomething(head) { return "count" }
    return PrintedUnits.isPerHead(head) ? "each" : HeadReading(head).unit?.unit
  }

  /// Leaves out columns whose heads name a unit that the table's amounts are not in, and columns of nothing but years.
  /// Where all columns are in another unit, none of them can go, and each is asked; so is an amount for each beside
  /// amounts for all.
  mutating func leaveOutOtherUnits() {
    guard !shape.isDeclared, !form.hasQuantities else { return }
    let columns = dataColumns
    let reasons = columns.map { otherUnit(ofColumn: $0) }
    let areAllOther = reasons.allSatisfy { $0 != nil }
    let perHead = columns.filter { PrintedUnits.isPerHead(heads[$0]) }
    let amounts = zip(columns, reasons).filter { $0.1 == nil && !perHead.contains($0.0) }.map { $0.0 }
    for (column, reason) in zip(columns, reasons) {
      let isMoney = Self.isMoney(knownUnit ?? "tkr")
      let doubt =
        isMoney && perHead.contains(column) && perHead.count < columns.count
        ? ReadingWords.perHead : isMoney && perhapsCounts(column, amounts) ? ReadingWords.perhapsCount : nil
      let isOneOfFew = doubt != nil
      guard let reason = reason ?? doubt else { continue }
      let slug = heads[column].isEmpty ? "\(column + 1)" : TableQuestion.slug(heads[column])
      let isOpen = areAllOther || isOneOfFew
      ask(
        "column:" + slug, ReadingWords.askColumn(heads[column]),
        [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)],
        proposal: isOpen ? nil : "leave-out", [reason])
      if !isOpen, answers["column:" + slug] != "keep" { roles[column] = .leftOut(reason) }
    }
  }

  /// Whether a column begins with what can be counted and is far smaller than the others: `Brukere` beside `Netto`.
  private func perhapsCounts(_ column: Int, _ columns: [Int]) -> Bool {
    guard case .member = roles[column], PrintedUnits.mayCount(heads[column]),
      rows.indices.allSatisfy({ texts[$0][column]?.contains(".") != true })
    else { return false }
    func greatest(_ column: Int) -> Decimal {
      values.map { $0[column] }.filter { !$0.isMissing }.map { $0.magnitude }.max { $0 < $1 } ?? .zero
    }
    let others = columns.filter { $0 != column }.map(greatest).sorted { $0 < $1 }
    return !others.isEmpty && greatest(column) * Decimal(20) < others[others.count / 2]
  }

  private func otherUnit(ofColumn column: Int) -> Phrase? {
    if let unit = knownUnit {
      if let own = HeadReading(heads[column]).unit?.unit, own != unit, !(Self.isMoney(own) && Self.isMoney(unit)) {
        return ReadingWords.otherUnit
      }
      if Self.isMoney(unit), isNoMoney(heads[column], in: unit) { return ReadingWords.otherUnit }
    }
    guard dataColumns.count > 1, case .member = roles[column] else { return nil }
    let figures = rows.map { $0.cells[column] }.filter { $0.isFigure }
    return figures.count > 1 && figures.allSatisfy { $0.isYear } ? ReadingWords.onlyYears : nil
  }

  /// Whether a head says that its figures are counted, are percents, or are kroner for each, in a table of amounts.
  private func isNoMoney(_ head: String, in unit: String) -> Bool {
    PrintedUnits.countsSomething(head) || PrintedUnits.isShare(head)
      || unit != "kr" && PrintedUnits.isPerHead(head) && TextRules.words(head).contains("kr")
  }

  /// Why a row is of another unit than the table; nil where it is not.
  func otherUnit(_ row: Int, areAllCounts: Bool) -> Phrase? {
    guard rows[row].hasFigures, !form.hasQuantities else { return nil }
    if unit?.unit != "%", rows[row].cells.allSatisfy({ !$0.isFigure || $0.isPercent }) {
      return ReadingWords.otherUnit
    }
    let label = rows[row].label
    if TextRules.words(label).first.map({ HeadWords.averageRow.contains($0) }) == true { return ReadingWords.average }
    let table = knownUnit ?? "tkr"
    if table != "%", PrintedUnits.isShare(label) { return ReadingWords.otherUnit }
    if let unit = knownUnit, Self.isMoney(unit), hasUnitLabels, PrintedUnits.isCount(rows[row].labels.last ?? "") {
      return ReadingWords.otherUnit
    }
    if Self.isMoney(table), PrintedUnits.countsSomething(rows[row].labels.last { !$0.isEmpty } ?? label) {
      return areAllCounts ? nil : ReadingWords.otherUnit
    }
    if Self.isMoney(table), table != "kr",
      PrintedUnits.isPerHead(label) && TextRules.words(label).contains("kr") || PrintedUnits.isRate(label)
    {
      return ReadingWords.otherUnit
    }
    guard let found = PrintedUnits.find(in: label) else { return nil }
    return found.unit == table ? nil : ReadingWords.otherUnit
  }

  /// Asks about rows of a table of amounts that can be something else, where no sum takes them: an amount for each,
  /// a count that is far smaller than the amounts, years that follow each other.
  mutating func askAboutOddRows() {
    guard !form.hasQuantities, !shape.isDeclared, rows.count > 1 else { return }
    let taken = Set(
      rowRoles.flatMap { role -> [Int] in
        if case .sum(let relation, _) = role { relation.terms.map { $0.row } } else { [] }
      })
    let columns = dataColumns
    let figureRows = rows.indices.filter { isFigureRow($0) }
    let sizeOf = figureRows.map { size($0, columns) }
    let sizes = RowSizes(sizeOf)
    let areAllPerHead = rows.allSatisfy { PrintedUnits.isPerHead($0.label) }
    for (row, size) in zip(figureRows, sizeOf) where !taken.contains(row) {
      guard let reason = oddness(row, columns, size, sizes, areAllPerHead) else { continue }
      ask(
        rowID(row), ReadingWords.askRow(rows[row].label),
        [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)], proposal: nil, [reason])
    }
  }

  /// The largest figure of a row, without its sign.
  private func size(_ row: Int, _ columns: [Int]) -> Decimal {
    var size = Decimal.zero
    for column in columns where !values[row][column].isMissing {
      let own = values[row][column].magnitude
      if size < own { size = own }
    }
    return size
  }

  private func oddness(
    _ row: Int, _ columns: [Int], _ size: Decimal, _ sizes: RowSizes, _ areAllPerHead: Bool
  ) -> Phrase? {
    let label = rows[row].labels.last { !$0.isEmpty } ?? ""
    // An amount for each among others, which can have been left out already.
    if !areAllPerHead, Self.isMoney(knownUnit ?? "tkr"), PrintedUnits.isPerHead(label) { return ReadingWords.perHead }
    guard sizes.count > 1 else { return nil }
    let cells = rows[row].cells
    if columns.allSatisfy({ !cells[$0].isFigure || cells[$0].isYear }) {
      let years = columns.filter { cells[$0].isFigure }.map { cells[$0] }
      if years.count > 1, !sizes.isShared(size),
        zip(years, years.dropFirst()).allSatisfy({ Int($0.text).map { $0 + 1 } == Int($1.text) })
      {
        return ReadingWords.onlyYears
      }
    }
    guard PrintedUnits.mayCount(label), Self.isMoney(knownUnit ?? "tkr"), let middle = sizes.middle(without: size),
      size * Decimal(20) < middle, columns.allSatisfy({ texts[row][$0]?.contains(".") != true })
    else { return nil }
    return ReadingWords.perhapsCount
  }
}
