import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
public import KvaomSource
import KvaomWords

/// What is reported of a plan beside its answers.
extension Asking {
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
