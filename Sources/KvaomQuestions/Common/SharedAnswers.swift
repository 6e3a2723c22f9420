import KvaomChecker
import KvaomCompiler
public import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// What a shard computed of the questions of a plan that can be shared out: `sweep`, `simulate` and `compare`.
public struct SharedAnswers {
  /// A question's numbers, or that it has none.
  public enum Found: Sendable {
    /// The shard's numbers.
    case values(SharedValues)
    /// Nothing: whoever puts the shares together computes the question, and says why it cannot be answered.
    case nothing
  }

  /// What was found, by the number of the question; none of the questions that are not shared.
  public private(set) var found: [(question: Int, found: Found)] = []
  /// The session, with what kept a question from being computed.
  public private(set) var session: Session
  /// Whether the work was stopped.
  public private(set) var isStopped = false

  /// Computes what `shard` has of the questions of a session's plan.
  fileprivate init(_ session: Session, _ shard: Shard) {
    let asking = session.asking
    var faults: [Diagnostic] = []
    self.session = session
    for (number, command) in asking.plan.commands.enumerated() where command.isShared {
      asking.work.begin("\(asking.sources.quotation(of: command.span))")
      do throws(EvaluationFault) {
        var answer = Answer()
        let values = try asking.shared(command, shard, &answer)
        faults += answer.diagnostics
        found.append((number, values.map { .values($0) } ?? .nothing))
      } catch {
        faults.append(asking.diagnostic(for: error, at: command.span))
        found.append((number, .nothing))
        if case .interrupted = error { isStopped = true }
      }
    }
    if found.isEmpty, let text = asking.trees.first?.source { faults.append(.nothingToShare(in: text)) }
    self.session = session.finding(faults)
  }
}

extension Session {
  /// What a shard computes of the questions that can be shared out.
  public func shared(_ shard: Shard) -> SharedAnswers { SharedAnswers(self, shard) }
}

extension Diagnostic {
  /// That the numbers of parts are not those that a question asks for.
  static func otherNumbers(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .foreignPart, at: span,
      Phrase(
        nn: "Tala i delane er ikkje dei som dette spørsmålet gir her: trekka eller føresetnadene er andre.",
        nb: "Tallene i delene er ikke de som dette spørsmålet gir her: trekkene eller forutsetningene er andre.",
        sv: "Talen i delarna är inte de som den här frågan ger här: dragningarna eller antagandena är andra.",
        en: "The numbers in the parts are not those that this question gives here: the draws or inputs are others."),
      fixes: [
        .advice(
          Phrase(
            nn: "køyr alle delane på nytt, med same `kvaom` på like maskinar",
            nb: "kjør alle delene på nytt, med samme `kvaom` på like maskiner",
            sv: "kör alla delar på nytt, med samma `kvaom` på likadana maskiner",
            en: "run all parts again, by the same `kvaom` on machines of one kind"))
      ])
  }

  /// That a plan asks nothing that can be shared out.
  static func nothingToShare(in source: SourceID) -> Diagnostic {
    Diagnostic(
      .badCommand, at: SourceSpan(source: source, start: 0, end: 0),
      Phrase(
        nn: "Planen har ingen `sweep`, `simulate` eller `compare`, så det er ikkje noko arbeid å dele.",
        nb: "Planen har ingen `sweep`, `simulate` eller `compare`, så det er ikke noe arbeid å dele.",
        sv: "Planen har ingen `sweep`, `simulate` eller `compare`, så det finns inget arbete att dela.",
        en: "The plan has no `sweep`, `simulate` or `compare`, so there is no work to share out."),
      fixes: [
        .advice(
          Phrase(
            nn: "køyr planen utan `--shard`", nb: "kjør planen uten `--shard`", sv: "kör planen utan `--shard`",
            en: "run the plan without `--shard`"))
      ])
  }
}
