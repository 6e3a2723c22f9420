public import KvaomDecimal
public import KvaomSource

/// A `= SUM` row of a table, held against the rows it sums. Reported, never data.
public struct PublishedSum: Sendable {
  /// One column's verdict.
  public struct Column: Sendable {
    /// The column's label.
    public let label: String
    /// The sum of the rows, as printed in the table (not scaled); missing where a row is.
    public let computed: Decimal
    /// The figure in the sum row.
    public let printed: Decimal
    /// Half the last printed digit times (rows + 1).
    public let tolerance: Decimal
    /// The cell of the sum row.
    public let span: SourceSpan
    /// Computed minus printed.
    public var difference: Decimal { computed - printed }
    /// Whether rounding explains the difference.
    public var holds: Bool { !difference.isMissing && difference.magnitude <= tolerance }
  }
  /// The table's name.
  public let table: String
  /// The definition, where the table is a named one.
  public let definition: DefinitionID?
  /// The sum row's label.
  public let label: String
  /// How many rows it sums.
  public let rowCount: Int
  /// The columns.
  public let columns: [Column]
  /// The columns that could not be checked, since a row has no figure there.
  public let unchecked: [String]
  /// The sum row.
  public let span: SourceSpan
}
