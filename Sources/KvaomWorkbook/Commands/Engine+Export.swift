import KvaomCompiler
public import KvaomEngine
import KvaomSession
public import KvaomSource
import KvaomWords

/// `kvaom export PLAN`
extension Engine {
  /// The workbook of a plan, in the outcome's file. With `valuesOnly` formulas leave what they are worth. It is called
  /// `title`, or as the file of the plan is.
  public func export(_ text: SourceText, valuesOnly: Bool = false, title: String? = nil) -> Outcome {
    watched { exported(text, valuesOnly, title ?? Self.title(of: text.name)) }
  }

  private func exported(_ text: SourceText, _ valuesOnly: Bool, _ title: String) -> Outcome {
    let session = session(text)
    guard session.isRunnable else { return failed(session) }
    do throws(EvaluationFault) {
      guard let made = try PlanWorkbook(session.asking, title: title) else {
        return Outcome(diagnostics: "kvaom: \(ExportWords.noScenario[locale])\n", exitCode: 2)
      }
      var outcome = Outcome(diagnostics: written(session))
      if !made.withoutFormula.isEmpty {
        outcome.diagnostics += ExportWords.withoutFormula(made.withoutFormula)[locale] + "\n"
      }
      if !made.leftOut.isEmpty { outcome.diagnostics += ExportWords.leftOut(made.leftOut)[locale] + "\n" }
      outcome.file = made.workbook.file(valuesOnly: valuesOnly)
      return outcome
    } catch {
      return failed(session.finding([session.asking.diagnostic(for: error)]))
    }
  }

  /// What a workbook of a plan is called: the plan's file without its directories and its ending.
  public static func title(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".kvaom") ? String(name.dropLast(6)) : name
  }
}

/// What `export` says.
enum ExportWords {
  /// A world that no choice in the workbook leads to.
  static let noScenario = Phrase(
    nn: "Ei arbeidsbok viser basis eller eit scenario, med tiltak av eller på: --scenario må vere eit slikt.",
    nb: "En arbeidsbok viser basis eller et scenario, med tiltak av eller på: --scenario må være et slikt.",
    sv: "En arbetsbok visar basen eller ett scenario, med åtgärder av eller på: --scenario måste vara ett sådant.",
    en: "A workbook shows the base or a scenario, with measures on or off: --scenario must be one of those.")
  /// Values that may not leave.
  static func leftOut(_ labels: [String]) -> Phrase {
    let shown = labels.joined(separator: ", ")
    return Phrase(
      nn: "Ikkje med i arbeidsboka (@confidential): \(shown).",
      nb: "Ikke med i arbeidsboken (@confidential): \(shown).",
      sv: "Ej med i arbetsboken (@confidential): \(shown).", en: "Left out of the workbook (@confidential): \(shown).")
  }
  /// Values that stand without a formula.
  static func withoutFormula(_ labels: [String]) -> Phrase {
    let shown = labels.prefix(6).joined(separator: ", ") + (labels.count > 6 ? ", …" : "")
    return Phrase(
      nn: "Utan formel i arbeidsboka, gråe og førte opp på Kjelder: \(shown).",
      nb: "Uten formel i arbeidsboken, grå og ført opp på Kilder: \(shown).",
      sv: "Utan formel i arbetsboken, grå och uppförda på Källor: \(shown).",
      en: "Without a formula in the workbook, grey and listed on Sources: \(shown).")
  }
}
