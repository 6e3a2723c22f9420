public import KvaomDecimal
import KvaomRender

/// What a measure that begins within a year adds when it is in force for the whole of one.
public struct FullYearEffect: Sendable {
  /// The measure's label, or the statement as written.
  public var label: String
  /// The measure it belongs to, by its number in the plan; nil for a statement of a `with`.
  public var layer: Int?
  /// The calendar year it begins in.
  public var year: Int
  /// The share of that year it is in force.
  public var share: Decimal
  /// What the rest of the year would add, canonical.
  public var effect: Decimal

  /// An effect.
  public init(label: String, layer: Int?, year: Int, share: Decimal, effect: Decimal) {
    self.label = label
    self.layer = layer
    self.year = year
    self.share = share
    self.effect = effect
  }
}
