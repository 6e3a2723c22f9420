/// Every word of the output in one language. Texts in braces are places for `filled`.
///
/// The planner's own labels and notes are never translated; everything else that is printed comes from here.
struct Words: Sendable {
  /// The scenario without a name, first in its column.
  let base: String
  /// Between the last two of a list.
  let and: String
  /// After the first of a long list: `{count}` more.
  let andMore: String
  /// The same for one.
  let andOneMore: String
  /// A sum of rows or columns.
  let sum: String
  /// A sum over `{first}` to `{last}`, two digits each.
  let sumOfYears: String
  /// A variant minus the first.
  let difference: String
  /// The same in percent.
  let differencePercent: String
  /// The same between percents.
  let differencePoints: String
  /// This year minus the last.
  let change: String
  /// The same in percent.
  let changePercent: String
  /// The same between percents.
  let changePoints: String
  /// Short for percentage points, after a number.
  let points: String
  /// A truth that is true.
  let yes: String
  /// A truth that is false.
  let no: String
  /// Price basis: each year in its own prices.
  let nominalPrices: String
  /// Price basis: the prices of `{year}`.
  let fixedPrices: String
  /// Price basis that nobody stated.
  let unknownPrices: String
  /// Convention of differences of costs.
  let plusIsDearer: String
  /// What `..` means.
  let missingLegend: String
  /// What the drawing behind a row is.
  let sparklineLegend: String
  /// What `–` means.
  let notApplicableLegend: String
  /// What `≈` means.
  let approximateLegend: String
  /// Footnote: the shown numbers give `{values}`.
  let roundedApart: String
  /// The same where there are many.
  let roundedApartOften: String
  /// Footnote: a change from `{from}` to `{to}` figures.
  let changeOfKind: String
  /// Figures of the R kind.
  let accounts: String
  /// Figures of the B kind.
  let budget: String
  /// Figures of the P kind.
  let forecast: String
  /// Figures of the RB kind.
  let revised: String
  /// One assumption without a source: `{names}`.
  let oneAssumption: String
  /// `{count}` assumptions without a source: `{names}`.
  let assumptions: String
  /// Inputs with a source nobody checked: `{names}`.
  let unverified: String
  /// After a source nobody checked.
  let unverifiedSource: String
  /// A series that changes meaning from `{year}`: `{text}`.
  let seriesBreak: String
  /// Before one source.
  let source: String
  /// Before several.
  let sources: String
  /// A printed sum `{label}` that agrees in `{count}` years.
  let sumAgreesInYears: String
  /// The same where the columns are no years.
  let sumAgreesInColumns: String
  /// The same with one column.
  let sumAgrees: String
  /// The columns of a printed sum, `{label}`, that nothing was held against.
  let sumUnchecked: String
  /// A printed sum `{label}` that is off; `{list}` holds the columns.
  let sumDisagrees: String
  /// One column of that list.
  let sumColumn: String
  /// `{count}` more notes, in the formats that hold all of them.
  let moreNotes: String
  /// The `{period}` of a closing sentence; left out where the figure is a single value.
  let inPeriod: String
  /// Nothing to print.
  let nothing: String
  /// Closing sentence of a cost that rises.
  let dearer: String
  /// Closing sentence of a cost that falls.
  let cheaper: String
  /// Closing sentence of another figure that rises.
  let higher: String
  /// Closing sentence of another figure that falls.
  let lower: String
  /// Closing sentence of no difference.
  let alike: String
  /// Closing sentence of no difference but in the columns `{other}`.
  let alikeExcept: String
  /// Closing sentence of no difference in the sum, but in the columns `{other}`.
  let alikeInSum: String
  /// Why a sum over years was left out: one budget year beside accounts.
  let kindsNotAdded: String
  /// Closing sentence where a number is missing.
  let notComparable: String
  /// The end row of `compare … with` one statement.
  let withOne: String
  /// The end row with two.
  let withBoth: String
  /// The end row with more.
  let withAll: String
  /// Headline of the goals in `{year}`.
  let goals: String
  /// Common to all indicators.
  let higherIsBetter: String
  /// Common to all indicators.
  let lowerIsBetter: String
  /// The road to the target.
  let path: String
  /// The road with its shape and its years.
  let pathFromTo: String
  /// A shape.
  let linear: String
  /// A shape.
  let step: String
  /// A shape.
  let geometric: String
  /// Common limits of the status.
  let limits: String
  /// The limits of one indicator `{label}`.
  let limitsOf: String
  /// Value minus path.
  let gap: String
  /// What is needed each year.
  let neededPerYear: String
  /// The first year a target is met.
  let firstMet: String
  /// How a goal stands.
  let status: String
  /// A status.
  let onTrack: String
  /// A status.
  let atRisk: String
  /// A status.
  let offTrack: String
  /// A status.
  let missingStatus: String
  /// A status.
  let notJudged: String
  /// When the target is met: not ever.
  let never: String
  /// When the target is met: not by the plan's last year.
  let notWithin: String
  /// What gap and need are counted in.
  let gapUnit: String
  /// What the signs of gap and need say where less is better.
  let gapTurned: String
  /// Percentage points.
  let pointsInWords: String
  /// The ground of a forecast.
  let paceSince: String
  /// Adopted targets at the end of a year.
  let adopted: String
  /// The road is nobody's decision.
  let pathNotAdopted: String
  /// Closing sentence of goals.
  let againstPath: String
  /// Values that are computed, not measured: `{names}`.
  let modelValues: String
  /// Indicators nothing can move: `{names}`.
  let cannotMove: String
  /// Headline of budget against accounts.
  let deviationTitle: String
  /// Budget minus accounts.
  let deviation: String
  /// Accounts in percent of the budget.
  let used: String
  /// Less used than budgeted.
  let underspent: String
  /// More used than budgeted.
  let overspent: String
  /// Less income than budgeted.
  let lessIncome: String
  /// More income than budgeted.
  let moreIncome: String
  /// Exactly as budgeted.
  let asBudgeted: String
  /// The convention of signs.
  let deviationRule: String
  /// Income is printed without its minus.
  let incomeTurned: String
  /// Headline of the list of sources.
  let sourcesOf: String
  /// How many numbers have a source.
  let sourceCount: String
  /// A number with neither source nor note.
  let noSource: String
  /// Legend of A.
  let assumedMark: String
  /// Legend of ?.
  let unverifiedMark: String
  /// Legend of !.
  let absentMark: String
  /// Headline of loose checks.
  let checks: String
  /// Left of the comparison.
  let leftSide: String
  /// Right of the comparison.
  let rightSide: String
  /// A unit.
  let unit: String
  /// A figure.
  let figure: String
  /// Where something is written.
  let place: String
  /// A check that holds.
  let passed: String
  /// A check that does not.
  let failed: String
  /// A check with a missing side.
  let missingSide: String
  /// The tolerance of a check.
  let within: String
  /// Closing sentence of checks.
  let checksPassed: String
  /// A missing reason: nothing was written.
  let blank: String
  /// A missing reason.
  let divisionByZero: String
  /// A missing reason.
  let overflow: String
  /// A missing reason.
  let undefined: String
  /// A missing reason.
  let notCovered: String
  /// A missing reason.
  let beforeFirstYear: String
}
