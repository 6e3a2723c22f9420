/// The part of a number below its last kept digit, as far as rounding needs to know it.
@usableFromInline enum RoundingTail: Sendable {
  /// Nothing was cut off: the kept digits are exact.
  case nothing
  /// More than nothing, less than half a unit.
  case belowHalf
  /// Half a unit exactly.
  case half
  /// More than half a unit.
  case aboveHalf

  /// The tail `remainder / unit`, with `inexact` saying that a little more than `remainder` was cut off.
  @inline(__always) init(remainder: UInt128, unit: UInt128, inexact: Bool) {
    let twice = remainder &+ remainder
    if twice < unit {
      self = remainder == 0 && !inexact ? .nothing : .belowHalf
    } else if twice == unit {
      self = inexact ? .aboveHalf : .half
    } else {
      self = .aboveHalf
    }
  }
}
