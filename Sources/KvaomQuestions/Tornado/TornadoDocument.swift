import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomUnits
import KvaomWords

/// The document of `tornado`, and its picture: inputs ranked by what they do, with bars.
struct TornadoDocument {
  /// The longest bar.
  private static let barWidth = 12

  private let report: TornadoReport
  private let locale: Locale
  private var composer: Composer
  private let format: UnitFormat
  private let amounts: AmountText
  /// The largest effect, which has the longest bar.
  private let most: Decimal

  /// The document of a report in a language.
  static func document(_ report: TornadoReport, _ locale: Locale) -> Document {
    var document = TornadoDocument(report, locale: locale)
    return document.build()
  }

  /// What can be drawn of a report in a language.
  static func drawing(_ report: TornadoReport, _ locale: Locale) -> Drawing? {
    TornadoDocument(report, locale: locale).picture.map { .picture($0) }
  }

  private init(_ report: TornadoReport, locale: Locale) {
    self.report = report
    self.locale = locale
    composer = Composer(locale)
    let cells = report.figure.cells + report.rows.flatMap { [$0.effectAtLow, $0.effectAtHigh] }
    format = UnitFormat(report.figure.unit, cells: cells, decimals: report.decimals)
    amounts = AmountText(report.figure.unit, format, composer: composer)
    most = report.rows.flatMap { [$0.effectAtLow, $0.effectAtHigh] }.filter { !$0.isMissing }
      .reduce(Decimal.zero) { Decimal.maximum($0, $1.magnitude) }
  }

  private mutating func build() -> Document {
    let item = report.figure.title
    var conclusions: [String] = []
    var blocks: [Block] = []
    if report.rows.isEmpty {
      conclusions.append(TornadoWords.nothing(item: composer.words.quoted(item))[locale])
    } else {
      blocks.append(.table(table))
      composer.footer.add(.drawing, TornadoWords.bars[locale])
      conclusions = sentence.map { [$0] } ?? []
    }
    composer.footer.add(.plain, names: report.withoutEffect) { TornadoWords.withoutEffect(names: $0)[locale] }
    composer.footer.add(.plain, names: report.notVaried) { TornadoWords.notVaried(names: $0)[locale] }
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: conclusions)
  }

  private var table: Table {
    mutating get {
      let value = amounts.full(report.figure.cells.first ?? .missing(.blank))
      let headline = Headline(
        title: TornadoWords.title(item: title, value: value)[locale], details: [.text(TornadoWords.oneAtATime[locale])],
        name: report.figure.name, scenario: report.figure.scenario ?? "", priceBasis: report.figure.unit.priceBasis,
        symbol: report.figure.unit.display)
      let columns = [
        TableColumn(header: TornadoWords.range[locale], name: "range", role: .measure),
        TableColumn(header: "", name: "barLow", role: .picture),
        TableColumn(header: TornadoWords.low[locale], name: "low", role: .measure),
        TableColumn(header: TornadoWords.high[locale], name: "high", role: .measure, hasBarBefore: true),
        TableColumn(header: "", name: "barHigh", role: .picture),
        TableColumn(header: TornadoWords.swing[locale], name: "swing", role: .measure),
        TableColumn(header: TornadoWords.slope[locale], name: "slope", role: .measure),
        TableColumn(header: "", name: "slopeUnit", role: .text),
      ]
      let rows = report.rows.map { row($0) }
      return Table(
        stubs: [TableStub(name: "label")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
    }
  }

  /// The figure with its scenario.
  private var title: String {
    [report.figure.title, report.figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func row(_ row: TornadoReport.Row) -> TableRow {
    let marks = ground(row).map { [composer.footer.mark($0)] } ?? []
    let bars = bars(row)
    let (slope, per) = slope(row)
    return TableRow(
      role: .body, labels: [TableLabel(row.input.title, marks: marks)], figure: report.figure.title,
      name: report.figure.name, scenario: report.figure.world,
      subject: Coordinate(axis: "input", member: row.input.name),
      coordinates: InputText(row.input.unit, values: [], composer: composer).ends(row.low, row.high),
      symbol: report.figure.unit.display,
      cells: [
        TableCell(.text(range(row))), TableCell(.picture(.bar(bars.left))),
        composer.cell(format.difference(row.effectAtLow)), composer.cell(format.difference(row.effectAtHigh)),
        TableCell(.picture(.bar(bars.right))),
        composer.cell(format.distance(row.swing)), slope, TableCell(.text(per)),
      ])
  }

  /// The values that the input is held at.
  private func range(_ row: TornadoReport.Row) -> String {
    if row.low.isMissing { return "±10\u{A0}%" }
    return InputText(row.input.unit, values: [row.low, row.high].filter { !$0.isMissing }, composer: composer)
      .range(row.low, row.high)
  }

  private func ground(_ row: TornadoReport.Row) -> String? {
    switch row.ground {
    case .stated: nil
    case .tenth: TornadoWords.tenth[locale]
    case .unit: TornadoWords.unit[locale]
    }
  }

  /// The bars to the left of the plan's own value and to the right of it: which end each belongs to is in its shade.
  private func bars(_ row: TornadoReport.Row) -> (left: CellBar, right: CellBar) {
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
    let points = count == .one ? composer.words.point : composer.words.points
    let name = isPercent ? points : composer.unitWords.name(of: unit)
    let number = composer.numbers.shown(ShownNumber(count, NumberFormat(decimals: 0))) + NumberStyle.noBreakSpace
    return TornadoWords.per(unit: (count == .one ? "" : number) + (name.isEmpty ? TornadoWords.one[locale] : name))[
      locale]
  }

  private var sentence: String? {
    guard let first = report.rows.first, !first.swing.isMissing, !first.low.isMissing else { return nil }
    let texts = InputText(first.input.unit, values: [first.low, first.high], composer: composer)
    return TornadoWords.sentence(
      input: composer.words.quoted(first.input.title), low: texts.bare(first.low), high: texts.full(first.high),
      item: composer.words.quoted(report.figure.title),
      swing: amounts.fullDistance(first.swing))[locale]
  }

  // MARK: As a picture

  /// The bars of the table as a picture, with its numbers; nil where nothing has an effect.
  private var picture: Picture? {
    let texts = PictureText(locale)
    let bars = report.rows.compactMap { row in
      BarChart.Bar(
        label: row.input.title.onOneLine + "  " + range(row), low: end(row.effectAtLow), high: end(row.effectAtHigh))
    }
    if bars.isEmpty { return nil }
    return Picture(
      title: title.onOneLine, unit: texts.unit(report.figure.unit),
      kind: .bars(BarChart(bars, legend: texts.ends, writing: texts.axis())))
  }

  private func end(_ effect: Decimal) -> (value: Decimal, text: String) {
    let number = format.difference(effect)
    return (number.value, composer.numbers.shown(number))
  }
}
