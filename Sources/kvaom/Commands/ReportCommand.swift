import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomReport
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
    commandName: "report", abstract: "Write a plan and its text as one page of HTML, with the answers in their places.")

  @Argument(
    help: "A document in Markdown with pieces of a plan, or a plan; '-' reads a plan from standard input.",
    completion: .file(extensions: ["md", "kvaom"]))
  var file: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Option(help: "html, markdown or docx; what the name of the file says if it is not given.")
  var format: ReportFormat?

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @Flag(help: "Fail where a number in a sentence is missing.")
  var final = false

  @Flag(help: "Put the engine into the page: its reader moves inputs, measures and the scenario.")
  var live = false

  @Flag(help: "Write the shell as a page of its own, for machines that take no program; takes no document.")
  var shell = false

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard (file == nil) == shell, !(live && shell) else { throw CommandFailure.usage(UsageWords.reportNeedsFile) }
    if live, let form, form != .html { throw CommandFailure.usage(UsageWords.liveIsPage) }
  }

  /// The form that is asked for; nil where nothing asks for one.
  private var form: ReportFormat? {
    format ?? (output.hasSuffix(".md") ? .markdown : output.hasSuffix(".docx") ? .docx : nil)
  }

  func run() throws {
    guard let file else {
      return try deliver(Outcome(output: try LivePages.shell(display.locale ?? .ofEnvironment)))
    }
    let text = try Scripts.read(file)
    let source = ReportSource(text)
    var display = display
    display.locale = display.locale ?? source.locale
    let form = form ?? .html
    let engine = display.engine(format: form == .markdown ? .markdown : .html, with: model)
    let options = Report.Options(isFinal: final)
    if live { return try deliver(try LivePages.report(text, by: engine, options: options)) }
    let report = Report(source, engine: engine, options: options)
    if form == .docx, output == "-" { throw CommandFailure.usage(UsageWords.documentNeedsFile) }
    try deliver(form == .docx ? report.wordFile() : report.written())
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
