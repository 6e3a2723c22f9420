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
    if unit == nil { unit = unitOfFigures ?? unitOfRows }
    settleScale()
  }

  /// Where a workbook shows its figures in thousands (`#,##0,`), the unit around them is that of what is shown, and the
  /// values are in a smaller one: they count.
  private mutating func settleScale() {
    var counts: [Int: Int] = [:]
    for row in rows {
      for cell in row.cells where cell.isFigure && !cell.isPercent { counts[cell.thousands, default: 0] += 1 }
    }
    guard let scale = counts.keys.max(), scale > 0,
      counts[scale, default: 0] * 2 > counts.values.reduce(0, +)
    else { return }
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
    var isAny = false
    for row in rows {
      for column in columns where row.cells[column].isFigure {
        if !row.cells[column].isPercent { return false }
        isAny = true
      }
    }
    return isAny
  }

  /// The unit that is printed with every figure, or shown by its format; nil where one has none, or another.
  private var unitOfFigures: PrintedUnits.Found? {
    var found: String?
    for row in rows {
      for cell in row.cells where cell.isFigure && !cell.isPercent {
        let unit = cell.unit
        guard !unit.isEmpty, found == nil || found == unit else { return nil }
        found = unit
      }
    }
    return found.map { PrintedUnits.Found(unit: $0, words: $0) }
  }

  /// The unit that the labels of all rows name: `Netto lånegjeld i %` below each other are percents. Nil where one
  /// names none, or another.
  private var unitOfRows: PrintedUnits.Found? {
    guard !form.hasQuantities, !shape.isDeclared, rows.count > 1 else { return nil }
    var found: PrintedUnits.Found?
    for row in rows where row.hasFigures {
      guard let own = PrintedUnits.find(in: row.label), found == nil || found?.unit == own.unit else { return nil }
      found = own
    }
    return found
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
}
