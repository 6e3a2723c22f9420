public import KvaomChecker
public import KvaomCompiler
public import KvaomRender
public import KvaomSession
import KvaomSource

/// What the questions of a plan were answered with.
public struct Answers {
  /// What is printed, in the order asked.
  public var documents: [Document]
  /// Whether every check held and every question could be answered.
  public var checksHold: Bool
  /// The session, with what was found wrong on the way.
  public var session: Session
  private let answers: [Answer]

  /// What can be drawn of them, in the order asked; made when somebody looks.
  public var drawings: [Drawing] { answers.flatMap { $0.drawings } }

  /// Answers the questions of a session's plan. Checks in a row share a document. A question that cannot be answered
  /// leaves a diagnostic, and the next is answered.
  fileprivate init(_ session: Session) {
    let asking = session.asking
    var documents: [Document] = []
    var answers: [Answer] = []
    var verdicts: [CheckReport.Group] = []
    var remarks: [Document] = []
    var checksHold = true
    var faults: [Diagnostic] = []
    func flush() {
      if !verdicts.isEmpty { documents.append(CheckDocument.document(CheckReport(groups: verdicts), asking.locale)) }
      documents += remarks
      (verdicts, remarks) = ([], [])
    }
    for command in asking.plan.commands {
      asking.work.begin("\(asking.sources.quotation(of: command.span))")
      do throws(EvaluationFault) {
        var answer = try asking.answer(command)
        answer.remark(asking.unreachedChanges(command), asking.locale)
        faults += answer.diagnostics
        answers.append(answer)
        guard let verdict = answer.verdict else {
          flush()
          documents += answer.documents
          continue
        }
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
    self.documents = documents
    self.checksHold = checksHold
    self.session = session.finding(faults)
    self.answers = answers
  }
}

extension Session {
  /// Answers the questions of the plan, in the order asked.
  public func answers() -> Answers { Answers(self) }

  /// The verdict of a check or a test; nil for other commands.
  public func checkGroup(_ command: CheckedCommand) throws(EvaluationFault) -> CheckReport.Group? {
    try CheckQuestion(asking).verdict(command)
  }
}
