import KvaomFormats
import KvaomWords

/// A document of Word: its parts in one archive, the same bytes for the same document. Made from nothing, or with the
/// parts of a template around the text.
struct WordFile {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "application/vnd.openxmlformats-officedocument"
  private static let types = "\(office).wordprocessingml"
  /// The names that the parts of a document have in front of their elements.
  static let names = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(XMLWriter.relationNames)"
    """

  /// Its title.
  let title: String
  /// The language of its text.
  let locale: Locale
  /// Its paragraphs and tables.
  let body: String
  /// What is drawn in it.
  let drawings: WordDrawings
  /// Its lists.
  let lists: WordLists
  /// What gives it its look; nil for a look of its own.
  let template: WordTemplate?

  /// The file.
  var bytes: [UInt8] {
    var written = own
    for (name, bytes) in template?.parts ?? [] where !written.contains(where: { $0.name == name }) {
      written.append((name, bytes))
    }
    // What the others are stands first.
    written.sort { ($0.name != Self.contents ? 1 : 0, $0.name) < ($1.name != Self.contents ? 1 : 0, $1.name) }
    var archive = ZipWriter()
    for part in written { archive.add(part.name, part.bytes) }
    return archive.finish()
  }

  private static let contents = "[Content_Types].xml"

  /// The parts that the report has a say in.
  private var own: [(name: String, bytes: [UInt8])] {
    func xml(_ content: String) -> [UInt8] {
      Array((content.hasPrefix("<?xml") ? content : XMLWriter.head + content).utf8)
    }
    var parts: [(name: String, bytes: [UInt8])] = [
      (Self.contents, xml(contentTypes)), ("_rels/.rels", xml(rootRelations)), ("docProps/core.xml", xml(properties)),
      ("word/document.xml", xml(document)), ("word/styles.xml", xml(styles)),
      ("word/numbering.xml", xml(lists.part(after: template))),
      ("word/_rels/document.xml.rels", xml(relations)),
    ]
    if template == nil { parts.append(("word/footer1.xml", xml(Self.footer))) }
    if !drawings.pictures.isEmpty { parts.append(("word/media/kvaom.png", Self.emptyPicture)) }
    for (number, picture) in drawings.pictures {
      parts.append(("word/media/kvaom\(number).svg", Array(picture.utf8)))
    }
    for (number, chart) in drawings.charts {
      parts.append(("word/charts/kvaom\(number).xml", xml(chart.part)))
      parts.append(("word/charts/_rels/kvaom\(number).xml.rels", xml(WordChart.relations(number))))
      parts.append(("word/embeddings/kvaom\(number).xlsx", chart.book))
    }
    return parts
  }

  /// The name of its language, as Word knows it.
  var language: String { WordRun.language(locale) }

  /// The part with the text.
  var document: String {
    let text = WordRun.paragraph(WordRun.text(title), style: "Title") + body
    let styled = WordStyles.renamed(text, by: template)
    let said = WordRun.speaking(styled, language)
    if let template { return template.head + said + template.tail }
    return """
      <w:document \(Self.names)><w:body>
      \(said)\
      <w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
  }

  /// The part with the styles: those of a template, and of the report's own those that it has not.
  private var styles: String {
    guard let part = template?.text("word/styles.xml"), let end = part.ranges(of: "</w:styles>").last else {
      return WordStyles.part(language: language)
    }
    let whole = part[..<end.lowerBound] + WordStyles.missing(in: template) + part[end.lowerBound...]
    return WordStyles.speaking(String(whole), language)
  }

  // MARK: What belongs to what

  private var contentTypes: String {
    var overrides = [
      ("/word/numbering.xml", "\(Self.types).numbering+xml"), ("/word/styles.xml", "\(Self.types).styles+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    overrides += drawings.charts.map { ("/word/charts/kvaom\($0.number).xml", "\(Self.office).drawingml.chart+xml") }
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
      ("png", "image/png"), ("svg", "image/svg+xml"), ("xlsx", "\(Self.office).spreadsheetml.sheet"),
    ]
    if let part = template?.text(Self.contents), let end = part.ranges(of: "</Types>").last {
      // A template for new documents becomes one of them.
      let known = part[..<end.lowerBound].replacing(".template.main+xml", with: ".document.main+xml")
      return known + Self.written(defaults, overrides, without: String(known)) + "</Types>"
    }
    overrides.append(("/word/document.xml", "\(Self.types).document.main+xml"))
    overrides.append(("/word/footer1.xml", "\(Self.types).footer+xml"))
    return "<Types xmlns=\"\(Self.package)/content-types\">\(Self.written(defaults, overrides, without: ""))</Types>"
  }

  /// What parts are, without those that are known.
  private static func written(
    _ defaults: [(String, String)], _ overrides: [(String, String)], without known: String
  ) -> String {
    let known = known.lowercased()
    let endings = defaults.filter { !known.contains("extension=\"\($0.0)\"") }
    let names = overrides.filter { !known.contains("partname=\"\($0.0.lowercased())\"") }
    return endings.map { "<Default Extension=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + names.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
  }

  private var rootRelations: String {
    let core = "\(Self.package)/relationships/metadata/core-properties"
    let own = "<Relationship Id=\"kvaomCore\" Type=\"\(core)\" Target=\"docProps/core.xml\"/>"
    if let part = template?.text("_rels/.rels") {
      return part.contains(core) ? part : Self.added([own], to: part)
    }
    return Self.added(
      [own, Self.relation("document", "officeDocument", "word/document.xml")],
      to: "<Relationships xmlns=\"\(Self.package)/relationships\"></Relationships>")
  }

  private var relations: String {
    var list = [Self.relation("kvaomNumbering", "numbering", "numbering.xml")]
    if template == nil {
      list.append(Self.relation("styles", "styles", "styles.xml"))
      list.append(Self.relation("footer", "footer", "footer1.xml"))
    }
    if !drawings.pictures.isEmpty { list.append(Self.relation("kvaomEmpty", "image", "media/kvaom.png")) }
    list += drawings.pictures.map { Self.relation("kvaomSVG\($0.number)", "image", "media/kvaom\($0.number).svg") }
    list += drawings.charts.map { Self.relation("kvaomChart\($0.number)", "chart", "charts/kvaom\($0.number).xml") }
    let part = template?.text("word/_rels/document.xml.rels")
    if part?.contains("relationships/numbering\"") ?? false { list.removeFirst() }
    return Self.added(list, to: part ?? "<Relationships xmlns=\"\(Self.package)/relationships\"></Relationships>")
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(XMLWriter.relationNames)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func added(_ list: [String], to part: String) -> String {
    guard let end = part.ranges(of: "</Relationships>").last else { return part }
    return part[..<end.lowerBound] + list.joined() + part[end.lowerBound...]
  }

  private var properties: String {
    """
    <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLWriter.escaped(title))</dc:title>\
    <dc:language>\(language)</dc:language></cp:coreProperties>
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
