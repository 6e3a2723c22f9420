import KvaomChecker
public import KvaomDecimal
import KvaomRuntime

/// What keeps a value from being told.
extension Evaluator {
  /// Why a missing cell is missing; nil for a number.
  public func origin(of cell: Decimal) -> MissingOrigin? {
    guard let reason = cell.missingReason else { return nil }
    if let core = CellReason.core(of: reason) { return .node(CoreID(index: core)) }
    return .source(MissingReason(rawValue: reason))
  }

  /// Throws the fault that keeps a node from being computed.
  func checkFault(of node: Int) throws(EvaluationFault) {
    guard let blocking = graph.components[graph.places[node].component].blockedBy else { return }
    guard let fault = graph.components[blocking].fault else { preconditionFailure("a blocking component has a fault") }
    throw .compile(fault)
  }

  /// A failure that reached a cell which was asked for is the planner's to hear.
  func checkCells(of cube: Cube) throws(EvaluationFault) {
    for (index, cell) in cube.cells.enumerated() {
      guard let reason = cell.missingReason, CellReason.isFailure(reason), let core = CellReason.core(of: reason) else {
        continue
      }
      let position = cube.members(ofCell: index)
      if case .require(_, _, let requirement) = program[CoreID(index: core)].operation {
        throw .requirement(CoreID(index: core), requirement, position: position)
      }
      throw .overflow(CoreID(index: core), position: position)
    }
  }
}
