/// How a piece of text looks in a terminal. Without colour all look the same.
enum TextStyle: Sendable {
  /// As it is.
  case plain
  /// Headlines and sums.
  case strong
  /// Names for those who type, and remarks.
  case muted
  /// On track, or a check that holds.
  case good
  /// At risk.
  case warning
  /// Off track, or an error.
  case bad

  /// The ANSI code that starts it; nil for plain.
  var code: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .muted: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .warning: "\u{1B}[33m"
    case .bad: "\u{1B}[31m"
    }
  }
}
