public import KvaomDecimal

/// One evaluated expression, ready to be printed: its cells, its dimensions, its unit and everything a reader must
/// know about it.
///
/// The engine fills it; builders only read it. Nothing here is a string with padding or a number that was rounded.
public struct Figure: Sendable {
  /// What the planner would type to get it: a definition's name, or the source text of an expression.
  public var name: String
  /// The planner's label; nil where there is none (then `name` is printed).
  public var label: String?
  /// The label of the scenario it was evaluated in; nil for the base.
  public var scenario: String?
  /// What a cell means.
  public var kind: FigureKind
  /// The unit it is shown in.
  public var unit: FigureUnit
  /// Whether years may be added up.
  public var accumulation: Accumulation
  /// How to speak of more or less of it.
  public var sense: MoneySense
  /// The dimensions, in the order of `cells`; empty for a single value.
  public var axes: [FigureAxis]
  /// Row-major in the order of `axes`, the last axis fastest; unscaled canonical values (kr, a fraction for %, …), or
  /// what `kind` says.
  /// A missing cell is a missing `Decimal`. Cells that are absent (fewer than the axes ask for) print as missing.
  public var cells: [Decimal]
  /// True where the cells come from draws: printed with `≈`.
  public var isApproximate: Bool
  /// Text for each missing-reason code found in `cells`.
  public var missingReasons: [UInt32: String]
  /// What the figure says in one line (`utgiftsbehov − ramme; + = manglar dekning`); nil when nothing needs saying.
  /// Printed as a footnote.
  public var explanation: String?
  /// Notes of the planner and of the measures in use.
  public var notes: [FigureNote]
  /// Years where the series changes meaning (`@break`).
  public var breaks: [SeriesBreak]
  /// The sources of the tables and inputs it stands on, in order of use, without repeats.
  public var sources: [FigureSource]
  /// The inputs without a source, or with an unverified one, it depends on; without repeats.
  public var assumptions: [FigureAssumption]
  /// The printed sums of its table and how they compared.
  public var publishedSums: [PublishedSum]

  /// A figure; everything that is not said is empty or neutral.
  public init(
    name: String, label: String? = nil, scenario: String? = nil, kind: FigureKind = .number,
    unit: FigureUnit, accumulation: Accumulation = .rate, sense: MoneySense = .neutral,
    axes: [FigureAxis] = [], cells: [Decimal], isApproximate: Bool = false,
    missingReasons: [UInt32: String] = [:], explanation: String? = nil, notes: [FigureNote] = [],
    breaks: [SeriesBreak] = [], sources: [FigureSource] = [],
    assumptions: [FigureAssumption] = [], publishedSums: [PublishedSum] = []
  ) {
    self.name = name
    self.label = label
    self.scenario = scenario
    self.kind = kind
    self.unit = unit
    self.accumulation = accumulation
    self.sense = sense
    self.axes = axes
    self.cells = cells
    self.isApproximate = isApproximate
    self.missingReasons = missingReasons
    self.explanation = explanation
    self.notes = notes
    self.breaks = breaks
    self.sources = sources
    self.assumptions = assumptions
    self.publishedSums = publishedSums
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }

  /// Adds the sources and the assumptions of a figure that this one was found with.
  public mutating func addGrounds(of other: Figure) {
    sources += other.sources.filter { !sources.contains($0) }
    assumptions += other.assumptions.filter { !assumptions.contains($0) }
  }
}
