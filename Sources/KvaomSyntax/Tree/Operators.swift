/// An operator with one operand.
public enum UnaryOperator: String, Sendable {
  /// `-x`
  case minus = "-"
  /// `not x`
  case not = "not"
}

/// An operator between two operands, by its spelling.
public enum BinaryOperator: String, Sendable, CaseIterable {
  /// The value on the right where the left is missing.
  case otherwise
  /// Logic.
  case or, and
  /// Comparison.
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  /// Arithmetic.
  case add = "+", subtract = "-", multiply = "*", divide = "/", power = "^"
}
