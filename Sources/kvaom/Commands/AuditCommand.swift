import ArgumentParser
import KvaomEngine
import KvaomFormats
import KvaomWords
import KvaomWorkbook

/// `kvaom audit BOOK`: what a careful reader would find in a workbook.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      nn: "Finn feil i formlane i ei arbeidsbok, og det som gjer feil sannsynlege.",
      nb: "Finn feil i formlene i en arbeidsbok, og det som gjør feil sannsynlige.",
      sv: "Hitta fel i formlerna i en arbetsbok, och det som gör fel sannolika.",
      en: "Find errors in the formulas of a workbook, and what makes errors likely.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Funna er av tre slag: ein feil er gal same kva arbeidsboka skal brukast til; ein mistanke ser gal ut; ein \
        dårleg vane gjer feil sannsynlege. Sluttkode 1 seier at det finst ein feil.
        """,
      nb: """
        Funnene er av tre slag: en feil er gal uansett hva arbeidsboken skal brukes til; en mistanke ser gal ut; en \
        dårlig vane gjør feil sannsynlige. Sluttkode 1 sier at det finnes en feil.
        """,
      sv: """
        Fynden är av tre slag: ett fel är fel vad arbetsboken än ska användas till; en misstanke ser fel ut; en \
        ovana gör misstag sannolika. Slutkod 1 säger att det finns ett fel.
        """,
      en: """
        Findings are of three classes: an error is wrong whatever the workbook is for; a suspicion looks wrong; a \
        smell makes mistakes likely. Exit code 1 says that there is an error.
        """)[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Arbeidsboka; '-' les standard inn.", nb: "Arbeidsboken; '-' leser standard inn.",
      sv: "Arbetsboken; '-' läser standard in.", en: "The workbook; '-' reads standard input."),
    completion: .file(extensions: ["xlsx", "xlsm", "ods"]))
  var file: String

  @OptionGroup var answers: AnswerOptions

  func run() throws {
    // Every cell is looked at beside its neighbours, which takes three times as much of memory as a table does.
    var limits = ReadingLimits()
    limits.cells = 800_000
    let source = try SourceFiles.read(file, limits: limits).file
    let engine = answers.engine()
    try answers.deliver(engine.audit(source, name: file), of: file, by: engine)
  }
}
