/// Which source cells and which results belong together in a grouped aggregate.
public struct GroupMap: Hashable, Sendable {
  /// Where the cells of each row start in the source. A row has one result for each group.
  public let bases: Gather
  /// What each counted combination of members adds, in member order.
  public let offsets: [Int32]
  /// Where the results of each row start.
  public let results: Gather
  /// How many groups there are.
  public let groups: Int
  /// How far the results of two groups lie apart.
  public let stride: Int
  /// Rows of `bases` and `results`, cells at `offsets`.
  public init(bases: Gather, offsets: [Int32], results: Gather, groups: Int, stride: Int) {
    self.bases = bases
    self.offsets = offsets
    self.results = results
    self.groups = groups
    self.stride = stride
  }
}
