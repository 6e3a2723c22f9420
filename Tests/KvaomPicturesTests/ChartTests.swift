import KvaomDecimal
import KvaomPictures
import Testing

/// Charts in characters.
struct ChartTests {
  @Test func linesHaveMarksAndAFrameIsDashed() {
    let drawing = """
      mkr
       14 ┤                          ·●
          │     ▲╌╌ ╌╌ ╌╌ ╌▲╌╌ ╌╌····╌▲
          │                  ····
       12 ┤               ·●·
          │           ····            ○
          │       ····
       10 ┤     ✱·
          └─────────────────────────────────
              2024       2025       2026
        ●· Need
        ○· Need <plan> & "more"
        ▲╌ Frame
        ✱  several
      The axis starts at 10.

      """
    #expect(Samples.lines.terminal(width: 40, height: 14) == drawing)
  }

  @Test func effectsStandOnBothSidesOfTheMiddle() {
    let drawing = """
      Need   mkr
        staff ▒▒▒▒▒▒▒▒▒▒▒│█████       -20  +10
        wage          ▒▒▒│████████     -5  +15
      ▒ low, █ high

      """
    #expect(Samples.effects.terminal(width: 40, height: 14) == drawing)
  }

  @Test func amountsStandBesideEachOther() {
    let drawing = """
      mkr
        A      │██████████████   3,0
        B █████│                -1,0

      """
    #expect(Samples.amounts.terminal(width: 30, height: 14) == drawing)
  }

  @Test func aBridgeGoesFromLevelToLevel() {
    let drawing = """
      Need, 2025 → 2026   mkr
        2025      100  █
          growth   +5  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
          saving   -2                     ▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        2026      103  ████████████████████
                       100,0         102,5         105,0
      The axis starts at 100,0.
      █ level, ▓ up, ▒ down

      """
    #expect(Samples.bridge?.terminal(width: 50, height: 14) == drawing)
  }

  @Test func drawsStandInColumns() {
    let drawing = """
      Need   mkr
       40 ┤      ██████
          │      ██████▆▆▆▆▆▆
          │      ████████████▄▄▄▄▄▄
       20 ┤▂▂▂▂▂▂██████████████████
          │████████████████████████
          └────────────────────────
           ≈ 0                  ≈ 8
                    ▲ plan 3
                       ▲ middle 4

      """
    #expect(Samples.draws?.terminal(width: 30, height: 12) == drawing)
  }

  @Test func valuesOverTwoInputsAreShades() {
    let drawing = """
      Need   mkr
                 1 %  2 %
        staff 1   ··   ▒▒
        staff 2   ██
      1 … 3

      """
    #expect(Samples.map.terminal(width: 40, height: 14) == drawing)
  }

  @Test(arguments: [44, 60, 79, 159]) func noPictureIsWiderThanItsPage(_ width: Int) {
    for drawing in Samples.all.map({ $0.terminal(width: width, height: 20) }) {
      #expect(drawing.split(separator: "\n").allSatisfy { $0.count <= width }, "\(drawing)")
    }
  }

  /// Values from tiny to far beyond, and all the same: an axis must end, and its numbers must be round.
  @Test(arguments: ["1E-30", "0.001", "2.5", "999999999", "1E+40", "9E+2000", "-7E+20"])
  func anAxisHasRoundNumbers(_ text: String) throws {
    let value = try #require(Decimal(parsing: text))
    let bar = try #require(BarChart.Bar(label: "a", amount: value, text: text))
    let picture = Picture(title: "", unit: "", kind: .bars(BarChart([bar], writing: Samples.writing)))
    #expect(picture.terminal(width: 40, height: 10).contains("█"))
    #expect(picture.vector.count(where: { $0 == "\n" }) < 40)
  }

  @Test func moreLinesThanMarksAreLeftOutAloud() {
    let line = LineChart.Line(title: "a", values: [1, 2], isFrame: false)
    func chart(_ count: Int) -> String {
      let chart = LineChart(
        years: ["2024", "2025"], lines: Array(repeating: line, count: count), several: "", leftOut: "too many",
        writing: Samples.writing)
      return Picture(title: "", unit: "", kind: .lines(chart)).terminal(width: 40, height: 10)
    }
    #expect(chart(9).hasSuffix("too many\n") && !chart(8).contains("too many"))
  }
}
