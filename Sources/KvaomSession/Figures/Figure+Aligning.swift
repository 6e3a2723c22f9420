public import KvaomDecimal
public import KvaomRender
import KvaomUnits
import KvaomWords

/// Figures of two plans side by side: years meet by calendar year, other members by name.
extension Figure {
  /// The figure with only the members that another has too, where both have the dimension.
  public func keepingMembers(of other: Figure) -> Figure {
    var figure = self
    for (position, axis) in axes.enumerated() {
      guard let match = other.axes.first(where: { $0.name == axis.name }) else { continue }
      let known = Set(match.members.map { $0.meetingName })
      let names = axis.members.filter { known.contains($0.meetingName) }.map { $0.name }
      if names.count < axis.members.count { figure = figure.keeping(Set(names), ofAxis: position) }
    }
    return figure
  }

  /// The figure's cells over the axes of another; missing where it has none.
  public func cells(over wanted: [FigureAxis]) -> [Decimal] {
    let positions = axes.map { axis -> (axis: Int?, offsets: [String: Int]) in
      let offsets = Dictionary(firstOf: axis.members.enumerated().map { ($1.meetingName, $0) })
      return (axis: wanted.firstIndex { $0.name == axis.name }, offsets: offsets)
    }
    let count = wanted.reduce(1) { $0 * $1.members.count }
    return (0..<count).map { cell in
      var rest = cell
      var members = wanted.map { _ in 0 }
      for position in wanted.indices.reversed() {
        members[position] = rest % wanted[position].members.count
        rest /= wanted[position].members.count
      }
      var index = 0
      for (own, axis) in zip(positions, axes) {
        guard let place = own.axis, let offset = own.offsets[wanted[place].members[members[place]].meetingName] else {
          return .missing(.blank)
        }
        index = index * axis.members.count + offset
      }
      return cells.indices.contains(index) ? cells[index] : .missing(.blank)
    }
  }
}

extension FigureMember {
  /// What members of two plans meet by: the calendar year, or the name.
  fileprivate var meetingName: String { year.map { "\($0.year)" } ?? name }
}
