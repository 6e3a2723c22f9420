import KvaomDecimal
import KvaomWords

/// The table as quantities: each row (`--as across`) or each column (`--as list`) with a unit of its own.
extension TableReader {
  /// Puts the quantities into the reading, and asks for the unit where one has none of its own.
  mutating func writeQuantities(in reading: inout TableReading) {
    let figureRows = rows.indices.filter { isFigureRow($0) }
    let dash = answers["dash"] == "0" ? "0" : ".."
    var quantities: [TablePlan.Quantity] = []
    if form == .across {
      reading.plan.members = dataColumns.map { columnLabel($0) }
      // Columns of one year (`Klepp 2022`, `Time 2022`) are told apart by the whole of their heads.
      if Set(reading.plan.members).count < reading.plan.members.count {
        reading.plan.members = dataColumns.map { heads[$0] }
        reading.isOverYears = false
      }
      reading.plan.memberDimension = reading.isOverYears ? "year" : "column"
      quantities = figureRows.map { row in
        quantity(rows[row].label, dataColumns.map { (row, $0) }, dash)
      }
    } else {
      let isNamedAlone = namesRowsAlone(figureRows)
      reading.plan.members = figureRows.map { isNamedAlone ? rows[$0].labels[0] : rows[$0].label }
      reading.plan.memberDimension = cornerDimension
      let columns = roles.indices.filter { column in
        if case .text = roles[column] { return true }
        return dataColumns.contains(column)
      }
      quantities = (isNamedAlone ? 1..<shape.labelCount : 0..<0).map { level in
        let texts = figureRows.map { rows[$0].labels[level] }
        return TablePlan.Quantity(
          title: shape.corners[level].isEmpty ? "\(level + 1)" : shape.corners[level], unit: nil, isText: true,
          cells: texts.map { $0.isEmpty ? ".." : TableReading.quoted($0) })
      }
      quantities += columns.map { column in
        quantity(heads[column].isEmpty ? "\(column + 1)" : heads[column], figureRows.map { ($0, column) }, dash)
      }
    }
    let lacking = quantities.filter { !$0.isText && $0.unit == nil }.map { $0.title }
    questions.removeAll { $0.id == "unit" }
    let most = 6
    let named = lacking.prefix(most).joined(separator: "; ") + (lacking.count > most ? "; …" : "")
    ask(
      "unit", ReadingWords.askUnits, [], proposal: lacking.isEmpty ? "none" : nil,
      lacking.isEmpty ? [] : [.verbatim("\(named)")])
    let shared = answers["unit"]
    reading.plan.quantities = quantities.map { found in
      var quantity = found
      if !quantity.isText, quantity.unit == nil, let shared, shared != "none" { quantity.unit = shared }
      return quantity
    }
    reading.questions = questions.all
  }

  /// Whether the first label alone names each row, so that the others are texts of it.
  private func namesRowsAlone(_ figureRows: [Int]) -> Bool {
    guard shape.labelCount > 1, shape.corners.count == shape.labelCount, shape.codeColumns.first != 0,
      figureRows.allSatisfy({ rows[$0].labels.count == shape.labelCount })
    else { return false }
    let names = figureRows.map { rows[$0].labels[0] }
    return !names.contains("") && Set(names).count == names.count
  }

  private func quantity(_ title: String, _ cells: [(row: Int, column: Int)], _ dash: String) -> TablePlan.Quantity {
    let read = cells.map { rows[$0.row].cells[$0.column] }
    let isText = !read.contains { $0.isFigure }
    let written = cells.map { place -> String in
      let cell = rows[place.row].cells[place.column]
      if isText { return Self.writtenText(cell) }
      switch self.cell(place.row, place.column) {
      case .figure(let text): return text
      case .dash: return dash
      case .missing: return ".."
      }
    }
    return TablePlan.Quantity(
      title: title, unit: isText ? nil : ownUnit(title, read), isText: isText, cells: written)
  }

  /// The unit that a quantity is printed with: its percents', that of its figures, that in its name, an answer of its
  /// own; nil where there is none.
  private func ownUnit(_ title: String, _ cells: [ReadCell]) -> String? {
    if let answered = answers["unit:" + TableQuestion.slug(title)] { return answered }
    let figures = cells.filter { $0.isFigure }
    if figures.allSatisfy({ $0.isPercent }) || PrintedUnits.isShare(title) { return "%" }
    let units = figures.map { cell -> String in
      if case .written(let figure) = cell.content { figure.unit } else { "" }
    }
    if let first = units.first, !first.isEmpty, units.allSatisfy({ $0 == first }) {
      return PrintedUnits.unit(for: first)
    }
    return PrintedUnits.find(in: title)?.unit
  }

  /// A cell of texts as it is written: a day as the language has it, anything else in quotes.
  private static func writtenText(_ cell: ReadCell) -> String {
    if cell.isEmpty || cell.isDash { return ".." }
    return day(cell.text) ?? TableReading.quoted(cell.text)
  }

  /// A day as the language writes it, from `2026-06-24` or `24.06.2026`; nil for anything else.
  static func day(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }.map { String($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    let isFirst = parts[0].utf8.count == 4
    let year = isFirst ? parts[0] : parts[2]
    guard ReadCell.isYear(year), let month = Int(parts[1]), let day = Int(isFirst ? parts[2] : parts[0]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The corner's word as the name of what the rows are; `post` where it has none of one word.
  private var cornerDimension: String {
    let words = TextRules.words(shape.corners.first ?? "")
    guard words.count == 1, let word = words.first, word.first?.isLetter == true, word.allSatisfy({ $0.isLetter }),
      word != "year"
    else { return "post" }
    return word
  }
}
