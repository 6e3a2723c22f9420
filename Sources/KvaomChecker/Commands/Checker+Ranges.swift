import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// `low..high step size` of sweeps and choices.
extension Checker {
  /// The ends and the step, in canonical units. In `10..14 positions step 1` the unit is written once and holds for all.
  func known(
    _ range: (low: ExpressionID, high: ExpressionID, step: ExpressionID?), in unit: Unit, _ context: Context
  ) throws(CheckFailure) -> (ClosedDecimalRange, step: Decimal?) {
    let ends = [try expression(range.low, context), try expression(range.high, context)]
    let written = ends.last { $0.unit.matches(unit) }?.unit.preferring(unit) ?? unit
    let low = try knownFigure(ends[0], in: written)
    let high = try knownFigure(ends[1], in: written)
    guard low <= high else {
      throw failure(
        .badRange, at: context[range.low].span.joined(with: context[range.high].span), "This range runs backwards.",
        fixes: ["low..high"])
    }
    guard let step = range.step else { return (ClosedDecimalRange(low: low, high: high), nil) }
    let size = try knownFigure(expression(step, context), in: written)
    guard size > .zero else { throw failure(.badRange, at: context[step].span, "A step is above zero.") }
    return (ClosedDecimalRange(low: low, high: high), size)
  }

  /// A figure that is known now, in a unit: a plain number counts in the unit as written; a step of a percent may be in
  /// points.
  private func knownFigure(_ value: TypedNode, in unit: Unit) throws(CheckFailure) -> Decimal {
    var value = value
    if unit.tag == .percent, value.unit.tag == .points { value.unit = unit }
    let isCounted = value.kind == .number && value.unit.isPlain && unit.tag == .none && !unit.isPlain
    if !isCounted { value = try fitted(value, to: unit, as: "The figures are in \(unit.description)", code: .badRange) }
    guard let figure = constantValue(value.id) else {
      throw failure(.badRange, at: value.span, "A figure stands here, not a formula.")
    }
    return isCounted ? figure * unit.scale : figure
  }
}
