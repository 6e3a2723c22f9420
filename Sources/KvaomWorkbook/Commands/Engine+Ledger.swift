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
      do throws(MeasureLedger.Fault) {
        let ledger = try MeasureLedger(session.asking, of: name)
        var outcome = Outcome(diagnostics: written(session))
        outcome.file = Array(ledger.csv(locale).utf8)
        return outcome
      } catch {
        switch error {
        case .refused(let reason): return Outcome(diagnostics: "kvaom: \(reason[locale])\n", exitCode: 2)
        case .evaluation(let fault): return failed(session.finding([session.asking.diagnostic(for: fault)]))
        }
      }
    }
  }
}
