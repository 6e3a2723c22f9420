import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits

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
        guard let left = old.asking.plan.definitionsByName[name.name], let right = new.asking.plan.definitionsByName[name.name] else {
          continue
        }
        let (first, second) = (
          try old.asking.evaluator.value(of: left, in: oldWorld), try new.asking.evaluator.value(of: right, in: newWorld)
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
