import KvaomSyntax

/// Which statements of a text a definition typed with `define` takes the place of.
enum Replacement {
  /// `tree` without the statements that `newer` defines anew: definitions of the same name and the same case, measures and
  /// scenarios of the same name. A definition without a case takes the place of all cases.
  static func removing(what newer: SyntaxTree, redefinesIn tree: SyntaxTree) -> SyntaxTree {
    let targets = newer.statements.compactMap { target(of: $0) }
    guard !targets.isEmpty else { return tree }
    var tree = tree
    tree.statements.removeAll { statement in
      guard let old = target(of: statement) else { return false }
      return targets.contains { $0.name == old.name && ($0.cases == 0 || $0.cases == old.cases) }
    }
    return tree
  }

  /// Whether `statement` is one that `newer` defines anew.
  static func replaces(_ newer: SyntaxTree, _ statement: Statement) -> Bool {
    guard let old = target(of: statement) else { return false }
    return newer.statements.compactMap { target(of: $0) }.contains {
      $0.name == old.name && ($0.cases == 0 || $0.cases == old.cases)
    }
  }

  /// The name a statement defines, and how many selectors its case has.
  private static func target(of statement: Statement) -> (name: String, cases: Int)? {
    switch statement.kind {
    case .definition(let definition): (definition.name.text, definition.selectors.count)
    case .table(let table):
      if case .named(let name, _, _) = table.form { (name.text, 0) } else { nil }
    case .measure(let layer), .scenario(let layer): (layer.name.text, 0)
    case .function(let function): (function.name.text, 0)
    case .indicator: nil
    default: nil
    }
  }
}
