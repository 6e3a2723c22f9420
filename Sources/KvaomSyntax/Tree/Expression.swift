public import KvaomDecimal
public import KvaomSource

/// One node of the tree of formulas.
public struct Expression: Sendable {
  /// What the node is.
  public let kind: Kind
  /// The bytes it was read from.
  public let span: SourceSpan
  /// A node read from `span`.
  public init(kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The forms an expression can have.
  public enum Kind: Sendable {
    /// Something stood here that could not be read; a diagnostic was reported.
    case hole
    /// `2.33`, `29_492`, `18.5%`, `1 pp`, `540_000 kr`, `450 kr/hour`: the number as written and the unit after it.
    case number(Decimal, unit: UnitSyntax?)
    /// `"Helse og velferd"`, quotes and escapes removed.
    case text(String)
    /// `2016-09`, `2016-09-01`.
    case date(DateLiteral)
    /// `true`, `false`.
    case truth(Bool)
    /// `missing`.
    case missing
    /// `wage`, `R2015` (in `[ ]` and after `from`), `_`.
    case name(Name)
    /// `-x`, `not x`.
    case unary(UnaryOperator, ExpressionID)
    /// `a + b`, `a otherwise b`, `a and b`, `a == b`; `operatorSpan` is the operator's own place.
    case binary(BinaryOperator, ExpressionID, ExpressionID, operatorSpan: SourceSpan)
    /// `x is missing`, `x is not missing`.
    case isMissing(ExpressionID, negated: Bool)
    /// `if c then a else b`.
    case conditional(condition: ExpressionID, then: ExpressionID, otherwise: ExpressionID)
    /// `{ a = …; a + 1 }`.
    case block(locals: [LocalDefinition], result: ExpressionID)
    /// `[34, 33, 33]`.
    case list([ExpressionID])
    /// `x[R]`, `x[Klepp, from 2018]`, `weight[state: status]`.
    case index(ExpressionID, [Selector])
    /// `f(a, name: b)`, `price.real(x, …)`, `sum(x over d)`.
    case call(module: Name?, function: Name, arguments: [Argument])
    /// `x as mkr`.
    case convert(ExpressionID, UnitSyntax)
    /// `x in plan`, `x in plan without shared_unit`, `x in base`.
    case inLayer(ExpressionID, LayerReference)
    /// `x with { wage_growth = 4% }`.
    case with(ExpressionID, [LayerStatement])
  }
}
