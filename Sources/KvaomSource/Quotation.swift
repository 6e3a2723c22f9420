/// A piece of a planner's text, quoted whole: an item as it was typed, a formula on the right of a statement. It can be
/// printed, on one line or cut where it is long. It cannot be searched, split or compared: what it means is carried by
/// the checked program, and nothing is decided by how it is spelled.
public struct Quotation: Sendable, CustomStringConvertible {
  private let text: String

  fileprivate init(_ text: String) { self.text = text }

  /// As it is printed.
  public var description: String { text }

  /// With its line breaks and runs of blanks as single blanks.
  public var onOneLine: Quotation { Quotation(text.split { $0.isWhitespace }.joined(separator: " ")) }

  /// With no more than `count` signs, the last of them `…` where it is longer.
  public func cut(to count: Int) -> Quotation {
    text.count > count ? Quotation(text.prefix(max(0, count - 1)) + "…") : self
  }
}

extension SourceStore {
  /// What a span covers, to be printed.
  public func quotation(of span: SourceSpan) -> Quotation { Quotation(text(of: span)) }

  /// What a span covers, with the opening brackets before it that it closes: `(need in plan)[2020]`, whose span begins
  /// at `need`.
  public func bracketedQuotation(of span: SourceSpan) -> Quotation {
    let bytes = self[span.source].bytes
    var open = 0
    for byte in bytes[Int(span.start)..<Int(span.end)] {
      if byte == UInt8(ascii: ")") { open += 1 } else if byte == UInt8(ascii: "(") { open -= 1 }
    }
    var start = Int(span.start)
    while open > 0, start > 0 {
      start -= 1
      if bytes[start] == UInt8(ascii: "(") {
        open -= 1
      } else if bytes[start] != UInt8(ascii: " ") {
        return quotation(of: span)
      }
    }
    return quotation(of: SourceSpan(source: span.source, start: start, end: Int(span.end)))
  }
}
