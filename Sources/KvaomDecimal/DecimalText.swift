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
    var exponent: Int64 = 0
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
    self = Decimal.rounded(
      negative: negative, coefficient: UInt256(low: coefficient),
      exponent: Int(min(max(exponent, -100_000), 100_000)), inexact: inexact)
  }

  /// The signed whole number after an `e` or `E` at `start`, to the end of the bytes; nil when it is malformed. Numbers
  /// beyond ±10^18 are cut down to about that: no text is long enough to make up for them.
  private static func parsedPower(_ bytes: Span<UInt8>, from start: Int) -> Int64? {
    if bytes[start] | 0x20 != UInt8(ascii: "e") { return nil }
    var index = start + 1
    var negative = false
    if index < bytes.count && (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")) {
      negative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    if index == bytes.count { return nil }
    var power: Int64 = 0
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      if power < 100_000_000_000_000_000 { power = power * 10 + Int64(digit) }
      index += 1
    }
    return negative ? -power : power
  }
}

extension Decimal: CustomStringConvertible {
  /// The number as the specification's to-scientific-string writes it (`1.20E+7`, `0E-6176`): reading it gives the same
  /// coefficient and exponent. `missing(3)` when missing.
  public var scientificDescription: String {
    if isMissing { return "missing(\(lower))" }
    let digits = Decimal.digitBytes(coefficient)
    let adjusted = exponent + digits.count - 1
    if exponent <= 0 && adjusted >= -6 { return plain(digits, places: max(0, -exponent)) }
    var bytes = signBytes
    bytes.append(digits[0])
    if digits.count > 1 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits.dropFirst())
    }
    return String(decoding: bytes, as: UTF8.self) + (adjusted < 0 ? "E" : "E+") + String(adjusted)
  }

  /// The number in plain digits with all its fraction digits (`1200000`, `-0.050`), or as
  /// `scientificDescription` when its first digit or its last stands more than 40 places from the point.
  public var description: String {
    if isMissing || exponent > 40 || adjustedExponent.magnitude > 40 { return scientificDescription }
    var digits = Decimal.digitBytes(coefficient)
    if exponent > 0 && !isZero {
      digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent))
    }
    return plain(digits, places: max(0, -exponent))
  }

  /// The number rounded half away from zero to `fractionDigits` fraction digits, in parts for a renderer.
  ///
  /// `isNegative` is false when nothing but zeros is left; `integer` has at least one digit and no leading zeros;
  /// `fraction` has exactly `fractionDigits` digits. Nil when missing. A negative count is taken as 0. The
  /// number of digits is not limited to 34: 1E+40 has 41.
  public func plainDigits(
    fractionDigits: Int
  ) -> (isNegative: Bool, integer: String, fraction: String)? {
    if isMissing { return nil }
    let wanted = max(0, fractionDigits)
    var coefficient = coefficient
    var places = -exponent
    if places > wanted {
      coefficient = roundedCoefficient(dropping: places - wanted, rounding: .halfUp)
      places = wanted
    }
    var digits = Decimal.digitBytes(coefficient)
    if coefficient != 0 && places < 0 {
      digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -places))
    }
    places = max(0, places)
    if digits.count <= places {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: places + 1 - digits.count), at: 0)
    }
    var fraction = Array(digits.suffix(places))
    fraction.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: wanted - places))
    return (
      isNegative && coefficient != 0,
      String(decoding: digits.dropLast(places), as: UTF8.self),
      String(decoding: fraction, as: UTF8.self)
    )
  }

  /// All digits of the number, never in scientific notation, with `point` before its decimals and no zeros at their
  /// end; empty when missing.
  public func exactText(point: UInt8 = UInt8(ascii: ".")) -> String {
    var bytes: [UInt8] = []
    appendExactText(to: &bytes, point: point)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same as ASCII to a text: a file of a hundred thousand numbers has no string for each.
  public func appendExactText(to bytes: inout [UInt8], point: UInt8 = UInt8(ascii: ".")) {
    if isMissing { return }
    let zero = UInt8(ascii: "0")
    if isZero { return bytes.append(zero) }
    let coefficient = coefficient
    let count = PowersOfTen.digits(of: coefficient)
    let places = max(0, -exponent)
    let whole = max(0, count - places)
    // Room for all of it, in which what is not written over stays zero.
    let start = bytes.count + (isNegative ? 1 : 0)
    let length = places == 0 ? count + exponent : max(1, whole) + 1 + places
    Self.appendZeros(to: &bytes, count: length + (isNegative ? 1 : 0))
    var text = bytes.mutableSpan
    if isNegative { text[start - 1] = UInt8(ascii: "-") }
    Self.write(coefficient, count: count, into: &text, endingAt: places == 0 ? start + count : start + length)
    guard places > 0 else { return }
    // The digits before the point make room for it.
    for index in 0..<whole { text[start + index] = text[start + index + 1] }
    text[start + max(1, whole)] = point
    var kept = start + length
    while text[kept - 1] == zero { kept -= 1 }
    if text[kept - 1] == point { kept -= 1 }
    bytes.removeLast(start + length - kept)
  }

  /// What numbers are written into: a piece of a list is copied at once, a repeated element one by one.
  private static let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 64)

  private static func appendZeros(to bytes: inout [UInt8], count: Int) {
    if count <= zeros.count {
      bytes.append(contentsOf: zeros[..<count])
    } else {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
    }
  }

  /// Sign, digits, and a point before the last `places` of them.
  private func plain(_ digits: [UInt8], places: Int) -> String {
    var bytes = signBytes
    bytes.reserveCapacity(digits.count + places + 3)
    let whole = digits.count - places
    if whole <= 0 {
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -whole))
      bytes.append(contentsOf: digits)
    } else {
      bytes.append(contentsOf: digits[..<whole])
      if places > 0 {
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: digits[whole...])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The minus sign of a negative number, or nothing.
  private var signBytes: [UInt8] { isNegative ? [UInt8(ascii: "-")] : [] }

  /// The decimal digits in ASCII, without leading zeros; one zero for 0.
  private static func digitBytes(_ value: UInt128) -> [UInt8] {
    let count = max(1, PowersOfTen.digits(of: value))
    var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: count)
    var text = bytes.mutableSpan
    write(value, count: count, into: &text, endingAt: count)
    return bytes
  }

  /// Writes the `count` digits of a whole number over zeros, the last one in front of `end`. Two at a time: a division
  /// by a hundred takes as long as one by ten.
  private static func write(_ value: UInt128, count: Int, into text: inout MutableSpan<UInt8>, endingAt end: Int) {
    let zero = UInt8(ascii: "0")
    var rest = value
    var place = end
    // 128 bits are divided twice at most, by what leaves 64.
    let chunk: UInt64 = 10_000_000_000_000_000_000
    while rest != 0 {
      var word = UInt64(truncatingIfNeeded: rest)
      if rest >> 64 == 0 {
        rest = 0
      } else {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: UInt128(chunk))
        (word, rest) = (UInt64(truncatingIfNeeded: remainder), quotient)
      }
      let next = rest == 0 ? end - count : place - 19
      while word >= 10 {
        let pair = UInt8(truncatingIfNeeded: word % 100)
        word /= 100
        text[place - 1] = zero &+ pair % 10
        text[place - 2] = zero &+ pair / 10
        place -= 2
      }
      if word > 0 { text[place - 1] = zero &+ UInt8(truncatingIfNeeded: word) }
      place = next
    }
  }
}
