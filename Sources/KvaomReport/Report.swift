import KvaomChecker
import KvaomCompiler
import KvaomDecimal
public import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
public import KvaomSource
public import KvaomWords

/// `kvaom report`: a plan and its text as one document, with the answers in their places and the numbers in the
/// sentences.
public struct Report: Sendable {
  /// How a report is asked for.
  public struct Options: Sendable {
    /// Whether a number that is missing keeps the report from being handed over.
    public var isFinal: Bool

    /// The options.
    public init(isFinal: Bool = false) { self.isFinal = isFinal }
  }

  private let source: ReportSource
  private let engine: Engine
  private let options: Options

  /// The language a document says it is in, behind the mark of its first piece of a plan: `report locale=nb`.
  public static func locale(of text: SourceText) -> Locale? { ReportSource(text).locale }

  /// Whether a Markdown text is one document with one plan: its first piece of a plan says `report`. In others each
  /// block is a plan of its own.
  public static func isReport(_ text: SourceText) -> Bool { ReportSource(text).isDeclared }

  /// The report of a document, by an engine that writes HTML or Markdown.
  public init(_ text: SourceText, engine: Engine, options: Options = Options()) {
    source = ReportSource(text)
    self.engine = engine
    self.options = options
  }

  /// The document as HTML or Markdown; what is wrong with it, and what it holds, is told beside it.
  public func written() -> Outcome { engine.watched { self.write() } }

  /// The document as a file of Word; none where it cannot be made.
  public func wordFile() -> (outcome: Outcome, bytes: [UInt8]) {
    let (outcome, file) = word()
    return (outcome, file?.bytes ?? [])
  }

  /// The same before its parts are packed.
  func word() -> (outcome: Outcome, file: WordFile?) {
    let found = Found()
    let outcome = engine.watched {
      guard let answered = self.answered() else { return self.failure() }
      found.file = self.word(answered)
      return answered.outcome
    }
    return (outcome, found.file)
  }

  /// What the work on another stack brings back besides its outcome: one of them writes, and is done before it is read.
  private final class Found: @unchecked Sendable {
    var file: WordFile?
  }

  /// A document that has been run.
  private struct Answered {
    /// What is shown of the answers, each with its line.
    let parts: [(line: Int, documents: [Document])]
    /// What stands for each number in a sentence.
    let numbers: [String]
    /// The day its figures are of.
    let day: String?
    /// What is told beside it.
    var outcome: Outcome
  }

  private func write() -> Outcome {
    guard let answered = answered() else { return failure() }
    let (texts, grounds) = engine.writer.parts(of: answered.parts.flatMap { $0.documents })
    var written: [(line: Int, text: String)] = []
    var next = 0
    for part in answered.parts {
      written.append((part.line, texts[next..<next + part.documents.count].joined()))
      next += part.documents.count
    }
    let page = ReportPage(
      source: source, numbers: answered.numbers, answers: written, grounds: grounds, locale: engine.locale)
    var outcome = answered.outcome
    outcome.output = engine.options.format == .markdown ? page.markdown() : page.html(day: answered.day)
    return outcome
  }

  private func word(_ answered: Answered) -> WordFile {
    // An empty document last, so that one answer does not take the list at the end to itself.
    let all = answered.parts.flatMap { $0.documents } + [Document(locale: engine.locale, blocks: [])]
    let arranged = engine.writer.pages(of: all)
    var answers = WordAnswers(engine.locale)
    var next = 0
    let written = answered.parts.map { part in
      let text = arranged[next..<next + part.documents.count].map { answers.written($0) }.joined()
      next += part.documents.count
      return (line: part.line, text: text)
    }
    let grounds = arranged.dropFirst(next).map { answers.written($0) }.joined()
    let page = WordPage(source: source, numbers: answered.numbers, answers: written, locale: engine.locale)
    return page.file(day: answered.day, grounds: grounds, pictures: answers.pictures)
  }

  private var sentences: [SourceText] { source.numbers.map { $0.said.text(of: $0.number, in: source.script.name) } }

  private func failure() -> Outcome { engine.failed(engine.session(source.script, expressions: sentences)) }

  /// The document, run; nil where its plan cannot be.
  private func answered() -> Answered? {
    let session = engine.session(source.script, expressions: sentences)
    guard session.isRunnable else { return nil }
    let answers = session.answers()
    let asked = answers.session.finding(session.asking.publishedSumFaults)
    var outcome = Outcome(
      diagnostics: engine.written(asked), exitCode: answers.checksHold && asked.isRunnable ? 0 : 1)
    let numbers = numbers(session, &outcome)
    let parts = answers.parts.compactMap { part -> (line: Int, documents: [Document])? in
      let line = session.asking.sources.line(of: part.span)
      // What is not shown does not count among what the page stands on either.
      return session.asking.isOfPlan(part.span) && !source.hides(line: line) ? (line, part.documents) : nil
    }
    outcome.diagnostics += ReportWords.holds(answers: parts.count, numbers: numbers.count)[engine.locale] + "\n"
    return Answered(
      parts: parts, numbers: numbers,
      day: session.asking.plan.asOf.map { CalendarDate.text(ofDay: .init($0.firstDay)) }, outcome: outcome)
  }

  /// What stands for each number in a sentence.
  private func numbers(_ session: Session, _ outcome: inout Outcome) -> [String] {
    let texts = FigureText(engine.locale)
    return zip(source.numbers, session.asking.plan.items).map { entry, item in
      let (number, said) = entry
      let place = "\(source.script.name.visible):\(number.line)"
      do throws(EvaluationFault) {
        let world = try session.asking.standardWorld()
        let figure = try session.asking.figure(item, in: world, scenario: session.asking.standardLabel)
        guard figure.axes.isEmpty else {
          outcome.add(fault(place, ReportWords.notOne(number.text)))
          return "…"
        }
        if let text = sentence(figure, said, texts) { return text }
        outcome.diagnostics += "\(place): \(ReportWords.missing(number.text)[engine.locale])\n"
        if options.isFinal { outcome.exitCode = 1 }
        return ReportWords.missingInText[engine.locale]
      } catch {
        outcome.add(fault(place, ReportWords.notOne(number.text)))
        return "…"
      }
    }
  }

  private func fault(_ place: String, _ words: Phrase) -> Outcome {
    Outcome(diagnostics: "\(place): \(words[engine.locale])\n", exitCode: 1)
  }

  /// A number as it is said: with the words of its direction, where it has them.
  private func sentence(_ figure: Figure, _ said: SentenceNumber, _ texts: FigureText) -> String? {
    guard let directions = said.directions, figure.kind.isNumber, let cell = figure.cells.first, !cell.isMissing else {
      return texts.sentence(figure, decimals: said.decimals)
    }
    if cell.isZero, let same = directions.same { return same }
    let number = texts.sentence(figure, decimals: said.decimals, magnitude: true) ?? ""
    return "\(cell.isNegative ? directions.falls : directions.rises) \(number)"
  }
}

extension Asking {
  /// Whether a place is in the plan itself, and not in what it uses.
  fileprivate func isOfPlan(_ span: SourceSpan) -> Bool { span.source.index == 0 }
}
