public import KvaomRender
import KvaomDecimal
import KvaomPictures
import KvaomUnits
public import KvaomWords

/// Builds the document of `sweep`: a row for each value of the input, or a grid of two inputs with a map of shades.
public struct SweepBuilder {
  let report: SweepReport
  private let words: SweepWords
  private(set) var composer: Composer
  /// How the values of each input are written: found once, since all of them count for the decimals.
  let texts: [InputText]

  /// The document of a report in a language.
  public static func document(_ report: SweepReport, _ locale: Locale) -> Document {
    var builder = SweepBuilder(report, locale: locale)
    return builder.build()
  }

  /// A builder for one report.
  init(_ report: SweepReport, locale: Locale) {
    self.report = report
    words = SweepWords(locale)
    let composer = Composer(locale)
    self.composer = composer
    texts = report.inputs.map { InputText($0.input.unit, values: $0.values, composer: composer) }
  }

  /// The document.
  mutating func build() -> Document {
    var blocks: [Block] = []
    let varying = report.items.filter(\.varies)
    if report.inputs.count == 1 {
      for group in varying.grouped(by: { FigureGrid($0.figure).columns.map(\.name) }) {
        blocks.append(.table(table(group)))
      }
    } else {
      for item in varying {
        blocks.append(.table(grid(item)))
        if let map = map(item) { blocks.append(.table(map)) }
      }
    }
    for input in report.inputs {
      guard let planned = input.planned else { continue }
      let range = InputText(input.input.unit, values: [planned.low, planned.high], composer: composer)
        .range(planned.low, planned.high)
      composer.footer.add(.important, words.outside.filled(["input": input.input.title, "range": range]))
    }
    for item in varying { composer.footer.add(item.figure) }
    return composer.document(
      blocks, conclusions: independent + (varying.first.flatMap { sentence($0) }.map { [$0] } ?? []))
  }

  /// What does not depend on what is varied: an answer, not a table of equal numbers.
  private var independent: [String] {
    let names = report.inputs.map(\.input.title).joined(separator: ", ")
    return report.items.filter { !$0.varies }.map {
      words.independent.filled(["item": title(of: $0.figure), "input": names])
    }
  }

  private func title(of figure: Figure) -> String {
    [figure.title, figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }

  private func format(_ item: SweepReport.Item) -> UnitFormat {
    UnitFormat(item.figure.unit, cells: item.rows.lazy.flatMap { $0 }, decimals: report.decimals)
  }

  /// The value at `index` of the first input.
  private mutating func label(_ index: Int) -> TableLabel {
    let input = report.inputs[0]
    let marks = input.current == index ? [composer.footer.mark(words.current)] : []
    return TableLabel(texts[0].bare(input.values[index]), marks: marks)
  }

  private func coordinate(_ index: Int) -> Coordinate {
    Coordinate(axis: report.inputs[0].input.name, member: texts[0].typed(report.inputs[0].values[index]))
  }

  // MARK: One input

  private mutating func table(_ items: [SweepReport.Item]) -> Table {
    let input = report.inputs[0]
    let plan = ColumnPlan(FigureGrid(items[0].figure), withSum: false, words: composer.words)
    var sections: [TableSection] = []
    for item in items {
      let format = format(item)
      var rows: [TableRow] = []
      for (index, cells) in item.rows.enumerated() {
        rows.append(
          TableRow(
            role: .body, labels: [label(index)], figure: title(of: item.figure), name: item.figure.name,
            coordinates: [coordinate(index)], symbol: item.figure.unit.display,
            cells: composer.valueCells(cells, of: item.figure, format, plan)))
      }
      sections.append(TableSection(headline: headline(item), rows: rows))
    }
    return Table(stubs: [TableStub(title: input.input.title)], columns: plan.columns, sections: sections)
  }

  private func headline(_ item: SweepReport.Item, details: [String] = []) -> Headline {
    let title =
      report.inputs.count > 1
      ? self.title(of: item.figure)
      : words.over.filled(["item": self.title(of: item.figure), "input": report.inputs[0].input.title])
    return Headline(
      title: title, details: composer.details(of: item.figure.unit) + details, name: item.figure.name,
      scenario: item.figure.scenario ?? "", priceBasis: item.figure.unit.priceBasis, symbol: item.figure.unit.display)
  }

  // MARK: Two inputs

  private mutating func columns(role: TableColumn.Role) -> [TableColumn] {
    let across = report.inputs[1]
    let texts = texts[1]
    return across.values.indices.map { index in
      let marks = across.current == index ? [composer.footer.mark(words.current)] : []
      return TableColumn(
        header: texts.bare(across.values[index]), name: role == .picture ? "" : texts.typed(across.values[index]),
        role: role,
        marks: marks)
    }
  }

  private mutating func grid(_ item: SweepReport.Item) -> Table {
    let (down, across) = (report.inputs[0], report.inputs[1])
    let format = format(item)
    var rows: [TableRow] = []
    for index in down.values.indices {
      let values = across.values.indices.map { item.rows[index * across.values.count + $0][0] }
      rows.append(
        TableRow(
          role: .body, labels: [label(index)], figure: title(of: item.figure), name: item.figure.name,
          coordinates: [coordinate(index)], symbol: item.figure.unit.display,
          cells: values.map { composer.cell($0, of: item.figure, format) }))
    }
    let detail = words.grid.filled(["down": down.input.title, "across": across.input.title])
    return Table(
      stubs: [TableStub(title: down.input.title)], columns: columns(role: .member),
      sections: [TableSection(headline: headline(item, details: [detail]), rows: rows)])
  }

  /// The grid as shades, where it is small enough to be seen at once and has more than one value.
  private mutating func map(_ item: SweepReport.Item) -> Table? {
    let (down, across) = (report.inputs[0], report.inputs[1])
    let range = ValueRange(item.rows.map { $0[0] })
    guard range.isVisible, across.values.count <= 40, down.values.count <= 60 else { return nil }
    var rows: [TableRow] = []
    for index in down.values.indices {
      let cells = across.values.indices.map { column in
        let value = item.rows[index * across.values.count + column][0]
        return TableCell(.picture(.shade(FifthOfRange(value, in: range))))
      }
      rows.append(TableRow(role: .body, labels: [label(index)], cells: cells))
    }
    let headline = Headline(title: mapTitle(item), details: [legend(range, item)])
    return Table(
      stubs: [TableStub(title: down.input.title)], columns: columns(role: .picture),
      sections: [TableSection(headline: headline, rows: rows)])
  }

  /// What a map is of.
  func mapTitle(_ item: SweepReport.Item) -> String { words.map.filled(["item": title(of: item.figure)]) }

  /// What its shades go from and to.
  func legend(_ range: ValueRange, _ item: SweepReport.Item) -> String {
    let format = format(item)
    return words.shades.filled([
      "shades": FifthOfRange.signs.joined(separator: " "), "low": composer.numbers.shown(format.value(range.low)),
      "high": composer.numbers.shown(format.value(range.high)),
    ])
  }

  // MARK: Sentence

  /// What one would say aloud of the first item over one input: its last column at both ends.
  private func sentence(_ item: SweepReport.Item) -> String? {
    guard report.inputs.count == 1, let input = report.inputs.first, input.values.count > 1,
      let from = item.rows.first?.last, let to = item.rows.last?.last, !from.isMissing, !to.isMissing
    else { return nil }
    let texts = texts[0]
    let format = format(item)
    let amounts = AmountText(item.figure.unit, format, composer: composer)
    let column =
      FigureGrid(item.figure).columns.last.map { $0.year.map { " \($0.year)" } ?? " · \($0.title)" } ?? ""
    let isSteady = item.rows.allSatisfy { $0.last == to }
    return (isSteady ? words.steady : words.sentence).filled([
      "input": input.input.title, "low": texts.bare(input.values[0]),
      "high": texts.full(input.values[input.values.count - 1]),
      "item": title(of: item.figure) + column, "from": amounts.bare(from), "to": amounts.full(to),
      "difference": amounts.change(to - from),
    ])
  }
}
