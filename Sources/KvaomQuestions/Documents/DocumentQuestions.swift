import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomPictures
public import KvaomRender
public import KvaomSession
public import KvaomSource
import KvaomWords

/// What a document asks of its plan: the numbers in its sentences, and which of the plan's answers it shows.
public struct DocumentQuestions: Sendable {
  /// A number in a sentence and its place, counted from 1.
  public struct Sentence: Sendable {
    /// How it is said.
    public let said: SentenceNumber
    /// Its line.
    public let line: Int
    /// Its column, in bytes.
    public let column: Int

    /// A number.
    public init(said: SentenceNumber, line: Int, column: Int) {
      self.said = said
      self.line = line
      self.column = column
    }
  }

  /// The numbers, in order.
  public var sentences: [Sentence]
  /// The lines whose questions are asked and not shown.
  public var hiddenLines: Set<Int>
  /// The lines whose answers stand in a form of the regulation.
  public var forms: [Int: StatutoryForm]
  /// Whether a number that is missing is an error.
  public var isFinal: Bool

  /// What a document asks.
  public init(
    sentences: [Sentence] = [], hiddenLines: Set<Int> = [], forms: [Int: StatutoryForm] = [:], isFinal: Bool = false
  ) {
    self.forms = forms
    self.sentences = sentences
    self.hiddenLines = hiddenLines
    self.isFinal = isFinal
  }

  /// The expressions of its sentences, which a session is loaded with; the document is named `name`.
  public func expressions(in name: String) -> [SourceText] {
    sentences.map { $0.said.text(line: $0.line, column: $0.column, in: name) }
  }
}

/// A document whose questions have been answered.
public struct AnsweredDocument {
  /// What is shown of the answers, each with the line of its question.
  public let parts: [(line: Int, documents: [Document])]
  /// What stands for each number in a sentence.
  public let numbers: [String]
  /// The session, with what was found wrong on the way.
  public let session: Session
  /// Whether the plan is right, every question was answered and every check held.
  public let holds: Bool

  /// The answers in the form that is asked for, each with the line of its question, and what all of them stand on.
  public func written() -> (answers: [(line: Int, text: String)], grounds: String) {
    let (texts, grounds) = session.asking.options.writer.parts(of: parts.flatMap { $0.documents }, areNumbered: true)
    return (byLine(texts), grounds)
  }

  /// What a paper calls the first table or chart of each question, by the question's line.
  public var captions: [(line: Int, number: String)] {
    let pages = session.asking.options.writer.separatePages(of: parts.flatMap { $0.documents }, areNumbered: true)
    var rest = pages.answers[...]
    return parts.compactMap { part in
      let own = rest.prefix(part.documents.count)
      rest = rest.dropFirst(part.documents.count)
      let numbers = own.lazy.flatMap { $0.blocks }.compactMap { block -> String? in
        switch block {
        case .table(let table): table.number
        case .picture(let picture): picture.number
        case .keyValues, .tree, .paragraph, .notes, .grounds: nil
        }
      }
      return numbers.first.map { (part.line, $0) }
    }
  }

  /// The answers that were written one for each document, together where they belong to one question.
  public func byLine(_ texts: [String]) -> [(line: Int, text: String)] {
    var rest = texts[...]
    return parts.map { part in
      let own = rest.prefix(part.documents.count).joined()
      rest = rest.dropFirst(part.documents.count)
      return (part.line, own)
    }
  }
}

extension Session {
  /// Answers what a document asks; it was loaded with the document's expressions, and is runnable.
  public func answered(_ questions: DocumentQuestions) -> AnsweredDocument {
    let answers = answers()
    let (numbers, wrong) = asking.numbers(in: questions)
    let asked = answers.session.finding(asking.publishedSumFaults + wrong)
    let parts = answers.parts.compactMap { part -> (line: Int, documents: [Document])? in
      let line = asking.sources.line(of: part.span)
      // What is not shown does not count among what the page stands on either.
      guard part.span.source.index == 0, !questions.hiddenLines.contains(line) else { return nil }
      guard let form = questions.forms[line] else { return (line, part.documents) }
      return (line, part.documents.map { form.arranged($0) })
    }
    return AnsweredDocument(
      parts: parts, numbers: numbers, session: asked, holds: answers.checksHold && asked.isRunnable)
  }
}

extension Asking {
  /// What stands for each number in a sentence, and what is wrong with those that cannot be said.
  fileprivate func numbers(in questions: DocumentQuestions) -> (texts: [String], wrong: [Diagnostic]) {
    let texts = FigureText(locale)
    var wrong: [Diagnostic] = []
    let said = zip(questions.sentences, plan.items).map { entry, item in
      do throws(EvaluationFault) {
        let world = try standardWorld()
        let shape = try evaluator.value(of: item.node, in: world).shape
        guard shape.axes.isEmpty else {
          wrong.append(refusal(ofTable: item, shape))
          return "…"
        }
        let figure = try figure(item, in: world, scenario: standardLabel)
        if let text = sentence(figure, entry.said, texts) { return text }
        wrong.append(
          Diagnostic(
            .requirement, severity: questions.isFinal ? .error : .warning, at: item.span,
            SentenceWords.missing(entry.said.expression, figure.missingReasons.values.first)))
        return SentenceWords.missingInText[locale]
      } catch {
        wrong.append(diagnostic(for: error, at: item.span))
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

/// What is said of a number in a sentence that there is none of.
private enum SentenceWords {
  /// In a sentence: the number there is none of.
  static let missingInText = Phrase(
    nn: "(talet manglar)", nb: "(tallet mangler)", sv: "(talet saknas)", en: "(figure missing)")
  /// A number in a sentence is missing, and why.
  static func missing(_ text: String, _ reason: String?) -> Phrase {
    let why = reason.map { Phrase.verbatim(": \($0)") } ?? .verbatim("")
    return Phrase(
      nn: "Talet `\(text)` i ei setning manglar\(why).", nb: "Tallet `\(text)` i en setning mangler\(why).",
      sv: "Talet `\(text)` i en mening saknas\(why).", en: "The figure `\(text)` in a sentence is missing\(why).")
  }
}
