/// Which source cells each cell of an aggregate is made of.
public struct ReduceMap: Hashable, Sendable {
  /// Where the cells of each result start in the source.
  public let bases: Gather
  /// What each counted combination of members adds, in member order.
  public let offsets: [Int32]
  /// The cells `bases[i] + offsets[j]` make result i.
  public init(bases: Gather, offsets: [Int32]) {
    self.bases = bases
    self.offsets = offsets
  }

  /// Hashes no offsets, which may be many.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bases)
    hasher.combine(offsets.count)
  }
}
