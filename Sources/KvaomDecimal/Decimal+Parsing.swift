extension Decimal {
  /// The number written in `text`; see `init(parsing:)` for a span of bytes.
  public init?(parsing text: String) {
    var copy = text
    self.init(parsingUTF8: &copy)
  }

  /// The number written in `text`, by way of its UTF-8 bytes.
  private init?(parsingUTF8 text: inout String) {
    text.makeContiguousUTF8()
    self.init(parsing: text.utf8.span)
  }

  /// The number written in a part of a text; see `init(parsing:)` for a span of bytes.
  public init?(parsing text: Substring) { self.init(parsing: String(text)) }

  /// The number written in these bytes; see `init(parsing:)` for a span of bytes.
  public init?(parsing bytes: [UInt8]) { self.init(parsing: bytes.span) }

  /// The number written in these bytes; see `init(parsing:)` for a span of bytes.
  public init?(parsing bytes: ArraySlice<UInt8>) { self.init(parsing: bytes.span) }

  /// The number written in ASCII as sign, digits with at most one point, and an exponent: `-12.50e3`, `.5`, `7.`,
  /// `1E+6`; the sign and the exponent may be left out.
  ///
  /// The exponent of the number is what the digits say (2.50 keeps its zero). More than 34 digits are
  /// rounded half to even, once; too large a number is `missing(.overflow)`, too small a one is zero. Nil when
  /// the bytes are anything else: spaces, underscores and commas are not understood.
  public init?(parsing bytes: Span<UInt8>) {
    var index = 0
    let count = bytes.count
    var negative = false
    if count > 0 && (bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")) {
      negative = bytes[0] == UInt8(ascii: "-")
      index = 1
    }
    var coefficient: UInt128 = 0
    // Digits beyond the 38 kept move the exponent; whether any of them counts decides ties.
    var kept = 0
    var exponent = 0
    var inexact = false
    var sawDigit = false
    var sawPoint = false
    while index < count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        if sawPoint { return nil }
        sawPoint = true
      } else {
        let digit = byte &- UInt8(ascii: "0")
        if digit > 9 { break }
        sawDigit = true
        if kept < 38 {
          coefficient = coefficient &* 10 &+ UInt128(digit)
          if coefficient != 0 { kept += 1 }
          if sawPoint { exponent -= 1 }
        } else {
          if digit != 0 { inexact = true }
          if !sawPoint { exponent += 1 }
        }
      }
      index += 1
    }
    if !sawDigit { return nil }
    if index < count {
      guard let power = Decimal.parsedPower(bytes, from: index) else { return nil }
      exponent += power
    }
    exponent = min(max(exponent, -100_000), 100_000)
    self = Decimal.rounded(
      negative: negative, coefficient: UInt256(low: coefficient), exponent: exponent, inexact: inexact)
  }

  /// The signed whole number after an `e` or `E` at `start`, to the end of the bytes; nil when it is malformed. Numbers
  /// beyond ±10^18 are cut down to about that: no text is long enough to make up for them.
  private static func parsedPower(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    if bytes[start] | 0x20 != UInt8(ascii: "e") { return nil }
    var index = start + 1
    var negative = false
    if index < bytes.count && (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")) {
      negative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    if index == bytes.count { return nil }
    var power = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      if power < 100_000_000_000_000_000 { power = power * 10 + Int(digit) }
      index += 1
    }
    return negative ? -power : power
  }
}
