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

  /// What is known of a cell, once for all lists that it stands in: lines, rows and columns share it. As a value of its
  /// own it was copied 170 bytes at a time, with four texts to be retained.
  private final class Facts: Sendable {
    let text: String
    let content: Content
    let formatUnit: String
    let place: GridPlace
    let indent: Int16
    let thousands: Int8
    let isFigure: Bool
    let isText: Bool
    let isEmpty: Bool
    let isKnownWord: Bool
    let isBold: Bool
    let hasFormula: Bool

    init(
      text: String, content: Content, formatUnit: String, place: GridPlace, indent: Int, thousands: Int,
      isKnownWord: Bool, isBold: Bool, hasFormula: Bool
    ) {
      (self.text, self.content, self.formatUnit, self.place) = (text, content, formatUnit, place)
      (self.indent, self.thousands) = (Int16(clamping: indent), Int8(clamping: thousands))
      self.isKnownWord = isKnownWord
      (self.isBold, self.hasFormula) = (isBold, hasFormula)
      (isFigure, isText, isEmpty) =
        switch content {
        case .written, .exact: (true, false, false)
        case .text: (false, true, false)
        case .empty: (false, false, true)
        case .sign: (false, false, false)
        }
    }
  }

  private let facts: Facts

  /// The text, cleaned.
  var text: String { facts.text }
  /// How many blanks or steps the label is moved in.
  var indent: Int { Int(facts.indent) }
  /// What it holds.
  var content: Content { facts.content }
  /// Whether the source itself says that it holds no figure: a day, a truth, an error.
  var isKnownWord: Bool { facts.isKnownWord }
  /// Whether it stands in bold.
  var isBold: Bool { facts.isBold }
  /// Whether the source calculates it from other cells.
  var hasFormula: Bool { facts.hasFormula }
  /// How many times the source shows the figure divided by a thousand.
  var thousands: Int { Int(facts.thousands) }
  /// The unit that a workbook's format shows with the figure, as Kvaom writes it: `kr`; empty for none.
  private var formatUnit: String { facts.formatUnit }
  /// Where it stands.
  var place: GridPlace { facts.place }

  /// Reads a cell of a grid; `readsTexts` where figures that the source calls texts count as figures, too.
  init(_ cell: GridCell, readsTexts: Bool = false) {
    let (value, style) = (cell.value, cell.style)
    // A workbook keeps a day as a number; what it means is the day, or the year where no more of it is shown.
    let raw =
      if case .date(let day) = value {
        String(day.prefix(style.format.showsYearAlone || Self.showsYear(of: day, cell.text) ? 4 : 10))
      } else { cell.text }
    let whole = TextRules.label(raw)
    let content = Self.content(of: value, style, whole, readsTexts)
    // A dash or a dot before words moves a label in, as blanks do.
    let isListed = content == .text && whole.count > 2 && Self.bullets.contains { whole.hasPrefix($0) }
    let isKnownWord =
      switch value {
      case .date, .duration, .truth, .error, .uncalculated: true
      case .empty, .missing, .number, .text: false
      }
    let shown = style.format.unit
    let formatUnit = shown.isEmpty ? "" : PrintedUnits.all.first { $0.words == shown.lowercased() }?.unit ?? ""
    let isMovedIn = raw.utf8.first.map { $0 == UInt8(ascii: " ") || $0 >= 0x80 } ?? false
    let blanks = isMovedIn ? raw.prefix { $0 == " " || $0 == "\u{A0}" }.count : 0
    facts = Facts(
      text: isListed ? TextRules.cleaned(String(whole.dropFirst(2))) : whole, content: content,
      formatUnit: formatUnit, place: cell.place, indent: max(style.indent, blanks) + (isListed ? 2 : 0),
      thousands: style.format.thousands, isKnownWord: isKnownWord, isBold: style.isBold,
      hasFormula: cell.formula != nil)
  }

  /// A cell of a column that the source does not have.
  static let nothing = ReadCell(
    Facts(
      text: "", content: .empty, formatUnit: "", place: GridPlace(sheet: "", row: 0, column: 0, line: nil), indent: 0,
      thousands: 0, isKnownWord: false, isBold: false, hasFormula: false))

  private init(_ facts: Facts) { self.facts = facts }

  private static let bullets = ["- ", "– ", "• ", "· "]

  private static func content(
    of value: GridValue, _ style: GridStyle, _ text: String, _ readsTexts: Bool
  ) -> Content {
    switch value {
    case .empty: return .empty
    case .missing(let sign): return .sign(sign.isEmpty ? ".." : sign)
    case .number(let digits):
      let isPercent = style.format.kind == .percent
      if style.format.kind == .text, !readsTexts { return .text }
      return .exact(ExactText.shortened(digits), percent: isPercent)
    case .date, .duration, .truth, .error, .uncalculated: return .text
    case .text: break
    }
    guard let first = text.utf8.first else { return .empty }
    // No sign begins with a digit or a letter, and most cells do.
    let mayBeSign = first < UInt8(ascii: "0") || first == UInt8(ascii: ":") || first >= 0x80
    if mayBeSign, signs.contains(text) { return .sign(text) }
    // A minus in brackets has no unit with it.
    if first == UInt8(ascii: "("), PrintedUnits.isCountedUnit(text) { return .text }
    if readsTexts || style.format.kind != .text, let figure = WrittenFigure(text) { return .written(figure) }
    return .text
  }

  private static let signs = dashes + [".", "..", "...", "…", ":"]
  private static let dashes = WrittenFigure.minuses.map { String($0) } + ["--", "- -"]

  /// Whether a figure stands in it.
  var isFigure: Bool { facts.isFigure }

  /// Whether it holds words, a code or a date.
  var isText: Bool { facts.isText }

  /// Whether it begins as a figure and is none, `2x0`, `1O0`: a slip of the pen. A date, a time or a word behind a
  /// number is something else.
  var isSpoiledFigure: Bool {
    guard isText, !text.contains(":") else { return false }
    let sign = text.first.map { WrittenFigure.minuses.contains($0) } ?? false
    let body = text.dropFirst(sign ? 1 : 0)
    guard body.first?.isNumber == true else { return false }
    return !isDay && !body.split { !$0.isLetter }.contains { $0.count > 2 }
  }

  /// Whether it is a day or a time: a date of a workbook, `12.03.2024`, `12. mars`, `mars 2024`.
  var isDay: Bool {
    guard isText else { return false }
    if isKnownWord { return text.first?.isNumber == true }
    let pieces = text.split { $0 == "." || $0 == "/" || $0 == "-" }
    if pieces.count == 3, pieces.allSatisfy({ $0.allSatisfy { $0.isNumber } }) { return true }
    let words = TextRules.words(text)
    return words.contains { HeadWords.months.contains($0) } && words.contains { $0.allSatisfy { $0.isNumber } }
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { facts.isEmpty }

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
      !figure.isNegative && !figure.isPercent && !figure.hasBlanks && figure.unit.isEmpty && Self.isYear(figure.digits)
    case .exact(let digits, false): Self.isYear(digits)
    default: false
    }
  }

  /// Whether it is a year with a unit behind it, `2025 mill. kr`, as the head of a column can be.
  var isYearOfUnit: Bool {
    guard case .written(let figure) = content else { return false }
    return !figure.hasBlanks && !figure.isNegative && !figure.unit.isEmpty && !figure.isPrice
      && Self.isYear(figure.digits)
  }

  /// Whether what is shown of a day is its year and nothing else.
  private static func showsYear(of day: String, _ shown: String) -> Bool { isYear(shown) && day.hasPrefix(shown) }

  /// Whether a text is a year from 1900 to 2199.
  static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return false
    }
    return text.hasPrefix("19") || text.hasPrefix("20") || text.hasPrefix("21")
  }

  /// Whether it can be the number of a chapter: `1.2`, `3.10.1`.
  var isChapter: Bool {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return false }
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
  var isCode: Bool {
    let text = text.utf8
    return !text.isEmpty && text.count <= 8 && text.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
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
