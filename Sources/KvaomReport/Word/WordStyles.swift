/// The styles of a document: Word's own names where it has them, so that a municipality's template can give them
/// another look.
enum WordStyles {
  /// A style: what it is called by, its name, and how it is written under any of both.
  private struct Style {
    let id: String
    let name: String
    let kind: String
    let rest: String
    var isDefault = false
  }

  /// The part of styles for a text in a language.
  static func part(language: String) -> String {
    """
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="\(language)"/>\
    </w:rPr></w:rPrDefault></w:docDefaults>\(all.map { written($0, $0.id) }.joined())</w:styles>
    """
  }

  /// The styles that a template has not, under names that are free in it.
  static func missing(in template: WordTemplate?) -> String {
    guard let template else { return "" }
    return all.filter { template.styleID(named: $0.name) == nil && !$0.isDefault }
      .map { renamed(written($0, template.freeID($0.id)), by: template) }.joined()
  }

  /// A text whose styles are called as a template calls them.
  static func renamed(_ text: String, by template: WordTemplate?) -> String {
    guard let template else { return text }
    var text = text
    for style in all {
      let own = template.styleID(named: style.name) ?? template.freeID(style.id)
      guard own != style.id else { continue }
      for element in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn"] {
        // A mark in between: what has been given another name is not given a third.
        text = text.replacing("<\(element) w:val=\"\(style.id)\"/>", with: "<\(element) w:val=\"\u{1}\(own)\"/>")
      }
    }
    return text.replacing("\u{1}", with: "")
  }

  /// The part of a template's styles in the language of the report, which readers and printed papers take for the whole
  /// document's; a template that says no language stays as it is.
  static func speaking(_ part: String, _ language: String) -> String {
    guard let defaults = WordTemplate.elements("w:docDefaults", in: part).first,
      let said = WordTemplate.elements("w:lang", in: defaults).first,
      let old = WordTemplate.attribute("w:val", of: said)
    else { return part }
    let new = said.replacing(" w:val=\"\(old)\"", with: " w:val=\"\(language)\"")
    return String(part[..<said.startIndex] + new + part[said.endIndex...])
  }

  private static func written(_ style: Style, _ id: String) -> String {
    "<w:style w:type=\"\(style.kind)\"\(style.isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(style.name)\"/>\(style.rest)</w:style>"
  }

  private static let all: [Style] = [
    paragraph("Normal", "Normal", isDefault: true),
    paragraph("BodyText", "Body Text", "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"),
    paragraph("Title", "Title", "<w:spacing w:after=\"240\"/>", "<w:b/><w:sz w:val=\"40\"/>"),
    heading(1, 32), heading(2, 28), heading(3, 24), heading(4, 22), heading(5, 22), heading(6, 22),
    paragraph("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"),
    paragraph("ListParagraph", "List Paragraph"),
    paragraph("Answer", "Kvaom Answer", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", "<w:b/>"),
    paragraph(
      "Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>", "<w:sz w:val=\"20\"/>"),
    paragraph("Cell", "Kvaom Cell", "<w:spacing w:before=\"10\" w:after=\"10\"/>", "<w:sz w:val=\"18\"/>"),
    paragraph("Note", "Kvaom Note", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"18\"/>"),
    paragraph("Gap", "Kvaom Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"),
    paragraph("Picture", "Kvaom Picture", "<w:spacing w:before=\"120\"/>"),
    paragraph("CodeBlock", "Kvaom Code Block", "<w:shd w:val=\"clear\" w:fill=\"F2F2F2\"/>"),
    Style(
      id: "Code", name: "Kvaom Code", kind: "character",
      rest: "<w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/><w:sz w:val=\"20\"/></w:rPr>"),
    Style(
      id: "Figures", name: "Kvaom Figures", kind: "table",
      rest: """
        <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/></w:tblBorders>\
        <w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>\
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="4"/>\
        </w:tcBorders></w:tcPr></w:tblStylePr>
        """),
  ]

  private static func heading(_ level: Int, _ size: Int) -> Style {
    paragraph(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:sz w:val=\"\(size)\"/>")
  }

  private static func paragraph(
    _ id: String, _ name: String, _ paragraph: String = "", _ run: String = "", isDefault: Bool = false
  ) -> Style {
    let based = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return Style(
      id: id, name: name, kind: "paragraph", rest: "\(based)<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr>",
      isDefault: isDefault)
  }
}
