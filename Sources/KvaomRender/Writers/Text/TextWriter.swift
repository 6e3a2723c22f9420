import KvaomPictures
import KvaomWords

/// Writes a document for a terminal or a plain file.
struct TextWriter {
  private let width: Int?
  private let height: Int?
  private let usesColor: Bool

  /// A writer for a page of `width` columns; nil never folds. Charts take at most `height` rows.
  init(width: Int?, height: Int?, usesColor: Bool) {
    self.width = width.map { max($0, 20) }
    self.height = height
    self.usesColor = usesColor
  }

  /// The document.
  func write(_ document: Document) -> String {
    var canvas = TextCanvas(usesColor: usesColor)
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .table(let table):
        if index > 0, !document.blocks[index - 1].isAnswer { canvas.endLine() }
        TextTable(table, locale: document.locale, width: width).write(to: &canvas)
      case .keyValues(let values):
        if index > 0, !document.blocks[index - 1].isAnswer { canvas.endLine() }
        TextKeyValues(values, locale: document.locale, width: width).write(to: &canvas)
      case .tree(let root):
        if index > 0, !document.blocks[index - 1].isAnswer { canvas.endLine() }
        TextTree(root, locale: document.locale, width: width).write(to: &canvas)
      case .paragraph(let paragraph):
        if index > 0 && paragraph.role == .heading { canvas.endLine() }
        put(paragraph.text.onOneLine, paragraph.role == .heading ? .strong : .plain, to: &canvas)
      case .picture(let picture):
        if index > 0 { canvas.endLine() }
        for line in ChartPage(width: width, height: height).lines(of: picture) {
          canvas.put(line)
          canvas.endLine()
        }
      case .notes(let notes):
        let cells = CellText(document.locale)
        for note in notes { put(cells.line(of: note), style(of: note), to: &canvas) }
      case .grounds: break
      }
    }
    return canvas.text
  }

  /// A text folded to the page.
  private func put(_ text: String, _ style: TextStyle, to canvas: inout TextCanvas) {
    for line in width.map({ LineFolding.lines(of: text, width: $0) }) ?? [text] {
      canvas.put(line, style)
      canvas.endLine()
    }
  }

  private func style(of note: Note) -> TextStyle {
    switch note.kind {
    case .failure: .bad
    case .plain, .drawing, .information, .source: .muted
    case .footnote, .important: .plain
    }
  }
}

extension Block {
  /// Whether it is a sentence that the table below it belongs to.
  fileprivate var isAnswer: Bool {
    if case .paragraph(let paragraph) = self { paragraph.role == .conclusion } else { false }
  }
}

/// The room a chart has on a page of text.
struct ChartPage {
  private let width: Int
  private let height: Int

  /// A page like a terminal's where nothing else is known; on a wider one than 160 columns no chart gains.
  init(width: Int? = nil, height: Int? = nil) {
    self.width = min(width ?? 80, 160) - 1
    self.height = min(28, max(14, height ?? 20))
  }

  /// A picture in lines of characters.
  func lines(of picture: Picture) -> [String] {
    picture.terminal(width: width, height: height).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { String($0) }
  }
}

/// How a piece of text looks in a terminal. Without colour all look the same.
enum TextStyle: Sendable {
  /// As it is.
  case plain
  /// Headlines and sums.
  case strong
  /// Names for those who type, and remarks.
  case muted
  /// On track, or a check that holds.
  case good
  /// At risk.
  case warning
  /// Off track, or an error.
  case bad

  /// The ANSI code that starts it; nil for plain.
  var code: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .muted: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .warning: "\u{1B}[33m"
    case .bad: "\u{1B}[31m"
    }
  }
}

/// Lines of text under construction: padding is written only when something follows it, so no line ends in spaces.
struct TextCanvas {
  /// The text so far.
  private(set) var text = ""
  private let usesColor: Bool
  private var pending = 0
  private static let mostBlanks = 64
  /// Spaces to take from: to make a text of so many for every gap took a quarter of the time of writing rows.
  private static let blanks = String(repeating: " ", count: mostBlanks)

  /// An empty canvas.
  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// Adds text.
  mutating func put(_ piece: String, _ style: TextStyle = .plain) {
    if piece.isEmpty { return }
    let piece = piece.visible
    while pending > 0 {
      text += Substring(Self.blanks.utf8.prefix(pending))
      pending -= min(pending, Self.mostBlanks)
    }
    if usesColor, let code = style.code {
      text += code + piece + "\u{1B}[0m"
    } else {
      text += piece
    }
  }

  /// Adds empty columns.
  mutating func skip(_ columns: Int) {
    pending += max(0, columns)
  }

  /// Ends the line.
  mutating func endLine() {
    pending = 0
    text += "\n"
  }
}

/// Text that is made elsewhere, fitted to a terminal.
public enum TerminalText {
  /// `text` with every line of more than `width` columns broken at spaces; what goes on of a line that is moved in is
  /// moved in two columns more. Tables and quoted source (a bar in them) are left as they are; colours take no columns.
  public static func folded(_ text: String, width: Int) -> String {
    let width = max(20, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isDrawn = line.contains("│") || line.contains("┤")
      return isDrawn || columns(of: line) <= width ? String(line) : folded(line, width: width)
    }.joined(separator: "\n")
  }

  private static func folded(_ line: Substring, width: Int) -> String {
    let indent = line.prefix { $0 == " " }
    let hanging = String(repeating: " ", count: indent.isEmpty ? 0 : min(indent.count + 2, width / 2))
    var text = String(indent)
    var used = indent.count
    var spaces = ""
    for (index, word) in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { spaces += " " }
      if word.isEmpty { continue }
      let length = columns(of: word)
      if used > indent.count, used + spaces.count + length > width, length > 0 {
        text += "\n" + hanging
        used = hanging.count
      } else {
        text += spaces
        used += spaces.count
      }
      text += word
      used += length
      spaces = ""
    }
    return text
  }

  /// A text without the codes that give it colours.
  public static func withoutCodes(_ text: String) -> String {
    var plain = ""
    var isCode = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { plain.unicodeScalars.append(scalar) }
      if isCode, scalar.properties.isAlphabetic { isCode = false }
    }
    return plain
  }

  private static func columns(of text: Substring) -> Int {
    DisplayWidth.of(text.contains("\u{1B}") ? withoutCodes(String(text)) : String(text))
  }
}

/// Writes a headline: title left, unit and prices right, the name in grey after them; on two lines where the page is
/// too narrow.
struct TextHeadline {
  private let title: String
  private let details: String
  private let name: String
  private let lineWidth: Int
  private let pageWidth: Int?

  /// A headline over a table `lineWidth` columns wide.
  init(_ headline: Headline, locale: Locale, lineWidth: Int, pageWidth: Int?) {
    title = headline.title.onOneLine
    details = headline.details.joined(locale)
    name = headline.name.onOneLine
    self.lineWidth = lineWidth
    self.pageWidth = pageWidth
  }

  /// Writes it.
  func write(to canvas: inout TextCanvas) {
    let titleWidth = DisplayWidth.of(title)
    let right = DisplayWidth.of(details) + (name.isEmpty ? 0 : DisplayWidth.of(name) + gapBeforeName)
    let needed = titleWidth + (titleWidth > 0 && right > 0 ? 3 : 0) + right
    if let pageWidth, needed > pageWidth {
      writeFolded(to: &canvas, width: pageWidth, right: right)
      return
    }
    canvas.put(title, .strong)
    canvas.skip(max(lineWidth, needed) - titleWidth - right)
    writeRight(to: &canvas)
  }

  private var gapBeforeName: Int { details.isEmpty ? 0 : 3 }

  private func writeRight(to canvas: inout TextCanvas) {
    canvas.put(details)
    if !name.isEmpty { canvas.skip(gapBeforeName) }
    canvas.put(name, .muted)
    canvas.endLine()
  }

  /// Title, unit and name below each other, each folded where it must be.
  private func writeFolded(to canvas: inout TextCanvas, width: Int, right: Int) {
    put(title, .strong, width, to: &canvas)
    if right <= width {
      if right > 0 { writeRight(to: &canvas) }
    } else {
      put(details, .plain, width, to: &canvas)
      put(name, .muted, width, to: &canvas)
    }
  }

  private func put(_ text: String, _ style: TextStyle, _ width: Int, to canvas: inout TextCanvas) {
    if text.isEmpty { return }
    for line in LineFolding.lines(of: text, width: width) {
      canvas.put(line, style)
      canvas.endLine()
    }
  }
}
