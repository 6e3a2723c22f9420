import KvaomEngine
import KvaomPlatform

/// Tables pasted, and plans to start from.
extension Shell {
  /// Shows a pasted table as it was read and hands it back as source: its unit, its prices and its dashes are asked for,
  /// never guessed. Its printed sums are checked.
  func take(_ table: PastedTable) -> Reply {
    var reply = Reply(
      output: ShellWords.pasted(locale, String(table.rows.count), String(table.header.count)) + "\n\n")
    var source = table.source(named: "budget", unit: "tkr")
    if table.hasDashes { source = source.replacingFirst(" in tkr {", with: " in tkr dash = 0 {") }
    if table.isOverYears, !bench.names.contains(where: { $0.kind == .dimension && $0.name == "year" }) {
      source = table.years + "\n" + source
    }
    var trial = bench
    let read = trial.enter(source)
    reply.output += source
    reply.diagnostics = read.diagnostics
    return reply
  }

  /// `paste`: lines up to an empty one.
  func paste() -> Reply {
    if isInteractive { write(ShellWords.pasteNow(locale) + "\n", as: .faint) }
    var lines: [String] = []
    while case .line(let line) = reader.next(prompt: "..> "), !line.trimmed.isEmpty {
      lines.append(line)
      if line.contains("\n") { break }
    }
    guard let table = PastedTable(lines.joined(separator: "\n")) else { return refused(ShellWords.notATable(locale)) }
    return take(table)
  }

  /// `new barnevern`: writes a filled-in plan and opens it.
  func start(_ rest: String) -> Reply {
    let words = rest.split(separator: " ").map(String.init)
    guard let word = words.first, let template = Template.all.first(where: { $0.words.contains(word) }) else {
      return refused(ShellWords.choices(locale, Template.all.map { $0.words[0] }.joined(separator: ", ")))
    }
    let path = words.count > 1 ? unquoted(words[1]) : "\(template.words[0]).kvaom"
    guard !Files.exists(path) else { return refused(ShellWords.exists(locale, path)) }
    do { try Files.write(Array(template.text.utf8), to: path) } catch { return refused("\(path): \(error)") }
    var reply = Reply(output: ShellWords.saved(locale, path) + "\n")
    let loaded = bench.load([path])
    reply.output += loaded.output
    reply.diagnostics = loaded.diagnostics
    reply.succeeded = loaded.succeeded
    noteStamps()
    return reply
  }
}

extension String {
  /// With `new` in the place of the first `old`.
  func replacingFirst(_ old: String, with new: String) -> String {
    var parts = split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return self }
    parts.insert(new, at: 1)
    return parts.joined()
  }
}
