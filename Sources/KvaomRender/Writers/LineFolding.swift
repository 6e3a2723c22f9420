/// Breaks texts into lines.
enum LineFolding {
  /// The text in lines of exactly what a column can hold: like `lines`, and a longer word is cut.
  static func pieces(of text: String, width: Int) -> [String] {
    lines(of: text, width: width).flatMap { line in
      DisplayWidth.of(line) <= width ? [line] : cut(line, width: max(2, width))
    }
  }

  private static func cut(_ word: String, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let length = DisplayWidth.of(String(character))
      if used + length > width && used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += length
    }
    return pieces
  }

  /// The text in lines of at most `width` columns, broken at spaces; a longer word stands alone. Never empty;
  /// no-break spaces hold.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = DisplayWidth.of(String(word))
      if !line.isEmpty && used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += length
    }
    lines.append(line)
    return lines
  }
}
