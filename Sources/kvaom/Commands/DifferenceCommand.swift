import ArgumentParser
import KvaomEngine

/// `kvaom diff OLD NEW`: what changed between two plans.
struct DifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two plans, in words and in figures.",
    discussion: "Exit code 1 says that a figure both plans have is another.")

  @Argument(help: "The plan before.", completion: .file(extensions: ["kvaom"]))
  var old: String

  @Argument(help: "The plan after.", completion: .file(extensions: ["kvaom"]))
  var new: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (before, after) = (try Scripts.read(old), try Scripts.read(new))
    try Delivery.deliver(output.engine(with: model).difference(from: before, to: after))
  }
}
