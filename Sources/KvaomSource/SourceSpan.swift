/// A half-open range of UTF-8 bytes in one source text: twelve bytes, trivial, and the only way a later stage names a place.
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
