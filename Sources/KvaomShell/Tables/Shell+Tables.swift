import KvaomEngine
import KvaomPlatform

/// Tables pasted, and plans to start from.
extension Shell {
  /// Asks what a pasted table does not say itself (name, unit, prices, what a dash means), takes it into the plan and shows
  /// it as read; its printed sums are checked on the way.
  func take(_ table: PastedTable) -> Reply {
    write(ShellWords.pasted(locale, String(table.rows.count), String(table.header.count)) + "\n")
    guard let name = ask(ShellWords.askName), let unit = ask(ShellWords.askUnit) else { return given(up: table) }
    let isMoney = ["kr", "tkr", "mkr", "mrd", "sek"].contains(unit)
    let prices = isMoney ? ask(ShellWords.askPrices) : ""
    let dash = table.hasDashes ? ask(ShellWords.askDash) : ""
    guard let prices, let dash else { return given(up: table) }
    let fixed = prices.allSatisfy(\.isNumber) && !prices.isEmpty ? "@\(prices)" : ""
    var source = table.source(named: name, unit: unit + fixed)
    if dash == "0" { source = source.replacingFirst(" {\n", with: " dash = 0 {\n") }
    if prices == "nominal" { source = "prices nominal\n" + source }
    if table.isOverYears, !bench.names.contains(where: { $0.kind == .dimension && $0.name == "year" }) {
      source = table.years + "\n" + source
    }
    var reply = bench.enter(source)
    guard reply.succeeded else { return Reply(output: source, diagnostics: reply.diagnostics, succeeded: false) }
    acceptedText = source
    let shown = bench.enter("show \(name)")
    reply.output += shown.output
    return reply
  }

  /// The answer to a question; nil for none.
  private func ask(_ question: Phrase) -> String? {
    if !isInteractive { write(question(locale) + "\n") }
    guard case .line(let line) = reader.next(prompt: question(locale) + " "), !line.trimmed.isEmpty else { return nil }
    return line.trimmed
  }

  private func given(up table: PastedTable) -> Reply {
    refused(ShellWords.notTaken(locale) + "\n" + table.source(named: "budget", unit: "…"))
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
