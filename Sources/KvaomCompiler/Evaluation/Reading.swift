public import KvaomChecker

/// How the names of a formula are read: the world they have their values in and, for a part of a statement's value,
/// which statement of which world it is a part of.
///
/// A reading belongs to the evaluator that made it.
public struct Reading: Hashable, Sendable {
  /// The frame of the graph.
  let frame: Frame
  /// Where names are looked up.
  public var world: World { frame.world }
}

/// A definition with the first of the statements on it in a world.
public struct DefinitionLevel: Hashable, Sendable {
  /// Which definition it is.
  public let definition: DefinitionID
  /// How many of the statements on it are in force.
  public let level: Int
  /// The world of the statements, and in which all other names are read.
  public let world: World
}

/// Formulas taken apart: their parts valued as they are read where they stand, in a definition or in a statement.
extension Evaluator {
  /// A definition's own formula, and a question, are read in a world.
  public func reading(in world: World) -> Reading { Reading(frame: Frame(world: world, level: nil)) }

  /// The value of the last statement of a level is read where the statement lies; nil where there is none.
  public func reading(of level: DefinitionLevel) -> Reading? {
    guard level.level > 0, level.level <= graph.store.count(on: level.definition, in: level.world) else { return nil }
    let place = StatementLevel(
      world: level.world, target: level.definition, level: level.level,
      entry: graph.store.entry(level.level, on: level.definition, in: level.world))
    return Reading(frame: Frame(world: level.world, level: place))
  }

  /// The operand of `inWorld` is read after the changes.
  ///
  /// - Throws: `worldsNest` where the same `with` is applied over and over.
  public func reading(_ reading: Reading, after changes: [WorldChange]) throws(EvaluationFault) -> Reading {
    do throws(CompileFault) {
      return Reading(frame: Frame(world: try graph.apply(changes, in: reading.frame), level: reading.frame.level))
    } catch {
      throw .compile(error)
    }
  }

  /// The operand of `outer` is read where its `with` stands.
  public func reading(outside reading: Reading) -> Reading {
    guard let entry = reading.frame.level?.entry, let captured = graph.store[entry].captured else { return reading }
    return Reading(frame: graph.store[captured])
  }

  /// What `below` is in a statement's value; nil outside one, and where the statement stands in another world than it
  /// is read in.
  public func below(_ reading: Reading) -> DefinitionLevel? {
    guard let level = reading.frame.level, level.world == reading.frame.world else { return nil }
    return DefinitionLevel(definition: level.target, level: level.level - 1, world: level.world)
  }

  /// A definition with all statements of a world on it. Where the world cannot move it, it is that of the base.
  public func finished(_ definition: DefinitionID, in world: World) -> DefinitionLevel {
    let world = graph.isAffected(definition, in: world) ? world : .base
    return DefinitionLevel(definition: definition, level: graph.store.count(on: definition, in: world), world: world)
  }

  /// A definition without the statements on it, as a recurrence reads itself.
  public func own(_ definition: DefinitionID, in world: World) -> DefinitionLevel {
    let world = graph.isAffected(definition, in: world) ? world : .base
    return DefinitionLevel(definition: definition, level: 0, world: world)
  }

  /// The same definition with one statement fewer; nil where there is none on it.
  public func below(_ level: DefinitionLevel) -> DefinitionLevel? {
    guard level.level > 0 else { return nil }
    return DefinitionLevel(definition: level.definition, level: level.level - 1, world: level.world)
  }

  /// Whether two levels are the same value by how they are made: whatever differs between their worlds reaches neither.
  public func isSame(_ one: DefinitionLevel, _ other: DefinitionLevel) -> Bool {
    guard one.definition == other.definition else { return false }
    if one == other { return true }
    return graph.resolve(graph.node(one.definition, level: one.level, in: one.world))
      == graph.resolve(graph.node(other.definition, level: other.level, in: other.world))
  }

  /// The value of a part of a formula, with missing cells in place of faults.
  public func value(of core: CoreID, as reading: Reading) throws(EvaluationFault) -> Cube {
    guard let level = reading.frame.level else { return try attempt(core, in: reading.world) }
    return try attempt(site: .part(core, of: level), in: reading.world)
  }

  /// The value of a definition with the first of its statements, with missing cells in place of faults.
  public func value(of level: DefinitionLevel) throws(EvaluationFault) -> Cube {
    try attempt(site: .definition(level.definition, level: level.level), in: level.world)
  }
}
