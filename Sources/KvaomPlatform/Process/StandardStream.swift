internal import Glibc

/// The two places a process prints to. Nothing is kept back: what `write` returns from has been handed over.
public enum StandardStream: Sendable {
  /// Results.
  case output
  /// Diagnostics.
  case errors

  /// The system's number of the stream.
  var number: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .errors: STDERR_FILENO
    }
  }

  /// Writes the whole text. A reader who has gone (`… | head -1`) is no fault; a full disk is.
  public func write(_ text: String) throws(FileFault) {
    guard !text.isEmpty else { return }
    try RawOutput.writeAll(text.utf8.span, to: number)
  }

  /// Whether a person reads it.
  public var isTerminal: Bool { isatty(number) == 1 }
}
