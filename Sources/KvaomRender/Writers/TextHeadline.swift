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
    let nameWidth = name.isEmpty ? 0 : DisplayWidth.of(name) + (details.isEmpty ? 0 : 3)
    let right = DisplayWidth.of(details) + nameWidth
    let needed = titleWidth + (titleWidth > 0 && right > 0 ? 3 : 0) + right
    canvas.put(title, .strong)
    if let pageWidth, needed > max(pageWidth, lineWidth) {
      canvas.endLine()
    } else {
      canvas.skip(max(lineWidth, needed) - titleWidth - right)
    }
    canvas.put(details)
    if !name.isEmpty {
      if !details.isEmpty { canvas.skip(3) }
      canvas.put(name, .muted)
    }
    canvas.endLine()
  }
}
