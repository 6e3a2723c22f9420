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
        let place = column.label.isEmpty ? "" : sum.isColumn ? ", row \(column.label)" : ", column \(column.label)"
        let whole = sum.isColumn ? "Column" : "Row"
        let parts = sum.isColumn ? "columns" : "rows"
        found.append(
          Diagnostic(
            .publishedSum, at: column.span,
            .english(
              """
              \(whole) \(sum.label)\(place) of `\(sum.table)`: printed \(column.printed.reduced.description), the \
              \(sum.rowCount) \(parts) add up to \(column.computed.reduced.description); difference \
              \(column.difference.reduced.description).
              """
            ),
            fixes: fixes(for: sum)))
      }
    }
    return found
  }

  /// The mark under which the figures agree, where there is one.
  private func fixes(for sum: CheckedSum) -> [Fix] {
    let ask = Fix.advice(.english("ask the source; the figures are used as they stand"))
    guard let form = sum.fittingForm else { return [ask] }
    let remark = Phrase(
      nn: "så stemmer tala", nb: "så stemmer tallene", sv: "så stämmer talen", en: "then the figures agree")
    return [Fix(form, remark: remark), ask]
  }
}
