import KvaomSource

/// A Markdown document as lines and fenced blocks.
struct MarkdownDocument {
  /// The path.
  let name: String
  /// Its lines without their breaks.
  private(set) var lines: [String] = []
  /// Its fenced blocks, in order.
  private(set) var fences: [MarkdownFence] = []
  /// The line of a fence that is never closed, from 1.
  private(set) var unclosedLine: Int?
  /// The first line that is not UTF-8, from 1; such a document has neither lines nor blocks.
  private(set) var unreadableLine: Int?
  /// What ends its lines.
  private let lineBreak: String

  /// The document with that text.
  init(_ text: SourceText) {
    name = text.name
    let firstBreak = text.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    lineBreak = firstBreak > 0 && text.bytes[firstBreak - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    for line in text.lineStarts.indices {
      guard let written = String(validating: text.bytes[text.rangeOfLine(line)], as: UTF8.self) else {
        (lines, unreadableLine) = ([], line + 1)
        return
      }
      lines.append(written)
    }
    findFences()
  }

  /// The whole text.
  var text: String { lines.joined(separator: lineBreak) }

  /// What a block holds, each line with its break and without the indentation of the fence.
  func text(of fence: MarkdownFence) -> String { contentLines(of: fence).map { $0 + "\n" }.joined() }

  /// The lines of a block without the indentation of the fence.
  func contentLines(of fence: MarkdownFence) -> [String] {
    lines[fence.content].map { line in
      String(line.dropFirst(min(fence.indent, line.prefix { $0 == " " }.count)))
    }
  }

  /// This document with the content of some blocks replaced.
  func replacing(_ contents: [Int: String]) -> MarkdownDocument {
    var changed = self
    for (index, content) in contents.sorted(by: { $0.key > $1.key }) {
      let fence = fences[index]
      let indent = String(repeating: " ", count: fence.indent)
      let newLines = content.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : indent + $0
      }
      changed.lines.replaceSubrange(fence.content, with: content.hasSuffix("\n") ? newLines.dropLast() : newLines[...])
    }
    return changed
  }

  /// The fence a line begins with, if it does: how far it is indented, its sign and how often that stands there.
  private static func mark(of line: String) -> (indent: Int, sign: Character, count: Int)? {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard indent < 4, let sign = rest.first, sign == "`" || sign == "~" else { return nil }
    let count = rest.prefix { $0 == sign }.count
    return count >= 3 ? (indent, sign, count) : nil
  }

  /// Finds the blocks. A fence of four signs may hold fences of three, which are then only text.
  private mutating func findFences() {
    var heading = ""
    var open: (line: Int, indent: Int, sign: Character, count: Int, words: [String])?
    for (index, line) in lines.enumerated() {
      guard let mark = Self.mark(of: line) else {
        if open == nil, line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.drop { $0 == " " }) }
        continue
      }
      let words = line.dropFirst(mark.indent + mark.count).split(separator: " ").map(String.init)
      guard let opened = open else {
        open = (index, mark.indent, mark.sign, mark.count, words)
        continue
      }
      guard mark.sign == opened.sign, mark.count >= opened.count, words.isEmpty else { continue }
      fences.append(
        MarkdownFence(
          words: opened.words, line: opened.line + 1, content: opened.line + 1..<index, indent: opened.indent,
          heading: heading))
      open = nil
    }
    unclosedLine = open.map { $0.line + 1 }
  }
}
