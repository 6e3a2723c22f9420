public import KvaomRuntime

/// How many cells have been filled for one who asks, by all evaluators that know one another: what each question may
/// fill says nothing of a thousand of them.
final class Spending {
  /// The cells so far.
  private var cells: Int64 = 0

  /// Adds what is about to be filled, where it stays within a budget; the sum, as much as can be counted.
  func add(_ more: Int64, within budget: Int64) -> Int64 {
    let (sum, overflow) = cells.addingReportingOverflow(more)
    if overflow { return .max }
    if sum <= budget { cells = sum }
    return sum
  }
}

extension Evaluator {
  /// Counts cells that are about to be filled, and refuses them where a run has had enough.
  func spend(_ cells: Int64) throws(EvaluationFault) {
    let sum = spending.add(cells, within: runBudget)
    if sum > runBudget { throw .runTooLong(needed: sum, budget: runBudget) }
  }

  /// Counts what a plan fills over `count` lanes before it is run over them; refuses it where a run has had enough.
  public func spend(on plan: LanePlan, lanes count: Int) throws(EvaluationFault) {
    let blocks = Int64((count + plan.lanes - 1) / max(1, plan.lanes))
    let (cells, overflow) = plan.cellCount.multipliedReportingOverflow(by: blocks)
    try spend(overflow ? .max : cells)
  }
}
