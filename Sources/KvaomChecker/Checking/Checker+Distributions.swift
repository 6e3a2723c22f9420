import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// `~ triangular(1%, 2%, 4%)` after an input.
extension Checker {
  /// The distribution of an input; reported where it does not hold.
  func distribution(of entry: DefinitionEntry, _ body: TypedNode, _ range: ClosedDecimalRange?) -> Distribution? {
    guard let part = entry.parts.first(where: { $0.statement.distribution != nil }),
      let id = part.statement.distribution
    else { return nil }
    return try? distribution(id, body.unit, range, Context(text: part.text))
  }

  private func distribution(
    _ id: ExpressionID, _ unit: Unit, _ range: ClosedDecimalRange?, _ context: Context
  ) throws(CheckFailure) -> Distribution {
    guard case .call(nil, let name, let arguments) = context[id].kind else {
      throw failure(
        .badDistribution, at: context[id].span,
        Phrase(
          nn: "Etter `~` står ei fordeling.", nb: "Etter `~` står en fordeling.",
          sv: "Efter `~` står en fördelning.", en: "After `~` stands a distribution."),
        fixes: Self.distributionForms)
    }
    if name.text == "discrete" { return try discrete(arguments, unit, at: context[id].span, context) }
    let isShape = name.text == "beta"
    var figures: [Decimal] = []
    for argument in arguments {
      figures.append(try distributionFigure(argument.value, in: isShape ? .one : unit, context))
    }
    guard let found = Self.distribution(name.text, figures, unit, range) else {
      let isKnown = Self.distributionForms.contains { $0.code.hasPrefix(name.text + "(") }
      throw failure(
        .badDistribution, at: context[id].span,
        isKnown
          ? Phrase(
            nn: "`\(name.text)` kan ikkje ha desse tala.", nb: "`\(name.text)` kan ikke ha disse tallene.",
            sv: "`\(name.text)` kan inte ha de här talen.", en: "`\(name.text)` cannot have these figures.")
          : Phrase(
            nn: "Det finst inga fordeling `\(name.text)`.", nb: "Det finnes ingen fordeling `\(name.text)`.",
            sv: "Det finns ingen fördelning `\(name.text)`.", en: "There is no distribution `\(name.text)`."),
        fixes: isKnown ? Self.distributionForms.filter { $0.code.hasPrefix(name.text + "(") } : Self.distributionForms)
    }
    return found
  }

  private static let distributionForms: [Fix] = [
    Fix("normal(mean, sd)", remark: Phrase(nn: "sd over 0", nb: "sd over 0", sv: "sd över 0", en: "sd above 0")),
    Fix(
      "lognormal(mean, sd)",
      remark: Phrase(nn: "begge over 0", nb: "begge over 0", sv: "båda över 0", en: "both above 0")),
    "uniform(low, high)",
    "triangular(low, mode, high)", "pert(low, mode, high)",
    Fix(
      "beta(a, b)",
      remark: Phrase(
        nn: "begge over 0, over området etter `in`", nb: "begge over 0, over området etter `in`",
        sv: "båda över 0, över intervallet efter `in`", en: "both above 0, over the range after `in`")),
    "poisson(mean)",
    "discrete([values], [weights])",
    "between(p10, p90)",
  ]

  /// The distribution of a name and its figures; nil where they do not hold.
  private static func distribution(
    _ name: String, _ figures: [Decimal], _ unit: Unit, _ range: ClosedDecimalRange?
  ) -> Distribution? {
    switch (name, figures.count) {
    case ("normal", 2) where figures[1] > .zero: return .normal(mean: figures[0], deviation: figures[1])
    case ("lognormal", 2) where figures[0] > .zero && figures[1] > .zero:
      return .lognormal(mean: figures[0], deviation: figures[1])
    case ("uniform", 2) where figures[0] < figures[1]: return .uniform(low: figures[0], high: figures[1])
    case ("triangular", 3) where isAscending(figures):
      return .triangular(low: figures[0], mode: figures[1], high: figures[2])
    case ("pert", 3) where isAscending(figures): return .pert(low: figures[0], mode: figures[1], high: figures[2])
    case ("beta", 2) where figures[0] > .zero && figures[1] > .zero:
      return range.map { .beta(a: figures[0], b: figures[1], low: $0.low, high: $0.high) }
    case ("poisson", 1) where figures[0] > .zero: return .poisson(mean: figures[0], unit: unit.scale)
    case ("between", 2) where figures[0] < figures[1]: return .between(low: figures[0], high: figures[1])
    default: return nil
    }
  }

  private static func isAscending(_ figures: [Decimal]) -> Bool {
    figures[0] <= figures[1] && figures[1] <= figures[2] && figures[0] < figures[2]
  }

  private func discrete(
    _ arguments: [Argument], _ unit: Unit, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> Distribution {
    guard arguments.count == 2, case .list(let values) = context[arguments[0].value].kind,
      case .list(let weights) = context[arguments[1].value].kind, values.count == weights.count, !values.isEmpty
    else {
      throw failure(
        .badDistribution, at: span,
        Phrase(
          nn: "`discrete` tek ei liste av verdiar og ei liste av like mange vekter.",
          nb: "`discrete` tar en liste av verdier og en liste av like mange vekter.",
          sv: "`discrete` tar en lista med värden och en lista med lika många vikter.",
          en: "`discrete` takes a list of values and a list of as many weights."),
        fixes: ["discrete([0, 1, 2], [50%, 30%, 20%])"])
    }
    let figures = try values.map { (id) throws(CheckFailure) in try distributionFigure(id, in: unit, context) }
    let shares = try weights.map { (id) throws(CheckFailure) in try distributionFigure(id, in: nil, context) }
    guard shares.allSatisfy({ $0 >= .zero }), shares.reduce(.zero, { $0 + $1 }) > .zero else {
      throw failure(
        .badDistribution, at: span,
        Phrase(
          nn: "Vektene er ikkje under null, og ikkje alle null.",
          nb: "Vektene er ikke under null, og ikke alle null.",
          sv: "Vikterna är inte under noll, och inte alla noll.",
          en: "The weights are not below zero, and not all zero."))
    }
    return .discrete(values: figures, weights: shares)
  }

  /// A figure of a distribution, known now, in the input's unit; a deviation of a percent may be in points.
  private func distributionFigure(_ id: ExpressionID, in unit: Unit?, _ context: Context) throws(CheckFailure)
    -> Decimal
  {
    var value = try number(
      expression(id, context), Phrase(nn: "ei fordeling", nb: "en fordeling", sv: "en fördelning", en: "a distribution")
    )
    if let unit {
      if unit.tag == .percent, value.unit.tag == .points { value.unit = unit }
      value = try fitted(
        value, to: unit,
        as: Phrase(
          nn: "føresetnaden er \(unit.inWords)", nb: "forutsetningen er \(unit.inWords)",
          sv: "antagandet är \(unit.inWords)", en: "the input is \(unit.inWords)"), code: .badDistribution)
    }
    guard let figure = constantValue(value.id) else {
      throw failure(
        .badDistribution, at: value.span,
        Phrase(
          nn: "Her står eit tal, ikkje ein formel.", nb: "Her står et tall, ikke en formel.",
          sv: "Här står ett tal, inte en formel.", en: "A figure stands here, not a formula."))
    }
    return figure
  }
}
