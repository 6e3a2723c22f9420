import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Parts of a whole, such as 4/12 of a year, in the products around them: numerators first, one division last, so that
/// three positions for a third of a year are one.
extension Checker {
  /// Parts of a whole as a figure, rounded; in a product around it the division comes last.
  func share(_ parts: TypedNode.Parts, _ unit: Unit, at span: SourceSpan) throws(CheckFailure) -> TypedNode {
    let whole = constant(parts.whole, at: span)
    var share = try node(.binary(.divide, parts.id, whole.id), kind: .number, unit: unit, at: span)
    share.parts = parts
    return share
  }

  /// A product with parts of a whole in it: numerators first, one division last.
  func product(
    _ divides: Bool, ofParts left: TypedNode, _ right: TypedNode, _ unit: Unit, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let (first, second) = (left.parts?.id ?? left.id, right.parts?.id ?? right.id)
    let (own, other) = (left.parts?.whole ?? .one, right.parts?.whole ?? .one)
    func times(_ id: CoreID, _ factor: Decimal) throws(CheckFailure) -> CoreID {
      if factor == .one { return id }
      return try node(.binary(.multiply, id, constant(factor, at: span).id), kind: .number, at: span).id
    }
    if divides {
      return try node(
        .binary(.divide, times(first, other), times(second, own)), kind: .number, unit: unit, at: span)
    }
    let parts = try node(.binary(.multiply, first, second), kind: .number, at: span)
    return try share(TypedNode.Parts(id: parts.id, whole: own * other), unit, at: span)
  }
}
