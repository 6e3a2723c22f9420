public import KvaomChecker

/// A world: an ordered list of statements on top of the definitions. Interned: equal lists are one world.
///
/// A world belongs to the evaluator that made it.
public struct World: Hashable, Sendable {
  /// The place among the evaluator's worlds.
  let index: Int
  /// The definitions as written, without any statement.
  public static let base = World(index: 0)
}

/// Where a formula is read: the world its names have their values in and, in a statement's value, which statement it
/// is.
struct Frame: Hashable, Keyed, Sendable {
  /// Where names are looked up now.
  var world: World
  /// The statement whose value is read, or nil in a definition's own formula.
  let level: StatementLevel?
}

/// A statement on a definition in a world: the place `below` and `outer` are read from.
struct StatementLevel: Hashable, Sendable {
  /// The world the statement is in.
  let world: World
  /// The definition it changes.
  let target: DefinitionID
  /// Its number among the statements on the definition, from 1.
  let level: Int
  /// Which statement of the world stands there.
  let entry: EntryID
}

/// Names an interned frame.
struct FrameID: Hashable {
  /// The place among the store's frames.
  let index: Int
}

/// One statement in a world.
struct WorldEntry: Hashable, Keyed {
  /// Where the statement came from, which decides its place and whether `base` drops it.
  enum Origin: Hashable {
    /// `set`, `--set`, what a sweep varies: below all layers.
    case setting
    /// A part of a named layer.
    case layer(LayerID)
    /// A `with`.
    case with
    /// The draft, below all layers.
    case floor
    /// The draft, on top of the world that is worked on.
    case draft(onBase: Bool)
  }
  /// Which statement of the program is in force.
  let statement: StatementID
  /// Where it came from.
  let origin: Origin
  /// For a statement of a `with` whose value looks outside: where the `with` stood.
  let captured: FrameID?

  /// The statement and where it came from.
  var key: UInt64 {
    let place =
      switch origin {
      case .setting: -1
      case .with: -2
      case .floor: -3
      case .draft(let onBase): onBase ? -4 : -5
      case .layer(let layer): layer.index
      }
    return PairHash.of(statement.index, place)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Names an interned world entry.
struct EntryID: Hashable, Comparable, Sendable {
  /// The place among the store's entries.
  let index: Int
  /// Order of interning.
  static func < (left: EntryID, right: EntryID) -> Bool { left.index < right.index }
}

/// One statement of a world, as it lies there: worlds are taken apart into these and put together from them.
///
/// A part of one evaluator means nothing to another.
public struct WorldPart: Hashable, Sendable {
  /// The entry of the store.
  let entry: WorldEntry

  /// Which statement of the program the level is of.
  public var statement: StatementID { entry.statement }
  /// The measure or scenario it belongs to; nil for a setting and for a statement of `with`.
  public var layer: LayerID? {
    if case .layer(let layer) = entry.origin { return layer }
    return nil
  }

  /// The part with another statement in its place.
  public func replacing(_ statement: StatementID) -> WorldPart {
    WorldPart(entry: WorldEntry(statement: statement, origin: entry.origin, captured: entry.captured))
  }
}

/// Which `with` expressions may stand in their own worlds: those whose operand can lead back to the formula they stand
/// in, through any formula and any statement of the program. Found only when worlds were seen to nest, to say which is
/// to blame in the same words whatever was asked first.
struct NestingWorlds {
  /// The statements of those expressions.
  private(set) var statements: Set<StatementID> = []
  private let program: CheckedProgram
  private var roots: [[CoreID]]

  /// Looks through a program. Costs a walk through it for each `with`.
  init(_ program: CheckedProgram) {
    self.program = program
    roots = program.definitions.map { [$0.body] }
    for statement in program.statements { roots[statement.target.index].append(statement.value) }
    for (definition, formulas) in roots.enumerated() {
      for core in cores(under: formulas) {
        guard case .inWorld(let operand, let changes) = program[core].operation else { continue }
        let ids = changes.flatMap { (change) -> [StatementID] in
          if case .statements(let ids) = change { ids } else { [] }
        }
        if !ids.isEmpty, leads(from: operand, to: definition) { statements.formUnion(ids) }
      }
    }
  }

  /// The nodes of some formulas.
  private func cores(under formulas: [CoreID]) -> Set<CoreID> {
    var seen = Set(formulas)
    var stack = formulas
    while let core = stack.popLast() {
      for operand in program[core].operation.operands where seen.insert(operand).inserted { stack.append(operand) }
    }
    return seen
  }

  private func leads(from operand: CoreID, to definition: Int) -> Bool {
    var seen: Set<Int> = []
    var waiting = [[operand]]
    while let formulas = waiting.popLast() {
      for core in cores(under: formulas) {
        switch program[core].operation {
        case .reference(let other), .ownDefinition(let other):
          if other.index == definition { return true }
          if seen.insert(other.index).inserted { waiting.append(roots[other.index]) }
        default: break
        }
      }
    }
    return false
  }
}
