/// Operations on two cells; what each means is said at `CoreBinary`, which has the same cases.
public enum BinaryOpcode: Hashable, Sendable {
  /// Arithmetic.
  case add, subtract, multiply, divide, power, remainder
  /// The smaller and the larger.
  case minimum, maximum
  /// Comparison: 1 or 0.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Logic of three values.
  case and, or
  /// The left, or the right where the left is missing.
  case otherwise
}
