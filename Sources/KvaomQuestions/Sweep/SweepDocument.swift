import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomSession
import KvaomUnits
import KvaomWords

/// The document of `sweep`: a row for each value of the input, or a grid of two inputs with a map of shades.
struct SweepDocument {
  private let report: SweepReport
  private let locale: Locale
  private var composer: Composer
  /// How the values of each input are written: found once, since all of them count for the decimals.
  private let texts: [InputText]

  /// The document of a report in a language.
  static func document(_ report: SweepReport, _ locale: Locale) -> Document {
    var document = SweepDocument(report, locale: locale)
    return document.build()
  }

  /// What can be drawn of a report in a language.
  static func drawing(_ report: SweepReport, _ locale: Locale) -> Drawing? {
    SweepDocument(report, locale: locale).picture.map { .picture($0) }
  }

  private init(_ report: SweepReport, locale: Locale) {
    self.report = report
    self.locale = locale
    let composer = Composer(locale)
    self.composer = composer
    texts = report.inputs.map { InputText($0.input.unit, values: $0.values, composer: composer) }
  }

  private mutating func build() -> Document {
    var blocks: [Block] = []
    let varying = report.items.filter { $0.varies }
    if report.inputs.count == 1 {
      for group in varying.grouped(by: { FigureGrid($0.figure).columns.map { $0.name } }) {
        blocks.append(.table(table(group)))
      }
    } else {
      for item in varying {
        blocks.append(.table(grid(item)))
        if let map = map(item) { blocks.append(.table(map)) }
      }
    }
    if !varying.isEmpty { addPresent() }
    for input in report.inputs {
      guard let planned = input.planned else { continue }
      let range = InputText(input.input.unit, values: [planned.low, planned.high], composer: composer)
        .range(planned.low, planned.high)
      composer.footer.add(
        .important, SweepWords.outside(input: composer.words.quoted(input.input.title), range: range)[locale])
    }
    for item in varying { composer.footer.add(item.figure) }
    return composer.document(
      blocks, conclusions: independent + varying.compactMap { sentence($0) })
  }

  /// What does not depend on what is varied: an answer, not a table of equal numbers.
  private var independent: [String] {
    let names = report.inputs.map { composer.words.quoted($0.input.title) }.joined(separator: ", ")
    return report.items.filter { !$0.varies }.map {
      SweepWords.independent(item: composer.words.quoted(title(of: $0.figure)), input: names)[locale]
    }
  }

  private func title(of figure: Figure) -> String {
    [figure.title, figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }

  private func format(_ item: SweepReport.Item) -> UnitFormat {
    UnitFormat(item.figure.unit, cells: item.rows.cells, decimals: report.decimals)
  }

  /// The value at `index` of the first input.
  private mutating func label(_ index: Int) -> TableLabel {
    let input = report.inputs[0]
    return TableLabel(texts[0].bare(input.values[index]), marks: marks(of: input, index))
  }

  /// The mark of the value that the input has now in some world.
  private mutating func marks(of input: SweepReport.Input, _ index: Int) -> [Int] {
    input.present.filter { $0.value.single == input.values[index] }.map { present in
      let worlds = isOfOneWorld(input) ? nil : names(of: present)
      return composer.footer.mark(SweepWords.current(worlds: worlds)[locale])
    }
  }

  private func isOfOneWorld(_ input: SweepReport.Input) -> Bool {
    input.present.count == 1 && report.items.allSatisfy { $0.figure.scenario == nil }
  }

  private func names(of present: SweepReport.Present) -> String {
    composer.words.list(present.worlds.map { composer.words.quoted($0) })
  }

  /// What the inputs are now, where that is no row.
  private mutating func addPresent() {
    for input in report.inputs {
      for present in input.present {
        if let single = present.value.single, input.values.contains(single) { continue }
        let own = InputText(input.input.unit, values: present.value.ends, isShort: true, composer: composer)
        composer.footer.add(
          .plain,
          SweepWords.between(input: input.input.title, value: own.text(of: present.value), worlds: names(of: present))[
            locale])
      }
    }
  }

  private func coordinate(_ index: Int) -> Coordinate {
    texts[0].coordinate(report.inputs[0].values[index], of: report.inputs[0].input.name)
  }

  // MARK: One input

  private mutating func table(_ items: [SweepReport.Item]) -> Table {
    let input = report.inputs[0]
    let plan = ColumnPlan(FigureGrid(items[0].figure), withSum: false, words: composer.words)
    var sections: [TableSection] = []
    for item in items {
      let format = format(item)
      var rows: [TableRow] = []
      for index in 0..<item.rows.count {
        rows.append(
          TableRow(
            role: .body, labels: [label(index)], figure: title(of: item.figure), name: item.figure.name,
            scenario: item.figure.world, coordinates: [coordinate(index)], symbol: item.figure.unit.display,
            cells: composer.valueCells(item.rows[index], of: item.figure, format, plan)))
      }
      sections.append(TableSection(headline: headline(item), rows: rows))
    }
    return Table(stubs: [TableStub(name: "label", title: input.input.title)], columns: plan.columns, sections: sections)
  }

  private func headline(_ item: SweepReport.Item, details: [Detail] = []) -> Headline {
    let title =
      report.inputs.count > 1
      ? self.title(of: item.figure)
      : SweepWords.over(
        item: composer.words.quoted(self.title(of: item.figure)),
        input: composer.words.quoted(report.inputs[0].input.title))[locale]
    return Headline(
      title: title, details: composer.details(of: item.figure.unit) + details, name: item.figure.name,
      scenario: item.figure.scenario ?? "", priceBasis: item.figure.unit.priceBasis, symbol: item.figure.unit.display)
  }

  // MARK: Two inputs

  private mutating func columns(role: TableColumn.Role) -> [TableColumn] {
    let across = report.inputs[1]
    let texts = texts[1]
    return across.values.indices.map { index in
      let marks = marks(of: across, index)
      return TableColumn(
        header: texts.bare(across.values[index]), name: "\(across.input.name)=\(texts.typed(across.values[index]))",
        coordinate: texts.coordinate(across.values[index], of: across.input.name), role: role, marks: marks)
    }
  }

  private mutating func grid(_ item: SweepReport.Item) -> Table {
    let (down, across) = (report.inputs[0], report.inputs[1])
    let format = format(item)
    var rows: [TableRow] = []
    for index in down.values.indices {
      let values = across.values.indices.map { item.rows.cell(at: index * across.values.count + $0) }
      rows.append(
        TableRow(
          role: .body, labels: [label(index)], figure: title(of: item.figure), name: item.figure.name,
          scenario: item.figure.world, coordinates: [coordinate(index)], symbol: item.figure.unit.display,
          cells: values.map { composer.cell($0, of: item.figure, format) }))
    }
    let detail = SweepWords.grid(down: down.input.title, across: across.input.title)[locale]
    return Table(
      stubs: [TableStub(name: "label", title: down.input.title)], columns: columns(role: .member),
      sections: [TableSection(headline: headline(item, details: [.text(detail)]), rows: rows)])
  }

  /// The grid as shades, where it is small enough to be seen at once and has more than one value.
  private mutating func map(_ item: SweepReport.Item) -> Table? {
    let (down, across) = (report.inputs[0], report.inputs[1])
    guard across.values.count <= 40, down.values.count <= 60 else { return nil }
    let range = ValueRange(item.rows.cells)
    guard range.isVisible else { return nil }
    var rows: [TableRow] = []
    for index in down.values.indices {
      let cells = across.values.indices.map { column in
        let value = item.rows.cell(at: index * across.values.count + column)
        return TableCell(.picture(.shade(FifthOfRange(value, in: range))))
      }
      rows.append(TableRow(role: .body, labels: [label(index)], cells: cells))
    }
    let headline = Headline(title: mapTitle(item), details: [.text(legend(range, item))])
    return Table(
      stubs: [TableStub(name: "label", title: down.input.title)], columns: columns(role: .picture),
      sections: [TableSection(headline: headline, rows: rows)])
  }

  /// What a map is of.
  private func mapTitle(_ item: SweepReport.Item) -> String { SweepWords.map(item: title(of: item.figure))[locale] }

  /// What its shades go from and to.
  private func legend(_ range: ValueRange, _ item: SweepReport.Item) -> String {
    let format = format(item)
    let (low, high) = (
      composer.numbers.shown(format.value(range.low)), composer.numbers.shown(format.value(range.high))
    )
    let shades = SweepWords.shades(shades: FifthOfRange.signs.joined(separator: " "), low: low, high: high)[locale]
    return ([.text(shades)] + SignLegend([item.figure], locale).headline).joined(locale)
  }

  // MARK: Sentence

  /// What one would say aloud of an item over one input: its last column at both ends.
  private func sentence(_ item: SweepReport.Item) -> String? {
    guard report.inputs.count == 1, let input = report.inputs.first, input.values.count > 1,
      item.rows.width > 0
    else { return nil }
    // The last cell at both ends.
    let last = item.rows.width - 1
    let (from, to) = (item.rows.cell(last, at: 0), item.rows.cell(last, at: item.rows.count - 1))
    if from.isMissing || to.isMissing { return nil }
    let texts = texts[0]
    let format = format(item)
    let amounts = AmountText(item.figure.unit, format, composer: composer)
    let column =
      FigureGrid(item.figure).columns.last.map { $0.year.map { " \($0.year)" } ?? " · \($0.title)" } ?? ""
    let isSteady = (0..<item.rows.count).allSatisfy { item.rows.cell(last, at: $0) == to }
    let (low, high) = (texts.bare(input.values[0]), texts.full(input.values[input.values.count - 1]))
    let (name, end) = (composer.words.quoted(title(of: item.figure)) + column, amounts.full(to))
    let quoted = composer.words.quoted(input.input.title)
    let phrase =
      isSteady
      ? SweepWords.steady(input: quoted, low: low, high: high, item: name, to: end)
      : SweepWords.sentence(
        input: quoted, low: low, high: high, item: name, from: amounts.bare(from), to: end,
        difference: amounts.change(to - from))
    return phrase[locale]
  }

  // MARK: As a picture

  /// The first item that varies, as the map of shades that stands under its grid; nil for one input, or where nothing
  /// varies.
  private var picture: Picture? {
    guard report.inputs.count == 2, let item = report.items.first(where: { $0.varies }) else { return nil }
    let (down, across) = (report.inputs[0], report.inputs[1])
    let values = item.rows.cells
    let range = ValueRange(values)
    guard range.isVisible else { return nil }
    let count = across.values.count
    let rows = down.values.indices.map { row in
      (label: texts[0].bare(down.values[row]), values: Array(values[row * count..<(row + 1) * count]))
    }
    let map = HeatMap(
      across: across.values.map { texts[1].bare($0) }, rows: rows, legend: legend(range, item),
      better: item.figure.commonDirection)
    return Picture(
      title: "\(mapTitle(item)), \(down.input.title) ↓, \(across.input.title) →".onOneLine,
      unit: PictureText(locale).unit(item.figure.unit), kind: .heatMap(map))
  }
}
