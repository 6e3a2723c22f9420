public import KvaomRender
public import KvaomDecimal

/// What `tornado` prints: one cell, and what each input does to it alone over its range.
public struct TornadoReport: Sendable {
  /// An input that has an effect.
  public struct Row: Sendable {
    /// Where the ends of the range come from.
    public enum Ground: Sendable, Equatable {
      /// The plan states the range.
      case stated
      /// The plan states none: a tenth of the value down and up.
      case tenth
      /// The plan states none, and the value is 0: one shown unit down and up.
      case unit
    }
    /// The input.
    public var input: AnalysisInput
    /// The low end, canonical; missing where the cells of the input differ and each is scaled.
    public var low: Decimal
    /// The high end, likewise.
    public var high: Decimal
    /// Where they come from.
    public var ground: Ground
    /// What the cell changes by at the low end, canonical.
    public var effectAtLow: Decimal
    /// The same at the high end.
    public var effectAtHigh: Decimal

    /// A row.
    public init(
      input: AnalysisInput, low: Decimal, high: Decimal, ground: Ground, effectAtLow: Decimal, effectAtHigh: Decimal
    ) {
      self.input = input
      self.low = low
      self.high = high
      self.ground = ground
      self.effectAtLow = effectAtLow
      self.effectAtHigh = effectAtHigh
    }

    /// How far apart the results at the ends and the plan's own are; missing where one of them is.
    public var swing: Decimal {
      let ends = [Decimal.zero, effectAtLow, effectAtHigh]
      if ends.contains(where: \.isMissing) { return .missing(.undefined) }
      let high = ends.reduce(Decimal.zero) { Decimal.maximum($0, $1) }
      return high - ends.reduce(Decimal.zero) { Decimal.minimum($0, $1) }
    }
  }

  /// The cell as it is in the plan.
  public var figure: Figure
  /// The inputs with an effect, the greatest swing first.
  public var rows: [Row] = []
  /// The titles of inputs without an effect on the cell.
  public var withoutEffect: [String] = []
  /// The titles of inputs that are not numbers and were left alone.
  public var notVaried: [String] = []
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A report without rows.
  public init(figure: Figure, decimals: Int? = nil) {
    self.figure = figure
    self.decimals = decimals
  }
}
