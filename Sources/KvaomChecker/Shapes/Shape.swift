/// The axes of a cube, ascending by dimension, so that the year, where there is one, is outermost. Cells are row-major.
public struct Shape: Hashable, Sendable {
  /// Ascending by dimension, each once.
  public let axes: [Axis]

  /// No axes, and so one cell.
  public static let scalar = Shape([])

  /// A cube over `axes`, in any order, one for each dimension.
  public init(_ axes: [Axis]) {
    self.axes = axes.count < 2 ? axes : axes.sorted { $0.dimension < $1.dimension }
  }

  /// How many cells a cube of this shape has; 1 for a scalar.
  public var cellCount: Int { Int(clamping: fullCellCount) }

  /// How many cells a cube of this shape would have, be they more than `Int` counts; 1 for a scalar. No count is above
  /// `mostCells`: such a cube is never made, and sums of counts stay within bounds.
  var fullCellCount: Int64 {
    axes.reduce(1) { count, axis in
      let (product, overflow) = count.multipliedReportingOverflow(by: Int64(axis.members.count))
      return overflow ? Self.mostCells : min(product, Self.mostCells)
    }
  }

  /// 2^40 cells, for which any larger count stands.
  static let mostCells: Int64 = 1 << 40

  /// The axis over `dimension`, where there is one.
  public func axis(over dimension: DimensionID) -> Axis? { axes.first { $0.dimension == dimension } }

  /// How far apart two neighbours along `dimension` lie; 0 where there is no axis over it.
  public func stride(over dimension: DimensionID) -> Int {
    guard let position = axes.firstIndex(where: { $0.dimension == dimension }) else { return 0 }
    return axes[(position + 1)...].reduce(1) { $0 * $1.members.count }
  }

  /// Whether there is an axis over `dimension`.
  public func has(_ dimension: DimensionID) -> Bool { axis(over: dimension) != nil }

  /// The shape without the axis over `dimension`.
  public func removing(_ dimension: DimensionID) -> Shape { Shape(axes.filter { $0.dimension != dimension }) }

  /// The shape with `axis` in place of the one over its dimension, or added.
  public func replacing(_ axis: Axis) -> Shape {
    Shape(axes.filter { $0.dimension != axis.dimension } + [axis])
  }

  /// The union of the axes; on a shared dimension the smaller set of members.
  /// - Throws: the dimension on which neither operand's members contain the other's.
  public func aligned(with other: Shape) throws(ShapeFault) -> Shape {
    if self == other || other.axes.isEmpty { return self }
    if axes.isEmpty { return other }
    var result = axes
    for axis in other.axes {
      guard let position = result.firstIndex(where: { $0.dimension == axis.dimension }) else {
        result.append(axis)
        continue
      }
      let members = result[position].members
      if members.contains(axis.members) {
        result[position] = axis
      } else if !axis.members.contains(members) {
        throw .membersDiffer(axis.dimension, left: members, right: axis.members)
      }
    }
    return Shape(result)
  }
}

/// One axis of a cube: a dimension and those of its members the cube has cells for.
public struct Axis: Hashable, Sendable {
  /// Which dimension it runs along.
  public let dimension: DimensionID
  /// Those it has cells for, by their places in the dimension.
  public let members: MemberSet
  /// An axis over `members` of `dimension`.
  public init(_ dimension: DimensionID, _ members: MemberSet) {
    self.dimension = dimension
    self.members = members
  }
}

/// What an index, a case or a statement's target picks of one dimension.
public struct AxisSelection: Hashable, Sendable {
  /// Which dimension is picked from.
  public let dimension: DimensionID
  /// The picked members, as ascending positions in the dimension.
  public let members: [Int]
  /// Whether the axis goes: one member was named. A set, a range or a letter keeps it.
  public let dropsAxis: Bool
  /// A pick of `members`.
  public init(dimension: DimensionID, members: [Int], dropsAxis: Bool) {
    self.dimension = dimension
    self.members = members
    self.dropsAxis = dropsAxis
  }
}

/// Names one dimension of a checked program. The time axis is always `year`, the first.
public struct DimensionID: Hashable, Comparable, Sendable {
  /// The position in the program's `dimensions`.
  public let index: Int
  /// The dimension at `index`.
  public init(index: Int) { self.index = index }
  /// The time axis of the plan; it has no members where the plan has no `years`.
  public static let year = DimensionID(index: 0)
  /// Order of declaration; the order of axes in every shape.
  public static func < (left: DimensionID, right: DimensionID) -> Bool { left.index < right.index }
}

/// Members of one dimension, as ascending positions. Static: known before anything runs.
public enum MemberSet: Hashable, Sendable {
  /// All `count` members of the dimension.
  case all(count: Int)
  /// These members only, ascending; never all of them.
  case some([Int])

  /// The set of `members` (ascending) of a dimension that has `count`.
  public init(_ members: [Int], of count: Int) {
    self = members.count == count ? .all(count: count) : .some(members)
  }

  /// How many members the set has.
  public var count: Int {
    switch self {
    case .all(let count): count
    case .some(let members): members.count
    }
  }

  /// The members' positions in their dimension, ascending.
  public var positions: [Int] {
    switch self {
    case .all(let count): Array(0..<count)
    case .some(let members): members
    }
  }

  /// Where `member` stands in the set, or nil.
  public func offset(of member: Int) -> Int? {
    switch self {
    case .all(let count): return member < count ? member : nil
    case .some(let members):
      var low = 0
      var high = members.count
      while low < high {
        let middle = (low + high) / 2
        if members[middle] < member { low = middle + 1 } else { high = middle }
      }
      return low < members.count && members[low] == member ? low : nil
    }
  }

  /// Whether every member of `other` is in the set. Both belong to one dimension.
  public func contains(_ other: MemberSet) -> Bool {
    switch (self, other) {
    case (.all, _): true
    case (.some, .all): false
    case (.some, .some(let members)): members.allSatisfy { offset(of: $0) != nil }
    }
  }
}

/// Why operands do not fit together. The caller knows the place and writes the diagnostic.
public enum ShapeFault: Error, Hashable, Sendable {
  /// Neither operand's members of the dimension contain the other's.
  case membersDiffer(DimensionID, left: MemberSet, right: MemberSet)
  /// A value is selected, looked up or aggregated over a dimension it does not have.
  case noSuchAxis(DimensionID)
  /// A selected member is not among the value's members of the dimension.
  case noSuchMember(DimensionID, member: Int)
  /// A value has a dimension the place it stands in does not allow.
  case unexpectedAxis(DimensionID)
  /// The shape has more cells than the budget allows.
  case tooManyCells(Int64)
}
