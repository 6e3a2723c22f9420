import KvaomFormats

/// A document of a municipality that gives a report its look: styles, header and footer with the logo, size of the
/// page, and what stands before and after the text. All of its parts stay; its body gives way to the report, or only
/// the paragraph `{kvaom}` where it has one.
public struct WordTemplate: Sendable {
  /// Why a file cannot be a template.
  public enum Fault: Error, Sendable {
    /// It is no document of Word.
    case isNoDocument
    /// It has programs of its own in it.
    case hasMacros
  }

  /// Where in a template the text goes.
  static let mark = "{kvaom}"
  /// The part with the text.
  private static let main = "word/document.xml"

  /// Its parts, without those a report writes anew.
  let parts: [(name: String, bytes: [UInt8])]
  /// What stands before the report, from the start of the part with the text.
  let head: String
  /// What stands behind it.
  let tail: String
  /// The names of its styles: `heading 1` is the same in Word of every language, what it is called by is not.
  private let styleIDs: [String: String]
  private let takenIDs: Set<String>

  /// The template in a file.
  public init(_ bytes: [UInt8]) throws(Fault) {
    guard let found = PackageParts.parts(of: bytes) else { throw .isNoDocument }
    if found.contains(where: { $0.name.hasSuffix("vbaProject.bin") }) { throw .hasMacros }
    guard let document = Self.text(Self.main, found), let parted = Self.parted(document) else { throw .isNoDocument }
    (head, tail) = parted
    parts = found.filter { $0.name != Self.main }
    var ids: [String: String] = [:]
    for style in Self.elements("w:style", in: Self.text("word/styles.xml", found) ?? "") {
      guard let id = Self.attribute("w:styleId", of: style) else { continue }
      let name = Self.elements("w:name", in: style).first.flatMap { Self.attribute("w:val", of: $0) } ?? id
      ids[name.lowercased()] = id
    }
    styleIDs = ids
    takenIDs = Set(ids.values)
  }

  /// The text of a part; nil where it has none.
  func text(_ name: String) -> String? { Self.text(name, parts) }

  /// What its style of a name is called by; nil where it has no such style.
  func styleID(named name: String) -> String? { styleIDs[name.lowercased()] }

  /// What a style of a report is called by that the template does not have: what no style of its own is called by.
  func freeID(_ id: String) -> String { takenIDs.contains(id) ? "Kvaom\(id)" : id }

  /// How wide its text is, in twentieths of a point; nil where it does not say.
  var textWidth: Int? {
    guard let size = Self.elements("w:pgSz", in: tail).last, let margins = Self.elements("w:pgMar", in: tail).last,
      let width = Self.attribute("w:w", of: size).flatMap({ Int($0) }),
      let left = Self.attribute("w:left", of: margins).flatMap({ Int($0) }),
      let right = Self.attribute("w:right", of: margins).flatMap({ Int($0) })
    else { return nil }
    let text = width - left - right
    return text > 3000 ? text : nil
  }

  /// The first number for lists and for kinds of lists that the template does not use.
  var firstNumbering: Int {
    let part = text("word/numbering.xml") ?? ""
    let used = Self.elements("w:num", in: part).compactMap { Self.attribute("w:numId", of: $0) }
    let kinds = Self.elements("w:abstractNum", in: part).compactMap { Self.attribute("w:abstractNumId", of: $0) }
    return ((used + kinds).compactMap { Int($0) }.max() ?? 0) + 1
  }

  private static func text(_ name: String, _ parts: [(name: String, bytes: [UInt8])]) -> String? {
    parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The part with the text before and after where a report goes.
  private static func parted(_ document: String) -> (head: String, tail: String)? {
    guard let body = document.firstRange(of: "<w:body>"), let end = document.ranges(of: "</w:body>").last else {
      return nil
    }
    if let place = document.firstRange(of: mark),
      let close = document[place.upperBound...].firstRange(of: "</w:p>"),
      let start = ["<w:p>", "<w:p "].compactMap({ document[..<place.lowerBound].ranges(of: $0).last?.lowerBound }).max()
    {
      return (String(document[..<start]), String(document[close.upperBound...]))
    }
    // What stands in a paragraph is of a section before; the last one is the body's own.
    let section = document[..<end.lowerBound].ranges(of: "<w:sectPr").last?.lowerBound
    let own = section.flatMap { document[$0...].firstRange(of: "</w:p>") == nil ? $0 : nil }
    return (String(document[..<body.upperBound]), String(document[(own ?? end.lowerBound)...]))
  }

  /// The elements of a name, each with its text, from a start to the next end of that name.
  static func elements(_ name: String, in text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    return text.ranges(of: "<\(name)").compactMap { start in
      guard let after = text[start.upperBound...].first, " />\n\r\t".contains(after),
        let close = text[start.upperBound...].firstIndex(of: ">")
      else { return nil }
      if text[..<close].last == "/" { return text[start.lowerBound...close] }
      guard let end = text[close...].firstRange(of: "</\(name)>") else { return nil }
      return text[start.lowerBound..<end.upperBound]
    }
  }

  /// The value of an attribute of an element.
  static func attribute(_ name: String, of element: Substring) -> String? {
    let head = element.prefix { $0 != ">" }
    guard let start = head.firstRange(of: " \(name)=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" })
  }
}
