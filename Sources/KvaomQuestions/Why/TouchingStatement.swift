import KvaomChecker
import KvaomDecimal
import KvaomRender

/// A statement in force at a cell.
struct TouchingStatement {
  /// The statement and its layer.
  let id: StatementID, layer: LayerID?
  /// The value below it and with it.
  let below: Decimal, value: Decimal
  /// The share of the year, where it is not the whole.
  let share: Decimal?
}
