import ArgumentParser
import KvaomEngine
import KvaomLive
import KvaomPlatform
import KvaomRender
import KvaomWords

/// `kvaom live FILE -o page.html`: the answers of a plan as a page in which a reader moves inputs, measures and the
/// scenario. It stays out of the help until `report --live` has its place.
struct LiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "Write a plan's answers as a page with the engine inside.", shouldDisplay: false)

  @Argument(help: "The plan; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let plan = try Scripts.read(file)
    let record = ReadingRecord()
    let printing = display.engine(format: .html, with: model)
    let engine = Engine(
      options: printing.options, library: printing.library, readFile: record.reading(printing.readFile))
    var outcome = engine.run(plan)
    if !outcome.output.isEmpty {
      let page = try LivePages.page(outcome.output, of: plan, by: engine, record)
      outcome.output = page.text
      outcome.diagnostics += page.inside[engine.locale] + "\n"
      if output != "-" {
        try Scripts.write(Array(outcome.output.utf8), to: output, over: force ? .anything : .ownWork)
        outcome.output = ""
      }
    }
    try Delivery.deliver(outcome)
  }
}
