import KvaomDecimal

/// A figure as a source writes it, before it is decided what its points and commas mean: `29 492`, `(1 958)`, `1 958-`,
/// `18,5 %`, `1.029.492`, `100*`.
struct WrittenFigure: Hashable, Sendable {
  /// Whether a minus stands before or after it, or parentheses around it.
  private(set) var isNegative = false
  /// Whether blanks group its thousands.
  private(set) var hasBlanks = false
  /// Whether a percent sign stands behind it.
  private(set) var isPercent = false
  /// Whether only `,-` or `:-` says that it is in kroner: writers put it behind thousands, too.
  private(set) var isPrice = false
  /// How many points and commas there are; each has digits on both sides.
  private(set) var signCount: UInt8 = 0
  /// The digits with the points and commas between them, all ASCII; blanks that group thousands are gone. One text, as
  /// most fit in a string without an allocation: lists of pieces and signs were two for every cell of a table.
  private(set) var digits = ""
  /// The unit behind it, in small letters: `kr`, `mkr`; empty for none.
  private(set) var unit = ""

  /// Reads a cell's text, blanks at its ends gone; nil where it is no figure.
  init?(_ text: String) {
    guard text.utf8.count < 60 else { return nil }
    if readPlain(text) { return }
    // Of the letters only those of `kr`, `NOK` and `SEK` come before a figure.
    if let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z"),
      !Self.beforeUnits.contains(first | 0x20)
    {
      return nil
    }
    self = WrittenFigure()
    var body = Substring(text)
    takeMinusBeforeUnit(&body)
    takeUnitBefore(&body)
    guard let first = body.first, first.isNumber || Self.leading.contains(first) else { return nil }
    takeMarks(&body)
    if body.first == "(", body.last == ")" {
      body = body.dropFirst().dropLast()
      isNegative = true
    }
    takeUnit(&body)
    let isBracketed = isNegative
    takeSign(&body)
    // Brackets and a minus can mean either.
    guard !isBracketed || isNegative else { return nil }
    trim(&body)
    guard takeDigits(body), signCount < 2 || plainText(decimalSign: ".") ?? plainText(decimalSign: ",") != nil
    else { return nil }
  }

  /// No figure yet.
  private init() {}

  /// Reads the plainest figures from their bytes, as ledgers have them by the hundred thousand: digits, a minus at
  /// either end, spaces that group them, one point or comma. False, and anything may be noted down, for all others.
  private mutating func readPlain(_ text: String) -> Bool {
    var pieceCount = 0
    var sinceBlank: Int?
    var isFirst = true
    var isEnded = false
    for byte in text.utf8 {
      if isEnded { return false }
      switch byte {
      case 0x30...0x39:
        pieceCount += 1
        sinceBlank = sinceBlank.map { $0 + 1 }
      case UInt8(ascii: " "):
        guard pieceCount > 0, signCount == 0, sinceBlank.map({ $0 == 3 }) ?? (pieceCount <= 3) else { return false }
        hasBlanks = true
        sinceBlank = 0
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard pieceCount > 0, signCount == 0, sinceBlank.map({ $0 == 3 }) ?? true else { return false }
        sinceBlank = nil
        signCount += 1
        pieceCount = 0
      case UInt8(ascii: "-"):
        isEnded = !isFirst
        guard isFirst || pieceCount > 0, !isNegative else { return false }
        isNegative = true
      default: return false
      }
      isFirst = false
    }
    guard pieceCount > 0, sinceBlank.map({ $0 == 3 }) ?? true else { return false }
    digits =
      !isNegative && !hasBlanks
      ? text : String(decoding: text.utf8.filter { $0 > UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }, as: UTF8.self)
    return true
  }

  private static let leading: [Character] = minuses + ["+", "("]
  /// The signs that stand for a minus: that of the keyboard, the true one, dashes and hyphens of every width.
  static let minuses: [Character] = ["-", "−", "–", "—", "‐", "‑", "‒", "﹣", "－"]
  private static let units = [
    "kr", "kr.", "tkr", "kkr", "mkr", "mnkr", "mill.", "mill", "mill. kr", "mill kr", "nok", "sek",
  ]

  private static let unitsBefore = ["kr", "kr.", "nok", "sek"]
  private static let beforeUnits = unitsBefore.compactMap { $0.utf8.first }

  private func trim(_ body: inout Substring) {
    while let first = body.first, TextRules.isBlank(first) { body.removeFirst() }
    while let last = body.last, TextRules.isBlank(last) { body.removeLast() }
  }

  /// Takes the marks of footnotes, `*`, raised digits and ` 1)`, from the end.
  private func takeMarks(_ body: inout Substring) {
    while let last = body.last {
      if last == "*" || last == "†" || TextRules.raisedDigits.contains(last) {
        body.removeLast()
      } else if last == ")", !body.contains("("), let note = TextRules.footnote(endOf: body) {
        body.removeLast(note.count)
      } else {
        break
      }
      trim(&body)
    }
  }

  /// Takes the minus of `- kr 1 200` from the front.
  private mutating func takeMinusBeforeUnit(_ body: inout Substring) {
    guard let first = body.first, Self.minuses.contains(first) else { return }
    let rest = body.dropFirst().drop { TextRules.isBlank($0) }
    guard let letter = rest.first, letter.isLetter else { return }
    isNegative = true
    body = rest
  }

  /// Takes `kr` or `NOK` from the front, where a figure follows.
  private mutating func takeUnitBefore(_ body: inout Substring) {
    let word = body.prefix { $0.isLetter || $0 == "." }
    guard !word.isEmpty, Self.unitsBefore.contains(word.lowercased()) else { return }
    unit = "kr"
    body = body.dropFirst(word.count)
    trim(&body)
  }

  /// Takes `%`, `kr` or `,-` from the end.
  private mutating func takeUnit(_ body: inout Substring) {
    trim(&body)
    if body.last == "%" {
      isPercent = true
      body.removeLast()
    } else if [",-", ":-", ",–", ":–"].contains(where: { body.hasSuffix($0) }) {
      body.removeLast(2)
      if unit.isEmpty { (unit, isPrice) = ("kr", true) }
    } else {
      let word = String(body.reversed().prefix { !$0.isNumber && !$0.isPunctuation || $0 == "." }.reversed())
      let name = TextRules.cleaned(word).lowercased()
      guard !name.isEmpty, Self.units.contains(name) else { return }
      unit = name
      body.removeLast(word.count)
    }
    trim(&body)
  }

  /// Takes a minus or a plus from either end.
  private mutating func takeSign(_ body: inout Substring) {
    trim(&body)
    if let first = body.first, Self.minuses.contains(first) {
      isNegative.toggle()
      body.removeFirst()
    } else if body.first == "+" {
      body.removeFirst()
    } else if let last = body.last, Self.minuses.contains(last) {
      // `1 234 –` is a price as well.
      if last == "–" || last == "—", body.dropLast().last.map(TextRules.isBlank) == true { return }
      isNegative = true
      body.removeLast()
    }
  }

  /// Cuts digits at points and commas; false where something else stands among them, or a blank that groups nothing.
  private mutating func takeDigits(_ body: Substring) -> Bool {
    var pieceCount = 0
    var sinceBlank: Int?
    for character in body {
      if character.isASCII, character.isNumber {
        digits.append(character)
        pieceCount += 1
        sinceBlank = sinceBlank.map { $0 + 1 }
      } else if TextRules.isBlank(character) || character == "’" || character == "'" {
        guard pieceCount > 0, signCount == 0, sinceBlank.map({ $0 == 3 }) ?? (pieceCount <= 3) else { return false }
        hasBlanks = true
        sinceBlank = 0
      } else if character == "." || character == "," {
        guard pieceCount > 0, sinceBlank.map({ $0 == 3 }) ?? true else { return false }
        sinceBlank = nil
        digits.append(character)
        signCount += 1
        pieceCount = 0
      } else {
        return false
      }
    }
    return pieceCount > 0 && sinceBlank.map { $0 == 3 } ?? true
  }

  /// The digits between points and commas, from the left.
  private var pieces: [Substring] { digits.split { Self.isSign($0) } }

  /// The points and commas, from the left.
  private var signs: [Character] { digits.filter(Self.isSign).map { $0 } }

  /// The first point or comma; nil where there is none.
  var firstSign: Character? { signCount == 0 ? nil : digits.first(where: Self.isSign) }

  /// The last point or comma; nil where there is none.
  var lastSign: Character? { signCount == 0 ? nil : digits.last(where: Self.isSign) }

  private static func isSign(_ character: Character) -> Bool { character == "." || character == "," }

  /// The sign that can only be a decimal sign here; nil where none stands, or it can as well group thousands.
  var certainDecimalSign: Character? {
    guard let last = lastSign else { return nil }
    if signCount > 1 {
      let signs = signs
      return signs.contains { $0 != last } && signs.dropLast().allSatisfy { $0 != last } ? last : nil
    }
    return isAmbiguous ? nil : last
  }

  /// The sign that can only group thousands here.
  var certainThousandsSign: Character? {
    guard signCount > 1, let first = firstSign else { return nil }
    return signs.dropLast().allSatisfy { $0 == first } ? first : nil
  }

  /// Whether its only sign can group thousands or be a decimal sign: `29.278`.
  var isAmbiguous: Bool {
    guard signCount == 1, !hasBlanks else { return false }
    let pieces = pieces
    return pieces[1].count == 3 && pieces[0].count <= 3 && !pieces[0].hasPrefix("0")
  }

  /// The number where `decimalSign` is the decimal sign and the other one groups thousands; nil where it cannot be.
  func value(decimalSign: Character) -> Decimal? {
    guard let text = plainText(decimalSign: decimalSign) else { return nil }
    return Decimal(parsing: text)
  }

  /// The number as Kvaom writes it, a point before the decimals: `-29492.5`.
  func plainText(decimalSign: Character) -> String? {
    if signCount == 0 { return isNegative ? "-" + digits : digits }
    let (pieces, signs) = (pieces, signs)
    var text = isNegative ? "-" : ""
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        if signs[index - 1] == decimalSign {
          guard index == pieces.count - 1 else { return nil }
          text += "."
        } else {
          guard piece.count == 3 else { return nil }
        }
      }
      text += piece
    }
    return text
  }
}
