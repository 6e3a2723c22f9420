internal import Glibc

/// What the process is fed.
public enum StandardInput {
  /// The system's number of it.
  static let number = STDIN_FILENO

  /// Everything up to its end.
  public static func readAll() throws(FileFault) -> [UInt8] {
    try RawInput.readAll(from: STDIN_FILENO, pieceSize: 65536)
  }

  /// Whether a person types it.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}
