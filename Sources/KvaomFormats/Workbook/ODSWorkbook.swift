import KvaomTables
import KvaomWords

/// Reads a workbook of the OpenDocument format: a zip archive whose `content.xml` has the sheets. Repeated rows and
/// cells are written out where something stands in them; a million empty rows at the end of a sheet are none.
enum ODSWorkbook {
  /// Reads every sheet of the workbook in an archive.
  static func read(_ archive: ZipArchive, limits: ReadingLimits) throws(ReadingFault) -> SourceFile {
    var budget = UnpackingBudget(limit: limits.unpackedBytes)
    if let manifest = try archive.read("META-INF/manifest.xml", budget: &budget) {
      let text = String(decoding: manifest, as: UTF8.self)
      if text.contains("manifest:encryption-data") || text.contains("encrypted-package") { throw .encrypted }
    }
    if let kind = try archive.read("mimetype", budget: &budget),
      !String(decoding: kind, as: UTF8.self).contains("spreadsheet")
    {
      throw .unreadable("OpenDocument")
    }
    let styles = ODSStyles()
    if archive.has("styles.xml") {
      try XLSXWorkbook.parse("styles.xml", of: archive, budget: &budget, with: styles)
    }
    let content = ODSContent(styles: styles, limits: limits)
    try XLSXWorkbook.parse("content.xml", of: archive, budget: &budget, with: content)
    return SourceFile(format: .ods, grids: content.grids, namedParts: content.namedParts, remarks: content.remarks)
  }
}

/// The styles of an OpenDocument workbook, by name.
final class ODSStyles: XMLReceiver {
  private var formats: [String: SourceNumberFormat] = [:]
  private var looks: [String: (look: GridStyle, parent: String?, format: String?)] = [:]
  /// The colours that styles give their letters and their ground.
  private var colours: [String: (letters: String?, ground: String?)] = [:]
  private(set) var hiddenTables: Set<String> = []
  private var format: (name: String, format: SourceNumberFormat)?
  private var hasDay = false
  private var hasHour = false
  private var isText = false
  private var words: [UInt8] = []
  private var style: String?

  /// The look of a style; that of its parents where it says nothing itself.
  func look(_ name: String) -> GridStyle {
    var look = GridStyle()
    var next: String? = name
    var foundFormat = false
    var letters: String?
    var ground: String?
    for _ in 0..<8 {
      guard let name = next, let style = looks[name] else { break }
      look.isBold = look.isBold || style.look.isBold
      look.indent = max(look.indent, style.look.indent)
      if !foundFormat, let format = style.format.flatMap({ formats[$0] }) {
        look.format = format
        foundFormat = true
      }
      letters = letters ?? colours[name]?.letters
      ground = ground ?? colours[name]?.ground
      next = style.parent
    }
    look.isInvisible = letters.map { $0 == (ground == nil || ground == "transparent" ? "#ffffff" : ground) } ?? false
    return look
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    if name.first == UInt8(ascii: "n") {
      startNumber(name, attributes)
    } else if name.equals("style:style"), let word = attributes["style:name"] {
      style = word.string
      looks[word.string] = (
        GridStyle(), attributes["style:parent-style-name"]?.string, attributes["style:data-style-name"]?.string
      )
    } else if name.equals("style:text-properties"), let style {
      let weight = attributes["fo:font-weight"]?.string ?? ""
      looks[style]?.look.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
      colours[style, default: (nil, nil)].letters = attributes["fo:color"]?.string.lowercased()
    } else if name.equals("style:table-cell-properties"), let style {
      colours[style, default: (nil, nil)].ground = attributes["fo:background-color"]?.string.lowercased()
    } else if name.equals("style:paragraph-properties"), let style {
      let margin = attributes["fo:margin-left"]?.string ?? ""
      if let first = margin.unicodeScalars.first(where: { $0 != "0" && $0 != "." }), ("1"..."9").contains(first) {
        looks[style]?.look.indent = 1
      }
    } else if name.equals("style:table-properties"), let style {
      if attributes["table:display"]?.equals("false") ?? false { hiddenTables.insert(style) }
    }
  }

  override func text(_ piece: borrowing RawSpan) { if isText { words.append(piece) } }

  override func end(_ name: XMLText) {
    if name.equals("style:style") { style = nil }
    guard name.first == UInt8(ascii: "n"), format != nil else { return }
    if name.equals("number:text") || name.equals("number:currency-symbol") {
      isText = false
      let unit = String(decoding: words, as: UTF8.self).trimmedBlanks
      if !unit.isEmpty, unit != "%", unit != "-", format?.format.unit.isEmpty ?? false { format?.format.unit = unit }
      return
    }
    guard name.string.hasSuffix("-style"), let finished = format else { return }
    var found = finished.format
    if found.kind == .date, hasHour { found.kind = hasDay ? .dateTime : .time }
    formats[finished.name] = found
    format = nil
  }

  /// A number style, or a part of one.
  private func startNumber(_ name: XMLText, _ attributes: XMLAttributes) {
    if let word = attributes["style:name"], let kind = Self.kind(name) {
      format = (word.string, SourceNumberFormat(kind: kind))
      if attributes["number:truncate-on-overflow"]?.equals("false") ?? false { format?.format.kind = .duration }
      hasDay = false
      hasHour = false
      words = []
    } else if name.equals("number:number") || name.equals("number:scientific-number") {
      format?.format.decimals = (attributes["number:decimal-places"] ?? attributes["number:min-decimal-places"])?.number
      format?.format.groupsThousands = attributes["number:grouping"]?.isTrue ?? false
      if let factor = attributes["number:display-factor"]?.number, factor > 1 {
        format?.format.thousands = factor >= 1_000_000 ? 2 : 1
      }
      if name.equals("number:scientific-number") { format?.format.kind = .scientific }
    } else if name.equals("number:fraction") {
      format?.format.kind = .fraction
    } else if name.equals("number:day") || name.equals("number:month") || name.equals("number:year") {
      hasDay = true
    } else if name.equals("number:hours") || name.equals("number:minutes") || name.equals("number:seconds") {
      hasHour = true
    } else if name.equals("number:text") || name.equals("number:currency-symbol") {
      isText = true
      words = []
    }
  }

  private static func kind(_ name: XMLText) -> SourceNumberFormat.Kind? {
    if name.equals("number:percentage-style") { return .percent }
    if name.equals("number:currency-style") { return .currency }
    if name.equals("number:date-style") { return .date }
    if name.equals("number:time-style") { return .time }
    if name.equals("number:number-style") { return .number }
    if name.equals("number:text-style") { return .text }
    return nil
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmedBlanks: String {
    var text = self[...]
    while let first = text.unicodeScalars.first, first.properties.isWhitespace { text = text.dropFirst() }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
