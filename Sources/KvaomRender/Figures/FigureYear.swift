/// A year of the plan's axis.
public struct FigureYear: Sendable, Equatable {
  /// The calendar year, for example 2017.
  public var calendar: Int
  /// What kind of figures it holds; nil where the plan gives no letter.
  public var kind: YearKind?

  /// A year.
  public init(calendar: Int, kind: YearKind? = nil) {
    self.calendar = calendar
    self.kind = kind
  }
}
