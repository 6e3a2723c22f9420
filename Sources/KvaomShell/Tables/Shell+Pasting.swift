import KvaomEngine
import KvaomPlatform
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// `paste`: how a table gets into the shell.
extension Shell {
  /// `paste [--unit tkr …]`: takes lines up to an empty one with nothing behind it; `paste again` reads the last
  /// table once
  /// more.
  func paste(_ rest: String) -> Reply {
    if ["again", "igjen", "om att", "igen"].contains(rest) {
      guard let lastTable else { return refused(ShellWords.nothingPasted[locale]) }
      return take(lastTable)
    }
    guard let answers = TableAnswers(options: rest) else { return refused(ShellWords.pasteForm[locale]) }
    if isInteractive { write(ShellWords.pasteNow[locale] + "\n", as: .faint) }
    let text = isInteractive ? typedTable() : fedTable()
    guard !text.trimmed.isEmpty else { return refused(ShellWords.notATable[locale]) }
    return take(TableSource(PastedText.grid(text)), answers)
  }

  /// The lines that are fed: an empty line ends them, unless a row of the table stands right behind it.
  private func fedTable() -> String {
    var lines: [String] = []
    while case .line(let line) = reader.next(prompt: "") {
      if line.trimmed.isEmpty, !lines.isEmpty {
        guard let next = reader.peek(), PastedText.goesOn(next) else { break }
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// How long a line of the same paste may take to come, in milliseconds; nobody types that fast.
  private static let pasteGap: Int32 = 80

  /// The lines that come from a terminal, read without line editing, where a tab is a tab: up to an empty line that
  /// nothing follows at once, or to the terminal's own mark of the end of what was pasted. What comes after is thrown
  /// away: it can be no entry, since nobody has typed it.
  private func typedTable() -> String {
    var input = LineInput(after: reader.editor?.takeWaiting() ?? [])
    var lines: [String] = []
    while true {
      while !input.hasLine(within: 100) { if Interruption.isRequested { return "" } }
      guard let line = input.next() else { break }
      let isEnd = line.contains("\u{1B}[201~")
      let text = line.split(separator: "\u{1B}[200~", omittingEmptySubsequences: false).joined()
        .split(separator: "\u{1B}[201~", omittingEmptySubsequences: false).joined()
      let isEmpty = text.trimmed.isEmpty
      if !(isEmpty && lines.isEmpty) { lines.append(text) }
      if isEnd || isEmpty && !lines.isEmpty && !input.hasLine(within: Self.pasteGap) { break }
    }
    return lines.joined(separator: "\n")
  }
}
