/// Why a number is missing: the payload of `Decimal.missing(_:)`.
///
/// Raw values below 1024 belong to this list; 1024 and above are free for the engine's own sites
/// (a definition, a cell, a line of a plan).
public enum MissingReason: UInt32, Sendable, CaseIterable {
  /// The cell was left blank.
  case blank = 0
  /// A number was divided by zero.
  case divisionByZero = 1
  /// The result is beyond 9.99…E+6144. The engine reports it as an error.
  case overflow = 2
  /// The result does not exist: the root of a negative number, the logarithm of zero or less, zero to
  /// the power zero, a fractional power of a negative number, a quantum that 34 digits cannot hold.
  case undefined = 3
  /// The source does not cover the cell.
  case notCovered = 4
  /// There is no year before the first.
  case firstYear = 5

  /// The first raw value that this list will never use.
  public static let firstFree: UInt32 = 1024
}
