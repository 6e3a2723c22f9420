import KvaomEngine
import KvaomPlatform
import KvaomRender

/// Taking answers elsewhere.
extension Shell {
  /// `copy`: the last answer on the clipboard as shown; `copy tabs`: with tabs, for a spreadsheet; `copy "file.csv"`: in a file,
  /// in the form that the end of its name says.
  func copy(_ rest: String) -> Reply {
    guard !lastOutput.isEmpty else { return refused(ShellWords.nothingToCopy(locale)) }
    if rest.isEmpty { return toClipboard(TerminalText.withoutCodes(lastOutput)) }
    if rest == "tabs" {
      let table = lastAnswer(as: .csv)
      return table.isEmpty ? refused(ShellWords.noTable(locale)) : toClipboard(TabbedText.text(fromCSV: table, locale: locale))
    }
    let path = unquoted(rest)
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let formats = ["csv": OutputFormat.csv, "md": .markdown, "json": .json, "html": .html, "htm": .html]
    let text = formats[ending].map { lastAnswer(as: $0) } ?? TerminalText.withoutCodes(lastOutput)
    guard !text.isEmpty else { return refused(ShellWords.noTable(locale)) }
    do { try Files.write(Array(text.utf8), to: path) } catch { return refused("\(path): \(error)") }
    return Reply(output: ShellWords.saved(locale, path) + "\n")
  }

  /// The last answer once more in another form; empty where it was none of the language.
  private func lastAnswer(as format: OutputFormat) -> String {
    guard let (bench, entry) = lastAnswered else { return "" }
    var again = bench
    again.options.format = format.rawValue
    again.options.width = nil
    again.options.colorsOutput = false
    return again.enter(entry).output
  }

  private func toClipboard(_ text: String) -> Reply {
    guard isInteractive else { return refused(ShellWords.needsFile(locale, "copy \"file.txt\"")) }
    write(Escapes.clipboard(text))
    return Reply(output: ShellWords.copied(locale) + "\n")
  }
}
