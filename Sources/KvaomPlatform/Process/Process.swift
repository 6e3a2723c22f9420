internal import Glibc

/// The running program.
public enum Process {
  /// Ends the program with `code`; nothing is flushed, as nothing is kept back.
  public static func exit(_ code: Int32) -> Never { Glibc._exit(code) }

  /// Makes a write to a pipe whose reader has gone an ordinary fault instead of the program's death.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// The number the system knows it by.
  public static var identifier: Int { Int(getpid()) }

  /// Whether a process with that number is running.
  public static func isRunning(_ identifier: Int) -> Bool {
    guard let number = Int32(exactly: identifier), number > 0 else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// Runs `program` on `path` in the terminal, through the user's shell so that it may carry options (`code --wait`), and
  /// waits for it; false where it could not be run or failed.
  public static func edit(_ path: String, with program: String) -> Bool {
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    // SAFETY: the system copies the text during the call.
    return unsafe system("\(program) '\(quoted)'") == 0
  }
}
