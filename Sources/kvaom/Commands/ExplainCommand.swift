import ArgumentParser
import KvaomEngine

/// `kvaom explain CODE`: what a diagnostic means and what to do about it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain the code of an error, such as KV012.")

  @Argument(help: "The code.")
  var code: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().explain(code))
  }
}
