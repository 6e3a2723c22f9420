/// Operations on one cell; what each means is said at `CoreUnary`, which has the same cases.
public enum UnaryOpcode: Hashable, Sendable {
  /// Arithmetic and logic.
  case negate, not, isMissing, absolute
  /// To whole numbers.
  case floor, ceiling, truncate
  /// Functions.
  case squareRoot, logarithm, exponential
  /// Parts of dates.
  case yearOfDate, monthOfDate, dayOfDate
}
