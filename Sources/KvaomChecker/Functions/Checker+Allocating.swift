import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Sharing out a total.
extension Checker {
  /// Weights, of which none may be below zero: a share of a total is not.
  private func notNegative(_ weights: TypedNode) throws(CheckFailure) -> TypedNode {
    let zero = constant(.zero, unit: weights.unit, at: weights.span)
    let isFine = try node(.binary(.greaterOrEqual, weights.id, zero.id), kind: .truth, at: weights.span)
    let isMissing = try node(.unary(.isMissing, weights.id), kind: .truth, at: weights.span)
    let holds = try node(.binary(.or, isMissing.id, isFine.id), kind: .truth, at: weights.span)
    return try node(
      .require(
        condition: holds.id, value: weights.id,
        .stated(
          Phrase(
            nn: "Ei vekt i `allocate` er under null.", nb: "En vekt i `allocate` er under null.",
            sv: "En vikt i `allocate` är under noll.", en: "A weight of `allocate` is below zero."))),
      kind: .number, unit: weights.unit, at: weights.span)
  }

  /// `allocate(total, w over d, to: 1 tkr)`: whole steps that add up to the total.
  func allocate(_ call: CallArguments, _ context: Context) throws(CheckFailure) -> TypedNode {
    try expect(call)
    let total = try number(expression(call.positional[0].value, context), .verbatim("`allocate`"))
    let weights = try number(expression(call.positional[1].value, context), .verbatim("`allocate`"))
    let dimensions = try over(call.positional[1], weights, call, context)
    guard dimensions.count == 1 else {
      throw failure(
        .wrongArguments, at: call.span,
        Phrase(
          nn: "`allocate` går langs éin dimensjon.", nb: "`allocate` går langs én dimensjon.",
          sv: "`allocate` går längs en dimension.", en: "`allocate` goes along one dimension."))
    }
    let step = try stepOrOne(call, context, of: total)
    try checkSteps(total, step, call)
    return try node(
      .allocate(total: total.id, weights: notNegative(weights).id, over: dimensions[0], step: step.id), kind: .number,
      unit: total.unit, at: call.span)
  }

  /// Reports a total, known now, that is no whole number of steps. One that is not known now is held against its step
  /// when the plan runs.
  private func checkSteps(_ total: TypedNode, _ step: TypedNode, _ call: CallArguments) throws(CheckFailure) {
    guard let amount = constantValue(total.id), let size = constantValue(step.id), size > .zero else { return }
    guard !Decimal.remainder(amount, size).isZero else { return }
    // The last digit of the total, or a smaller power of ten where that is larger than the step.
    var finer = Decimal(coefficient: 1, exponent: amount.reduced.exponent)
    while size < finer { finer = finer / Decimal(10) }
    let shown = written(finer, step.unit)
    throw failure(
      .totalNotInSteps, at: call.span,
      Phrase(
        nn: "\(written(amount, total.unit)) er ikkje eit heilt tal steg på \(written(size, step.unit)).",
        nb: "\(written(amount, total.unit)) er ikke et helt antall steg på \(written(size, step.unit)).",
        sv: "\(written(amount, total.unit)) är inte ett helt antal steg på \(written(size, step.unit)).",
        en: "\(written(amount, total.unit)) is no whole number of steps of \(written(size, step.unit))."),
      fixes: ["to: \(shown)"])
  }
}
