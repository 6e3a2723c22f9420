public import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSyntax
import KvaomWords

/// What of a draft, or of `--set`, an answer does not show.
extension Asking {
  /// A line for each change that a world of a question does not have, or sets itself, where the figures asked for
  /// depend on what is changed.
  public func unreachedChanges(_ command: CheckedCommand) -> [String] {
    guard !plan.draft.isEmpty || !plan.settings.isEmpty else { return [] }
    return unreachedChanges(of: command.formulas, in: askedWorlds(command))
  }

  /// The same of formulas in worlds; nil is the standard world.
  public func unreachedChanges(of formulas: [CoreID]?, in worlds: [CheckedWorld?]) -> [String] {
    var missing: [(change: String, worlds: [String])] = []
    var covered: [(change: String, worlds: [String], isDraft: Bool)] = []
    for statement in plan.draft + plan.settings {
      let isDraft = plan.draft.contains(statement)
      let target = plan.program[statement].target
      var (without, above): ([String], [String]) = ([], [])
      for asked in worlds {
        let isOnTop = isDraft && plan.isWorkedOn(asked)
        guard !isOnTop, let world = try? evaluator.world(plan.changes(of: asked)) else { continue }
        let needed = formulas?.contains { evaluator.dependencies(of: $0, in: world).contains(target) } ?? true
        guard needed else { continue }
        let name = "«\(asked.map { label(of: $0) ?? Words(locale).base } ?? standardLabel ?? Words(locale).base)»"
        if isDraft, !plan.program[target].isInput {
          without.append(name)
        } else if isCovered(statement, in: world) {
          above.append(name)
        }
      }
      if !without.isEmpty { missing.append((words(of: statement), without)) }
      if !above.isEmpty { covered.append((words(of: statement), above, isDraft)) }
    }
    return lines(missing, covered)
  }

  /// Whether a world has a statement above one at its bottom that sets the same cells.
  private func isCovered(_ statement: StatementID, in world: World) -> Bool {
    let parts = evaluator.parts(on: plan.program[statement].target, in: world)
    guard let place = parts.firstIndex(where: { $0.statement == statement }) else { return false }
    return parts[(place + 1)...].contains { part in
      let own = plan.program[part.statement]
      return part.isOfLayer && own.replaces && own.overlaps(plan.program[statement])
    }
  }

  /// One line for the changes that are in no place of the same worlds, one for those that are covered there.
  private func lines(
    _ missing: [(change: String, worlds: [String])], _ covered: [(change: String, worlds: [String], isDraft: Bool)]
  ) -> [String] {
    var lines: [String] = []
    for group in missing.grouped(by: { $0.worlds }) {
      let changes = group.map { $0.change }.joined(separator: "; ")
      lines.append(WorldWords.unreached(changes, joined(group[0].worlds))[locale])
    }
    for isDraft in [true, false] {
      for group in covered.filter({ $0.isDraft == isDraft }).grouped(by: { $0.worlds }) {
        let changes = group.map { $0.change }.joined(separator: "; ")
        lines.append(WorldWords.covered(changes, joined(group[0].worlds), isDraft: isDraft)[locale])
      }
    }
    return lines
  }

  private func joined(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + WorldWords.and[locale] + last
  }

  /// The worlds whose figures a question shows; nil is the standard world.
  private func askedWorlds(_ command: CheckedCommand) -> [CheckedWorld?] {
    let base = CheckedWorld(label: nil, changes: [], span: command.span)
    let all: [CheckedWorld?] = [base] + scenarios.map { plan.named($0) }
    if !command.worlds.isEmpty { return command.worlds.map { Optional($0) } + command.comparedWith }
    return switch command.kind {
    case .compare where command.additions.isEmpty: all
    case .analysis(let analysis) where analysis.verb == .when && plan.scenario == nil && plan.draft.isEmpty: all
    case .check(let claim) where claim.inAllWorlds: all
    case .analysis(let analysis) where analysis.verb == .measures && plan.scenario == nil: all
    default: [nil] + command.comparedWith
    }
  }
}

extension CheckResult {
  /// Whether a world is the one that is worked on.
  fileprivate func isWorkedOn(_ world: CheckedWorld?) -> Bool {
    world.map { $0.isDraft || isWorkedOn($0.changes) } ?? true
  }
}

extension WorldPart {
  /// Whether it is a statement of a measure or a scenario.
  fileprivate var isOfLayer: Bool { layer != nil }
}

extension CheckedCommand {
  /// The formulas it shows figures of; nil where it is about the whole plan.
  fileprivate var formulas: [CoreID]? {
    let own = items.map { $0.node }
    switch kind {
    case .check(let claim): return [claim.condition.node]
    case .test(_, let checks): return checks.flatMap { $0.formulas ?? [] }
    case .goals, .deviation: return nil
    case .sources: return []
    case .show, .compare, .review: return own
    case .analysis(let analysis):
      switch analysis.verb {
      case .solve: return [analysis.equation?.left.node, analysis.equation?.right.node].compactMap { $0 }
      case .optimise: return own + analysis.conditions.map { $0.condition.node }
      case .measures: return own.isEmpty && analysis.targets.isEmpty ? nil : own + analysis.targets.map { $0.node }
      case .correlate: return []
      default: return own
      }
    }
  }

  /// The world it compares with, where it names one.
  fileprivate var comparedWith: [CheckedWorld?] {
    analysis?.against.map { [$0] } ?? []
  }
}
