import KvaomEngine

/// Looking around: names, entries, help.
extension Shell {
  /// Lists the names of the plan, or those of one kind.
  func list(_ rest: String) -> Reply {
    let names = bench.names
    let known = Self.kinds.first { $0.words.contains(rest) }
    guard rest.isEmpty || known != nil else {
      return refused(ShellWords.choices(locale, Self.kinds.map { $0.words[0] }.joined(separator: ", ")))
    }
    var output = ""
    for kind in Self.kinds where known.map({ $0.kind == kind.kind }) ?? (kind.kind != .unit && kind.kind != .function) {
      let own = kind.kind == .function ? Self.functionNames : names.filter { $0.kind == kind.kind && !$0.name.hasPrefix("_") }
      guard !own.isEmpty else { continue }
      output += kind.title(locale) + "\n" + (kind.kind == .unit ? folded(own.map(\.name)) : rows(own))
    }
    return output.isEmpty ? Reply(output: ShellWords.write(locale, "open \"plan.kvaom\"") + "\n") : Reply(output: output)
  }

  private static let functionNames = Signature.all.map { PlanName(name: $0.name, kind: .function, label: $0.form) }

  private static let kinds: [(kind: PlanName.Kind, words: [String], title: Phrase)] = [
    (.input, ["inputs", "input"], Phrase(nn: "Føresetnader", nb: "Forutsetninger", sv: "Antaganden", en: "Inputs")),
    (.formula, ["formulas", "formula"], Phrase(nn: "Formlar", nb: "Formler", sv: "Formler", en: "Formulas")),
    (.table, ["tables", "table"], Phrase(nn: "Tabellar", nb: "Tabeller", sv: "Tabeller", en: "Tables")),
    (.indicator, ["indicators", "indicator"], Phrase(nn: "Indikatorar", nb: "Indikatorer", sv: "Indikatorer", en: "Indicators")),
    (.scenario, ["scenarios", "scenario"], Phrase(nn: "Scenario", nb: "Scenarier", sv: "Scenarier", en: "Scenarios")),
    (.measure, ["measures", "measure"], Phrase(nn: "Tiltak", nb: "Tiltak", sv: "Åtgärder", en: "Measures")),
    (.dimension, ["dimensions", "dimension"], Phrase(nn: "Dimensjonar", nb: "Dimensjoner", sv: "Dimensioner", en: "Dimensions")),
    (.function, ["functions", "function"], Phrase(nn: "Funksjonar", nb: "Funksjoner", sv: "Funktioner", en: "Functions")),
    (.unit, ["units", "unit"], Phrase(nn: "Einingar", nb: "Enheter", sv: "Enheter", en: "Units")),
  ]

  private func rows(_ names: [PlanName]) -> String {
    let width = min(names.map(\.name.count).max() ?? 0, 30)
    return names.map { name in
      let gap = String(repeating: " ", count: max(1, width - name.name.count + 2))
      return name.label.isEmpty ? "  \(name.name)\n" : "  \(name.name)\(gap)\(name.label)\n"
    }.joined()
  }

  /// Words side by side, folded to the width.
  func folded(_ words: [String]) -> String {
    let width = max(20, (bench.options.width ?? 80) - 2)
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count + 2 > width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : "  ") + word
    }
    return lines.map { "  \($0)\n" }.joined()
  }

  /// All about a name: of the plan, of a function, of a command.
  func information(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.write(locale, "info need")) }
    if let signature = Signature.all.first(where: { $0.name == rest }) {
      return Reply(output: signature.written(locale))
    }
    return bench.information(about: rest)
  }

  /// The accepted entries, numbered.
  func listEntries() -> Reply {
    Reply(output: entries.enumerated().map { index, entry in
      "\(index + 1)  \(entry.split(separator: "\n").joined(separator: "\n   "))\n"
    }.joined())
  }

  /// `help`, alone or about something.
  func helpText(_ rest: String) -> Reply {
    let word = rest.lowercased()
    if let topic = HelpTopic.all.first(where: { $0.words.contains(word) }) { return Reply(output: topic.text(locale)) }
    if let command = ShellCommand.all.first(where: { $0.words.contains(word) }) {
      return Reply(output: "\(command.words[0]) \(command.form)\n  \(command.summary(locale))\n")
    }
    if !word.isEmpty { return information(rest) }
    let width = 36
    let lines = ShellCommand.all.map { command in
      let form = "\(command.words[0]) \(command.form)"
      return "  \(form)\(String(repeating: " ", count: max(2, width - form.count)))\(command.summary(locale))\n"
    }
    let topics = HelpTopic.all.map { "help \($0.words[0])" }.joined(separator: ", ")
    return Reply(output: HelpTopic.all[3].text(locale) + lines.joined() + "  " + topics + "\n")
  }
}
