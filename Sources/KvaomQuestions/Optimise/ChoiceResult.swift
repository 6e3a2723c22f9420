import KvaomRender
import KvaomDecimal

/// What a choice gives.
struct ChoiceResult {
  /// The figure that is to be lowest or highest; missing where it cannot be computed.
  let figure: Decimal
  /// For each condition whether it holds in all its cells.
  let holds: [Bool]
  /// For each condition what is missing to it; missing where that cannot be told.
  let lacking: [Decimal]
  /// For each condition its left side; missing where it has several cells or none.
  let lefts: [Decimal]

  /// Whether the choice is allowed.
  var isAllowed: Bool { !figure.isMissing && holds.allSatisfy { $0 } }
}
