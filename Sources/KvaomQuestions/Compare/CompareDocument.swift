import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// The document of `compare x, y in base, plan, …`: a row for each variant under its figure, and what it differs from
/// the first by.
public struct CompareDocument {
  /// The most closing sentences; the most scenarios in one; and the longest name a column is called after.
  private static let mostSentences = 6, mostListed = 6, longestInHeader = 16

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
    return composer.document(blocks, conclusions: sentences(items))
  }

  private mutating func table(_ items: [Comparison.Item]) -> Table {
    let plan = plan(items)
    let groups = items.grouped(by: { CompareKey($0.figures[0]) })
    let isSaid = groups.count == 1 && !sentences(items).isEmpty
    var sections: [TableSection] = []
    for group in groups {
      let format = format(group)
      let legend = SignLegend(group.map { $0.figures[0] }, composer.locale)
      var rows: [TableRow] = []
      let differences: VariantRows.Differences =
        comparison.withChange ? .rows : hasColumn(items, plan) ? .column : .plainRows
      for item in group { rows += self.rows(item, format, plan, legend, differences) }
      var headline = headline(group, legend, isFirst: sections.isEmpty)
      headline.isSaid = isSaid
      sections.append(TableSection(headline: headline, rows: rows))
    }
    let stubs = [TableStub(name: "label"), TableStub(name: "variant", isTrailing: true)]
    return Table(stubs: stubs, columns: plan.columns + against(items, plan), sections: sections, isGrouped: true)
  }

  /// Whether the differences have a column: where some figure has one number to put there.
  private func hasColumn(_ items: [Comparison.Item], _ plan: ColumnPlan) -> Bool {
    guard !comparison.withChange, names.count > 1, items.contains(where: { $0.figures[0].kind.isNumber }) else {
      return false
    }
    return plan.summed != nil || plan.members.count <= 1
  }

  private func against(_ items: [Comparison.Item], _ plan: ColumnPlan) -> [TableColumn] {
    guard hasColumn(items, plan) else { return [] }
    let isShort = names[0].count <= Self.longestInHeader
    let header = isShort ? CompareWords.against(base: names[0])[composer.locale] : composer.words.difference
    return [TableColumn(header: header, name: "against", role: .against)]
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
      title: lineTitle(items) ?? (isFirst ? names.map { composer.words.quoted($0) }.joined(separator: "; ") : ""),
      details: details + (names.count > 1 ? legend.headline : []),
      priceBasis: figure.unit.priceBasis, symbol: figure.kind.isNumber ? figure.unit.display : .plain)
  }

  /// The title of a section that has one line of one figure.
  private func lineTitle(_ items: [Comparison.Item]) -> String? {
    let grid = FigureGrid(items[0].figures[0])
    return items.count == 1 && grid.rowCount == 1 ? title(of: grid, row: 0) : nil
  }

  private func title(of grid: FigureGrid, row: Int) -> String {
    ([grid.figure.title] + grid.members(ofRow: row).map { $0.title }).joined(separator: ", ")
  }

  private mutating func rows(
    _ item: Comparison.Item, _ format: UnitFormat, _ plan: ColumnPlan, _ legend: SignLegend,
    _ differences: VariantRows.Differences
  ) -> [TableRow] {
    let grid = FigureGrid(item.figures[0])
    let marks = item.figures[0].explanation.map { [composer.footer.mark($0)] } ?? []
    var rows: [TableRow] = []
    for row in 0..<grid.rowCount {
      let sign = legend.text(ofRow: grid.direction(ofRow: row))
      // Where a column has the differences, no row has a label to say it in.
      let label = [title(of: grid, row: row), differences == .column ? sign : nil].compactMap { $0 }
      var builder = VariantRows(
        TableLabel(label.joined(separator: ", "), marks: marks), of: item.figures[0],
        at: grid.coordinates(ofRow: row),
        format, plan, sign: sign,
        differences: differences, composer: composer)
      for index in item.figures.indices where names.indices.contains(index) {
        let name = comparison.names.indices.contains(index) ? comparison.names[index] : ""
        let figure = item.figures[index]
        let cells =
          figure.axes == grid.figure.axes
          ? grid.cells(ofRow: row, of: figure) : FigureGrid(figure).cells(ofRow: row)
        builder.add(names[index], world: name, cells, of: figure)
      }
      composer = builder.composer
      rows += builder.rows
    }
    return rows
  }

  /// What one would say aloud: a sentence for each figure, of its sum over the plan years where there is one, else of
  /// the last column.
  private func sentences(_ items: [Comparison.Item]) -> [String] {
    var sentences: [String] = []
    var before: String?
    for item in items where sentences.count < Self.mostSentences {
      let grid = FigureGrid(item.figures[0])
      guard item.figures[0].kind.isNumber, grid.rowCount == 1, names.count > 1 else { continue }
      let plan = plan([item])
      let speaker = ComparisonSentence(item.figures[0], format([item]), plan, composer: composer)
      // The first, and as many of the others as a sentence has.
      let rows = zip(names, item.figures).prefix(1 + Self.mostListed).map {
        (name: $0, cells: FigureGrid($1).cells(ofRow: 0))
      }
      if rows.count == 2 {
        let text = speaker.text(
          base: rows[0].cells, other: rows[1].cells, baseName: rows[0].name, otherName: rows[1].name)
        if let text { sentences.append(text) }
      } else if let said = speaker.listed(
        base: rows[0].cells, others: Array(rows.dropFirst()), baseName: rows[0].name,
        after: before)
      {
        sentences.append(said.text)
        before = said.head
      }
    }
    return sentences
  }
}
