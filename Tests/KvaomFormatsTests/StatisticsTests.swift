import KvaomTables
import KvaomWords
import Testing

@testable import KvaomFormats

/// Statistics and ledgers: each figure in its place, with the reasons of the publisher for those that are missing.
@Suite struct StatisticsTests {
  @Test func jsonStatKeepsOrderUnitsAndReasons() throws {
    let grid = try Fixture.read("jsonstat-v2.json").grids[0]
    #expect(grid.texts[0] == ["region", "statistikkvariabel", "2023", "2024", "2025"])
    #expect(grid.texts[3] == ["Klepp", "Barn med tiltak", "195", ":", "201"])
    #expect(grid.values(row: 5)[2...] == [.missing("."), .missing("."), .missing(".")])
    let said = try #require(grid.declaration)
    #expect(said.down.map(\.role) == [.place, .measure])
    #expect(said.down[0].codes == ["0301", "1120", "EKG07"])
    #expect(said.across.map(\.role) == [.time])
    #expect(said.measures.map(\.unit) == ["barn", "kr"])
    #expect(said.measures.map(\.timing) == [.stock, .average])
    #expect(said.measures[1].prices == "Current")
    #expect(said.measures.allSatisfy { !$0.isAdditive })
  }

  @Test func whatIsAbsentIsMissing() throws {
    let grid = try Fixture.read("jsonstat-sparse.json").grids[0]
    #expect(grid.values(row: 1) == [.text, .number("1.5"), .missing(".."), .missing(""), .number("2")])
    let other = try Fixture.read("jsonstat-status-string.json").grids[0]
    #expect(other[1, 1].comment == "*")
  }

  @Test func bundlesOfVersion1AreRead() throws {
    let cube = """
      {"value": [1, null, 3, 4], "dimension": {"id": ["a", "Tid"], "size": [2, 2], "role": {"time": ["Tid"]}, \
      "a": {"category": {"index": {"y": 1, "x": 0}}}, \
      "Tid": {"category": {"label": {"2025": "i fjor", "2026": "i år"}}}}}
      """
    let file = try read("{\"første\": \(cube), \"andre\": \(cube)}")
    #expect(file.grids.map(\.name) == ["første", "andre"])
    #expect(file.grids[0].texts == [["a", "i fjor", "i år"], ["x", "1", ""], ["y", "3", "4"]])
  }

  @Test(arguments: [
    (#"{"value": [1], "id": ["a"], "size": [2], "dimension": {"a": {"category": {"index": ["x", "y"]}}}}"#, "value"),
    (#"{"value": [1], "id": ["a"], "size": [1], "dimension": {"a": {"category": {"index": ["x", "y"]}}}}"#, "a"),
    (#"{"value": [1], "id": ["a"], "size": [1], "dimension": {}}"#, "a"),
    (#"{"value": {"7": 1}, "id": ["a"], "size": [1], "dimension": {"a": {"category": {"index": ["x"]}}}}"#, "value"),
  ])
  func whatDoesNotFitIsSaid(text: String, part: String) {
    #expect(refusal(Array(text.utf8)) == "the file is JSON-stat, but its “\(part)” does not fit")
  }

  /// A cube of nothing but years has a row all the same, and no figure stands where a label does.
  @Test(arguments: [#"[1, 2]"#, #"["1", "2"]"#])
  func aSeriesHasALabel(values: String) throws {
    let series = """
      {"version": "2.0", "class": "dataset", "label": "Barn", "id": ["Tid"], "size": [2], "role": {"time": ["Tid"]}, \
      "dimension": {"Tid": {"label": "år", "category": {"index": ["2025", "2026"]}}}, "value": \(values)}
      """
    #expect(try read(series).grids[0].texts == [["post", "2025", "2026"], ["Barn", "1", "2"]])
  }

  /// Rows with keys: each says which it is, and rows of nothing but zeros are not written.
  @Test(arguments: [
    ("CODES", #""1119","A",1 "..""#, #""1120","B",7 8"#), ("VALUES", #""Hå","A",1 "..""#, #""Klepp","B",7 8"#),
  ])
  func rowsOfPXFilesCanHaveKeys(kind: String, first: String, second: String) throws {
    let head = """
      CHARSET="ANSI";CODEPAGE="utf-8";TITLE="T";UNITS="kr";STUB="region","sektor";HEADING="år";
      VALUES("region")="Hå","Klepp";VALUES("sektor")="A","B";VALUES("år")="2025","2026";CODES("region")="1119","1120";
      KEYS("region")=\(kind);KEYS("sektor")=VALUES;
      """
    let grid = try read("\(head)\nDATA=\n\(second)\n\(first);\n").grids[0]
    #expect(
      grid.texts.dropFirst() == [
        ["Hå", "A", "1", ".."], ["Hå", "B", "0", "0"], ["Klepp", "A", "0", "0"], ["Klepp", "B", "7", "8"],
      ])
    #expect(refusal(Array("\(head)\nDATA=\n\(first)\n\(first);".utf8))?.contains("KEYS") == true)
    #expect(refusal(Array("\(head)\nDATA=\n\"9999\",\"A\",1 2;".utf8))?.contains("KEYS") == true)
    #expect(refusal(Array("\(head)\nDATA=\n\(first)".utf8))?.contains("DATA") == true)
  }

  /// Two records of one account are added up, and that is said; a balance sheet is of a day.
  @Test func recordsThatRepeatAnAccountAreNamed() throws {
    let record = "0A2025 112000                  1244 010"
    let file = try read("\(record)     4210\n\(record)      100\n")
    #expect(file.remarks.map { $0[.en] } == ["1 record of an account that has one (line 2): added up."])
    #expect(try Fixture.read("kostra-0A.txt").remarks.isEmpty)
    #expect(try Fixture.read("kostra-0B.txt").grids[0].declaration?.measures[0].timing == .stock)
  }

  @Test func koladaDropsWhatIsDeleted() throws {
    let file = try Fixture.read("kolada-v3-data.json")
    let grid = file.grids[0]
    #expect(
      grid.texts == [
        ["kpi", "municipality", "gender", "2024"], ["N90001", "1446", "T", "12.5"], ["N90001", "1446", "K", "13.1"],
        ["N90001", "1446", "M", "11.9"], ["N90001", "0180", "T", ""], ["N90001", "G00001", "T", "14.0"],
      ])
    #expect(grid[4, 3].value == .missing(""))
    #expect(grid[5, 3].comment == "n = 26")
    #expect(grid.declaration?.notes.count == 1)
    #expect(file.remarks.count == 1)
    #expect(try Fixture.read("kolada-v2-data.json").grids[0].texts[1] == ["N90001", "1446", "T", "12.5"])
    #expect(try Fixture.read("kolada-v3-kpi.json").grids[0][1, 1].text == "Oppdiktat nyckeltal, andel (%)")
  }

  @Test func pxHasItsMatrixByStubAndHeading() throws {
    let grid = try Fixture.read("pxfile.px").grids[0]
    #expect(grid.texts == [["region", "2024", "2025"], ["Oslo", "2050", ".."], ["Klepp", "195", "201"]])
    #expect(grid[1, 2].value == .missing(".."))
    #expect(grid.declaration?.measures.map(\.unit) == ["barn"])
    #expect(grid.declaration?.across.map(\.role) == [.time])
    // The sign that the format calls an absolute zero is one; all others are figures that are missing.
    let signs = try read("CHARSET=\"ANSI\";\nSTUB=\"a\";\nVALUES(\"a\")=\"x\",\"y\",\"z\";\nDATA=\n\"-\" \".\" 3;\n")
      .grids[0]
    let values = (0..<3).map { signs[1, $0 + 1].value }
    #expect(values == [.number("0"), .missing("."), .number("3")])
    let short = "CHARSET=\"ANSI\";\nSTUB=\"a\";\nVALUES(\"a\")=\"x\",\"y\";\nDATA=\n1;\n"
    #expect(refusal(Array(short.utf8)) == "the PX file has 1 figures, but must have 2")
  }

  @Test func kostraRecordsHaveTheirFields() throws {
    let grid = try Fixture.read("kostra-0A.txt").grids[0]
    #expect(grid.texts[5] == ["0A", "2025", "", "112000", "", "", "1", "244", "700", "-310"])
    #expect(grid[5, 9].place.line == 5)
    #expect(grid.declaration?.measures[0].unit == "1000 kr")
    #expect(try Fixture.read("kostra-0A-q2.txt").grids[0][1, 2].text == "2")
    #expect(try Fixture.read("kostra-0B.txt").grids[0].texts[0][7...8] == ["kapittel", "sektor"])
    var bytes = try Fixture.bytes("kostra-0A.txt")
    bytes[49 + 47] = UInt8(ascii: "x")
    #expect(refusal(bytes) == "the amount on line 2 is no whole number")
  }

  @Test func sieIsReadInItsCodePage() throws {
    let file = try Fixture.read("sie4-cp437.se")
    #expect(file.grids.map(\.name) == ["RES", "PSALDO", "PBUDGET", "TRANS"])
    #expect(file.grids[0].texts[2] == ["2024", "5010", "Löner till arbetad tid", "1200000.00"])
    #expect(file.grids[0][2, 3].value == .number("1200000"))
    #expect(file.grids[2].texts[1] == ["202501", "5010", "Löner till arbetad tid", "330", "Skola Öst", "104000.00"])
    #expect(
      file.grids[3].texts[1] == [
        "20250131", "5010", "Löner till arbetad tid", "330", "Skola Öst", "P1", "", "A 1", "101250.25",
      ])
  }
}
