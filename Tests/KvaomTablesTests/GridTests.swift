import KvaomWords
import Testing

@testable import KvaomTables

/// The grid keeps what the source has, cell for cell, and knows where it stood.
@Suite struct GridTests {
  private func rows(_ grid: Grid) -> [[String]] {
    (0..<grid.rowCount).map { row in (0..<grid.cellCount(inRow: row)).map { grid[row, $0].text } }
  }

  @Test func tabsMakeCellsAndNothingIsTrimmed() {
    let grid = Grid(tabbed: "Post\t B2026 \t\r\n\tx\n\nslutt\t")
    #expect(rows(grid) == [["Post", " B2026 ", ""], ["", "x"], [""], ["slutt", ""]])
    #expect(grid.columnCount == 3)
    #expect(grid[0, 1].place.phrase[.nn] == "linje 1, kolonne 2")
    #expect(grid[3, 9].isEmpty)
  }

  @Test func aSpreadsheetsQuotesComeOffAndTheWritersStay() {
    let grid = Grid(tabbed: "\"Sum\nutgifter\"\t1\n\"Ny \"\"giv\"\"\"\t2\n\"Open\t3\n\"heilt\"\t4")
    #expect(rows(grid) == [["Sum\nutgifter", "1"], ["Ny \"giv\"", "2"], ["\"Open", "3"], ["\"heilt\"", "4"]])
    #expect(grid[1, 0].place.line == 3)
    #expect(grid[1, 1].place.line == 3)
  }

  @Test func typedCellsKeepTextValueFormulaAndStyle() {
    var builder = GridBuilder(sheet: "Ark1")
    builder.styles.append(GridStyle(format: SourceNumberFormat(kind: .percent), isBold: true, indent: 1))
    builder.add(.text, text: "Andel".utf8)
    builder.add(.number, text: "0.07000000000000001".utf8, value: Array("0.07".utf8), style: 1)
    builder.setFormula("A1*2".utf8)
    builder.endRow(outline: 2)
    builder.repeatRow(count: 1)
    builder.addEmpty(count: 2)
    builder.add(.error, text: "#DIV/0!".utf8)
    builder.endRow()
    builder.spans = [GridSpan(rows: 0..<2, columns: 0..<1)]
    builder.hide(rows: 1..<2)
    let grid = builder.finish()
    #expect(grid[0, 1].value == .number("0.07"))
    #expect(grid[1, 1].text == "0.07000000000000001")
    #expect(grid[1, 1].formula == "A1*2")
    #expect(grid[0, 0].formula == nil)
    #expect(grid[0, 1].style.format.kind == .percent)
    #expect(grid[2, 0].value == .empty)
    #expect(grid[2, 2].value == .error("#DIV/0!"))
    #expect(grid[2, 2].place.phrase[.sv] == "Ark1!C3")
    #expect(grid.outline(row: 0) == 2)
    #expect(grid.isHidden(row: 1))
    let part = grid.subgrid(rows: 1..<3, columns: 1..<3)
    #expect(part[1, 1].place.cell == "C3")
    #expect(part.isHidden(row: 0))
    #expect(part.spans.isEmpty)
  }

  @Test(arguments: [("B7", 6, 1), ("AA1", 0, 26), ("$XFD$1048576", 1_048_575, 16383)])
  func cellsHaveNames(name: String, row: Int, column: Int) throws {
    let position = try #require(GridPlace.position(ofCell: name.utf8))
    #expect(position == (row, column))
    let place = GridPlace(sheet: "", row: row, column: column, line: nil)
    #expect(place.cell == name.filter { $0 != "$" })
  }

  @Test(arguments: ["", "7", "B", "B7C", "B0", "Æ1"])
  func whatIsNoCellHasNoPosition(name: String) {
    #expect(GridPlace.position(ofCell: name.utf8) == nil)
  }
}
