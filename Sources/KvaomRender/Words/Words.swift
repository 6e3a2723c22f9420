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
  /// This year minus the last.
  public let change: String
  /// The same in percent.
  public let changePercent: String
  /// The same between percents.
  public let changePoints: String
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
  /// What the drawing behind a row is.
  public let sparklineLegend: String
  /// What `–` means.
  public let notApplicableLegend: String
  /// What `≈` means.
  public let approximateLegend: String
  /// Footnote: the shown numbers give `{values}`.
  public let roundedApart: String
  /// The same where there are many.
  public let roundedApartOften: String
  /// Footnote: a change from `{from}` to `{to}` figures.
  public let changeOfKind: String
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
  /// The `{period}` of a closing sentence; left out where the figure is a single value.
  public let inPeriod: String
  /// Nothing to print.
  public let nothing: String
  /// Closing sentence of a cost that rises.
  public let dearer: String
  /// Closing sentence of a cost that falls.
  public let cheaper: String
  /// Closing sentence of another figure that rises.
  public let higher: String
  /// Closing sentence of another figure that falls.
  public let lower: String
  /// Closing sentence of no difference.
  public let alike: String
  /// Closing sentence of no difference but in the columns `{other}`.
  public let alikeExcept: String
  /// Closing sentence of no difference in the sum, but in the columns `{other}`.
  public let alikeInSum: String
  /// Why a sum over years was left out: one budget year beside accounts.
  public let kindsNotAdded: String
  /// Closing sentence where a number is missing.
  public let notComparable: String
  /// The end row of `compare … with` one statement.
  public let withOne: String
  /// The end row with two.
  public let withBoth: String
  /// The end row with more.
  public let withAll: String
  /// Headline of the goals in `{year}`.
  public let goals: String
  /// Common to all indicators.
  public let higherIsBetter: String
  /// Common to all indicators.
  public let lowerIsBetter: String
  /// The road to the target.
  public let path: String
  /// The road with its shape and its years.
  public let pathFromTo: String
  /// A shape.
  public let linear: String
  /// A shape.
  public let step: String
  /// A shape.
  public let geometric: String
  /// Common limits of the status.
  public let limits: String
  /// The limits of one indicator `{label}`.
  public let limitsOf: String
  /// Value minus path.
  public let gap: String
  /// What is needed each year.
  public let neededPerYear: String
  /// The first year a target is met.
  public let firstMet: String
  /// How a goal stands.
  public let status: String
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
  /// When the target is met: not ever.
  public let never: String
  /// When the target is met: not by the plan's last year.
  public let notWithin: String
  /// What gap and need are counted in.
  public let gapUnit: String
  /// What the signs of gap and need say where less is better.
  public let gapTurned: String
  /// Percentage points.
  public let pointsInWords: String
  /// The ground of a forecast.
  public let paceSince: String
  /// Adopted targets at the end of a year.
  public let adopted: String
  /// The road is nobody's decision.
  public let pathNotAdopted: String
  /// Closing sentence of goals.
  public let againstPath: String
  /// Values that are computed, not measured: `{names}`.
  public let modelValues: String
  /// Indicators nothing can move: `{names}`.
  public let cannotMove: String
  /// Headline of budget against accounts.
  public let deviationTitle: String
  /// Budget minus accounts.
  public let deviation: String
  /// Accounts in percent of the budget.
  public let used: String
  /// Less used than budgeted.
  public let underspent: String
  /// More used than budgeted.
  public let overspent: String
  /// Less income than budgeted.
  public let lessIncome: String
  /// More income than budgeted.
  public let moreIncome: String
  /// Exactly as budgeted.
  public let asBudgeted: String
  /// The convention of signs.
  public let deviationRule: String
  /// Income is printed without its minus.
  public let incomeTurned: String
  /// Headline of the list of sources.
  public let sourcesOf: String
  /// How many numbers have a source.
  public let sourceCount: String
  /// A number with neither source nor note.
  public let noSource: String
  /// Legend of A.
  public let assumedMark: String
  /// Legend of ?.
  public let unverifiedMark: String
  /// Legend of !.
  public let absentMark: String
  /// Headline of loose checks.
  public let checks: String
  /// Left of the comparison.
  public let leftSide: String
  /// Right of the comparison.
  public let rightSide: String
  /// A unit.
  public let unit: String
  /// A figure.
  public let figure: String
  /// Where something is written.
  public let place: String
  /// A check that holds.
  public let passed: String
  /// A check that does not.
  public let failed: String
  /// A check with a missing side.
  public let missingSide: String
  /// The tolerance of a check.
  public let within: String
  /// Closing sentence of checks.
  public let checksPassed: String
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
