public import KvaomChecker
public import KvaomDecimal

/// A value: its cells over its axes.
public struct Cube: Sendable {
  /// The axes.
  public let shape: Shape
  /// The cells, row-major.
  public let cells: [Decimal]
  /// A cube of `shape.cellCount` cells.
  public init(shape: Shape, cells: [Decimal]) {
    precondition(cells.count == shape.cellCount, "a cube has a cell for each combination of members")
    self.shape = shape
    self.cells = cells
  }

  /// The cell at a member of each dimension the cube has; members of other dimensions are passed over. Nil where a
  /// dimension is not given or lacks the member.
  public func cell(at members: [DimensionID: Int]) -> Decimal? {
    var index = 0
    for axis in shape.axes {
      guard let member = members[axis.dimension], let offset = axis.members.offset(of: member) else { return nil }
      index = index * axis.members.count + offset
    }
    return cells[index]
  }

  /// The member of each dimension at the cell with an index.
  public func members(ofCell index: Int) -> [DimensionID: Int] {
    var rest = index
    var members: [DimensionID: Int] = [:]
    for axis in shape.axes.reversed() {
      members[axis.dimension] = axis.members.positions[rest % axis.members.count]
      rest /= axis.members.count
    }
    return members
  }
}
