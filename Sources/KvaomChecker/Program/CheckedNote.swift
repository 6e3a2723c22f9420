public import KvaomDecimal
public import KvaomSource

/// A note with its arguments read: `@source "…"`, `@published 2.3`, `@break 2016 "…"`.
public struct CheckedNote: Sendable {
  /// The note's name.
  public let name: String
  /// The texts, in order.
  public let texts: [String]
  /// The numbers, in order.
  public let numbers: [Decimal]
  /// Where it stands.
  public let span: SourceSpan
  /// A note.
  public init(name: String, texts: [String], numbers: [Decimal], span: SourceSpan) {
    self.name = name
    self.texts = texts
    self.numbers = numbers
    self.span = span
  }
}
