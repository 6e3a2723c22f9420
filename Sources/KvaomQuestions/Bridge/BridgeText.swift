import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// What the lines of a bridge, and the changes between two plans, are called.
struct BridgeText {
  private let locale: Locale
  private let numbers: NumberText
  private let arithmetic: ArithmeticText

  /// The texts of a language.
  init(_ locale: Locale) {
    self.locale = locale
    numbers = NumberText(locale)
    arithmetic = ArithmeticText(locale)
  }

  /// The whole line.
  func text(of cause: BridgeReport.Cause) -> String {
    switch cause {
    case .fullYear(let label, let share):
      return BridgeWords.fullYear(label: label, share: WhyDocument.fraction(share, numbers))[locale]
    case .phased(let label): return BridgeWords.phased(label: label)[locale]
    case .ended(let label): return BridgeWords.ended(label: label)[locale]
    case .measure(let label), .named(let label): return label
    case .product(let labels): return labels.joined(separator: " × ")
    case .ownGrowth(let label): return BridgeWords.ownGrowth(label: label)[locale]
    case .formula(let label?): return BridgeWords.formula(label: label)[locale]
    case .formula(nil): return BridgeWords.formulaAsked[locale]
    case .years: return BridgeWords.years[locale]
    case .rate(let label, let size, let unit): return size.map { "\(label) \(arithmetic.number($0, unit))" } ?? label
    case .changed(let label, let from, let to, let unit):
      return sizes(from, to, unit).map { "\(label): \($0)" } ?? label
    case .text(let label, let place): return BridgeWords.changed(label: label, place: place)[locale]
    case .added(let label, let place): return BridgeWords.added(label: label, place: place)[locale]
    case .addedMeasure(let label, let place): return BridgeWords.addedMeasure(label: label, place: place)[locale]
    case .leftOut(let label): return CauseWords.without(cause: label)[locale]
    case .removed(let label): return BridgeWords.removed(label: label)[locale]
    }
  }

  /// What it is called without what happened to it and where.
  func name(of cause: BridgeReport.Cause) -> String {
    switch cause {
    case .text(let label, _), .added(let label, _), .addedMeasure(let label, _), .removed(let label): label
    default: text(of: cause)
    }
  }

  /// `3,0 % → 2,7 %`; nil where it is not one number.
  func sizes(_ from: Decimal?, _ to: Decimal?, _ unit: Unit) -> String? {
    guard let from, let to else { return nil }
    return "\(arithmetic.number(from, unit)) → \(arithmetic.number(to, unit))"
  }
}
