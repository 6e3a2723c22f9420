extension Lexer {
  /// Reads a number, a date or a number with a comma, from its first digit on.
  mutating func readNumber() -> TokenKind {
    if let end = endOfDate(from: offset) {
      endNumber(at: end)
      return .date
    }
    var end = endOfDigits(from: offset)
    var kind = TokenKind.number
    if byte(at: end) == Byte.dot, Byte.isDigit(byte(at: end + 1)) { end = endOfDigits(from: end + 1) }
    while byte(at: end) == Byte.comma, Byte.isDigit(byte(at: end + 1)) {
      end = endOfDigits(from: end + 1)
      if byte(at: end) == Byte.dot, Byte.isDigit(byte(at: end + 1)) { end = endOfDigits(from: end + 1) }
      kind = .commaNumber
    }
    endNumber(at: endOfExponent(from: end))
    return kind
  }

  /// Where digits and `_` end; in a shell with decimal commas a no-break space before three digits joins them too.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Byte.isDigit(bytes[end]) || bytes[end] == Byte.underscore {
        end += 1
      } else if dialect.readsDecimalComma, let next = endOfGroup(from: end) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Where a no-break space and the three digits after it end, if they stand at `start`.
  func endOfGroup(from start: Int) -> Int? {
    let space = lengthOfNoBreakSpace(at: start)
    guard space > 0 else { return nil }
    let digits = start + space
    guard Byte.isDigit(byte(at: digits)), Byte.isDigit(byte(at: digits + 1)), Byte.isDigit(byte(at: digits + 2)),
      !Byte.isDigit(byte(at: digits + 3))
    else { return nil }
    return digits + 3
  }

  /// How many bytes the no-break space (U+00A0, U+202F, U+2009) at `start` takes; 0 where none stands.
  func lengthOfNoBreakSpace(at start: Int) -> Int {
    if byte(at: start) == 0xC2, byte(at: start + 1) == 0xA0 { return 2 }
    guard byte(at: start) == 0xE2, byte(at: start + 1) == 0x80 else { return 0 }
    return byte(at: start + 2) == 0xAF || byte(at: start + 2) == 0x89 ? 3 : 0
  }

  /// Where the exponent at `start` ends; `start` where there is none.
  private func endOfExponent(from start: Int) -> Int {
    guard byte(at: start) | 0x20 == UInt8(ascii: "e") else { return start }
    var digits = start + 1
    if byte(at: digits) == Byte.plus || byte(at: digits) == Byte.minus { digits += 1 }
    guard Byte.isDigit(byte(at: digits)) else { return start }
    var end = digits
    while Byte.isDigit(byte(at: end)) { end += 1 }
    return end
  }

  /// Where the glued date (`2016-09`, `2016-09-01`, years 1900-2199) at `start` ends, if one stands there.
  func endOfDate(from start: Int) -> Int? {
    guard isYear(at: start), byte(at: start + 4) == Byte.minus, hasTwoDigits(at: start + 5) else { return nil }
    if byte(at: start + 7) == Byte.minus, hasTwoDigits(at: start + 8) { return start + 10 }
    return start + 7
  }

  /// Whether the four digits of a year from 1900 to 2199 stand at `start`, and no fifth.
  private func isYear(at start: Int) -> Bool {
    let (first, second) = (byte(at: start), byte(at: start + 1))
    guard Byte.isDigit(byte(at: start + 2)), Byte.isDigit(byte(at: start + 3)) else { return false }
    return first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
      || first == UInt8(ascii: "2") && (second == UInt8(ascii: "0") || second == UInt8(ascii: "1"))
  }

  /// Whether exactly two digits stand at `start`, not glued to more digits, a point or letters.
  private func hasTwoDigits(at start: Int) -> Bool {
    guard Byte.isDigit(byte(at: start)), Byte.isDigit(byte(at: start + 1)) else { return false }
    let after = byte(at: start + 2)
    let isFraction = after == Byte.dot && Byte.isDigit(byte(at: start + 3))
    return !Byte.isDigit(after) && !Byte.startsName(after) && !isFraction
  }
}
