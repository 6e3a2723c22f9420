import KvaomEngine
import KvaomPlatform
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// What a planner answers to the questions about a table: by name, or one after the other as they are asked.
struct TableAnswers {
  /// The answers so far, by the question's id.
  private(set) var given: [String: String] = [:]

  /// Short for the commonest answers.
  private static let options = ["--name", "--unit", "--prices", "--dash", "--sign"]

  /// No answers yet.
  init() {}

  /// Reads `--unit tkr --answer column:Sum=leave-out`; nil where something else stands there.
  init?(options text: String) {
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      if Self.options.contains(word) {
        give(String(word.dropFirst(2)), value)
      } else if word == "--answer", let (id, choice) = Self.named(value) {
        give(id, choice)
      } else {
        return nil
      }
    }
  }

  /// `id=choice`; nil for anything else.
  static func named(_ text: String) -> (id: String, choice: String)? {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else { return nil }
    let id = text[..<sign].trimmed
    let choice = text[text.index(after: sign)...].trimmed
    return id.contains(" ") || choice.isEmpty ? nil : (id, choice)
  }

  /// Takes an answer.
  mutating func give(_ id: String, _ choice: String) {
    given[id] = id == "unit" ? UnitWords.unit(for: choice) : choice
  }
}

/// How a question ended.
enum Answering {
  /// Answered, or another question was answered: the table is read again.
  case answered
  /// The planner does not want the table, or there is nobody to answer.
  case refused
}

/// The screen that shows a table as it was read, and the questions about it.
extension Shell {
  /// How often a question is put before its table is given up.
  private static let patience = 3

  /// Reads a grid, shows what every row and column was taken for, asks what is open, and takes the table into the plan.
  /// Its printed sums are checked on the way. Refusing loses nothing.
  func take(_ grid: Grid, _ answers: TableAnswers = TableAnswers()) -> Reply {
    lastGrid = grid
    var answers = answers
    var reading = TableReading(grid, answers: answers.given)
    if let fault = reading.fault { return refused(fault.phrase[locale]) }
    write(TableScreen(reading, locale).text)
    while true {
      reading = TableReading(grid, answers: answers.given)
      guard let question = nextQuestion(reading, answers) else {
        guard let changed = lastWord(reading, &answers) else { return given(up: reading, answers) }
        if changed { continue }
        break
      }
      let before = answers.given
      guard case .answered = put(question, reading, &answers) else { return given(up: reading, answers) }
      let changed = TableReading(grid, answers: answers.given)
      if let fault = changed.fault {
        answers = TableAnswers(before)
        write(fault.phrase[locale] + "\n")
      } else if !["name", "unit", "prices", "dash"].contains(question) {
        write(TableScreen(changed, locale).text)
      }
    }
    return enter(reading, answers)
  }

  /// The first question that is open: name and unit, prices of an amount, dashes, then what the reading doubts.
  private func nextQuestion(_ reading: TableReading, _ answers: TableAnswers) -> String? {
    if answers.given["name"].map({ !isFreeName($0) }) ?? true { return "name" }
    guard let unit = answers.given["unit"], bench.isUnit(unit) else { return "unit" }
    if answers.given["prices"] == nil, !bench.declaresPrices, bench.isMoney(unit) { return "prices" }
    if reading.hasDashes, answers.given["dash"] == nil { return "dash" }
    return reading.openQuestions.first { !["unit", "dash"].contains($0.id) }?.id
  }

  private func isFreeName(_ name: String) -> Bool {
    let isWord = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isWord && bench.free(name) == name
  }

  // MARK: Questions

  /// Whether the person answers a question with yes; where nobody is there to ask, no.
  func confirms(_ question: Phrase) -> Bool {
    guard isInteractive, case .line(let line) = reader.next(prompt: question[locale] + " ") else { return false }
    return ShellWords.yes.contains(line.trimmed.lowercased())
  }

  /// Puts a question until the answer is understood; `id=choice` answers another one.
  private func put(_ id: String, _ reading: TableReading, _ answers: inout TableAnswers) -> Answering {
    let question = reading.questions.first { $0.id == id }
    for _ in 0..<Self.patience {
      guard let line = ask(id, question, reading) else { return .refused }
      if TableAnswers.refusals.contains(line.lowercased()) { return .refused }
      if let (other, choice) = TableAnswers.named(line), isQuestion(other, reading) {
        if accept(other, choice, reading, &answers) { return .answered }
      } else if accept(id, line, reading, &answers) {
        return .answered
      } else if id != "unit", let unit = unit(line), answers.given["unit"] != nil {
        // The unit was read from the source, and the planner says another one.
        answers.give("unit", unit)
        return .answered
      }
      write(help(for: id, question) + "\n")
    }
    return .refused
  }

  /// The planner's line; the usual answer for an empty one, nil where nobody answers.
  private func ask(_ id: String, _ question: TableQuestion?, _ reading: TableReading) -> String? {
    var text: String
    var usual: String?
    switch id {
    case "name": (text, usual) = (ShellWords.askName[locale], bench.free(reading.suggestedName))
    case "unit": (text, usual) = (ShellWords.askUnit[locale], question?.proposal)
    case "prices": text = ShellWords.askPrices[locale]
    case "dash": text = ShellWords.askDash[locale]
    default:
      let evidence = question.map { $0.evidence.map { $0[locale] }.joined(separator: "; ") } ?? ""
      text = (question?.text[locale] ?? id) + "?" + (evidence.isEmpty ? "" : " (\(evidence))") + "\n"
      text += question?.choices.map { "  \($0.id)  \($0.meaning[locale])\n" }.joined() ?? ""
      text += "\(id) ="
    }
    if let usual { text += " [\(usual)]" }
    if !isInteractive {
      write(text + "\n")
    } else if let last = text.lastIndex(of: "\n") {
      write(String(text[...last]))
      text = String(text[text.index(after: last)...])
    }
    guard case .line(let line) = reader.next(prompt: text + " ") else { return nil }
    return line.trimmed.isEmpty ? usual ?? "" : line.trimmed
  }

  /// Whether an id names a question that can be asked of this table.
  private func isQuestion(_ id: String, _ reading: TableReading) -> Bool {
    ["name", "unit", "prices", "dash"].contains(id) || id.hasPrefix("column:") || id.hasPrefix("row:")
      || reading.questions.contains { $0.id == id }
  }

  /// Takes an answer if it is one to the question.
  private func accept(_ id: String, _ line: String, _ reading: TableReading, _ answers: inout TableAnswers) -> Bool {
    guard let answer = understood(id, line, reading) else { return false }
    answers.give(id, answer)
    return true
  }

  private func understood(_ id: String, _ line: String, _ reading: TableReading) -> String? {
    let word = line.lowercased()
    switch id {
    case "name": return isFreeName(line) ? line : nil
    case "unit": return unit(line)
    case "prices":
      if word.hasPrefix("nominal") || word.hasPrefix("l") { return "nominal" }
      if word.hasPrefix("u") || word == "?" { return "unknown" }
      let year = word.suffix(4)
      return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
    case "dash":
      if line == "0" || word.hasPrefix("null") || word.hasPrefix("noll") { return "0" }
      return ["m", "s"].contains(word.prefix(1)) ? "missing" : nil
    default:
      guard let question = reading.questions.first(where: { $0.id == id }) else {
        return ["leave-out", "keep", "sum"].contains(word) || id.hasPrefix("column:") ? line : nil
      }
      return question.choices.first { $0.id.lowercased() == word }?.id
        ?? (id.hasPrefix("column:") || id.hasPrefix("row:") ? ["leave-out", "keep", "sum"].first { $0 == word } : nil)
    }
  }

  private func unit(_ answer: String) -> String? {
    let unit = UnitWords.unit(for: answer)
    return bench.isUnit(unit) ? unit : nil
  }

  private func help(for id: String, _ question: TableQuestion?) -> String {
    switch id {
    case "name": ShellWords.whichName[locale]
    case "unit": ShellWords.whichUnit[locale]
    case "prices": ShellWords.whichPrices[locale]
    case "dash": ShellWords.whichDash[locale]
    default: ShellWords.whichChoice(question?.choices.map { $0.id }.joined(separator: ", ") ?? "")[locale]
    }
  }

  /// The last word before the table is taken: whether an answer was changed; nil where the planner refuses. Where
  /// nobody types, only lines that are answers by name are read.
  private func lastWord(_ reading: TableReading, _ answers: inout TableAnswers) -> Bool? {
    guard isInteractive else {
      guard let line = reader.peek(), let (id, choice) = TableAnswers.named(line), isQuestion(id, reading),
        accept(id, choice, reading, &answers)
      else { return false }
      _ = reader.next(prompt: "")
      return true
    }
    while true {
      guard case .line(let line) = reader.next(prompt: ShellWords.takeIt[locale] + " ") else { return nil }
      let word = line.trimmed
      if word.isEmpty || ShellWords.yes.contains(word.lowercased()) { return false }
      if TableAnswers.refusals.contains(word.lowercased()) { return nil }
      if let (id, choice) = TableAnswers.named(word), isQuestion(id, reading), accept(id, choice, reading, &answers) {
        let changed = TableReading(lastGrid ?? Grid(tabbed: ""), answers: answers.given)
        write(TableScreen(changed, locale).text)
        return true
      }
      write(ShellWords.howToChange[locale] + "\n")
    }
  }

  // MARK: The end

  private func enter(_ reading: TableReading, _ answers: TableAnswers) -> Reply {
    let name = answers.given["name"] ?? ""
    let prices = answers.given["prices"] ?? ""
    var source = statement(of: reading, answers, named: name)
    if prices == "nominal", !bench.declaresPrices { source = "prices nominal\n" + source }
    if let years = reading.years, !bench.names.contains(where: { $0.kind == .dimension && $0.name == "year" }) {
      source = years + "\n" + source
    }
    var reply = bench.enter(source)
    guard reply.succeeded else { return Reply(output: source, diagnostics: reply.diagnostics, succeeded: false) }
    acceptedText = source
    // A second column of one year stands beside the axis: it is shown, too.
    let beside = reading.besideYears.map { ", \(name)[\($0)]" }.joined()
    let shown = bench.enter("show \(name)\(beside)")
    reply.output += shown.output
    return reply
  }

  /// The table as it is written into the plan, above it what was left out and what was answered, for the next time.
  private func statement(of reading: TableReading, _ answers: TableAnswers, named name: String) -> String {
    let prices = answers.given["prices"] ?? ""
    let unit = answers.given["unit"] ?? reading.unit?.unit ?? "…"
    let isFixed = prices.first?.isNumber ?? false
    let notes = TableScreen(reading, locale).comments(answers.given)
    return notes
      + reading.statement(
        named: name, unit: unit + (isFixed ? "@\(prices)" : ""), dashIsZero: answers.given["dash"] == "0")
  }

  private func given(up reading: TableReading, _ answers: TableAnswers) -> Reply {
    let name = answers.given["name"] ?? bench.free(reading.suggestedName)
    return refused(
      ShellWords.notTaken[locale] + "\n" + statement(of: reading, answers, named: name) + ShellWords.pasteAgain[locale])
  }
}

extension TableAnswers {
  /// Exactly these answers.
  init(_ given: [String: String]) { self.given = given }

  /// Words by which a table is refused.
  static let refusals = ["nei", "nej", "no", "avbryt", "cancel", "quit", "q"]
}
