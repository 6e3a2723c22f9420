public import KvaomLibrary
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomWords

/// A document that a reader moves: its plan is loaded once, and each setting is answered with what it changed on the
/// page. The texts that go both ways are described at `Frames`.
public struct LivePlan {
  private let kept: KeptPlan
  private let request: PlanRequest
  private let questions: DocumentQuestions
  /// What stands on the page now: an answer is given only where it is another.
  private var shown = Shown()

  /// What a page shows of a plan, by place.
  private struct Shown {
    var answers: [Int: String] = [:]
    var numbers: [String] = []
    var grounds: String?
  }

  /// The document in a request: `sentence LINE COLUMN TEXT` for each number in a sentence, `hide` with the lines that
  /// are asked and not shown, `form LINE NAME` for each that stands in a form.
  public init(_ frames: Frames, library: Library = .embedded) {
    request = PlanRequest(frames)
    let sentences = frames.texts("sentence").compactMap { text -> DocumentQuestions.Sentence? in
      let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
      return DocumentQuestions.Sentence(said: SentenceNumber(String(parts[2])), line: line, column: column)
    }
    let hidden = (frames.text("hide") ?? "").split(separator: " ").compactMap { Int($0) }
    var forms: [Int: StatutoryForm] = [:]
    for text in frames.texts("form") {
      let parts = text.split(separator: " ")
      if parts.count == 2, let line = Int(parts[0]) { forms[line] = StatutoryForm(rawValue: String(parts[1])) }
    }
    questions = DocumentQuestions(sentences: sentences, hiddenLines: Set(hidden), forms: forms)
    var options = request.options
    options.scenario = nil
    options.additions = []
    options.format = .html
    options.namesFigures = true
    kept = KeptPlan(
      request.plan, expressions: questions.expressions(in: request.plan.name), options: options,
      readFile: request.reader, library: library)
  }

  /// What the page shows and what can be moved on it, in the world it was printed in.
  public mutating func opened() -> Frames {
    shown = Shown()
    var choices = Frames()
    if let scenario = request.frames.text("scenario") { choices.add("scenario", scenario) }
    return moved(choices, withControls: true)
  }

  /// What lies on top of every world: what the page was printed with, then what is moved.
  private func additions(_ choices: Frames) -> [String] { request.frames.texts("with") + choices.texts("with") }

  /// What is another on the page now that `choices` are made: `scenario`, and a `with` for each input that is moved.
  public mutating func moved(_ choices: Frames, withControls: Bool = false) -> Frames {
    let session = kept.session(scenario: choices.text("scenario"), additions: additions(choices))
    var answer = Frames()
    guard session.isRunnable else {
      answer.add("diagnostics", session.written)
      answer.add("exit", "1")
      return answer
    }
    let answered = session.answered(questions)
    let (texts, grounds) = answered.written()
    var answers: [Int: String] = [:]
    for part in texts { answers[part.line, default: ""] += part.text }
    for (line, text) in answers.sorted(by: { $0.key < $1.key }) where shown.answers[line] != text {
      answer.add("answer:\(line)", text)
    }
    for line in shown.answers.keys.sorted() where answers[line] == nil { answer.add("answer:\(line)", "") }
    for (place, text) in answered.numbers.enumerated()
    where !shown.numbers.indices.contains(place) || shown.numbers[place] != text {
      answer.add("number:\(place)", text)
    }
    if grounds != shown.grounds { answer.add("grounds", grounds) }
    shown = Shown(answers: answers, numbers: answered.numbers, grounds: grounds)
    answer.add("diagnostics", answered.session.written)
    answer.add("exit", answered.holds ? "0" : "1")
    if withControls { answer.add(session.asking.controls.frames) }
    return answer
  }

  /// Why a figure is what it is: the answer to `why` of the expression in `why`, in the world that `choices` make, or
  /// with `in` in the one that is named there.
  public func reason(_ choices: Frames) -> Frames {
    var options = kept.session.asking.options
    options.scenario = choices.text("in") ?? choices.text("scenario")
    if options.scenario == "base" { options.scenario = nil }
    options.additions = additions(choices)
    let question = "why \(choices.text("why") ?? "")"
    let plan = SourceText(
      name: request.plan.name, bytes: request.definitions + Array("\n\(question.onOneLine)\n".utf8))
    let session = Session(plan, options: options, readFile: request.reader, library: kept.session.asking.library)
    return session.printedAnswers(of: plan.name, hints: false).frames(
      whole: false, options.writer)
  }
}

extension PlanControls {
  /// What a reader can move, as a page takes it: a `base`, an `input` of lines NAME, TITLE, place now, then STATEMENT
  /// and what it is called for each place, a `measure` of lines NAME, TITLE, and a `scenario` of lines NAME, TITLE,
  /// then its measures.
  var frames: Frames {
    func lines(_ texts: [String]) -> String { texts.map { $0.onOneLine }.joined(separator: "\n") }
    var frames = Frames()
    frames.add("base", base.onOneLine)
    for input in inputs {
      let places = input.places.flatMap { [$0.statement, $0.shown] }
      frames.add("input", lines([input.name, input.title, input.current.map { "\($0)" } ?? ""] + places))
    }
    for measure in measures { frames.add("measure", lines([measure.name, measure.title])) }
    for scenario in scenarios { frames.add("scenario", lines([scenario.name, scenario.title] + scenario.measures)) }
    return frames
  }
}
