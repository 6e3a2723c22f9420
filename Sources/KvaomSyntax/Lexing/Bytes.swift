import KvaomSource
import KvaomWords

/// The bytes the lexer and the table reader look for, by name, and what kinds there are.
enum Byte {
  /// White space and line ends.
  static let tab = UInt8(ascii: "\t"), newline = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r"),
    space = UInt8(ascii: " ")
  /// Marks that begin something.
  static let hash = UInt8(ascii: "#"), quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\"),
    at = UInt8(ascii: "@")
  /// Marks inside numbers.
  static let comma = UInt8(ascii: ","), dot = UInt8(ascii: "."), minus = UInt8(ascii: "-"), plus = UInt8(ascii: "+")
  /// Marks around numbers.
  static let zero = UInt8(ascii: "0"), semicolon = UInt8(ascii: ";"), bar = UInt8(ascii: "|")
  static let percent = UInt8(ascii: "%"), underscore = UInt8(ascii: "_"), colon = UInt8(ascii: ":"),
    equal = UInt8(ascii: "=")
  /// Braces.
  static let openBrace = UInt8(ascii: "{"), closeBrace = UInt8(ascii: "}")

  /// Whether it is white space or ends a line. Other control characters are none: a cell they stand in is unreadable.
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte &- tab < 5 }

  /// Whether it is 0-9.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether it is an ASCII letter or `_`.
  static func startsName(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == underscore }
  /// Whether it is a letter, a digit or a sign of ASCII that means nothing but itself in a row of a table: `-`, `.`,
  /// `_`.
  static func isPlain(_ byte: UInt8) -> Bool {
    // A bit for each sign below 0x40, and for each from there on.
    let signs: UInt64 = byte < 0x40 ? 0x03FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte < 0x80 && signs &>> UInt64(byte & 0x3F) & 1 != 0
  }
}

/// Finds the bytes of a text that are not UTF-8.
enum UTF8Check {
  /// The runs of bad bytes, at most `limit` of them: a file in another encoding has thousands, and ten tell enough.
  static func badRuns(in bytes: [UInt8], limit: Int = 10) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < bytes.count, runs.count < limit {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let scalar = UTF8Scalar(in: bytes, at: offset)
      if scalar.value == nil { extend(&runs, with: offset) }
      offset += scalar.length
    }
    return runs
  }

  /// The encoding that a text with bad bytes is most likely in; nil where some of it is UTF-8.
  static func otherEncoding(of bytes: [UInt8]) -> String? {
    if isUTF16(bytes) { return "UTF-16" }
    var isWindows = false
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let scalar = UTF8Scalar(in: bytes, at: offset)
      if scalar.value != nil { return nil }
      // Between 0x80 and 0x9F ISO-8859-1 has nothing but control characters, Windows its dashes and quotes.
      if bytes[offset] < 0xA0 { isWindows = true }
      offset += 1
    }
    return isWindows ? "WINDOWS-1252" : "ISO-8859-1"
  }

  /// Whether a text begins with the mark of UTF-16, or has no mark and a zero for every other byte.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let first = bytes.prefix(64)
    guard first.count > 3 else { return false }
    return [0, 1].contains { odd in first.indices.allSatisfy { $0 % 2 != odd || first[$0] == 0 } }
  }

  /// Adds the byte at `offset` to the last run, or starts a new one.
  private static func extend(_ runs: inout [Range<Int>], with offset: Int) {
    if let last = runs.last, last.upperBound == offset {
      runs[runs.count - 1] = last.lowerBound..<(offset + 1)
    } else {
      runs.append(offset..<(offset + 1))
    }
  }
}

/// One Unicode scalar read from bytes.
struct UTF8Scalar {
  /// The scalar; nil where the bytes are not UTF-8.
  let value: Unicode.Scalar?
  /// How many bytes it takes; at least 1 before the end of the text.
  let length: Int

  /// Reads the scalar at `offset`, which lies inside `bytes`.
  init(in bytes: [UInt8], at offset: Int) {
    let first = bytes[offset]
    guard first >= 0x80 else {
      self.init(value: Unicode.Scalar(first), length: 1)
      return
    }
    let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + needed <= bytes.count else {
      self.init(value: nil, length: 1)
      return
    }
    var bits = UInt32(first) & (0xFF >> UInt32(needed + 1))
    for position in (offset + 1)..<(offset + needed) {
      guard bytes[position] & 0xC0 == 0x80 else {
        self.init(value: nil, length: 1)
        return
      }
      bits = bits << 6 | UInt32(bytes[position] & 0x3F)
    }
    let isShortest = bits >= (needed == 2 ? 0x80 : needed == 3 ? 0x800 : 0x10000)
    let scalar = isShortest ? Unicode.Scalar(bits) : nil
    self.init(value: scalar, length: scalar == nil ? 1 : needed)
  }

  /// A scalar of `length` bytes.
  private init(value: Unicode.Scalar?, length: Int) {
    self.value = value
    self.length = length
  }

  /// Whether it is white space that is not ASCII: NBSP, narrow NBSP and their kin.
  var isWideSpace: Bool { value?.properties.isWhitespace ?? false }

  /// Whether a name can start with it.
  var startsName: Bool { value?.startsName ?? false }

  /// Whether a name can go on with it.
  var continuesName: Bool { value?.continuesName ?? false }
}
