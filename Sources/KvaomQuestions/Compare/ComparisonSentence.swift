import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// The closing sentence of a comparison, from a fixed pattern: it says what is more or less of what, and whether that
/// is dearer, cheaper, better or worse only where the plan states which way the amount is good.
struct ComparisonSentence {
  private let figure: Figure
  private let format: UnitFormat
  private let plan: ColumnPlan
  private let composer: Composer
  private var locale: Locale { composer.locale }

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
    let amount = composer.amount(format.difference(difference), unit: figure.unit, isDifference: true)
    let inPeriod = period.map { CompareWords.inPeriod(period: $0)[locale] } ?? ""
    let others = unlike(base, other)
    let list = composer.words.list(others.map { plan.members[$0].title })
    let label = figure.title
    let verdict = DirectionWords.verdict(
      FigureGrid(figure).direction(ofRow: 0), isMoney: figure.unit.isMoney, isMore: !difference.isNegative)
    let ending = percent + (verdict.map { ": \($0[locale])" } ?? "")
    let phrase =
      switch outcome(of: difference, others) {
      case .notComparable:
        CompareWords.notComparable(label: label, scenario: otherName, base: baseName, period: inPeriod)
      case .alike: CompareWords.alike(label: label, scenario: otherName, base: baseName, period: inPeriod)
      case .alikeInSum:
        CompareWords.alikeInSum(label: label, scenario: otherName, base: baseName, period: inPeriod, other: list)
      case .alikeExcept:
        CompareWords.alikeExcept(label: label, scenario: otherName, base: baseName, period: inPeriod, other: list)
      case .less where figure.unit.isMoney:
        CompareWords.less(
          label: label, scenario: otherName, amount: amount, base: baseName, period: inPeriod, ending: ending)
      case .more where figure.unit.isMoney:
        CompareWords.more(
          label: label, scenario: otherName, amount: amount, base: baseName, period: inPeriod, ending: ending)
      case .less:
        CompareWords.lower(
          label: label, scenario: otherName, amount: amount, base: baseName, period: inPeriod, ending: ending)
      case .more:
        CompareWords.higher(
          label: label, scenario: otherName, amount: amount, base: baseName, period: inPeriod, ending: ending)
      }
    return phrase[locale]
  }

  /// The columns where the rows differ.
  private func unlike(_ base: [Decimal], _ other: [Decimal]) -> [Int] {
    plan.members.indices.filter { index in
      guard base.indices.contains(index), other.indices.contains(index) else { return false }
      return base[index] != other[index]
    }
  }

  /// What is compared: the sums of the plan years, or the last of them. Of members that are no years none speaks for
  /// the others.
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

  /// What a sentence says of two figures.
  private enum Outcome { case notComparable, alike, alikeInSum, alikeExcept, less, more }

  private func outcome(of difference: Decimal, _ unlike: [Int]) -> Outcome {
    if difference.isMissing { return .notComparable }
    if difference.isZero {
      if unlike.isEmpty { return .alike }
      return unlike.contains { plan.summed?.contains($0) ?? false } ? .alikeInSum : .alikeExcept
    }
    return difference.isNegative ? .less : .more
  }
}
