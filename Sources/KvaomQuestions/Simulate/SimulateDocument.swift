import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomUnits
import KvaomWords

/// The document of `simulate`: what the draws say, how they are spread, and what was drawn.
struct SimulateDocument {
  /// What it says.
  private(set) var report: SimulateReport
  /// Its language.
  let locale: Locale
  /// The page it is put together on.
  var composer: Composer

  /// The document of a report in a language.
  static func document(_ report: SimulateReport, _ locale: Locale) -> Document {
    var document = SimulateDocument(report, locale: locale)
    return document.build()
  }

  /// What can be drawn of a report in a language.
  static func drawing(_ report: SimulateReport, _ locale: Locale) -> Drawing? {
    SimulateDocument(report, locale: locale).picture.map { .picture($0) }
  }

  private init(_ report: SimulateReport, locale: Locale) {
    self.report = report
    self.locale = locale
    composer = Composer(locale)
  }

  private mutating func build() -> Document {
    var blocks: [Block] = []
    var conclusions: [String] = []
    for world in report.worlds {
      guard world.varies else {
        conclusions.append(certain(world))
        continue
      }
      blocks.append(.table(report.isChance ? chances(world) : statistics(world)))
      conclusions += sentences(world)
      if world.cells.contains(where: { $0.missing > 0 }) {
        let count = world.cells.map { $0.missing }.max() ?? 0
        composer.footer.add(.important, SimulateWords.missing(count: whole(count))[locale])
      }
    }
    if report.worlds.contains(where: { $0.varies }) { addInputs(&blocks) }
    report.figure.isApproximate = false
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: conclusions)
  }

  private func name(_ scenario: String?) -> String { scenario ?? composer.words.base }

  /// A count with its groups.
  func whole(_ count: Int) -> String {
    composer.numbers.shown(ShownNumber(Decimal(count), NumberFormat(decimals: 0)))
  }

  /// The figure with the scenario, or with the two that are held against each other.
  private func title(_ world: SimulateReport.World) -> String {
    let item = report.isChance ? "\(SimulateWords.chance[locale]): \(report.figure.title)" : report.figure.title
    guard let against = world.against else { return [item, world.scenario].compactMap { $0 }.joined(separator: " · ") }
    let other = against.isEmpty ? composer.words.base : against
    return item + " · " + SimulateWords.difference(scenario: name(world.scenario), against: other)[locale]
  }

  /// The same in a sentence: the figure and the worlds in quotes.
  private func said(_ world: SimulateReport.World) -> String {
    let (item, words) = (composer.words.quoted(report.figure.title), composer.words)
    guard let against = world.against else {
      return report.worlds.count == 1 && world.scenario == nil
        ? item : SimulateWords.figure(item, in: words.quoted(name(world.scenario)))[locale]
    }
    let other = words.quoted(against.isEmpty ? words.base : against)
    return item + " · " + SimulateWords.difference(scenario: words.quoted(name(world.scenario)), against: other)[locale]
  }

  private func headline(_ world: SimulateReport.World) -> Headline {
    let draws = SimulateWords.draws(count: whole(report.draws), seed: report.seed)[locale]
    let details = report.isChance ? [] : composer.details(of: report.figure.unit)
    return Headline(
      title: title(world), details: details + [.text(draws)], name: report.figure.name, scenario: world.scenario ?? "",
      priceBasis: report.figure.unit.priceBasis, symbol: report.isChance ? .percent : report.figure.unit.display)
  }

  private func columns(_ world: SimulateReport.World) -> [TableColumn] {
    world.cells.flatMap { cell in
      [
        TableColumn(header: cell.label, name: cell.name.isEmpty ? "value" : cell.name, role: .measure),
        TableColumn(
          header: SimulateWords.error[locale], name: cell.name.isEmpty ? "error" : "\(cell.name).error",
          role: .measure),
      ]
    }
  }

  private mutating func table(
    _ world: SimulateReport.World, _ columns: [TableColumn], _ rows: [(name: String, label: String, cells: [TableCell])]
  ) -> Table {
    composer.footer.add(.information, SimulateWords.errorLegend[locale])
    let symbol = report.isChance ? .percent : report.figure.unit.display
    let made = rows.map { row in
      TableRow(
        role: world.against == nil ? .body : .difference, labels: [TableLabel(row.label)], figure: report.figure.title,
        name: report.figure.name, scenario: world.name, subject: Coordinate(axis: "statistic", member: row.name),
        symbol: symbol, cells: row.cells)
    }
    return Table(
      stubs: [TableStub(name: "label")], columns: columns,
      sections: [TableSection(headline: headline(world), rows: made)])
  }

  private mutating func statistics(_ world: SimulateReport.World) -> Table {
    let isDifference = world.against != nil
    let format = exactFormat(world.cells)
    func exact(_ value: Decimal) -> TableCell {
      var number = isDifference ? format.difference(value) : format.value(value)
      if isDifference, format.isPercent { number.format.suffix = .points }
      return composer.cell(number)
    }
    func row(_ of: (SimulateReport.Cell) -> SimulateReport.Estimate?, isSpread: Bool = false) -> [TableCell] {
      world.cells.flatMap { cell -> [TableCell] in
        guard let estimate = of(cell), !estimate.value.isMissing else { return [TableCell(.notApplicable), .empty] }
        if cell.deviation.value.isZero { return [isSpread ? .empty : exact(estimate.value), .empty] }
        let texts = texts(cell)
        return [
          TableCell(
            .number(isSpread ? texts.spread(estimate.value) : texts.value(estimate.value, isDifference: isDifference))),
          TableCell(.number(texts.error(estimate.error))),
        ]
      }
    }
    var rows: [(name: String, label: String, cells: [TableCell])] = [
      ("mean", SimulateWords.mean[locale], row { $0.mean }),
      ("deviation", SimulateWords.deviation[locale], row({ $0.deviation }, isSpread: true)),
    ]
    for (index, share) in [5, 10, 50, 90, 95].enumerated() {
      let label = SimulateWords.percentile(share)[locale]
      rows.append(("p\(share)", label, row { $0.quantiles.indices.contains(index) ? $0.quantiles[index] : nil }))
    }
    rows.append(("own", SimulateWords.own[locale], world.cells.flatMap { [exact($0.own), .empty] }))
    rows.append(
      (
        "below", SimulateWords.below[locale],
        world.cells.flatMap { [$0.deviation.value.isZero ? .empty : percent(shares($0).below), .empty] }
      ))
    return table(world, columns(world), rows)
  }

  private mutating func chances(_ world: SimulateReport.World) -> Table {
    let cells = world.cells.flatMap { cell in
      extreme(cell.mean.value).map { [TableCell(.text($0)), .empty] }
        ?? [percent(cell.mean.value), percent(cell.mean.error, decimals: 2)]
    }
    return table(world, columns(world), [("chance", SimulateWords.chance[locale], cells)])
  }

  /// What draws that all miss, or all hit, say of a chance: no hit in n draws leaves room for 3/n with 95 % certainty
  /// (the rule of three; Hanley and Lippman-Hand, JAMA 1983). Nil for any other share.
  private func extreme(_ share: Decimal) -> String? {
    guard report.draws > 0, share.isZero || share == .one else { return nil }
    let bound = Decimal(300) / Decimal(report.draws)
    let digits = max(0, -bound.adjustedExponent)
    let format = NumberFormat(decimals: digits, suffix: .percent)
    return share.isZero
      ? SimulateWords.under(bound: composer.numbers.shown(ShownNumber(bound, format)))[locale]
      : SimulateWords.over(bound: composer.numbers.shown(ShownNumber(Decimal(100) - bound, format)))[locale]
  }

  /// A share of the draws.
  func percent(_ share: Decimal, decimals: Int = 0) -> TableCell {
    if share.isMissing { return TableCell(.notApplicable) }
    let format = NumberFormat(decimals: decimals, suffix: .percent, isApproximate: decimals == 0)
    return TableCell(.number(ShownNumber(share * 100, format)))
  }

  /// The format of the plan's own numbers, and of draws that are all one number.
  private func exactFormat(_ cells: [SimulateReport.Cell]) -> UnitFormat {
    let values = cells.flatMap { $0.deviation.value.isZero ? [$0.own, $0.mean.value] : [$0.own] }
    return UnitFormat(report.figure.unit, cells: values, decimals: report.decimals)
  }

  /// How numbers of draws are written.
  func texts(_ cell: SimulateReport.Cell) -> DrawText {
    DrawText(report.figure.unit, cell, decimals: report.decimals, composer: composer)
  }

  // MARK: What one would say

  private func certain(_ world: SimulateReport.World) -> String {
    let values = world.cells.map { $0.own }
    let text: String
    if report.isChance {
      text = values.map { $0.isMissing ? ".." : $0.isZero ? composer.words.no : composer.words.yes }.joined(
        separator: ", ")
    } else {
      let format = UnitFormat(report.figure.unit, cells: values, decimals: report.decimals)
      let amounts = AmountText(report.figure.unit, format, composer: composer)
      text = values.map { amounts.full($0) }.joined(separator: ", ")
    }
    return SimulateWords.certain(item: said(world), value: text)[locale]
  }

  private func sentences(_ world: SimulateReport.World) -> [String] {
    guard world.cells.count == 1, let cell = world.cells.first, !cell.mean.value.isMissing else { return [] }
    if report.isChance {
      let format = NumberFormat(decimals: 0, suffix: .percent, isApproximate: true)
      let chance = composer.numbers.shown(ShownNumber(cell.mean.value * 100, format))
      let error = ShownNumber(cell.mean.error * 100, NumberFormat(decimals: 1, suffix: .points))
      let item = said(world)
      if let bound = extreme(cell.mean.value) {
        return [
          SimulateWords.extremeSentence(
            item: item, value: bound, draws: report.draws, isNever: cell.mean.value.isZero)[locale]
        ]
      }
      return [SimulateWords.chanceSentence(item: item, value: chance, error: composer.numbers.shown(error))[locale]]
    }
    guard cell.quantiles.count == 5 else { return [] }
    if cell.deviation.value.isZero { return constant(world, cell) }
    let texts = texts(cell)
    let isDifference = world.against != nil
    let quantiles = cell.quantiles.map { texts.bare($0.value, isDifference: isDifference) }
    let high = texts.full(cell.quantiles[3].value, isDifference: isDifference)
    let sentence = SimulateWords.sentence(
      name: said(world), low: quantiles[1], high: high, middle: quantiles[2])[locale]
    return isDifference ? [sentence] : [sentence, own(cell)]
  }

  /// The number that all draws are, and the plan's own where it is another.
  private func constant(_ world: SimulateReport.World, _ cell: SimulateReport.Cell) -> [String] {
    let amounts = AmountText(report.figure.unit, exactFormat([cell]), composer: composer)
    let value = world.against == nil ? amounts.full(cell.mean.value) : amounts.fullChange(cell.mean.value)
    let sentence = SimulateWords.constant(item: said(world), value: value)[locale]
    return cell.mean.value == cell.own || world.against != nil ? [sentence] : [sentence, own(cell)]
  }

  private func own(_ cell: SimulateReport.Cell) -> String {
    let amounts = AmountText(report.figure.unit, exactFormat([cell]), composer: composer)
    let above = shares(cell).above
    let tenths = (above * 10).rounded(toMultipleOf: .one)
    let (value, share) = (amounts.full(cell.own), share(above))
    if tenths >= 6 { return SimulateWords.ownLow(value: value, share: share)[locale] }
    if tenths <= 4 { return SimulateWords.ownHigh(value: value, share: share)[locale] }
    return SimulateWords.ownMiddle(value: value, share: share)[locale]
  }

  /// The shares of draws below and above the plan's own number; of few values those at it are in neither.
  private func shares(_ cell: SimulateReport.Cell) -> (below: Decimal, above: Decimal) {
    if cell.points.isEmpty || cell.own.isMissing { return (cell.below, Decimal.one - cell.below) }
    // The draws are floating numbers: what is nearer than a billionth of the spread is the same value.
    let near = cell.deviation.value / 1_000_000_000
    func sum(_ isIn: (Decimal) -> Bool) -> Decimal {
      cell.points.filter { isIn($0.value - cell.own) }.reduce(.zero) { $0 + $1.share }
    }
    return (sum { $0 < -near }, sum { $0 > near })
  }

  /// `7 av 10`; near none or all `3 av 100`, and never all or none where it is not.
  private func share(_ share: Decimal) -> String {
    let tenths = (share * 10).rounded(toMultipleOf: .one)
    let isAll = share.isZero || share == .one
    if isAll || (tenths > .zero && tenths < 10) { return outOf(tenths, 10) }
    let hundredths = (share * 100).rounded(toMultipleOf: .one)
    let isLess = hundredths.isZero
    guard isLess || hundredths == 100 else { return outOf(hundredths, 100) }
    return MeasureWords.direction(isLess: isLess)[locale] + " " + outOf(isLess ? .one : 99, 100)
  }

  private func outOf(_ count: Decimal, _ whole: Int) -> String {
    SimulateWords.outOf(count: NumberText.exact(count), whole: "\(whole)")[locale]
  }

  // MARK: As a picture

  /// How the draws of the first world are spread, with the plan's own figure and their middle as the table has them;
  /// nil where it has no histogram.
  private var picture: Picture? {
    guard let world = report.worlds.first, let cell = world.cells.first, !report.isChance else { return nil }
    let texts = PictureText(locale)
    let draws = self.texts(cell)
    let own = exactFormat(world.cells).value(cell.own)
    var marks = [
      Histogram.Mark(
        text: PictureWords.planFigure(composer.numbers.shown(own))[locale], value: own.value)
    ]
    if cell.quantiles.count == 5 {
      let middle = draws.value(cell.quantiles[2].value)
      marks.append(
        Histogram.Mark(
          text: PictureWords.middle(composer.numbers.shown(middle))[locale], value: middle.value))
    }
    let (low, high) = (draws.value(cell.low), draws.value(cell.high))
    let histogram = Histogram(
      low: (low.value, composer.numbers.shown(low)), high: (high.value, composer.numbers.shown(high)),
      shares: cell.histogram, marks: marks.compactMap { $0 },
      axisTitle: PictureWords.shareOfDraws[locale], writing: texts.axis(.percent))
    return histogram.map {
      Picture(title: title(world).onOneLine, unit: texts.unit(report.figure.unit), kind: .histogram($0))
    }
  }
}
