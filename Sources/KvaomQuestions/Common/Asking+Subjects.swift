import KvaomChecker
import KvaomRender
import KvaomSession
import KvaomSource

/// What rows are about, by kind and name, for programs: the same in every language.
extension Asking {
  /// A measure by its name, a statement as it is written.
  func subject(of key: Cause.Key) -> Coordinate {
    switch key {
    case .measure(let layer): Coordinate(axis: "measure", member: plan.program[layer].name)
    case .statement(let statement): Coordinate(axis: "statement", member: written(statement))
    }
  }

  /// A change after a `with` as it is written.
  func written(_ change: WorldChange) -> String {
    switch change {
    case .statements(let ids), .settings(let ids), .floor(let ids), .draft(let ids, _):
      ids.map { written($0) }.joined(separator: "; ")
    case .include(let layer), .layer(let layer, _): plan.program[layer].name
    case .base, .written: "base"
    }
  }

  private func written(_ statement: StatementID) -> String {
    "\(sources.quotation(of: plan.program[statement].span).onOneLine)"
  }
}
