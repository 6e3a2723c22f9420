public import KvaomDecimal
public import KvaomSource
public import KvaomUnits

/// One name of the plan, checked: what it is, and the formula for its cells.
public struct Definition: Sendable {
  /// How the definition came to be.
  public enum Role: Sendable, Hashable {
    /// Follows from others, and is never varied.
    case formula
    /// An assumption that `set`, `solve` and the sweeps may vary.
    case input
    /// Figures from a table.
    case table
    /// The value of an indicator.
    case indicator
    /// A column of a table beside the time axis, `budget[R2016]`; has no name of its own, and belongs to the table's
    /// definition.
    case besideColumn(of: DefinitionID)
  }
  /// Its role.
  public let role: Role
  /// The name, module included for the library's: `wage`, `price.zone_rates`.
  public let name: String
  /// What output prints; nil where the planner gave none.
  public let label: String?
  /// Whether it is a year-end figure: a statement on it enters the recurrence.
  public let isStock: Bool
  /// What its cells are.
  public let kind: ValueKind
  /// The unit of numbers.
  public let unit: Unit
  /// What it is without statements on it.
  public let body: CoreID
  /// The axes in the base.
  public let shape: Shape
  /// The name where it is defined.
  public let span: SourceSpan
  /// Lines of the doc comment.
  public let documentation: [String]
  /// Its notes.
  public let notes: [CheckedNote]
  /// Which of its notes hold for a part of its cells only: a row's, a column's, a case's.
  public let partNotes: [PartNotes]
  /// Of which years the library knows the figures of one of its tables; nil for what is no such table.
  public let yearsKnown: YearsKnown?
  /// For a column beside the time axis, the year as its head has it, `R2016`.
  public let besideYear: String?
  /// The range of an input, in canonical units.
  public let range: ClosedDecimalRange?
  /// How uncertain an input is.
  public let distribution: Distribution?

  /// Whether it is an assumption that a draft changes in every world, and that analyses vary.
  public var isInput: Bool { role == .input }

  /// Whether it is a column of a table beside the time axis.
  public var isBesideColumn: Bool {
    if case .besideColumn = role { true } else { false }
  }

  /// A checked definition: its body is in the program already.
  public init(
    role: Role, name: String, label: String?, isStock: Bool, kind: ValueKind, unit: Unit, body: CoreID, shape: Shape,
    span: SourceSpan, documentation: [String] = [], notes: [CheckedNote] = [], partNotes: [PartNotes] = [],
    yearsKnown: YearsKnown? = nil, besideYear: String? = nil, range: ClosedDecimalRange? = nil,
    distribution: Distribution? = nil
  ) {
    self.role = role
    self.name = name
    self.label = label
    self.isStock = isStock
    self.kind = kind
    self.unit = unit
    self.body = body
    self.shape = shape
    self.span = span
    self.documentation = documentation
    self.notes = notes
    self.partNotes = partNotes
    self.yearsKnown = yearsKnown
    self.besideYear = besideYear
    self.range = range
    self.distribution = distribution
  }

  /// The definition with another formula for the same cells.
  func replacing(body: CoreID) -> Definition {
    Definition(
      role: role, name: name, label: label, isStock: isStock, kind: kind, unit: unit, body: body, shape: shape,
      span: span, documentation: documentation, notes: notes, partNotes: partNotes, yearsKnown: yearsKnown,
      besideYear: besideYear, range: range, distribution: distribution)
  }
}

/// Notes that hold for the cells of a region, and not for the others of a definition.
public struct PartNotes: Sendable {
  /// The cells.
  public let region: [AxisSelection]
  /// What is said of them; all of it stands among the definition's notes, too.
  public let notes: [CheckedNote]
  /// Notes of a region.
  public init(region: [AxisSelection], notes: [CheckedNote]) {
    self.region = region
    self.notes = notes
  }

  /// Whether they hold for a cell. What the cell does not say can be any member.
  public func hold(for cell: [DimensionID: Int]) -> Bool {
    region.allSatisfy { selection in cell[selection.dimension].map { selection.members.contains($0) } ?? true }
  }
}

/// Of which years the library knows the figures of a table.
public struct YearsKnown: Sendable, Hashable {
  /// The last year it has a figure of.
  public let last: Int
  /// The years of the plan that the last figure holds on in, as positions.
  public let held: [Int]
  /// The years of the plan that it has no figure of, as positions.
  public let unknown: [Int]
  /// What is known of a table.
  public init(last: Int, held: [Int], unknown: [Int]) {
    self.last = last
    self.held = held
    self.unknown = unknown
  }
}

/// Two ends, both included.
public struct ClosedDecimalRange: Sendable, Hashable {
  /// Canonical, and not above `high`.
  public let low: Decimal
  /// Canonical, and not below `low`.
  public let high: Decimal
  /// From `low` to `high`.
  public init(low: Decimal, high: Decimal) {
    self.low = low
    self.high = high
  }

  /// Whether a value lies outside; a missing one does not.
  public func excludes(_ value: Decimal) -> Bool { !value.isMissing && (value < low || value > high) }
}

/// How uncertain an input is, in canonical units. A draw outside the input's range is drawn again (truncation).
public enum Distribution: Sendable, Hashable {
  /// `normal(mean, sd)`
  case normal(mean: Decimal, deviation: Decimal)
  /// `lognormal(mean, sd)`: mean and standard deviation of the value itself, not of its logarithm.
  case lognormal(mean: Decimal, deviation: Decimal)
  /// `uniform(low, high)`
  case uniform(low: Decimal, high: Decimal)
  /// `triangular(low, mode, high)`
  case triangular(low: Decimal, mode: Decimal, high: Decimal)
  /// `beta(a, b)` over the input's range, which it must have.
  case beta(a: Decimal, b: Decimal, low: Decimal, high: Decimal)
  /// `pert(low, mode, high)`: a beta with mean (low + 4 mode + high) / 6.
  case pert(low: Decimal, mode: Decimal, high: Decimal)
  /// `poisson(mean)`: whole numbers, counted in the input's unit.
  case poisson(mean: Decimal, unit: Decimal)
  /// `discrete([values], [weights])`
  case discrete(values: [Decimal], weights: [Decimal])
  /// `between(p10, p90)`: normal, with 10 % of the draws below the first and 10 % above the second.
  case between(low: Decimal, high: Decimal)
}

/// What the cells of a value are.
public enum ValueKind: Hashable, Sendable {
  /// Decimal numbers, with a unit.
  case number
  /// True or false.
  case truth
  /// Texts, which can only be compared for equality.
  case text
  /// Days.
  case date
  /// Members of a dimension.
  case member(DimensionID)
  /// The literal `missing`, which fits every kind.
  case anything
}
