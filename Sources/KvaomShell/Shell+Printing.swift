import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomWords
import KvaomWorkbench

/// What the shell prints.
extension Shell {
  /// How a text of the shell's own looks.
  enum Manner {
    /// As it is.
    case plain
    /// In grey, where there are colours.
    case faint
  }

  /// Prints a text of the shell's own.
  func write(_ text: String, as manner: Manner = .plain) {
    let isFaint = manner == .faint && bench.options.colorsOutput
    let text = fitted(text.visible)
    let shown = isFaint ? "\u{1B}[2m\(text.trimmed)\u{1B}[0m\n" : text
    deliver(shown, to: .output)
  }

  /// Prints a reply: in a terminal one after the other, else each to its stream.
  func print(_ reply: Reply) {
    deliver(bench.options.format == .text ? fitted(reply.output) : reply.output, to: .output)
    deliver(fitted(reply.diagnostics), to: isInteractive ? .output : .errors)
  }

  /// Folded to the terminal; as it is in a pipe.
  private func fitted(_ text: String) -> String {
    guard isInteractive, let width = bench.options.width else { return text }
    return TerminalText.folded(text, width: width)
  }

  /// Writes a text; a reader that is gone ends the session.
  private func deliver(_ text: String, to stream: StandardStream) {
    let shown = bench.options.colorsOutput ? VisibleText(colored: text) : VisibleText(text)
    if (try? stream.write(shown)) != true { desert() }
  }

  /// The width to fold to: the terminal's as it is now.
  func measure() {
    if isInteractive { bench.options.width = Terminal.width(of: .output) ?? bench.options.width }
  }

  /// The longest a key may wait for the value of its line, in nanoseconds.
  private static let patience: UInt64 = 20_000_000

  /// How many values in a row may be late before none is asked for until the plan changes: one alone may be the
  /// machine's.
  private static let mostLateValues = 3

  /// The value of a line while it is typed, or its unit, or the first word nobody knows; nothing where that takes
  /// longer than a key may wait, until the plan changes.
  func rightMargin(for line: String) -> String {
    guard lateValues < Self.mostLateValues, line.count > 1 else { return "" }
    guard let value = bench.liveValue(of: line, within: Self.patience) else {
      lateValues += 1
      return ""
    }
    lateValues = 0
    guard !value.isEmpty, value != line.trimmed else { return "" }
    return bench.options.colorsOutput ? "\u{1}\u{1B}[2m\u{1}\(value.visible)\u{1}\u{1B}[0m\u{1}" : value.visible
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Taking answers elsewhere.
extension Shell {
  /// `copy`: the last answer on the clipboard as shown; `copy tabs`: with tabs, for a spreadsheet; `copy "file.csv"`:
  /// in a file, in the form that the end of its name says.
  func copy(_ rest: String) -> Reply {
    guard !lastOutput.isEmpty else { return refused(ShellWords.nothingToCopy[locale]) }
    if rest.isEmpty { return toClipboard(TerminalText.withoutCodes(lastOutput)) }
    if rest == "tabs" {
      let table = lastAnswer(as: .csv)
      return table.isEmpty
        ? refused(ShellWords.noTable[locale]) : toClipboard(TabbedText.text(fromCSV: table, locale: locale))
    }
    let file = NamedFile(rest)
    let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let text = OutputFormat(ending: ending).map { lastAnswer(as: $0) } ?? TerminalText.withoutCodes(lastOutput)
    guard !text.isEmpty else { return refused(ShellWords.noTable[locale]) }
    return write(text, to: file, entry: "copy ")
  }

  /// The last answer once more in another form; empty where it was none of the language.
  private func lastAnswer(as format: OutputFormat) -> String {
    guard let (bench, entry) = lastAnswered else { return "" }
    var again = bench
    again.options.format = format
    again.options.width = nil
    again.options.colorsOutput = false
    again.options.grounds = .end
    return again.enter(entry).output
  }

  /// `notes`: what the last answer stands on, and what found no room below it.
  func grounds() -> Reply {
    guard let (bench, entry) = lastAnswered else { return refused(ShellWords.nothingAnswered[locale]) }
    var again = bench
    again.options.grounds = .alone
    let reply = again.enter(entry)
    return reply.output.isEmpty ? Reply(output: ShellWords.noGrounds[locale] + "\n") : Reply(output: reply.output)
  }

  private func toClipboard(_ text: String) -> Reply {
    // The clipboard is reached by a code.
    guard reader.editor?.editing == .full else { return refused(ShellWords.needsFile("copy \"file.txt\"")[locale]) }
    do { try StandardStream.output.copy(VisibleText(text)) } catch { desert() }
    return Reply(output: ShellWords.copied[locale] + "\n")
  }
}
