import KvaomChecker

/// Which definitions the statements of a world can reach: their targets, and whatever needs one of those, directly or through
/// others. All other definitions have in that world the value they have in the base, and are not looked at again: a
/// scenario of one statement costs what that statement moves, not the size of the plan.
struct AffectedDefinitions {
  /// For each definition, those whose formulas name it.
  private let users: [[Int]]
  /// The definitions whose formulas change worlds (`in`, `with`, `without`): what they need cannot be read off names.
  private let worldly: [Int]

  /// The names in the formulas of `program`.
  init(_ program: CheckedProgram) {
    var users = [[Int]](repeating: [], count: program.definitions.count)
    var worldly: [Int] = []
    var visited = [Int](repeating: -1, count: program.nodes.count)
    for (index, definition) in program.definitions.enumerated() {
      var changesWorlds = false
      var stack = [definition.body]
      while let core = stack.popLast() {
        guard visited[core.index] != index else { continue }
        visited[core.index] = index
        let operation = program[core].operation
        switch operation {
        case .reference(let used), .ownDefinition(let used):
          if users[used.index].last != index { users[used.index].append(index) }
        case .inWorld, .outer, .below: changesWorlds = true
        default: break
        }
        stack.append(contentsOf: operation.operands)
      }
      if changesWorlds { worldly.append(index) }
    }
    self.users = users
    self.worldly = worldly
  }

  /// For each definition, whether a world with statements on `targets` can give it another value than the base.
  func flags(targets: some Sequence<DefinitionID>) -> [Bool] {
    var isAffected = [Bool](repeating: false, count: users.count)
    var stack = worldly + targets.map(\.index)
    while let index = stack.popLast() {
      if isAffected[index] { continue }
      isAffected[index] = true
      stack.append(contentsOf: users[index])
    }
    return isAffected
  }
}
