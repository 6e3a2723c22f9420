public import KvaomChecker
public import KvaomDecimal

/// Why a cell is missing.
public enum MissingOrigin: Hashable, Sendable {
  /// It is missing in the planner's own figures: a blank, a dash, the literal `missing`.
  case source(MissingReason?)
  /// A node made it: a division by zero, the year before the first, a cell no case covers, …
  case node(CoreID)
}
