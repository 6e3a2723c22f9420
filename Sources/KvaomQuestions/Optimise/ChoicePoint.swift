import KvaomRender
import KvaomDecimal

/// One choice: which measures, and which values of the inputs.
struct ChoicePoint: Equatable {
  /// The measures, a bit each, the first lowest.
  var measures: Int
  /// The inputs' values, in their order.
  var values: [Decimal]

  /// Whether a measure is chosen.
  func has(_ measure: Int) -> Bool { measures >> measure & 1 == 1 }
}
