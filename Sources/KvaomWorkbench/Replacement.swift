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
    guard newer.statements.contains(where: { target(of: $0, in: newer) != nil }) else { return tree }
    var rest = tree
    rest.statements.removeAll { replaces(newer, $0, of: tree) }
    return rest
  }

  /// Whether `statement` of `tree` is one that `newer` defines anew.
  static func replaces(_ newer: SyntaxTree, _ statement: Statement, of tree: SyntaxTree) -> Bool {
    guard let old = target(of: statement, in: tree) else { return false }
    return newer.statements.compactMap { target(of: $0, in: newer) }.contains {
      $0.name == old.name && ($0.place.isEmpty || $0.place == old.place)
    }
  }

  /// The name a statement defines, and its case; empty for the general one.
  private static func target(of statement: Statement, in tree: SyntaxTree) -> (name: String, place: String)? {
    switch statement.kind {
    case .definition(let definition): (definition.name.text, tree.caseDump(of: definition))
    case .table(let table):
      if case .named(let name, _, _) = table.form { (name.text, "") } else { nil }
    case .measure(let layer), .scenario(let layer): (layer.name.text, "")
    case .function(let function): (function.name.text, "")
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
