import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomUnits

/// What the differences between two plans are called, and the sizes of their inputs.
public struct PlanNames {
  private struct Known {
    let label: String
    var value: Decimal?
    var unit: Unit?
    let place: String
  }

  /// What differs in the texts.
  public let editions: PlanEditions
  private let old: [String: Known]
  private let new: [String: Known]
  private let measures: Set<String>

  /// The names of two plans that can be run.
  public init(old: Asking, new: Asking) {
    editions = PlanEditions(old: old, new: new)
    self.old = Self.known(old)
    self.new = Self.known(new)
    measures = Set(new.writtenLayers(.measure).map { "layer " + new.plan.program[$0].name })
  }

  /// A path without its folders.
  static func fileName(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What two plans are called: their files, with folders where those have one name.
  static func names(_ old: String, _ new: String) -> (String, String) {
    let names = (fileName(old), fileName(new))
    return names.0 == names.1 ? (old, new) : names
  }

  /// What a difference of the texts is called.
  public func cause(of difference: PlanEditions.Difference) -> BridgeReport.Cause {
    let piece = difference.piece
    let label = new[piece.key]?.label ?? old[piece.key]?.label ?? piece.name
    switch difference.change {
    case .added:
      return measures.contains(piece.key) ? .addedMeasure(label, place: piece.place) : .added(label, place: piece.place)
    case .removed: return .removed(label)
    case .changed: return changed(piece.key, label, place: piece.place)
    }
  }

  /// What a cause of a difference between figures is called.
  func cause(of cause: PlanCause) -> BridgeReport.Cause {
    if cause == .years { return .years }
    let (now, before) = (new[cause.key], old[cause.key])
    guard let label = (now ?? before)?.label, let place = (now ?? before)?.place else { return .formula(nil) }
    if now == nil { return .removed(label) }
    if before == nil {
      return measures.contains(cause.key) ? .addedMeasure(label, place: place) : .added(label, place: place)
    }
    if measures.contains(cause.key), cause.isLeftOut { return .leftOut(label) }
    // A measure that reads as before, and is newly included.
    if measures.contains(cause.key), editions.old[cause.key]?.words == editions.new[cause.key]?.words {
      return .measure(label)
    }
    return changed(cause.key, label, place: editions.new[cause.key]?.place ?? place)
  }

  /// The differences of the texts that are none of these keys'. What is new or gone, and read by the figure on that
  /// side (`read`), has its part in the formula that reads it.
  func differences(besides keys: Set<String>, read: (old: Set<String>, new: Set<String>)) -> [BridgeReport.Cause] {
    editions.differences.filter { difference in
      switch difference.change {
      case .added where read.new.contains(difference.piece.key): return false
      case .removed where read.old.contains(difference.piece.key): return false
      default: break
      }
      return !keys.contains(difference.piece.key) && !difference.piece.isYears
        && !difference.piece.isScenario(measures)
    }.map { cause(of: $0) }
  }

  private func changed(_ key: String, _ label: String, place: String) -> BridgeReport.Cause {
    if let from = old[key]?.value, let to = new[key]?.value, let unit = new[key]?.unit, from != to {
      return .changed(label, from: from, to: to, unit)
    }
    return .text(label, place: place)
  }

  private static func known(_ asking: Asking) -> [String: Known] {
    var known: [String: Known] = [:]
    let program = asking.plan.program
    func place(_ span: SourceSpan) -> String { fileName(asking.place(of: span)) }
    for (index, definition) in program.definitions.enumerated() where !definition.isBesideColumn {
      if known[definition.name] != nil { continue }
      var own = Known(label: definition.label ?? definition.name, place: place(definition.span))
      let isConstant = if case .constant = program[definition.body].operation { true } else { false }
      if definition.role == .input || isConstant, definition.kind == .number,
        let cube = try? asking.evaluator.value(of: DefinitionID(index: index), in: asking.base), cube.shape.axes.isEmpty
      {
        own.value = cube.cells.first
        own.unit = definition.unit
      }
      known[definition.name] = own
    }
    for layer in program.layers where layer.standsFor == nil {
      known["layer " + layer.name] = Known(label: layer.label, place: place(layer.span))
    }
    return known
  }
}

extension PlanPiece {
  /// Whether it is a scenario: what it includes anew has lines of its own.
  fileprivate func isScenario(_ measures: Set<String>) -> Bool { isLayer && !measures.contains(key) }
}
