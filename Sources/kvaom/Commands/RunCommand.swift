import ArgumentParser
import KvaomEngine

/// `kvaom run FILE`: answers a script's questions.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script and print the answers to its questions.")

  @Argument(help: "The script; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let script = try Scripts.read(file)
    try Delivery.deliver(output.engine(with: model).run(script))
  }
}
