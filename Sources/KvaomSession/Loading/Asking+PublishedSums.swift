import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSource
import KvaomWords

/// What is reported of a plan beside its answers.
extension Asking {
  /// Sums of percents that are not 100 % in the base; a sum that stands in several places is judged in each. What
  /// cannot be computed is not judged.
  var meaninglessSums: [Diagnostic] {
    plan.doubtfulSums.filter { doubtful in
      guard let cube = try? evaluator.value(of: doubtful.sum, in: .base) else { return false }
      let years = doubtful.isRunning ? cube.shape.axis(over: .year)?.members.count ?? 1 : 1
      return cube.cells.suffix(cube.cells.count / max(1, years)).contains { !$0.isMissing && $0 != .one }
    }.map { $0.finding }
  }

  /// Printed sums that do not add up, by row and column; differences that rounding explains are notes.
  public var publishedSumFaults: [Diagnostic] {
    var found: [Diagnostic] = []
    for sum in plan.publishedSums {
      for column in sum.columns where !column.holds {
        let place = column.label.isEmpty ? "" : ", column \(column.label)"
        found.append(
          Diagnostic(
            .publishedSum, at: column.span,
            .english(
              """
              Row \(sum.label)\(place) of `\(sum.table)`: printed \(column.printed.reduced.description), the \
              \(sum.rowCount) rows add up to \(column.computed.reduced.description); difference \
              \(column.difference.reduced.description).
              """
            ),
            fixes: [.advice(.english("ask the source; the figures are used as they stand"))]))
      }
    }
    return found
  }
}
