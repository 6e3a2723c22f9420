import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomSource
import KvaomWorkbook

/// `kvaom export FILE -o plan.xlsx`: a plan as a workbook that recalculates.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a plan as a workbook in which every figure is a live formula.",
    discussion: """
      The scenario, the measures' switches and the inputs can be changed in the workbook, which then gives the plan's \
      own numbers. What has no formula stands as a value that is taken away when anything it may rest on is changed.
      """)

  @Argument(help: "The script; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write the workbook to this file.", valueName: "file"), completion: .file(extensions: ["xlsx"]))
  var output: String

  @Flag(help: "Write values only, no formulas.")
  var values = false

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @Option(help: ArgumentHelp("Write what the workbook must show in many states to this file.", visibility: .hidden))
  var proof: String?

  @Option(help: ArgumentHelp("In how many states everything is drawn.", visibility: .hidden))
  var draws: Int = 20

  @OptionGroup var model: ModelOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let script = try Scripts.read(file)
    let outcome = display.engine(with: model).export(script, valuesOnly: values)
    if let bytes = outcome.file { try Scripts.write(bytes, to: output, over: force ? .anything : .ownWork) }
    if let proof {
      let proved = display.engine(with: model).proof(of: script, draws: draws)
      if let bytes = proved.file { try Scripts.write(bytes, to: proof, over: force ? .anything : .ownWork) }
      return try Delivery.deliver(proved)
    }
    try Delivery.deliver(outcome)
  }
}
