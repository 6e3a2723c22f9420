/// Codes about tables: KV080-KV089.
extension DiagnosticCode {
  /// A row with too many or too few cells.
  public static let cellCount = DiagnosticCode(
    "KV080", "A row that does not match its columns",
    explanation: """
      The row has more or fewer cells than the header has columns. Nothing is shifted: a header may have been lost when the
      table was copied, or a number like 29 492 was split at its space (write 29492 or 29_492).
      """)
  /// Percent and bare numbers in a row.
  public static let mixedPercent = DiagnosticCode(
    "KV081", "Percents and bare numbers in one row",
    explanation: """
      A row mixes 3,8 % and 4. Write % at every cell, or say it once for the row:
        notified "Barn med meldingar": %   3,8 5 4
      """)
  /// A published sum that is wrong.
  public static let publishedSum = DiagnosticCode(
    "KV082", "A published sum that does not add up",
    explanation: """
      The rows do not add up to the printed sum, by more than rounding explains (half the last printed digit for each row
      and one for the sum). The figures are used as they stand; the source should be asked.
      """)
  /// A label that is no member.
  public static let unknownLabel = DiagnosticCode(
    "KV083", "A label that is no member",
    explanation: """
      A row's or column's label must be a member of the declared dimension, a year, or (in a table by column) a name.
      """)
  /// A label twice.
  public static let repeatedLabel = DiagnosticCode(
    "KV084", "A label twice",
    explanation: """
      Two rows or two columns of a table have the same label, so a cell would have two values.
      """)
  /// A cell of the wrong kind.
  public static let wrongCell = DiagnosticCode(
    "KV085", "A cell of another kind",
    explanation: """
      The cell is a text where numbers stand, or a number where members or dates stand.
      """)
  /// Missing cells, counted.
  public static let missingCells = DiagnosticCode(
    "KV086", "Missing cells", severity: .note,
    explanation: """
      Cells with -, ., .. or : are missing, which is not zero: what is computed from them is missing as well. SSB's tables
      use - for zero: say `dash = 0` in the table's head.
      """)
  /// The codes of this area.
  public static let tableCodes: [DiagnosticCode] = [
    cellCount, mixedPercent, publishedSum, unknownLabel, repeatedLabel, wrongCell, missingCells,
  ]
}
