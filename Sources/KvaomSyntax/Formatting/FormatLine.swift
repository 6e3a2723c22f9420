/// One line of the formatted text.
struct FormatLine {
  /// How far it is indented, in levels of two spaces.
  var indent: Int
  /// Everything but its indentation and its comment at the end.
  var code: String
  /// The comment at its end.
  var comment: String?
  /// Whether an empty line stands before it.
  var blankBefore: Bool

  /// The widest code that comments are aligned behind.
  private static let widestBeforeComment = 80

  /// The characters before the comment.
  private var width: Int { indent * 2 + code.count }

  /// The text of all lines, comments of neighbouring lines aligned.
  static func text(of lines: [FormatLine]) -> String {
    var result = ""
    var index = 0
    while index < lines.count {
      let end = endOfRun(lines, from: index)
      let column = lines[index..<end].map(\.width).filter { $0 <= widestBeforeComment }.max() ?? 0
      for line in lines[index..<end] { line.write(to: &result, commentColumn: column + 2) }
      index = end
    }
    return result
  }

  /// Where the run of neighbouring lines with comments at their ends, which starts at `start`, ends.
  private static func endOfRun(_ lines: [FormatLine], from start: Int) -> Int {
    var end = start + 1
    while end < lines.count, lines[end - 1].hasCommentAtEnd, lines[end].hasCommentAtEnd, !lines[end].blankBefore {
      end += 1
    }
    return end
  }

  /// Whether a comment follows code.
  private var hasCommentAtEnd: Bool { comment != nil && !code.isEmpty }

  /// Adds the line to `result`.
  private func write(to result: inout String, commentColumn: Int) {
    if blankBefore, !result.isEmpty { result += "\n" }
    result += String(repeating: " ", count: indent * 2) + code
    if let comment {
      if !code.isEmpty { result += String(repeating: " ", count: max(2, commentColumn - width)) }
      result += comment
    }
    result += "\n"
  }
}
