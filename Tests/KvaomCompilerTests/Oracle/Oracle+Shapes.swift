// The oracle is naive on purpose: what must be there is taken to be there, and a test ends where it is not.
// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry

import KvaomChecker

extension Oracle {
  /// The shape of a level of a definition: rounds over all that is asked for until nothing changes.
  func shape(of level: Level) -> Shape {
    if asked.contains(level), let known = shapes[level] { return known }
    asked.insert(level)
    while true {
      var changed = false
      let count = asked.count
      for level in asked {
        let (core, place) = formula(level.definition, level.level, level.world)
        guard let found = try? guess(core, place), shapes[level] != found else { continue }
        shapes[level] = found
        changed = true
      }
      if changed || asked.count > count { continue }
      if asked.allSatisfy({ shapes[$0] != nil }) { break }
      for level in asked where shapes[level] == nil { shapes[level] = .scalar }
    }
    return shapes[level]!
  }

  /// The shape of a formula whose names' shapes are known.
  func shape(_ core: CoreID, _ place: OraclePlace) -> Shape {
    if let (id, level, world) = target(of: program[core].operation, place) {
      return shape(of: Level(definition: id, level: level, world: world))
    }
    if let known = place.shapes[core] { return known }
    var before = 0
    while true {
      before = asked.count
      if let found = try? guess(core, place), asked.count == before {
        place.shapes[core] = found
        return found
      }
      for level in asked where shapes[level] == nil { _ = shape(of: level) }
      if asked.count == before { return try! guess(core, place) ?? .scalar }
    }
  }

  /// The shape as far as it is known now.
  private func guess(_ core: CoreID, _ place: OraclePlace) throws -> Shape? {
    let operation = program[core].operation
    if let (id, level, world) = target(of: operation, place) {
      let key = Level(definition: id, level: level, world: world)
      asked.insert(key)
      return shapes[key]
    }
    switch operation {
    case .outer(let operand): return try guess(operand, place.statement!.entry.captured ?? place)
    case .inWorld(let operand, let change):
      return try guess(operand, self.place(after: change, of: place))
    default: break
    }
    var found: [CoreID: Shape] = [:]
    var unknown: Set<CoreID> = []
    for operand in operands(of: operation) {
      var shape: Shape?
      if hasOwnShape(operation) {
        // A case that does not fit yet, since what it names is not known, is no reason to know nothing of the whole.
        shape = (try? guess(operand, place)) ?? nil
      } else {
        shape = try guess(operand, place)
      }
      if let shape { found[operand] = shape } else { unknown.insert(operand) }
    }
    if !unknown.isEmpty {
      switch operation {
      case .cases, .broadcast: break
      case .binary, .conditional, .round: if found.isEmpty { return nil }
      case .blend(let first, _, _, _), .require(_, let first, _), .lookup(let first, _, _):
        if unknown.contains(first) { return nil }
      default: return nil
      }
    }
    return try rules.shape(of: operation) { found[$0] ?? .scalar }
  }

  /// Whether an operation says itself which axes it has, or has them of its first operand: what a statement makes of a
  /// value may be summed up over an axis that is only known to be there when the value below it is.
  private func hasOwnShape(_ operation: CoreOperation) -> Bool {
    switch operation {
    case .cases, .broadcast, .blend: true
    default: false
    }
  }

  /// The operands of an operation that is no name.
  private func operands(of operation: CoreOperation) -> [CoreID] {
    var operands: [CoreID] = []
    _ = try? rules.shape(of: operation) {
      operands.append($0)
      return .scalar
    }
    switch operation {
    case .aggregate(_, let a, _, let b, let c, _): return [a] + [b, c].compactMap { $0 }
    case .lookup(let a, _, let b), .grouped(_, let a, _, let b, _, _): return [a, b]
    case .allocate(let a, let b, _, let c): return [a, b, c]
    case .cases(let cases, _): return cases.map(\.value)
    default: return operands
    }
  }
}
