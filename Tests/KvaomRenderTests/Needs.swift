import KvaomDecimal
import KvaomRender
import KvaomUnits

@testable import KvaomQuestions

/// Need and gap of the mock-ups, computed from their assumptions: 12.144 positions, 2.7 % wages, 2 % prices, a frame of
/// 29 492.
enum Needs {
  static let years = Barnevern.planYears(2017...2020)
  static let wageGrowth = Barnevern.number("1.027")

  /// An amount of 2017 (in thousands) that grows by a factor a year, in kr.
  static func growing(_ thousands: String, by factor: Decimal) -> [Decimal] {
    var amount = Barnevern.number(thousands) * 1000
    return (0..<4).map { _ in
      defer { amount *= factor }
      return amount
    }
  }

  static func sum(_ rows: [Decimal]...) -> [Decimal] {
    (0..<4).map { year in rows.reduce(Decimal.zero) { $0 + $1[year] } }
  }

  static let base = sum(
    growing("8679.5888256", by: wageGrowth), growing("20812.4111744", by: Barnevern.number("1.02")))
  static let sharedUnit = growing("449.96", by: wageGrowth)
  static let ownTeam = [
    Decimal(297_801), Decimal(714_722) * wageGrowth, Decimal(714_722) * wageGrowth * wageGrowth,
    Decimal(714_722) * wageGrowth * wageGrowth * wageGrowth,
  ]
  static let plan = sum(base, sharedUnit, ownTeam)
  static let frame = Array(repeating: Decimal(-29_492_000), count: 4)

  static func need(_ cells: [Decimal], _ scenario: String? = nil) -> Figure {
    Figure(
      name: "need", label: "Utgiftsbehov", scenario: scenario, unit: Barnevern.nominalTkr,
      accumulation: .flow, direction: .lower, axes: [years], cells: cells,
      assumptions: [
        FigureAssumption(name: "children", label: "barn"),
        FigureAssumption(name: "pension", label: "pensjon"),
        FigureAssumption(name: "wage_growth", label: "lønsvekst"),
        FigureAssumption(name: "price_growth", label: "prisvekst"),
      ])
  }

  static func gap(_ cells: [Decimal], _ scenario: String? = nil) -> Figure {
    Figure(
      name: "gap", label: "Udekt", scenario: scenario, unit: Barnevern.nominalTkr,
      accumulation: .flow, direction: .lower, axes: [years], cells: sum(cells, frame),
      explanation: "utgiftsbehov − ramme; + = manglar dekning.")
  }

  static var comparison: Comparison {
    Comparison(
      variants: [nil, "Plan"],
      items: [
        Comparison.Item(figures: [need(base), need(plan, "Plan")]),
        Comparison.Item(figures: [gap(base), gap(plan, "Plan")]),
      ])
  }

  static var statements: StatementComparison {
    let wages = [0, 98_400, 203_300, 315_100].map { Decimal($0) }
    let levy = [0, 1_500_000, 1_500_000, 1_500_000].map { Decimal($0) }
    return StatementComparison(
      start: "Plan", statements: ["løn +1,0 pp frå 2018", "staten trekkjer inn 1,5 mill."],
      items: [
        StatementComparison.Item(
          levels: [need(plan), need(sum(plan, wages)), need(sum(plan, wages, levy))])
      ], notes: [FigureNote(.information, "løpande: kvart år frå 2018")])
  }
}
