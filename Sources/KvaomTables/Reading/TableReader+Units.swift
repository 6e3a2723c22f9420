import KvaomDecimal
import KvaomWords

/// The unit of the table, and what is printed in another one.
extension TableReader {
  /// Finds the unit: declared, around the table, in its heads, or printed with every figure.
  mutating func findUnit() {
    if let words = declaredUnit {
      let found = PrintedUnits.unit(for: words)
      if PrintedUnits.all.contains(where: { $0.unit == found }) { unit = PrintedUnits.Found(unit: found, words: words) }
      return
    }
    let around = shape.titles + shape.corners + shape.notes + shape.headings
    unit = around.lazy.compactMap { PrintedUnits.find(in: $0) }.first
    isUnitAround = unit != nil
    if unit == nil { unit = unitOfHeads }
    if allPercent { unit = PrintedUnits.Found(unit: "%", words: "%") }
    if unit == nil { unit = unitOfFigures }
    settleScale()
  }

  /// Where a workbook shows its figures in thousands (`#,##0,`), the unit around them is that of what is shown, and the
  /// values are in a smaller one: they count.
  private mutating func settleScale() {
    let scales = rows.flatMap { $0.cells }.filter { $0.isFigure && !$0.isPercent }.map { $0.thousands }
    guard let scale = scales.max(), scale > 0, scales.count(where: { $0 == scale }) * 2 > scales.count else { return }
    guard
      let stored = ["kr", "tkr", "mkr", "mrd"].first(where: {
        Self.power($0) == (unit.map { Self.power($0.unit) ?? -1 } ?? scale * 3) - scale * 3
      })
    else { return }
    unit = PrintedUnits.Found(
      unit: stored,
      words: ([unit?.words] + ["#,##0" + String(repeating: ",", count: scale)])
        .compactMap { $0 }.joined(separator: ", "))
    isUnitAround = true
    isScaled = true
  }

  /// The unit that the heads of the figures name: all of them, or the first of years that say nothing else. A change in
  /// kr beside them says nothing of the others.
  private var unitOfHeads: PrintedUnits.Found? {
    let readings = heads.map { HeadReading($0) }.filter { head in
      switch head.meaning {
      case .year, .unclearYear, .other: !head.text.isEmpty
      default: false
      }
    }
    guard let first = readings.first, let found = first.unit, found.unit != "%" else { return nil }
    let isShared = readings.allSatisfy { head in
      head.unit.map { $0.unit == found.unit } ?? (head.meaning != .other && head.rest == first.rest)
    }
    return isShared ? found : nil
  }

  /// The unit as the format declares it; nil where it declares none.
  var declaredUnit: String? {
    guard let measures = grid.declaration?.measures, measures.count == 1, !measures[0].unit.isEmpty else { return nil }
    return measures[0].unit
  }

  /// Whether every figure is a percent.
  var allPercent: Bool {
    // A change in percentage points beside percents has no sign of them.
    let columns = heads.indices.filter { HeadReading(heads[$0]).meaning != .change }
    let figures = rows.flatMap { row in columns.map { row.cells[$0] }.filter { $0.isFigure } }
    return !figures.isEmpty && figures.allSatisfy { $0.isPercent }
  }

  /// The unit that is printed with every figure, or shown by its format; nil where one has none, or another.
  private var unitOfFigures: PrintedUnits.Found? {
    var found: String?
    for cell in rows.flatMap({ $0.cells }) where cell.isFigure && !cell.isPercent {
      guard !cell.unit.isEmpty, found == nil || found == cell.unit else { return nil }
      found = cell.unit
    }
    return found.map { PrintedUnits.Found(unit: $0, words: $0) }
  }

  /// The unit of the table as it is known so far: answered, or found.
  var knownUnit: String? { answers["unit"] ?? unit?.unit }

  // MARK: Money

  /// The power of ten of a unit of money; nil for other units.
  private static func power(_ unit: String) -> Int? {
    switch unit {
    case "kr": 0
    case "tkr": 3
    case "mkr": 6
    case "mrd": 9
    default: nil
    }
  }

  /// Whether a unit is an amount of money.
  static func isMoney(_ unit: String) -> Bool { power(unit) != nil }

  /// Brings amounts that are printed with a unit of their own, or under a head with one, to the unit of the table:
  /// `12,5 mill.` in a table in tkr is 12 500.
  mutating func convertUnits() {
    guard !form.hasQuantities, let unit = knownUnit else { return }
    let around = settledUnitAround(unit)
    guard let power = Self.power(unit) else { return }
    if shape.isDeclared, around == nil { return }
    let ofHeads = heads.map { head in isScaled ? nil : HeadReading(head).unit.flatMap { Self.power($0.unit) } }
    let bare = settledBareUnit(power, ofHeads)
    for row in rows.indices {
      for column in heads.indices where !values[row][column].isMissing {
        let cell = rows[row].cells[column]
        let isTold = isUnitAround || ofHeads[column] != nil
        let printed = isScaled || cell.hasWeakUnit && isTold ? nil : Self.power(cell.unit)
        guard let own = printed ?? ofHeads[column] ?? around ?? (cell.isPercent ? nil : bare), own != power else {
          continue
        }
        values[row][column] = values[row][column] * Decimal(coefficient: 1, exponent: own - power)
        texts[row][column] = values[row][column].reduced.description
      }
    }
  }

  /// The power of the unit that figures without one are in, where others of the table are printed with one: 800 000
  /// beside `1,2 mill.` is hardly in the thousands that were answered. It is asked.
  private mutating func settledBareUnit(_ power: Int, _ ofHeads: [Int?]) -> Int? {
    guard !isUnitAround, !isScaled else { return nil }
    var hasOwn = false
    var first: String?
    for row in rows {
      for (column, cell) in row.cells.enumerated() where cell.isFigure && !cell.isPercent {
        if let own = Self.power(cell.unit) {
          if own != power { hasOwn = true }
        } else if ofHeads[column] == nil, first == nil, !cell.isYear {
          first = cell.text
        }
      }
    }
    guard hasOwn, let first else { return nil }
    let choices = ["kr", "tkr", "mkr"].map { TableQuestion.Choice($0, ReadingWords.figuresAre($0)) }
    ask("bare-unit", ReadingWords.askBareUnit(first), choices, proposal: nil)
    return answers["bare-unit"].flatMap { Self.power($0) }
  }

  /// The power of the unit that the source gives for all its figures, where it is to be brought to another one. What
  /// is meant where the answer is another than the source's is asked: either can be wrong.
  private mutating func settledUnitAround(_ answered: String) -> Int? {
    guard let (found, words) = unitOfSource, found != answered else { return nil }
    let asPrinted = TableQuestion.Choice("as_printed", ReadingWords.figuresAre(answered))
    guard let power = Self.power(found), Self.isMoney(answered) else {
      // Amounts are no percents and no counts: whoever says so says it twice.
      let isOther = found == "%" || Self.isMoney(found) != Self.isMoney(answered)
      if isOther, ["%", "none"].contains(answered) || Self.isMoney(answered) || found == "%" {
        ask("source-unit", ReadingWords.askSourceUnit(words, answered), [asPrinted], proposal: nil)
      }
      return nil
    }
    ask(
      "source-unit", ReadingWords.askSourceUnit(words, answered),
      [.init("convert", ReadingWords.convert(found, answered)), asPrinted], proposal: nil)
    return answers["source-unit"] == "convert" ? power : nil
  }

  /// The unit that the source gives for all its figures, as Kvaom writes it and as it stands there: declared, or around
  /// the table.
  private var unitOfSource: (unit: String, words: String)? {
    if let words = declaredUnit { return (unit?.unit ?? words, words) }
    let around = shape.titles + shape.corners + heads
    if let foreign = around.lazy.compactMap({ PrintedUnits.foreignMoney(in: $0) }).first { return (foreign, foreign) }
    guard let unit, isUnitAround || allPercent else { return nil }
    return (unit.unit, unit.words)
  }

  // MARK: Other units

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
    let figures = rows[row].cells.filter { $0.isFigure }
    guard !figures.isEmpty, !form.hasQuantities else { return nil }
    if unit?.unit != "%", figures.allSatisfy({ $0.isPercent }) { return ReadingWords.otherUnit }
    let label = rows[row].label
    if TextRules.words(label).first.map({ HeadWords.averageRow.contains($0) }) == true { return ReadingWords.average }
    let table = knownUnit ?? "tkr"
    if table != "%", PrintedUnits.isShare(label) { return ReadingWords.otherUnit }
    if Self.isMoney(table), PrintedUnits.countsSomething(rows[row].labels.last { !$0.isEmpty } ?? label) {
      return areAllCounts ? nil : ReadingWords.otherUnit
    }
    if Self.isMoney(table), table != "kr",
      PrintedUnits.isPerHead(label) && TextRules.words(label).contains("kr") || PrintedUnits.isRate(label)
    {
      return ReadingWords.otherUnit
    }
    guard let found = PrintedUnits.find(in: label), found.unit != "kr" || table == "tkr" || table == "mkr"
    else { return nil }
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
    let figureRows = rows.indices.filter { isFigureRow($0) }
    let sizes = RowSizes(figureRows.map { size($0) })
    let areAllPerHead = rows.allSatisfy { PrintedUnits.isPerHead($0.label) }
    for row in figureRows where !taken.contains(row) {
      guard let reason = oddness(row, sizes, areAllPerHead) else { continue }
      ask(
        rowID(row), ReadingWords.askRow(rows[row].label),
        [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)], proposal: nil, [reason])
    }
  }

  /// The largest figure of a row, without its sign.
  private func size(_ row: Int) -> Decimal {
    dataColumns.map { values[row][$0] }.filter { !$0.isMissing }.map { $0.magnitude }.max { $0 < $1 } ?? .zero
  }

  private func oddness(_ row: Int, _ sizes: RowSizes, _ areAllPerHead: Bool) -> Phrase? {
    let label = rows[row].labels.last { !$0.isEmpty } ?? ""
    // An amount for each among others, which can have been left out already.
    if !areAllPerHead, Self.isMoney(knownUnit ?? "tkr"), PrintedUnits.isPerHead(label) { return ReadingWords.perHead }
    guard sizes.count > 1 else { return nil }
    let years = dataColumns.map { rows[row].cells[$0] }.filter { $0.isFigure }
    if years.count > 1, years.allSatisfy({ $0.isYear }), !sizes.isShared(size(row)),
      zip(years, years.dropFirst()).allSatisfy({ Int($0.text).map { $0 + 1 } == Int($1.text) })
    {
      return ReadingWords.onlyYears
    }
    guard PrintedUnits.mayCount(label), Self.isMoney(knownUnit ?? "tkr"), let middle = sizes.middle(without: size(row)),
      size(row) * Decimal(20) < middle, dataColumns.allSatisfy({ texts[row][$0]?.contains(".") != true })
    else { return nil }
    return ReadingWords.perhapsCount
  }
}
