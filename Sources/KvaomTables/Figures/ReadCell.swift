import KvaomDecimal

/// A cell with what its text can be.
struct ReadCell: Sendable {
  /// What a cell holds.
  enum Content: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A sign for a figure that is not there: `-`, `.`, `..`, `:`.
    case sign(String)
    /// A figure whose points and commas are still to be decided.
    case written(WrittenFigure)
    /// A figure the source itself knows exactly, as decimal text; `percent` where it is shown in hundredths.
    case exact(String, percent: Bool)
    /// Words, a code, a date.
    case text
  }

  /// The text, cleaned.
  let text: String
  /// How many blanks or steps the label is moved in.
  let indent: Int
  /// What it holds.
  let content: Content
  /// Whether the source itself says that it holds no figure: a day, a truth, an error.
  let isKnownWord: Bool
  /// Whether it stands in bold.
  let isBold: Bool
  /// Whether the source calculates it from other cells.
  let hasFormula: Bool
  /// How many times the source shows the figure divided by a thousand.
  let thousands: Int
  /// The unit that a workbook's format shows with the figure, as Kvaom writes it: `kr`; empty for none.
  let formatUnit: String
  /// Where it stands.
  let place: GridPlace

  /// Reads a cell of a grid; `readsTexts` where figures that the source calls texts count as figures, too.
  init(_ cell: GridCell, readsTexts: Bool = false) {
    place = cell.place
    // A workbook keeps a day as a number; what it means is the day, or the year where no more of it is shown.
    let raw =
      if case .date(let day) = cell.value {
        String(day.prefix(cell.style.format.showsYearAlone || Self.showsYear(of: day, cell.text) ? 4 : 10))
      } else { cell.text }
    let whole = TextRules.label(raw)
    let content = Self.content(of: cell, whole, readsTexts)
    // A dash or a dot before words moves a label in, as blanks do.
    let isListed = content == .text && whole.count > 2 && Self.bullets.contains { whole.hasPrefix($0) }
    text = isListed ? TextRules.cleaned(String(whole.dropFirst(2))) : whole
    self.content = content
    isKnownWord =
      switch cell.value {
      case .date, .duration, .truth, .error, .uncalculated: true
      case .empty, .missing, .number, .text: false
      }
    isBold = cell.style.isBold
    hasFormula = cell.formula != nil
    thousands = cell.style.format.thousands
    let shown = cell.style.format.unit
    formatUnit = shown.isEmpty ? "" : PrintedUnits.all.first { $0.words == shown.lowercased() }?.unit ?? ""
    indent = max(cell.style.indent, raw.prefix { $0 == " " || $0 == "\u{A0}" }.count) + (isListed ? 2 : 0)
  }

  /// A cell of a column that the source does not have.
  static let nothing = ReadCell()

  private init() {
    (text, indent, content, isKnownWord, isBold, hasFormula, thousands) = ("", 0, .empty, false, false, false, 0)
    formatUnit = ""
    place = GridPlace(sheet: "", row: 0, column: 0, line: nil)
  }

  private static let bullets = ["- ", "– ", "• ", "· "]

  private static func content(of cell: GridCell, _ text: String, _ readsTexts: Bool) -> Content {
    switch cell.value {
    case .empty: return .empty
    case .missing(let sign): return .sign(sign.isEmpty ? ".." : sign)
    case .number(let digits):
      let isPercent = cell.style.format.kind == .percent
      if cell.style.format.kind == .text, !readsTexts { return .text }
      return .exact(ExactText.shortened(digits), percent: isPercent)
    case .date, .duration, .truth, .error, .uncalculated: return .text
    case .text: break
    }
    if text.isEmpty { return .empty }
    if signs.contains(text) { return .sign(text) }
    // A minus in brackets has no unit with it.
    if text.first == "(", PrintedUnits.isCountedUnit(text) { return .text }
    if readsTexts || cell.style.format.kind != .text, let figure = WrittenFigure(text) { return .written(figure) }
    return .text
  }

  private static let signs = dashes + [".", "..", "...", "…", ":"]
  private static let dashes = WrittenFigure.minuses.map { String($0) } + ["--", "- -"]

  /// Whether a figure stands in it.
  var isFigure: Bool {
    switch content {
    case .written, .exact: true
    default: false
    }
  }

  /// Whether it begins as a figure and is none, `2x0`, `1O0`: a slip of the pen. A date, a time or a word behind a
  /// number is something else.
  var isSpoiledFigure: Bool {
    guard content == .text, !text.contains(":") else { return false }
    let sign = text.first.map { WrittenFigure.minuses.contains($0) } ?? false
    let body = text.dropFirst(sign ? 1 : 0)
    guard body.first?.isNumber == true else { return false }
    return !isDay && !body.split { !$0.isLetter }.contains { $0.count > 2 }
  }

  /// Whether it is a day or a time: a date of a workbook, `12.03.2024`, `12. mars`, `mars 2024`.
  var isDay: Bool {
    guard content == .text else { return false }
    if isKnownWord { return text.first?.isNumber == true }
    let pieces = text.split { $0 == "." || $0 == "/" || $0 == "-" }
    if pieces.count == 3, pieces.allSatisfy({ $0.allSatisfy { $0.isNumber } }) { return true }
    let words = TextRules.words(text)
    return words.contains { HeadWords.months.contains($0) } && words.contains { $0.allSatisfy { $0.isNumber } }
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { content == .empty }

  /// Whether it is a dash of any width.
  var isDash: Bool {
    if case .sign(let sign) = content { Self.dashes.contains(sign) } else { false }
  }

  /// Whether it is a figure with a percent sign or style.
  var isPercent: Bool {
    switch content {
    case .written(let figure): figure.isPercent
    case .exact(_, let percent): percent
    default: false
    }
  }

  /// Whether it can be a year: four digits and nothing else.
  var isYear: Bool {
    switch content {
    case .written(let figure):
      figure.signs.isEmpty && !figure.hasBlanks && !figure.isNegative && !figure.isPercent && figure.unit.isEmpty
        && Self.isYear(figure.pieces[0])
    case .exact(let digits, false): Self.isYear(digits)
    default: false
    }
  }

  /// Whether it is a year with a unit behind it, `2025 mill. kr`, as the head of a column can be.
  var isYearOfUnit: Bool {
    guard case .written(let figure) = content else { return false }
    return figure.signs.isEmpty && !figure.hasBlanks && !figure.isNegative && !figure.unit.isEmpty && !figure.isPrice
      && Self.isYear(figure.pieces[0])
  }

  /// Whether what is shown of a day is its year and nothing else.
  private static func showsYear(of day: String, _ shown: String) -> Bool { isYear(shown) && day.hasPrefix(shown) }

  /// Whether a text is a year from 1900 to 2199.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.allSatisfy { $0.isNumber && $0.isASCII }
      && (text.hasPrefix("19") || text.hasPrefix("20") || text.hasPrefix("21"))
  }

  /// Whether it can be the number of a chapter: `1.2`, `3.10.1`.
  var isChapter: Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (2...4).contains(parts.count)
      && parts.allSatisfy { (1...3).contains($0.utf8.count) && $0.allSatisfy { $0.isNumber && $0.isASCII } }
  }

  /// The unit printed with its figure, or shown by its format, as Kvaom writes it; empty where there is none.
  var unit: String {
    switch content {
    case .written(let figure): figure.unit.isEmpty ? "" : PrintedUnits.unit(for: figure.unit)
    case .exact(_, percent: false): formatUnit
    default: ""
    }
  }

  /// Whether its unit is told by `,-` or a format alone, which thousands are given as well.
  var hasWeakUnit: Bool {
    switch content {
    case .written(let figure): figure.isPrice
    case .exact: true
    default: false
    }
  }

  /// Whether it is a whole number that can be a code: digits alone.
  var isCode: Bool { !text.isEmpty && text.utf8.count <= 8 && text.allSatisfy { $0.isNumber && $0.isASCII } }
}

/// Decimal text as a workbook keeps it.
enum ExactText {
  /// The number without the noise of binary arithmetic: at most fifteen significant digits, `0.07` for
  /// `0.07000000000000001`.
  static func shortened(_ text: String) -> String {
    // Fifteen characters have no sixteenth digit.
    if text.utf8.count <= 15 { return text }
    let digits = text.filter { $0.isNumber }.drop { $0 == "0" }
    guard digits.count > 15, let value = Decimal(parsing: text) else { return text }
    let quantum = Decimal(coefficient: 1, exponent: value.adjustedExponent - 14)
    return value.rounded(toMultipleOf: quantum).reduced.description
  }
}
