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
