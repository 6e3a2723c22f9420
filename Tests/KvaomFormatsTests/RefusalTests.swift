import Foundation
import KvaomTables
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomFormats

/// What cannot be read is refused whole, with one sentence, within bounds that are stated.
@Suite struct RefusalTests {
  @Test func filesThatAreNotWholeAreDamaged() throws {
    let bytes = try Fixture.bytes("minimal.xlsx")
    #expect(refusal(Array(bytes.dropLast(bytes.count / 2))) == "the file is damaged or not whole")
    var spoiled = bytes
    for index in (bytes.count / 4)..<(bytes.count * 3 / 4) { spoiled[index] ^= 0x55 }
    #expect(refusal(spoiled)?.hasPrefix("the file is damaged") == true)
  }

  /// Names of files and labels alike: in the parts of workbooks and documents nothing stands that nobody sees.
  @Test func whatCannotBeSeenIsItsSignInXML() {
    #expect(XMLWriter.escaped("a\u{1B}]b\u{9B}c\u{202E}d\u{7F}<&\n") == "a␛]b�c�d␡&lt;&amp;\n")
  }

  /// What the guided search has found, as small as it could be made (`scripts/fuzz`).
  @Test(arguments: Repository.files(below: "Fuzzing/Crashes", suffix: "").filter { $0.contains("/Table-") })
  func whatWasFoundBeforeIsRefusedOrRead(_ path: String) throws {
    _ = refusal(Array(try Data(contentsOf: Repository.url(path))))
  }

  /// What the guided search has found: the place of a row that no file can have must be told, too.
  @Test func aRowThatNoSheetHasIsRefused() {
    for row in ["99999999999", "4294967297"] {
      let rows = #"<row r="\#(row)"><c r="ZZZZZZZZZZ99999999999"><v>1</v></c></row>"#
      #expect(refusal(workbook(rows))?.hasPrefix("the file is damaged: cell ") == true, "\(row)")
    }
  }

  @Test func aCellThatNoSpreadsheetHasIsRefused() {
    let long = String(repeating: "x", count: 200_000)
    #expect(
      refusal(Array("a;2016\n\(long);1\n".utf8))
        == "a cell is longer than any spreadsheet can have: line 2, column 1")
  }

  @Test func rowsThatRepeatAreCountedBeforeTheyAreMade() {
    let row = #"<table:table-row table:number-rows-repeated="1000"><table:table-cell office:value-type="float" "#
    let cells = #"office:value="1" table:number-columns-repeated="1000"/></table:table-row>"#
    var limits = ReadingLimits()
    limits.cells = 3_000_000
    var book = ZipWriter()
    let text =
      #"<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet>"#
      + #"<table:table table:name="A">"# + String(repeating: row + cells, count: 1000)
      + "</table:table></office:spreadsheet></office:body></office:document-content>"
    book.add("content.xml", Array(text.utf8))
    #expect(
      refusal(book.finish(), limits: limits) == "the file has more than 3\u{A0}000\u{A0}000 cells: it is not read")
  }

  @Test func everySpoiledByteIsRefusedOrRead() throws {
    for name in ["minimal.xlsx", "minimal.ods"] {
      let bytes = try Fixture.bytes(name)
      for index in bytes.indices {
        var spoiled = bytes
        spoiled[index] ^= 0xFF
        _ = refusal(spoiled)
      }
    }
  }

  @Test func limitsAreStated() throws {
    var limits = ReadingLimits()
    limits.unpackedBytes = 1000
    #expect(
      refusal(try Fixture.bytes("minimal.xlsx"), limits: limits)
        == "the file is compressed, and holds more than 0 MB: it is not read")
    limits = ReadingLimits()
    limits.cells = 3
    #expect(
      refusal(try Fixture.bytes("minimal.xlsx"), limits: limits) == "the file has more than 3 cells: it is not read")
    #expect(refusal(Array("a;b\nc;d\n".utf8), limits: limits) == "the file has more than 3 cells: it is not read")
    limits = ReadingLimits()
    limits.fileBytes = 2_000_000
    let large = [UInt8](repeating: 0x61, count: 2_000_001)
    #expect(refusal(large, limits: limits) == "the file has 2 MB; at most 2 MB are read")
    let far = #"<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#
    limits = ReadingLimits()
    limits.cells = 20000
    #expect(refusal(workbook(far), limits: limits) == "the file has more than 20\u{A0}000 cells: it is not read")
  }

  /// A part that says it is small and is not is counted as it is unpacked.
  @Test func whatSaysTooLittleIsCounted() throws {
    var bytes = try Fixture.bytes("minimal.xlsx")
    for place in bytes.indices.dropLast(46) where bytes[place..<(place + 4)].elementsEqual([0x50, 0x4B, 1, 2]) {
      for index in 24..<28 { bytes[place + index] = index == 24 ? 1 : 0 }
    }
    var limits = ReadingLimits()
    limits.unpackedBytes = 1000
    #expect(refusal(bytes, limits: limits) == "the file is compressed, and holds more than 0 MB: it is not read")
  }

  @Test func entitiesAreNotExpanded() throws {
    let parts = [
      ("content.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>")
    ]
    #expect(refusal(archive(parts)) == "the file has a DOCTYPE, which no spreadsheet writes: it is not read")
  }

  @Test func brokenXMLNamesItsPart() {
    #expect(
      refusal(archive([("content.xml", "<a>\n<b>\n</a>")]))
        == "the file is damaged: its part content.xml cannot be read from line 3")
  }

  @Test func otherFormatsAreNamed() {
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let locked = container + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(locked) == "the workbook is protected by a password")
    #expect(refusal(container + [0, 0, 0]) == "the file is XLS (Excel 97–2003), which is not read")
    #expect(
      refusal(Array("<html><table><tr><td>1</td></tr></table></html>".utf8))
        == "the file is a web page, which is not read")
    #expect(refusal(Array("%PDF-1.7".utf8)) == "the file is PDF, which is not read")
    #expect(refusal(archive([("readme.txt", "x")])) == "the file is a zip archive without a workbook")
    #expect(refusal([]) == "the file is empty")
    #expect(refusal(Array(" \n".utf8)) == "the file is empty")
    #expect(
      refusal([0x61, 0x3B, 0, 0x0A]) == "the file is not text (byte 2 is no character), nor a format that is known")
    #expect(refusal(Array("{\"a\": 1}".utf8)) == "the file is JSON, but neither JSON-stat nor Kolada")
    #expect(refusal(Array("{\"a\": \n[1, 2".utf8)) == "the file is not whole JSON: reading stopped at line 2")
    #expect(refusal(Array(repeating: UInt8(ascii: "["), count: 100_000)) != nil)
  }
}
