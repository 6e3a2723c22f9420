import KvaomFormats

extension Workbook {
  /// The workbook as a file of Excel: the same bytes for the same workbook. With `valuesOnly` formulas leave what they
  /// are worth.
  public func file(valuesOnly: Bool = false) -> [UInt8] {
    var archive = ZipWriter()
    var styles = StyleSheet()
    var parts: [String] = []
    let shown = sheets.firstIndex { !$0.isHidden } ?? 0
    for (index, sheet) in sheets.enumerated() {
      var writer = SheetWriter(sheet, valuesOnly: valuesOnly)
      parts.append(writer.part(&styles, isFirst: index == shown))
    }
    archive.add("[Content_Types].xml", Array(contentTypes.utf8))
    archive.add("_rels/.rels", Array(Self.rootRelations.utf8))
    archive.add("docProps/core.xml", Array(properties.utf8))
    archive.add("xl/workbook.xml", Array(book(firstShown: shown).utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(relations.utf8))
    archive.add("xl/styles.xml", Array(styles.part.utf8))
    for (index, part) in parts.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", Array(part.utf8))
    }
    return archive.finish()
  }

  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var contentTypes: String {
    var text = XMLWriter.head + "<Types xmlns=\"\(Self.packages)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types).sheet.main+xml\"/>"
    text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.types).styles+xml\"/>"
    for index in sheets.indices {
      text +=
        "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(Self.types).worksheet+xml\"/>"
    }
    text += "<Override PartName=\"/docProps/core.xml\" "
    text += "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    return text + "</Types>"
  }

  private static var rootRelations: String {
    XMLWriter.head + "<Relationships xmlns=\"\(packages)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(XMLWriter.relationNames)/officeDocument\" Target=\"xl/workbook.xml\"/>"
      + "<Relationship Id=\"rId2\" Type=\"\(packages)/relationships/metadata/core-properties\" "
      + "Target=\"docProps/core.xml\"/></Relationships>"
  }

  /// The title and the program; no person, no clock.
  private var properties: String {
    XMLWriter.head + "<cp:coreProperties xmlns:cp=\"\(Self.packages)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLWriter.escaped(title))</dc:title>"
      + "<dc:creator>Kvaom</dc:creator></cp:coreProperties>"
  }

  private func book(firstShown: Int) -> String {
    var text = XMLWriter.head + "<workbook xmlns=\"\(XMLWriter.sheetNames)\" xmlns:r=\"\(XMLWriter.relationNames)\">"
    text += "<workbookPr/><bookViews><workbookView activeTab=\"\(firstShown)\"/></bookViews><sheets>"
    for (index, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(XMLWriter.escaped(sheet.name))\" sheetId=\"\(index + 1)\""
      text += (sheet.isHidden ? " state=\"hidden\"" : "") + " r:id=\"rId\(index + 1)\"/>"
    }
    text += "</sheets>"
    let titled = sheets.indices.filter { sheets[$0].frozen.rows > 0 }
    if !names.isEmpty || !titled.isEmpty {
      text += "<definedNames>"
      // The rows that stay in sight stand on every printed page.
      for index in titled {
        let rows = "$\(sheets[index].frozen.rows):$\(sheets[index].frozen.rows)"
        text += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        text += XMLWriter.escaped(CellReference.prefix(of: sheets[index].name) + rows) + "</definedName>"
      }
      for name in names.sorted(by: { $0.name < $1.name }) {
        text +=
          "<definedName name=\"\(XMLWriter.escaped(name.name))\">\(XMLWriter.escaped(name.target.text))</definedName>"
      }
      text += "</definedNames>"
    }
    // Whoever opens it computes everything anew.
    return text + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
  }

  private var relations: String {
    var text = XMLWriter.head + "<Relationships xmlns=\"\(Self.packages)/relationships\">"
    for index in sheets.indices {
      text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(XMLWriter.relationNames)/worksheet\" "
      text += "Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    text += "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(XMLWriter.relationNames)/styles\" "
    return text + "Target=\"styles.xml\"/></Relationships>"
  }
}
