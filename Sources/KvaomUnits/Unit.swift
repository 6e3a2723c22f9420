/// The unit of a number (interface under construction: the algebra comes with the checker).
public struct Unit: Hashable, Sendable {
  /// A plain number.
  public static let one = Unit()
  /// A plain number.
  public init() {}
}
