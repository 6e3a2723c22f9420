import KvaomChecker
import KvaomRuntime

extension Shape {
  /// How far neighbours along each axis lie apart.
  var strides: [Int] {
    var strides = [Int](repeating: 1, count: axes.count)
    for index in axes.indices.dropLast().reversed() { strides[index] = strides[index + 1] * axes[index + 1].members.count }
    return strides
  }

  /// Which years of the plan there are; nil without a year axis.
  func years(of count: Int) -> YearLayout? {
    guard let axis = axis(over: .year) else { return nil }
    return YearLayout(slabs: (0..<count).map { Int32(axis.members.offset(of: $0) ?? -1) })
  }

  /// Where the cells of `target` come from in a column of this shape: along each axis of the target from the same member (none:
  /// absent), everywhere along axes this shape lacks.
  ///
  /// - Parameters:
  ///   - picks: for axes the target lacks, the member all cells come from.
  ///   - ignoring: an axis that is walked otherwise.
  ///   - yearsBack: how many years before a cell's year its source lies.
  func gather(
    to target: Shape, picks: [DimensionID: Int] = [:], ignoring: DimensionID? = nil, yearsBack: Int = 0
  ) -> Gather {
    let strides = self.strides
    let tables = target.axes.map { axis -> [Int32] in
      let back = axis.dimension == .year ? yearsBack : 0
      guard let place = axes.firstIndex(where: { $0.dimension == axis.dimension }), axis.dimension != ignoring else {
        if back == 0 { return [Int32](repeating: 0, count: axis.members.count) }
        return axis.members.positions.map { $0 >= back ? 0 : Gather.absent }
      }
      let stride = strides[place]
      if axes[place].members == axis.members, back == 0 {
        return (0..<axis.members.count).map { Int32($0 * stride) }
      }
      return axis.members.positions.map { position in
        guard position >= back, let offset = axes[place].members.offset(of: position - back) else { return Gather.absent }
        return Int32(offset * stride)
      }
    }
    var base = 0
    for (axis, stride) in zip(axes, strides) {
      if let member = picks[axis.dimension], let offset = axis.members.offset(of: member) { base += offset * stride }
    }
    return Gather(axes: tables, base: base)
  }

  /// The offsets of all combinations of members along the axes in `over`, of those that `counts` only.
  func offsets(over: [DimensionID], counts: (DimensionID, Int) -> Bool) -> [Int32] {
    var offsets: [Int32] = [0]
    for (axis, stride) in zip(axes, strides) where over.contains(axis.dimension) {
      let steps = axis.members.positions.enumerated().filter { counts(axis.dimension, $0.element) }
      offsets = offsets.flatMap { offset in steps.map { offset + Int32($0.offset * stride) } }
    }
    return offsets
  }

  /// The axis over `over` as lines.
  func lines(over: DimensionID, counts: (DimensionID, Int) -> Bool) -> LineMap? {
    guard let place = axes.firstIndex(where: { $0.dimension == over }) else { return nil }
    let counted = axes[place].members.positions.enumerated().filter { counts(over, $0.element) }
    return LineMap(
      outer: axes[..<place].reduce(1) { $0 * $1.members.count }, length: axes[place].members.count,
      inner: axes[(place + 1)...].reduce(1) { $0 * $1.members.count }, counted: counted.map { Int32($0.offset) })
  }
}
