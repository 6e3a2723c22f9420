/// Breaks texts into lines.
enum LineFolding {
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
