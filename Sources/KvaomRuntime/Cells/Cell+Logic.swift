extension Cell {
  /// A comparison: the first missing operand, or what `body` says of two numbers.
  @inline(__always) static func compared(_ left: Self, _ right: Self, _ body: (Self, Self) -> Self) -> Self {
    if left.isMissing { return left }
    if right.isMissing { return right }
    return body(left, right)
  }

  /// `and` of three values: one false side decides.
  @inline(__always) static func and(_ left: Self, _ right: Self) -> Self {
    if !left.isMissing && left.isZero || !right.isMissing && right.isZero { return zero }
    if left.isMissing { return left }
    return right.isMissing ? right : one
  }

  /// `or` of three values: one true side decides.
  @inline(__always) static func or(_ left: Self, _ right: Self) -> Self {
    if !left.isMissing && !left.isZero || !right.isMissing && !right.isZero { return one }
    if left.isMissing { return left }
    return right.isMissing ? right : zero
  }

  /// `value` where `condition` is true; else the failure of the node `core`, or the one that came in.
  @inline(__always) static func required(_ condition: Self, _ value: Self, at core: UInt32) -> Self {
    if condition.isMissing { return condition.isFailure ? condition : missing(CellReason.failure(at: core)) }
    return condition.isZero ? missing(CellReason.failure(at: core)) : value
  }

  /// `(1 - weight) * below + weight * new`; `below` itself at 0, `new` itself at 1.
  @inline(__always) static func blended(_ below: Self, _ new: Self, weight: Self, at core: UInt32) -> Self {
    if weight.isZero { return below }
    if weight == one { return new }
    let result = (one - weight) * below + weight * new
    return settle(result, below, new, at: core)
  }

  /// A part of a date from the year 1 to the year 9999; missing outside.
  static func datePart(_ days: Self, at core: UInt32, _ part: (CivilDate) -> Int) -> Self {
    if days.isMissing { return days }
    guard let whole = days.wholeValue, CivilDate.range.contains(whole) else { return born(at: core) }
    return Self(part(CivilDate(days: whole)))
  }
}
