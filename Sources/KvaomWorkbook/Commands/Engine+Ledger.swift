import KvaomCompiler
public import KvaomEngine
import KvaomQuestions
import KvaomSession
public import KvaomSource
import KvaomWords

/// `kvaom export PLAN --format ledger`.
extension Engine {
  /// The measures of a scenario with what each adds to an amount, in the outcome's file: whole kroner that add up.
  /// `name` is the amount, or nil for the one that `measures` lists them for.
  public func ledger(_ text: SourceText, of name: String?) -> Outcome {
    watched {
      let session = session(text)
      guard session.isRunnable else { return failed(session) }
      do {
        let ledger = try MeasureLedger(session.asking, of: name)
        var outcome = Outcome(diagnostics: written(session))
        outcome.file = Array(ledger.csv(locale).utf8)
        return outcome
      } catch let refusal as MeasureLedger.Refusal {
        return Outcome(diagnostics: "kvaom: \(refusal.message[locale])\n", exitCode: 2)
      } catch let fault as EvaluationFault {
        return failed(session.finding([session.asking.diagnostic(for: fault)]))
      } catch {
        return Outcome(diagnostics: "kvaom: \(error)\n", exitCode: 1)
      }
    }
  }
}
