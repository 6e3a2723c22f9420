import KvaomRender
import KvaomDecimal
import KvaomUnits

/// The closing sentence of a comparison, from a fixed pattern: it says what is dearer or higher, never what is
/// better.
struct ComparisonSentence {
  private let figure: Figure
  private let format: UnitFormat
  private let plan: ColumnPlan
  private let composer: Composer
  private var words: Words { composer.words }

  /// The sentence maker of one figure.
  init(_ figure: Figure, _ format: UnitFormat, _ plan: ColumnPlan, composer: Composer) {
    self.figure = figure
    self.format = format
    self.plan = plan
    self.composer = composer
  }

  /// The sentence about two rows of canonical values; nil where there are none.
  func text(base: [Decimal], other: [Decimal], baseName: String, otherName: String) -> String? {
    guard let (from, to, period) = ends(base, other) else { return nil }
    let difference = to - from
    let percent = !format.isPercent && VariantRows.haveRatio(from, to) ? relative(difference, to: from) : ""
    return template(difference, unlike(base, other)).filled([
      "label": figure.title, "scenario": otherName, "base": baseName,
      "period": period.map { words.inPeriod.filled(["period": $0]) } ?? "",
      "amount": composer.amount(format.difference(difference), unit: figure.unit, isDifference: true),
      "percent": percent, "other": words.list(unlike(base, other).map { plan.members[$0].title }),
    ])
  }

  /// The columns where the rows differ.
  private func unlike(_ base: [Decimal], _ other: [Decimal]) -> [Int] {
    plan.members.indices.filter { index in
      guard base.indices.contains(index), other.indices.contains(index) else { return false }
      return base[index] != other[index]
    }
  }

  /// What is compared: the sums of the plan years, or the last of them. Of members that are no years none speaks for the
  /// others.
  private func ends(
    _ base: [Decimal], _ other: [Decimal]
  ) -> (from: Decimal, to: Decimal, period: String?)? {
    if let axis = plan.axis, figure.adds(over: axis), let years = plan.summedYears,
      let from = plan.sum(base), let to = plan.sum(other)
    {
      return (from, to, "\(years.first)–\(years.last)")
    }
    guard let from = base.last, let to = other.last else { return nil }
    if plan.axis != nil, plan.members.last?.year == nil, base.count > 1 { return nil }
    return (from, to, plan.members.last.map { $0.year.map { "\($0.year)" } ?? $0.title })
  }

  private func relative(_ difference: Decimal, to base: Decimal) -> String {
    var number = format.percent((difference / base.magnitude).magnitude)
    number.format.showsSign = false
    return " (\(composer.numbers.shown(number)))"
  }

  private func template(_ difference: Decimal, _ unlike: [Int]) -> String {
    if difference.isMissing { return words.notComparable }
    if difference.isZero {
      if unlike.isEmpty { return words.alike }
      return unlike.contains { plan.summed?.contains($0) ?? false } ? words.alikeInSum : words.alikeExcept
    }
    if figure.sense == .cost { return difference.isNegative ? words.cheaper : words.dearer }
    return difference.isNegative ? words.lower : words.higher
  }
}
