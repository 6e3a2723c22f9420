public import KvaomSource

/// When a statement of a layer is in force. A bare year is a whole year.
public struct Period: Sendable {
  /// The forms of a period.
  public enum Kind: Sendable {
    /// `in 2018`, `in 2018..2019`.
    case during(from: DateLiteral, to: DateLiteral)
    /// `from 2017`, `from 2016-09`.
    case from(DateLiteral)
    /// `until 2019`, `until 2019-06`, the end included.
    case until(DateLiteral)
    /// `from 2017 until 2019`.
    case between(from: DateLiteral, until: DateLiteral)
    /// `evenly from 2017 until 2020`.
    case evenly(from: DateLiteral, until: DateLiteral)
  }
  /// The form.
  public let kind: Kind
  /// Where it stands.
  public let span: SourceSpan
  /// A period.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
