import KvaomFormats

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

  /// A paragraph in a style; `properties` go on after the style.
  static func paragraph(_ runs: String, style: String, _ properties: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>\(runs)</w:p>\n"
  }
}
