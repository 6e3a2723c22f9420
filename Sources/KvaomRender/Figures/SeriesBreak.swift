/// A year from which a series means something else (`@break 2016 "moved to …"`).
public struct SeriesBreak: Sendable, Equatable {
  /// The first year of the new meaning.
  public var year: Int
  /// What happened.
  public var text: String

  /// A break.
  public init(year: Int, text: String) {
    self.year = year
    self.text = text
  }
}
