import ArgumentParser
import KvaomDocumentation
import KvaomEngine

/// `kvaom doc [NAME]`: what the library offers.
struct DocCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc",
    abstract: "Show the standard library: its modules, one of its names, or what a word is found in.")

  @Argument(help: "A module (price), a name (price.real) or a Norwegian, Swedish or English word (sjølvkost).")
  var name: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().documentation(of: name))
  }
}

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
