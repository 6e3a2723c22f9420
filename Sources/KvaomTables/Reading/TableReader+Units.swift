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
    let around = shape.titles + shape.corners + shape.notes
    unit = around.lazy.compactMap { PrintedUnits.find(in: $0) }.first
    isUnitAround = unit != nil
    if unit == nil {
      let readings = heads.map { HeadReading($0) }
      let inHeads = readings.compactMap { $0.unit }.filter { $0.unit != "%" }
      // A column that is no year and names no unit can have another one than its neighbour.
      let isShared = readings.allSatisfy { $0.meaning != .other || $0.text.isEmpty || $0.unit != nil }
      if let first = inHeads.first, isShared, inHeads.allSatisfy({ $0.unit == first.unit }) { unit = first }
    }
    if allPercent { unit = PrintedUnits.Found(unit: "%", words: "%") }
    if unit == nil { unit = unitOfFigures }
  }

  /// The unit as the format declares it; nil where it declares none.
  var declaredUnit: String? {
    guard let measures = grid.declaration?.measures, measures.count == 1, !measures[0].unit.isEmpty else { return nil }
    return measures[0].unit
  }

  /// Whether every figure is a percent.
  var allPercent: Bool {
    let figures = rows.flatMap { $0.cells.filter { $0.isFigure } }
    return !figures.isEmpty && figures.allSatisfy { $0.isPercent }
  }

  /// The unit that is printed with every figure; nil where one has none, or another.
  private var unitOfFigures: PrintedUnits.Found? {
    var found: String?
    for cell in rows.flatMap({ $0.cells }) where cell.isFigure {
      guard case .written(let figure) = cell.content, !figure.unit.isEmpty, found == nil || found == figure.unit else {
        return nil
      }
      found = figure.unit
    }
    return found.map { PrintedUnits.Found(unit: PrintedUnits.unit(for: $0), words: $0) }
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
    guard !form.hasQuantities, let unit = knownUnit, let power = Self.power(unit) else { return }
    let around = settledUnitAround(unit)
    if shape.isDeclared, around == nil { return }
    let ofHeads = heads.map { head in HeadReading(head).unit.flatMap { Self.power($0.unit) } }
    for row in rows.indices {
      for column in heads.indices {
        var own = ofHeads[column] ?? around
        if case .written(let figure) = rows[row].cells[column].content, !figure.unit.isEmpty {
          own = Self.power(PrintedUnits.unit(for: figure.unit)) ?? own
        }
        guard let own, own != power, !values[row][column].isMissing else { continue }
        values[row][column] = values[row][column] * Decimal(coefficient: 1, exponent: own - power)
        texts[row][column] = values[row][column].reduced.description
      }
    }
  }

  /// The power of the unit that the source gives for all its figures, where it is to be brought to another one. What
  /// is meant where the answer is another than the source's is asked: either can be wrong.
  private mutating func settledUnitAround(_ answered: String) -> Int? {
    guard isUnitAround || declaredUnit != nil, let found = unit, found.unit != answered,
      let power = Self.power(found.unit)
    else { return nil }
    ask(
      "source-unit", ReadingWords.askSourceUnit(found.words, answered),
      [
        .init("convert", ReadingWords.convert(found.unit, answered)),
        .init("as_printed", ReadingWords.figuresAre(answered)),
      ], proposal: nil)
    return answers["source-unit"] == "convert" ? power : nil
  }

  // MARK: Other units

  /// Leaves out columns whose heads name a unit that the table's amounts are not in, and columns of nothing but years.
  mutating func leaveOutOtherUnits() {
    guard !shape.isDeclared, !form.hasQuantities else { return }
    for column in dataColumns {
      guard let reason = otherUnit(ofColumn: column) else { continue }
      let slug = heads[column].isEmpty ? "\(column + 1)" : TableQuestion.slug(heads[column])
      ask(
        "column:" + slug, ReadingWords.askColumn(heads[column]),
        [.init("leave-out", ReadingWords.leaveOut), .init("keep", ReadingWords.keep)], proposal: "leave-out", [reason])
      roles[column] = .leftOut(reason)
    }
  }

  private func otherUnit(ofColumn column: Int) -> Phrase? {
    guard dataColumns.count > 1 else { return nil }
    if let unit = knownUnit {
      if let own = HeadReading(heads[column]).unit?.unit, own != unit, !(Self.isMoney(own) && Self.isMoney(unit)) {
        return ReadingWords.otherUnit
      }
      if Self.isMoney(unit), PrintedUnits.countsSomething(heads[column]) { return ReadingWords.otherUnit }
    }
    guard case .member = roles[column] else { return nil }
    let figures = rows.map { $0.cells[column] }.filter { $0.isFigure }
    return figures.count > 1 && figures.allSatisfy { $0.isYear } ? ReadingWords.onlyYears : nil
  }

  /// Why a row is of another unit than the table; nil where it is not.
  func otherUnit(_ row: Int) -> Phrase? {
    let figures = rows[row].cells.filter { $0.isFigure }
    guard !figures.isEmpty, !form.hasQuantities else { return nil }
    if unit?.unit != "%", figures.allSatisfy({ $0.isPercent }) { return ReadingWords.otherUnit }
    guard rows.count > 1 else { return nil }
    let label = rows[row].label
    let table = knownUnit ?? "tkr"
    if table != "%", PrintedUnits.isShare(label) { return ReadingWords.otherUnit }
    if Self.isMoney(table), PrintedUnits.countsSomething(rows[row].labels.last { !$0.isEmpty } ?? label) {
      return rows.allSatisfy { PrintedUnits.countsSomething($0.label) } ? nil : ReadingWords.otherUnit
    }
    guard let found = PrintedUnits.find(in: label), found.unit != "kr" || table == "tkr" || table == "mkr"
    else { return nil }
    return found.unit == table ? nil : ReadingWords.otherUnit
  }
}
