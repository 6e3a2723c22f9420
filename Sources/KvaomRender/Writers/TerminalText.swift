/// Text that is made elsewhere, fitted to a terminal.
public enum TerminalText {
  /// `text` with every line of more than `width` columns broken at spaces; what goes on of a line that is moved in is moved in
  /// two columns more. Lines with colours, tables and quoted source (a bar in them) are left as they are.
  public static func folded(_ text: String, width: Int) -> String {
    let width = max(20, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard DisplayWidth.of(String(line)) > width, !line.contains("\u{1B}"), !line.contains("│"), !line.contains("┤") else {
        return String(line)
      }
      let indent = line.prefix { $0 == " " }
      let hanging = String(repeating: " ", count: indent.isEmpty ? 0 : min(indent.count + 2, width / 2))
      let lines = LineFolding.lines(of: String(line.dropFirst(indent.count)), width: width - hanging.count)
      return indent + lines[0] + lines.dropFirst().map { "\n" + hanging + $0 }.joined()
    }.joined(separator: "\n")
  }
}
