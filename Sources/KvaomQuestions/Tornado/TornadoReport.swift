import KvaomDecimal
import KvaomRender

/// What `tornado` prints: one cell, and what each input does to it alone over its range.
struct TornadoReport {
  /// An input that has an effect.
  struct Row {
    /// Where the ends of the range come from.
    enum Ground {
      /// The plan states the range.
      case stated
      /// The plan states none: a tenth of the value down and up.
      case tenth
      /// The plan states none, and the value is 0: one shown unit down and up.
      case unit
    }
    /// The input.
    let input: AnalysisInput
    /// The low end, canonical; missing where the cells of the input differ and each is scaled.
    let low: Decimal
    /// The high end, likewise.
    let high: Decimal
    /// Where they come from.
    let ground: Ground
    /// What the cell changes by at the low end, canonical.
    let effectAtLow: Decimal
    /// The same at the high end.
    let effectAtHigh: Decimal

    /// How far apart the results at the ends and the plan's own are; missing where one of them is.
    var swing: Decimal {
      let ends = [Decimal.zero, effectAtLow, effectAtHigh]
      if ends.contains(where: { $0.isMissing }) { return .missing(.undefined) }
      let high = ends.reduce(Decimal.zero) { Decimal.maximum($0, $1) }
      return high - ends.reduce(Decimal.zero) { Decimal.minimum($0, $1) }
    }
  }

  /// The cell as it is in the plan.
  let figure: Figure
  /// The inputs with an effect, the greatest swing first.
  let rows: [Row]
  /// The titles of inputs without an effect on the cell.
  let withoutEffect: [String]
  /// The titles of inputs that are not numbers and were left alone.
  let notVaried: [String]
  /// Decimals asked for; nil for the unit's own.
  let decimals: Int?
}
