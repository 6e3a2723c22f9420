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
      let faults = sum.columns.filter { !$0.holds }
      // Where no column adds up, one thing is the matter with all of them: a row is missing, or counted twice.
      let isOneFault = faults.count > 2 && faults.count == sum.columns.count
      for column in isOneFault ? Array(faults.prefix(1)) : faults {
        var message = PublishedSumWords.fault(sum, column)
        if isOneFault { message = .verbatim("\(message)\(PublishedSumWords.nowhere(sum))") }
        found.append(Diagnostic(.publishedSum, at: column.span, message, fixes: fixes(for: sum)))
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
        \(whole) i `\(sum.table)`: trykt \(number: printed), \(parts) gir \(number: computed); skilnad \
        \(number: difference).
        """,
      nb: """
        \(whole) i `\(sum.table)`: trykt \(number: printed), \(parts) gir \(number: computed); forskjell \
        \(number: difference).
        """,
      sv: """
        \(whole) i `\(sum.table)`: tryckt \(number: printed), \(parts) ger \(number: computed); skillnad \
        \(number: difference).
        """,
      en: """
        \(whole) of `\(sum.table)`: printed \(printed.description), \(parts) \
        \(computed.description); difference \(difference.description).
        """)
  }

  /// Behind the first place where a sum does not add up that does so nowhere.
  static func nowhere(_ sum: CheckedSum) -> Phrase {
    sum.isColumn
      ? Phrase(
        nn: " Slik er det i alle dei \(sum.columns.count) radene: ein kolonne kan mangle, eller vere talt to gonger.",
        nb: " Slik er det i alle de \(sum.columns.count) radene: en kolonne kan mangle, eller være talt to ganger.",
        sv: " Så är det i alla de \(sum.columns.count) raderna: en kolumn kan saknas, eller vara räknad två gånger.",
        en: " So it is in all \(sum.columns.count) rows: a column may be missing, or be counted twice.")
      : Phrase(
        nn: " Slik er det i alle dei \(sum.columns.count) kolonnane: ei rad kan mangle, eller vere talt to gonger.",
        nb: " Slik er det i alle de \(sum.columns.count) kolonnene: en rad kan mangle, eller være talt to ganger.",
        sv: " Så är det i alla de \(sum.columns.count) kolumnerna: en rad kan saknas, eller vara räknad två gånger.",
        en: " So it is in all \(sum.columns.count) columns: a row may be missing, or be counted twice.")
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

  /// What adds up to the printed sum; in English with its verb.
  private static func parts(_ sum: CheckedSum) -> Phrase {
    let count = sum.rowCount
    switch (sum.isColumn, count) {
    case (true, 1):
      return Phrase(
        nn: "den eine kolonnen", nb: "den ene kolonnen", sv: "den enda kolumnen", en: "the one column gives")
    case (true, _):
      return Phrase(
        nn: "dei \(count) kolonnane", nb: "de \(count) kolonnene", sv: "de \(count) kolumnerna",
        en: "the \(count) columns add up to")
    case (false, 1):
      return Phrase(nn: "den eine rada", nb: "den ene raden", sv: "den enda raden", en: "the one row gives")
    case (false, _):
      return Phrase(
        nn: "dei \(count) radene", nb: "de \(count) radene", sv: "de \(count) raderna",
        en: "the \(count) rows add up to")
    }
  }

  static let askTheSource = Phrase(
    nn: "spør kjelda; tala blir brukte som dei står", nb: "spør kilden; tallene brukes som de står",
    sv: "fråga källan; talen används som de står", en: "ask the source; the figures are used as they stand")
  /// Beside the mark under which the figures agree.
  static let thenTheyAgree = Phrase(
    nn: "så stemmer tala", nb: "så stemmer tallene", sv: "så stämmer talen", en: "then the figures agree")
}
