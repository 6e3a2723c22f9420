import KvaomDecimal

/// A layer in which the effects of some measures come in part: `plan with shared_unit at 50%`.
struct ScaledLayer {
  /// The place of the layer among the entries.
  let index: Int
  /// Its parts in order.
  let parts: [LayerID]
  /// The measures, with the shares of their effects and the layers that take their places.
  let measures: [(index: Int, share: Decimal, id: LayerID)]
  /// The layer in the program.
  let id: LayerID

  /// Whether it is that of a layer with these parts and shares.
  func matches(_ index: Int, _ parts: [LayerID], _ shares: [(index: Int, share: Decimal)]) -> Bool {
    self.index == index && self.parts == parts
      && measures.map(\.index) == shares.map(\.index) && measures.map(\.share) == shares.map(\.share)
  }
}
