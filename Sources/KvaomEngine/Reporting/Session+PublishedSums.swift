import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource

/// What is reported of a plan beside its answers.
extension Session {
  /// Reports printed sums that do not add up, by row and column; differences that rounding explains are notes.
  func reportPublishedSums() {
    for sum in plan.publishedSums {
      for column in sum.columns where !column.holds {
        let place = column.label.isEmpty ? "" : ", column \(column.label)"
        diagnostics.append(
          Diagnostic(
            .publishedSum, at: column.span,
            "Row \(sum.label)\(place) of `\(sum.table)`: printed \(column.printed.reduced), the \(sum.rowCount) rows add up to \(column.computed.reduced); difference \(column.difference.reduced).",
            fixes: ["ask the source; the figures are used as they stand"]))
      }
    }
  }
}
