import KvaomDecimal
import KvaomRender

/// A difference split by cause, cell by cell. Every split adds up to the difference exactly.
struct Split {
  /// The cells without any cause and with all of them.
  let start: [Decimal], end: [Decimal]
  /// What each cause adds on top of those before it.
  let inOrder: [[Decimal]]
  /// What each cause does alone; nil where it cannot be in force without the others.
  let alone: [[Decimal]?]
  /// What is left of the difference when the causes alone are taken away; nil where one of them is nil.
  let interaction: [Decimal]?
  /// The mean over orders (Shapley); nil where some order cannot be computed.
  let average: Average?

  /// The mean over orders.
  struct Average {
    /// One row a cause.
    let effects: [[Decimal]]
    /// How many orders were drawn; nil where all were counted.
    let orders: Int?
    /// The largest standard error of an effect; zero where all orders were counted.
    let error: Decimal
  }

  /// The whole difference.
  var difference: [Decimal] { zip(end, start).map { $0 - $1 } }
}
