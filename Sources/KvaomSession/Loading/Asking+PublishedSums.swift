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
        found.append(
          Diagnostic(
            .publishedSum, at: column.span, PublishedSumWords.fault(sum, column), fixes: fixes(for: sum)))
      }
    }
    return found
  }

  /// The mark under which the figures agree, where there is one.
  private func fixes(for sum: CheckedSum) -> [Fix] {
    let ask = Fix.advice(PublishedSumWords.askTheSource)
    guard let form = sum.fittingForm else { return [ask] }
    return [Fix(form, remark: PublishedSumWords.thenTheyAgree), ask]
  }
}

/// What is said of a published sum.
private enum PublishedSumWords {
  static func fault(_ sum: CheckedSum, _ column: CheckedSum.Column) -> Phrase {
    let (printed, computed, difference) = (
      column.printed.reduced, column.computed.reduced, column.difference.reduced
    )
    let (whole, parts) = (whole(sum, column.label), parts(sum))
    return Phrase(
      nn: """
        \(whole) i `\(sum.table)`: trykt \(number: printed), dei \(parts) gir \(number: computed); skilnad \
        \(number: difference).
        """,
      nb: """
        \(whole) i `\(sum.table)`: trykt \(number: printed), de \(parts) gir \(number: computed); forskjell \
        \(number: difference).
        """,
      sv: """
        \(whole) i `\(sum.table)`: tryckt \(number: printed), de \(parts) ger \(number: computed); skillnad \
        \(number: difference).
        """,
      en: """
        \(whole) of `\(sum.table)`: printed \(printed.description), the \(parts) add up to \
        \(computed.description); difference \(difference.description).
        """)
  }

  /// The printed row and its column, or the printed column and its row; `other` is empty in a list.
  private static func whole(_ sum: CheckedSum, _ other: String) -> Phrase {
    if other.isEmpty { return sum.isColumn ? column(sum.label) : row(sum.label) }
    return sum.isColumn
      ? Phrase(
        nn: "Kolonne \(sum.label), rad \(other)", nb: "Kolonne \(sum.label), rad \(other)",
        sv: "Kolumn \(sum.label), rad \(other)", en: "Column \(sum.label), row \(other)")
      : Phrase(
        nn: "Rad \(sum.label), kolonne \(other)", nb: "Rad \(sum.label), kolonne \(other)",
        sv: "Rad \(sum.label), kolumn \(other)", en: "Row \(sum.label), column \(other)")
  }
  private static func column(_ label: String) -> Phrase {
    Phrase(nn: "Kolonne \(label)", nb: "Kolonne \(label)", sv: "Kolumn \(label)", en: "Column \(label)")
  }
  private static func row(_ label: String) -> Phrase {
    Phrase(nn: "Rad \(label)", nb: "Rad \(label)", sv: "Rad \(label)", en: "Row \(label)")
  }

  /// What adds up to the printed sum.
  private static func parts(_ sum: CheckedSum) -> Phrase {
    let count = sum.rowCount
    return sum.isColumn
      ? Phrase(
        nn: "\(count) kolonnane", nb: "\(count) kolonnene", sv: "\(count) kolumnerna", en: "\(count) columns")
      : Phrase(nn: "\(count) radene", nb: "\(count) radene", sv: "\(count) raderna", en: "\(count) rows")
  }

  static let askTheSource = Phrase(
    nn: "spør kjelda; tala blir brukte som dei står", nb: "spør kilden; tallene brukes som de står",
    sv: "fråga källan; talen används som de står", en: "ask the source; the figures are used as they stand")
  /// Beside the mark under which the figures agree.
  static let thenTheyAgree = Phrase(
    nn: "så stemmer tala", nb: "så stemmer tallene", sv: "så stämmer talen", en: "then the figures agree")
}
