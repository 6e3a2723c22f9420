import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Steps of a rounding and tolerances. Two equal values may be shown in different units, so a step that counted in the
/// shown one would make them unequal: where a value could be shown otherwise, its step has a unit.
extension Checker {
  /// The step of `to:`, or one where the call has none and the value needs none.
  func stepOrOne(_ call: CallArguments, _ context: Context, of value: TypedNode) throws(CheckFailure) -> TypedNode {
    guard call["to"] == nil else { return try step(named("to", call, context), of: value) }
    guard needsUnit(value.unit) else { return constant(.one, unit: value.unit, at: call.span) }
    let name = call.function.text
    let rest = name == "allocate" ? ", … over d" : ""
    throw failure(
      .stepNeedsUnit, at: call.span,
      Phrase(
        nn: "`\(name)` av eit tal \(value.unit.inWords) treng eit steg med eining.",
        nb: "`\(name)` av et tall \(value.unit.inWords) trenger et steg med enhet.",
        sv: "`\(name)` av ett tal \(value.unit.inWords) behöver ett steg med enhet.",
        en: "`\(name)` of a number \(value.unit.inWords) needs a step with a unit."),
      fixes: unitTexts(value.unit).map { "\(name)(\(typed(value))\(rest), to: 1\($0))" })
  }

  /// A step, or a tolerance, in canonical units.
  func step(_ step: TypedNode, of value: TypedNode, after word: String = "to: ") throws(CheckFailure) -> TypedNode {
    if let known = constantValue(step.id), known <= .zero {
      throw failure(
        .wrongArguments, at: step.span,
        Phrase(
          nn: "Eit steg er over null.", nb: "Et steg er over null.", sv: "Ett steg är över noll.",
          en: "A step is above zero."), fixes: ["to: 1", "to: 0.01"])
    }
    if step.unit.isPlain, let figure = step.literal, !value.unit.isPlain || needsUnit(value.unit) {
      guard needsUnit(value.unit) else { return step }
      throw failure(
        .stepNeedsUnit, at: step.span,
        Phrase(
          nn: "\(number: figure) av kva? Verdien er \(value.unit.inWords), og kunne vore vist i ei anna eining.",
          nb: "\(number: figure) av hva? Verdien er \(value.unit.inWords), og kunne vært vist i en annen enhet.",
          sv: "\(number: figure) av vad? Värdet är \(value.unit.inWords), och kunde ha visats i en annan enhet.",
          en:
            "\(number: figure) of what? The value is \(value.unit.inWords), and could have another unit."),
        fixes: unitTexts(value.unit).map { "\(word)\(figure.description)\($0)" })
    }
    let unit = value.unit.tag == .points && step.unit.tag == .percent ? value.unit.tagged(.percent) : value.unit
    return try fitted(
      step, to: step.unit.tag == .points ? .points : unit,
      as: Phrase(
        nn: "Steget i ei avrunding er i eininga til verdien", nb: "Steget i en avrunding er i enheten til verdien",
        sv: "Steget i en avrundning är i värdets enhet", en: "The step of a rounding is in the unit of the value"),
      code: .unitMismatch)
  }

  /// Whether a value could be shown in another unit of what it measures: money, time, one for each of something, and
  /// percent; counts, positions and plain numbers could not.
  private func needsUnit(_ unit: Unit) -> Bool {
    unit.tag != .none || unit.preferred?.isRate ?? false
      || unit.dimension.factors.contains { $0.exponent < 0 || $0.atom.kind == .money || $0.atom.kind == .time }
  }

  /// How the units of a value are written after a number: the one it is shown in, and the canonical one.
  private func unitTexts(_ unit: Unit) -> [String] {
    switch unit.tag {
    case .percent, .points: ["%", " pp"]
    case .none:
      unit.display.text == unit.dimension.display.text
        ? [" \(unit.display.text)"] : [" \(unit.display.text)", " \(unit.dimension.display.text)"].filter { $0 != " " }
    }
  }
}
