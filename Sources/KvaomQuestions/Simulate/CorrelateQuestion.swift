import KvaomChecker
import KvaomDecimal
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// `correlate a, b at 0.6`: checked where it stands, used by every `simulate`.
struct CorrelateQuestion {
  private let asking: Asking

  /// The line, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// Nothing, or what is wrong with the line.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) -> Answer {
    var answer = Answer()
    for fault in faults(of: analysis, at: command.span) { answer.refuse(fault) }
    return answer
  }

  /// What is wrong with a `correlate` line.
  func faults(of analysis: CheckedAnalysis, at span: SourceSpan) -> [Diagnostic] {
    let example: Fix = "correlate \(.inputs, "wage_growth, price_growth") at 0.6"
    guard let value = analysis.settings["at"], value.magnitude <= .one else {
      return [
        Diagnostic(
          .badCommand, at: span,
          Phrase(
            nn: "`correlate` tek to føresetnader og eit tal frå -1 til 1.",
            nb: "`correlate` tar to forutsetninger og et tall fra -1 til 1.",
            sv: "`correlate` tar två antaganden och ett tal från -1 till 1.",
            en: "`correlate` takes two inputs and a number from -1 to 1."),
          fixes: [example])
      ]
    }
    let pair = analysis.variables.map { $0.definition }
    if pair[0] == pair[1] {
      return [
        Diagnostic(
          .badCommand, at: analysis.variables[1].span,
          Phrase(
            nn: "Ein føresetnad følgjer seg sjølv frå før; her skal det stå to føresetnader.",
            nb: "En forutsetning følger seg selv fra før; her skal det stå to forutsetninger.",
            sv: "Ett antagande följer redan sig självt; här ska två antaganden stå.",
            en: "An input goes with itself already; two inputs stand here."),
          fixes: [example])
      ]
    }
    let earlier = asking.correlateCommands.first {
      $0.span.start < span.start && Set($0.analysis.variables.map { $0.definition }) == Set(pair)
    }
    if let earlier {
      return [
        Diagnostic(
          .badCommand, at: span,
          Phrase(
            nn: "Desse to har ein korrelasjon frå før, og berre éin kan gjelde.",
            nb: "Disse to har en korrelasjon fra før, og bare én kan gjelde.",
            sv: "De här två har redan en korrelation, och bara en kan gälla.",
            en: "These two have a correlation already, and only one can hold."),
          related: [
            .init(
              span: earlier.span, message: Phrase(nn: "den første", nb: "den første", sv: "den första", en: "the first")
            )
          ])
      ]
    }
    return analysis.variables.filter { asking.plan.program[$0.definition].distribution == nil }.map { variable in
      Diagnostic(
        .badCommand, at: variable.span,
        Phrase(
          nn: "`\(asking.plan.program[variable.definition].name)` har inga fordeling, og følgjer difor ingenting.",
          nb: "`\(asking.plan.program[variable.definition].name)` har ingen fordeling, og følger derfor ingenting.",
          sv: "`\(asking.plan.program[variable.definition].name)` har ingen fördelning och följer därför inget.",
          en: "`\(asking.plan.program[variable.definition].name)` has no distribution, so it goes with nothing."),
        fixes: ["input … = … ~ normal(mean, sd)"])
    }
  }
}

extension Asking {
  /// The `correlate` lines of the plan that hold a number between -1 and 1.
  var correlateCommands: [(analysis: CheckedAnalysis, span: SourceSpan)] {
    plan.commands.compactMap { command in
      guard let analysis = command.analysis, analysis.verb == .correlate, analysis.variables.count == 2 else {
        return nil
      }
      return (analysis, command.span)
    }
  }
}
