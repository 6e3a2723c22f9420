import ArgumentParser
import KvaomEngine

/// `kvaom check PATH…`: every error of each file, without running it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report the errors of scripts without running them.")

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Delivery.deliver(output.engine().check(try paths.scripts()))
  }
}
