import KvaomDecimal
public import KvaomRender
import KvaomUnits
public import KvaomWords

/// What a change did to figures that are looked at: single values in a row each, with the value before, the value now
/// and the difference; other figures as `compare` has them. What the figures stand on was said when they were first
/// shown.
public struct EffectDocument {
  private let comparison: Comparison
  private var composer: Composer

  /// The document of a comparison in a language.
  public static func document(_ comparison: Comparison, _ locale: Locale) -> Document {
    var document = EffectDocument(comparison, locale: locale)
    return document.build()
  }

  /// The document of a comparison of two, not written yet.
  init(_ comparison: Comparison, locale: Locale) {
    precondition(comparison.variants.count == 2, "an effect has a before and a now")
    var bare = comparison
    for item in bare.items.indices {
      bare.items[item].fullYear = []
      for figure in bare.items[item].figures.indices {
        bare.items[item].figures[figure].sources = []
        bare.items[item].figures[figure].assumptions = []
        bare.items[item].figures[figure].notes = []
      }
    }
    self.comparison = bare
    composer = Composer(locale)
  }

  /// The document.
  mutating func build() -> Document {
    let singles = comparison.items.filter { Self.isSingle($0) }
    var rest = comparison
    rest.items = comparison.items.filter { !Self.isSingle($0) }
    var document = composer.document([])
    if !singles.isEmpty {
      let table = table(singles)
      document = composer.document([.table(table)])
    }
    guard !rest.items.isEmpty else { return document }
    var builder = CompareDocument(rest, locale: composer.locale)
    document.blocks += builder.build().blocks
    return document
  }

  /// Whether an item is one number in both.
  private static func isSingle(_ item: Comparison.Item) -> Bool {
    item.figures.allSatisfy { $0.cells.count == 1 && $0.kind.isNumber }
  }

  private mutating func table(_ items: [Comparison.Item]) -> Table {
    let base = composer.words.base
    let columns =
      zip(comparison.variants, ["before", "after"]).map { TableColumn(header: $0 ?? base, name: $1, role: .measure) }
      + [
        TableColumn(header: composer.words.difference, name: "difference", role: .measure),
        TableColumn(header: composer.words.differencePercent, name: "differencePercent", role: .measure),
      ]
    var sections: [TableSection] = []
    for group in items.grouped(by: { CompareKey($0.figures[0]) }) {
      let legend = SignLegend(group.map { $0.figures[1] }, composer.locale)
      sections.append(TableSection(headline: headline(group, legend), rows: group.map { row($0, legend) }))
    }
    return Table(stubs: [TableStub(name: "label")], columns: columns, sections: sections)
  }

  private func headline(_ items: [Comparison.Item], _ legend: SignLegend) -> Headline {
    let figure = items[0].figures[0]
    let details = composer.details(of: figure.unit) + legend.headline
    return Headline(title: "", details: details, priceBasis: figure.unit.priceBasis, symbol: figure.unit.display)
  }

  private mutating func row(_ item: Comparison.Item, _ legend: SignLegend) -> TableRow {
    let (figure, now) = (item.figures[0], item.figures[1])
    let unit = figure.unit
    let decimals = comparison.decimals ?? (unit.unitClass == .rate ? 2 : nil)
    let format = UnitFormat(
      unit, cells: figure.cells + now.cells, decimals: decimals, isApproximate: figure.isApproximate)
    let (old, new) = (figure.cells[0], now.cells[0])
    var cells = [composer.cell(old, of: figure, format), composer.cell(new, of: now, format)]
    let shown = composer.shown(new, format) - composer.shown(old, format)
    var difference = format.difference(new - old)
    if format.isPercent { difference.format.suffix = .points }
    cells.append(composer.markedCell(difference, shownParts: shown, of: figure))
    let growth = new.growth(from: old)
    let hasPercent = !format.isPercent && !(growth.isMissing && !new.isMissing)
    cells.append(hasPercent ? composer.cell(format.percent(growth), of: figure) : .empty)
    let title = [figure.title, legend.text(ofRow: now.commonDirection)].compactMap { $0 }.joined(separator: ", ")
    return TableRow(
      role: .body, labels: [TableLabel(title)], figure: figure.title, name: figure.name, symbol: unit.display,
      cells: cells)
  }
}
