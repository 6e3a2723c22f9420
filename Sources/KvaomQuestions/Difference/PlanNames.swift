import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomUnits

/// What the pieces of two plans are called, and the sizes of their inputs.
public struct PlanNames {
  private struct Known {
    let label: String
    var value: Decimal?
    var unit: Unit?
  }

  private let old: [String: Known]
  private let new: [String: Known]
  private let measures: Set<String>
  private let place: String

  /// The names of two plans.
  public init(old: Session, new: Session) {
    self.old = Self.known(old)
    self.new = Self.known(new)
    measures = Set(new.asking.plan.program.layers.filter { $0.kind == .measure && $0.standsFor == nil }.map { $0.name })
    place = PlanWalk.fileName(new.asking.sources.texts.first?.name ?? "")
  }

  /// What a difference is called.
  public func cause(of difference: PlanEditions.Difference) -> BridgeReport.Cause {
    let piece = difference.piece
    let (now, before) = (new[piece.key], old[piece.key])
    let label = now?.label ?? before?.label ?? piece.name
    let place = "\(place):\(piece.line)"
    switch difference.change {
    case .added:
      let isMeasure = piece.isLayer && measures.contains(piece.name)
      return isMeasure ? .addedMeasure(label, place: place) : .added(label, place: place)
    case .removed: return .removed(label)
    case .changed:
      if let from = before?.value, let to = now?.value, let unit = now?.unit, from != to {
        return .changed(label, from: from, to: to, unit)
      }
      return .text(label, place: place)
    }
  }

  private static func known(_ session: Session) -> [String: Known] {
    let asking = session.asking
    var known: [String: Known] = [:]
    for item in asking.plan.definitionItems {
      guard let id = item.definition else { continue }
      let definition = asking.plan.program[id]
      var own = Known(label: definition.label ?? definition.name)
      let isConstant = if case .constant = asking.plan.program[definition.body].operation { true } else { false }
      if session.isRunnable, definition.role == .input || isConstant, definition.kind == .number,
        let cube = try? asking.evaluator.value(of: id, in: asking.base), cube.shape.axes.isEmpty
      {
        own.value = cube.cells.first
        own.unit = definition.unit
      }
      known[definition.name] = own
    }
    for layer in asking.plan.program.layers where layer.standsFor == nil {
      known["layer " + layer.name] = Known(label: layer.label)
    }
    return known
  }
}
