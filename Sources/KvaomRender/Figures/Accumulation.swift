/// What happens to a figure when years are added up.
public enum Accumulation: Sendable, Equatable {
  /// An amount of the year (kr, hours, cases): years add up.
  case flow
  /// A state at the year's end or over the year (debt, årsverk, children): members may add up, years never.
  case stock
  /// A ratio (%, kr per barn, per 1000, index): nothing adds up.
  case rate
}
