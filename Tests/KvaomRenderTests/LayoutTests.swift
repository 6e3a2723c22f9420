import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

struct LayoutTests {
  @Test func displayWidth() {
    #expect(DisplayWidth.of("Årsverk") == 7)
    #expect(DisplayWidth.of("A\u{30A}rsverk") == 7)
    #expect(DisplayWidth.of("−1\u{A0}318 │ ..") == 11)
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(DisplayWidth.of("\u{FEFF}\u{200B}") == 0)
  }

  @Test func foldingLines() {
    #expect(LineFolding.lines(of: "", width: 5) == [""])
    #expect(LineFolding.lines(of: "ein to tre", width: 6) == ["ein to", "tre"])
    #expect(LineFolding.lines(of: "svært_langt_ord to", width: 5) == ["svært_langt_ord", "to"])
    #expect(LineFolding.lines(of: "4,0\u{A0}% meir", width: 5) == ["4,0\u{A0}%", "meir"])
  }

  @Test func oneLine() {
    #expect("a\r\n\tb\u{1B}".onOneLine == "a b")
    #expect("rein".onOneLine == "rein")
  }

  @Test func alignmentWithCombiningLetters() {
    let axis = FigureAxis(
      name: "d", members: [FigureMember(name: "A\u{30A}"), FigureMember(name: "漢"), FigureMember(name: "abc")])
    let figure = Figure(
      name: "x", unit: ShowTests.plain, axes: [axis, ShowTests.years],
      cells: ShowTests.numbers("1 2 3 4 5 6 7 8 9"))
    let lines = ShowTests.show(figure).split(separator: "\n").dropFirst()
    #expect(Set(lines.map { DisplayWidth.of(String($0)) }).count == 1)
  }

  @Test func yearsBeforeAreFoundByCalendar() {
    let members = [
      Barnevern.year("R2015", 2015, .accounts), Barnevern.year("R2016", 2016, .accounts),
      Barnevern.year("B2016", 2016, .budget), Barnevern.year("B2017", 2017, .budget),
    ]
    let axis = FigureAxis(name: "year", members: members)
    let figure = Figure(name: "x", unit: ShowTests.plain, axes: [axis], cells: [1, 2, 3, 4])
    let plan = ColumnPlan(FigureGrid(figure), withSum: true, words: Words(.nn))
    #expect(members.indices.map { plan.previous(of: $0) } == [nil, 0, 0, 2])
    #expect(plan.columns.map(\.hasBarBefore) == [false, false, true, false, true])
    #expect(plan.sum([1, 2, 3, 4]) == 7)
    #expect(plan.columns.last?.header == "Sum 16–17")
    #expect(plan.previous(of: 99) == nil)
  }
}
