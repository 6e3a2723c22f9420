import KvaomQuestions
import KvaomRender
import KvaomWords

/// The documents of reports in a language, in one place for the tests of the writers.
struct Presenter {
  /// The language.
  let locale: Locale

  func show(_ request: ShowRequest) -> Document { ShowDocument.document(request, locale) }
  func compare(_ comparison: Comparison) -> Document { CompareDocument.document(comparison, locale) }
  func compare(_ comparison: StatementComparison) -> Document { StatementDocument.document(comparison, locale) }
  func goals(_ report: GoalReport) -> Document { GoalDocument.document(report, locale) }
  func deviation(_ report: DeviationReport) -> Document { DeviationDocument.document(report, locale) }
  func sources(_ report: SourceReport) -> Document { SourceDocument.document(report, locale) }
  func checks(_ report: CheckReport) -> Document { CheckDocument.document(report, locale) }

  /// The printed sums of a table on their own: agreeing ones in a line each, others as errors with row, columns and
  /// differences.
  func publishedSums(_ figure: Figure) -> Document {
    var composer = Composer(locale)
    for sum in figure.publishedSums { composer.report(sum, unit: figure.unit) }
    return composer.document([])
  }
}
