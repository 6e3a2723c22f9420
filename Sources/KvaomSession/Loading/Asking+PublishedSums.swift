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
        let place = column.label.isEmpty ? .verbatim("") : PublishedSumWords.column(column.label)
        found.append(
          Diagnostic(
            .publishedSum, at: column.span,
            PublishedSumWords.fault(sum, place, column),
            fixes: [.advice(PublishedSumWords.askTheSource)]))
      }
    }
    return found
  }
}

/// What is said of a published sum.
private enum PublishedSumWords {
  static func column(_ label: String) -> Phrase {
    Phrase(nn: ", kolonne \(label)", nb: ", kolonne \(label)", sv: ", kolumn \(label)", en: ", column \(label)")
  }
  static func fault(_ sum: CheckedSum, _ place: Phrase, _ column: CheckedSum.Column) -> Phrase {
    let (printed, computed, difference) = (
      column.printed.reduced, column.computed.reduced, column.difference.reduced
    )
    return Phrase(
      nn: """
        Rad \(sum.label)\(place) i `\(sum.table)`: trykt \(number: printed), dei \(sum.rowCount) radene gir \
        \(number: computed); skilnad \(number: difference).
        """,
      nb: """
        Rad \(sum.label)\(place) i `\(sum.table)`: trykt \(number: printed), de \(sum.rowCount) radene gir \
        \(number: computed); forskjell \(number: difference).
        """,
      sv: """
        Rad \(sum.label)\(place) i `\(sum.table)`: tryckt \(number: printed), de \(sum.rowCount) raderna ger \
        \(number: computed); skillnad \(number: difference).
        """,
      en: """
        Row \(sum.label)\(place) of `\(sum.table)`: printed \(printed.description), the \(sum.rowCount) rows add up to \
        \(computed.description); difference \(difference.description).
        """)
  }
  static let askTheSource = Phrase(
    nn: "spør kjelda; tala blir brukte som dei står", nb: "spør kilden; tallene brukes som de står",
    sv: "fråga källan; talen används som de står", en: "ask the source; the figures are used as they stand")
}
