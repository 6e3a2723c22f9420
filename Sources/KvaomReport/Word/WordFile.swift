import KvaomFormats
import KvaomWords

/// A document of Word: its parts in one archive, the same bytes for the same document.
struct WordFile {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let names = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
    xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    """

  /// Its title.
  let title: String
  /// The language of its text.
  let locale: Locale
  /// Its paragraphs and tables.
  let body: String
  /// Its pictures, as SVG.
  let pictures: [String]
  /// How many lists are counted.
  let numberedLists: Int

  /// The file.
  var bytes: [UInt8] {
    var archive = ZipWriter()
    func add(_ name: String, _ content: String) { archive.add(name, Array((XMLWriter.head + content).utf8)) }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", rootRelations)
    add("docProps/core.xml", properties)
    add("word/document.xml", document)
    add("word/styles.xml", WordStyles.part(language: language))
    add("word/numbering.xml", numbering)
    add("word/footer1.xml", Self.footer)
    add("word/_rels/document.xml.rels", relations)
    if !pictures.isEmpty { archive.add("word/media/empty.png", Self.emptyPicture) }
    for (index, picture) in pictures.enumerated() {
      archive.add("word/media/picture\(index + 1).svg", Array(picture.utf8))
    }
    return archive.finish()
  }

  /// The name of its language, as Word knows it.
  var language: String {
    Phrase(nn: "nn-NO", nb: "nb-NO", sv: "sv-SE", en: "en-GB")[locale]
  }

  /// The part with the text.
  var document: String {
    """
    <w:document \(Self.names)><w:body>
    \(WordRun.paragraph(WordRun.text(title), style: "Title"))\(body)\
    <w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  private var contentTypes: String {
    let parts = [
      ("/word/document.xml", "\(Self.types).document.main+xml"), ("/word/styles.xml", "\(Self.types).styles+xml"),
      ("/word/numbering.xml", "\(Self.types).numbering+xml"), ("/word/footer1.xml", "\(Self.types).footer+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ].map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
    return """
      <Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
      <Default Extension="svg" ContentType="image/svg+xml"/>\(parts)</Types>
      """
  }

  private var rootRelations: String {
    """
    <Relationships xmlns="\(Self.package)/relationships"><Relationship Id="document" \
    Type="\(XMLWriter.relationNames)/officeDocument" Target="word/document.xml"/><Relationship Id="core" \
    Type="\(Self.package)/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
    """
  }

  private var relations: String {
    var list = [("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml")]
    list.append(("footer", "footer", "footer1.xml"))
    if !pictures.isEmpty { list.append(("empty", "image", "media/empty.png")) }
    for index in pictures.indices { list.append(("svg\(index + 1)", "image", "media/picture\(index + 1).svg")) }
    let relations = list.map { id, type, target in
      "<Relationship Id=\"\(id)\" Type=\"\(XMLWriter.relationNames)/\(type)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.package)/relationships\">\(relations.joined())</Relationships>"
  }

  private var properties: String {
    """
    <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLWriter.escaped(title))</dc:title>\
    <dc:language>\(language)</dc:language></cp:coreProperties>
    """
  }

  /// Bullets, and a numbering of its own for each list that is counted.
  private var numbering: String {
    func levels(_ format: String, _ text: (Int) -> String) -> String {
      (0..<9).map { level in
        """
        <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text(level))"/>\
        <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(720 * (level + 1))" w:hanging="360"/></w:pPr></w:lvl>
        """
      }.joined()
    }
    let counted = (0..<numberedLists).map { index in
      """
      <w:num w:numId="\(WordAuthor.firstNumbered + index)"><w:abstractNumId w:val="1"/>\
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """
    }
    return """
      <w:numbering \(Self.names)><w:abstractNum w:abstractNumId="0">\(levels("bullet") { _ in "•" })</w:abstractNum>\
      <w:abstractNum w:abstractNumId="1">\(levels("decimal") { "%\($0 + 1)." })</w:abstractNum>\
      <w:num w:numId="\(WordAuthor.bullets)"><w:abstractNumId w:val="0"/></w:num>\(counted.joined())</w:numbering>
      """
  }

  /// The number of the page.
  private static let footer = """
    <w:ftr \(names)><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r>\
    </w:fldSimple></w:p></w:ftr>
    """

  /// A picture of one clear dot, for readers that know no SVG (PNG of 1 by 1, after its specification).
  private static let emptyPicture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
    8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0, 2, 0,
    0, 5, 0, 1, 0xE9, 0xFA, 0xDC, 0xD8, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}

/// The styles of a document: Word's own names where it has them, so that a municipality's template can give them
/// another look.
enum WordStyles {
  /// The part of styles for a text in a language.
  static func part(language: String) -> String {
    """
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="\(language)"/>\
    </w:rPr></w:rPrDefault></w:docDefaults>\(all.joined())</w:styles>
    """
  }

  private static let all: [String] = [
    style("Normal", "Normal", isDefault: true),
    style("BodyText", "Body Text", "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"),
    style("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"40\"/>"),
    heading(1, 32), heading(2, 28), heading(3, 24), heading(4, 22), heading(5, 22), heading(6, 22),
    style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"),
    style("ListParagraph", "List Paragraph"),
    style("Answer", "Answer", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>"),
    style("Caption", "caption", "<w:spacing w:before=\"120\" w:after=\"40\"/>", "<w:sz w:val=\"20\"/>"),
    style("Cell", "Cell", "<w:spacing w:before=\"10\" w:after=\"10\"/>", "<w:sz w:val=\"18\"/>"),
    style("Note", "Note", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"18\"/>"),
    style("Gap", "Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"),
    style("Picture", "Picture", "<w:spacing w:before=\"120\"/>"),
    style("CodeBlock", "Code Block", "<w:shd w:val=\"clear\" w:fill=\"F2F2F2\"/>"),
    """
    <w:style w:type="character" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Consolas" \
    w:hAnsi="Consolas"/><w:sz w:val="20"/></w:rPr></w:style>
    """,
    """
    <w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:tblPr><w:tblBorders><w:top w:val="single" \
    w:sz="8"/><w:bottom w:val="single" w:sz="8"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/>\
    <w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>\
    <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
    """,
  ]

  private static func heading(_ level: Int, _ size: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:sz w:val=\"\(size)\"/>")
  }

  private static func style(
    _ id: String, _ name: String, _ paragraph: String = "", _ run: String = "", isDefault: Bool = false
  ) -> String {
    let based = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>\(based)<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}
