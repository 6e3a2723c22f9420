public import KvaomDecimal

/// A printed sum (`= SUM …`) of a table beside what the rows add up to. Checked and reported, never data.
public struct PublishedSum: Sendable {
  /// One column of it.
  public struct Column: Sendable {
    /// The column's label (`B2017`).
    public var label: String
    /// The number printed in the source, canonical.
    public var printed: Decimal
    /// What the rows add up to, canonical.
    public var computed: Decimal
    /// Whether they agree to the tolerance of the source's last digit.
    public var agrees: Bool

    /// A column.
    public init(label: String, printed: Decimal, computed: Decimal, agrees: Bool) {
      self.label = label
      self.printed = printed
      self.computed = computed
      self.agrees = agrees
    }
  }

  /// The label it has in the source (`SUM`).
  public var label: String
  /// True where it adds up all rows of the table (`= SUM` as the only sum, or `==`): then `show` prints the computed
  /// sum as a row.
  public var coversAllRows: Bool
  /// True where the columns are years.
  public var isOverYears: Bool
  /// Every printed cell, in column order; missing ones left out.
  public var columns: [Column]
  /// The columns that could not be checked, since a row has no figure there.
  public var unchecked: [String]

  /// A printed sum.
  public init(
    label: String, coversAllRows: Bool, isOverYears: Bool = true, columns: [Column], unchecked: [String] = []
  ) {
    self.label = label
    self.coversAllRows = coversAllRows
    self.isOverYears = isOverYears
    self.columns = columns
    self.unchecked = unchecked
  }
}
