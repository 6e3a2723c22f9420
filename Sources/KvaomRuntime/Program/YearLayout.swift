/// Which years of the plan a column has, and in which order its slabs lie.
public struct YearLayout: Hashable, Sendable {
  /// For each year of the plan, the place of its slab, or -1.
  public let slabs: [Int32]
  /// The place of its slab for each year of the plan.
  public init(slabs: [Int32]) { self.slabs = slabs }

  /// The slab of the year at `position` (which may lie before the first), or nil.
  @inline(__always) func slab(at position: Int) -> Int? {
    guard position >= 0, position < slabs.count, slabs[position] >= 0 else { return nil }
    return Int(slabs[position])
  }
}
