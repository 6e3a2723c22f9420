import KvaomFormats

/// The styles of a workbook, numbered as they are met, and the part that lists them.
struct StyleSheet {
  private var numbers: [WorkbookStyle: Int] = [:]
  private var styles: [WorkbookStyle] = []

  /// A list that has the plain style.
  init() { _ = number(of: WorkbookStyle()) }

  /// The number of a style.
  mutating func number(of style: WorkbookStyle) -> Int {
    if let known = numbers[style] { return known }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// The part `xl/styles.xml`.
  var part: String {
    var formats: [String] = []
    var fonts: [String] = ["<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"]
    var fills = [
      "<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>",
    ]
    var borders = ["<border><left/><right/><top/><bottom/><diagonal/></border>"]
    func place(_ text: String, in list: inout [String]) -> Int {
      if let known = list.firstIndex(of: text) { return known }
      list.append(text)
      return list.count - 1
    }
    var cells = ""
    for style in styles {
      let format = style.format.isEmpty ? 0 : 164 + place(style.format, in: &formats)
      let font = place(Self.font(style), in: &fonts)
      let fill = place(Self.fill(style.fill), in: &fills)
      let border = place(Self.border(style), in: &borders)
      cells += "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
      cells += " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      let side =
        style.isRight
        ? " horizontal=\"right\"" : style.indent > 0 ? " horizontal=\"left\" indent=\"\(style.indent)\"" : ""
      cells +=
        "<alignment vertical=\"\(style.wraps ? "top" : "bottom")\"\(side)\(style.wraps ? " wrapText=\"1\"" : "")/></xf>"
    }
    var text = XMLWriter.head + "<styleSheet xmlns=\"\(XMLWriter.sheetNames)\">"
    if !formats.isEmpty {
      text += "<numFmts count=\"\(formats.count)\">"
      for (index, format) in formats.enumerated() {
        text += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(XMLWriter.escaped(format))\"/>"
      }
      text += "</numFmts>"
    }
    text += Self.list("fonts", fonts) + Self.list("fills", fills) + Self.list("borders", borders)
    text += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    text += "<cellXfs count=\"\(styles.count)\">\(cells)</cellXfs>"
    text += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    // The look of a check that fails: black and white readers have the word.
    text += "<dxfs count=\"1\"><dxf><font><b/><color rgb=\"FF9C0006\"/></font><fill><patternFill>"
    text += "<bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf></dxfs></styleSheet>"
    return text
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }

  private static func font(_ style: WorkbookStyle) -> String {
    var text = "<font>"
    if style.isBold || style.isTitle { text += "<b/>" }
    if style.isLink { text += "<u/>" }
    text += "<sz val=\"\(style.isTitle ? 14 : 11)\"/>"
    if style.isLink {
      text += "<color rgb=\"FF0563C1\"/>"
    } else if style.isFaint {
      text += "<color rgb=\"FF7F7F7F\"/>"
    }
    return text + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  private static func fill(_ fill: WorkbookStyle.Fill) -> String {
    let color =
      switch fill {
      case .none: ""
      case .head: "FFD9E2EC"
      case .input: "FFFFF2CC"
      case .still: "FFD9D9D9"
      }
    if color.isEmpty { return "<fill><patternFill patternType=\"none\"/></fill>" }
    let colors = "<fgColor rgb=\"\(color)\"/><bgColor indexed=\"64\"/>"
    return "<fill><patternFill patternType=\"solid\">\(colors)</patternFill></fill>"
  }

  private static func border(_ style: WorkbookStyle) -> String {
    let rule = "style=\"thin\"><color auto=\"1\"/>"
    if style.fill == .input {
      let light = "style=\"thin\"><color rgb=\"FFBFBFBF\"/>"
      let sides = ["left", "right", "top", "bottom"].map { "<\($0) \(light)</\($0)>" }.joined()
      return "<border>\(sides)<diagonal/></border>"
    }
    return "<border><left/><right/>" + (style.hasRule ? "<top \(rule)</top>" : "<top/>")
      + "<bottom/><diagonal/></border>"
  }
}
