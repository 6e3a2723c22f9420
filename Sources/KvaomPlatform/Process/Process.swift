internal import Glibc

/// The running program.
public enum Process {
  /// Ends the program with `code`; nothing is flushed, as nothing is kept back.
  public static func exit(_ code: Int32) -> Never { Glibc._exit(code) }

  /// Makes a write to a pipe whose reader has gone an ordinary fault instead of the program's death.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
