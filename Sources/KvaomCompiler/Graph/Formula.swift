import KvaomChecker

/// The formula of one evaluation node with every name bound: references lead to other nodes, worlds are gone.
struct Formula {
  /// One node of the formula.
  struct Item {
    /// The node of the program.
    let core: CoreID
    /// What it computes: nil for a leaf.
    let operation: CoreOperation?
    /// Its operands among the formula's items, in the order of `CoreOperation.operands`.
    let operands: [Int]
    /// For a leaf: the raw node it refers to.
    let leaf: Int?
  }
  /// Items, operands first.
  var items: [Item] = []
  /// The item that is the result.
  var root = 0
  /// Whether it says only what a statement leads to, and not what it computes.
  var isStandIn = false
  /// The entries whose presence decides what an `include` in it adds: where a part is there already it stays as it is,
  /// and the value is another than where it is not, though nothing of the part is read.
  var witnesses: [EntryID] = []

  /// For each item, how its value is needed: by how many years back, and whether any year may be needed.
  func uses() -> [Uses] {
    var uses = [Uses](repeating: Uses(), count: items.count)
    uses[root].shifts = [0]
    for index in items.indices.reversed() {
      guard let operation = items[index].operation else { continue }
      for (position, operand) in items[index].operands.enumerated() {
        uses[operand].add(uses[index], through: operation, operand: position)
      }
    }
    return uses
  }

  /// How an item's value is needed.
  struct Uses {
    /// By how many years back; ascending.
    var shifts: [Int] = []
    /// Whether any year may be needed.
    var isWhole = false

    /// Adds how an operand is needed, given how the operation's result is.
    mutating func add(_ result: Uses, through operation: CoreOperation, operand: Int) {
      if result.isWhole { isWhole = true }
      guard operation.followsYears(operand: operand) else {
        isWhole = true
        return
      }
      let back = if case .previous = operation { 1 } else { 0 }
      for shift in result.shifts where !shifts.contains(shift + back) { shifts.append(shift + back) }
      shifts.sort()
    }
  }
}

/// Binds the names of one evaluation node's formula.
struct FormulaBuilder {
  private struct Place: Keyed {
    let core: CoreID
    let frame: FrameID

    var key: UInt64 { PairHash.of(core.index, frame.index) }
  }
  /// A place whose operands are being made.
  private struct Open {
    let place: Place
    /// What it computes; nil where it is another place by another name.
    let operation: CoreOperation?
    /// What it needs.
    let operands: [Place]
    /// The items of the first of those.
    var items: [Int] = []
  }
  private let graph: EvaluationGraph
  private var formula = Formula()
  /// The places that have an item, and the item of each.
  private var known = Interner<Place>()
  private var itemsOfPlaces: [Int] = []
  /// The nodes that have a leaf, and the leaf of each.
  private var nodes = Interner<Int>()
  private var leaves: [Int] = []
  private var open: [Open] = []

  /// A builder that asks `graph` for worlds and other nodes.
  init(_ graph: EvaluationGraph) { self.graph = graph }

  /// The formula of `core` read in `frame`.
  mutating func build(_ core: CoreID, in frame: Frame) throws(CompileFault) -> Formula {
    // Each place is looked up once: coming back to it after each of its operands took a third of the time until a
    // question is compiled.
    var made = try item(of: Place(core: core, frame: graph.store.intern(frame)))
    while let top = open.indices.last {
      if let item = made { open[top].items.append(item) }
      let (next, operands) = (open[top].items.count, open[top].operands)
      if next < operands.count {
        made = try item(of: operands[next])
      } else {
        made = close(open.removeLast())
      }
    }
    formula.root = made ?? 0
    return formula
  }

  /// The item of a place; nil where it is opened, and its operands are made first.
  private mutating func item(of place: Place) throws(CompileFault) -> Int? {
    if let number = known.number(of: place) { return itemsOfPlaces[number] }
    let operation = graph.program[place.core].operation
    let frame = graph.store[place.frame]
    switch operation {
    case .reference(let definition):
      return leaf(place, graph.node(definition, in: frame.world))
    case .ownDefinition(let definition):
      return leaf(place, graph.node(definition, in: graph.worldBefore(definition, frame.world)))
    case .below:
      guard let level = frame.level else { preconditionFailure("`below` outside a statement's value") }
      return leaf(place, graph.node(below: level, in: frame.world))
    case .outer(let operand):
      guard let entry = frame.level?.entry else { preconditionFailure("`outer` outside a statement's value") }
      let captured = graph.store[entry].captured ?? place.frame
      open.append(Open(place: place, operation: nil, operands: [Place(core: operand, frame: captured)]))
    case .inWorld(let operand, let changes):
      let world = try graph.world(ofFormula: changes, in: frame, at: place.core)
      formula.witnesses += graph.store.witnesses(of: changes, in: frame.world, of: graph.program)
      let inner = graph.store.intern(Frame(world: world, level: frame.level))
      open.append(Open(place: place, operation: nil, operands: [Place(core: operand, frame: inner)]))
    default:
      let operands = operation.operands.map { Place(core: $0, frame: place.frame) }
      open.append(Open(place: place, operation: operation, operands: operands))
    }
    return nil
  }

  private mutating func leaf(_ place: Place, _ node: Int) -> Int {
    let number = nodes.intern(node)
    if number == leaves.count {
      leaves.append(formula.items.count)
      formula.items.append(Formula.Item(core: place.core, operation: nil, operands: [], leaf: node))
    }
    return keep(leaves[number], of: place)
  }

  /// Remembers the item of a place, which is made once.
  private mutating func keep(_ item: Int, of place: Place) -> Int {
    _ = known.intern(place)
    itemsOfPlaces.append(item)
    return item
  }

  /// The item of a place whose operands are made.
  private mutating func close(_ own: Open) -> Int {
    guard let operation = own.operation else { return keep(own.items[0], of: own.place) }
    let item = formula.items.count
    formula.items.append(Formula.Item(core: own.place.core, operation: operation, operands: own.items, leaf: nil))
    return keep(item, of: own.place)
  }
}

extension CoreOperation {
  /// How operand number `index` is used along the years, or nil where its years are not the result's at all: then every
  /// year may be needed.
  func followsYears(operand index: Int) -> Bool {
    switch self {
    case .chain, .inForce: false
    case .select(_, let selections): !selections.contains { $0.dimension == .year }
    case .lookup(_, let dimension, _): dimension != .year || index == 1
    case .aggregate(_, _, let over, _, _, _): !over.contains(.year)
    case .grouped(_, _, let over, _, let into, _): over != .year && into != .year
    case .rank(_, let over, _), .allocate(_, _, let over, _): over != .year
    default: true
    }
  }
}

/// What an evaluation node computes.
enum Site: Hashable {
  /// A definition with the first `level` statements on it.
  case definition(DefinitionID, level: Int)
  /// A formula of its own: a question.
  case expression(CoreID)
  /// A part of a statement's value, as it is read there.
  case part(CoreID, of: StatementLevel)
}

/// An evaluation node: a site in a world.
struct NodeKey: Hashable, Keyed {
  /// What is computed.
  let site: Site
  /// Where.
  let world: World

  /// The site without what few sites differ in, and the world.
  var key: UInt64 {
    let place =
      switch site {
      case .definition(let definition, let level): definition.index << 8 ^ level
      case .expression(let core), .part(let core, _): ~core.index
      }
    return PairHash.of(place, world.index)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
