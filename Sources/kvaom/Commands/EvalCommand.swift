import ArgumentParser
import KvaomEngine

/// `kvaom eval 'EXPRESSION'`: one answer, with the definitions of a file where one is given.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Evaluate one expression.")

  @Argument(help: "The expression, such as '1000 kr * 1.025 ^ 3'.")
  var expression: String

  @Option(
    help: ArgumentHelp("A script whose definitions the expression may use.", valueName: "script"),
    completion: .file(extensions: ["kvaom"]))
  var file: String?

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let script = try file.map(Scripts.read)
    try Delivery.deliver(output.engine(with: model).evaluate(expression, file: script))
  }
}
