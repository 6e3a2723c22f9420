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
  var file: String

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

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let source = ReportSource(try Scripts.read(file))
    var display = display
    display.locale = display.locale ?? source.locale
    let form = format ?? (output.hasSuffix(".md") ? .markdown : output.hasSuffix(".docx") ? .docx : .html)
    let engine = display.engine(format: form == .markdown ? .markdown : .html, with: model)
    let report = Report(source, engine: engine, options: Report.Options(isFinal: final))
    if form == .docx, output == "-" { throw CommandFailure.usage(UsageWords.documentNeedsFile) }
    var outcome = form == .docx ? report.wordFile() : report.written()
    let bytes = outcome.file ?? Array(outcome.output.utf8)
    if output != "-", !bytes.isEmpty, outcome.exitCode == 0 || !final {
      try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork)
      outcome.output = ""
    }
    try Delivery.deliver(outcome)
  }
}
