import KvaomDecimal
public import KvaomEngine
import KvaomRender
public import KvaomTables
import KvaomWords

/// `kvaom import BOOK --formulas`
extension Engine {
  /// A workbook as a plan, in the outcome's file; what was carried and what was not is told as `form` says. The exit
  /// code is 1 where a cell of the plan differs from the workbook's, and where there is no plan.
  public func importFormulas(_ file: SourceFile, name: String, form: FormulaAccountForm) -> Outcome {
    let name = name.visible
    return watched { imported(file, name: name, form: form) }
  }

  private func imported(_ file: SourceFile, name: String, form: FormulaAccountForm) -> Outcome {
    let workbook = ReadWorkbook(file)
    let hasFormula = workbook.sheets.contains {
      !$0.formulas.isEmpty || $0.cells.values.contains { $0.isUnread }
    }
    if !hasFormula {
      let message = ImportPlanWords.noFormulas(name)[locale]
      let answer = form.isAnswer ? FailureRecord(message, exitCode: 1).json : ""
      return Outcome(output: answer, diagnostics: "kvaom: \(message)\n", exitCode: 1)
    }
    let proof = ImportProof(workbook, origin: name, engine: self)
    let account = FormulaAccount(proof, locale)
    if let failure = proof.failure { return failed(failure) }
    var outcome = Outcome(exitCode: proof.differences.isEmpty ? 0 : 1)
    switch form {
    case .text: outcome.diagnostics = account.text
    case .json: outcome.diagnostics = account.json
    case .answer(let withPlan): outcome.output = account.answer(withPlan: withPlan)
    }
    outcome.file = Array(proof.text.text.utf8)
    return outcome
  }
}

/// How what there is to say of a workbook that became a plan is told.
public enum FormulaAccountForm: Sendable {
  /// To a reader, beside the plan.
  case text
  /// To a program, beside the plan.
  case json
  /// To a program, as the answer itself: schema `kvaom-import-formulas/1`, with the plan where that is asked for.
  case answer(withPlan: Bool)

  /// Whether the account is the answer itself.
  var isAnswer: Bool { if case .answer = self { true } else { false } }
}

/// What there is to say of a workbook that became a plan.
struct FormulaAccount {
  private let proof: ImportProof
  private let locale: Locale

  /// The account of a plan.
  init(_ proof: ImportProof, _ locale: Locale) {
    self.proof = proof
    self.locale = locale
  }

  /// How many formulas the plan has.
  private var carried: Int { proof.formulas - proof.kept.count }

  private func place(_ key: ImportLayout.Key) -> String {
    CellReference.prefix(of: proof.plan.layout.workbook.sheets[key.sheet].name) + key.place.text
  }

  private func formula(_ key: ImportLayout.Key) -> String {
    let cell = proof.plan.layout.cell(at: key)
    return (cell?.formula?.text ?? cell?.unread).map { "=" + $0 } ?? ""
  }

  /// For a reader.
  var text: String {
    var text =
      ImportPlanWords.agreement(proof.agreeing, carried - proof.withoutValue)[locale] + "\n"
    if proof.withoutValue > 0 {
      text += ImportPlanWords.withoutValue(proof.withoutValue)[locale] + "\n"
    }
    if proof.acrossYears > 0 {
      text += ImportPlanWords.acrossYears(proof.text.ruled, proof.acrossYears)[locale] + "\n"
    }
    if proof.plan.layout.unusedNumbers > 0 {
      text += ImportPlanWords.unused(proof.plan.layout.unusedNumbers)[locale] + "\n"
    }
    for difference in proof.differences {
      let shown = ImportPlanWords.differs(
        place(difference.key), difference.cached.asText, difference.computed.asText)[locale]
      text += "\(shown) · \(formula(difference.key))\n"
    }
    if !proof.kept.isEmpty { text += ImportPlanWords.kept(proof.kept.count)[locale] + "\n" }
    let workbook = proof.plan.layout.workbook
    for reason in KeptFormulas(proof.kept, in: workbook).reasons {
      text += "  \(reason.count): \(reason.reason.words[locale]). \(reason.reason.advice[locale])\n"
      for group in reason.groups {
        let areas = CellReference.prefix(of: workbook.sheets[group.sheet].name) + group.areas.joined(separator: ", ")
        text += "    \(areas) · \(formula(ImportLayout.Key(sheet: group.sheet, place: group.first)))\n"
      }
    }
    return text
  }

  /// For a program.
  var json: String { JSONValue.object(members).written }

  /// The whole answer for a program: the account, and the plan where it goes nowhere else.
  func answer(withPlan: Bool) -> String {
    let plan = withPlan ? JSONValue.string(proof.text.text) : nil
    return JSONValue.object([("schema", .string("kvaom-import-formulas/1"))] + members + [("plan", plan)]).written
  }

  private var members: [(String, JSONValue?)] {
    [
      ("formulas", .integer(proof.formulas)), ("carried", .integer(carried)),
      ("agree", .integer(proof.agreeing)),
      ("without_value", .integer(proof.withoutValue)),
      ("across_years", .integer(proof.acrossYears)),
      ("rules_over_years", .integer(proof.text.ruled)),
      (
        "differences",
        .list(
          proof.differences.map { difference in
            .record([
              ("cell", .string(place(difference.key))),
              ("workbook", .string(difference.cached.asText)),
              ("plan", .string(difference.computed.asText)),
              ("formula", .string(formula(difference.key))),
            ])
          })
      ),
      (
        "kept",
        .list(
          proof.kept.map { key, reason in
            .record([
              ("cell", .string(place(key))), ("reason", .string(reason.name)),
              ("words", .string(reason.words[locale])), ("formula", .string(formula(key))),
            ])
          })
      ),
    ]
  }
}

/// What `kvaom import --formulas` says.
enum ImportPlanWords {
  /// The first line of a plan.
  static func madeOf(_ name: String) -> Phrase {
    Phrase(
      nn: "Laga av \(name) med kvaom import --formulas. Reine tal, utan eining.",
      nb: "Laget av \(name) med kvaom import --formulas. Rene tall, uten enhet.",
      sv: "Gjord av \(name) med kvaom import --formulas. Rena tal, utan enhet.",
      en: "Made of \(name) by kvaom import --formulas. Plain numbers, without units.")
  }
  /// A workbook of values.
  static func noFormulas(_ name: String) -> Phrase {
    Phrase(
      nn: "\(name) har ingen formlar. Utan --formulas les import ein tabell av tal.",
      nb: "\(name) har ingen formler. Uten --formulas leser import en tabell med tall.",
      sv: "\(name) har inga formler. Utan --formulas läser import en tabell med tal.",
      en: "\(name) has no formulas. Without --formulas import reads a table of figures.")
  }
  /// How many formulas give what they gave.
  static func agreement(_ agreeing: Int, _ all: Int) -> Phrase {
    Phrase(
      nn: "\(agreeing) av \(all, one: "celle", other: "celler") gir same verdi som i arbeidsboka.",
      nb: "\(agreeing) av \(all, one: "celle", other: "celler") gir samme verdi som i arbeidsboken.",
      sv: "\(agreeing) av \(all, one: "cell", other: "celler") ger samma värde som i arbetsboken.",
      en: "\(agreeing) of \(all, one: "cell agrees", other: "cells agree") with the workbook.")
  }
  /// Formulas whose values the file lacks.
  static func withoutValue(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "formel", other: "formlar") har ingen verdi i fila å halde saman med.",
      nb: "\(count, one: "formel", other: "formler") har ingen verdi i filen å sammenligne med.",
      sv: "\(count, one: "formel", other: "formler") har inget värde i filen att jämföra med.",
      en: "\(count, one: "formula has", other: "formulas have") no value in the file to compare with.")
  }
  /// How many formulas below years are rules over years.
  static func acrossYears(_ ruled: Int, _ all: Int) -> Phrase {
    Phrase(
      nn: "\(ruled) av \(all, one: "formel", other: "formlar") under år vart reglar over åra.",
      nb: "\(ruled) av \(all, one: "formel", other: "formler") under år ble regler over årene.",
      sv: "\(ruled) av \(all, one: "formel", other: "formler") under år blev regler över åren.",
      en: "\(ruled) of \(all, one: "formula", other: "formulas") below years became rules over the years.")
  }
  /// Figures that were left out.
  static func unused(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "tal", other: "tal") som ingen formel les, er ikkje med.",
      nb: "\(count, one: "tall", other: "tall") som ingen formel leser, er ikke med.",
      sv: "\(count, one: "tal", other: "tal") som ingen formel läser är inte med.",
      en: "\(count, one: "number", other: "numbers") that no formula reads: left out.")
  }
  /// A cell with another value.
  static func differs(_ cell: String, _ cached: String, _ computed: String) -> Phrase {
    Phrase(
      nn: "\(cell): arbeidsboka har \(cached), planen \(computed)",
      nb: "\(cell): arbeidsboken har \(cached), planen \(computed)",
      sv: "\(cell): arbetsboken har \(cached), planen \(computed)",
      en: "\(cell): the workbook has \(cached), the plan \(computed)")
  }
  /// The heading of formulas that are values.
  static func kept(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count, one: "formel", other: "formlar") står som verdien frå arbeidsboka:",
      nb: "\(count, one: "formel", other: "formler") står som verdien fra arbeidsboken:",
      sv: "\(count, one: "formel", other: "formler") står som värdet från arbetsboken:",
      en: "\(count, one: "formula stands", other: "formulas stand") as the value in the workbook:")
  }
}
