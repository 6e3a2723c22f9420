import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `compare x, y in base, plan, …`: a row for each variant, the difference from the first and
/// its percent.
public struct CompareDocument {
  /// The most closing sentences, of one figure and in all.
  private static let mostSentences = 3, mostInAll = 6

  private let comparison: Comparison
  private let names: [String]
  private var composer: Composer

  /// The document of a comparison in a language.
  public static func document(_ comparison: Comparison, _ locale: Locale) -> Document {
    var document = CompareDocument(comparison, locale: locale)
    return document.build()
  }

  /// The document of one comparison, not written yet.
  init(_ comparison: Comparison, locale: Locale) {
    self.comparison = comparison
    composer = Composer(locale)
    let base = composer.words.base
    names = comparison.variants.map { $0 ?? base }
  }

  /// The document.
  mutating func build() -> Document {
    let items = comparison.items.filter { !$0.figures.isEmpty }
    var blocks: [Block] = []
    for group in items.grouped(by: { FigureGrid($0.figures[0]).columns.map({ $0.name }) }) {
      blocks.append(.table(table(group)))
    }
    if items.isEmpty { blocks.append(.paragraph(Paragraph(.empty, composer.words.nothing))) }
    composer.addFullYears(items.map { ($0.fullYear, $0.figures[0]) })
    for figure in items.flatMap({ $0.figures }) { composer.footer.add(figure) }
    let spoken = items.flatMap { sentences($0) }
    return composer.document(blocks, conclusions: Array(spoken.prefix(Self.mostInAll)))
  }

  private mutating func table(_ items: [Comparison.Item]) -> Table {
    let plan = plan(items)
    var sections: [TableSection] = []
    for group in items.grouped(by: { CompareKey($0.figures[0]) }) {
      let format = format(group)
      let legend = SignLegend(group.map { $0.figures[0] }, composer.locale)
      var rows: [TableRow] = []
      for item in group { rows += self.rows(item, format, plan, legend) }
      let headline = headline(group, legend, isFirst: sections.isEmpty)
      sections.append(TableSection(headline: headline, rows: rows))
    }
    let stubs = [TableStub(name: "label"), TableStub(name: "variant", isTrailing: true)]
    return Table(stubs: stubs, columns: plan.columns, sections: sections)
  }

  private func plan(_ items: [Comparison.Item]) -> ColumnPlan {
    let grid = FigureGrid(items[0].figures[0])
    let hasFlow = items.contains { item in
      grid.columnAxis.map { $0.isYears && item.figures[0].adds(over: $0) } ?? false
    }
    let plan = ColumnPlan(grid, withSum: hasFlow, words: composer.words)
    // One year is its own sum.
    if plan.summed?.count == 1 {
      return ColumnPlan(grid, withSum: false, words: composer.words)
    }
    return plan
  }

  private func format(_ items: [Comparison.Item]) -> UnitFormat {
    let unit = items[0].figures[0].unit
    // Differences of rates are small: one decimal more, or they vanish.
    let decimals = comparison.decimals ?? (unit.unitClass == .rate ? 2 : nil)
    return UnitFormat(
      unit, cells: items.lazy.flatMap({ $0.figures }).flatMap({ $0.cells }), decimals: decimals,
      isApproximate: items.contains { $0.figures.contains(where: { $0.isApproximate }) })
  }

  private func headline(_ items: [Comparison.Item], _ legend: SignLegend, isFirst: Bool) -> Headline {
    let figure = items[0].figures[0]
    let details = composer.details(of: figure.unit, kind: figure.kind)
    return Headline(
      title: isFirst ? composer.words.list(names) : "",
      details: details + (names.count > 1 ? legend.headline : []),
      priceBasis: figure.unit.priceBasis, symbol: figure.kind.isNumber ? figure.unit.display : .plain)
  }

  private mutating func rows(
    _ item: Comparison.Item, _ format: UnitFormat, _ plan: ColumnPlan, _ legend: SignLegend
  ) -> [TableRow] {
    let grids = item.figures.map(FigureGrid.init)
    let marks = item.figures[0].explanation.map { [composer.footer.mark($0)] } ?? []
    var rows: [TableRow] = []
    for row in 0..<grids[0].rowCount {
      let members = grids[0].members(ofRow: row).map { $0.title }
      let title = ([item.figures[0].title] + members).joined(separator: ", ")
      var builder = VariantRows(
        TableLabel(title, marks: marks), of: item.figures[0], at: grids[0].coordinates(ofRow: row),
        format, plan, sign: legend.text(ofRow: grids[0].direction(ofRow: row)), composer: composer)
      for (index, grid) in grids.enumerated() where names.indices.contains(index) {
        let name = comparison.names.indices.contains(index) ? comparison.names[index] : ""
        builder.add(names[index], world: name, grid.cells(ofRow: row), of: item.figures[index])
      }
      composer = builder.composer
      rows += builder.rows
    }
    return rows
  }

  /// What one would say aloud about the first item: the sum of the plan years where there is one, else the last
  /// column.
  private func sentences(_ item: Comparison.Item) -> [String] {
    let grids = item.figures.map(FigureGrid.init)
    let plan = plan([item])
    guard item.figures[0].kind.isNumber, grids[0].rowCount == 1 else { return [] }
    let format = format([item])
    let base = grids[0].cells(ofRow: 0)
    return zip(grids, names).dropFirst().prefix(Self.mostSentences).compactMap { grid, name in
      ComparisonSentence(item.figures[0], format, plan, composer: composer)
        .text(base: base, other: grid.cells(ofRow: 0), baseName: names[0], otherName: name)
    }
  }
}
