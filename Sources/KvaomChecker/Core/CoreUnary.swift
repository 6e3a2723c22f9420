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
