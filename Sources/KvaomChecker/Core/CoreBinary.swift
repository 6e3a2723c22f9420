/// Operations on two cells.
public enum CoreBinary: Hashable, Sendable {
  /// Arithmetic; dividing by zero is missing, with the node as its reason.
  case add, subtract, multiply, divide, power, remainder
  /// The smaller and the larger.
  case minimum, maximum
  /// Comparison of numbers, dates, members, texts (equality only) and truths (equality only): 1 or 0.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Logic. `false and missing` is false, `true or missing` is true, whichever side it stands on.
  case and, or
  /// The left, or the right where the left is missing.
  case otherwise
}
