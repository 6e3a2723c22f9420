import KvaomEngine
import KvaomPlatform

/// What the shell prints.
extension Shell {
  /// How a text of the shell's own looks.
  enum Manner {
    /// As it is.
    case plain
    /// In grey, where there are colours.
    case faint
  }

  /// Prints a text of the shell's own.
  func write(_ text: String, as manner: Manner = .plain) {
    let isFaint = manner == .faint && bench.options.colorsOutput
    let shown = isFaint ? "\u{1B}[2m\(text.trimmed)\u{1B}[0m\n" : text
    deliver(shown, to: .output)
  }

  /// Prints a reply: in a terminal one after the other, else each to its stream.
  func print(_ reply: Reply) {
    deliver(reply.output, to: .output)
    deliver(reply.diagnostics, to: isInteractive ? .output : .errors)
  }

  /// Writes a text; a reader that is gone ends the session.
  private func deliver(_ text: String, to stream: StandardStream) {
    do { try stream.write(text) } catch { isRunning = false }
  }

  /// The width to fold to: the terminal's as it is now.
  func measure() {
    if isInteractive { bench.options.width = Terminal.width(of: .output) ?? bench.options.width }
  }

  /// The value of a line while it is typed, where it takes no time.
  func rightMargin(for line: String) -> String {
    guard liveCost < 20_000_000, line.count > 1 else { return "" }
    let start = MonotonicClock.nanoseconds
    let value = bench.liveValue(of: line)
    liveCost = max(liveCost, MonotonicClock.nanoseconds - start)
    guard liveCost < 20_000_000, let value, value != line.trimmed else { return "" }
    return bench.options.colorsOutput ? "\u{1}\u{1B}[2m\u{1}\(value)\u{1}\u{1B}[0m\u{1}" : value
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
