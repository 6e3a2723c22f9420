/// Writes a headline: title left, unit and prices right, the name in grey after them; on two lines where the page is
/// too narrow.
struct TextHeadline {
  private let title: String
  private let details: String
  private let name: String
  private let lineWidth: Int
  private let pageWidth: Int?

  /// A headline over a table `lineWidth` columns wide.
  init(_ headline: Headline, lineWidth: Int, pageWidth: Int?) {
    title = headline.title.onOneLine
    details = headline.details.map(\.onOneLine).joined(separator: " · ")
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
