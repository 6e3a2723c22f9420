public import KvaomDecimal
public import KvaomRender
public import KvaomUnits

/// What `bridge` prints: from one figure to another, one change at a time. All amounts are canonical, a cell for each
/// of the figure's.
public struct BridgeReport: Sendable {
  /// What a line is about.
  public enum Cause: Sendable {
    /// A measure that began within the first year, for the rest of the whole; with the share it was in force.
    case fullYear(String, share: Decimal)
    /// A measure that comes step by step.
    case phased(String)
    /// A measure that is no longer in force.
    case ended(String)
    /// A measure that is new.
    case measure(String)
    /// A rate at work, with its size where it is one number.
    case rate(String, Decimal?, Unit)
    /// What flows into a level, or out of it.
    case named(String)
    /// Rates that cannot be told apart: they are multiplied.
    case product([String])
    /// A growth that is written in a formula of its own.
    case ownGrowth(String)
    /// A definition whose formula is another in the later year, or follows the year itself; nil for what was asked.
    case formula(String?)
    /// The plans have other years.
    case years
    /// A figure that is another, with both where it is one number.
    case changed(String, from: Decimal?, to: Decimal?, Unit)
    /// A definition, layer or declaration that was changed in the text; its place.
    case text(String, place: String)
    /// One that is new in the text.
    case added(String, place: String)
    /// A measure that is new in the text.
    case addedMeasure(String, place: String)
    /// A measure that the plan before had in its scenario, and this one has not.
    case leftOut(String)
    /// One that is gone from the text.
    case removed(String)
  }

  /// One change.
  public struct Line: Sendable {
    /// What it is.
    public var cause: Cause
    /// What it adds.
    public var amounts: [Decimal]

    /// A change.
    public init(_ cause: Cause, _ amounts: [Decimal]) {
      self.cause = cause
      self.amounts = amounts
    }
  }

  /// What the figure is called.
  public var title: String
  /// The cell it was asked at; nil where there is none or all are shown.
  public var cell: String?
  /// The figure at the end; its cells are `end`.
  public var figure: Figure
  /// The label of the scenario; nil for the base.
  public var scenario: String?
  /// What the start and the end are called.
  public var from: String, to: String
  /// The start and the end.
  public var start: [Decimal], end: [Decimal]
  /// What changes without a new decision; of a bridge between plans all that changes.
  public var lines: [Line]
  /// New measures; nil where the bridge does not tell them apart.
  public var newLines: [Line]?
  /// What no line explains.
  public var residual: [Decimal]
  /// What the residual may come from.
  public var residualNames: [String]
  /// What was changed without moving the figure.
  public var idle: [Cause]
  /// Remarks.
  public var notes: [FigureNote]
  /// Decimals asked for; nil for the unit's own.
  public var decimals: Int?

  /// A report.
  public init(
    title: String, cell: String? = nil, figure: Figure, scenario: String? = nil, from: String, to: String,
    start: [Decimal], end: [Decimal], lines: [Line], newLines: [Line]? = nil, residual: [Decimal],
    residualNames: [String] = [], idle: [Cause] = [], notes: [FigureNote] = [], decimals: Int? = nil
  ) {
    self.title = title
    self.cell = cell
    self.figure = figure
    self.scenario = scenario
    self.from = from
    self.to = to
    self.start = start
    self.end = end
    self.lines = lines
    self.newLines = newLines
    self.residual = residual
    self.residualNames = residualNames
    self.idle = idle
    self.notes = notes
    self.decimals = decimals
  }
}

extension BridgeReport.Cause {
  /// What programs call a change of its kind, the same in every language.
  var code: String {
    switch self {
    case .fullYear: "fullYear"
    case .phased: "phased"
    case .ended: "ended"
    case .measure: "measure"
    case .rate: "rate"
    case .named: "flow"
    case .product: "product"
    case .ownGrowth: "growth"
    case .formula: "formula"
    case .years: "years"
    case .changed: "changed"
    case .text: "text"
    case .added: "added"
    case .addedMeasure: "addedMeasure"
    case .leftOut: "leftOut"
    case .removed: "removed"
    }
  }
}
