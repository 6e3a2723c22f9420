import KvaomDecimal

/// Reads numbers from bytes. The only place where the parser makes a `Decimal`.
enum NumberText {
  /// The number in `range`: digits with `_` and no-break spaces among them, one `.` or `,`, an exponent, a leading
  /// `-` or U+2212. Nil where it does not fit in a `Decimal`, or is no number.
  static func decimal(in bytes: [UInt8], _ range: Range<Int>) -> Decimal? {
    var scan = NumberScan()
    for offset in range {
      guard scan.take(bytes[offset]) else { return nil }
    }
    return scan.value
  }

  /// The digits in `range` as a whole number; nil for anything else and for more than eighteen digits.
  static func integer(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var value = 0
    var digits = 0
    for offset in range where bytes[offset] != Byte.underscore {
      guard Byte.isDigit(bytes[offset]), digits < 18 else { return nil }
      value = value * 10 + Int(bytes[offset] & 15)
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
