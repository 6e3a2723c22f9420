import KvaomDecimal
import KvaomRender
import KvaomSession

/// What `solve` prints: what an input must be, what that does, and where it cannot be, what else could do it.
struct SolveReport {
  /// A value of the input at which the equation holds.
  struct Solution {
    /// The value, canonical.
    var value: Decimal
    /// The last value of a stretch over which it holds; nil for a single value.
    var last: Decimal?
    /// Left minus right with the value put back; 0 where it fits exactly.
    var residual: Decimal
    /// Whether it is within the range.
    var isInside: Bool
  }

  /// A figure before and with each solution.
  struct Effect {
    /// The figure as it is; one cell.
    var figure: Figure
    /// Its value with each solution, canonical.
    var values: [Decimal]
  }

  /// Another input that was tried alone.
  struct Alternative {
    /// The input.
    var input: AnalysisInput
    /// Its value in the world asked; nil where it is missing.
    var current: PresentValue?
    /// What it would have to be, canonical.
    var value: Decimal
    /// Its range.
    var low, high: Decimal
    /// Whether the value is within it.
    var isInside: Bool
  }

  /// What was found.
  enum Outcome: Equatable {
    /// There are solutions within the range.
    case solved
    /// There are none within the range; beyond it there may be.
    case outOfReach
    /// The sides do not depend on the input.
    case independent
    /// The equation holds whatever the input is.
    case always
    /// A figure is missing wherever it was tried.
    case missing
  }

  /// Where a range comes from.
  enum Ground {
    /// The plan states it.
    case stated
    /// The question asks for it.
    case asked
    /// Nobody does: it was tried.
    case tried
  }

  /// What was found.
  var outcome: Outcome
  /// The input.
  var input: AnalysisInput
  /// Its value in the world asked; nil where it is missing.
  var current: PresentValue?
  /// The range it was looked for in.
  var low, high: Decimal
  /// Where the range comes from.
  var ground: Ground
  /// The range the plan states, where it states one.
  var planned: (low: Decimal, high: Decimal)?
  /// The label of the scenario; nil for the base.
  var scenario: String?
  /// The left side.
  var left: Figure
  /// The right side where it is one value; nil where it depends on the input too.
  var target: Decimal?
  /// What the planner wrote on the right.
  var targetText: String
  /// Solutions, ascending: within the range, or the nearest beyond it.
  var solutions: [Solution] = []
  /// The figures that are watched.
  var effects: [Effect] = []
  /// Where the sides come nearest within the range, and the left side there.
  var nearest: (value: Decimal, left: Decimal)?
  /// The least and the greatest the left side is within the range.
  var reached: (low: Decimal, high: Decimal)?
  /// Other inputs that make the equation hold.
  var alternatives: [Alternative] = []
  /// The titles of other inputs that do not, though the figure depends on them.
  var powerless: [String] = []
  /// Whether there are indicators and none of them uses the input.
  var touchesNoIndicator = false
}
