import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What two values have in common, and whether a value has the unit that is asked for.
extension Checker {
  /// The kind and unit two values have in common, or a diagnostic.
  func common(
    _ left: TypedNode, _ right: TypedNode, at span: SourceSpan, comparesPercents: Bool = false
  ) throws(CheckFailure) -> (ValueKind, Unit) {
    if left.kind == .anything { return (right.kind, right.unit) }
    if right.kind == .anything { return (left.kind, left.unit) }
    guard left.kind == right.kind else {
      throw failure(
        .kindMismatch, at: span,
        Phrase(
          nn: "Den eine sida er \(describe(left.kind, left.unit)), den andre \(describe(right.kind, right.unit)).",
          nb: "Den ene siden er \(describe(left.kind, left.unit)), den andre \(describe(right.kind, right.unit)).",
          sv: "Den ena sidan är \(describe(left.kind, left.unit)), den andra \(describe(right.kind, right.unit)).",
          en: "One side is \(describe(left.kind, left.unit)), the other \(describe(right.kind, right.unit))."),
        related: [
          .init(span: left.span, message: describe(left.kind, left.unit)),
          .init(span: right.span, message: describe(right.kind, right.unit)),
        ])
    }
    guard left.kind == .number else { return (left.kind, .one) }
    if left.unit.matches(right.unit) { return (.number, left.unit.preferring(right.unit)) }
    if left.fitsAnyUnit { return (.number, right.unit) }
    if right.fitsAnyUnit { return (.number, left.unit) }
    if left.unit.tag != .none, right.unit.tag != .none { return (.number, .percent) }
    if left.unit.dimension.isNone, right.unit.dimension.isNone, left.literal == nil, right.literal == nil,
      comparesPercents
    {
      return (.number, .percent)
    }
    throw mismatch(left, right)
  }

  /// Whether both are amounts of one currency in different prices.
  func sameCurrency(_ left: Unit, _ right: Unit) -> Bool {
    guard let first = left.dimension.currency, let second = right.dimension.currency else { return false }
    return first.name == second.name && first.basis != second.basis
  }

  /// The value, which must have the unit: `0` and `missing` fit any, a plain number fits no percent.
  ///
  /// What is said where it does not fit is made elsewhere, of a phrase that is there then: compilers make this function
  /// anew for each of its callers' phrases, eleven times 50 kB of the engine for the browser when it held the messages.
  func fitted(
    _ value: TypedNode, to unit: Unit, as place: @autoclosure () -> Phrase, code: DiagnosticCode = .annotationMismatch
  ) throws(CheckFailure) -> TypedNode {
    guard isNumber(value) else { throw noNumber(value, place()) }
    guard let fitting = fitting(value, unit) else { throw misfit(value, unit, place(), code) }
    return fitting
  }

  /// The number in the unit; nil where it does not fit.
  private func fitting(_ value: TypedNode, _ unit: Unit) -> TypedNode? {
    var value = value
    let isPercentWorkedOut = unit.tag != .none && value.unit.isPlain && value.literal == nil
    if value.unit.matches(unit) || value.fitsAnyUnit || isPercentWorkedOut {
      value.unit = unit
      return value
    }
    return unit.isPlain && value.unit.tag != .none ? value : nil
  }

  /// Why a number does not fit a unit.
  private func misfit(_ value: TypedNode, _ unit: Unit, _ place: Phrase, _ code: DiagnosticCode) -> CheckFailure {
    if unit.tag != .none, value.unit.isPlain {
      return failure(
        .plainNumberForPercent, at: value.span,
        Phrase(
          nn: "\(place), og dette er eit vanleg tal\(hundredfold(value)).",
          nb: "\(place), og dette er et vanlig tall\(hundredfold(value)).",
          sv: "\(place), och detta är ett vanligt tal\(hundredfold(value)).",
          en: "\(place), and this is a plain number\(hundredfold(value))."),
        fixes: Array(percentFixes(value).prefix(1)))
    }
    if sameCurrency(value.unit, unit) {
      return failure(
        .priceBasisMismatch, at: value.span,
        Phrase(
          nn: "\(place), og dette er \(value.unit.inWords): beløp i ulike prisar.",
          nb: "\(place), og dette er \(value.unit.inWords): beløp i ulike priser.",
          sv: "\(place), och detta är \(value.unit.inWords): belopp i olika priser.",
          en: "\(place), and this is \(value.unit.inWords): amounts in different prices."),
        fixes: basisFixes(value, in: unit))
    }
    let factor = Unit(dimension: unit.dimension.multiplied(by: value.unit.dimension, exponent: -1))
    let divisor = value.unit.tag == .none ? quotient(unit, value.unit) : unit.inWords
    return failure(
      code, at: value.span,
      Phrase(
        nn: "\(place), og dette er \(describe(value.kind, value.unit)).",
        nb: "\(place), og dette er \(describe(value.kind, value.unit)).",
        sv: "\(place), och detta är \(describe(value.kind, value.unit)).",
        en: "\(place), and this is \(describe(value.kind, value.unit))."),
      fixes: factor.isPlain || value.unit.isPlain
        ? (value.unit.isPlain && value.literal != nil && unit.tag == .none
          ? ["\(typed(value)) \(unit.description)"] : [])
        : [
          Fix(
            "\(typed(value)) * x",
            remark: Phrase(
              nn: "der x er \(divisor)", nb: "der x er \(divisor)", sv: "där x är \(divisor)",
              en: "where x is \(divisor)"))
        ])
  }

  /// The argument, which must have the unit of another. Two numbers worked out, one of them a percent, are alike.
  func alike(
    _ value: TypedNode, _ other: TypedNode, _ place: @autoclosure () -> Phrase
  ) throws(CheckFailure) -> TypedNode {
    let isPlain = value.unit.dimension.isNone && other.unit.dimension.isNone
    let isAlike =
      value.kind == other.kind
      && (value.kind != .number || value.unit.matches(other.unit)
        || isPlain
          && (value.literal == nil && other.literal == nil || value.unit.tag != .none && other.unit.tag != .none))
    if isAlike || value.fitsAnyUnit || other.fitsAnyUnit { return value }
    throw unlike(value, other, place())
  }

  /// That the argument has another unit than the one before.
  private func unlike(_ value: TypedNode, _ other: TypedNode, _ place: Phrase) -> CheckFailure {
    failure(
      sameCurrency(value.unit, other.unit) ? .priceBasisMismatch : .unitMismatch, at: value.span,
      Phrase(
        nn: "\(place), \(describe(other.kind, other.unit)), og dette er \(describe(value.kind, value.unit)).",
        nb: "\(place), \(describe(other.kind, other.unit)), og dette er \(describe(value.kind, value.unit)).",
        sv: "\(place), \(describe(other.kind, other.unit)), och detta är \(describe(value.kind, value.unit)).",
        en: "\(place), \(describe(other.kind, other.unit)), and this is \(describe(value.kind, value.unit))."),
      related: [.init(span: other.span, message: describe(other.kind, other.unit))])
  }
}
