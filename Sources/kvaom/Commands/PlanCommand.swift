import ArgumentParser
import KvaomEngine

/// `kvaom plan FILE`: the program the machine runs for a script.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the plan of calculation that a script is turned into.")

  @Argument(help: "The script; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let script = try Scripts.read(file)
    try Delivery.deliver(output.engine(with: model).plan(script))
  }
}
