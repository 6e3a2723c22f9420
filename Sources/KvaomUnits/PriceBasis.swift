/// In which year's prices an amount is counted. Part of the unit: amounts of two bases cannot be added.
public enum PriceBasis: Hashable, Sendable {
  /// The plan does not say, which output then repeats.
  case unknown
  /// Current prices (løpande prisar).
  case nominal
  /// Fixed prices of a year (faste prisar).
  case fixed(year: Int)
}
