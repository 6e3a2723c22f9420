/// Finds the definitions that formulas name. One of these asked many times marks what it has seen by numbers: sets made
/// for each of four hundred formulas took three million instructions.
public struct NamedDefinitions: Sendable {
  private let program: CheckedProgram
  /// The question in which each node and each definition was met last.
  private var nodes: [Int]
  private var definitions: [Int]
  private var question = 0

  /// Of the formulas of `program`.
  public init(_ program: CheckedProgram) {
    self.program = program
    nodes = Array(repeating: 0, count: program.nodes.count)
    definitions = Array(repeating: 0, count: program.definitions.count)
  }

  /// The definitions that a formula names, each once.
  public mutating func named(in formula: CoreID) -> [DefinitionID] {
    question += 1
    var stack = [formula]
    var found: [DefinitionID] = []
    while let core = stack.popLast() {
      guard nodes[core.index] != question else { continue }
      nodes[core.index] = question
      let operation = program[core].operation
      switch operation {
      case .reference(let used), .ownDefinition(let used):
        if definitions[used.index] != question { found.append(used) }
        definitions[used.index] = question
      default: break
      }
      stack.append(contentsOf: operation.operands)
    }
    return found
  }
}
