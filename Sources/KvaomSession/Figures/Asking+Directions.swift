public import KvaomChecker
import KvaomRender
import KvaomUnits
import KvaomWords

/// Which way a definition is good, in words.
extension Asking {
  /// `lågare er betre`, with where it comes from where the plan does not state it; nil where nothing says.
  public func directionText(of id: DefinitionID) -> String? {
    let directions = plan.program.directions[id]
    guard !directions.isUnstated else { return nil }
    let isStated = plan.program.directions.isStated(id)
    let axes = plan.program[id].shape.axes.filter { axis in
      axis.members.positions.contains { directions.direction(of: $0, in: axis.dimension) != .unstated }
    }
    let text =
      axes.isEmpty
      ? DirectionWords.property(directions.common)?[locale]
      : axes.map { byMember($0, directions) }.joined(separator: "; ")
    return text.map { isStated ? $0 : "\($0) (\(DirectionWords.derived[locale]))" }
  }

  /// `Inntekt: høgare er betre, Utgift: lågare er betre`.
  private func byMember(_ axis: Axis, _ directions: Directions) -> String {
    let members = plan.program[axis.dimension].members
    return axis.members.positions.compactMap { position in
      let own = directions.shared.joined(with: directions.direction(of: position, in: axis.dimension))
      return DirectionWords.property(own).map { "\(members[position].label): \($0[locale])" }
    }.joined(separator: ", ")
  }
}
