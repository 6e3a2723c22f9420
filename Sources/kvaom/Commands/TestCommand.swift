import ArgumentParser
import KvaomEngine

/// `kvaom test PATH…`: the checks and tests of scripts.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the checks and tests of scripts.")

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().test(try paths.scripts()))
  }
}
