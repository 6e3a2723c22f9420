import KvaomDecimal

/// A cell that looks like a number: `29492`, `29 492` with a no-break space, `3,7`, `18,5 %`, `−220`.
struct CellNumber {
  /// The number; nil where it does not fit in a `Decimal`.
  let value: Decimal?
  /// Whether a `%` follows it.
  let isPercent: Bool
  /// Whether it has a decimal comma.
  let hasComma: Bool
  /// Whether a point and exactly three digits end it: thousands, where the table has decimal commas.
  let endsLikeThousands: Bool

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
    while offset < range.upperBound {
      let byte = lexer.bytes[offset]
      if Byte.isDigit(byte) {
        guard !isPercent, scan.take(byte) else { return nil }
        lastIsDigit = true
        separator.decimals += 1
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
    hasComma = separator.sign == Byte.comma
    endsLikeThousands = separator.sign == Byte.dot && separator.decimals == 3
  }

  /// Reads a cell of up to 18 digits with at most a minus before and one point or comma between them, as most cells
  /// are: a third of the whole time of reading a large table is saved here. Nil for every other cell.
  private init?(plain bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 18, !range.isEmpty else { return nil }
    let isNegative = bytes[range.lowerBound] == Byte.minus
    var digits = 0
    var coefficient = 0
    var separator: (sign: UInt8, decimals: Int) = (0, 0)
    for offset in (isNegative ? range.dropFirst() : range) {
      let byte = bytes[offset]
      if Byte.isDigit(byte) {
        coefficient = coefficient &* 10 &+ Int(byte & 15)
        digits += 1
        separator.decimals += 1
      } else if byte == Byte.dot || byte == Byte.comma, separator.sign == 0, digits > 0 {
        separator = (byte, 0)
      } else {
        return nil
      }
    }
    let decimals = separator.sign == 0 ? 0 : separator.decimals
    guard digits > 0, separator.sign == 0 || decimals > 0 else { return nil }
    value =
      decimals == 0
      ? Decimal(isNegative ? -coefficient : coefficient)
      : Decimal(negative: isNegative, coefficient: UInt128(coefficient), exponent: -decimals)
    isPercent = false
    hasComma = separator.sign == Byte.comma
    endsLikeThousands = separator.sign == Byte.dot && decimals == 3
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
      let second = lexer.byte(at: start + 1), third = lexer.byte(at: start + 2)
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
