public import KvaomDecimal

/// An exact number in the unit it is shown in, and how to print it.
public struct ShownNumber: Sendable {
  /// The number in the shown unit (2.7 for 2.7 %), exact; missing where there is none, which a cell writes as a sign.
  public var value: Decimal
  /// How to print it.
  public var format: NumberFormat

  /// A number.
  public init(_ value: Decimal, _ format: NumberFormat) {
    self.value = value
    self.format = format
  }

  /// The number with as many decimals as its first two digits take, or those it has where they are more: an error says
  /// nothing as 0.
  public var withTwoDigits: ShownNumber {
    guard !value.isMissing, !value.isZero else { return self }
    var number = self
    number.format.decimals = max(format.decimals, min(9, 1 - value.adjustedExponent))
    return number
  }
}

/// How a number is printed.
public struct NumberFormat: Sendable, Equatable {
  /// What stands directly after the digits.
  public enum Suffix: Sendable, Equatable {
    /// Nothing: the headline has the unit.
    case none
    /// A percent sign.
    case percent
    /// `pp`.
    case points
  }

  /// Decimals after the separator; below zero the number is rounded to tens (-1), hundreds (-2) and so on.
  public var decimals: Int
  /// True where a plus is printed too: differences and changes. Zero never has a sign.
  public var showsSign: Bool
  /// What stands directly after the digits.
  public var suffix: Suffix
  /// True for draws: printed with `≈`.
  public var isApproximate: Bool

  /// A format.
  public init(
    decimals: Int, showsSign: Bool = false, suffix: Suffix = .none, isApproximate: Bool = false
  ) {
    self.decimals = decimals
    self.showsSign = showsSign
    self.suffix = suffix
    self.isApproximate = isApproximate
  }
}
