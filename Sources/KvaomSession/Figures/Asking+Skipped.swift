public import KvaomChecker
public import KvaomCompiler
import KvaomDecimal
public import KvaomRender
import KvaomWords

/// `skip: missing` says how much it skipped: "3 av 4", with the names of the members left out.
extension Asking {
  /// A note for each aggregate of the item that skips missing cells, in its own formula or that of the name it is.
  public func skippedNotes(of item: CheckedItem, in world: World) throws(EvaluationFault) -> [FigureNote] {
    var notes: [FigureNote] = []
    for core in [item.node] + (item.definition.map { [plan.program[$0].body] } ?? []) {
      guard case .aggregate(_, let operand, let over, _, _, true) = plan.program[core].operation, over.count == 1 else {
        continue
      }
      let cube = try evaluator.value(of: operand, in: world)
      guard cube.shape.axes.count == 1, let axis = cube.shape.axes.first else { continue }
      let members = axis.members.positions.map { plan.program[axis.dimension].members[$0] }
      let counted = zip(members, cube.cells).filter { !$0.0.isReference }
      let missing = counted.filter { $0.1.isMissing }.map { $0.0.label }
      guard !missing.isEmpty else { continue }
      let lacking = MissingWords.lacking(
        missing.joined(separator: ", "), counted: counted.count - missing.count, of: counted.count)
      notes.append(FigureNote(.important, lacking[locale]))
    }
    return notes
  }
}
