public import KvaomRender
import KvaomDecimal
import KvaomPictures
import KvaomUnits
public import KvaomWords

/// Builds the document of `tornado`: inputs ranked by what they do, with bars.
public struct TornadoBuilder {
  /// The longest bar.
  private static let barWidth = 12

  let report: TornadoReport
  private let words: TornadoWords
  private(set) var composer: Composer
  let format: UnitFormat
  private let amounts: AmountText

  /// The document of a report in a language.
  public static func document(_ report: TornadoReport, _ locale: Locale) -> Document {
    var builder = TornadoBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: TornadoReport, locale: Locale) {
    self.report = report
    words = TornadoWords(locale)
    composer = Composer(locale)
    let cells = report.figure.cells + report.rows.flatMap { [$0.effectAtLow, $0.effectAtHigh] }
    format = UnitFormat(report.figure.unit, cells: cells, decimals: report.decimals)
    amounts = AmountText(report.figure.unit, format, composer: composer)
  }

  /// The document.
  mutating func build() -> Document {
    let item = report.figure.title
    var conclusions: [String] = []
    var blocks: [Block] = []
    if report.rows.isEmpty {
      conclusions.append(words.nothing.filled(["item": item]))
    } else {
      blocks.append(.table(table))
      composer.footer.add(.plain, words.bars)
      conclusions = sentence.map { [$0] } ?? []
    }
    add(words.withoutEffect, report.withoutEffect)
    add(words.notVaried, report.notVaried)
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: conclusions)
  }

  private mutating func add(_ template: String, _ names: [String]) {
    if !names.isEmpty { composer.footer.add(.plain, template, names: names) }
  }

  private var table: Table {
    mutating get {
      let value = amounts.full(report.figure.cells.first ?? .missing(.blank))
      let headline = Headline(
        title: words.title.filled(["item": title, "value": value]), details: [words.oneAtATime],
        name: report.figure.name,
        scenario: report.figure.scenario ?? "", priceBasis: report.figure.unit.priceBasis,
        symbol: report.figure.unit.display)
      let columns = [
        TableColumn(header: words.range, role: .measure), TableColumn(header: "", role: .picture),
        TableColumn(header: words.low, role: .measure),
        TableColumn(header: words.high, role: .measure, hasBarBefore: true), TableColumn(header: "", role: .picture),
        TableColumn(header: words.swing, role: .measure), TableColumn(header: words.slope, role: .measure),
        TableColumn(header: "", role: .text),
      ]
      let rows = report.rows.map { row($0) }
      return Table(
        stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  /// The figure with its scenario.
  var title: String {
    [report.figure.title, report.figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func row(_ row: TornadoReport.Row) -> TableRow {
    let marks = ground(row).map { [composer.footer.mark($0)] } ?? []
    let bars = bars(row)
    let (slope, per) = slope(row)
    return TableRow(
      role: .body, labels: [TableLabel(row.input.title, marks: marks)], figure: report.figure.title,
      name: row.input.name,
      symbol: report.figure.unit.display,
      cells: [
        TableCell(.text(range(row))), TableCell(.picture(.bar(bars.left))),
        composer.cell(format.difference(row.effectAtLow)), composer.cell(format.difference(row.effectAtHigh)),
        TableCell(.picture(.bar(bars.right))),
        composer.cell(format.distance(row.swing)), slope, TableCell(.text(per)),
      ])
  }

  /// The values that the input is held at.
  func range(_ row: TornadoReport.Row) -> String {
    if row.low.isMissing { return "±10\u{A0}%" }
    return InputText(row.input.unit, values: [row.low, row.high].filter { !$0.isMissing }, composer: composer)
      .range(row.low, row.high)
  }

  private func ground(_ row: TornadoReport.Row) -> String? {
    switch row.ground {
    case .stated: nil
    case .tenth: words.tenth
    case .unit: words.unit
    }
  }

  /// The bars to the left of the plan's own value and to the right of it: which end each belongs to is in its shade.
  private func bars(_ row: TornadoReport.Row) -> (left: CellBar, right: CellBar) {
    let most = report.rows.flatMap { [$0.effectAtLow, $0.effectAtHigh] }.filter { !$0.isMissing }
      .reduce(Decimal.zero) { Decimal.maximum($0, $1.magnitude) }
    let ends: [(effect: Decimal, shade: Shade)] = [(row.effectAtLow, .light), (row.effectAtHigh, .full)]
    func bar(from side: CellBar.Side) -> CellBar {
      let own =
        ends.filter { !$0.effect.isMissing && !$0.effect.isZero && $0.effect.isNegative == (side == .right) }
        .max { $0.effect.magnitude < $1.effect.magnitude }
      guard let own else { return .none(from: side, room: Self.barWidth) }
      return CellBar(
        share: own.effect.magnitude / most, shade: own.shade, from: side, room: Self.barWidth, isAlwaysSeen: true)
    }
    return (bar(from: .right), bar(from: .left))
  }

  /// What one unit of the input does on the way from end to end: one, or as many tens of them as make it visible.
  private mutating func slope(_ row: TornadoReport.Row) -> (TableCell, String) {
    guard !row.low.isMissing, row.high != row.low else { return (.empty, "") }
    let scale = row.input.unit.scale.isZero ? Decimal.one : row.input.unit.scale
    let one = (row.effectAtHigh - row.effectAtLow) / (row.high - row.low) * scale
    var count = Decimal.one
    let least = Decimal(coefficient: 1, exponent: -format.decimals) * format.scale
    while (one * count).magnitude < least, !one.isZero, count < Decimal(1_000_000) { count *= Decimal(10) }
    return (composer.cell(format.difference(one * count)), per(count, row.input.unit))
  }

  /// `per pp`, `per årsverk`, `per 1 000 kr`.
  private func per(_ count: Decimal, _ unit: Unit) -> String {
    let isPercent = unit.unitClass == .percent
    if count == .one, !isPercent, !unit.display.isEmpty {
      return composer.unitWords.name(perOneOf: unit.display)
    }
    let name = isPercent ? composer.words.points : composer.unitWords.name(of: unit)
    let number = composer.numbers.shown(ShownNumber(count, NumberFormat(decimals: 0))) + NumberStyle.noBreakSpace
    return words.per.filled(["unit": (count == .one ? "" : number) + (name.isEmpty ? words.one : name)])
  }

  private var sentence: String? {
    guard let first = report.rows.first, !first.swing.isMissing, !first.low.isMissing else { return nil }
    let texts = InputText(first.input.unit, values: [first.low, first.high], composer: composer)
    return words.sentence.filled([
      "input": first.input.title, "low": texts.bare(first.low), "high": texts.full(first.high),
      "item": report.figure.title,
      "swing": amounts.fullDistance(first.swing),
    ])
  }
}
