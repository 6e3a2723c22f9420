import KvaomDecimal

/// Reads numbers from bytes. The only place where the parser makes a `Decimal`.
enum NumberReading {
  /// The number in `range`: digits with `_` and no-break spaces among them, one `.` or `,`, an exponent, a leading
  /// `-` or U+2212. Nil where it does not fit in a `Decimal`, or is no number.
  static func decimal(in bytes: [UInt8], _ range: Range<Int>) -> Decimal? {
    var scan = NumberScan()
    for offset in range {
      guard scan.take(bytes[offset]) else { return nil }
    }
    return scan.value
  }

  /// The digits in `range` as a whole number that counts or names a year; nil for anything else and for more than
  /// `Int` holds.
  static func integer(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    wholeNumber(in: bytes, range).flatMap { Int(exactly: $0) }
  }

  /// The digits in `range` as a whole number; nil for anything else and for more than eighteen digits.
  static func wholeNumber(in bytes: [UInt8], _ range: Range<Int>) -> Int64? {
    var value: Int64 = 0
    var digits = 0
    for offset in range where bytes[offset] != Byte.underscore {
      guard Byte.isDigit(bytes[offset]), digits < 18 else { return nil }
      value = value * 10 + Int64(bytes[offset] & 15)
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  /// Whether a `_` stands beside another `_`, or not between two digits.
  static func hasBadUnderscore(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range where bytes[offset] == Byte.underscore {
      guard offset + 1 < range.upperBound, Byte.isDigit(bytes[offset + 1]) else { return true }
    }
    return false
  }
}

/// A number being read byte by byte: its digits as one whole number, and how many of them are decimals.
struct NumberScan {
  /// The most digits a `Decimal` holds exactly.
  private static let mostDigits = 34
  private var coefficient: UInt128 = 0
  /// How many digits, leading zeros left out.
  private var digits = 0
  /// How many digits stand after the point.
  private var decimals = 0
  /// Whether the point has been passed.
  private var isAfterPoint = false
  /// Whether a minus stands before it.
  private var isNegative = false
  /// The exponent, its sign apart.
  private var exponent = 0
  /// The exponent's sign, once its `e` has been passed.
  private var exponentSign = 0
  /// Whether any digit has been met.
  private(set) var hasDigits = false

  /// The number 0, so far without digits.
  init() {}

  /// Takes one byte; false where no number goes on like that.
  mutating func take(_ byte: UInt8) -> Bool {
    if Byte.isDigit(byte) {
      takeDigit(byte & 15)
      return true
    }
    switch byte {
    case Byte.dot, Byte.comma:
      guard !isAfterPoint, exponentSign == 0 else { return false }
      isAfterPoint = true
    case Byte.minus:
      guard exponentSign != 0 else { return false }
      exponentSign = -1
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      guard hasDigits, exponentSign == 0 else { return false }
      exponentSign = 1
    case Byte.plus: return exponentSign != 0
    // The bytes of a no-break space: the lexer has made sure that it groups digits.
    case Byte.underscore, 0x80...: break
    default: return false
    }
    return true
  }

  /// Puts a minus before the number.
  mutating func negate() { isNegative = true }

  /// Takes one digit.
  private mutating func takeDigit(_ digit: UInt8) {
    hasDigits = true
    guard exponentSign == 0 else {
      exponent = min(exponent * 10 + Int(digit), 100_000)
      return
    }
    if isAfterPoint { decimals += 1 }
    if coefficient != 0 || digit != 0 { digits += 1 }
    if digits <= NumberScan.mostDigits { coefficient = coefficient &* 10 &+ UInt128(digit) }
  }

  /// The number; nil where it is none or does not fit without rounding.
  var value: Decimal? {
    guard hasDigits, digits <= NumberScan.mostDigits else { return nil }
    let power = exponent * exponentSign - decimals
    if power == 0, digits < 19 { return Decimal(isNegative ? -Int64(coefficient) : Int64(coefficient)) }
    let number = Decimal(negative: isNegative, coefficient: coefficient, exponent: power)
    return number.isMissing ? nil : number
  }
}

/// A cell that looks like a number: `29492`, `29 492` with a no-break space, `3,7`, `18,5 %`, `−220`.
struct CellNumber {
  /// The number; nil where it does not fit in a `Decimal`.
  let value: Decimal?
  /// Whether a `%` follows it.
  let isPercent: Bool
  /// Its point or comma; 0 where it has none.
  let sign: UInt8
  /// Whether its sign and three digits can as well group thousands: `29.492`, and not `0.492`.
  let isAmbiguous: Bool

  /// Reads `range`; nil where it is no number. With `spacesGroup` an ordinary space groups digits too: tabs have
  /// told where the cell ends.
  init?(in lexer: Lexer, _ range: Range<Int>, spacesGroup: Bool) {
    if let plain = CellNumber(plain: lexer.bytes, range) {
      self = plain
      return
    }
    var scan = NumberScan()
    var offset = CellNumber.skipSign(in: lexer, range, &scan)
    var isPercent = false
    var lastIsDigit = false
    var separator: (sign: UInt8, decimals: Int) = (0, 0)
    var wholeDigits = 0
    var startsWithZero = false
    while offset < range.upperBound {
      let byte = lexer.bytes[offset]
      if Byte.isDigit(byte) {
        guard !isPercent, scan.take(byte) else { return nil }
        lastIsDigit = true
        separator.decimals += 1
        if separator.sign == 0 {
          if wholeDigits == 0 { startsWithZero = byte == Byte.zero }
          wholeDigits += 1
        }
        offset += 1
      } else if byte == Byte.percent {
        guard lastIsDigit, !isPercent else { return nil }
        isPercent = true
        offset += 1
      } else if let next = CellNumber.endOfSpace(in: lexer, offset, range, spacesGroup: spacesGroup) {
        guard lastIsDigit else { return nil }
        offset = next
      } else {
        guard byte < 0x80, !isPercent, scan.take(byte) else { return nil }
        lastIsDigit = false
        if byte != Byte.underscore { separator = (byte, 0) }
        offset += 1
      }
    }
    guard lastIsDigit, scan.hasDigits else { return nil }
    value = scan.value
    self.isPercent = isPercent
    sign = separator.sign == Byte.dot || separator.sign == Byte.comma ? separator.sign : 0
    isAmbiguous = sign != 0 && separator.decimals == 3 && wholeDigits < 4 && !startsWithZero && !isPercent
  }

  /// Reads a cell of up to 18 digits with at most a minus before and one point or comma between them, as most cells
  /// are: a third of the whole time of reading a large table is saved here. Nil for every other cell.
  private init?(plain bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 18, !range.isEmpty else { return nil }
    let text = bytes.span.extracting(range)
    let isNegative = text[0] == Byte.minus
    let start = isNegative ? 1 : 0
    var coefficient: UInt64 = 0
    var endOfSign = 0
    for offset in start..<text.count {
      let digit = text[offset] &- Byte.zero
      if digit < 10 {
        coefficient = coefficient &* 10 &+ UInt64(digit)
      } else {
        guard endOfSign == 0, offset > start, text[offset] == Byte.dot || text[offset] == Byte.comma else { return nil }
        endOfSign = offset + 1
      }
    }
    let digits = text.count - start - (endOfSign == 0 ? 0 : 1)
    let decimals = endOfSign == 0 ? 0 : text.count - endOfSign
    guard digits > 0, endOfSign == 0 || decimals > 0 else { return nil }
    value =
      decimals == 0
      ? Decimal(isNegative ? -Int64(coefficient) : Int64(coefficient))
      : Decimal(negative: isNegative, coefficient: UInt128(coefficient), exponent: -decimals)
    isPercent = false
    sign = endOfSign == 0 ? 0 : text[endOfSign - 1]
    isAmbiguous = decimals == 3 && digits < 7 && text[start] != Byte.zero
  }

  /// Passes over `-`, `+`, U+2212 or an en dash before a digit.
  private static func skipSign(in lexer: Lexer, _ range: Range<Int>, _ scan: inout NumberScan) -> Int {
    let start = range.lowerBound
    switch lexer.byte(at: start) {
    case Byte.minus:
      scan.negate()
      return start + 1
    case Byte.plus: return start + 1
    case 0xE2:
      let second = lexer.byte(at: start + 1)
      let third = lexer.byte(at: start + 2)
      guard second == 0x88 && third == 0x92 || second == 0x80 && third == 0x93, range.count > 3 else { return start }
      scan.negate()
      return start + 3
    default: return start
    }
  }

  /// Where the white space at `offset` ends, if a group of digits or a `%` follows it.
  private static func endOfSpace(
    in lexer: Lexer, _ offset: Int, _ range: Range<Int>, spacesGroup: Bool
  ) -> Int? {
    var after = offset
    while after < range.upperBound {
      let length = lexer.bytes[after] == Byte.space ? 1 : lexer.lengthOfNoBreakSpace(at: after)
      guard length > 0 else { break }
      after += length
    }
    guard after > offset else { return nil }
    if lexer.byte(at: after) == Byte.percent { return after }
    if spacesGroup, lexer.bytes[offset] == Byte.space {
      return isGroup(in: lexer, at: offset + 1, range) ? offset + 1 : nil
    }
    return lexer.endOfGroup(from: offset).map { $0 - 3 }
  }

  /// Whether exactly three digits stand at `start`.
  private static func isGroup(in lexer: Lexer, at start: Int, _ range: Range<Int>) -> Bool {
    guard start + 3 <= range.upperBound else { return false }
    for offset in start..<(start + 3) where !Byte.isDigit(lexer.bytes[offset]) { return false }
    return start + 3 == range.upperBound || !Byte.isDigit(lexer.bytes[start + 3])
  }
}
