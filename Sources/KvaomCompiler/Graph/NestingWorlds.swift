import KvaomChecker

/// Which `with` expressions may stand in their own worlds: those whose operand can lead back to the formula they stand in,
/// through any formula and any statement of the program. Found only when worlds were seen to nest, to say which is to blame
/// in the same words whatever was asked first.
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
        guard case .inWorld(let operand, .statements(let ids)) = program[core].operation else { continue }
        if leads(from: operand, to: definition) { statements.formUnion(ids) }
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
