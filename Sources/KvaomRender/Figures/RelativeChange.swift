public import KvaomDecimal

extension Decimal {
  /// By how much a figure has grown from another, as a fraction: one rule for every percent of a change, which is also
  /// that of `growth`. Missing from 0, and where the signs differ, since no percent says what that is.
  public func growth(from base: Decimal) -> Decimal {
    if isMissing { return self }
    if base.isMissing { return base }
    guard !base.isZero, isZero || isNegative == base.isNegative else { return .missing(.undefined) }
    return self / base - .one
  }
}
