/// One fenced block of a Markdown document.
struct MarkdownFence {
  /// The words behind the opening fence: the language, then what is to be done with the block.
  let words: [String]
  /// The line of the opening fence, counted from 1.
  let line: Int
  /// The positions of its content among the document's lines.
  let content: Range<Int>
  /// How many spaces the fence is indented by, in a list for example; its content has as many.
  let indent: Int
  /// The heading it stands under; empty before the first.
  let heading: String

  /// The first word, which says what the block holds.
  var language: String { words.first ?? "" }
  /// Whether the block holds the output of the block before.
  var isOutput: Bool { language == "text" || language == "output" }

  /// Whether `word` stands behind the language.
  func says(_ word: String) -> Bool { words.dropFirst().contains(word) }

  /// The value of `name=value` behind the language.
  func value(of name: String) -> String? { assignments.first { $0.name == name }?.value }

  /// Whether the name of a `name=value` is that of a file.
  static func isFile(_ name: String) -> Bool { name.hasSuffix(".kvaom") }

  /// All `name=value` behind the language, in order.
  var assignments: [(name: String, value: String)] {
    words.dropFirst().compactMap { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}
