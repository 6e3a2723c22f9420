import KvaomTables

/// The styles of a workbook: what each style of a cell shows.
final class StylesPart: XMLReceiver {
  /// For each style its look; empty where the workbook has no styles.
  private(set) var styles: [GridStyle] = []
  private var codes = FormatCode.builtIn
  private var fontIsBold: [Bool] = []
  /// The colour of each font's letters and of each ground; nil where the program chooses.
  private var fontColours: [String?] = []
  private var groundColours: [String?] = []
  private var isInFonts = false
  private var isInFills = false
  private var isInCells = false
  private var isInDifferences = false

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    let element = name.local
    if element.equals("dxfs") { isInDifferences = true }
    guard !isInDifferences else { return }
    if element.equals("numFmt"), let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"] {
      codes[id] = code.string
    } else if element.equals("fonts") {
      isInFonts = true
    } else if element.equals("font"), isInFonts {
      fontIsBold.append(false)
      fontColours.append(nil)
    } else if element.equals("b"), isInFonts, !fontIsBold.isEmpty {
      fontIsBold[fontIsBold.count - 1] = attributes["val"]?.isTrue ?? true
    } else if element.equals("color"), isInFonts, !fontColours.isEmpty {
      fontColours[fontColours.count - 1] = Self.colour(attributes)
    } else if element.equals("fills") {
      isInFills = true
    } else if isInFills {
      startFill(element, attributes)
    } else if element.equals("cellXfs") {
      isInCells = true
    } else if element.equals("xf"), isInCells {
      let font = attributes["fontId"]?.number ?? 0
      let code = codes[attributes["numFmtId"]?.number ?? 0] ?? ""
      styles.append(
        GridStyle(
          format: FormatCode.format(code), isBold: fontIsBold.indices.contains(font) && fontIsBold[font], indent: 0))
      styles[styles.count - 1].isInvisible = isInvisible(font: font, fill: attributes["fillId"]?.number ?? 0)
    } else if element.equals("alignment"), isInCells, !styles.isEmpty {
      styles[styles.count - 1].indent = attributes["indent"]?.number ?? 0
    }
  }

  // MARK: Colours

  private func startFill(_ element: XMLText, _ attributes: XMLAttributes) {
    if element.equals("fill") {
      groundColours.append(Self.white)
    } else if groundColours.isEmpty {
      return
    } else if element.equals("patternFill") {
      // A pattern, or a colour that is told nowhere, is a ground of which nothing is known.
      let hasPattern = attributes["patternType"].map { !$0.equals("none") } ?? false
      if hasPattern { groundColours[groundColours.count - 1] = nil }
    } else if element.equals("gradientFill") {
      groundColours[groundColours.count - 1] = nil
    } else if element.equals("fgColor"), groundColours[groundColours.count - 1] == nil {
      groundColours[groundColours.count - 1] = Self.colour(attributes)
    }
  }

  private static let white = "FFFFFF"

  /// A colour by which two can be told to be the same; nil where it is the program's own choice, or a shade of a theme.
  private static func colour(_ attributes: XMLAttributes) -> String? {
    if let tint = attributes["tint"], Double(tint.string) != 0 { return nil }
    if let rgb = attributes["rgb"]?.string { return String(rgb.suffix(6)).uppercased() }
    if let theme = attributes["theme"]?.number { return theme == 0 ? white : theme == 1 ? "000000" : "theme \(theme)" }
    switch attributes["indexed"]?.number {
    case 1, 9: return white
    case 0, 8: return "000000"
    default: return nil
    }
  }

  /// Whether letters have the colour of their ground.
  private func isInvisible(font: Int, fill: Int) -> Bool {
    guard fontColours.indices.contains(font), let colour = fontColours[font] else { return false }
    return groundColours.indices.contains(fill) ? groundColours[fill] == colour : colour == Self.white
  }

  override func end(_ name: XMLText) {
    let element = name.local
    if element.equals("dxfs") {
      isInDifferences = false
    } else if element.equals("fonts") {
      isInFonts = false
    } else if element.equals("fills") {
      isInFills = false
    } else if element.equals("cellXfs") {
      isInCells = false
    }
  }
}
