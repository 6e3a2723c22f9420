// The oracle is naive on purpose: what must be there is taken to be there, and a test ends where it is not.
// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry

import KvaomChecker

/// Worlds of the oracle: plain lists of statements, nothing reduced.
struct OracleEntry: Hashable {
  /// Where a statement comes from.
  enum Origin: Hashable {
    case setting, floor, layer(LayerID), draft(onBase: Bool), with

    /// The part of a layer it belongs to.
    var part: LayerID? { if case .layer(let part) = self { part } else { nil } }
  }
  /// The statement.
  let statement: StatementID
  /// Where it comes from.
  let origin: Origin
  /// The place the `with` stood in.
  let captured: OraclePlace?
}

/// A list of statements, one object for each.
final class OracleWorld: Hashable {
  /// The statements, from the bottom up.
  let entries: [OracleEntry]
  init(_ entries: [OracleEntry]) { self.entries = entries }
  static func == (left: OracleWorld, right: OracleWorld) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Where a formula is read.
final class OraclePlace: Hashable {
  /// The world.
  let world: OracleWorld
  /// Places made of this one.
  var changed: [[WorldChange]: OraclePlace] = [:]
  /// Shapes of formulas here.
  var shapes: [CoreID: Shape] = [:]
  /// Inside a statement: the place it is in, its target, its number among the statements on the target.
  let statement: (place: OraclePlace, target: DefinitionID, level: Int, entry: OracleEntry)?

  init(
    _ world: OracleWorld, _ statement: (place: OraclePlace, target: DefinitionID, level: Int, entry: OracleEntry)? = nil
  ) {
    self.world = world
    self.statement = statement
  }

  static func == (left: OraclePlace, right: OraclePlace) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Oracle {
  /// The world after changes.
  func apply(_ changes: [WorldChange], to place: OraclePlace) -> OracleWorld {
    var list = place.world.entries
    for change in changes { list = entries(after: change, of: list, at: place) }
    return world(of: list)
  }

  /// The one world of some entries.
  private func world(of entries: [OracleEntry]) -> OracleWorld {
    if let known = worlds[entries] { return known }
    let made = OracleWorld(entries)
    worlds[entries] = made
    return made
  }

  /// The layer of the text that a part is.
  private func original(_ part: LayerID) -> LayerID { program[part].standsFor ?? part }

  private func own(_ part: LayerID) -> [OracleEntry] {
    program[part].statements.map { OracleEntry(statement: $0, origin: .layer(part), captured: nil) }
  }

  /// Below everything but what lies there already: first all settings, then the floor, then the rest.
  private func below(_ ids: [StatementID], _ origin: OracleEntry.Origin, _ list: [OracleEntry]) -> [OracleEntry] {
    let all = list + ids.map { OracleEntry(statement: $0, origin: origin, captured: nil) }
    let (settings, floor) = (all.filter { $0.origin == .setting }, all.filter { $0.origin == .floor })
    return settings + floor + all.filter { $0.origin != .setting && $0.origin != .floor }
  }

  private func entries(after change: WorldChange, of list: [OracleEntry], at place: OraclePlace) -> [OracleEntry] {
    switch change {
    case .base:
      let drafted = list.filter { $0.origin == .draft(onBase: false) }.map(\.statement)
      let kept = list.filter { $0.origin.part == nil && $0.origin != .draft(onBase: false) }
      return below(drafted.filter { program[program[$0].target].isInput }, .floor, kept)
    case .written: return list.filter { $0.origin == .setting || $0.origin == .with }
    case .settings(let ids): return below(ids, .setting, list)
    case .floor(let ids): return below(ids, .floor, list)
    case .draft(let ids, let onBase):
      return list + ids.map { OracleEntry(statement: $0, origin: .draft(onBase: onBase), captured: nil) }
    case .statements(let ids):
      return list + ids.map { OracleEntry(statement: $0, origin: .with, captured: place) }
    case .include(let layer):
      let there = Set(list.compactMap { $0.origin.part.map(original) })
      var made = list
      for part in program[layer].parts {
        guard there.contains(original(part)) else {
          made += own(part)
          continue
        }
        guard program[part].standsFor != nil else { continue }
        let places = zip(program[original(part)].statements, program[part].statements)
        for (old, new) in places {
          guard let index = made.firstIndex(where: { $0.statement == old && $0.origin.part == original(part) }) else {
            continue
          }
          made[index] = OracleEntry(statement: new, origin: .layer(part), captured: nil)
        }
      }
      return made
    case .layer(let layer, let without):
      var gone = program[layer].excluded
      for other in without { gone += [other] + program[other].parts }
      let parts = program[layer].parts.filter { !gone.contains(original($0)) }
      let moved = gone + parts.map(original)
      return list.filter { entry in !(entry.origin.part.map { moved.contains(original($0)) } ?? false) }
        + parts.flatMap(own)
    }
  }

  /// The statements of a world on a definition.
  func entries(on target: DefinitionID, in world: OracleWorld) -> [OracleEntry] {
    world.entries.filter { program[$0.statement].target == target }
  }

  /// What a name leads to: a definition with some of its statements in a world; nil for other operations.
  func target(of operation: CoreOperation, _ place: OraclePlace) -> (DefinitionID, Int, OracleWorld)? {
    switch operation {
    case .reference(let id): return (id, entries(on: id, in: place.world).count, place.world)
    case .ownDefinition(let id):
      if program[id].isStock { return (id, entries(on: id, in: place.world).count, place.world) }
      let flows = recurrence(of: id).filter { !program[$0].isStock }
      let world = world(of: place.world.entries.filter { !flows.contains(program[$0.statement].target) })
      return (id, entries(on: id, in: world).count, world)
    case .below:
      let statement = place.statement!
      guard place.world !== statement.place.world else { return (statement.target, statement.level - 1, place.world) }
      let gone = entries(on: statement.target, in: statement.place.world)[(statement.level - 1)...]
      // A draft's statement is the same one where `base` took it to the bottom.
      let fallen = gone.filter { $0.origin == .draft(onBase: false) }.map(\.statement)
      let world = world(
        of: place.world.entries.filter { entry in
          !gone.contains(entry) && !(entry.origin == .floor && fallen.contains(entry.statement))
        })
      return (statement.target, entries(on: statement.target, in: world).count, world)
    default: return nil
    }
  }

  /// The definitions that `id` needs and that need it, step by step.
  private func recurrence(of id: DefinitionID) -> Set<DefinitionID> {
    if let known = recurrences[id] { return known }
    let together = needs(of: id).filter { needs(of: $0).contains(id) }
    recurrences[id] = together
    return together
  }

  private func needs(of id: DefinitionID) -> Set<DefinitionID> {
    if let known = needed[id] { return known }
    var found: Set<DefinitionID> = []
    var waiting = [id]
    while let next = waiting.popLast() {
      var cores = [program[next].body]
      var seen: Set<CoreID> = []
      while let core = cores.popLast() {
        if !seen.insert(core).inserted { continue }
        switch program[core].operation {
        case .reference(let other), .ownDefinition(let other):
          if found.insert(other).inserted { waiting.append(other) }
        default: cores.append(contentsOf: program[core].operation.operands)
        }
      }
    }
    needed[id] = found
    return found
  }

  /// The formula of a level of a definition and where it is read.
  func formula(_ id: DefinitionID, _ level: Int, _ world: OracleWorld) -> (CoreID, OraclePlace) {
    let key = Level(definition: id, level: level, world: world)
    if let known = formulas[key] { return known }
    var found = (program[id].body, OraclePlace(world))
    if level > 0 {
      let entry = entries(on: id, in: world)[level - 1]
      found = (program[entry.statement].value, OraclePlace(world, (OraclePlace(world), id, level, entry)))
    }
    formulas[key] = found
    return found
  }

  /// The place after changes, one object for each.
  func place(after changes: [WorldChange], of place: OraclePlace) -> OraclePlace {
    if let known = place.changed[changes] { return known }
    let made = OraclePlace(apply(changes, to: place), place.statement)
    place.changed[changes] = made
    return made
  }
}
