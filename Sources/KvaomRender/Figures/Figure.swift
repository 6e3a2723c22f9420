public import KvaomDecimal
public import KvaomUnits

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
  /// The world it was evaluated in as a plan names it, the same in every language: `base`, `plan without own_team`;
  /// empty where nobody asked for a world.
  public var world = ""
  /// What a cell means.
  public var kind: FigureKind
  /// The unit it is shown in.
  public var unit: Unit
  /// Whether years may be added up.
  public var accumulation: Accumulation
  /// Which way it is good, as far as all its cells have it in common; members may add to it.
  public var direction: Direction
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
  /// Whether it depends on an input, an assumption that the plan lets vary.
  public var restsOnInputs = false
  /// The printed sums of its table and how they compared.
  public var publishedSums: [PublishedSum]

  /// A figure; everything that is not said is empty or neutral.
  public init(
    name: String, label: String? = nil, scenario: String? = nil, kind: FigureKind = .number,
    unit: Unit, accumulation: Accumulation = .rate, direction: Direction = .unstated,
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
    self.direction = direction
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

  /// Which way the cells of some members are good.
  public func direction(of members: some Sequence<FigureMember>) -> Direction {
    members.reduce(direction) { $0.joined(with: $1.direction) }
  }

  /// Which way all its cells are good together.
  public var commonDirection: Direction { direction(of: axes.flatMap { $0.members }) }

  /// Adds the sources and the assumptions of a figure that this one was found with.
  public mutating func addGrounds(of other: Figure) {
    sources.add(distinct: other.sources)
    assumptions.add(distinct: other.assumptions)
  }
}

/// One dimension of a figure.
public struct FigureAxis: Sendable, Equatable {
  /// The dimension's name in the plan (`year`, `post`).
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// The members, in the plan's order.
  public var members: [FigureMember]

  /// A dimension.
  public init(name: String, label: String? = nil, members: [FigureMember]) {
    self.name = name
    self.label = label
    self.members = members
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
  /// True where the members are years: such an axis runs across the page.
  public var isYears: Bool { members.contains { $0.year != nil } }
}

/// One member of a dimension.
public struct FigureMember: Sendable, Equatable {
  /// The name as typed (`Klepp`, `B2017`).
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// True for a reference member: shown, never in a sum.
  public var isReference: Bool
  /// The year it stands for, on an axis of years.
  public var year: YearLabel?
  /// Which way the figure's cells of this member are good, besides what all its cells have in common.
  public var direction: Direction

  /// A member.
  public init(
    name: String, label: String? = nil, isReference: Bool = false, year: YearLabel? = nil,
    direction: Direction = .unstated
  ) {
    self.name = name
    self.label = label
    self.isReference = isReference
    self.year = year
    self.direction = direction
  }

  /// Whether both are the same member; how a figure is good in it is the figure's own.
  public static func == (left: FigureMember, right: FigureMember) -> Bool {
    left.name == right.name && left.label == right.label && left.isReference == right.isReference
      && left.year == right.year
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}

/// What the cells of a figure are.
public enum FigureKind: Sendable, Equatable {
  /// Numbers in the figure's unit.
  case number
  /// 1 is true, 0 is false.
  case truth
  /// An index into this table of texts.
  case text([String])
  /// Days since 1970-01-01.
  case date
  /// An index into this table of member labels.
  case member([String])

  /// True for `number`: only then do units, decimals, sums and changes mean anything.
  public var isNumber: Bool { self == .number }

  /// True for what is read and not counted: texts, members and dates.
  public var isWord: Bool {
    switch self {
    case .number, .truth: false
    case .text, .date, .member: true
    }
  }
}

/// What happens to a figure when years are added up.
public enum Accumulation: Sendable, Equatable {
  /// An amount of the year (kr, hours, cases): years add up.
  case flow
  /// A state at the year's end or over the year (debt, årsverk, children): members may add up, years never.
  case stock
  /// A ratio (%, kr per barn, per 1000, index): nothing adds up.
  case rate
}
