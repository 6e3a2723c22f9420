/// The prices money is counted in.
public enum PriceBasis: Sendable, Equatable {
  /// Each year in its own prices.
  case nominal
  /// All years in the prices of this calendar year.
  case fixed(Int)
  /// The plan does not say: printed as such, with a note.
  case unknown
  /// Not money: nothing is printed.
  case notMoney
}
