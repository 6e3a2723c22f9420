import KvaomTables
import KvaomWords
import Testing

@testable import KvaomFormats

/// Texts of separated cells: the dialect by the evidence of the whole file, nothing trimmed, nothing shifted.
@Suite struct CSVTests {
  private func texts(_ text: String) throws -> [[String]] { try #require(read(text).grids.first).texts }

  @Test func nordicExportsAreReadAsTheyAre() throws {
    let file = try Fixture.read("unit4-latin1.csv")
    let rows = try #require(file.grids.first).texts
    #expect(file.remarks.map { $0[.nb] } == ["Teksten er lest som Windows-1252."])
    #expect(rows[0] == ["Saldotabell pr. 202508", "", "", "", "", ""])
    #expect(rows[3] == ["", "Vikarar", "3300", "244", "594 120,00-", "0"])
    #expect(rows[4][1] == "Refusjon sjukepengar; NAV")
    #expect(rows[5] == ["", "", "", "Sum", "3306225,50", "6050000"])
    #expect(
      try Fixture.read("framsikt-tiltak.csv").grids[0].texts[2].suffix(4) == ["-500 000"]
        + Array(repeating: "-1 000 000", count: 3))
    #expect(try Fixture.read("ssb-v0-latin1.csv").grids[0].texts[3] == ["0301 Oslo", "2024", "2050", "9500,5"])
  }

  @Test(arguments: [
    ("a;b\n1,5;2,5\n3,5;4,5\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]),
    ("a,b\n1.5,2;5\n3.5,4\n", [["a", "b"], ["1.5", "2;5"], ["3.5", "4"]]),
    ("a\tb\nx, y\t2\n", [["a", "b"], ["x, y", "2"]]),
    ("a|b\r1|2\r", [["a", "b"], ["1", "2"]]),
    ("a, b\n1, 2\n", [["a", "b"], ["1", "2"]]),
    ("'a','b;c'\n'1','it''s'\n'2','3'\n'4','5'\n", [["a", "b;c"], ["1", "it's"], ["2", "3"], ["4", "5"]]),
    ("Post\nLøn\n", [["Post"], ["Løn"]]),
  ])
  func theSeparatorIsFoundByEvidence(text: String, rows: [[String]]) throws { #expect(try texts(text) == rows) }

  @Test(arguments: [
    ("a;b;c\n1;\"x;\"\"y\"\"\n z\";3\n", [["a", "b", "c"], ["1", "x;\"y\"\n z", "3"]]),
    ("a;b;c\n\n1;2;3\n;;\n", [["a", "b", "c"], [], ["1", "2", "3"], ["", "", ""]]),
    ("a;b;c\n1;\"2;3\n4;5;6\n", [["a", "b", "c"], ["1", "\"2", "3"], ["4", "5", "6"]]),
    ("a;b;c\n1;\"5\" rør\";3\n", [["a", "b", "c"], ["1", "5\" rør", "3"]]),
    ("a;b;c\n1;\"x\"\" y\";3\n4;\"\"x\";6\n", [["a", "b", "c"], ["1", "x\" y", "3"], ["4", "\"x", "6"]]),
    ("a;b;c\n1;\"x \\\" y\";3\n4;\"z\";6\n", [["a", "b", "c"], ["1", "x \" y", "3"], ["4", "z", "6"]]),
  ])
  func quotesOutOfPlaceShiftNothing(text: String, rows: [[String]]) throws { #expect(try texts(text) == rows) }

  @Test func aStrayQuoteDoesNotSwallowTheNextRow() throws {
    let text = "a;b;c\n1;\"x;3\n4;y;6\n7;\"z\" w\";9\n"
    #expect(try texts(text) == [["a", "b", "c"], ["1", "\"x", "3"], ["4", "y", "6"], ["7", "z\" w", "9"]])
  }

  @Test func placesAreLines() throws {
    let grid = try #require(read("a;b\n\"x\r\ny\";1\nz;2\n").grids.first)
    #expect(grid[2, 1].place.phrase[.sv] == "rad 4, kolumn 2")
  }

  @Test func everyEncodingIsKnown() throws {
    let text = "Post;År\nLøn;1\n"
    let meant = [["Post", "År"], ["Løn", "1"]]
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] as [UInt8] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] as [UInt8] }
    let western = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big, western] {
      #expect(try SourceReader.read(bytes).grids[0].texts == meant)
    }
    #expect(try SourceReader.read(Array("x;".utf8) + [0x80, 0x96, 0x0A]).grids[0].texts == [["x", "€–"]])
  }
}
