/// One text as it was read: its UTF-8 bytes, the name it is shown under, and where its lines start.
public struct SourceText: Sendable {
  /// What messages call the text: a path as the user gave it, `<stdin>`, `<eval>`.
  public let name: String
  /// The whole text.
  public let bytes: [UInt8]
  /// The offset of each line's first byte; the first is 0.
  public let lineStarts: [UInt32]

  /// A text called `name`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(UInt32(offset + 1))
    }
    lineStarts = starts
  }

  /// The line, counted from 0, that holds the byte at `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte range of `line` (from 0) without its line break.
  public func rangeOfLine(_ line: Int) -> Range<Int> {
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The text of a byte range; invalid UTF-8 shows as U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The text of a span of this source.
  public func text(of span: SourceSpan) -> String { text(Int(span.start)..<Int(span.end)) }
}
