import KvaomRender
import KvaomDecimal

/// One try: a value of one of the varied inputs, and how far the two sides of the equation are apart with it.
struct RootPoint {
  /// The input's place among those varied.
  let variable: Int
  /// Its value.
  let value: Decimal
  /// Left minus right; missing where a side is.
  var distance: Decimal = .missing(.undefined)
}
