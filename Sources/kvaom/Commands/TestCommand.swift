import ArgumentParser
import KvaomEngine
import KvaomPlatform

/// `kvaom test PATH…`: everything that can be tested in plans and documents.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Test plans and documents: checks, tests, examples, expected output, blocks of Markdown files.",
    discussion: """
      A plan is tested by its checks and tests, the examples of its doc comments and, where PLAN.expected lies beside \
      PLAN.kvaom, its whole output. A Markdown file is tested by its fenced blocks. Exit code 1 says that something failed, \
      or that there was nothing to test.
      """)

  @Argument(
    help: "Plans and Markdown files; a directory stands for all of them below it, and '-' for a plan on standard input.",
    completion: .file(extensions: ["kvaom", "md"]))
  var paths: [String]

  @Flag(help: "Write expected output and blocks anew where they differ, as KVAOM_UPDATE=1 does. Such a run is never green.")
  var update = false

  @Option(help: "The form of the report: text, or JUnit's XML for CI systems.")
  var format: TestReportFormat = .text

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let updates = update || Environment.value(of: "KVAOM_UPDATE") == "1"
    let paths = try TestPaths(paths, updates: updates)
    let tools = TestTools(updates: updates, program: TestTerminal.program, environment: TestTerminal.environment)
    let report = display.engine().test(paths.subjects, below: paths.roots, with: tools)
    try report.rewrites.forEach(write)
    try Delivery.deliver(format == .junit ? report.junitOutcome : report.outcome)
  }

  /// Writes a file anew.
  private func write(_ rewrite: TestedFile.Rewrite) throws {
    do throws(FileFault) {
      try Files.write(rewrite.bytes, to: rewrite.path)
    } catch {
      throw CommandFailure(message: "\(rewrite.path): \(error)", exitCode: CommandFailure.modelFailed)
    }
  }
}
