import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomWords

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
            .english(
              "Row \(sum.label)\(place) of `\(sum.table)`: printed \(column.printed.reduced.description), the \(sum.rowCount) rows add up to \(column.computed.reduced.description); difference \(column.difference.reduced.description)."
            ),
            fixes: [.advice(.english("ask the source; the figures are used as they stand"))]))
      }
    }
  }
}
