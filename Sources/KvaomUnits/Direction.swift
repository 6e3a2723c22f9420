/// Which way an amount is good. Not part of its unit, and never part of the arithmetic: two amounts of one unit may be
/// good opposite ways, as an income and a cost are.
public enum Direction: Hashable, Sendable {
  /// Less is better: costs, waiting times.
  case lower
  /// More is better: incomes, results, shares that are reached.
  case higher
  /// Neither: stated so, or the parts it is made of disagree.
  case neither
  /// Nothing says.
  case unstated

  /// What both agree on. What nothing says is left out; where they disagree it is neither.
  public func joined(with other: Direction) -> Direction {
    if self == other || other == .unstated { return self }
    return self == .unstated ? other : .neither
  }

  /// The direction of the opposite amount.
  public var turned: Direction {
    switch self {
    case .lower: .higher
    case .higher: .lower
    case .neither, .unstated: self
    }
  }

  /// Whether it says that one way is better.
  public var isJudged: Bool { self == .lower || self == .higher }
}
