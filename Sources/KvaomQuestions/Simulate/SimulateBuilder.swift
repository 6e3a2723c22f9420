import KvaomDecimal
import KvaomPictures
public import KvaomRender
public import KvaomWords

/// Builds the document of `simulate`: what the draws say, how they are spread, and what was drawn.
public struct SimulateBuilder {
  private static let barWidth = 24

  private(set) var report: SimulateReport
  private let words: SimulateWords
  private(set) var composer: Composer

  /// The document of a report in a language.
  public static func document(_ report: SimulateReport, _ locale: Locale) -> Document {
    var builder = SimulateBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: SimulateReport, locale: Locale) {
    self.report = report
    words = SimulateWords(locale)
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
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
        let count = world.cells.map(\.missing).max() ?? 0
        composer.footer.add(.important, words.missing.filled(["count": whole(count)]))
      }
    }
    if report.worlds.contains(where: \.varies) { addInputs(&blocks) }
    report.figure.isApproximate = false
    composer.footer.add(report.figure)
    return composer.document(blocks, conclusions: conclusions)
  }

  private func name(_ scenario: String?) -> String { scenario ?? composer.words.base }

  private func whole(_ count: Int) -> String {
    composer.numbers.shown(ShownNumber(Decimal(count), NumberFormat(decimals: 0)))
  }

  /// The figure with the scenario, or with the two that are held against each other.
  func title(_ world: SimulateReport.World) -> String {
    let item = report.isChance ? "\(words.chance): \(report.figure.title)" : report.figure.title
    guard let against = world.against else { return [item, world.scenario].compactMap { $0 }.joined(separator: " · ") }
    let other = against.isEmpty ? composer.words.base : against
    return item + " · " + words.difference.filled(["scenario": name(world.scenario), "against": other])
  }

  private func headline(_ world: SimulateReport.World) -> Headline {
    let draws = words.draws.filled(["count": whole(report.draws), "seed": String(report.seed)])
    let details = report.isChance ? [] : composer.details(of: report.figure.unit)
    return Headline(
      title: title(world), details: details + [draws], name: report.figure.name, scenario: world.scenario ?? "",
      priceBasis: report.figure.unit.priceBasis, symbol: report.isChance ? "%" : report.figure.unit.symbol)
  }

  private func columns(_ world: SimulateReport.World) -> [TableColumn] {
    world.cells.flatMap { cell in
      [TableColumn(header: cell.label, role: .measure), TableColumn(header: words.error, role: .measure)]
    }
  }

  private mutating func table(
    _ world: SimulateReport.World, _ columns: [TableColumn], _ rows: [(label: String, cells: [TableCell])]
  ) -> Table {
    composer.footer.add(.information, words.errorLegend)
    let symbol = report.isChance ? "%" : report.figure.unit.symbol
    let made = rows.map { row in
      TableRow(
        role: world.against == nil ? .body : .difference, labels: [TableLabel(row.label)], figure: report.figure.title,
        name: report.figure.name, symbol: symbol, cells: row.cells)
    }
    return Table(
      stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline(world), rows: made)])
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
    let style = NumberFormat(decimals: 0, suffix: .percent)
    var rows: [(label: String, cells: [TableCell])] = [
      (words.mean, row { $0.mean }), (words.deviation, row({ $0.deviation }, isSpread: true)),
    ]
    for (index, share) in [5, 10, 50, 90, 95].enumerated() {
      let label = composer.numbers.shown(ShownNumber(Decimal(share), style))
      rows.append((label, row { $0.quantiles.indices.contains(index) ? $0.quantiles[index] : nil }))
    }
    rows.append((words.own, world.cells.flatMap { [exact($0.own), .empty] }))
    rows.append(
      (
        words.below, world.cells.flatMap { [$0.deviation.value.isZero ? .empty : percent(shares($0).below), .empty] }
      ))
    return table(world, columns(world), rows)
  }

  private mutating func chances(_ world: SimulateReport.World) -> Table {
    let cells = world.cells.flatMap { cell in [percent(cell.mean.value), percent(cell.mean.error, decimals: 2)] }
    return table(world, columns(world), [(words.chance, cells)])
  }

  private func percent(_ share: Decimal, decimals: Int = 0) -> TableCell {
    if share.isMissing { return TableCell(.notApplicable) }
    let format = NumberFormat(decimals: decimals, suffix: .percent, isApproximate: decimals == 0)
    return TableCell(.number(ShownNumber(share * 100, format)))
  }

  /// The format of the plan's own numbers, and of draws that are all one number.
  func exactFormat(_ cells: [SimulateReport.Cell]) -> UnitFormat {
    let values = cells.flatMap { $0.deviation.value.isZero ? [$0.own, $0.mean.value] : [$0.own] }
    return UnitFormat(report.figure.unit, cells: values, decimals: report.decimals)
  }

  /// How numbers of draws are written.
  func texts(_ cell: SimulateReport.Cell) -> DrawText {
    DrawText(report.figure.unit, cell, decimals: report.decimals, composer: composer)
  }

  // MARK: What one would say

  private func certain(_ world: SimulateReport.World) -> String {
    let values = world.cells.map(\.own)
    let text: String
    if report.isChance {
      text = values.map { $0.isMissing ? ".." : $0.isZero ? composer.words.no : composer.words.yes }.joined(
        separator: ", ")
    } else {
      let format = UnitFormat(report.figure.unit, cells: values, decimals: report.decimals)
      let amounts = AmountText(report.figure.unit, format, composer: composer)
      text = values.map { amounts.full($0) }.joined(separator: ", ")
    }
    return words.certain.filled(["item": title(world), "value": text])
  }

  private func sentences(_ world: SimulateReport.World) -> [String] {
    guard world.cells.count == 1, let cell = world.cells.first, !cell.mean.value.isMissing else { return [] }
    if report.isChance {
      let format = NumberFormat(decimals: 0, suffix: .percent, isApproximate: true)
      let chance = composer.numbers.shown(ShownNumber(cell.mean.value * 100, format))
      let error = ShownNumber(cell.mean.error * 100, NumberFormat(decimals: 1, suffix: .points))
      let item = [report.figure.title, world.scenario].compactMap { $0 }.joined(separator: " · ")
      return [words.chanceSentence.filled(["item": item, "value": chance, "error": composer.numbers.shown(error)])]
    }
    guard cell.quantiles.count == 5 else { return [] }
    if cell.deviation.value.isZero { return constant(world, cell) }
    let texts = texts(cell)
    let isDifference = world.against != nil
    let quantiles = cell.quantiles.map { texts.bare($0.value, isDifference: isDifference) }
    let high = texts.full(cell.quantiles[3].value, isDifference: isDifference)
    let values: KeyValuePairs = ["name": title(world), "low": quantiles[1], "high": high, "middle": quantiles[2]]
    if isDifference { return [words.differenceSentence.filled(values)] }
    let isAlone = report.worlds.count == 1
    return [(isAlone ? words.sentence : words.differenceSentence).filled(values), own(cell)]
  }

  /// The number that all draws are, and the plan's own where it is another.
  private func constant(_ world: SimulateReport.World, _ cell: SimulateReport.Cell) -> [String] {
    let amounts = AmountText(report.figure.unit, exactFormat([cell]), composer: composer)
    let value = world.against == nil ? amounts.full(cell.mean.value) : amounts.fullChange(cell.mean.value)
    let sentence = words.constant.filled(["item": title(world), "value": value])
    return cell.mean.value == cell.own || world.against != nil ? [sentence] : [sentence, own(cell)]
  }

  private func own(_ cell: SimulateReport.Cell) -> String {
    let amounts = AmountText(report.figure.unit, exactFormat([cell]), composer: composer)
    let above = shares(cell).above
    let tenths = (above * 10).rounded(toMultipleOf: .one)
    let template = tenths >= 6 ? words.ownLow : tenths <= 4 ? words.ownHigh : words.ownMiddle
    return template.filled(["value": amounts.full(cell.own), "share": share(above)])
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
    return MeasureWords.direction(isLess: isLess, composer.locale) + " " + outOf(isLess ? .one : 99, 100)
  }

  private func outOf(_ count: Decimal, _ whole: Int) -> String {
    words.outOf.filled(["count": NumberText.exact(count), "whole": "\(whole)"])
  }

  // MARK: What was drawn

  private mutating func addInputs(_ blocks: inout [Block]) {
    let single = report.worlds.first { $0.varies && $0.against == nil && $0.cells.count == 1 }
    if !report.isChance, let single, let cell = single.cells.first,
      cell.points.count > 1 || !cell.histogram.isEmpty
    {
      blocks.append(.table(cell.points.count > 1 ? points(cell) : histogram(cell, texts(cell))))
    }
    if !report.drawn.isEmpty { blocks.append(.table(inputs(hasCorrelation: single != nil))) }
    if report.pairs.isEmpty {
      if report.drawn.count > 1 { composer.footer.add(.plain, words.independent) }
    } else {
      let list = report.pairs.map { pair in
        let number = composer.numbers.shown(ShownNumber(pair.correlation, NumberFormat(decimals: 2)))
        return "\(pair.first) ~ \(pair.second) \(number)"
      }
      composer.footer.add(.plain, words.together.filled(["list": list.joined(separator: "; ")]))
    }
    if !report.notDrawn.isEmpty {
      composer.footer.add(.plain, words.notDrawn, names: report.notDrawn)
    }
  }

  private func histogram(_ cell: SimulateReport.Cell, _ texts: DrawText) -> Table {
    let most = cell.histogram.reduce(Decimal.zero) { Decimal.maximum($0, $1) }
    let width = (cell.high - cell.low) / Decimal(cell.histogram.count)
    let rows = cell.histogram.enumerated().map { index, share in
      let start = cell.low + width * Decimal(index)
      let isLast = index == cell.histogram.count - 1
      var first = texts.value(start)
      var second = texts.value(start + width)
      (first.format.isApproximate, second.format.isApproximate) = (false, false)
      first.format.suffix = .none
      let from = index == 0 ? "" : composer.numbers.shown(first)
      let to = isLast ? "" : composer.numbers.shown(second)
      return TableRow(
        role: .body, labels: [TableLabel("\(from) – \(to)")], figure: report.figure.title, name: report.figure.name,
        symbol: "%",
        cells: [bar(share, of: most), percent(share)])
    }
    let columns = [TableColumn(header: "", role: .picture), TableColumn(header: words.share, role: .measure)]
    let headline = Headline(title: words.histogram, details: composer.details(of: report.figure.unit))
    return Table(
      stubs: [TableStub(title: "")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
  }

  /// A bar for each of few values.
  private func points(_ cell: SimulateReport.Cell) -> Table {
    let most = cell.points.reduce(Decimal.zero) { Decimal.maximum($0, $1.share) }
    let format = UnitFormat(
      report.figure.unit,
      cells: cell.points.map { $0.value.rounded(toMultipleOf: Decimal(coefficient: 1, exponent: -9)) },
      decimals: report.decimals)
    let rows = cell.points.map { point in
      TableRow(
        role: .body, labels: [TableLabel(composer.numbers.shown(format.value(point.value)))],
        figure: report.figure.title,
        name: report.figure.name, symbol: "%", cells: [bar(point.share, of: most), percent(point.share)])
    }
    let columns = [TableColumn(header: "", role: .picture), TableColumn(header: words.share, role: .measure)]
    let headline = Headline(title: words.histogram, details: composer.details(of: report.figure.unit))
    return Table(
      stubs: [TableStub(title: "", isTrailing: true)], columns: columns,
      sections: [TableSection(headline: headline, rows: rows)])
  }

  /// A share of the draws beside the largest of the table.
  private func bar(_ share: Decimal, of most: Decimal) -> TableCell {
    let part = most.isZero ? Decimal.zero : share / most
    return TableCell(.picture(.bar(CellBar(share: part, shade: .full, from: .left, room: Self.barWidth))))
  }

  private mutating func inputs(hasCorrelation: Bool) -> Table {
    var columns = [TableColumn(header: words.distribution, role: .text)]
    if hasCorrelation {
      columns.append(TableColumn(header: words.correlation, role: .measure))
      composer.footer.add(.information, words.correlationLegend.filled(["count": whole(report.rankedDraws)]))
    }
    let rows = report.drawn.map { drawn in
      var cells = [TableCell(.text(text(drawn)))]
      if hasCorrelation {
        cells.append(
          composer.cell(ShownNumber(drawn.correlation, NumberFormat(decimals: 2, showsSign: true, isApproximate: true)))
        )
      }
      return TableRow(
        role: .body, labels: [TableLabel(drawn.input.title)], name: drawn.input.name, symbol: drawn.input.unit.symbol,
        cells: cells)
    }
    return Table(
      stubs: [TableStub(title: "")], columns: columns,
      sections: [TableSection(headline: Headline(title: words.inputs, details: []), rows: rows)])
  }

  /// `triangular 2,0 · 2,7 · 4,0 %`
  private func text(_ drawn: SimulateReport.Drawn) -> String {
    let form = SimulateWords.name(ofForm: drawn.form, composer.locale)
    guard drawn.hasUnit else {
      return form + " " + drawn.figures.map { composer.numbers.exact($0) }.joined(separator: " · ")
    }
    let texts = InputText(drawn.input.unit, values: drawn.figures, isShort: true, composer: composer)
    let isWhole = drawn.weights.allSatisfy { ($0 * 100).isWhole }
    let figures = drawn.figures.enumerated().map { index, figure in
      guard drawn.weights.indices.contains(index) else { return texts.bare(figure) }
      let weight = ShownNumber(drawn.weights[index] * 100, NumberFormat(decimals: isWhole ? 0 : 1, suffix: .percent))
      return "\(texts.bare(figure)) (\(composer.numbers.shown(weight)))"
    }
    return form + " " + figures.joined(separator: " · ")
  }
}
