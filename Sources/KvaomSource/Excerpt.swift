/// The line a span begins on, in three parts around the place; long lines are cut.
struct Excerpt {
  /// The line, counted from 0.
  let line: Int
  /// What stands before the place, the place, and what stands after it.
  private(set) var before: String
  private(set) var marked: String
  private(set) var after: String
  private let source: SourceText
  private let span: SourceSpan
  private let range: Range<Int>
  private var isWhole = true

  /// The line of `span`; nil in an empty text.
  init?(of span: SourceSpan, in sources: SourceStore) {
    source = sources[span.source]
    guard !source.bytes.isEmpty else { return nil }
    self.span = span
    line = source.line(at: Int(span.start))
    range = source.rangeOfLine(line)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    before = Self.visible(source.wholeText(range.lowerBound..<start))
    marked = Self.visible(source.wholeText(start..<end))
    after = Self.visible(source.wholeText(end..<range.upperBound))
    cut()
  }

  /// How much of a line fits beside its number on a page of 80 columns.
  private static let room = 70

  /// Shortens a line that is too long for a page: first what stands after the place, but for a few words, then what stands
  /// before it, and the place itself where it alone is too long.
  private mutating func cut() {
    guard before.count + marked.count + after.count > Self.room else { return }
    let few = min(after.count, 15)
    let whole = (before.count, marked.count)
    marked = Self.start(of: marked, Self.room - 20)
    before = Self.end(of: before, Self.room - marked.count - few)
    isWhole = (before.count, marked.count) == whole
    after = Self.start(of: after, Self.room - marked.count - before.count)
  }

  /// The first `length` characters, the last of them a sign for the rest.
  private static func start(of text: String, _ length: Int) -> String {
    text.count <= length ? text : text.prefix(max(0, length - 1)) + "…"
  }

  /// The last `length` characters, the first of them a sign for the rest.
  private static func end(of text: String, _ length: Int) -> String {
    text.count <= length ? text : "…" + text.suffix(max(0, length - 1))
  }

  /// The column, counted from 0, at which a span within this one begins; nil elsewhere, on another line, and in a line that is
  /// cut.
  func column(of other: SourceSpan) -> Int? {
    guard isWhole, other.source == span.source, span.start <= other.start, other.end <= span.end,
      Int(other.end) <= range.upperBound
    else { return nil }
    return Self.visible(source.wholeText(range.lowerBound..<Int(other.start))).count
  }

  /// Text whose every character takes one place: tabs and control characters become a space.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }
}

extension SourceText {
  /// The text of a range, its start moved back and its end moved on so that no letter is cut in two.
  fileprivate func wholeText(_ range: Range<Int>) -> String {
    text(startOfLetter(at: range.lowerBound)..<startOfLetter(at: range.upperBound))
  }

  /// The first offset from `offset` on at which no letter goes on.
  private func startOfLetter(at offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
