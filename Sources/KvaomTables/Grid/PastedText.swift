/// A text as it comes out of a clipboard: lines of cells with tabs, semicolons or upright strokes between, or in
/// columns that blanks alone part.
public enum PastedText {
  /// The cells of a text; quotes of a spreadsheet are gone, nothing else is.
  public static func grid(_ text: String) -> Grid {
    let bytes = Array(text.utf8)
    guard !bytes.contains(UInt8(ascii: "\t")) else { return Grid(tabbed: text) }
    if bytes.contains(UInt8(ascii: ";")) { return separatedGrid(bytes, at: UInt8(ascii: ";")) }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    if lines.count(where: { $0.contains("|") }) > 1 { return separatedGrid(bytes, at: UInt8(ascii: "|")) }
    return AlignedText(lines.enumerated().map { (text: $1, number: $0 + 1) }).grid ?? Grid(tabbed: text)
  }

  /// Whether a text typed or pasted at the prompt is a table and no text of the language: at least two lines with
  /// several
  /// cells each, no braces, and no line that defines or asks something.
  public static func isTable(_ text: String) -> Bool {
    guard !text.contains("{"), !text.contains("}") else { return false }
    let lines = text.split { $0.isNewline }
    guard lines.count > 1 else { return false }
    let separator: Character = lines.contains { $0.contains("\t") } ? "\t" : ";"
    let wide = lines.count { $0.contains(separator) }
    guard wide > 1, !lines.contains(where: { !$0.contains(separator) && definesName($0) }) else { return false }
    return separator == "\t" || wide == lines.count && lines.contains { $0.contains { $0.isNumber } }
  }

  /// Whether a line typed alone can only be a row of a table that was left over: cells with tabs between, a figure
  /// or a sign
  /// in one of them.
  public static func isRow(_ line: String) -> Bool {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { TextRules.cleaned(String($0)) }
    guard cells.count > 1, !cells[0].contains("="), !cells[0].contains("#"), !cells[0].contains("{") else {
      return false
    }
    let others = cells.dropFirst().filter { !$0.isEmpty }
    return !others.isEmpty
      && others.allSatisfy { text in
        WrittenFigure(text) != nil || ["-", "–", "..", ".", ":"].contains(text) || !YearsInText(text).all.isEmpty
      }
  }

  /// Whether a line goes on with a table after an empty one: it has several cells.
  public static func goesOn(_ line: String) -> Bool {
    line.utf8.contains(UInt8(ascii: "\t")) && !line.contains("{") || line.utf8.count { $0 == UInt8(ascii: ";") } > 1
  }

  /// Whether a line of one cell begins with a name and an equals sign.
  private static func definesName(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: { TextRules.isBlank($0) })
    guard words.count > 2, let name = words.first, name.first?.isLetter == true else { return false }
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "[" || $0 == "]" }) else { return false }
    return words[1] == "=" || words[1].hasPrefix("\"") && words.contains("=")
  }

  /// Lines with one separator between the cells: quotes around a cell are gone, doubled ones in it are one.
  private static func separatedGrid(_ source: [UInt8], at separator: UInt8) -> Grid {
    var builder = GridBuilder(text: [], name: "")
    var cell: [UInt8] = []
    var isQuoted = false
    var line = 1
    var firstLine = 1
    var position = 0
    while position < source.count {
      let byte = source[position]
      let next = position + 1 < source.count ? source[position + 1] : 0
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if next == byte {
          cell.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
      } else if byte == separator {
        builder.add(text: cell)
        cell = []
      } else if byte == UInt8(ascii: "\n") {
        builder.add(text: cell)
        cell = []
        builder.endRow(line: firstLine)
        firstLine = line
      } else if byte != UInt8(ascii: "\r") {
        cell.append(byte)
      }
    }
    if !cell.isEmpty {
      builder.add(text: cell)
      builder.endRow(line: firstLine)
    }
    return builder.finish()
  }
}
