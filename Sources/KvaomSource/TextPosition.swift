/// A place in a text as editors count it: lines from 0, and within a line UTF-16 units from 0.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  public let line: Int
  /// How many UTF-16 units stand before it in its line.
  public let character: Int

  /// A place.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Whether one stands before the other.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// A half-open range between two places of a text.
public struct TextRange: Hashable, Sendable {
  /// The first place.
  public let start: TextPosition
  /// The place after the last.
  public let end: TextPosition

  /// From `start` to `end`.
  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }

  /// Whether a place lies in it or at one of its ends.
  public func touches(_ position: TextPosition) -> Bool { start <= position && position <= end }
}

/// Where the lines of a text begin, by the rule of editors: a line ends with LF, CR LF or CR alone.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// The lines of `bytes`, which are UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isLone = byte == UInt8(ascii: "\r") && !(offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isLone { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// How many lines there are; an empty text has one.
  public var count: Int { starts.count }

  /// The place of the byte at `offset`.
  public func position(at offset: Int) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var units = 0
    for byte in bytes[starts[low]..<offset] { units += Self.units(byte) }
    return TextPosition(line: low, character: units)
  }

  /// The offset of a place; of one that the text does not have, the nearest before it. A place between the two units of
  /// a letter is the letter's start.
  public func offset(of position: TextPosition) -> Int {
    guard position.line < starts.count else { return bytes.count }
    guard position.line >= 0 else { return 0 }
    let end = endOfLine(position.line)
    var offset = starts[position.line]
    var left = position.character
    while offset < end, left >= Self.units(bytes[offset]), left > 0 {
      left -= Self.units(bytes[offset])
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The range of a span of bytes.
  public func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(start: position(at: start), end: position(at: end))
  }

  /// Where a line ends, its break not counted.
  private func endOfLine(_ line: Int) -> Int {
    guard line + 1 < starts.count else { return bytes.count }
    var end = starts[line + 1] - 1
    if bytes[end] == UInt8(ascii: "\n"), end > starts[line], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// How many UTF-16 units begin with a byte.
  private static func units(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
