import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomUnits

/// What `optimise` prints: the best choice, what it gives, and what was proven; or which conditions no choice can meet.
struct OptimiseReport {
  /// A measure that may be chosen.
  struct Measure {
    /// Its name.
    var name: String
    /// Its label.
    var label: String
    /// Whether it is chosen; nil where there is no best choice.
    var isChosen: Bool?
    /// What it alone does to the figure, canonical.
    var effect: Decimal
  }

  /// An input that may be chosen.
  struct Input {
    /// The input.
    var input: AnalysisInput
    /// Its value in the plan; nil where its cells differ.
    var current: PresentValue?
    /// The chosen value; nil where there is no best choice.
    var chosen: Decimal?
    /// Its range.
    var low, high: Decimal
    /// How far apart the tried values are in the end.
    var step: Decimal
    /// Whether the planner stated the step, so that nothing lies between.
    var isStepped: Bool
  }

  /// A condition.
  struct Condition {
    /// As written.
    var text: String
    /// The left side's title; the text where it is no comparison.
    var title: String
    /// What the left side must be, `≥ 90 %`: the sign and the right side's value, nil where that is not one number.
    var sign: String?
    /// The right side.
    var limit: Decimal?
    /// As the planner wrote the right side.
    var limitText: String
    /// The unit of both; nil where it is no comparison of numbers.
    var unit: Unit?
    /// The left side without any measure, canonical.
    var before: Decimal
    /// The left side with the choice; without one, the nearest any choice comes.
    var after: Decimal
    /// Whether it holds with the choice; without one, whether any choice meets it, nil where that is not known.
    var holds: Bool?
  }

  /// The figure without any measure.
  var figure: Figure
  /// Whether the highest is wanted.
  var isHighest: Bool
  /// The scenario whose measures are chosen among; nil for all of the plan.
  var scenario: String?
  /// The figure with the choice, canonical; nil where there is none.
  var chosen: Decimal?
  /// The measures that matter.
  var measures: [Measure] = []
  /// The labels of measures that move neither the figure nor a condition.
  var withoutEffect: [String] = []
  /// Pairs of labels of measures that exclude each other.
  var exclusive: [(String, String)] = []
  /// The inputs.
  var inputs: [Input] = []
  /// The conditions.
  var conditions: [Condition] = []
  /// How many choices were gone through, and how many meet all conditions.
  var tried = 0, allowed = 0
  /// How many choices there are, and what is shown of those that were not gone through; nil where all were.
  var bounds: (count: Int64, proof: BoundedChoices.Proof)?
  /// The labels of the next best choice's measures, and its figure; nil where there is none.
  var second: (measures: [String], figure: Decimal)?
}
