import KvaomDecimal

/// What the points and commas of a table mean, decided column by column.
///
/// A figure with one sign and three digits behind it (`29.278`) can be thousands or decimals. What decides is another
/// figure of its column, then of its table, that can be but one of the two. Where none does, it is asked.
struct DecimalSigns: Sendable {
  /// What one sign means in a column.
  private struct Habit {
    var decimals: [Character] = []
    var thousands: [Character] = []
    var hasBlanks = false

    mutating func add(_ figure: WrittenFigure) {
      if figure.hasBlanks { hasBlanks = true }
      if let sign = figure.certainDecimalSign, !decimals.contains(sign) { decimals.append(sign) }
      if let sign = figure.certainThousandsSign, !thousands.contains(sign) { thousands.append(sign) }
    }

    /// Whether `sign` is the decimal sign; nil where that is not decided.
    func isDecimal(_ sign: Character) -> Bool? {
      let other: Character = sign == "." ? "," : "."
      if decimals.contains(sign) { return thousands.contains(sign) ? nil : true }
      if thousands.contains(sign) || decimals.contains(other) { return false }
      return thousands.contains(other) ? true : nil
    }
  }

  private var columns: [Habit] = []
  private var table = Habit()
  /// The figures that neither column nor table decides, by column.
  private(set) var unclear: [(column: Int, figure: WrittenFigure)] = []
  private let answer: Bool?

  /// Decides for the figures of `rows`. `answer` is whether unclear signs group thousands; nil where nobody has said.
  init(_ rows: [[ReadCell]], columnCount: Int, answer: Bool?) {
    self.answer = answer
    columns = Array(repeating: Habit(), count: columnCount)
    for cells in rows {
      for (column, cell) in cells.enumerated() {
        guard case .written(let figure) = cell.content else { continue }
        columns[column].add(figure)
        table.add(figure)
      }
    }
    for cells in rows {
      for (column, cell) in cells.enumerated() {
        guard case .written(let figure) = cell.content, figure.isAmbiguous, let sign = figure.firstSign else {
          continue
        }
        if columns[column].isDecimal(sign) ?? table.isDecimal(sign) == nil { unclear.append((column, figure)) }
      }
    }
  }

  /// What to ask about the figures that nothing decides; nil where there are none.
  var question: TableQuestion? {
    guard let first = unclear.first?.figure else { return nil }
    let sign = first.firstSign ?? "."
    let other: Character = sign == "." ? "," : "."
    let printed = first.digits
    return TableQuestion(
      id: "numbers", text: ReadingWords.askNumbers(printed),
      choices: [
        .init("thousands", ReadingWords.thousands(first.plainText(decimalSign: other) ?? printed)),
        .init("decimals", ReadingWords.decimals(first.plainText(decimalSign: sign) ?? printed)),
      ], proposal: nil, evidence: [ReadingWords.unclearFigures(unclear.count)])
  }

  /// The plain text of a cell's figure, `.` before the decimals; nil where it has none, or none that can be.
  func plainText(_ cell: ReadCell, column: Int) -> String? {
    switch cell.content {
    case .exact(let digits, let percent):
      guard percent, let value = Decimal(parsing: digits) else { return digits }
      return (value * Decimal(100)).reduced.description
    case .written(let figure): return figure.plainText(decimalSign: sign(of: figure, column))
    default: return nil
    }
  }

  private func sign(of figure: WrittenFigure, _ column: Int) -> Character {
    if figure.signCount == 0 { return "." }
    if let certain = figure.certainDecimalSign { return certain }
    guard let sign = figure.lastSign else { return "." }
    let other: Character = sign == "." ? "," : "."
    if figure.certainThousandsSign == sign { return other }
    guard figure.isAmbiguous else { return sign }
    return columns[column].isDecimal(sign) ?? table.isDecimal(sign) ?? !(answer ?? true) ? sign : other
  }
}
