import KvaomTestSupport

/// A Markdown document as lines and fenced blocks.
struct MarkdownDocument {
  /// The path from the root of the project.
  let path: String
  /// Its lines without their breaks.
  private(set) var lines: [String]
  /// Its fenced blocks, in order.
  let fences: [MarkdownFence]

  /// The document at `path`.
  init(path: String) throws { self.init(path: path, text: try Repository.text(path)) }

  /// A document with `text`.
  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    fences = Self.fences(in: lines)
  }

  /// The whole text.
  var text: String { lines.joined(separator: "\n") }

  /// What a block holds, each line with its break.
  func text(of fence: MarkdownFence) -> String { lines[fence.content].map { $0 + "\n" }.joined() }

  /// This document with the content of some blocks replaced.
  func replacing(_ contents: [Int: String]) -> MarkdownDocument {
    var changed = self
    for (index, content) in contents.sorted(by: { $0.key > $1.key }) {
      let newLines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      changed.lines.replaceSubrange(fences[index].content, with: content.hasSuffix("\n") ? newLines.dropLast() : newLines[...])
    }
    return changed
  }

  /// Finds the blocks. A fence of four backticks may hold fences of three, which are then only text.
  private static func fences(in lines: [String]) -> [MarkdownFence] {
    var fences: [MarkdownFence] = []
    var opening: (index: Int, ticks: Int, words: [String])?
    for (index, line) in lines.enumerated() {
      let ticks = line.prefix { $0 == "`" }.count
      guard ticks >= 3 else { continue }
      let words = line.dropFirst(ticks).split(separator: " ").map(String.init)
      guard let open = opening else {
        opening = (index, ticks, words)
        continue
      }
      guard ticks >= open.ticks, words.isEmpty else { continue }
      fences.append(MarkdownFence(words: open.words, line: open.index + 1, content: open.index + 1..<index))
      opening = nil
    }
    return fences
  }
}
