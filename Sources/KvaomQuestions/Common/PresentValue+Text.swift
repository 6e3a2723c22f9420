import KvaomDecimal
import KvaomRender
import KvaomSession

/// The present value of what an analysis varies, as it stands in tables and sentences.
extension InputText {
  /// The value, or from the lowest to the highest where its cells differ.
  func text(of value: PresentValue) -> String { range(ofUnequal: value) ?? bare(value.low) }

  /// `3,0–3,9 %` where the cells differ; nil where they do not.
  func range(ofUnequal value: PresentValue) -> String? { value.single == nil ? range(value.low, value.high) : nil }

  /// The value in a cell of a table.
  func cell(of value: PresentValue?, _ composer: inout Composer) -> TableCell {
    if let value, let range = range(ofUnequal: value) { return TableCell(.text(range)) }
    return composer.cell(format.value(value?.low ?? .missing(.undefined)))
  }
}

extension PresentValue {
  /// Both ends, or the one value.
  var ends: [Decimal] { low == high ? [low] : [low, high] }
}
