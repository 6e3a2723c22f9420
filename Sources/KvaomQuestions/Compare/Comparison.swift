public import KvaomRender

/// What `compare x, y in base, plan, …` prints: the first variant is what the others are compared with.
public struct Comparison: Sendable {
  /// One item of the command in every variant.
  public struct Item: Sendable {
    /// The figure in each variant, in the order of `variants`. All have the same axes, unit and kind.
    public var figures: [Figure]
    /// What the measures that begin within a year add in a whole one.
    public var fullYear: [FullYearEffect]

    /// An item.
    public init(figures: [Figure], fullYear: [FullYearEffect] = []) {
      self.figures = figures
      self.fullYear = fullYear
    }
  }

  /// The labels of the variants (`Basis`, `Plan`, `Plan – utan felles`); nil for the base, which prints in the
  /// reader's word.
  public var variants: [String?]
  /// The items, in the order asked for.
  public var items: [Item]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A comparison.
  public init(variants: [String?], items: [Item], decimals: Int? = nil) {
    self.variants = variants
    self.items = items
    self.decimals = decimals
  }
}
