public import KvaomChecker
public import KvaomCompiler
public import KvaomRender
public import KvaomSession
public import KvaomSource

/// What the questions of a plan were answered with.
public struct Answers {
  /// What one question, or checks in a row, are answered with.
  public struct Part {
    /// Where the question stands; of checks in a row the first.
    public let span: SourceSpan
    /// What is printed.
    public var documents: [Document]
  }

  /// The answers in the order asked.
  public let parts: [Part]
  /// What is printed, in the order asked.
  public var documents: [Document] { parts.flatMap { $0.documents } }
  /// Whether every check held and every question could be answered.
  public var checksHold: Bool
  /// The session, with what was found wrong on the way.
  public var session: Session
  private let answers: [Answer]

  /// What can be drawn of them, in the order asked; made when somebody looks.
  public var drawings: [Drawing] { answers.flatMap { $0.drawings } }

  /// Answers the questions of a session's plan, of `known` numbers where they have been computed, by the number of the
  /// question. Checks in a row share a document. A question that cannot be answered leaves a diagnostic, and the next
  /// is answered.
  fileprivate init(_ session: Session, knowing known: [Int: SharedValues]) {
    let asking = session.asking
    var parts: [Part] = []
    var answers: [Answer] = []
    var verdicts: [CheckReport.Group] = []
    var remarks: [Document] = []
    var checksHold = true
    var faults: [Diagnostic] = []
    var firstCheck: SourceSpan?
    func flush() {
      guard let span = firstCheck else { return }
      let board = verdicts.isEmpty ? [] : [CheckDocument.document(CheckReport(groups: verdicts), asking.locale)]
      parts.append(Part(span: span, documents: board + remarks))
      (verdicts, remarks, firstCheck) = ([], [], nil)
    }
    for (number, command) in asking.plan.commands.enumerated() {
      asking.work.begin("\(asking.sources.quotation(of: command.span))")
      do throws(EvaluationFault) {
        var answer = try asking.answer(command, knowing: known[number])
        answer.remark(asking.unreachedChanges(command), asking.locale)
        faults += answer.diagnostics
        answers.append(answer)
        guard let verdict = answer.verdict else {
          flush()
          parts.append(Part(span: command.span, documents: answer.documents))
          continue
        }
        firstCheck = firstCheck ?? command.span
        remarks += answer.documents
        checksHold = checksHold && verdict.checks.allSatisfy { $0.outcome == .passed }
        if verdict.title == nil, let last = verdicts.indices.last, verdicts[last].title == nil {
          verdicts[last].checks += verdict.checks
        } else {
          verdicts.append(verdict)
        }
      } catch {
        faults.append(asking.diagnostic(for: error, at: command.span))
        checksHold = false
        if case .interrupted = error { break }
      }
    }
    flush()
    self.parts = parts
    self.checksHold = checksHold
    self.session = session.finding(faults)
    self.answers = answers
  }
}

extension Session {
  /// Answers the questions of the plan, in the order asked; of `known` numbers where they have been computed, by the
  /// number of the question.
  public func answers(knowing known: [Int: SharedValues] = [:]) -> Answers { Answers(self, knowing: known) }

  /// The verdict of a check or a test; nil for other commands.
  public func checkGroup(_ command: CheckedCommand) throws(EvaluationFault) -> CheckReport.Group? {
    try CheckQuestion(asking).verdict(command)
  }
}
