import KvaomChecker
import KvaomCompiler
import KvaomDecimal
public import KvaomEngine
import KvaomQuestions
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

    /// The options.
    public init(isFinal: Bool = false) { self.isFinal = isFinal }
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

  /// A document that has been run.
  private struct Answered {
    /// What is shown of the answers, each with its line.
    let parts: [(line: Int, documents: [Document])]
    /// What stands for each number in a sentence.
    let numbers: [String]
    /// The day its figures are of.
    let day: String?

    /// The answers that were written one for each document, together where they belong to one question.
    func byLine(_ texts: [String]) -> [(line: Int, text: String)] {
      var rest = texts[...]
      return parts.map { part in
        let own = rest.prefix(part.documents.count).joined()
        rest = rest.dropFirst(part.documents.count)
        return (part.line, own)
      }
    }
  }

  private func write() -> Outcome {
    let (outcome, answered) = answered()
    guard let answered else { return outcome }
    let (texts, grounds) = engine.writer.parts(of: answered.parts.flatMap { $0.documents })
    let page = ReportPage(
      report: RunReport(source: source, numbers: answered.numbers, answers: answered.byLine(texts)), grounds: grounds,
      locale: engine.locale)
    var whole = outcome
    whole.output = engine.options.format == .markdown ? page.markdown() : page.html(day: answered.day)
    return whole
  }

  /// The document of Word before its parts are packed; none where it cannot be made.
  func word() -> (outcome: Outcome, file: WordFile?) {
    let (outcome, answered) = answered()
    guard let answered else { return (outcome, nil) }
    let pages = engine.writer.separatePages(of: answered.parts.flatMap { $0.documents })
    var answers = WordAnswers(engine.locale)
    let written = answered.byLine(pages.answers.map { answers.written($0) })
    let grounds = answers.written(pages.grounds)
    let report = RunReport(source: source, numbers: answered.numbers, answers: written)
    return (
      outcome,
      WordPage(report: report, locale: engine.locale).file(
        day: answered.day, grounds: grounds, pictures: answers.pictures)
    )
  }

  /// The document, run, and what is told beside it; nothing where its form or its plan does not allow it.
  private func answered() -> (outcome: Outcome, answered: Answered?) {
    if !source.findings.isEmpty {
      var store = SourceStore()
      _ = store.add(source.text)
      return (
        Outcome(diagnostics: engine.diagnosticWriter.write(source.findings.inOrderOfPlace, in: store), exitCode: 1), nil
      )
    }
    let sentences = source.numbers.map { $0.said.text(of: $0.number, in: source.script.name) }
    let session = engine.session(source.script, expressions: sentences)
    guard session.isRunnable else { return (engine.failed(session), nil) }
    let answers = session.answers()
    let asking = session.asking
    let (numbers, wrong) = numbers(asking)
    let asked = answers.session.finding(asking.publishedSumFaults + wrong)
    var outcome = Outcome(
      diagnostics: engine.written(asked), exitCode: answers.checksHold && asked.isRunnable ? 0 : 1)
    let parts = answers.parts.compactMap { part -> (line: Int, documents: [Document])? in
      let line = asking.sources.line(of: part.span)
      // What is not shown does not count among what the page stands on either.
      return asking.isOfPlan(part.span) && !source.hides(line: line) ? (line, part.documents) : nil
    }
    outcome.diagnostics += ReportWords.holds(answers: parts.count, numbers: numbers.count)[engine.locale] + "\n"
    return (
      outcome,
      Answered(
        parts: parts, numbers: numbers,
        day: asking.plan.asOf.map { CalendarDate.text(ofDay: .init($0.firstDay)) })
    )
  }

  /// What stands for each number in a sentence, and what is wrong with those that cannot be said.
  private func numbers(_ asking: Asking) -> (texts: [String], wrong: [Diagnostic]) {
    let texts = FigureText(engine.locale)
    var wrong: [Diagnostic] = []
    let said = zip(source.numbers, asking.plan.items).map { entry, item in
      do throws(EvaluationFault) {
        let world = try asking.standardWorld()
        let shape = try asking.evaluator.value(of: item.node, in: world).shape
        guard shape.axes.isEmpty else {
          wrong.append(asking.refusal(ofTable: item, shape))
          return "…"
        }
        let figure = try asking.figure(item, in: world, scenario: asking.standardLabel)
        if let text = sentence(figure, entry.said, texts) { return text }
        wrong.append(
          Diagnostic(
            .requirement, severity: options.isFinal ? .error : .warning, at: item.span,
            ReportWords.missing(entry.said.expression, figure.missingReasons.values.first)))
        return ReportWords.missingInText[engine.locale]
      } catch {
        wrong.append(asking.diagnostic(for: error, at: item.span))
        return "…"
      }
    }
    return (said, wrong)
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
