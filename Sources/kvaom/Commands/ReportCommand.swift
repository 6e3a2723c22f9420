import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomReport
import KvaomSession
import KvaomSource
import KvaomWords

/// The form of a report, under the names `--format` takes.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// One page that needs nothing else.
  case html
  /// Text that goes on elsewhere.
  case markdown
  /// A file of Word, for systems that take those.
  case docx
}

/// `kvaom report FILE`: a plan or a document with a plan in it, as one page to hand over.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Phrase(
      nn: "Skriv ein plan og teksten i han som éi HTML-side, med svara på plass.",
      nb: "Skriv en plan og teksten i den som én HTML-side, med svarene på plass.",
      sv: "Skriv en plan och dess text som en enda HTML-sida, med svaren på plats.",
      en: "Write a plan and its text as one page of HTML, with the answers in their places.")[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Eit dokument i Markdown med stykke av ein plan, eller ein plan; '-' les ein plan frå standard inn.",
      nb: "Et dokument i Markdown med stykker av en plan, eller en plan; '-' leser en plan fra standard inn.",
      sv: "Ett dokument i Markdown med stycken av en plan, eller en plan; '-' läser en plan från standard in.",
      en: "A document in Markdown with pieces of a plan, or a plan; '-' reads a plan from standard input."),
    completion: .file(extensions: ["md", "kvaom"]))
  var file: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      nn: "Skriv til denne fila; '-', eller ingenting, er standard ut.",
      nb: "Skriv til denne filen; '-', eller ingenting, er standard ut.",
      sv: "Skriv till den här filen; '-', eller inget, är standard ut.",
      en: "Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Option(
    help: ArgumentHelp(
      nn: "html, markdown eller docx; det namnet på fila seier, om forma ikkje er gitt.",
      nb: "html, markdown eller docx; det navnet på filen sier, om formen ikke er gitt.",
      sv: "html, markdown eller docx; det filnamnet säger, om formen inte är angiven.",
      en: "html, markdown or docx; what the name of the file says if it is not given."))
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp(
      nn: "Eit Word-dokument frå kommunen: stilar, topp og botn med logo, og teksten der `{kvaom}` står; til docx.",
      nb: "Et Word-dokument fra kommunen: stiler, topp og bunn med logo, og teksten der `{kvaom}` står; til docx.",
      sv: "Ett Word-dokument från kommunen: format, sidhuvud med logotyp, och texten där `{kvaom}` står; till docx.",
      en:
        "A Word document of the municipality: styles, header with logo, and the text where `{kvaom}` stands; for docx.",
      valueName: "file"),
    completion: .file(extensions: ["docx", "dotx"]))
  var template: String?

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv over ei fil som finst frå før.", nb: "Skriv over en fil som finnes fra før.",
      sv: "Skriv över en fil som redan finns.", en: "Write over a file that is there already."))
  var force = false

  @Flag(
    help: ArgumentHelp(
      nn: "Gi feil der eit tal i ei setning manglar.", nb: "Gi feil der et tall i en setning mangler.",
      sv: "Ge fel där ett tal i en mening saknas.", en: "Fail where a number in a sentence is missing."))
  var final = false

  @Flag(
    help: ArgumentHelp(
      nn: "Legg reknemaskina i sida: lesaren flyttar føresetnader, tiltak og scenario.",
      nb: "Legg regnemaskinen i siden: leseren flytter forutsetninger, tiltak og scenario.",
      sv: "Lägg räknemotorn i sidan: läsaren flyttar antaganden, åtgärder och scenario.",
      en: "Put the engine into the page: its reader moves inputs, measures and the scenario."))
  var live = false

  @Flag(
    help: ArgumentHelp(
      nn: "Skriv skalet som ei eiga side, for maskiner som ikkje tek imot program; tek ikkje noko dokument.",
      nb: "Skriv skallet som en egen side, for maskiner som ikke tar imot program; tar ikke noe dokument.",
      sv: "Skriv skalet som en egen sida, för maskiner som inte tar emot program; tar inget dokument.",
      en: "Write the shell as a page of its own, for machines that take no program; takes no document."))
  var shell = false

  @Option(
    help: ArgumentHelp(
      nn: "Skriv eit dokument å begynne med, utan fil: saksframlegg, eller skjema etter § 5-4, 5-5 eller 5-6.",
      nb: "Skriv et dokument å begynne med, uten fil: saksframlegg, eller skjema etter § 5-4, 5-5 eller 5-6.",
      sv: "Skriv ett dokument att börja med, utan fil: saksframlegg, eller norska uppställningar 5-4, 5-5 eller 5-6.",
      en: "Write a document to begin with, without a file: saksframlegg, or the forms of § 5-4, 5-5 or 5-6.",
      valueName: "name"),
    completion: .list(ReportLayout.names))
  var layout: String?

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard (file == nil) == (shell || layout != nil), !(live && shell), !(shell && layout != nil) else {
      throw CommandFailure.usage(UsageWords.reportNeedsFile)
    }
    if let layout, ReportLayout(layout) == nil {
      throw CommandFailure.usage(UsageWords.noLayout(layout, ReportLayout.names.joined(separator: ", ")))
    }
    if template != nil, form != .docx { throw CommandFailure.usage(UsageWords.templateIsForWord) }
    if live, let form, form != .html { throw CommandFailure.usage(UsageWords.liveIsPage) }
  }

  /// The form that is asked for; nil where nothing asks for one.
  private var form: ReportFormat? {
    format ?? (output.hasSuffix(".md") ? .markdown : output.hasSuffix(".docx") ? .docx : nil)
  }

  func run() throws {
    if let layout = layout.flatMap({ ReportLayout($0) }) {
      return try deliver(Outcome(output: layout.text(display.locale ?? .ofEnvironment)))
    }
    guard let file else {
      return try deliver(Outcome(output: try LivePages.shell(display.locale ?? .ofEnvironment)))
    }
    let text = try Scripts.read(file)
    let source = ReportSource(text)
    var display = display
    display.locale = display.locale ?? source.locale
    let form = form ?? .html
    let printing = display.engine(format: form == .markdown ? .markdown : .html, with: model)
    var handed = printing.options
    handed.folderLeftOut = SourceFiles.folder(of: text.name)
    let engine = Engine(options: handed, library: printing.library, readFile: printing.readFile)
    var options = Report.Options(isFinal: final)
    if let template { options.template = try Self.template(template) }
    if live { return try deliver(try LivePages.report(text, by: engine, options: options)) }
    let report = Report(source, engine: engine, options: options)
    if form == .docx, output == "-" { throw CommandFailure.usage(UsageWords.documentNeedsFile) }
    try deliver(form == .docx ? report.wordFile() : report.written())
  }

  /// The template in a file.
  private static func template(_ path: String) throws(CommandFailure) -> WordTemplate {
    let bytes = try Scripts.bytes(path)
    do throws(WordTemplate.Fault) {
      return try WordTemplate(bytes)
    } catch {
      throw CommandFailure(message: UsageWords.noTemplate(path, error), exitCode: CommandFailure.modelFailed)
    }
  }

  /// Prints the outcome, or writes the page to the file that was named.
  private func deliver(_ outcome: Outcome) throws {
    var outcome = outcome
    let bytes = outcome.file ?? Array(outcome.output.utf8)
    if output != "-", !bytes.isEmpty, outcome.exitCode == 0 || !final {
      try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork)
      outcome.output = ""
    }
    try Delivery.deliver(outcome)
  }
}
