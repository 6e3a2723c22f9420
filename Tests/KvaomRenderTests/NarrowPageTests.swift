import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

/// Trees, single values and texts in tables on pages they are too wide for.
struct NarrowPageTests {
  private static let tree = TreeNode(
    label: "Over tre månader, etter kapasiteten B2017", value: number(24), detail: "Basis · max(0; 1 − 190 / 250)",
    children: [
      TreeNode(
        label: "Undersøkingar som blir ferdige i tide", value: number(190),
        detail: "saker · 5,00 × (1 950 − (25 + 10) × 7,5) × 0,92 / 40,855263",
        children: [TreeNode(label: "Timar i eit årsverk", value: number(1950), detail: "timar per årsverk")]),
      TreeNode(label: "Undersøkingar i året", value: number(250), detail: "føresetnad: Oppdikta, som på sida"),
    ])
  private static let values = [
    KeyValue(
      label: "Spart per plassering som blir til hjelpetiltak", name: "placement_saved[Klepp]", value: number(288_946),
      precise: "288\u{A0}945,5", unit: "kr per barn", symbol: Barnevern.perChild.display,
      details: [.prices(.unknown)]),
    KeyValue(label: "Kort", name: "short", value: number(2), unit: "", symbol: .plain, details: []),
  ]
  private static let sources = Table(
    stubs: [TableStub(name: "label", title: ""), TableStub(name: "label", title: "")],
    columns: [
      TableColumn(header: "", name: "text", role: .text), TableColumn(header: "tal", name: "number", role: .measure),
    ],
    sections: [
      TableSection(
        headline: Headline(title: "Kjelder", details: []),
        rows: [
          TableRow(
            role: .body, labels: [TableLabel("✓"), TableLabel("first_age, last_age")],
            cells: [TableCell(.text("Nes kommune, Om helhetlig oppvekststrategi, side 14")), number(7)]),
          TableRow(
            role: .body, labels: [TableLabel("A"), TableLabel("units")],
            cells: [TableCell(.text("Oppdikta")), number(12)]),
        ])
    ])

  private static func number(_ value: Int) -> TableCell {
    TableCell(.number(ShownNumber(Decimal(value), NumberFormat(decimals: 0))))
  }

  private static func text(_ block: Block, width: Int?) -> String {
    DocumentWriter(.text, width: width).write(Document(locale: .nn, blocks: [block]))
  }

  /// What is written, whatever its place: without spaces, branches and the dots between parts.
  private static func letters(of text: String) -> [Character] {
    let drawn: Set<Character> = ["│", "├", "└", "·"]
    return text.filter { !$0.isWhitespace && !drawn.contains($0) }.sorted()
  }

  @Test func treeWithRoomBesideTheLabels() {
    expectText(
      Self.text(.tree(Self.tree), width: 90),
      #"""
      Over tre månader, etter kapasiteten            24    Basis · max(0; 1 − 190 / 250)
      │ B2017
      ├ Undersøkingar som blir ferdige i tide       190    saker · 5,00 × (1 950 − (25 + 10) ×
      │ │                                                  7,5) × 0,92 / 40,855263
      │ └ Timar i eit årsverk                     1 950    timar per årsverk
      └ Undersøkingar i året                        250    føresetnad: Oppdikta, som på sida
      """#)
  }

  @Test func treeWithoutRoomBesideTheLabels() {
    expectText(
      Self.text(.tree(Self.tree), width: 60),
      #"""
      Over tre månader, etter kapasiteten            24
      │ B2017
      │   Basis · max(0; 1 − 190 / 250)
      ├ Undersøkingar som blir ferdige i tide       190
      │ │   saker · 5,00 × (1 950 − (25 + 10) × 7,5) × 0,92 /
      │ │   40,855263
      │ └ Timar i eit årsverk                     1 950
      │       timar per årsverk
      └ Undersøkingar i året                        250
            føresetnad: Oppdikta, som på sida
      """#)
  }

  @Test func singleValues() {
    expectText(
      Self.text(.keyValues(Self.values), width: 60),
      #"""
      Spart per plassering som blir
      til hjelpetiltak                288 946 kr per barn
          (288 945,5) · prisnivå ikkje oppgitt
      Kort                                  2
      """#)
  }

  @Test func textsInTables() {
    expectText(
      Self.text(.table(Self.sources), width: 50),
      #"""
      Kjelder
                                                     tal
      ✓  first_age, last_age  Nes kommune, Om          7
                              helhetlig
                              oppvekststrategi,
                              side 14
      A  units                Oppdikta                12
      """#)
  }

  @Test func labelsGiveWayBeforeATableIsCut() {
    var footer = Footer(Words(.nn))
    let mark = footer.mark("avrunda")
    var last = Self.number(126_364)
    last.marks = [mark]
    let table = Table(
      stubs: [TableStub(name: "label", title: "")],
      columns: ["B2017", "B2018", "Sum"].map { TableColumn(header: $0, name: $0, role: .measure) },
      sections: [
        TableSection(
          headline: nil,
          rows: [
            TableRow(
              role: .body, labels: [TableLabel("Behald stillingane i Klepp")],
              cells: [Self.number(1), Self.number(2), last])
          ])
      ])
    for width in 44...52 {
      let text = Self.text(.table(table), width: width)
      #expect(text.split(separator: "\n").count == (width < 50 ? 3 : 2), "\(width)\n\(text)")
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= width })
    }
  }

  @Test(arguments: [40, 50, 60, 80, 100])
  func noLineIsWiderThanThePage(width: Int) {
    for block in [Block.tree(Self.tree), .keyValues(Self.values), .table(Self.sources)] {
      let folded = Self.text(block, width: width)
      for line in folded.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= width, "\(folded)") }
      // The labels of a table are repeated.
      if case .table = block { continue }
      #expect(Self.letters(of: folded) == Self.letters(of: Self.text(block, width: nil)))
    }
  }
}
