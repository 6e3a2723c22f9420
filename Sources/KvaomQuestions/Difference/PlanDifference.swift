import KvaomRender

/// What `kvaom diff OLD NEW` prints first: what was changed in the text.
public struct PlanDifference: Sendable {
  /// The name of the plan before.
  public var old: String
  /// The name of the plan after.
  public var new: String
  /// What differs, in order.
  public var changes: [BridgeReport.Cause]
  /// How many figures moved, of how many both plans have.
  public var moved: Int, compared: Int

  /// A difference.
  public init(old: String, new: String, changes: [BridgeReport.Cause], moved: Int, compared: Int) {
    self.old = old
    self.new = new
    self.changes = changes
    self.moved = moved
    self.compared = compared
  }
}
