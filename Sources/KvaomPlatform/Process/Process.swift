internal import Glibc

/// The running program.
public enum Process {
  /// Ends the program with `code`; nothing is flushed, as nothing is kept back.
  public static func exit(_ code: Int32) -> Never { Glibc._exit(code) }

  /// Makes a write to a pipe whose reader has gone, or to a file that may not grow, an ordinary fault instead of the
  /// program's death.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Makes Ctrl-C end the program with exit code 130 after a line on standard error: at once, whatever it does. Where
  /// whoever started the program has it ignore Ctrl-C, it goes on ignoring it.
  public static func endAtInterrupt(saying message: String) {
    let isTerminal = StandardStream.errors.isTerminal
    // The terminal has written `^C`, and perhaps there is a line of progress.
    let bytes = Array(((isTerminal ? "\r\u{1B}[K" : "") + message + "\n").utf8)
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    // SAFETY: the memory is never given back, so the handler finds it whenever it is called; it writes it and ends the
    // program, both of which are allowed in a handler.
    unsafe lastWords = UnsafeBufferPointer(text)
    let before = signal(SIGINT) { _ in
      _ = unsafe Glibc.write(STDERR_FILENO, Process.lastWords.baseAddress, Process.lastWords.count)
      Glibc._exit(130)
    }
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    if unsafe unsafeBitCast(before, to: Int.self) == ignored { _ = signal(SIGINT, SIG_IGN) }
  }

  /// What is said at Ctrl-C.
  nonisolated(unsafe) private static var lastWords = unsafe UnsafeBufferPointer<UInt8>(
    start: nil, count: 0)

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
