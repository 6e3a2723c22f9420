import KvaomDecimal

/// A number being read byte by byte: its digits as one whole number, and how many of them are decimals.
struct NumberScan {
  /// The most digits a `Decimal` holds exactly.
  private static let mostDigits = 34
  /// The digits.
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
    if power == 0, digits < 19 { return Decimal(isNegative ? -Int(coefficient) : Int(coefficient)) }
    let number = Decimal(negative: isNegative, coefficient: coefficient, exponent: power)
    return number.isMissing ? nil : number
  }
}
