import KvaomCompiler
import KvaomQuestions
import KvaomRender
import KvaomSession
public import KvaomSource

/// `kvaom review PLAN`
extension Engine {
  /// What a second pair of eyes would ask about a plan. Findings are no errors: the exit code is 0.
  public func review(_ text: SourceText) -> Outcome { watched { reviewed(text) } }

  private func reviewed(_ text: SourceText) -> Outcome {
    let session = session(text)
    guard session.isRunnable else { return failed(session) }
    do throws(EvaluationFault) {
      let answer = try ReviewQuestion(session.asking).answer()
      var outcome = Outcome(output: session.written(answer.documents), diagnostics: written(session))
      outcome.documents = answer.documents
      return outcome
    } catch {
      return failed(session.finding([session.asking.diagnostic(for: error)]))
    }
  }
}
