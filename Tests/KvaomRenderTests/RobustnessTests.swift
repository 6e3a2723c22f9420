import KvaomDecimal
import KvaomRender
import KvaomWords
import Testing

@testable import KvaomQuestions

struct RobustnessTests {
  static func axis(_ name: String, _ count: Int) -> FigureAxis {
    FigureAxis(name: name, members: (0..<count).map { FigureMember(name: "\(name)\($0)") })
  }

  static func write(_ document: Document) {
    for format in OutputFormat.allCases {
      for width in [nil, 0, 7, 80] { _ = DocumentWriter(format, width: width).write(document) }
    }
  }

  @Test func figuresThatDoNotFitTheirAxes() {
    let years = ShowTests.years
    let shapes: [([FigureAxis], Int)] = [
      ([], 0), ([Self.axis("a", 0)], 0), ([Self.axis("a", 3)], 0), ([Self.axis("a", 2), years], 1),
      ([Self.axis("a", 0), years], 9), ([years, Self.axis("a", 0)], 0), ([years, years], 9),
      ([Self.axis("a", 40), Self.axis("b", 3)], 7), ([Self.axis("a", 13)], 13),
    ]
    for (axes, count) in shapes {
      let figure = Figure(
        name: "x", unit: Barnevern.tkr, accumulation: .flow, axes: axes,
        cells: (0..<count).map { Decimal($0) },
        publishedSums: [PublishedSum(label: "SUM", coversAllRows: true, columns: [])])
      let request = ShowRequest(
        figures: [figure, figure], withChange: true, totals: ["a", "b", "year", "none"], decimals: -3)
      Self.write(Presenter(locale: .nn).show(request))
      var other = figure
      other.axes = [years]
      let comparison = Comparison(
        variants: [nil, "Plan", "Streng"],
        items: [.init(figures: [figure, other]), .init(figures: [other, figure])], decimals: 99)
      Self.write(Presenter(locale: .sv).compare(comparison))
      let statements = StatementComparison(
        start: nil, statements: [],
        items: [.init(levels: [figure, other, figure]), .init(levels: [other, figure])])
      Self.write(Presenter(locale: .en).compare(statements))
    }
  }

  @Test func axesFarLargerThanTheCells() {
    let axes = (0..<30).map { Self.axis("a\($0)", 12) }
    let figure = Figure(name: "x", unit: Barnevern.tkr, accumulation: .flow, axes: axes, cells: [1])
    Self.write(Presenter(locale: .nn).show(ShowRequest(figures: [figure], totals: ["a3", "a29"])))
  }

  @Test func allMissing() {
    let figure = Figure(
      name: "x", unit: Barnevern.tkr, accumulation: .flow, axes: [ShowTests.years],
      cells: Array(repeating: .missing(4711), count: 3))
    let request = ShowRequest(figures: [figure], withChange: true, totals: ["year"])
    expectText(
      DocumentWriter(.text).write(Presenter(locale: .nn).show(request)),
      #"""
      x            tusen kr · prisnivå ikkje oppgitt
                   B2016   B2017   B2018 │ Sum 16–18
                      ..      ..      .. │        ..
      endring                 ..      .. │
      endring i %             ..      .. │
      .. = manglar
      """#)
    let comparison = Comparison(variants: [nil, "Plan"], items: [.init(figures: [figure, figure])])
    Self.write(Presenter(locale: .nn).compare(comparison))
  }

  @Test func documentsThatDoNotFitTogether() {
    let row = TableRow(
      role: .body, labels: [TableLabel("a"), TableLabel("b"), TableLabel("c")],
      cells: [TableCell(.text("1"), marks: [-5, 123])])
    let table = Table(
      stubs: [TableStub(name: "label", title: "")], columns: [],
      sections: [TableSection(headline: nil, rows: [row]), TableSection(headline: nil, rows: [])])
    let wide = Table(
      stubs: [], columns: (0..<5).map { TableColumn(header: "\($0)", name: "\($0)", role: .sum, hasBarBefore: true) },
      sections: [TableSection(headline: nil, rows: [row])])
    Self.write(Document(locale: .en, blocks: [.table(table), .table(wide), .keyValues([]), .notes([])]))
  }

  @Test func manyRows() {
    let figure = Figure(
      name: "x", unit: Barnevern.tkr, accumulation: .flow,
      axes: [Self.axis("a", 2000), Barnevern.planYears(2016...2020)],
      cells: (0..<10_000).map { Decimal($0) / 7 })
    let document = Presenter(locale: .nn).show(ShowRequest(figures: [figure], totals: ["a"]))
    for format in OutputFormat.allCases {
      let lines = DocumentWriter(format, width: 80).write(document).utf8.count { $0 == 10 }
      #expect(lines > 2000)
    }
  }
}
