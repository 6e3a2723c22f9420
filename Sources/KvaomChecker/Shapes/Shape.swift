/// The axes of a cube, ascending by dimension, so that the year, where there is one, is outermost. Cells are row-major.
public struct Shape: Hashable, Sendable {
  /// The axes.
  public let axes: [Axis]

  /// A single cell.
  public static let scalar = Shape([])

  /// A cube over `axes`, in any order, one for each dimension.
  public init(_ axes: [Axis]) {
    self.axes = axes.count < 2 ? axes : axes.sorted { $0.dimension < $1.dimension }
  }

  /// How many cells a cube of this shape has; 1 for a scalar. No count is above 2^40: such a cube is never made, and sums
  /// of counts stay within bounds.
  public var cellCount: Int {
    axes.reduce(1) { count, axis in
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.members.count)
      return overflow ? 1 << 40 : min(product, 1 << 40)
    }
  }

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
