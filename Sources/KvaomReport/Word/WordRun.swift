import KvaomFormats
import KvaomWords

/// Pieces of WordprocessingML: runs of text, and paragraphs made of them.
enum WordRun {
  /// How a run looks.
  struct Look: Equatable {
    /// Heavier than the rest.
    var isBold = false
    /// Slanted.
    var isItalic = false
    /// A piece of code.
    var isCode = false
    /// Raised: the letter of a footnote.
    var isRaised = false
  }

  /// A run of text; line breaks in it are breaks of the line.
  static func text(_ text: String, _ look: Look = Look()) -> String {
    if text.isEmpty { return "" }
    var properties = look.isCode ? "<w:rStyle w:val=\"Code\"/>" : ""
    if look.isBold { properties += "<w:b/>" }
    if look.isItalic { properties += "<w:i/>" }
    if look.isRaised { properties += "<w:vertAlign w:val=\"superscript\"/>" }
    let head = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(XMLWriter.escaped(String($0)))</w:t>"
    }
    return "<w:r>\(head)\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// A text that leads to a place on the network, of the kinds that do nothing but lead there.
  static func link(_ runs: String, to address: String) -> String {
    let known = ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
    // The instruction of the field stands in quotes, which an address has no use for.
    let isPlain = !address.contains("\"") && !address.contains("\\")
    return known && isPlain
      ? "<w:fldSimple w:instr=\"HYPERLINK &quot;\(XMLWriter.escaped(address))&quot;\">\(runs)</w:fldSimple>" : runs
  }

  /// The name of a language, as Word knows it.
  static func language(_ locale: Locale) -> String {
    Phrase(nn: "nn-NO", nb: "nb-NO", sv: "sv-SE", en: "en-GB")[locale]
  }

  /// Runs in another size, in halves of a point.
  static func sized(_ runs: String, _ size: Int) -> String { marked(runs, "<w:sz w:val=\"\(size)\"/>") }

  /// Runs each of which has one more property.
  private static func marked(_ runs: String, _ tag: String) -> String {
    runs.replacing("<w:r><w:rPr>", with: "<w:r><w:rPr>\(tag)")
      .replacing("<w:r><w:t ", with: "<w:r><w:rPr>\(tag)</w:rPr><w:t ")
  }

  /// A text each run of which says its language: a template may be in another.
  static func speaking(_ text: String, _ language: String) -> String {
    marked(text, "<w:lang w:val=\"\(language)\"/>")
  }

  /// The number of a table or chart, `Tabell 2`, as Word counts such numbers, under a name that others refer to.
  static func number(_ number: String, id: Int) -> String {
    guard let space = number.lastIndex(of: " ") else { return text(number) }
    let (kind, count) = (String(number[..<space]), String(number[number.index(after: space)...]))
    return "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(bookmark(number))\"/>" + text(kind + "\u{A0}")
      + "<w:fldSimple w:instr=\" SEQ \(kind) \\* ARABIC \">\(text(count))</w:fldSimple><w:bookmarkEnd w:id=\"\(id)\"/>"
      + text(". ")
  }

  /// What refers to the number of a table or chart.
  static func reference(to number: String) -> String {
    let shown = number.replacing(" ", with: "\u{A0}")
    return "<w:fldSimple w:instr=\" REF \(bookmark(number)) \\h \">\(text(shown))</w:fldSimple>"
  }

  private static func bookmark(_ number: String) -> String { "kvaom_" + number.replacing(" ", with: "_") }

  /// A paragraph in a style; `properties` go on after the style.
  static func paragraph(_ runs: String, style: String, _ properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(runs)</w:p>\n"
  }
}
