import KvaomDecimal
import KvaomRender

/// What `when` prints: in each world the first year a condition holds, or why there is none.
struct WhenReport {
  /// When it holds.
  enum Outcome: Equatable {
    /// The condition has no years: whether it holds.
    case timeless(holds: Bool)
    /// First in this year; the years after it in which it does not hold.
    case year(Int, failsIn: [Int])
    /// Not by the plan's last year. On the way there: at the pace of the last year, first in `atPace`.
    case notWithin(last: Int, atPace: Int?)
    /// Not ever as the plan is: what is missing has been the same since the year, or always where that is nil.
    case unchanged(since: Int?)
    /// Not ever as the plan is: what is missing grows.
    case movingAway
    /// A figure it needs is missing.
    case unknown
  }

  /// One world.
  struct Row {
    /// Its label; nil for the base.
    let scenario: String?
    /// Its name, the same in every language.
    let world: String
    /// When.
    let outcome: Outcome
    /// The left side, with the figure's unit; nil where the condition is no comparison.
    let figure: Figure?
    /// The left side in the plan's last year, canonical.
    let last: Decimal
    /// What is missing there; zero or below where nothing is.
    let lacking: Decimal
  }

  /// The condition as written.
  let text: String
  /// The sign between the sides; nil where the condition is no comparison.
  let sign: String?
  /// The right side: its value where it is the same in all years, else nil.
  let limit: Decimal?
  /// What the planner wrote on the right.
  let limitText: String
  /// The plan's last year; nil where there are no years.
  let lastYear: Int?
  /// The worlds.
  let rows: [Row]
  /// The adopted targets of the indicator the condition is about.
  let targets: [GoalTarget]
}
