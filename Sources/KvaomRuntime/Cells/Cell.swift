internal import KvaomDecimal

/// One cell of a column as the machine computes with it: exact decimals, or binary64 for sampled lanes.
///
/// Operations follow `Decimal`: an operation with a missing operand returns that operand, the left one first; what does not
/// exist is missing.
protocol Cell: Sendable {
  /// The cell that holds `decimal`.
  init(_ decimal: Decimal)
  /// The whole number.
  init(_ value: Int)
  /// A missing cell.
  static func missing(_ reason: UInt32) -> Self
  /// 0.
  static var zero: Self { get }
  /// 1.
  static var one: Self { get }
  /// Whether there is no number.
  var isMissing: Bool { get }
  /// Why there is no number.
  var missingReason: UInt32? { get }
  /// Whether it is missing because a number was too large for the format.
  var isOverflow: Bool { get }
  /// Whether the number is 0.
  var isZero: Bool { get }
  /// Whether the number is below 0.
  var isNegative: Bool { get }
  /// The number, where it is whole and fits.
  var wholeValue: Int? { get }
  /// The number without its sign.
  var magnitude: Self { get }
  /// The largest whole number not above.
  var floor: Self { get }
  /// The smallest whole number not below.
  var ceiling: Self { get }
  /// The whole number towards zero.
  var truncated: Self { get }
  /// The root; missing below zero.
  var squareRoot: Self { get }
  /// The natural logarithm; missing at and below zero.
  var logarithm: Self { get }
  /// The exponential.
  var exponential: Self { get }
  /// The nearest multiple of `step`.
  func rounded(toMultipleOf step: Self, halfEven: Bool) -> Self
  /// A total order fit for sorting numbers.
  func precedes(_ other: Self) -> Bool
  /// The sum.
  static func + (left: Self, right: Self) -> Self
  /// The difference.
  static func - (left: Self, right: Self) -> Self
  /// The product.
  static func * (left: Self, right: Self) -> Self
  /// The quotient.
  static func / (left: Self, right: Self) -> Self
  /// The opposite.
  static prefix func - (number: Self) -> Self
  /// Equal in value; asked of numbers only.
  static func == (left: Self, right: Self) -> Bool
  /// Less; asked of numbers only.
  static func < (left: Self, right: Self) -> Bool
  /// What whole division leaves, with the sign of the left.
  static func remainder(_ left: Self, _ right: Self) -> Self
  /// The whole part of the quotient, exact.
  static func wholeQuotient(_ left: Self, _ right: Self) -> Self
  /// The power.
  static func power(_ base: Self, _ exponent: Self) -> Self
  /// `result` of the node `core`, whose operands were `left` and `right`; a missing cell born here carries the node.
  static func settle(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self
}

extension Cell {
  /// Whether it is missing because of a failure the planner must hear of: an overflow or a broken requirement.
  var isFailure: Bool {
    guard let missingReason else { return false }
    return CellReason.isFailure(missingReason)
  }

  /// Missing, as the node `core` makes it.
  @inline(__always) static func born(at core: UInt32) -> Self { missing(CellReason.born(at: core)) }

  /// `result` of the node `core`, whose operands were `left` and `right`; a missing cell born here carries the node.
  @inline(__always) static func settle(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self {
    result.isMissing ? settleMissing(result, left, right, at: core) : result
  }

  /// The rare half of `settle`.
  @inline(never) static func settleMissing(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self {
    if left.isMissing { return left }
    if right.isMissing { return right }
    return result.isOverflow ? missing(CellReason.failure(at: core)) : born(at: core)
  }

  /// 1 or 0.
  @inline(__always) static func truth(_ value: Bool) -> Self { value ? one : zero }
}
