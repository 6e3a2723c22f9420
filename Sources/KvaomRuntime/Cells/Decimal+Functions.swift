internal import KvaomDecimal

// Stand-ins until KvaomDecimal has its powers and logarithms.
extension Decimal {
  /// A whole power.
  func power(_ exponent: Decimal) -> Decimal {
    if isMissing { return self }
    if exponent.isMissing { return exponent }
    guard let count = exponent.wholeValue, abs(count) < 10_000 else { return .missing(.undefined) }
    var result = Decimal.one
    for _ in 0..<abs(count) { result = result * self }
    return count < 0 ? .one / result : result
  }
  /// Not there yet.
  var naturalLogarithm: Decimal { isMissing ? self : .missing(.undefined) }
  /// Not there yet.
  var exponential: Decimal { isMissing ? self : .missing(.undefined) }
}
