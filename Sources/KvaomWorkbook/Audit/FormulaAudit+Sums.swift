import KvaomDecimal
import KvaomTables

/// Cells one after the other in a column or a row, which a formula adds up.
struct SumLine {
  /// Their sheet.
  let sheet: ReadWorkbook.Sheet
  /// The cells, in order.
  let places: [ReadWorkbook.Place]
  /// Whether they stand below one another.
  let isVertical: Bool

  /// The number of the row, or the column, of a place along the line.
  func number(_ place: ReadWorkbook.Place) -> Int { isVertical ? place.row : place.column }

  /// Whether a place stands in the column, or the row, of the line.
  func isInLine(_ place: ReadWorkbook.Place) -> Bool {
    places.first.map { isVertical ? $0.column == place.column : $0.row == place.row } ?? false
  }

  /// The text of a cell where it is one that is a figure; nil for any other cell.
  func figureText(_ index: Int) -> String? {
    guard let cell = sheet.cells[places[index]], cell.formula == nil, case .text(let text)? = cell.value,
      FigureShape.isFigure(text)
    else { return nil }
    return text
  }

  /// Whether the nearest two cells in which something stands are numbers; texts that are figures are passed over.
  func nearest(_ indices: some Sequence<Int>) -> [Bool] {
    var found: [Bool] = []
    for index in indices where found.count < 2 {
      guard let cell = sheet.cells[places[index]], figureText(index) == nil else { continue }
      if case .number? = cell.value { found.append(true) } else { found.append(false) }
    }
    return found
  }

  /// A place on the line, by its number along it.
  func place(_ number: Int) -> ReadWorkbook.Place? {
    places.first.map {
      isVertical
        ? ReadWorkbook.Place(row: number, column: $0.column) : ReadWorkbook.Place(row: $0.row, column: number)
    }
  }

  /// The numbers of its first and last cells; nil for no cells.
  var span: ClosedRange<Int>? {
    guard let first = places.first, let last = places.last else { return nil }
    return number(first)...number(last)
  }
}

/// Sums: what they add that they should not, and what they leave out.
extension FormulaAudit {
  /// Functions that pass over texts in cells without a word.
  private static let passingOver: Set<String> = [
    "SUM", "AVERAGE", "MIN", "MAX", "PRODUCT", "SUBTOTAL", "SUMPRODUCT", "MEDIAN",
  ]
  /// More cells than anyone adds up in one column.
  private static let mostCells = 100_000
  /// Columns longer than this are ledgers: their labels are no names of units.
  private static let mostLabels = 400

  /// Looks at all sums among the parts of the formula.
  mutating func lookAtSums(_ parts: [FormulaTree]) {
    var reported: Set<AuditFinding.Kind> = []
    for case .call(let name, let arguments) in parts where Self.passingOver.contains(name) {
      let isSum = name == "SUM" || FormulaTree.call(name, arguments).isSum
      for case .area(let area)? in arguments {
        let lines = lines(of: area)
        for line in lines {
          if isSum { lookForSubtotals(line, &reported) }
          let passesFolded = name == "SUBTOTAL" && Self.passesFolded(arguments.first ?? nil)
          let key = isSum && !passesFolded && !cell.isHidden && reported.isEmpty ? AuditMemory.LineKey(line) : nil
          if let key, memory.cleanLines.contains(key) { continue }
          lookForTexts(line, &reported)
          if isSum {
            let seen = line.places.filter { !passesFolded || line.sheet.cells[$0]?.isFolded != true }
            lookForHidden(seen.map { (line.sheet, $0) }, &reported)
            lookForMixedUnits(line, &reported)
          }
          if let key, reported.isEmpty { memory.cleanLines.insert(key) }
        }
        if name == "SUM", lines.count == 1 { lookBeyond(lines[0], isRunning: area.isRunning) }
      }
    }
    let terms = tree.terms
    if terms.count > 1 { lookAtTerms(terms, &reported) }
    lookForTextOperands(parts, &reported)
  }

  /// Whether a `SUBTOTAL` of that kind leaves rows out that are folded away: those from 101 do.
  private static func passesFolded(_ kind: FormulaTree?) -> Bool {
    if case .number(let number)? = kind { number > 100 } else { false }
  }

  /// The columns of an area, or its row, as far as its sheet reaches.
  private func lines(of area: AreaReference) -> [SumLine] {
    guard let other = area.first.sheet.map({ workbook.sheet(named: $0) }) ?? sheet else { return [] }
    let (bottom, right) = (min(area.last.row, other.extent.row), min(area.last.column, other.extent.column))
    guard area.first.row <= bottom, area.first.column <= right,
      (bottom - area.first.row + 1) * (right - area.first.column + 1) < Self.mostCells
    else { return [] }
    func places(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> [ReadWorkbook.Place] {
      rows.flatMap { row in columns.map { ReadWorkbook.Place(row: row, column: $0) } }
    }
    let (rows, columns) = (area.first.row...bottom, area.first.column...right)
    if area.first.row == area.last.row, area.first.column < area.last.column {
      return [SumLine(sheet: other, places: places(rows, columns), isVertical: false)]
    }
    return columns.map { SumLine(sheet: other, places: places(rows, $0...$0), isVertical: true) }
  }

  // MARK: Added twice

  /// A subtotal among the cells it adds.
  private mutating func lookForSubtotals(_ line: SumLine, _ reported: inout Set<AuditFinding.Kind>) {
    guard tree.isSum, !reported.contains(.countedTwice), let span = line.span else { return }
    for inner in line.places where inner != place || line.sheet.name != sheet.name {
      guard let cell = line.sheet.cells[inner], let formula = cell.formula, cell.value != .number(0),
        let parts = ownParts(of: formula, at: inner, in: line), span.contains(parts.span.lowerBound),
        span.contains(parts.span.upperBound), !parts.span.contains(line.number(inner))
      else { continue }
      reported.insert(.countedTwice)
      add(
        .countedTwice, parts.isCertain ? .error : .suspicion, "=\(tree.text) · \(inner.text): =\(formula.text)")
      return
    }
  }

  /// The cells of the same line that a subtotal in it adds up; nil where it adds up anything else.
  private func ownParts(of formula: FormulaTree, at inner: ReadWorkbook.Place, in line: SumLine)
    -> (span: ClosedRange<Int>, isCertain: Bool)?
  {
    // A sum that passes over subtotals counts none of them twice.
    if case .call("SUBTOTAL", _) = tree.unrounded, formula.hasSubtotal { return nil }
    let terms = formula.terms
    var numbers: [Int] = []
    var hasArea = false
    for term in terms {
      let corners: (CellReference, CellReference)
      switch term {
      case .cell(let cell): corners = (cell, cell)
      case .area(let area): corners = (area.first, area.last)
      default: return nil
      }
      guard corners.0.sheet == nil || corners.0.sheet == line.sheet.name else { return nil }
      let ends = [corners.0, corners.1].map { ReadWorkbook.Place(row: $0.row, column: $0.column) }
      guard ends.allSatisfy({ line.isInLine($0) }) else { return nil }
      if ends[0] != ends[1] { hasArea = true }
      numbers += ends.map { line.number($0) }
    }
    guard let first = numbers.min(), let last = numbers.max(), last > first else { return nil }
    // Single cells may be anything: a row of three right beside their sum is one.
    let own = line.number(inner)
    let isBlock = Set(numbers).count == last - first + 1 && last - first >= 2 && (last + 1 == own || first - 1 == own)
    return (first...last, hasArea || isBlock)
  }

  /// Terms of one sum of which two are, or have, the same cell: `=SUM(B2:B9)+B9`, `=B2+B3+B2`.
  private mutating func lookAtTerms(_ terms: [FormulaTree], _ reported: inout Set<AuditFinding.Kind>) {
    guard terms.count < 100 else { return }
    var seen: [AreaReference] = []
    var hidden: [(ReadWorkbook.Sheet, ReadWorkbook.Place)] = []
    for term in terms {
      let area: AreaReference
      switch term {
      case .cell(let cell):
        area = AreaReference(cell, cell)
        if let other = cell.sheet.map({ workbook.sheet(named: $0) }) ?? sheet {
          hidden.append((other, ReadWorkbook.Place(row: cell.row, column: cell.column)))
        }
      case .area(let own): area = own
      default: continue
      }
      if seen.contains(where: { $0.meets(area) }), reported.insert(.countedTwice).inserted {
        add(.countedTwice, .suspicion, "\(term.text) · =\(tree.text)")
      }
      seen.append(area)
    }
    lookForHidden(hidden, &reported)
  }

  // MARK: Texts, hidden cells, units

  private mutating func lookForTexts(_ line: SumLine, _ reported: inout Set<AuditFinding.Kind>) {
    guard !reported.contains(.textNumber) else { return }
    for index in line.places.indices {
      guard let text = line.figureText(index) else { continue }
      let before = line.nearest(line.places.indices[..<index].reversed())
      let after = line.nearest(line.places.indices[(index + 1)...])
      // A year at the head of a column may well be its heading.
      if before.isEmpty, text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { continue }
      let isAmong = before.first == true && (after.first == true || after.isEmpty && before == [true, true])
      let isHead = before.isEmpty && after == [true, true] && text.contains { " \u{A0}\u{202F},.".contains($0) }
      reported.insert(.textNumber)
      return add(
        .textNumber, isAmong || isHead ? .error : .suspicion,
        "\(line.places[index].text): “\(text)” · =\(tree.text)")
    }
  }

  /// A text that is a figure on either side of an operator: some programs take it for the number, others for an error.
  private mutating func lookForTextOperands(_ parts: [FormulaTree], _ reported: inout Set<AuditFinding.Kind>) {
    for case .binary(let sign, let left, let right) in parts where sign.precedence > 2 {
      for case .cell(let cell) in [left, right] {
        guard let found = found(cell), found.formula == nil, case .text(let text)? = found.value,
          FigureShape.isFigure(text), reported.insert(.textNumber).inserted
        else { continue }
        add(
          .textNumber, .suspicion, "\(CellReference.prefix(of: cell.sheet))\(cell.text): “\(text)” · =\(tree.text)")
      }
    }
  }

  private mutating func lookForHidden(
    _ places: [(sheet: ReadWorkbook.Sheet, place: ReadWorkbook.Place)], _ reported: inout Set<AuditFinding.Kind>
  ) {
    if cell.isHidden || reported.contains(.hiddenInSum) { return }
    let hidden = places.first { other, place in
      guard let cell = other.cells[place], cell.isHidden, case .number(let number)? = cell.value else { return false }
      return number != 0
    }
    guard let hidden else { return }
    reported.insert(.hiddenInSum)
    add(.hiddenInSum, .smell, "\(hidden.sheet.name)!\(hidden.place.text) · =\(tree.text)")
  }

  /// Cells shown in different units, by their formats or by the labels of their rows; a percent among amounts.
  private mutating func lookForMixedUnits(_ line: SumLine, _ reported: inout Set<AuditFinding.Kind>) {
    var first: (unit: String, place: ReadWorkbook.Place)?
    var percent: ReadWorkbook.Place?
    var amount: ReadWorkbook.Place?
    var unlabelled: ReadWorkbook.Place?
    for inner in line.places {
      guard let cell = line.sheet.cells[inner], case .number(let number)? = cell.value else { continue }
      if cell.format.family == .percent, number != 0 { percent = percent ?? inner }
      if cell.format.family == .amount, number.magnitude > 1.5 { amount = amount ?? inner }
      let unit = unit(of: cell, at: inner, in: line)
      guard !unit.isEmpty else {
        unlabelled = unlabelled ?? inner
        continue
      }
      if let first, !Self.isSame(first.unit, unit), reported.insert(.mixedUnits).inserted {
        add(.mixedUnits, .suspicion, "\(first.place.text): \(first.unit) · \(inner.text): \(unit)")
        return
      }
      first = first ?? (unit, inner)
    }
    // Where the sheet says one unit for all, a row with a unit of its own is another than those that say nothing.
    if let first, unlabelled != nil, let all = unitAbove(line), !Self.isSame(first.unit, all.unit),
      reported.insert(.mixedUnits).inserted
    {
      add(.mixedUnits, .suspicion, "\(all.place.text): \(all.unit) · \(first.place.text): \(first.unit)")
    }
    if let percent, let amount, reported.insert(.percentAdded).inserted {
      add(.percentAdded, .suspicion, "\(percent.text) · \(amount.text) · =\(tree.text)")
    }
  }

  /// The unit that a title or a corner above a column says its figures are in, the nearest first; nil where none does.
  private func unitAbove(_ line: SumLine) -> (unit: String, place: ReadWorkbook.Place)? {
    guard line.isVertical, line.places.count < Self.mostLabels, let first = line.places.first else { return nil }
    for row in (max(0, first.row - 8)..<max(0, first.row)).reversed() {
      for column in 0...first.column {
        let place = ReadWorkbook.Place(row: row, column: column)
        guard case .text(let text)? = line.sheet.cells[place]?.value, text.utf8.count < 120,
          let found = PrintedUnits.find(in: text)
        else { continue }
        return (found.unit, place)
      }
    }
    return nil
  }

  /// Kroner and kronor, which are the same where no other country's stand beside them.
  private static let currencies = ["NOK", "SEK", "DKK"]

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one == "kr" && currencies.contains(other) || other == "kr" && currencies.contains(one)
  }

  /// The unit a cell is shown in, or that the label or a column of units in its row gives; empty where neither does.
  private func unit(of cell: ReadWorkbook.Cell, at place: ReadWorkbook.Place, in line: SumLine) -> String {
    let shown = cell.format.unit
    if !shown.isEmpty { return Self.currencies.contains(shown) ? shown : PrintedUnits.unit(for: shown) }
    guard line.isVertical, line.places.count < Self.mostLabels else { return "" }
    for column in max(0, place.column - 12)..<max(0, place.column) {
      guard case .text(let text)? = line.sheet.cells[ReadWorkbook.Place(row: place.row, column: column)]?.value,
        text.utf8.count < 120, let found = PrintedUnits.find(in: text)
      else { continue }
      return found.unit
    }
    return ""
  }
}
