internal import Glibc

/// The terminal that a stream may lead to.
public enum Terminal {
  /// The columns of the terminal behind `stream`: what it says itself, else `COLUMNS`; nil when `stream` is a file or
  /// a pipe, whose readers fold lines themselves.
  public static func width(of stream: StandardStream) -> Int? {
    guard stream.isTerminal else { return nil }
    if let size = size(of: stream), size.ws_col > 0 { return Int(size.ws_col) }
    return Environment.value(of: "COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The rows of the terminal behind `stream`; nil where it is none or does not say.
  public static func height(of stream: StandardStream) -> Int? {
    guard stream.isTerminal, let size = size(of: stream), size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  private static func size(of stream: StandardStream) -> winsize? {
    var size = winsize()
    // SAFETY: the system writes one `winsize` into the variable during the call.
    return unsafe ioctl(stream.number, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Whether `stream` is a terminal that takes colours and a user who has not refused them (`NO_COLOR`).
  public static func wantsColor(_ stream: StandardStream) -> Bool {
    stream.isTerminal && Environment.value(of: "NO_COLOR") == nil && Environment.value(of: "TERM") != "dumb"
  }

  /// Whether a line on `stream` can be written over: a person reads it, on a terminal that knows the codes.
  public static func canRewriteLines(_ stream: StandardStream) -> Bool {
    stream.isTerminal && Environment.value(of: "TERM") != "dumb"
  }
}
