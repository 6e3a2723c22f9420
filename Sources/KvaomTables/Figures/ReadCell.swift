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
  /// Where it stands.
  let place: GridPlace

  /// Reads a cell of a grid.
  init(_ cell: GridCell) {
    place = cell.place
    // A workbook keeps a day as a number; what it means is the day.
    let raw = if case .date(let day) = cell.value { String(day.prefix(10)) } else { cell.text }
    let whole = TextRules.label(raw)
    let content = Self.content(of: cell, whole)
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
    indent = max(cell.style.indent, raw.prefix { $0 == " " || $0 == "\u{A0}" }.count) + (isListed ? 2 : 0)
  }

  private static let bullets = ["- ", "– ", "• ", "· "]

  private static func content(of cell: GridCell, _ text: String) -> Content {
    switch cell.value {
    case .empty: return .empty
    case .missing(let sign): return .sign(sign.isEmpty ? ".." : sign)
    case .number(let digits):
      let isPercent = cell.style.format.kind == .percent
      return cell.style.format.kind == .text ? .text : .exact(ExactText.shortened(digits), percent: isPercent)
    case .date, .duration, .truth, .error, .uncalculated: return .text
    case .text: break
    }
    if text.isEmpty { return .empty }
    if signs.contains(text) { return .sign(text) }
    if cell.style.format.kind != .text, let figure = WrittenFigure(text) { return .written(figure) }
    return .text
  }

  private static let signs = ["-", "–", "—", "−", ".", "..", "...", "…", ":", "--", "- -"]

  /// Whether a figure stands in it.
  var isFigure: Bool {
    switch content {
    case .written, .exact: true
    default: false
    }
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { content == .empty }

  /// Whether it is a dash of any width.
  var isDash: Bool {
    if case .sign(let sign) = content { ["-", "–", "—", "−", "--", "- -"].contains(sign) } else { false }
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

  /// Whether a text is a year from 1900 to 2199.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.allSatisfy { $0.isNumber && $0.isASCII }
      && (text.hasPrefix("19") || text.hasPrefix("20") || text.hasPrefix("21"))
  }

  /// Whether it is a whole number that can be a code: digits alone.
  var isCode: Bool { !text.isEmpty && text.utf8.count <= 8 && text.allSatisfy { $0.isNumber && $0.isASCII } }
}

/// Decimal text as a workbook keeps it.
enum ExactText {
  /// The number without the noise of binary arithmetic: at most fifteen significant digits, `0.07` for
  /// `0.07000000000000001`.
  static func shortened(_ text: String) -> String {
    let digits = text.filter { $0.isNumber }.drop { $0 == "0" }
    guard digits.count > 15, let value = Decimal(parsing: text) else { return text }
    let quantum = Decimal(coefficient: 1, exponent: value.adjustedExponent - 14)
    return value.rounded(toMultipleOf: quantum).reduced.description
  }
}
