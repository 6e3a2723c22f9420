/// Operations on one cell.
public enum CoreUnary: Hashable, Sendable {
  /// `-x`
  case negate
  /// `not x`
  case not
  /// `x is missing`: never missing itself.
  case isMissing
  /// `abs(x)`
  case absolute
  /// To an integer, towards minus infinity, plus infinity, zero.
  case floor, ceiling, truncate
  /// `sqrt(x)`: missing below zero.
  case squareRoot
  /// Natural logarithm (missing at and below zero) and exponential.
  case logarithm, exponential
  /// The calendar year, the month (1-12) and the day of a date.
  case yearOfDate, monthOfDate, dayOfDate
}

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

/// One figure from many.
public enum CoreAggregate: Hashable, Sendable {
  /// Sum, arithmetic mean (weighted where a weight is given: sum of w*x / sum of w), smallest, largest.
  case sum, mean, minimum, maximum
  /// How many cells are true.
  case count
  /// The middle, and the quantile `at` (linear between neighbours: type 7, Excel's PERCENTILE.INC).
  case median, quantile
  /// The product.
  case product
  /// Whether all, or any, are true.
  case all, any
}
