public import KvaomDecimal
import KvaomRender

/// An adopted target of an indicator.
public struct GoalTarget: Sendable {
  /// The year it holds in, or is to be reached by.
  public var year: Int
  /// The level, canonical.
  public var value: Decimal
  /// True for `by` (the end of the path), false for `in`.
  public var isEndOfPath: Bool
  /// Whether it was met in its year (`in`), or is met in the year reported (`by`); nil where that cannot be judged
  /// yet.
  public var isMet: Bool?

  /// A target.
  public init(year: Int, value: Decimal, isEndOfPath: Bool, isMet: Bool?) {
    self.year = year
    self.value = value
    self.isEndOfPath = isEndOfPath
    self.isMet = isMet
  }
}
