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
    // What is to be known of a world is found once, and not for each change: a draft of a thousand took minutes.
    var reaches = worlds.compactMap { AskedReach($0, formulas, self) }
    var missing: [(change: String, worlds: [String])] = []
    var covered: [(change: String, worlds: [String], isDraft: Bool)] = []
    let changes = plan.draft.map { ($0, true) } + plan.settings.map { ($0, false) }
    for (statement, isDraft) in changes {
      let target = plan.program[statement].target
      let isOutside = isDraft && !plan.program[target].isInput
      var (without, above): ([String], [String]) = ([], [])
      for index in reaches.indices where !(isDraft && reaches[index].isWorkedOn) && reaches[index].needs(target) {
        if isOutside {
          without.append(reaches[index].name)
        } else if reaches[index].covers(statement, on: target, self) {
          above.append(reaches[index].name)
        }
      }
      if !without.isEmpty { missing.append((words(of: statement), without)) }
      if !above.isEmpty { covered.append((words(of: statement), above, isDraft)) }
    }
    return lines(missing, covered)
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

/// A world that a question shows figures of, and what they stand on there.
private struct AskedReach {
  /// Whether it is the world that is worked on: a draft is on top of it.
  let isWorkedOn: Bool
  /// What it is called.
  let name: String
  private let world: World
  /// The definitions that the figures need; nil where the question is about the whole plan.
  private let needed: Set<DefinitionID>?
  private var layers: [DefinitionID: Layers] = [:]

  /// The statements on a definition, from the bottom up.
  private struct Layers {
    /// Where each stands.
    let places: [StatementID: Int]
    /// Those of measures and scenarios that set what is below them.
    let replacing: [(place: Int, statement: StatementID)]
  }

  /// What is known of a world for some formulas; nil where the world cannot be made.
  init?(_ asked: CheckedWorld?, _ formulas: [CoreID]?, _ asking: Asking) {
    let (plan, base) = (asking.plan, Words(asking.locale).base)
    guard let world = try? asking.evaluator.world(plan.changes(of: asked)) else { return nil }
    self.world = world
    isWorkedOn = plan.isWorkedOn(asked)
    name = "«\(asked.map { asking.label(of: $0) ?? base } ?? asking.standardLabel ?? base)»"
    needed = formulas.map { formulas in
      Set(formulas.flatMap { asking.evaluator.dependencies(of: $0, in: world) })
    }
  }

  /// Whether the figures need a definition.
  func needs(_ definition: DefinitionID) -> Bool { needed?.contains(definition) ?? true }

  /// Whether there is a statement above one at the bottom that sets the same cells.
  mutating func covers(_ statement: StatementID, on target: DefinitionID, _ asking: Asking) -> Bool {
    let program = asking.plan.program
    let layers = layers(on: target, asking)
    guard let place = layers.places[statement] else { return false }
    return layers.replacing.contains { above in
      above.place > place && program[above.statement].overlaps(program[statement])
    }
  }

  private mutating func layers(on target: DefinitionID, _ asking: Asking) -> Layers {
    if let known = layers[target] { return known }
    let parts = asking.evaluator.parts(on: target, in: world)
    var places: [StatementID: Int] = [:]
    var replacing: [(place: Int, statement: StatementID)] = []
    for (place, part) in parts.enumerated() {
      if places[part.statement] == nil { places[part.statement] = place }
      if part.isOfLayer, asking.plan.program[part.statement].replaces { replacing.append((place, part.statement)) }
    }
    let made = Layers(places: places, replacing: replacing)
    layers[target] = made
    return made
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
