public import KvaomDecimal
public import KvaomSource
public import KvaomSyntax
public import KvaomUnits

/// How a statement of a layer was written: what it does, with what, in which cells and when. Running the plan needs the
/// statement's value alone; what is said of a statement, and whether two of them disagree, is told from this. It lies
/// beside the statement, shared by those made from it.
public final class StatementForm: Sendable {
  /// What a statement does to the value below it.
  public enum Action: Hashable, Sendable {
    /// `=`
    case set
    /// `+=`
    case add
    /// `-=`
    case subtract
    /// `*=`
    case multiply
    /// `transfer`, between two members of a dimension, by their positions.
    case transfer(DimensionID, from: Int, to: Int)
  }

  /// What it does.
  public let action: Action
  /// What it does it with: the right side, or the amount of a transfer.
  public let value: WrittenValue
  /// The cells it touches, by dimension: those named, and the two members of a transfer; empty is all.
  public let region: [AxisSelection]
  /// The weight of each year of the plan; nil is always.
  public let weights: [Decimal]?
  /// When it is in force, as it was dated; nil is always.
  public let period: Period.Kind?

  /// The form of a statement.
  public init(
    action: Action, value: WrittenValue, region: [AxisSelection], weights: [Decimal]?, period: Period.Kind?
  ) {
    self.action = action
    self.value = value
    self.region = region
    self.weights = weights
    self.period = period
  }

  /// Whether it forgets what is below.
  public var replaces: Bool { action == .set }
  /// Whether it does not commute with adding.
  public var multiplies: Bool { action == .multiply }
  /// Whether it comes step by step, the same step every year.
  public var isEven: Bool {
    if case .evenly = period { true } else { false }
  }
  /// Whether a date ends it: what comes step by step stays.
  public var hasEnd: Bool {
    switch period {
    case .during, .until, .between: true
    case .from, .evenly, nil: false
    }
  }
  /// Whether it is in force in certain years only, and not from a date on, or until one.
  public var isPassing: Bool {
    if case .during = period { true } else { false }
  }

  /// Whether it is in force in one year, or part of one.
  public var isOneYear: Bool {
    if case .during(let first, let last) = period { first.year == last.year } else { false }
  }

  /// Whether both touch some cell of one definition.
  func overlaps(_ other: StatementForm) -> Bool {
    for selection in region {
      guard let second = other.region.first(where: { $0.dimension == selection.dimension }) else { continue }
      if Set(selection.members).isDisjoint(with: second.members) { return false }
    }
    guard let weights, let others = other.weights else { return true }
    return zip(weights, others).contains { $0 != .zero && $1 != .zero }
  }

  /// Whether every cell of one definition that `other` touches is touched with full weight.
  func covers(_ other: StatementForm) -> Bool {
    for selection in region {
      guard let second = other.region.first(where: { $0.dimension == selection.dimension }),
        Set(second.members).isSubset(of: selection.members)
      else { return false }
    }
    guard let weights else { return true }
    let others = other.weights ?? Array(repeating: .one, count: weights.count)
    return zip(weights, others).allSatisfy { $1 == .zero || $0 == .one }
  }
}

/// What stands on the right of a statement.
public enum WrittenValue: Sendable {
  /// A number as written, with the unit it was written in.
  case number(Decimal, Unit?)
  /// A figure of the plan, by its name alone.
  case figure(DefinitionID)
  /// A formula; its place.
  case formula(SourceSpan)
}
