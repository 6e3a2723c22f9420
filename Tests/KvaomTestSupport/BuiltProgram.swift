public import Foundation

/// The `kvaom` that was built with the tests.
public enum BuiltProgram {
  /// Where it lies: beside the program that runs the tests.
  public static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "kvaom")

  /// Runs `kvaom` with `arguments` in `directory` (the root of the project unless given), feeds it `input`, and waits.
  /// The environment has the search path, a neutral language and what `environment` adds, so the user's own settings
  /// change no test. A program that needs more than `timeout` seconds is ended.
  public static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], directory: URL? = nil,
    timeout: TimeInterval = 60
  ) throws -> ProgramResult {
    try run(url, arguments, input: input, environment: environment, directory: directory, timeout: timeout)
  }

  /// Runs a line of shell in which `kvaom` is the built program.
  public static func runShell(
    _ line: String, environment: [String: String] = [:], directory: URL? = nil, timeout: TimeInterval = 60
  ) throws -> ProgramResult {
    try run(
      URL(filePath: "/bin/sh"), ["-c", line], input: Data(), environment: environment, directory: directory,
      timeout: timeout)
  }

  /// Runs any program. Its streams are files, so no amount of output can block it.
  private static func run(
    _ program: URL, _ arguments: [String], input: Data, environment: [String: String], directory: URL?,
    timeout: TimeInterval
  ) throws -> ProgramResult {
    let streams = try TemporaryDirectory()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory ?? Repository.root
    process.environment = baseEnvironment.merging(environment) { _, given in given }
    process.standardInput = try streams.input(input)
    process.standardOutput = try streams.output("stdout")
    process.standardError = try streams.output("stderr")
    let timedOut = try finish(process, timeout: timeout)
    return ProgramResult(
      output: try streams.data("stdout"), errors: try streams.data("stderr"), exitCode: process.terminationStatus,
      timedOut: timedOut)
  }

  /// Whoever starts the tests in the background has them ignore Ctrl-C, and so would every program they start.
  public static let hearsInterrupts: Void = { _ = signal(SIGINT, SIG_DFL) }()

  /// Starts `process`, waits for its end and returns whether it had to be ended.
  private static func finish(_ process: Process, timeout: TimeInterval) throws -> Bool {
    hearsInterrupts
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + Patience.seconds(timeout)) == .timedOut else { return false }
    process.terminate()
    ended.wait()
    return true
  }

  /// What every run starts with: the built program is the first `kvaom` on the path.
  private static var baseEnvironment: [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(url.deletingLastPathComponent().filePath):\(path)", "LANG": "C"]
  }
}
