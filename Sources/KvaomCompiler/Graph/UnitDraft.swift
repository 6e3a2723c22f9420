import KvaomChecker

/// The formulas of a unit, with each leaf told apart: another member of the unit, or a node computed before.
struct UnitDraft {
  /// Where a leaf leads.
  enum Leaf: Hashable {
    /// To a member of the unit, by its number.
    case member(Int)
    /// To a node computed before.
    case node(Int)
  }
  /// The graph the unit belongs to.
  let graph: EvaluationGraph
  /// The raw nodes.
  let members: [Int]
  /// Their formulas.
  let formulas: [Formula]
  /// For each formula, where each item leads if it is a leaf.
  let leaves: [[Leaf?]]
  /// For each formula, whether each item needs a member of the unit.
  let recurrent: [[Bool]]
  /// The nodes computed before that the formulas need, each once.
  let inputs: [Int]

  /// The draft of `members`, whose leaves have nodes.
  init(graph: EvaluationGraph, members: [Int]) {
    self.graph = graph
    self.members = members
    formulas = members.map { graph.states[$0].formula ?? Formula() }
    var numbers: [Int: Int] = [:]
    for (number, raw) in members.enumerated() { numbers[graph.states[raw].node ?? -1] = number }
    var inputs = Interner<Int>()
    leaves = formulas.map { formula in
      formula.items.map { item -> Leaf? in
        guard let leaf = item.leaf, let node = graph.states[leaf].node else { return nil }
        if let number = numbers[node] { return .member(number) }
        _ = inputs.intern(node)
        return .node(node)
      }
    }
    self.inputs = inputs.values
    var recurrent: [[Bool]] = []
    for (formula, leaves) in zip(formulas, leaves) {
      var flags: [Bool] = []
      for (index, item) in formula.items.enumerated() {
        let isMember = if case .member = leaves[index] { true } else { false }
        flags.append(isMember || item.operands.contains { flags[$0] })
      }
      recurrent.append(flags)
    }
    self.recurrent = recurrent
  }

  /// Whether members need each other.
  var isRecurrent: Bool { recurrent.contains { $0.contains(true) } }

  /// The definition a member computes.
  func definition(_ member: Int) -> DefinitionID? {
    guard case .definition(let definition, _) = graph.raws[members[member]].site else { return nil }
    return definition
  }

  /// A shape fault at an item of a member.
  func fault(_ fault: ShapeFault, _ member: Int, _ core: CoreID) -> CompileFault {
    .shape(
      fault, at: core, in: definition(member), statement: graph.statement(of: graph.raws[members[member]]))
  }
}
