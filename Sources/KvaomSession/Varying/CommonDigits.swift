public import KvaomDecimal

/// Numbers cut to a last digit they share, so that their differences, and sums of those, are exact.
public struct CommonDigits {
  /// The exponent of the last digit.
  public let exponent: Int

  /// The last digit that leaves `digits` of the largest number; the rest of the 34 is room for sums.
  public init(_ numbers: some Sequence<Decimal>, digits: Int) {
    let top = numbers.lazy.filter { !$0.isMissing && !$0.isZero }.map { $0.adjustedExponent }.max() ?? 0
    exponent = top - digits + 1
  }

  /// A number without what is behind the last digit.
  public func cut(_ number: Decimal) -> Decimal {
    number.isMissing || number.exponent >= exponent ? number : number.quantized(exponent: exponent)
  }

  /// Numbers without what is behind the last digit.
  public func cut(_ numbers: [Decimal]) -> [Decimal] { numbers.map { cut($0) } }
}
