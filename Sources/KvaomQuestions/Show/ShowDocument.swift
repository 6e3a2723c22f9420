import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `show`: years across, rows down, a block for each unit.
public struct ShowDocument {
  let request: ShowRequest
  private(set) var composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a request in a language.
  public static func document(_ request: ShowRequest, _ locale: Locale) -> Document {
    var document = ShowDocument(request, locale: locale)
    return document.build()
  }

  /// The document of one request, not written yet.
  init(_ request: ShowRequest, locale: Locale) {
    self.request = request
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    var blocks: [Block] = []
    let single = request.figures.filter { $0.axes.isEmpty }
    if !single.isEmpty { blocks.append(.keyValues(single.map { keyValue($0) })) }
    for group in tableGroups() { blocks.append(.table(table(group))) }
    if request.figures.isEmpty {
      blocks.append(.paragraph(Paragraph(.empty, composer.words.nothing)))
    }
    for figure in request.figures {
      composer.footer.add(figure)
      for sum in figure.publishedSums { composer.report(sum, unit: figure.unit) }
    }
    return composer.document(blocks)
  }

  /// A single value: with its label, or alone where the planner typed an expression.
  private mutating func keyValue(_ figure: Figure) -> KeyValue {
    let isOnly = request.figures.count == 1 && !request.namesSingleValue
    let format = format(ofSingle: figure)
    let details = composer.details(of: figure.unit, kind: figure.kind)
    let hasUnit = !details.isEmpty && figure.unit.unitClass != .percent
    let label = figure.label ?? (isOnly && figure.scenario == nil ? "" : figure.name)
    return KeyValue(
      label: [label, figure.scenario ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
      name: figure.name, scenario: figure.world,
      value: composer.cell(figure.cells.first ?? .missing(.blank), of: figure, format),
      precise: Self.isBare(figure.unit) ? "" : composer.precise(figure, format),
      unit: hasUnit ? details[0].text(locale) : "", symbol: figure.kind.isNumber ? figure.unit.display : .plain,
      details: Array(details.dropFirst(hasUnit ? 1 : 0)))
  }

  /// How a value that stands alone is written.
  func format(ofSingle figure: Figure) -> UnitFormat {
    UnitFormat(
      figure.unit, cells: figure.cells.prefix(1), decimals: request.decimals,
      isApproximate: figure.isApproximate, mostDecimals: Self.isBare(figure.unit) ? 6 : 2)
  }

  /// How the values of figures that share a section are written.
  func format(ofSection figures: [Figure]) -> UnitFormat {
    UnitFormat(
      figures[0].unit, cells: figures.lazy.flatMap({ $0.cells }), decimals: request.decimals,
      isApproximate: figures[0].isApproximate)
  }

  /// A number without a unit has no custom of its own: it shows what it has.
  private static func isBare(_ unit: Unit) -> Bool { unit.unitClass == .plain && unit.display.isEmpty }

  /// Figures with the same columns go into one table, in the order of the first of them.
  private func tableGroups() -> [[Figure]] {
    request.figures.filter { !$0.axes.isEmpty }.grouped { FigureGrid($0).columns.map { $0.name } }
  }

  private mutating func table(_ figures: [Figure]) -> Table {
    if var list = ListTable(figures, request, composer: composer) {
      let table = list.build()
      composer = list.composer
      return table
    }
    let grids = figures.map(FigureGrid.init)
    let withSum = grids.contains { $0.columnAxis.map { request.totals.contains($0.name) } ?? false }
    var plan = ColumnPlan(
      grids[0], withSum: withSum, isSumRequested: withSum, words: composer.words)
    if plan.leavesOneOfSeveral {
      composer.footer.add(.important, ShowWords.kindsNotAdded[locale])
      plan = ColumnPlan(grids[0], withSum: false, words: composer.words)
    }
    let depth = max(1, grids.map { $0.rowAxes.count }.max() ?? 1)
    let axes = grids.first { $0.rowAxes.count == depth }?.rowAxes ?? []
    let sections = figures.grouped { SectionKey($0) }.map { section($0, plan, depth: depth) }
    let stubs = (0..<depth).map {
      TableStub(name: $0 < axes.count ? axes[$0].name : "row", title: $0 < axes.count ? axes[$0].title : "")
    }
    let picture =
      request.withSparklines && plan.axis?.isYears == true
      ? [TableColumn(header: "", name: "course", role: .picture)] : []
    return Table(stubs: stubs, columns: plan.columns + picture, sections: sections)
  }

  private mutating func section(_ figures: [Figure], _ plan: ColumnPlan, depth: Int) -> TableSection {
    let first = figures[0]
    let format = format(ofSection: figures)
    let isAlone = figures.count == 1
    let headline = Headline(
      title: isAlone ? title(of: first) : first.scenario ?? "",
      details: composer.details(of: first.unit, kind: first.kind),
      name: isAlone && first.label != nil ? first.name : "", scenario: first.scenario ?? "",
      priceBasis: first.unit.priceBasis,
      symbol: first.kind.isNumber ? first.unit.display : .plain)
    var rows: [TableRow] = []
    for figure in figures {
      var builder = FigureRows(
        figure, format, plan, request: request, depth: depth, isAlone: isAlone, composer: composer)
      rows += builder.build()
      composer = builder.composer
    }
    let isBare = headline.title.isEmpty && headline.details.isEmpty
    return TableSection(headline: isBare ? nil : headline, rows: rows)
  }

  private func title(of figure: Figure) -> String {
    [figure.title, figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }
}
