import Foundation
import KvaomTables
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomFormats

/// Files of each format, whose figures are invented, below `Tests/KvaomFormatsTests/Fixtures`.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: Repository.root.appending(path: "Tests/KvaomFormatsTests/Fixtures/\(name)")))
  }

  static func read(_ name: String) throws -> SourceFile { try SourceReader.read(bytes(name)) }
}

extension Grid {
  /// The texts of the cells, row by row.
  var texts: [[String]] {
    (0..<rowCount).map { row in (0..<cellCount(inRow: row)).map { self[row, $0].text } }
  }

  /// The values of a row.
  func values(row: Int) -> [GridValue] { (0..<cellCount(inRow: row)).map { self[row, $0].value } }
}

/// The tables of a text.
func read(_ text: String) throws -> SourceFile { try SourceReader.read(Array(text.utf8)) }

/// The English message with which bytes are refused; nil where they are read.
func refusal(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> String? {
  do throws(ReadingFault) {
    _ = try SourceReader.read(bytes, limits: limits)
    return nil
  } catch {
    return error.message[.en]
  }
}

/// A zip archive whose parts are stored as they are.
func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
  func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
  func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16) }
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let content = Array(part.text.utf8)
    let name = Array(part.name.utf8)
    let facts = word(20) + word(0) + word(0) + long(0) + long(0) + long(content.count) + long(content.count)
    directory += [0x50, 0x4B, 1, 2] + word(20) + facts + word(name.count) + word(0) + word(0) + word(0) + word(0)
    directory += long(0) + long(bytes.count) + name
    bytes += [0x50, 0x4B, 3, 4] + facts + word(name.count) + word(0) + name + content
  }
  let end = word(0) + word(0) + word(parts.count) + word(parts.count) + long(directory.count) + long(bytes.count)
  return bytes + directory + [0x50, 0x4B, 5, 6] + end + word(0)
}

/// A workbook of one sheet with these rows, and of these styles where any are given.
func workbook(_ rows: String, styles: String? = nil, strings: String? = nil) -> [UInt8] {
  let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var relations = #"<Relationship Id="r1" Type="\#(type)/worksheet" Target="worksheets/sheet1.xml"/>"#
  var parts = [
    (
      "_rels/.rels",
      #"<Relationships><Relationship Id="r0" Type="\#(type)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    ),
    ("xl/workbook.xml", #"<workbook xmlns:r="x"><sheets><sheet name="Ark1" r:id="r1"/></sheets></workbook>"#),
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
  ]
  if let styles {
    relations += #"<Relationship Id="r2" Type="\#(type)/styles" Target="styles.xml"/>"#
    parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
  }
  if let strings {
    relations += #"<Relationship Id="r3" Type="\#(type)/sharedStrings" Target="sharedStrings.xml"/>"#
    parts.append(("xl/sharedStrings.xml", "<sst>\(strings)</sst>"))
  }
  parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
  return archive(parts)
}
