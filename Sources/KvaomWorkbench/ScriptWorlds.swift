import KvaomChecker
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// The scenarios a script needs so that its questions see what they saw in the session: the world that was worked on
/// with its draft, and every other world with what the draft changes of inputs below all layers.
struct ScriptWorlds {
  private let bench: Workbench
  private var known: [String: String] = [:]
  private var texts: [String] = []
  /// What each measure and scenario changes, by name; made when first asked.
  private var changed: [String: Set<String>]?

  /// The scenarios of a session's script, none yet.
  init(_ bench: Workbench) { self.bench = bench }

  /// The scenarios made since they were last taken.
  mutating func takeTexts() -> [String] {
    defer { texts = [] }
    return texts
  }

  /// What a file calls a world of the session, nil the one that was worked on; nil where no scenario can be the same.
  mutating func name(of world: String?, draft: [String], on foundation: String?) -> String? {
    let ground = foundation ?? "base"
    if draft.isEmpty { return world ?? ground }
    let isWorkedOn = world == nil || world == ground || world == bench.draftName
    if isWorkedOn {
      let isCalledDraft = world == nil || world == bench.draftName
      let label =
        isCalledDraft
        ? WorldWords.draft[bench.locale] : "\(label(of: ground)) – \(WorldWords.withDraft[bench.locale])"
      return scenario(label, draft, on: foundation)
    }
    guard let world else { return nil }
    let floor = draft.filter { Workbench.target(of: $0, isInputOf: bench.names) }
    if floor.isEmpty { return world }
    let targets = Set(floor.compactMap { ShellText.statement(in: $0)?.target?.text })
    // A scenario has its own changes on top, the floor lies below: the same only where nothing lies between.
    guard changes(in: world).isDisjoint(with: targets) else { return nil }
    return scenario(label(of: world), floor, on: world == "base" ? nil : world)
  }

  private mutating func scenario(_ label: String, _ draft: [String], on foundation: String?) -> String? {
    let key = "\(foundation ?? "") \(label) \(draft)"
    if let known = known[key] { return known }
    let name = "\(bench.draftName)_\(known.count + 1)"
    guard let text = bench.scenarioText(name: name, label: label, draft: draft, on: .some(foundation)) else {
      return nil
    }
    known[key] = name
    texts.append(text)
    return name
  }

  /// What output calls a world that is a name alone; as it is written where more stands behind it.
  private func label(of world: String) -> String {
    if world == "base" { return Words(bench.locale).base }
    let label = bench.names.first { $0.name == world && ($0.kind == .scenario || $0.kind == .measure) }?.label
    return label.map { $0.isEmpty ? world : $0 } ?? world
  }

  /// The names that the layers a world is made of change.
  private mutating func changes(in world: String) -> Set<String> {
    if changed == nil {
      let plan = bench.session().asking.plan
      changed = plan.layersByName.mapValues { layer in
        Set(
          plan.program[layer].parts.flatMap { plan.program[$0].statements }.map {
            plan.program[plan.program[$0].target].name
          })
      }
    }
    let names = ShellText.names(in: world).map(\.name)
    return names.reduce(into: Set()) { $0.formUnion(changed?[$1] ?? []) }
  }
}
