import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomSession
import KvaomSyntax
import KvaomUnits

/// Which statements of a text a definition typed with `define` takes the place of.
enum Replacement {
  /// `tree` without the statements that `newer` defines anew: definitions of the same name and the same case, measures
  /// and scenarios of the same name. A definition without a case takes the place of all cases.
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

/// Which definitions have other figures in one plan than in another, each in its standard world.
struct Movement {
  /// Their names, in the order of the plan.
  private(set) var names: [String] = []
  /// Those of them that are amounts of money and no inputs.
  private(set) var money: [String] = []
  /// What could not be calculated.
  private(set) var fault: EvaluationFault?

  /// Compares the definitions among `all` that both plans have.
  init(from old: Session, to new: Session, among all: [PlanName]) {
    do throws(EvaluationFault) {
      let (oldWorld, newWorld) = (try old.asking.standardWorld(), try new.asking.standardWorld())
      for name in all where name.kind.isDefinition {
        guard let left = old.asking.plan.definitionsByName[name.name],
          let right = new.asking.plan.definitionsByName[name.name]
        else {
          continue
        }
        let (first, second) = (
          try old.asking.evaluator.value(of: left, in: oldWorld),
          try new.asking.evaluator.value(of: right, in: newWorld)
        )
        guard first.cells != second.cells else { continue }
        names.append(name.name)
        let isMoney = new.asking.plan.program[right].unit.dimension.currency != nil
        if isMoney, name.kind != .input { money.append(name.name) }
      }
    } catch {
      fault = error
    }
  }
}
