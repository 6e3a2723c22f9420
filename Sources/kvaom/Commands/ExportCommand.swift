import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomSource
import KvaomWords
import KvaomWorkbook

/// `kvaom export FILE -o plan.xlsx`: a plan as a workbook that recalculates.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Phrase(
      nn: "Skriv ein plan som ei arbeidsbok der kvart tal er ein levande formel.",
      nb: "Skriv en plan som en arbeidsbok der hvert tall er en levende formel.",
      sv: "Skriv en plan som en arbetsbok där varje tal är en levande formel.",
      en: "Write a plan as a workbook in which every figure is a live formula.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Scenarioet, brytarane til tiltaka og føresetnadene kan endrast i arbeidsboka, som då gir dei same tala som \
        planen. Det som ikkje har nokon formel, står som ein verdi, og han blir teken bort når noko han kan byggje \
        på, er endra.
        """,
      nb: """
        Scenarioet, bryterne til tiltakene og forutsetningene kan endres i arbeidsboken, som da gir de samme tallene \
        som planen. Det som ikke har noen formel, står som en verdi, og den blir tatt bort når noe den kan bygge på, \
        er endret.
        """,
      sv: """
        Scenariot, åtgärdernas brytare och antagandena kan ändras i arbetsboken, som då ger samma tal som planen. \
        Det som inte har någon formel står som ett värde, och det tas bort när något det kan bygga på har ändrats.
        """,
      en: """
        The scenario, the measures' switches and the inputs can be changed in the workbook, which then gives the \
        plan's own numbers. What has no formula stands as a value that is taken away when anything it may rest on is \
        changed.
        """)[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Skriptet; '-' les standard inn.", nb: "Skriptet; '-' leser standard inn.",
      sv: "Skriptet; '-' läser standard in.", en: "The script; '-' reads standard input."),
    completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      nn: "Skriv arbeidsboka til denne fila.", nb: "Skriv arbeidsboken til denne filen.",
      sv: "Skriv arbetsboken till den här filen.", en: "Write the workbook to this file.", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  @Option(
    help: ArgumentHelp(
      nn: "Kva som blir skrive: workbook er arbeidsboka, ledger tiltaka med heile kroner for kvart år (CSV).",
      nb: "Hva som skrives: workbook er arbeidsboken, ledger tiltakene med hele kroner for hvert år (CSV).",
      sv: "Vad som skrivs: workbook är arbetsboken, ledger åtgärderna med hela kronor för varje år (CSV).",
      en: "What is written: workbook is the workbook, ledger the measures with whole kroner for each year (CSV).",
      valueName: "form"))
  var format: Form = .workbook

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      nn: "Beløpet som tiltaka legg til (--format ledger).", nb: "Beløpet som tiltakene legger til (--format ledger).",
      sv: "Beloppet som åtgärderna lägger till (--format ledger).",
      en: "The amount that the measures add to (--format ledger).", valueName: "name"))
  var amount: String?

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv berre verdiar, ingen formlar.", nb: "Skriv bare verdier, ingen formler.",
      sv: "Skriv bara värden, inga formler.", en: "Write values only, no formulas."))
  var values = false

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv over ei fil som finst frå før.", nb: "Skriv over en fil som finnes fra før.",
      sv: "Skriv över en fil som redan finns.", en: "Write over a file that is there already."))
  var force = false

  @Option(help: ArgumentHelp("Write what the workbook must show in many states to this file.", visibility: .hidden))
  var proof: String?

  @Option(help: ArgumentHelp("In how many states everything is drawn.", visibility: .hidden))
  var draws: Int = 20

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  /// What a plan is written as.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// The workbook.
    case workbook
    /// The list of measures.
    case ledger
  }

  func validate() throws {
    if format == .workbook, output == "-" { throw CommandFailure.usage(UsageWords.workbookNeedsFile) }
  }

  func run() throws {
    let script = try Scripts.read(file)
    let engine = display.engine(with: model)
    var outcome = format == .ledger ? engine.ledger(script, of: amount) : engine.export(script, valuesOnly: values)
    if output == "-" {
      outcome.output = outcome.file.map { String(decoding: $0, as: UTF8.self) } ?? ""
    } else if let bytes = outcome.file {
      try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork)
    }
    if let proof {
      let proved = display.engine(with: model).proof(of: script, draws: draws)
      if let bytes = proved.file { try Scripts.write(bytes, to: proof, over: force ? .anything : .ownWork) }
      return try Delivery.deliver(proved)
    }
    try Delivery.deliver(outcome)
  }
}
