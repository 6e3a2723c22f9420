import KvaomWords

/// Writes a tree of values: labels on lines that branch, values right-aligned in one column, how they come about
/// after them; on a narrow page labels and the rest are folded, the branches drawn on.
struct TextTree {
  /// A node with the lines drawn before it, and before what goes on below it.
  private struct Line {
    let lead: String
    let rest: String
    let node: TreeNode
  }

  /// Where everything stands.
  private struct Layout {
    let left: Int
    let value: Int
    let detail: Int?
  }

  /// The narrowest column for how a value comes about; a narrower page has it on lines of its own.
  private static let leastDetail = 32

  private let root: TreeNode
  private let cells: CellText
  private let width: Int?

  /// The tree of a document in a language for a page; nil never folds.
  init(_ root: TreeNode, locale: Locale, width: Int?) {
    self.root = root
    self.width = width
    cells = CellText(locale)
  }

  /// Writes it, a node on one line where it fits.
  func write(to canvas: inout TextCanvas) {
    let lines = self.lines
    let layout = self.layout(lines)
    for (index, line) in lines.enumerated() { write(line, isRoot: index == 0, layout, to: &canvas) }
  }

  private func write(_ line: Line, isRoot: Bool, _ layout: Layout, to canvas: inout TextCanvas) {
    let labels = folded(line.node.label, width: layout.left - DisplayWidth.of(line.rest))
    let isBeside = layout.detail.map { $0 >= Self.leastDetail } ?? true || fitsBeside(line, layout)
    let details =
      line.node.detail.isEmpty
      ? []
      : folded(line.node.detail, width: isBeside ? layout.detail ?? 0 : (width ?? 0) - DisplayWidth.of(line.rest) - 2)
    let beside = isBeside ? details : []
    for number in 0..<max(labels.count, beside.count) {
      let lead = number == 0 ? line.lead : line.rest
      canvas.put(lead, .muted)
      let label = labels.indices.contains(number) ? labels[number] : ""
      canvas.put(label, isRoot ? .strong : .plain)
      let text = number == 0 ? cells.text(of: line.node.value) : ""
      let used = DisplayWidth.of(lead) + DisplayWidth.of(label) + DisplayWidth.of(text)
      canvas.skip(layout.left + 3 + layout.value - used)
      canvas.put(text)
      canvas.skip(4)
      if beside.indices.contains(number) { canvas.put(beside[number], .muted) }
      canvas.endLine()
    }
    for detail in isBeside ? [] : details {
      canvas.put(line.rest, .muted)
      canvas.skip(2)
      canvas.put(detail, .muted)
      canvas.endLine()
    }
  }

  private func folded(_ text: String, width: Int) -> [String] {
    self.width == nil ? [text.onOneLine] : LineFolding.pieces(of: text.onOneLine, width: max(2, width))
  }

  /// Whether how the value comes about has room after it on a page too narrow for a column of such texts.
  private func fitsBeside(_ line: Line, _ layout: Layout) -> Bool {
    DisplayWidth.of(line.node.detail.onOneLine) <= layout.detail ?? Int.max
  }

  /// The columns of labels, values and the rest on a page; `detail` is nil where nothing is folded.
  private func layout(_ lines: [Line]) -> Layout {
    let left = lines.map { DisplayWidth.of($0.lead) + DisplayWidth.of($0.node.label.onOneLine) }.max() ?? 0
    let value = lines.map { DisplayWidth.of(cells.text(of: $0.node.value)) }.max() ?? 0
    let detail = lines.map { DisplayWidth.of($0.node.detail.onOneLine) }.max() ?? 0
    guard let width, left + 3 + value + (detail > 0 ? 4 : 0) + detail > width else {
      return Layout(left: left, value: value, detail: nil)
    }
    let least = lines.map { DisplayWidth.of($0.rest) + ColumnFitting.least(for: $0.node.label.onOneLine) }.max() ?? 0
    let beside = min(left, max(least, width / 2))
    if width - beside - value - 7 >= Self.leastDetail {
      return Layout(left: beside, value: value, detail: width - beside - value - 7)
    }
    // The rest goes below, so the labels can have the page.
    let wide = min(left, max(least, width - value - 3))
    return Layout(left: wide, value: value, detail: max(0, width - wide - value - 7))
  }

  /// All nodes in reading order. A loop, since a tree may be deeper than the stack.
  private var lines: [Line] {
    var lines: [Line] = []
    var open: [(lead: String, rest: String, node: TreeNode)] = [("", "", root)]
    while let next = open.popLast() {
      let below = next.node.children.isEmpty ? "  " : "│ "
      lines.append(Line(lead: next.lead, rest: next.rest + below, node: next.node))
      for (index, child) in next.node.children.enumerated().reversed() {
        let isLast = index == next.node.children.count - 1
        open.append((next.rest + (isLast ? "└ " : "├ "), next.rest + (isLast ? "  " : "│ "), child))
      }
    }
    return lines
  }
}
