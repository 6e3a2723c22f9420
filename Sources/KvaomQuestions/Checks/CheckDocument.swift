import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of checks and tests: each with its outcome, both sides, their difference, and a count at the
/// end.
public struct CheckDocument {
  private let report: CheckReport
  private var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: CheckReport, _ locale: Locale) -> Document {
    var document = CheckDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: CheckReport, locale: Locale) {
    self.report = report
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    let checks = report.groups.flatMap { $0.checks }
    let count = CheckWords.checksPassed(
      passed: "\(checks.count { $0.outcome == .passed } + report.unlistedCount)",
      count: "\(checks.count + report.unlistedCount)")[locale]
    let groups = report.groups.filter { !$0.checks.isEmpty }
    if groups.isEmpty { return composer.document([.paragraph(Paragraph(.empty, count))]) }
    let hasPlace = checks.contains { !$0.place.isEmpty }
    let stubs = [TableStub(name: "check")] + (hasPlace ? [TableStub(name: "cell")] : [])
    let sections = groups.map { group in
      let headline = Headline(
        title: group.title ?? CheckWords.checks[locale], details: [], isSaid: groups.count == 1 && group.title == nil)
      return TableSection(headline: headline, rows: group.checks.map { row($0, hasPlace: hasPlace) })
    }
    let table = Table(stubs: stubs, columns: columns, sections: sections)
    for check in checks { addHairBreadth(check) }
    return composer.document([.table(table)], conclusions: [count])
  }

  /// Says of a check that fails by the last digits of a number alone how little that is, which no column shows.
  private mutating func addHairBreadth(_ check: CheckReport.Check) {
    guard check.outcome == .failed, let left = check.left, let right = check.right else { return }
    let difference = (left - right).magnitude
    let size = Decimal.maximum(left.magnitude, right.magnitude)
    guard !difference.isMissing, !difference.isZero, !size.isZero,
      difference.adjustedExponent < size.adjustedExponent - Self.digitsOfMeaning
    else { return }
    let unit = check.unit.tag == .none ? check.unit.display.text : "pp"
    composer.footer.add(
      .important,
      CheckWords.hairBreadth(
        check: check.title, difference: "1e\(difference.adjustedExponent)",
        within: unit.isEmpty ? "0.000001" : "0.000001 \(unit)")[locale])
  }

  /// How many digits a difference may lie behind a number before it is one of rounding alone.
  private static let digitsOfMeaning: Int = 24

  private var columns: [TableColumn] {
    [
      TableColumn(header: "", name: "outcome", role: .text),
      TableColumn(header: CheckWords.leftSide[locale], name: "left", role: .measure),
      TableColumn(header: CheckWords.rightSide[locale], name: "right", role: .measure),
      TableColumn(header: composer.words.difference, name: "difference", role: .measure),
      TableColumn(header: composer.words.unit, name: "unitName", role: .text),
      TableColumn(header: CheckWords.place[locale], name: "place", role: .text),
    ]
  }

  private mutating func row(_ check: CheckReport.Check, hasPlace: Bool) -> TableRow {
    let sides = [check.left, check.right].compactMap { $0 }
    let format = UnitFormat(
      check.unit, cells: sides, decimals: decimals(of: check, sides), mostDecimals: 6)
    let difference = sides.count == 2 ? sides[0] - sides[1] : nil
    let cells = [
      TableCell(.outcome(check.outcome)), side(check.left, format, check),
      side(check.right, format, check),
      difference.map { composer.cell(format.difference($0)) } ?? .empty,
      TableCell(.text(unit(of: check, format))), TableCell(.text(check.source)),
    ]
    let labels = [TableLabel(check.title)] + (hasPlace ? [TableLabel(check.place)] : [])
    return TableRow(role: .body, labels: labels, symbol: check.unit.display, cells: cells)
  }

  /// A check shows as many decimals as its tolerance has, so that the two sides are seen to agree; one that failed also
  /// enough to see why. At most six more than usual.
  private func decimals(of check: CheckReport.Check, _ sides: [Decimal]) -> Int? {
    let usual = UnitFormat(check.unit, cells: sides, mostDecimals: 6)
    guard sides.count == 2 else { return nil }
    var wanted = usual.decimals
    if let tolerance = check.tolerance, !tolerance.isMissing {
      wanted = max(wanted, NumberText.fractionDigits(of: tolerance / usual.scale))
    }
    let difference = (sides[0] - sides[1]) / usual.scale
    if check.outcome == .failed, !difference.isMissing, !difference.isZero {
      wanted = max(wanted, 1 - difference.adjustedExponent)
    }
    return min(usual.decimals + 6, wanted)
  }

  private mutating func side(
    _ value: Decimal?, _ format: UnitFormat, _ check: CheckReport.Check
  ) -> TableCell {
    guard let value else { return .empty }
    if value.isMissing, let reason = check.reason { return TableCell(.missing(reason: reason)) }
    return composer.cell(format.value(value))
  }

  private func unit(of check: CheckReport.Check, _ format: UnitFormat) -> String {
    let name = check.unit.unitClass == .percent ? "" : composer.unitWords.name(of: check.unit)
    guard let tolerance = check.tolerance, !tolerance.isMissing else { return name }
    let shown = composer.numbers.shown(
      ShownNumber(
        tolerance / format.scale,
        NumberFormat(decimals: min(NumberText.fractionDigits(of: tolerance / format.scale), 12))))
    let within = CheckWords.within(tolerance: shown)[locale]
    return name.isEmpty ? within : name + ", " + within
  }
}
