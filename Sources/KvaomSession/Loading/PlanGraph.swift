public import KvaomChecker

/// Which definition of a plan needs which, directly, and what measures and scenarios change: for other programs.
public struct PlanGraph {
  /// A definition with those that its formula names, in order of the plan.
  public struct Node {
    /// The definition.
    public let id: DefinitionID
    /// Those that its formula names, itself where it reads the year before.
    public let needs: [DefinitionID]
  }

  /// A measure or a scenario with what it changes and what its changes name.
  public struct Layer {
    /// The layer.
    public let id: LayerID
    /// The definitions that its own statements change.
    public let changes: [DefinitionID]
    /// Those that the statements name besides.
    public let needs: [DefinitionID]
  }

  /// The definitions that have a name, those of the library that the plan reaches among them.
  public let nodes: [Node]
  /// The measures and scenarios of the plan's text, in order.
  public let layers: [Layer]

  /// The graph of a checked program.
  public init(_ program: CheckedProgram) {
    /// A column beside the years has no name: it belongs to its table.
    func named(_ id: DefinitionID) -> DefinitionID {
      if case .besideColumn(let table) = program[id].role { table } else { id }
    }
    func references(_ cores: [CoreID]) -> Set<DefinitionID> {
      var found: Set<DefinitionID> = []
      var seen: Set<CoreID> = []
      var open = cores
      while let core = open.popLast() {
        guard seen.insert(core).inserted else { continue }
        switch program[core].operation {
        case .reference(let id), .ownDefinition(let id): found.insert(named(id))
        default: open += program[core].operation.operands
        }
      }
      return found
    }
    func sorted(_ ids: Set<DefinitionID>) -> [DefinitionID] { ids.sorted { $0.index < $1.index } }
    nodes = program.definitions.indices.map { DefinitionID(index: $0) }.filter { !program[$0].isBesideColumn }.map {
      id in
      Node(id: id, needs: sorted(references([program[id].body])))
    }
    layers = program.layers.indices.map { LayerID(index: $0) }.filter { program[$0].standsFor == nil }.map { id in
      let statements = program[id].statements.map { program[$0] }
      let changes = Set(statements.map { named($0.target) })
      return Layer(
        id: id, changes: sorted(changes), needs: sorted(references(statements.map { $0.value }).subtracting(changes)))
    }
  }
}
