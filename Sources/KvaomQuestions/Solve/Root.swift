import KvaomRender
import KvaomDecimal

/// A value of an input at which an equation holds.
struct Root {
  /// The input's place among those varied.
  let variable: Int
  /// The value; the lowest where `last` says that it holds on to another.
  let value: Decimal
  /// The last of the tried values in a row at which it holds exactly; nil for a single value.
  var last: Decimal?
  /// What is left between the sides: 0 where the value is exact.
  let residual: Decimal
}
