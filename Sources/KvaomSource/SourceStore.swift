import KvaomWords

/// All texts of a session, by id. Append-only: a span stays valid as long as its store.
public struct SourceStore: Sendable {
  /// The texts, in the order they were added.
  public private(set) var texts: [SourceText] = []

  /// No texts yet; the first to come has the id 0.
  public init() {}

  /// Adds a text and returns its id.
  public mutating func add(_ text: SourceText) -> SourceID {
    texts.append(text)
    return SourceID(index: texts.count - 1)
  }

  /// The text with `id`.
  public subscript(id: SourceID) -> SourceText { texts[Int(id.index)] }

  /// The text a span covers.
  public func text(of span: SourceSpan) -> String { self[span.source].text(of: span) }

  /// `name:line` of a span's start, the line counted from 1, as messages and `sources` print it.
  public func place(of span: SourceSpan) -> String { place(of: span, from: "") }

  /// The same, of a text that lies below `folder` as it is named from there.
  public func place(of span: SourceSpan, from folder: String) -> String {
    "\(self[span.source].name(from: folder).visible):\(line(of: span))"
  }

  /// The line of a span's start, counted from 1.
  public func line(of span: SourceSpan) -> Int { self[span.source].line(at: Int(span.start)) + 1 }
}

/// One text as it was read: its UTF-8 bytes, the name it is shown under, and where its lines start.
public struct SourceText: Sendable {
  /// What messages call the text: a path as the user gave it, `<stdin>`, `<eval>`.
  public let name: String
  /// The text as UTF-8; spans count these bytes.
  public let bytes: [UInt8]
  /// The offset of each line's first byte; the first is 0.
  public let lineStarts: [UInt32]

  /// Whether it was typed in the shell, to be tried out, and stands in no file.
  public let isTyped: Bool

  /// A text called `name`.
  public init(name: String, bytes: [UInt8], isTyped: Bool = false) {
    self.name = name
    self.isTyped = isTyped
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(UInt32(offset + 1))
    }
    lineStarts = starts
  }

  /// What the text is called from `folder`, a path that ends in a slash, or is empty: the rest of its name where it
  /// lies below it, else the whole name.
  public func name(from folder: String) -> String {
    name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
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

  /// The text of a byte range; invalid UTF-8 shows as U+FFFD, and what cannot be seen as its sign (`VisibleText`).
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self).visible
  }

  /// The text of a span of this source.
  public func text(of span: SourceSpan) -> String { text(Int(span.start)..<Int(span.end)) }
}

/// Names one text of a session: a file, standard input, a line typed in the shell, a module of the library.
public struct SourceID: Hashable, Sendable {
  /// The position of the text in its `SourceStore`.
  public let index: UInt32

  /// The text at `index` of its store.
  public init(index: Int) { self.index = UInt32(index) }
}

/// A half-open range of UTF-8 bytes in one source text: twelve bytes, trivial, and the only way a later stage names a
/// place.
public struct SourceSpan: Hashable, Sendable {
  /// The text the range belongs to.
  public let source: SourceID
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset after the last byte; never less than `start`.
  public let end: UInt32

  /// The range `start..<end` of `source`.
  public init(source: SourceID, start: Int, end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.source = source
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// The smallest range that covers this and `other`, which belongs to the same text.
  public func joined(with other: SourceSpan) -> SourceSpan {
    precondition(source == other.source, "spans of two texts cannot be joined")
    return SourceSpan(source: source, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }
}
