import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomUnits
import KvaomWords

/// What was drawn, and how the draws are spread.
extension SimulateDocument {
  /// The longest bar, in characters.
  private static let barWidth = 24

  /// Adds the tables of the draws and of the inputs, and what goes with what.
  mutating func addInputs(_ blocks: inout [Block]) {
    let single = report.worlds.first { $0.varies && $0.against == nil && $0.cells.count == 1 }
    if !report.isChance, let single, let cell = single.cells.first,
      cell.points.count > 1 || !cell.histogram.isEmpty
    {
      blocks.append(.table(cell.points.count > 1 ? points(cell) : histogram(cell, texts(cell))))
    }
    if !report.drawn.isEmpty { blocks.append(.table(inputs(hasCorrelation: single != nil))) }
    if report.pairs.isEmpty {
      if report.drawn.count > 1 { composer.footer.add(.plain, SimulateWords.independent[locale]) }
    } else {
      let list = report.pairs.map { pair in
        let number = composer.numbers.shown(ShownNumber(pair.correlation, NumberFormat(decimals: 2)))
        return "\(pair.first) ~ \(pair.second) \(number)"
      }
      composer.footer.add(.plain, SimulateWords.together(list: list.joined(separator: "; "))[locale])
    }
    composer.footer.add(.plain, names: report.notDrawn) { SimulateWords.notDrawn(names: $0)[locale] }
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
      let (from, to) = (composer.numbers.shown(first), composer.numbers.shown(second))
      // The ends are open: the first and the last of the bins hold what lies beyond.
      let label =
        index == 0
        ? SimulateWords.under(to)[locale] : isLast ? SimulateWords.over(from)[locale] : "\(from) – \(to)"
      let places = InputText(report.figure.unit, values: [], composer: composer).ends(
        index == 0 ? .missing(.blank) : start, isLast ? .missing(.blank) : start + width)
      return TableRow(
        role: .body, labels: [TableLabel(label)], figure: report.figure.title, name: report.figure.name,
        coordinates: places, symbol: .percent,
        cells: [bar(share, of: most), percent(share)])
    }
    let columns = [
      TableColumn(header: "", name: "bar", role: .picture),
      TableColumn(header: SimulateWords.share[locale], name: "share", role: .measure),
    ]
    let headline = Headline(title: SimulateWords.histogram[locale], details: composer.details(of: report.figure.unit))
    return Table(
      stubs: [TableStub(name: "range")], columns: columns, sections: [TableSection(headline: headline, rows: rows)])
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
        figure: report.figure.title, name: report.figure.name,
        coordinates: [
          InputText(report.figure.unit, values: [], composer: composer).coordinate(point.value, of: "value")
        ], symbol: .percent, cells: [bar(point.share, of: most), percent(point.share)])
    }
    let columns = [
      TableColumn(header: "", name: "bar", role: .picture),
      TableColumn(header: SimulateWords.share[locale], name: "share", role: .measure),
    ]
    let headline = Headline(title: SimulateWords.histogram[locale], details: composer.details(of: report.figure.unit))
    return Table(
      stubs: [TableStub(name: "value", isTrailing: true)], columns: columns,
      sections: [TableSection(headline: headline, rows: rows)])
  }

  /// A share of the draws beside the largest of the table.
  private func bar(_ share: Decimal, of most: Decimal) -> TableCell {
    let part = most.isZero ? Decimal.zero : share / most
    return TableCell(.picture(.bar(CellBar(share: part, shade: .full, from: .left, room: Self.barWidth))))
  }

  private mutating func inputs(hasCorrelation: Bool) -> Table {
    var columns = [TableColumn(header: SimulateWords.distribution[locale], name: "distribution", role: .text)]
    if hasCorrelation {
      columns.append(TableColumn(header: SimulateWords.correlation[locale], name: "correlation", role: .measure))
      composer.footer.add(.information, SimulateWords.correlationLegend(count: whole(report.rankedDraws))[locale])
    }
    let rows = report.drawn.map { drawn in
      var cells = [TableCell(.text(text(drawn)))]
      if hasCorrelation {
        cells.append(
          composer.cell(ShownNumber(drawn.correlation, NumberFormat(decimals: 2, showsSign: true, isApproximate: true)))
        )
      }
      return TableRow(
        role: .body, labels: [TableLabel(drawn.input.title)], name: drawn.input.name,
        subject: Coordinate(axis: "input", member: drawn.input.name), symbol: drawn.input.unit.display,
        cells: cells)
    }
    return Table(
      stubs: [TableStub(name: "label")], columns: columns,
      sections: [TableSection(headline: Headline(title: SimulateWords.inputs[locale], details: []), rows: rows)])
  }

  /// `triangular 2,0 · 2,7 · 4,0 %`
  private func text(_ drawn: SimulateReport.Drawn) -> String {
    let form = SimulateWords.form(drawn.form)[locale]
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
