/// The bytes the lexer and the table reader look for, by name, and what kinds there are.
enum Byte {
  /// White space and line ends.
  static let tab = UInt8(ascii: "\t"), newline = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r"), space = UInt8(ascii: " ")
  /// Marks that begin something.
  static let hash = UInt8(ascii: "#"), quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\"), at = UInt8(ascii: "@")
  /// Marks inside numbers.
  static let comma = UInt8(ascii: ","), dot = UInt8(ascii: "."), minus = UInt8(ascii: "-"), plus = UInt8(ascii: "+")
  /// Marks around numbers.
  static let percent = UInt8(ascii: "%"), underscore = UInt8(ascii: "_"), colon = UInt8(ascii: ":"), equal = UInt8(ascii: "=")
  /// Braces.
  static let openBrace = UInt8(ascii: "{"), closeBrace = UInt8(ascii: "}")

  /// Whether it is 0-9.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether it is an ASCII letter or `_`.
  static func startsName(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == underscore }
}
