public import KvaomDecimal
public import KvaomSource

/// A note with its arguments read: `@source "…"`, `@published 2.3`, `@break 2016 "…"`.
public struct CheckedNote: Sendable {
  /// The note's name.
  public let name: String
  /// The texts, in order.
  public let texts: [String]
  /// The numbers, in order; those written with a unit are canonical (`19968 tkr` is 19 968 000).
  public let numbers: [Decimal]
  /// Whether each of the numbers was written with a unit.
  public let carriesUnit: [Bool]
  /// Where it stands.
  public let span: SourceSpan
  /// A note.
  public init(name: String, texts: [String], numbers: [Decimal], carriesUnit: [Bool], span: SourceSpan) {
    self.name = name
    self.texts = texts
    self.numbers = numbers
    self.carriesUnit = carriesUnit
    self.span = span
  }
}
