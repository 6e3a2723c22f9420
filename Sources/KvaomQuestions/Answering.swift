import KvaomChecker
import KvaomCompiler
import KvaomRender
public import KvaomSession
public import KvaomSource

/// A plan being asked: what the questions find wrong on the way. Questions that are values over `Asking` return that with
/// their answer; this class serves those that are not yet.
public final class Answering {
  /// What may be asked.
  public let asking: Asking
  /// What the questions found wrong.
  public var diagnostics: [Diagnostic] = []
  /// What can be drawn of the answers, in the order answered.
  private(set) var drawers: [() -> Drawing?] = []
  /// Uses of each definition by others, counted once: for `sources`.
  lazy var useCounts = countUses()

  /// Begins to ask.
  public init(_ asking: Asking) { self.asking = asking }

  /// Keeps what can be drawn of an answer.
  func draw(_ drawing: @escaping () -> Drawing?) { drawers.append(drawing) }

  private func countUses() -> [DefinitionID: Int] {
    var counts: [DefinitionID: Int] = [:]
    for index in asking.plan.program.definitions.indices {
      let definition = DefinitionID(index: index)
      for needed in asking.evaluator.dependencies(of: definition, in: asking.base) where needed != definition {
        counts[needed, default: 0] += 1
      }
    }
    return counts
  }
}
