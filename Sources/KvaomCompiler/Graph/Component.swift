import KvaomChecker
import KvaomRuntime

/// Evaluation nodes computed together: one, or the members of a recurrence.
struct Component {
  /// The nodes it computes, in the order of their computation.
  let nodes: [Int]
  /// The nodes whose values its program reads, in the order of the program's inputs.
  let inputs: [Int]
  /// The instructions; nil where there is a fault, and where it is a change.
  let program: RegisterProgram?
  /// What it makes of the cells of its one input, where it is a statement that needs nothing else.
  let change: CellChange?
  /// The component's own fault.
  let fault: CompileFault?
  /// The first component, this one included, whose fault keeps the value from being computed.
  let blockedBy: Int?
}

/// The formulas of a component, with each leaf told apart: another member of the component, or a node computed before.
struct ComponentDraft {
  /// Where a leaf leads.
  enum Leaf: Hashable {
    /// To a member of the component, by its number.
    case member(Int)
    /// To a node computed before, by its place among `inputs`.
    case input(Int)
  }
  /// The graph the component belongs to.
  let graph: EvaluationGraph
  /// Raw nodes, one for each node of the component.
  let members: [Int]
  /// Their formulas.
  let formulas: [Formula]
  /// For each formula, where each item leads if it is a leaf.
  let leaves: [[Leaf?]]
  /// For each formula, whether each item needs a member of the component.
  let recurrent: [[Bool]]
  /// The nodes computed before that the formulas need, each once.
  let inputs: [Int]
  /// And the shapes of their columns, as the program reads them.
  let inputShapes: [Shape]
  /// The part of the columns that is computed; nil is all.
  let slice: Slice?

  /// The draft of `members`, whose leaves have nodes; of a slice of their columns only, where one is given.
  init(graph: EvaluationGraph, members: [Int], slice: Slice? = nil) {
    self.graph = graph
    self.members = members
    formulas = members.map { graph.wholeFormula(of: $0) }
    var numbers = Interner<Int>()
    for raw in members {
      guard let node = graph.states[raw].node else { preconditionFailure("a member without its node") }
      _ = numbers.intern(node)
    }
    var inputs = Interner<Int>()
    leaves = formulas.map { formula in
      formula.items.map { item -> Leaf? in
        guard let leaf = item.leaf, let node = graph.states[leaf].node else { return nil }
        if let number = numbers.number(of: node) { return .member(number) }
        return .input(inputs.intern(node))
      }
    }
    self.inputs = inputs.values
    self.slice = slice
    inputShapes = inputs.values.map { node in
      let shape = graph.places[node].shape
      return slice?.of(shape) ?? shape
    }
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

/// What the program of a component depends on: its formulas, with each leaf as the number of a member or of an input,
/// and the inputs' shapes. One definition in ten scenarios is mostly one pattern with ten sets of inputs, and is
/// compiled once.
struct ComponentPattern: Hashable {
  private let numbers: [Int]
  private let inputShapes: [Shape]
  private let slice: Slice?
  /// What tells most patterns apart, made once: a dictionary that grows asks for it again.
  private let digest: Int

  /// The pattern of `draft`.
  init(_ draft: ComponentDraft) {
    var numbers: [Int] = []
    numbers.reserveCapacity(draft.formulas.reduce(0) { $0 + 2 + 4 * $1.items.count })
    for (formula, leaves) in zip(draft.formulas, draft.leaves) {
      numbers.append(formula.items.count)
      numbers.append(formula.root)
      for (item, leaf) in zip(formula.items, leaves) {
        numbers.append(item.core.index)
        switch leaf {
        case .input(let place): numbers.append(place)
        case .member(let member): numbers.append(-2 - member)
        case nil:
          numbers.append(-1)
          numbers.append(contentsOf: item.operands)
        }
      }
    }
    self.numbers = numbers
    inputShapes = draft.inputShapes
    slice = draft.slice
    // Source: the 64-bit FNV-1a hash, over whole numbers in place of bytes.
    digest = Int(
      truncatingIfNeeded: numbers.reduce(0xcbf2_9ce4_8422_2325) { (hash: UInt64, number) in
        (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01b3
      })
  }

  /// The digest alone.
  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// What a pattern is compiled to.
  struct Compiled {
    /// The members in the order of their computation.
    let order: [Int]
    /// The shape of each member.
    let shapes: [Shape]
    /// What computes the members' cells from the inputs' columns.
    let program: RegisterProgram
  }
}
