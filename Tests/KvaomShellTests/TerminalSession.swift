import Foundation
import KvaomTestSupport
import Testing

/// The built program on a pseudo-terminal that `script` makes, typed to by a test.
final class TerminalSession {
  /// Where it keeps its state, and runs.
  let directory: TemporaryDirectory
  private let process = Process()
  private let input = Pipe()
  private let output: URL
  /// A shell that was killed reads no more: what is typed to it then is lost, and must not end the test run.
  private static let ignoresClosedPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// Starts `kvaom` with `arguments` in a locale without letters beyond ASCII. Waits for the first prompt, where there
  /// is to be one. `preparation` is run by the system's shell first, `environment` adds to what the program finds. As a
  /// job it can be stopped: then the modes of the terminal are written to `modes`, as they had been to `before`, and it
  /// goes on.
  init(
    _ arguments: String = "", columns: Int = 80, in directory: TemporaryDirectory? = nil, waitsForPrompt: Bool = true,
    before preparation: String = "", isJob: Bool = false, environment: [String: String] = [:]
  ) throws {
    Self.ignoresClosedPipes
    BuiltProgram.hearsInterrupts
    self.directory = try directory ?? TemporaryDirectory()
    let root = self.directory.url
    output = root.appending(path: "screen-\(UUID().uuidString)")
    process.executableURL = URL(filePath: "/usr/bin/script")
    let program = "\(BuiltProgram.url.filePath.shellWord) \(arguments)"
    let run = isJob ? "stty -a > before; set -m; \(program); stty -a > modes; fg" : "exec \(program)"
    let command = "tty > tty; echo $$ > process; stty cols \(columns) rows 40; \(preparation) \(run)"
    process.arguments = ["--quiet", "--flush", "--return", "--command", command, output.filePath]
    process.currentDirectoryURL = root
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C", "TERM": "xterm-256color",
      "XDG_STATE_HOME": root.filePath, "HOME": root.filePath, "SHELL": "/bin/sh",
    ].merging(environment) { $1 }
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    if waitsForPrompt { _ = wait(15) { self.raw.contains("\u{1B}[?2004h") } }
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Everything written to the terminal so far, with its codes.
  var raw: String { (try? Data(contentsOf: output)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// Everything written so far without codes.
  var text: String {
    raw.replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]/, with: "").replacing(/\u{1B}\][^\u{07}]*\u{07}/, with: "")
  }

  /// Types, as fast as a terminal takes it.
  func type(_ keys: String) { try? input.fileHandleForWriting.write(contentsOf: Data(keys.utf8)) }

  /// Types, and waits until `expected` has been printed once more than before.
  @discardableResult
  func type(_ keys: String, until expected: String, timeout: TimeInterval = 15) -> Bool {
    let before = count(of: expected)
    type(keys)
    return wait(timeout) { self.count(of: expected) > before }
  }

  /// Waits until `expected` is on the screen.
  func waitFor(_ expected: String, timeout: TimeInterval = 15) -> Bool {
    wait(timeout) { self.text.contains(expected) }
  }

  /// Waits for the end and returns the exit code; nil where it did not come.
  func exitCode(timeout: TimeInterval = 15) -> Int32? {
    wait(timeout) { !self.process.isRunning } ? process.terminationStatus : nil
  }

  /// Kills the program as a power cut would.
  func kill() throws {
    try send(SIGKILL)
    _ = exitCode()
  }

  /// Sends the program a signal.
  func send(_ signal: Int32) throws {
    let number = try directory.text("process").trimmingCharacters(in: .whitespacesAndNewlines)
    Foundation.kill(try #require(Int32(number)), signal)
  }

  /// Waits until something is so.
  func waits(until condition: () -> Bool) -> Bool { wait(15, until: condition) }

  /// Gives the terminal another width.
  func resize(columns: Int) throws {
    let name = try directory.text("tty").trimmingCharacters(in: .whitespacesAndNewlines)
    let stty = try Process.run(URL(filePath: "/usr/bin/stty"), arguments: ["-F", name, "cols", String(columns)])
    stty.waitUntilExit()
  }

  private func count(of expected: String) -> Int { text.components(separatedBy: expected).count - 1 }

  private func wait(_ timeout: TimeInterval, until condition: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(Patience.seconds(timeout))
    while !condition() {
      if Date() > end { return false }
      usleep(20_000)
    }
    return true
  }
}
