internal import KvaomDecimal

/// How a missing cell says where it was born: reasons the machine writes, above those of `MissingReason`.
///
/// A *failure* (an overflow, a broken requirement) travels as a missing cell that nothing absorbs (`otherwise`,
/// `is missing` and `skip:` pass it on), so that it counts exactly where its cell is needed: a branch not taken may fail.
public enum CellReason {
  /// Set in the reasons of failures.
  static let failureBit: UInt32 = 1 << 31

  /// The reason of a missing cell that the node with this index made.
  public static func born(at core: UInt32) -> UInt32 { MissingReason.firstFree + core }
  /// The reason of a failure in the node with this index.
  public static func failure(at core: UInt32) -> UInt32 { failureBit | core }
  /// Whether a reason is a failure's.
  public static func isFailure(_ reason: UInt32) -> Bool { reason & failureBit != 0 }
  /// The index of the node that a reason names, or nil where it names none: the cell was missing in the planner's table.
  public static func core(of reason: UInt32) -> Int? {
    if isFailure(reason) { return Int(reason & ~failureBit) }
    return reason >= MissingReason.firstFree ? Int(reason - MissingReason.firstFree) : nil
  }
}
