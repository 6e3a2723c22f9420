import KvaomChecker
import KvaomEngine
import KvaomLibrary
import KvaomSession
import KvaomSyntax
import KvaomWords
import KvaomWorkbench

/// Looking around: names, entries, help.
extension Shell {
  /// Lists the names of the plan, or those of one kind.
  func list(_ rest: String) -> Reply {
    let names = bench.names
    let known = Self.kinds.first { $0.words.contains(rest) }
    guard rest.isEmpty || known != nil else {
      return refused(ShellWords.choices(Self.kinds.map { $0.words[0] }.joined(separator: ", "))[locale])
    }
    var output = ""
    for kind in Self.kinds where known.map({ $0.kind == kind.kind }) ?? (kind.kind != .unit && kind.kind != .function) {
      let own =
        kind.kind == .function ? Self.functionNames : names.filter { $0.kind == kind.kind && !$0.name.hasPrefix("_") }
      guard !own.isEmpty else { continue }
      output += kind.title[locale] + "\n" + (kind.kind == .unit ? folded(own.map(\.name)) : rows(own))
    }
    return output.isEmpty
      ? Reply(output: ShellWords.write("open \"plan.kvaom\"")[locale] + "\n") : Reply(output: output)
  }

  private static let functionNames = Builtin.listed.map { PlanName(name: $0.name, kind: .function, label: $0.form) }

  private static let kinds: [(kind: PlanName.Kind, words: [String], title: Phrase)] = [
    (
      .input, ["inputs", "input"],
      Phrase(nn: "Føresetnader", nb: "Forutsetninger", sv: "Antaganden", en: "Inputs")
    ),
    (.formula, ["formulas", "formula"], Phrase(nn: "Formlar", nb: "Formler", sv: "Formler", en: "Formulas")),
    (.table, ["tables", "table"], Phrase(nn: "Tabellar", nb: "Tabeller", sv: "Tabeller", en: "Tables")),
    (
      .indicator, ["indicators", "indicator"],
      Phrase(nn: "Indikatorar", nb: "Indikatorer", sv: "Indikatorer", en: "Indicators")
    ),
    (
      .scenario, ["scenarios", "scenario"],
      Phrase(nn: "Scenario", nb: "Scenarioer", sv: "Scenarier", en: "Scenarios")
    ),
    (.measure, ["measures", "measure"], Phrase(nn: "Tiltak", nb: "Tiltak", sv: "Åtgärder", en: "Measures")),
    (
      .dimension, ["dimensions", "dimension"],
      Phrase(nn: "Dimensjonar", nb: "Dimensjoner", sv: "Dimensioner", en: "Dimensions")
    ),
    (
      .function, ["functions", "function"],
      Phrase(nn: "Funksjonar", nb: "Funksjoner", sv: "Funktioner", en: "Functions")
    ),
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
    folded(words, width: (bench.options.width ?? 80) - 2).map { "  \($0)\n" }.joined()
  }

  private func folded(_ words: [String], width: Int) -> [String] {
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count + 2 > max(18, width) { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : "  ") + word
    }
    return lines
  }

  /// All about a name: of the plan, of a function, of the library.
  func information(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.write("info need")[locale]) }
    if let builtin = Builtin.listed(rest) {
      return Reply(output: builtin.written(locale))
    }
    if rest.contains(".") || bench.library.moduleNames.contains(rest),
      !bench.names.contains(where: { $0.name == rest && $0.kind != .unit })
    {
      return documentation(rest)
    }
    return bench.information(about: rest)
  }

  /// The library: its modules, one of its names, or what a word is found in; a function of the language.
  func documentation(_ rest: String) -> Reply {
    if let builtin = Builtin.listed(rest) {
      return Reply(output: builtin.written(locale))
    }
    let isOfPlan = bench.names.contains { $0.name == rest && $0.kind != .unit && $0.kind != .member }
    return isOfPlan ? bench.information(about: rest) : bench.documentation(of: rest.isEmpty ? nil : rest)
  }

  /// The accepted entries, numbered.
  func listEntries() -> Reply {
    Reply(
      output: entries.enumerated().map { index, entry in
        "\(index + 1)  \(entry.split(separator: "\n").joined(separator: "\n   "))\n"
      }.joined())
  }

  /// `help`, alone or about something.
  func helpText(_ rest: String) -> Reply {
    let word = rest.lowercased()
    if word.isEmpty { return Reply(output: overview) }
    if ["commands", "kommandoar", "kommandoer", "kommandon"].contains(word) { return Reply(output: allCommands) }
    if let topic = HelpTopic.all.first(where: { $0.words.contains(word) }) { return Reply(output: topic.text[locale]) }
    let verb = String(word.prefix { $0.isLetter })
    if let command = ShellCommand.all.first(where: { $0.words.contains(verb) }) {
      return Reply(output: "\(command.words[0]) \(command.form)\n  \(command.summary[locale])\n")
    }
    if let question = QuestionForm.all.first(where: { $0.verb.rawValue == verb }) {
      return Reply(output: question.written(locale))
    }
    return information(rest)
  }

  /// What fits on the first screen: how to begin, and every word there is.
  private var overview: String {
    var rows = ShellCommand.groups.map { ($0.title[locale], $0.commands.map { $0.words[0] }) }
    rows.insert((ShellWords.asking[locale], QuestionForm.all.map(\.verb.rawValue)), at: 2)
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map { title, words in
      let list = folded(words, width: (bench.options.width ?? 80) - width - 4)
      let gap = String(repeating: " ", count: width - title.count + 2)
      return "  " + title + gap + list.joined(separator: "\n" + String(repeating: " ", count: width + 4)) + "\n"
    }
    let topics = HelpTopic.all.map { $0.words[0] }.joined(separator: ", ")
    return ShellWords.overview[locale] + lines.joined() + ShellWords.moreHelp(topics)[locale]
  }

  /// Every command and question with its form, a line or two each.
  private var allCommands: String {
    let own = ShellCommand.all.map { ("\($0.words[0]) \($0.form)", $0.summary[locale]) }
    let asked = QuestionForm.all.map { ("\($0.verb.rawValue) \($0.form)", $0.summary[locale]) }
    let column = 30
    return (own + asked).map { form, summary in
      let gap =
        form.count + 2 <= column
        ? String(repeating: " ", count: column - form.count) : "\n" + String(repeating: " ", count: column + 2)
      return "  \(form)\(gap)\(summary)\n"
    }.joined()
  }
}
