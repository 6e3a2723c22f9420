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

  /// All digits of the number, never in scientific notation, with `point` before its decimals and no zeros at their end;
  /// empty when missing.
  public func exactText(point: UInt8 = UInt8(ascii: ".")) -> String {
    if isMissing { return "" }
    if isZero { return "0" }
    var digits = Decimal.digitBytes(coefficient)
    if exponent > 0 { digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent)) }
    var places = max(0, -exponent)
    while places > 0, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      places -= 1
    }
    return plain(digits, places: places, point: point)
  }

  /// Sign, digits, and a point before the last `places` of them.
  private func plain(_ digits: [UInt8], places: Int, point: UInt8 = UInt8(ascii: ".")) -> String {
    var bytes = signBytes
    bytes.reserveCapacity(digits.count + places + 3)
    let whole = digits.count - places
    if whole <= 0 {
      bytes.append(UInt8(ascii: "0"))
      bytes.append(point)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -whole))
      bytes.append(contentsOf: digits)
    } else {
      bytes.append(contentsOf: digits[..<whole])
      if places > 0 {
        bytes.append(point)
        bytes.append(contentsOf: digits[whole...])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The minus sign of a negative number, or nothing.
  private var signBytes: [UInt8] { isNegative ? [UInt8(ascii: "-")] : [] }

  /// The decimal digits in ASCII, without leading zeros; one zero for 0.
  private static func digitBytes(_ value: UInt128) -> [UInt8] {
    if value == 0 { return [UInt8(ascii: "0")] }
    var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: PowersOfTen.digits(of: value))
    var place = bytes.count
    var rest = value
    let chunk: UInt128 = 10_000_000_000_000_000_000
    while rest != 0 {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: chunk)
      var word = UInt64(truncatingIfNeeded: remainder)
      let end = max(0, place - 19)
      while place > end {
        place -= 1
        bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: word % 10)
        word /= 10
      }
      rest = quotient
    }
    return bytes
  }
}
