import KvaomEngine
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// Tables pasted, and plans to start from.
extension Shell {
  /// Asks what a pasted table does not say itself (name, unit, prices, what a dash means), takes it into the plan and
  /// shows it as read; its printed sums are checked on the way.
  func take(_ table: PastedTable) -> Reply {
    if let fault = table.fault {
      return refused(ShellWords.unevenRow(fault.label, "\(fault.count)", "\(fault.wanted)")[locale])
    }
    write(ShellWords.pasted("\(table.rows.count)", "\(table.header.count)")[locale] + "\n")
    let asides = table.asides.filter { !$0.hasSuffix(table.source ?? "\n") }
    if !asides.isEmpty { write(ShellWords.asides(asides.joined(separator: " · "))[locale] + "\n") }
    guard let name = askName(table), let unit = askUnit() else { return given(up: table) }
    guard let prices = bench.isMoney(unit) ? askPrices() : "", let dash = table.hasDashes ? askDash() : "" else {
      return given(up: table)
    }
    let isFixed = prices.first?.isNumber ?? false
    var source = table.source(named: name, unit: unit + (isFixed ? "@\(prices)" : ""), dashIsZero: dash == "0")
    if prices == "nominal", !bench.declaresPrices { source = "prices nominal\n" + source }
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

  // MARK: Questions

  /// How often a question is put before its table is given up.
  private static let patience = 3

  /// The answer to a question; nil for none. An empty answer is `usual`, where there is one.
  private func ask(_ question: String, usual: String? = nil) -> String? {
    let text = usual.map { "\(question) [\($0)]" } ?? question
    if !isInteractive { write(text + "\n") }
    guard case .line(let line) = reader.next(prompt: text + " ") else { return nil }
    return line.trimmed.isEmpty ? usual : line.trimmed
  }

  /// Puts a question until `read` understands the answer; says what can be answered in between.
  private func ask(_ question: String, usual: String? = nil, or help: String, read: (String) -> String?) -> String? {
    for _ in 0..<Self.patience {
      guard let answer = ask(question, usual: usual) else { return nil }
      if let understood = read(answer) { return understood }
      write(help + "\n")
    }
    return nil
  }

  /// Whether the person answers a question with yes; where nobody is there to ask, no.
  func confirms(_ question: Phrase) -> Bool {
    guard isInteractive, let answer = ask(question[locale]) else { return false }
    return ["j", "ja", "y", "yes"].contains(answer.lowercased())
  }

  private func askName(_ table: PastedTable) -> String? {
    ask(ShellWords.askName[locale], usual: bench.free(table.suggestedName), or: ShellWords.whichName[locale]) {
      answer in
      let isWord = answer.first?.isLetter == true && answer.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      return isWord && bench.free(answer) == answer ? answer : nil
    }
  }

  private func askUnit() -> String? {
    ask(ShellWords.askUnit[locale], or: ShellWords.whichUnit[locale]) { answer in
      let unit = ShellWords.unitWords[answer.lowercased()] ?? answer
      return bench.isUnit(unit) ? unit : nil
    }
  }

  private func askPrices() -> String? {
    if bench.declaresPrices { return "" }
    return ask(ShellWords.askPrices[locale], or: ShellWords.whichPrices[locale]) { answer in
      let word = answer.lowercased()
      if word.hasPrefix("nominal") || word.hasPrefix("l") { return "nominal" }
      if word.hasPrefix("u") || word == "?" { return "unknown" }
      let year = word.suffix(4)
      return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
    }
  }

  private func askDash() -> String? {
    ask(ShellWords.askDash[locale], or: ShellWords.whichDash[locale]) { answer in
      answer == "0" || answer.lowercased().hasPrefix("null")
        ? "0" : ["m", "s"].contains(answer.lowercased().prefix(1)) ? "missing" : nil
    }
  }

  private func given(up table: PastedTable) -> Reply {
    refused(ShellWords.notTaken[locale] + "\n" + table.source(named: bench.free(table.suggestedName), unit: "…"))
  }

  /// `paste`: lines up to an empty one.
  func paste() -> Reply {
    if isInteractive { write(ShellWords.pasteNow[locale] + "\n", as: .faint) }
    var lines: [String] = []
    while case .line(let line) = reader.next(prompt: "..> "), !line.trimmed.isEmpty {
      lines.append(line)
      if line.contains("\n") { break }
    }
    guard let table = PastedTable(lines.joined(separator: "\n")) else { return refused(ShellWords.notATable[locale]) }
    return take(table)
  }

  /// `new barnevern`: writes a filled-in plan and opens it.
  func start(_ rest: String) -> Reply {
    let words = rest.split(separator: " ").map(String.init)
    guard let word = words.first, let template = Template.all.first(where: { $0.words.contains(word) }) else {
      return refused(ShellWords.choices(Template.all.map { $0.words[0] }.joined(separator: ", "))[locale])
    }
    let file = NamedFile(words.count > 1 ? words.dropFirst().joined(separator: " ") : "\(template.words[0]).kvaom")
    var reply = write(template.text, to: file, entry: "new \(template.words[0]) ")
    guard reply.succeeded else { return reply }
    let loaded = bench.load([file.path])
    reply.output += loaded.output
    reply.diagnostics = loaded.diagnostics
    reply.succeeded = loaded.succeeded
    noteStamps()
    return reply
  }
}

/// A filled-in plan to start from: wages, staff and prices drive what is needed, and a frame stands against it.
struct Template: Sendable {
  /// What it is called.
  let words: [String]
  private let title: String
  private let users: String
  private let userUnit: String
  private let count: String
  private let staff: String
  private let other: String
  private let frame: String

  /// All of them.
  static let all = [
    Template(
      words: ["barnevern"], title: "Barnevern", users: "Barn 0–17", userUnit: "child, children, barn", count: "5280",
      staff: "12.1", other: "20_800", frame: "29_500"),
    Template(
      words: ["skule", "skole", "skola"], title: "Skule", users: "Elevar", userUnit: "pupil, pupils, elev, elevar",
      count: "1850", staff: "168", other: "24_000", frame: "150_000"),
    Template(
      words: ["sjukeheim", "sykehjem", "äldreboende"], title: "Sjukeheim", users: "Plassar",
      userUnit: "place, places, plass, plassar", count: "96", staff: "112", other: "13_500", frame: "98_000"),
  ]

  /// The plan. Its figures are invented, and it says so.
  var text: String {
    let unit = userUnit.split(separator: ",").map(String.init)[0]
    return """
      # \(title): a plan to start from. Every figure is invented: put in your own, each with its source.
      years B2025, B2026..B2029
      unit \(userUnit)
      prices nominal

      @assumed "eksempel"
      input users "\(users)" = \(count) \(unit)
      @assumed "eksempel"
      input staff "Årsverk" = \(staff) positions
      @assumed "eksempel"
      input wage "Løn per årsverk" = 640_000 kr
      @assumed "eksempel"
      input social_costs "Pensjon og avgift" = 32% in 25%..40%
      @assumed "eksempel"
      input wage_growth "Lønsvekst" = 3.0% in 0%..6%
      @assumed "eksempel"
      input price_growth "Prisvekst" = 2.5% in 0%..5%
      @assumed "eksempel"
      input other_start "Andre utgifter første året" = \(other) tkr
      @assumed "eksempel"
      input frame "Ramme" = \(frame) tkr

      cost_per_position "Kostnad per årsverk" [2025] = wage * (1 + social_costs) / 1 position
      cost_per_position[from 2026] = prev(cost_per_position) * (1 + wage_growth)
      wages "Lønsutgifter" = staff * cost_per_position as tkr
      other "Andre utgifter" [2025] = other_start
      other[from 2026] = prev(other) * (1 + price_growth)
      need "Utgiftsbehov" = wages + other as tkr
      gap "Udekt" = need - frame as tkr
      per_user "Utgift per brukar" = need / users as kr/\(unit)

      measure less "Eitt årsverk mindre" { staff -= 1 position from 2026-08 }
      scenario plan "Plan" { include less }

      show need, gap, per_user
      compare gap in base, plan

      """
  }
}
