import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords

/// `kvaom run FILE`: answers a script's questions.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: Phrase(
      nn: "Køyr eit skript og skriv ut svara på spørsmåla i det.",
      nb: "Kjør et skript og skriv ut svarene på spørsmålene i det.",
      sv: "Kör ett skript och skriv ut svaren på frågorna i det.",
      en: "Run a script and print the answers to its questions.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Skriptet; '-' les standard inn.", nb: "Skriptet; '-' leser standard inn.",
      sv: "Skriptet; '-' läser standard in.", en: "The script; '-' reads standard input."),
    completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      nn: "Rekn berre denne delen av sweep, simulate og compare, til dømes 3/8; 'kvaom merge' set delane saman.",
      nb: "Regn bare denne delen av sweep, simulate og compare, for eksempel 3/8; 'kvaom merge' setter delene sammen.",
      sv: "Beräkna bara den här delen av sweep, simulate och compare, till exempel 3/8; 'kvaom merge' sätter ihop dem.",
      en: "Compute this share of sweep, simulate and compare only, such as 3/8; 'kvaom merge' puts the parts together.",
      valueName: "share"))
  var shard: String?

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func validate() throws {
    guard let shard else { return }
    if Shard(shard) == nil { throw CommandFailure.usage(UsageWords.shard(shard, most: Shard.most)) }
    if answers.format != .text(.text) { throw CommandFailure.usage(UsageWords.shardHasNoFormat) }
  }

  func run() throws {
    let script = try Scripts.read(file)
    let engine = answers.engine(with: model)
    guard let shard = shard.flatMap({ Shard($0) }) else {
      return try answers.deliver(engine.run(script, isLast: true), of: file, by: engine)
    }
    try answers.deliver(part: engine.part(of: script, shard, by: Version.line))
  }
}

/// `kvaom check PATH…`: every error of each file, without running it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      nn: "Meld feila i skript utan å køyre dei.", nb: "Meld feilene i skript uten å kjøre dem.",
      sv: "Rapportera felen i skript utan att köra dem.", en: "Report the errors of scripts without running them.")[
        .ofHelp])

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = output.engine()
    var (scripts, total) = try paths.scripts(engine.locale)
    total.add(engine.check(scripts))
    try Delivery.deliver(total)
  }
}

/// `kvaom review FILE`: what is allowed and looks wrong.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: Phrase(
      nn: "List opp det andre auge ville spørje om i ein plan, det verste først.",
      nb: "List opp det andre øyne ville spørre om i en plan, det verste først.",
      sv: "Lista det andra ögon skulle fråga om i en plan, det värsta först.",
      en: "List what a second pair of eyes would ask about a plan, the worst first.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Planen; '-' les standard inn.", nb: "Planen; '-' leser standard inn.", sv: "Planen; '-' läser standard in.",
      en: "The plan; '-' reads standard input."), completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let script = try Scripts.read(file)
    let engine = answers.engine(with: model)
    let isDocument = file.hasSuffix(".md") || file.hasSuffix(".markdown")
    let outcome = isDocument ? Report(ReportSource(script), engine: engine).reviewed() : engine.review(script)
    try answers.deliver(outcome, of: file, by: engine)
  }
}

/// `kvaom eval 'EXPRESSION'`: one answer, with the definitions of a file where one is given.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: Phrase(
      nn: "Rekn ut eitt uttrykk.", nb: "Regn ut ett uttrykk.", sv: "Beräkna ett uttryck.",
      en: "Evaluate one expression.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Uttrykket, til dømes '1000 kr * 1.025 ^ 3'.", nb: "Uttrykket, for eksempel '1000 kr * 1.025 ^ 3'.",
      sv: "Uttrycket, till exempel '1000 kr * 1.025 ^ 3'.", en: "The expression, such as '1000 kr * 1.025 ^ 3'."))
  var expression: String

  @Option(
    help: ArgumentHelp(
      nn: "Eit skript med definisjonar som uttrykket kan bruke.",
      nb: "Et skript med definisjoner som uttrykket kan bruke.",
      sv: "Ett skript med definitioner som uttrycket får använda.",
      en: "A script whose definitions the expression may use.", valueName: "script"),
    completion: .file(extensions: ["kvaom"]))
  var file: String?

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let script = try file.map(Scripts.read)
    let engine = answers.engine(with: model)
    try answers.deliver(engine.evaluate(expression, file: script), of: expression, by: engine)
  }
}

/// `kvaom plan FILE`: the program the machine runs for a script.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Phrase(
      nn: "Skriv ut utrekningsplanen som eit skript blir gjort om til.",
      nb: "Skriv ut beregningsplanen som et skript blir gjort om til.",
      sv: "Skriv ut beräkningsplanen som ett skript görs om till.",
      en: "Print the plan of calculation that a script is turned into.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Skriptet; '-' les standard inn.", nb: "Skriptet; '-' leser standard inn.",
      sv: "Skriptet; '-' läser standard in.", en: "The script; '-' reads standard input."),
    completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let script = try Scripts.read(file)
    try Delivery.deliver(output.engine(with: model).plan(script))
  }
}

/// `kvaom graph FILE`: which definition needs which.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: Phrase(
      nn: "Vis kva definisjonar i ein plan som treng kvarandre, og kva tiltaka endrar.",
      nb: "Vis hvilke definisjoner i en plan som trenger hverandre, og hva tiltakene endrer.",
      sv: "Visa vilka definitioner i en plan som behöver varandra, och vad åtgärderna ändrar.",
      en: "Show which definition of a plan needs which, and what its measures change.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Planen; '-' les standard inn.", nb: "Planen; '-' leser standard inn.", sv: "Planen; '-' läser standard in.",
      en: "The plan; '-' reads standard input."), completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      nn: "Forma: dot for Graphviz, eller JSON.", nb: "Formen: dot for Graphviz, eller JSON.",
      sv: "Formen: dot för Graphviz, eller JSON.", en: "The form: dot for Graphviz, or JSON."))
  var format: GraphFormat = .dot

  @OptionGroup var display: DisplayOptions

  func run() throws {
    try Delivery.deliver(
      display.engine(format: format == .json ? .json : .text).graph(Scripts.read(file), as: format))
  }
}

/// `kvaom fmt PATH…`: gives scripts the one layout, in place.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: Phrase(
      nn: "Gi skript rett oppsett på staden; '-' tek standard inn til standard ut.",
      nb: "Gi skript riktig oppsett på stedet; '-' tar standard inn til standard ut.",
      sv: "Ge skript rätt uppställning på plats; '-' tar standard in till standard ut.",
      en: "Format scripts in place; '-' formats standard input to standard output.")[.ofHelp])

  @Flag(
    help: ArgumentHelp(
      nn: "Endre ingenting: list opp filene utan rett oppsett, og slutt med 1 om det finst nokon.",
      nb: "Endre ingenting: list opp filene uten riktig oppsett, og slutt med 1 om det finnes noen.",
      sv: "Ändra inget: lista filerna utan rätt uppställning, och sluta med 1 om det finns några.",
      en: "Change nothing: list the files that are not formatted and exit with 1 if there are any."))
  var check = false

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = output.engine()
    var (scripts, total) = try paths.scripts(engine.locale)
    for script in scripts {
      let outcome = engine.format(script)
      total.diagnostics += outcome.diagnostics
      total.exitCode = max(total.exitCode, outcome.exitCode)
      if outcome.exitCode == 0 { finish(script, formatted: outcome.output, engine.locale, total: &total) }
    }
    try Delivery.deliver(total)
  }

  /// Does with the formatted text of one script what was asked: lists, prints or replaces.
  private func finish(_ script: SourceText, formatted: String, _ locale: Locale, total: inout Outcome) {
    let isFormatted = script.bytes.elementsEqual(formatted.utf8)
    if check {
      if isFormatted { return }
      total.output += script.name + "\n"
      total.exitCode = max(total.exitCode, CommandFailure.modelFailed)
    } else if script.name == Scripts.standardInputName {
      total.output += formatted
    } else if !isFormatted {
      replace(script, with: formatted, locale, total: &total)
    }
  }

  /// Puts the formatted text in place; a file that cannot be written does not stop the others.
  private func replace(_ script: SourceText, with formatted: String, _ locale: Locale, total: inout Outcome) {
    do throws(CommandFailure) {
      try Scripts.write(Array(formatted.utf8), to: script.name, over: .source)
    } catch {
      total.diagnostics += "kvaom: \(error.message[locale])\n"
      total.exitCode = max(total.exitCode, error.exitCode)
    }
  }
}

/// `kvaom diff OLD NEW`: what changed between two plans.
struct DifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Phrase(
      nn: "Vis kva som er endra mellom to planar, i ord og i tal.",
      nb: "Vis hva som er endret mellom to planer, i ord og i tall.",
      sv: "Visa vad som ändrats mellan två planer, i ord och i tal.",
      en: "Show what changed between two plans, in words and in figures.")[.ofHelp],
    discussion: Phrase(
      nn: "Sluttkode 1 seier at eit tal som begge planane har, er eit anna.",
      nb: "Sluttkode 1 sier at et tall som begge planene har, er et annet.",
      sv: "Slutkod 1 säger att ett tal som båda planerna har är ett annat.",
      en: "Exit code 1 says that a figure both plans have is another.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(nn: "Planen før.", nb: "Planen før.", sv: "Planen före.", en: "The plan before."),
    completion: .file(extensions: ["kvaom"]))
  var old: String

  @Argument(
    help: ArgumentHelp(nn: "Planen etter.", nb: "Planen etter.", sv: "Planen efter.", en: "The plan after."),
    completion: .file(extensions: ["kvaom"]))
  var new: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let (before, after) = (try Scripts.read(old), try Scripts.read(new))
    let engine = answers.engine(with: model)
    try answers.deliver(engine.difference(from: before, to: after), of: new, by: engine)
  }
}
