/// Text that is made elsewhere, fitted to a terminal.
public enum TerminalText {
  /// `text` with every line of more than `width` columns broken at spaces; what goes on of a line that is moved in is moved in
  /// two columns more. Tables and quoted source (a bar in them) are left as they are; colours take no columns.
  public static func folded(_ text: String, width: Int) -> String {
    let width = max(20, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isDrawn = line.contains("│") || line.contains("┤")
      return isDrawn || columns(of: line) <= width ? String(line) : folded(line, width: width)
    }.joined(separator: "\n")
  }

  private static func folded(_ line: Substring, width: Int) -> String {
    let indent = line.prefix { $0 == " " }
    let hanging = String(repeating: " ", count: indent.isEmpty ? 0 : min(indent.count + 2, width / 2))
    var text = String(indent)
    var used = indent.count
    var spaces = ""
    for (index, word) in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { spaces += " " }
      if word.isEmpty { continue }
      let length = columns(of: word)
      if used > indent.count, used + spaces.count + length > width, length > 0 {
        text += "\n" + hanging
        used = hanging.count
      } else {
        text += spaces
        used += spaces.count
      }
      text += word
      used += length
      spaces = ""
    }
    return text
  }

  /// A text without the codes that give it colours.
  public static func withoutCodes(_ text: String) -> String {
    var plain = ""
    var isCode = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { plain.unicodeScalars.append(scalar) }
      if isCode, scalar.properties.isAlphabetic { isCode = false }
    }
    return plain
  }

  private static func columns(of text: Substring) -> Int {
    DisplayWidth.of(text.contains("\u{1B}") ? withoutCodes(String(text)) : String(text))
  }
}
