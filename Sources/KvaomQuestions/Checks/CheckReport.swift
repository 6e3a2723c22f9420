public import KvaomDecimal
public import KvaomRender
public import KvaomUnits

/// What checks and tests print: passed or failed, with the values on both sides.
public struct CheckReport: Sendable {
  /// One check, in one cell where it has several.
  public struct Check: Sendable {
    /// How it went.
    public var outcome: CheckOutcome
    /// The planner's message, or the source text of the check.
    public var title: String
    /// Which cell and scenario it is (`B2018 · Plan`); empty for a single value.
    public var place: String
    /// The left side, canonical; nil where the check is not a comparison.
    public var left: Decimal?
    /// The right side, canonical; nil where the check is not a comparison.
    public var right: Decimal?
    /// The unit of both sides.
    public var unit: Unit
    /// The tolerance of `within`, canonical; nil where there is none.
    public var tolerance: Decimal?
    /// Why a side is missing; nil where none is.
    public var reason: String?
    /// Where the check is written (`klepp.kvaom:40`).
    public var source: String
    /// Its line, counted from 1.
    public var line: Int

    /// A check.
    public init(
      outcome: CheckOutcome, title: String, place: String = "", left: Decimal? = nil,
      right: Decimal? = nil, unit: Unit, tolerance: Decimal? = nil, reason: String? = nil,
      source: String = "", line: Int = 1
    ) {
      self.outcome = outcome
      self.title = title
      self.place = place
      self.left = left
      self.right = right
      self.unit = unit
      self.tolerance = tolerance
      self.reason = reason
      self.source = source
      self.line = line
    }
  }

  /// A test, or the loose checks of a file.
  public struct Group: Sendable {
    /// The test's name; nil for checks outside tests.
    public var title: String?
    /// Its checks, in order.
    public var checks: [Check]

    /// A group.
    public init(title: String?, checks: [Check]) {
      self.title = title
      self.checks = checks
    }
  }

  /// The groups, in the plan's order.
  public var groups: [Group]
  /// How many checks held besides those listed; they are counted.
  public var unlistedCount: Int

  /// A report.
  public init(groups: [Group], unlistedCount: Int = 0) {
    self.groups = groups
    self.unlistedCount = unlistedCount
  }
}
