import KvaomDecimal
import KvaomRender
import KvaomUnits

@testable import KvaomQuestions

/// The figures of the printed child welfare plan, as the engine would hand them over.
enum Barnevern {
  static let tkr = thousandKroner(.unknown)
  static let nominalTkr = thousandKroner(.nominal)
  static let child = UnitDimension(UnitAtom(name: "child", kind: .count))
  static let perChild = Unit(
    dimension: UnitDimension(UnitAtom(name: "kr", kind: .money)).multiplied(by: child, exponent: -1))
  static let percent = Unit.percent

  static func thousandKroner(_ prices: PriceBasis) -> Unit {
    Unit(
      dimension: UnitDimension(UnitAtom(name: "kr", kind: .money, basis: prices)),
      preferred: UnitDisplay([UnitDisplay.Factor("tkr")], scale: 1000))
  }

  static let years = FigureAxis(
    name: "year",
    members: [year("R2015", 2015, .accounts)]
      + (2016...2020).map { year("B\($0)", $0, .budget) })

  static func year(_ name: String, _ calendar: Int, _ kind: YearKind) -> FigureMember {
    FigureMember(name: name, year: YearLabel(kind: kind, year: calendar))
  }

  static func planYears(_ calendars: ClosedRange<Int>) -> FigureAxis {
    FigureAxis(name: "year", members: calendars.map { year("B\($0)", $0, .budget) })
  }

  static func number(_ text: String) -> Decimal { Decimal(parsing: text) ?? .missing(.blank) }

  static func thousands(_ values: [Int]) -> [Decimal] { values.map { Decimal($0) * 1000 } }

  static var budget: Figure {
    let sums = [30596, 29278, 29492, 29492, 29492, 29492]
    let columns = zip(years.members, thousands(sums)).map {
      PublishedSum.Column(label: $0.name, printed: $1, computed: $1, agrees: true)
    }
    return Figure(
      name: "budget", label: "Barnevern", unit: tkr, accumulation: .flow, direction: .lower,
      axes: [
        FigureAxis(
          name: "post",
          members: [
            FigureMember(name: "Helse og velferd"), FigureMember(name: "Lokal utvikling"),
          ]), years,
      ],
      cells: thousands([30376, 29278, 29492, 29492, 29492, 29492, 220, 0, 0, 0, 0, 0]),
      sources: [FigureSource("Klepp kommune, økonomiplan 2017–2020")],
      publishedSums: [PublishedSum(label: "SUM", coversAllRows: true, columns: columns)])
  }

  static var perChildFigure: Figure {
    let sums = [30596, 29278, 29492, 29492, 29492, 29492]
    return Figure(
      name: "per_child", label: "Netto driftsutgifter per barn 0–17", unit: perChild,
      axes: [years], cells: thousands(sums).map { $0 / 5280 },
      sources: [FigureSource("Klepp kommune, økonomiplan 2017–2020")],
      assumptions: [FigureAssumption(name: "children", label: "barn 0–17")])
  }
}
