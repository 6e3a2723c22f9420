import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// The naive evaluator: one cell at a time, straight from what `CoreOperation` says of each operation. It shares with
/// the columnar one the program, the shape rules and the numbering of reasons, and nothing else.
final class Oracle {
  /// A cell: a member for each dimension.
  typealias Members = [DimensionID: Int]
  /// A cell of a level of a definition in a world.
  struct Key: Hashable {
    let definition: DefinitionID
    let level: Int
    let world: OracleWorld
    let members: Members
  }
  /// A formula whose shape is asked for.
  struct Level: Hashable {
    let definition: DefinitionID
    let level: Int
    let world: OracleWorld
  }
  /// A cell that needs itself.
  struct Circle: Error {}

  let program: CheckedProgram
  let rules: ShapeRules
  var cells: [Key: Decimal] = [:]
  var open: Set<Key> = []
  var shapes: [Level: Shape] = [:]
  var asked: Set<Level> = []
  var worlds: [[OracleEntry]: OracleWorld] = [:]
  let base: OraclePlace
  var formulas: [Level: (CoreID, OraclePlace)] = [:]
  var recurrences: [DefinitionID: Set<DefinitionID>] = [:]
  var needed: [DefinitionID: Set<DefinitionID>] = [:]
  let remembers: Bool

  init(_ program: CheckedProgram, remembers: Bool = true) {
    self.program = program
    base = OraclePlace(OracleWorld([]))
    worlds[[]] = base.world
    self.remembers = remembers
    rules = ShapeRules(dimensions: program.dimensions, spreadsYear: true)
  }

  /// The cells of a definition in the world made by changes, row-major.
  func value(of id: DefinitionID, after changes: [WorldChange]) throws -> (Shape, [Decimal]) {
    let place = self.place(after: changes, of: base)
    let level = entries(on: id, in: place.world).count
    let shape = self.shape(of: Level(definition: id, level: level, world: place.world))
    let cells = try combinations(shape.axes).map { try cell(id, level, place.world, $0) }
    return (shape, cells)
  }

  /// The combinations of members of some axes, row-major.
  func combinations(_ axes: [Axis]) -> [Members] {
    axes.reduce([[:]]) { rows, axis in
      rows.flatMap { row in axis.members.positions.map { row.merging([axis.dimension: $0]) { $1 } } }
    }
  }

  /// A cell of a level of a definition.
  func cell(_ id: DefinitionID, _ level: Int, _ world: OracleWorld, _ members: Members) throws -> Decimal {
    let shape = self.shape(of: Level(definition: id, level: level, world: world))
    let own = members.filter { shape.has($0.key) }
    let key = Key(definition: id, level: level, world: world, members: own)
    if let known = cells[key] { return known }
    if !open.insert(key).inserted { throw Circle() }
    defer { open.remove(key) }
    let (core, place) = formula(id, level, world)
    let value = try evaluate(core, place, own)
    if remembers { cells[key] = value }
    return value
  }

  /// Whether a formula has a cell at these members.
  func has(_ core: CoreID, _ place: OraclePlace, _ members: Members) -> Bool {
    shape(core, place).axes.allSatisfy { axis in
      members[axis.dimension].map { axis.members.offset(of: $0) != nil } ?? false
    }
  }

  /// The cell of a formula that may lack it.
  func evaluateIfThere(_ core: CoreID, _ place: OraclePlace, _ members: Members, else node: CoreID) throws -> Decimal {
    has(core, place, members) ? try evaluate(core, place, members) : born(node)
  }

  func born(_ core: CoreID) -> Decimal { .missing(CellReason.born(at: UInt32(core.index))) }
  func failed(_ core: CoreID) -> Decimal { .missing(CellReason.failure(at: UInt32(core.index))) }
  func isFailure(_ cell: Decimal) -> Bool { cell.missingReason.map { CellReason.isFailure($0) } ?? false }
  func truth(_ value: Bool) -> Decimal { value ? 1 : 0 }

  /// A result of numbers or missing operands: a missing operand comes first, then what went wrong here.
  func result(_ value: Decimal, _ operands: [Decimal], _ core: CoreID) -> Decimal {
    if let missing = operands.first(where: { $0.isMissing }) { return missing }
    guard let reason = value.missingReason else { return value }
    return reason == MissingReason.overflow.rawValue ? failed(core) : born(core)
  }
}
