import KvaomEngine
import KvaomPlatform
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// What a planner answers to the questions about a table: by name, or one after the other as they are asked.
struct TableAnswers {
  /// The answers so far, by the question's id.
  private(set) var given: [String: String] = [:]
  /// The form the table is written in.
  var form = TableForm.by

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
    given[id] = id == "unit" ? PrintedUnits.unit(for: choice) : choice
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

  /// Reads a table, shows what every row and column was taken for, asks what is open, and takes the table into the
  /// plan. Its printed sums are checked on the way. Refusing loses nothing.
  func take(_ source: TableSource, _ answers: TableAnswers = TableAnswers()) -> Reply {
    lastTable = source
    let plan = bench.receivingPlan
    var answers = answers
    var intake = source.intake(answers.given, into: plan, as: answers.form)
    if let fault = intake.reading.fault, intake.open().isEmpty { return refused(fault.phrase[locale]) }
    show(intake)
    while true {
      guard let question = nextQuestion(intake) else {
        guard let changed = lastWord(intake, plan, &answers) else { return given(up: intake, plan) }
        guard changed else { break }
        intake = source.intake(answers.given, into: plan, as: answers.form)
        show(intake)
        continue
      }
      let before = answers
      guard case .answered = put(question, intake, plan, &answers) else { return given(up: intake, plan) }
      let changed = source.intake(answers.given, into: plan, as: answers.form)
      if let fault = changed.reading.fault, changed.open().isEmpty || intake.reading.fault == nil {
        answers = before
        write(fault.phrase[locale] + "\n")
      } else {
        intake = changed
        if !["name", "unit", "prices", "dash"].contains(question.id) { show(intake) }
      }
    }
    return enter(intake, plan)
  }

  private func show(_ intake: TableIntake) {
    let isPart = intake.open().first.map { ["sheet", "measure"].contains($0.id) } ?? false
    guard intake.reading.fault == nil, !isPart else { return }
    write(TableScreen(intake.reading, locale).text)
  }

  /// The first question without an answer that is open; name and unit are asked whatever the source proposes.
  private func nextQuestion(_ intake: TableIntake) -> TableQuestion? {
    if let first = intake.open().first, ["sheet", "measure"].contains(first.id) { return first }
    return intake.questions.first { question in
      intake.answers[question.id] == nil && (question.isOpen || question.id == "name" || question.id == "unit")
    }
  }

  // MARK: Questions

  /// Whether the person answers a question with yes; where nobody is there to ask, no.
  func confirms(_ question: Phrase) -> Bool {
    guard isInteractive, case .line(let line) = reader.next(prompt: question[locale] + " ") else { return false }
    return ShellWords.yes.contains(line.trimmed.lowercased())
  }

  /// Puts a question until the answer is understood; `id=choice` answers another one.
  private func put(
    _ question: TableQuestion, _ intake: TableIntake, _ plan: ReceivingPlan, _ answers: inout TableAnswers
  ) -> Answering {
    for _ in 0..<Self.patience {
      guard let line = ask(question) else { return .refused }
      if TableAnswers.refusals.contains(line.lowercased()) { return .refused }
      if let (other, choice) = TableAnswers.named(line), intake.isQuestion(other) {
        if accept(other, choice, intake, plan, &answers) { return .answered }
      } else if accept(question.id, line, intake, plan, &answers) {
        return .answered
      } else if question.id != "unit", intake.answers["unit"] != nil, accept("unit", line, intake, plan, &answers) {
        // The unit was read from the source, and the planner says another one.
        return .answered
      }
      write(question.help[locale] + "\n")
    }
    return .refused
  }

  /// The planner's line; the usual answer for an empty one, nil where nobody answers.
  private func ask(_ question: TableQuestion) -> String? {
    let usual = ["name", "unit"].contains(question.id) ? question.proposal : nil
    var text = question.text[locale]
    if ["name", "unit", "prices", "dash"].contains(question.id) {
      text += ":"
    } else {
      let evidence = question.evidence.map { $0[locale] }.joined(separator: "; ")
      text += "?" + (evidence.isEmpty ? "" : " (\(evidence))") + "\n"
      text += question.choices.map { "  \($0.id)  \($0.meaning[locale])\n" }.joined()
      text += "\(question.id) ="
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

  /// Takes an answer if it is one to the question.
  private func accept(
    _ id: String, _ line: String, _ intake: TableIntake, _ plan: ReceivingPlan, _ answers: inout TableAnswers
  ) -> Bool {
    guard let answer = intake.understood(id, line, by: plan) else { return false }
    answers.give(id, answer)
    return true
  }

  /// The last word before the table is taken: whether an answer was changed; nil where the planner refuses. Where
  /// nobody types, only lines that are answers by name are read.
  private func lastWord(_ intake: TableIntake, _ plan: ReceivingPlan, _ answers: inout TableAnswers) -> Bool? {
    guard isInteractive else {
      guard let line = reader.peek(), let (id, choice) = TableAnswers.named(line), intake.isQuestion(id),
        accept(id, choice, intake, plan, &answers)
      else { return false }
      _ = reader.next(prompt: "")
      return true
    }
    while true {
      guard case .line(let line) = reader.next(prompt: ShellWords.takeIt[locale] + " ") else { return nil }
      let word = line.trimmed
      if word.isEmpty || ShellWords.yes.contains(word.lowercased()) { return false }
      if TableAnswers.refusals.contains(word.lowercased()) { return nil }
      if let (id, choice) = TableAnswers.named(word), intake.isQuestion(id),
        accept(id, choice, intake, plan, &answers)
      {
        return true
      }
      write(ShellWords.howToChange[locale] + "\n")
    }
  }

  // MARK: The end

  private func enter(_ intake: TableIntake, _ plan: ReceivingPlan) -> Reply {
    let source = intake.text(in: plan, locale, origin: lastTable?.name, read: lastTable?.read)
    let names = intake.names(in: plan)
    var reply = bench.enter(source)
    guard reply.succeeded else { return Reply(output: source, diagnostics: reply.diagnostics, succeeded: false) }
    acceptedText = source
    // A second column of one year stands beside the axis: it is shown, too.
    let beside = names.count == 1 ? intake.reading.besideYears.map { ", \(names[0])[\($0)]" }.joined() : ""
    let shown = bench.enter("show \(names.joined(separator: ", "))\(beside)")
    reply.output += shown.output
    return reply
  }

  private func given(up intake: TableIntake, _ plan: ReceivingPlan) -> Reply {
    refused(
      ShellWords.notTaken[locale] + "\n"
        + intake.statement(in: plan, locale, origin: lastTable?.name, read: lastTable?.read)
        + ShellWords.pasteAgain[locale])
  }
}

extension TableAnswers {
  /// Words by which a table is refused.
  static let refusals = ["nei", "nej", "no", "avbryt", "cancel", "quit", "q"]
}
