/// Writes a tree of values: labels on lines that branch, values right-aligned in one column, how they come about
/// after them.
struct TextTree {
  /// A node with the lines drawn before it.
  private struct Line {
    let lead: String
    let node: TreeNode
  }

  private let root: TreeNode
  private let cells: CellText

  /// The tree of a document in a language.
  init(_ root: TreeNode, locale: Locale) {
    self.root = root
    cells = CellText(locale)
  }

  /// Writes it, one node a line.
  func write(to canvas: inout TextCanvas) {
    let lines = self.lines
    let texts = lines.map { cells.text(of: $0.node.value) }
    let left = lines.map { DisplayWidth.of($0.lead) + DisplayWidth.of($0.node.label.onOneLine) }
    let leftWidth = left.max() ?? 0
    let valueWidth = texts.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, line) in lines.enumerated() {
      canvas.put(line.lead, .muted)
      canvas.put(line.node.label.onOneLine, index == 0 ? .strong : .plain)
      canvas.skip(leftWidth - left[index] + 3 + valueWidth - DisplayWidth.of(texts[index]))
      canvas.put(texts[index])
      canvas.skip(4)
      canvas.put(line.node.detail.onOneLine, .muted)
      canvas.endLine()
    }
  }

  /// All nodes in reading order. A loop, since a tree may be deeper than the stack.
  private var lines: [Line] {
    var lines: [Line] = []
    var open: [(lead: String, rest: String, node: TreeNode)] = [("", "", root)]
    while let next = open.popLast() {
      lines.append(Line(lead: next.lead, node: next.node))
      for (index, child) in next.node.children.enumerated().reversed() {
        let isLast = index == next.node.children.count - 1
        open.append((next.rest + (isLast ? "└ " : "├ "), next.rest + (isLast ? "  " : "│ "), child))
      }
    }
    return lines
  }
}
