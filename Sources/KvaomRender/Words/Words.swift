/// Every word of the output in one language. Texts in braces are places for `filled`.
///
/// The planner's own labels and notes are never translated; everything else that is printed comes from here.
public struct Words: Sendable {
  /// The scenario without a name, first in its column.
  public let base: String
  /// Between the last two of a list.
  public let and: String
  /// After the first of a long list: `{count}` more.
  public let andMore: String
  /// The same for one.
  public let andOneMore: String
  /// A sum of rows or columns.
  public let sum: String
  /// A sum over `{first}` to `{last}`, two digits each.
  public let sumOfYears: String
  /// A variant minus the first.
  public let difference: String
  /// The same in percent.
  public let differencePercent: String
  /// The same between percents.
  public let differencePoints: String
  /// Short for percentage points, after a number.
  public let points: String
  /// A truth that is true.
  public let yes: String
  /// A truth that is false.
  public let no: String
  /// Price basis: each year in its own prices.
  public let nominalPrices: String
  /// Price basis: the prices of `{year}`.
  public let fixedPrices: String
  /// Price basis that nobody stated.
  public let unknownPrices: String
  /// Convention of differences of costs.
  public let plusIsDearer: String
  /// What `..` means.
  public let missingLegend: String
  /// What `–` means.
  public let notApplicableLegend: String
  /// What `≈` means.
  public let approximateLegend: String
  /// Footnote: the shown numbers give `{values}`.
  public let roundedApart: String
  /// The same where there are many.
  public let roundedApartOften: String
  /// Figures of the R kind.
  public let accounts: String
  /// Figures of the B kind.
  public let budget: String
  /// Figures of the P kind.
  public let forecast: String
  /// Figures of the RB kind.
  public let revised: String
  /// One assumption without a source: `{names}`.
  public let oneAssumption: String
  /// `{count}` assumptions without a source: `{names}`.
  public let assumptions: String
  /// Inputs with a source nobody checked: `{names}`.
  public let unverified: String
  /// After a source nobody checked.
  public let unverifiedSource: String
  /// A series that changes meaning from `{year}`: `{text}`.
  public let seriesBreak: String
  /// Before one source.
  public let source: String
  /// Before several.
  public let sources: String
  /// A printed sum `{label}` that agrees in `{count}` years.
  public let sumAgreesInYears: String
  /// The same where the columns are no years.
  public let sumAgreesInColumns: String
  /// The same with one column.
  public let sumAgrees: String
  /// The columns of a printed sum, `{label}`, that nothing was held against.
  public let sumUnchecked: String
  /// A printed sum `{label}` that is off; `{list}` holds the columns.
  public let sumDisagrees: String
  /// One column of that list.
  public let sumColumn: String
  /// `{count}` more notes, in the formats that hold all of them.
  public let moreNotes: String
  /// Nothing to print.
  public let nothing: String
  /// A status.
  public let onTrack: String
  /// A status.
  public let atRisk: String
  /// A status.
  public let offTrack: String
  /// A status.
  public let missingStatus: String
  /// A status.
  public let notJudged: String
  /// A unit.
  public let unit: String
  /// A figure.
  public let figure: String
  /// A check that holds.
  public let passed: String
  /// A check that does not.
  public let failed: String
  /// A check with a missing side.
  public let missingSide: String
  /// A missing reason: nothing was written.
  public let blank: String
  /// A missing reason.
  public let divisionByZero: String
  /// A missing reason.
  public let overflow: String
  /// A missing reason.
  public let undefined: String
  /// A missing reason.
  public let notCovered: String
  /// A missing reason.
  public let beforeFirstYear: String
}
