import KvaomChecker
import KvaomCompiler
import KvaomDecimal
public import KvaomEngine
public import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// `kvaom report`: a plan and its text as one document, with the answers in their places and the numbers in the
/// sentences.
public struct Report: Sendable {
  /// How a report is asked for.
  public struct Options: Sendable {
    /// Whether a number that is missing keeps the report from being handed over.
    public var isFinal: Bool
    /// What gives a document of Word its look; nil for a look of its own.
    public var template: WordTemplate?

    /// The options.
    public init(isFinal: Bool = false, template: WordTemplate? = nil) {
      self.isFinal = isFinal
      self.template = template
    }
  }

  private let source: ReportSource
  private let engine: Engine
  private let options: Options

  /// The report of a document, by an engine that writes HTML or Markdown.
  public init(_ source: ReportSource, engine: Engine, options: Options = Options()) {
    self.source = source
    self.engine = engine
    self.options = options
  }

  /// The document as HTML or Markdown; what is wrong with it, and what it holds, is told beside it.
  public func written() -> Outcome { engine.watched { self.write() } }

  /// The document as a file of Word; none where it cannot be made.
  public func wordFile() -> Outcome {
    engine.watched {
      var (outcome, file) = self.word()
      outcome.file = file?.bytes
      return outcome
    }
  }

  /// The page that a reader can move, made of a document that is answered once: `additions` makes of it what the page
  /// has besides. What hinders that is told by `additions` itself, and then there is no page.
  public func writtenLive(
    _ additions: @escaping @Sendable (AnsweredDocument, DocumentQuestions) -> (PageAdditions, told: String)?
  ) -> Outcome {
    engine.watched {
      let questions = self.source.questions(isFinal: self.options.isFinal)
      let (outcome, answered) = self.answered()
      guard let answered else { return outcome }
      guard let (more, told) = additions(answered, questions) else { return Outcome(exitCode: 1) }
      return self.page(of: answered, outcome, additions: more, told: told)
    }
  }

  /// What a second pair of eyes would ask about the plan in a document, and about what is typed into its text.
  public func reviewed() -> Outcome {
    engine.watched {
      let (outcome, answered) = self.answered()
      guard let answered else { return outcome }
      let session = answered.session
      do throws(EvaluationFault) {
        var report = try ReviewQuestion(session.asking).report()
        report.add(answered.typedLines(in: self.source))
        let document = ReviewDocument.document(report, self.engine.locale)
        var outcome = Outcome(
          output: session.written([document]), diagnostics: self.engine.written(session))
        outcome.documents = [document]
        return outcome
      } catch {
        return self.engine.failed(session.finding([session.asking.diagnostic(for: error)]))
      }
    }
  }

  private func write() -> Outcome {
    let (outcome, answered) = answered()
    guard let answered else { return outcome }
    return page(of: answered, outcome, additions: nil, told: "")
  }

  private func page(
    of answered: AnsweredDocument, _ outcome: Outcome, additions: PageAdditions?, told: String
  ) -> Outcome {
    var (texts, grounds) = answered.written()
    if additions != nil { texts = LiveAnswer.named(texts) }
    let page = ReportPage(
      report: RunReport(source: source, numbers: answered.numbers, answers: texts, captions: answered.captions),
      grounds: grounds, locale: engine.locale, additions: additions)
    var whole = outcome
    whole.diagnostics += told
    whole.output = engine.options.format == .markdown ? page.markdown() : page.html(day: answered.session.day)
    return whole
  }

  /// The document of Word before its parts are packed; none where it cannot be made.
  func word() -> (outcome: Outcome, file: WordFile?) {
    let (outcome, answered) = answered()
    guard let answered else { return (outcome, nil) }
    let pages = engine.writer.separatePages(of: answered.parts.flatMap { $0.documents }, areNumbered: true)
    var answers = WordAnswers(engine.locale, pageWidth: options.template?.textWidth)
    let written = answered.byLine(pages.answers.map { answers.written($0) })
    let grounds = answers.written(pages.grounds)
    let report = RunReport(
      source: source, numbers: answered.numbers, answers: written, captions: answered.captions)
    return (
      outcome,
      WordPage(report: report, locale: engine.locale, template: options.template).file(
        day: answered.session.day, grounds: grounds, drawings: answers.drawings)
    )
  }

  /// The document, run, and what is told beside it; nothing where its form or its plan does not allow it.
  private func answered() -> (outcome: Outcome, answered: AnsweredDocument?) {
    if !source.findings.isEmpty {
      var store = SourceStore()
      _ = store.add(source.text)
      return (
        Outcome(diagnostics: engine.diagnosticWriter.write(source.findings.inOrderOfPlace, in: store), exitCode: 1), nil
      )
    }
    let questions = source.questions(isFinal: options.isFinal)
    let session = engine.session(source.script, expressions: questions.expressions(in: source.script.name))
    guard session.isRunnable else { return (engine.failed(session), nil) }
    let answered = session.answered(questions)
    let told = ReportWords.holds(answers: answered.parts.count, numbers: answered.numbers.count)[engine.locale]
    return (
      Outcome(
        diagnostics: engine.written(answered.session) + told + "\n", exitCode: answered.holds ? 0 : 1),
      answered
    )
  }
}

extension Session {
  /// The day the plan's figures are of.
  fileprivate var day: String? { asking.plan.asOf.map { CalendarDate.text(ofDay: .init($0.firstDay)) } }
}

/// The answers of a page that is live: each has the line of its question for a name, by which it is replaced.
private enum LiveAnswer {
  static func named(_ answers: [(line: Int, text: String)]) -> [(line: Int, text: String)] {
    answers.grouped(by: { $0.line }).map { group in
      (group[0].line, "<div data-answer=\"\(group[0].line)\">\n\(group.map { $0.text }.joined())</div>\n")
    }
  }
}
