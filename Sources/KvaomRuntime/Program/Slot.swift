public import KvaomDecimal

/// A column of a program's file.
public enum Slot: Sendable {
  /// Cells known when the program was made.
  case constant([Decimal])
  /// The column of another node: the position among the program's inputs.
  case input(Int)
  /// A column the program fills.
  case column(count: Int)
}
