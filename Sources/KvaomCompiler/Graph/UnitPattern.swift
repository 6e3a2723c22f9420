import KvaomChecker
import KvaomRuntime

/// What the program of a unit depends on: its formulas, with each leaf as the number of a member or of an input, and the
/// inputs' shapes. One definition in ten scenarios is mostly one pattern with ten sets of inputs, and is compiled once.
struct UnitPattern: Hashable {
  private let numbers: [Int]
  private let inputShapes: [Shape]

  /// The pattern of `draft`.
  init(_ draft: UnitDraft) {
    var places: [Int: Int] = [:]
    for (place, node) in draft.inputs.enumerated() { places[node] = place }
    var numbers: [Int] = []
    for (formula, leaves) in zip(draft.formulas, draft.leaves) {
      numbers.append(formula.items.count)
      numbers.append(formula.root)
      for (item, leaf) in zip(formula.items, leaves) {
        numbers.append(item.core.index)
        switch leaf {
        case .node(let node): numbers.append(places[node] ?? 0)
        case .member(let member): numbers.append(-2 - member)
        case nil:
          numbers.append(-1)
          numbers.append(contentsOf: item.operands)
        }
      }
    }
    self.numbers = numbers
    inputShapes = draft.inputs.map { draft.graph.places[$0].shape }
  }

  /// What a pattern is compiled to.
  struct Compiled {
    /// The members in the order of their computation.
    let order: [Int]
    /// The shape of each member.
    let shapes: [Shape]
    /// The instructions.
    let program: Program
  }
}
