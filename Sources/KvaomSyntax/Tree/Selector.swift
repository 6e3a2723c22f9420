public import KvaomSource

/// One item between `[` and `]` of an index, and of a case or a target.
public struct Selector: Sendable {
  /// What an item picks.
  public enum Kind: Sendable {
    /// A member, a letter (R, B, P, RB), a year, or (after `dim:`) an expression whose cells are members.
    case item(ExpressionID)
    /// `2017..2019`, both ends included.
    case range(ExpressionID, ExpressionID)
    /// `from 2018`.
    case from(ExpressionID)
    /// `until 2016`, the end included.
    case until(ExpressionID)
    /// `not KG7`.
    case not(ExpressionID)
  }
  /// The dimension before the colon, `municipality:`.
  public let dimension: Name?
  /// What is picked.
  public let kind: Kind
  /// The whole item.
  public let span: SourceSpan
  /// An item of an index.
  public init(dimension: Name?, kind: Kind, span: SourceSpan) {
    self.dimension = dimension
    self.kind = kind
    self.span = span
  }
}
