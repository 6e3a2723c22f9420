import ArgumentParser

/// The command line of Kvaom.
@main
struct Kvaom: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kvaom")

  func run() throws {}
}
