import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// A plan as one side of a change: the values of its parts, and where they lead.
final class SplitSide {
  /// The values.
  let evaluator: Evaluator
  private var cubes: [SplitPlace.Site: Cube] = [:]
  private var stacks: [DefinitionLevel: [WorldPart]] = [:]
  private var alike: [DefinitionLevel: [DefinitionLevel: Bool]] = [:]
  /// The definitions that reach themselves, as far as they were asked for. Changed where it lies: a lazy property would
  /// be copied whole for each question.
  private var circles: Recurrences?
  private lazy var leaves: [Bool] = {
    var names = NamedDefinitions(program)
    return program.definitions.map { names.named(in: $0.body).isEmpty }
  }()

  /// Whether it is the plan after a change; of one plan's changes both sides are.
  let isNew: Bool

  /// A side of the plan of an evaluator.
  init(_ evaluator: Evaluator, isNew: Bool = true) {
    self.evaluator = evaluator
    self.isNew = isNew
  }

  /// The plan.
  var program: CheckedProgram { evaluator.program }

  /// Whether a definition reaches itself.
  func isInCircle(_ definition: DefinitionID) -> Bool {
    if circles == nil { circles = Recurrences(program) }
    return circles?.contains(definition) ?? false
  }

  /// Whether two definitions reach each other.
  func areInOneCircle(_ one: DefinitionID, _ other: DefinitionID) -> Bool {
    if circles == nil { circles = Recurrences(program) }
    return circles?.areTogether(one, other) ?? false
  }

  /// All cells of what stands at a place; nil where it cannot be computed.
  func cube(_ site: SplitPlace.Site) -> Cube? {
    if let known = cubes[site] { return known }
    let made: Cube? =
      switch site {
      case .part(let core, let reading): try? evaluator.value(of: core, as: reading)
      case .level(let level): try? evaluator.value(of: level)
      }
    cubes[site] = made
    return made
  }

  /// The value at a place; missing where there is none.
  func value(_ place: SplitPlace) -> Decimal {
    if case .part(let core, _) = place.site, case .constant(let number) = program[core].operation { return number }
    return cube(place.site)?.cell(at: place.cell) ?? .missing(.undefined)
  }

  /// What is computed at a place; nil for a definition.
  func operation(_ place: SplitPlace) -> CoreOperation? {
    if case .part(let core, _) = place.site { return program[core].operation }
    return nil
  }

  /// All statements on a definition in the world of a level, from the bottom up.
  func statements(on level: DefinitionLevel) -> [WorldPart] {
    let key = evaluator.own(level.definition, in: level.world)
    if let known = stacks[key] { return known }
    let made = evaluator.parts(on: level.definition, in: level.world)
    stacks[key] = made
    return made
  }

  /// The last statement of a level; nil where there is none.
  func top(_ level: DefinitionLevel) -> WorldPart? {
    level.level > 0 ? statements(on: level)[level.level - 1] : nil
  }

  /// Whether a definition's own formula reads no other, nor itself.
  func isLeaf(_ id: DefinitionID) -> Bool { leaves[id.index] }

  /// Whether two levels are the same value by how they are made.
  func isSame(_ one: DefinitionLevel, _ other: DefinitionLevel) -> Bool {
    if one == other { return true }
    if let known = alike[one]?[other] { return known }
    let same = evaluator.isSame(one, other)
    alike[one, default: [:]][other] = same
    return same
  }

  /// The place that gives the value: names, selections, cases, other worlds and the year before followed. Stops at a
  /// definition and at an operation.
  func resolved(_ place: SplitPlace) -> SplitPlace {
    var place = place
    while let next = step(place) { place = next }
    return place
  }

  private func step(_ place: SplitPlace) -> SplitPlace? {
    guard case .part(let core, let reading) = place.site else { return nil }
    switch program[core].operation {
    case .broadcast(let inner, _), .require(_, let inner, _): return place.at(inner, reading)
    case .reference(let definition): return level(evaluator.finished(definition, in: reading.world), place)
    case .ownDefinition(let definition):
      return level(evaluator.finished(definition, in: evaluator.world(before: definition, in: reading.world)), place)
    case .below: return evaluator.below(reading).map { level($0, place) }
    case .outer(let inner): return place.at(inner, evaluator.reading(outside: reading))
    case .inWorld(let inner, let changes):
      return (try? evaluator.reading(reading, after: changes)).map { place.at(inner, $0) }
    case .select(let inner, let selections):
      var next = place.at(inner, reading)
      for selection in selections where selection.members.count == 1 && selection.dropsAxis {
        next.cell[selection.dimension] = selection.members[0]
      }
      return next
    case .previous(let inner):
      guard let before = place.cell[.year].flatMap({ program[.year].yearBefore($0) }) else { return nil }
      var next = place.at(inner, reading)
      next.cell[.year] = before
      return next
    case .binary(.otherwise, let left, let right):
      let first = place.at(left, reading)
      return value(first).isMissing ? place.at(right, reading) : first
    case .cases(let cases, _):
      let special = cases.first { !$0.region.isEmpty && FormulaReader.covers(place.cell, $0.region) }
      return (special ?? cases.first { $0.region.isEmpty }).map { place.at($0.value, reading) }
    default: return nil
    }
  }

  /// A definition at the cell of a place, of whose dimensions only its own count.
  func level(_ level: DefinitionLevel, _ place: SplitPlace) -> SplitPlace {
    var place = place
    place.site = .level(level)
    if let shape = cube(place.site)?.shape { place.cell = place.cell.filter { shape.has($0.key) } }
    return place
  }

  /// The formula behind a definition's level: its own, or the value of its last statement.
  func opened(_ place: SplitPlace, _ level: DefinitionLevel) -> SplitPlace {
    var next = place
    if let part = top(level), let reading = evaluator.reading(of: level) {
      next.site = .part(program[part.statement].value, reading)
      next.owner = .statement(part.statement, part.layer)
    } else {
      next.site = .part(program[level.definition].body, evaluator.reading(in: level.world))
      next.owner = .definition(level.definition)
    }
    return next
  }

  /// What the last statement of a level does at a cell: the new value's formula and its weight; nil where it does not
  /// touch the cell.
  func touch(_ place: SplitPlace, _ level: DefinitionLevel) -> (new: CoreID, weight: Decimal)? {
    guard case .part(var core, _) = opened(place, level).site else { return nil }
    while case .blend(let below, let new, let region, let weights) = program[core].operation {
      if FormulaReader.covers(place.cell, region) {
        guard let weights else { return (new, .one) }
        guard let year = place.cell[.year], weights.parts.indices.contains(year), !weights[year].isZero else {
          return nil
        }
        return (new, weights[year])
      }
      core = below
    }
    return nil
  }

  /// A part of a formula without what only spreads or guards it.
  func bare(_ core: CoreID) -> CoreID {
    switch program[core].operation {
    case .broadcast(let inner, _), .require(_, let inner, _): bare(inner)
    default: core
    }
  }

  /// The cells an aggregate takes together, reference members left out.
  func members(of inner: CoreID, _ over: [DimensionID], _ place: SplitPlace) -> [SplitPlace] {
    guard case .part(_, let reading) = place.site, let shape = cube(.part(inner, reading))?.shape else { return [] }
    var places = [place.at(inner, reading)]
    for dimension in over {
      guard let axis = shape.axis(over: dimension) else { continue }
      let own = axis.members.positions.filter { !program[dimension].members[$0].isReference }
      places = places.flatMap { place in
        own.map { member in
          var next = place
          next.cell[dimension] = member
          return next
        }
      }
    }
    return places
  }
}
