public import KvaomDecimal
public import KvaomSyntax

/// A question of the analyses, checked: `why`, `bridge`, `measures`, `solve`, `when`, `sweep`, `tornado`, `simulate`,
/// `optimise`, `correlate`.
public struct CheckedAnalysis: Sendable {
  /// The verb.
  public let verb: Command.Verb
  /// What is varied: the item of `solve`, the ranges of `sweep` and `optimise`, the items of `correlate`.
  public let variables: [CheckedVariable]
  /// The figures after `for` of `measures`.
  public let targets: [CheckedItem]
  /// The condition of `when`, those after `for` of `optimise`.
  public let conditions: [CheckedClaim]
  /// The two sides of `solve … for left = right`.
  public let equation: (left: CheckedItem, right: CheckedItem)?
  /// `against strict`
  public let against: CheckedWorld?
  /// `from 2017 to 2018`: calendar years.
  public let years: (from: Int, to: Int)?
  /// `from "old.kvaom"`
  public let file: String?
  /// `10_000 draws`
  public let draws: Int?
  /// `seed 7`
  public let seed: Int?
  /// `depth 3`, `at 0.6`: words with a number known now.
  public let settings: [String: Decimal]
  /// `choose highest`: words with a word.
  public let words: [String: String]
}
