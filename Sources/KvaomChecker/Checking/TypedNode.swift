import KvaomDecimal
import KvaomSource
import KvaomUnits

/// An expression, checked: its node and everything known of it before it runs.
struct TypedNode {
  /// The node.
  var id: CoreID
  /// What its cells are.
  var kind: ValueKind
  /// The unit of a number.
  var unit: Unit
  /// Its axes in the base.
  var shape: Shape
  /// The number, where it is a literal without a unit (negated literals included): `0` fits any unit, others only plain
  /// numbers.
  var literal: Decimal?
  /// Where it was written.
  var span: SourceSpan

  /// Whether it fits any unit: `0` and `missing`.
  var fitsAnyUnit: Bool { kind == .anything || (kind == .number && literal.map { $0 == .zero } == true) }
}
