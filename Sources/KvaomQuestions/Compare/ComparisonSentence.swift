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
    // What is there and too small to be seen is no 0.
    let below = difference.isMissing ? nil : composer.invisible(difference, format, of: figure.unit)
    let amount =
      below.map { CompareWords.under($0)[locale] }
      ?? composer.amount(format.difference(difference), unit: figure.unit, isDifference: true)
    let inPeriod = period?.phrase[locale] ?? ""
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

  /// A sentence about several rows against one: each with its difference. `before` is what the sentence before it was
  /// compared with, which is not said twice; the same of this one comes back.
  func listed(
    base: [Decimal], others: [(name: String, cells: [Decimal])], baseName: String, after before: String?
  ) -> (text: String, head: String)? {
    guard let first = others.first, let (_, _, period) = ends(base, first.cells) else { return nil }
    let unit = figure.unit.unitClass == .percent ? "" : composer.unitWords.name(of: figure.unit)
    let inPeriod = period?.phrase[locale] ?? ""
    let parts = others.compactMap { other in
      said(of: other.cells, against: base).map { CompareWords.inList(scenario: other.name, $0)[locale] }
    }
    let head = CompareWords.listed(label: "", base: baseName, period: inPeriod, unit: unit)[locale]
    let start =
      head == before
      ? CompareWords.listedToo(label: figure.title)
      : CompareWords.listed(label: figure.title, base: baseName, period: inPeriod, unit: unit)
    return (start[locale] + ": " + parts.joined(separator: "; ") + ".", head)
  }

  /// What a list says of one of its rows.
  private func said(of other: [Decimal], against base: [Decimal]) -> String? {
    guard let (from, to, _) = ends(base, other) else { return nil }
    let difference = to - from
    let others = unlike(base, other)
    switch outcome(of: difference, others) {
    case .notComparable: return CompareWords.inListMissing[locale]
    case .alike: return CompareWords.inListAlike[locale]
    case .alikeInSum, .alikeExcept:
      return CompareWords.inListAlike(except: composer.words.list(others.map { plan.members[$0].title }))[locale]
    case .less, .more:
      var number = format.difference(difference)
      if format.isPercent { number.format.suffix = .points }
      let percent =
        !format.isPercent && VariantRows.haveRatio(from, to) ? relative(difference, to: from, signed: true) : ""
      return composer.numbers.shown(number) + percent
    }
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
  ) -> (from: Decimal, to: Decimal, period: SpokenPeriod?)? {
    if let axis = plan.axis, figure.adds(over: axis), let years = plan.spokenSum,
      let from = plan.sum(base), let to = plan.sum(other)
    {
      return (from, to, years)
    }
    guard let from = base.last, let to = other.last else { return nil }
    if plan.axis != nil, plan.members.last?.year == nil, base.count > 1 { return nil }
    return (from, to, plan.spokenEnd)
  }

  private func relative(_ difference: Decimal, to base: Decimal, signed: Bool = false) -> String {
    let share = difference / base.magnitude
    var number = format.percent(signed ? share : share.magnitude)
    number.format.showsSign = signed
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
