public import KvaomDecimal
public import KvaomSource
public import KvaomWords

/// What a node computes. Units are gone (every amount is in its canonical unit: kr, a fraction for %, …), functions are
/// inlined, names are bound, selections are static. Numbers, truths (0, 1), texts (index into `texts`), dates (days
/// since 1970-01-01) and members (position in the dimension) are all decimals in cells.
///
/// Missing: every operation gives missing where an operand it needs is missing, unless its comment says otherwise.
public enum CoreOperation: Hashable, Sendable {
  /// One cell, known now.
  case constant(Decimal)
  /// The cells of a table or a list: `cells` is an index into the program's `cubes`; row-major in `shape`.
  case cube(shape: Shape, cells: Int)
  /// The definition's result in the world of evaluation, all statements on it included.
  case reference(DefinitionID)
  /// The definition as a recurrence reads itself in the year before: a stock as it is; anything else as it is without
  /// the statements on those members of its recurrence that are no stock.
  case ownDefinition(DefinitionID)
  /// In a statement's value: the target as it is below this statement.
  case below
  /// In a statement of `with`: the operand in the world the `with` stands in (captured values).
  case outer(CoreID)
  /// The operand in another world: `in`, `without`, `with`; the changes in their order.
  case inWorld(CoreID, [WorldChange])
  /// One operand, cell by cell.
  case unary(CoreUnary, CoreID)
  /// Two operands, cell by cell, aligned by dimension.
  case binary(CoreBinary, CoreID, CoreID)
  /// `if`: cell by cell; missing where the condition is missing; the branch not taken may be missing.
  case conditional(condition: CoreID, then: CoreID, otherwise: CoreID)
  /// To the nearest multiple of `to`; halves away from zero, or to even.
  case round(CoreID, to: CoreID, halfEven: Bool)
  /// The picked members; one member drops its axis. Selecting on a dimension the operand lacks leaves it as it is.
  case select(CoreID, [AxisSelection])
  /// The operand's cell at the member that `at` holds: drops `dimension`, adds the axes of `at`.
  case lookup(CoreID, dimension: DimensionID, at: CoreID)
  /// Each member of the dimension, as a member, over the whole dimension.
  case coordinate(DimensionID)
  /// Each year's number, over the whole time axis.
  case calendarYear
  /// The year before; missing in the first year of the plan, and where the axis leaves out the year before. An operand
  /// without a year axis is the same in all years but missing in those.
  case previous(CoreID)
  /// The running sum along the years.
  case cumulative(CoreID)
  /// The index that is 1 in the year at position `base` and grows by the operand's rate from each year to the next:
  /// exact running products, forwards times (1 + rate of the year), backwards divided by (1 + rate of the year after).
  /// Missing beyond a year that the axis leaves out.
  case chain(CoreID, base: Int)
  /// One figure along the dimensions in `over`. Reference members do not count. `weight` and `at` as the aggregate
  /// needs. With `skipMissing` missing cells do not count; all missing is missing.
  case aggregate(CoreAggregate, CoreID, over: [DimensionID], weight: CoreID?, at: CoreID?, skipMissing: Bool)
  /// `sum(x over d by m)`: the cells along `over` go to the member of `into` that `by` holds there; groups without
  /// cells are 0 for sums and counts, else missing. Drops `over`, adds `into`.
  case grouped(CoreAggregate, CoreID, over: DimensionID, by: CoreID, into: DimensionID, skipMissing: Bool)
  /// The place of each cell along the dimension, 1 is the largest (or smallest); equal cells share the better place.
  case rank(CoreID, over: DimensionID, ascending: Bool)
  /// `total` shared by `weights` in whole multiples of `step`; the sum is kept exactly (largest remainder; ties in
  /// member order). A negative total is shared as its opposite. Missing where the weights' sum is not above zero.
  case allocate(total: CoreID, weights: CoreID, over: DimensionID, step: CoreID)
  /// A definition by cases: each cell from the one case that covers it; a cell no case covers is missing.
  case cases([CoreCase], shape: Shape)
  /// A statement of a layer: in the cells of `region`, `((whole - p) * below + p * new) / whole` with the parts p of
  /// the year in `weights` (nil is the whole, always); `new` itself where p is the whole, `below` where it is 0 and
  /// outside the region.
  case blend(below: CoreID, new: CoreID, region: [AxisSelection], weights: YearShares?)
  /// The part of each year between two dates (scalars; nil is open), `until` included, in parts of which a year has
  /// `yearParts`: months are twelfths, a day its share of its month.
  case inForce(from: CoreID?, until: CoreID?)
  /// The value, after making sure that no cell of the condition is false or missing; the requirement says what is wrong
  /// else.
  case require(condition: CoreID, value: CoreID, Requirement)
  /// The operand over a larger shape.
  case broadcast(CoreID, Shape)
}

extension CoreOperation {
  /// How many parts a year has: a twelfth of any day of any month (28, 29, 30 or 31) is a whole number of them.
  public static let yearParts = 12 * 377_580
}

/// Why a condition must hold: what is told where it does not.
public enum Requirement: Hashable, Sendable {
  /// The words of whoever wrote the `require`, or of the function that requires it.
  case stated(Phrase)
  /// A transfer, in which a member would give more than it has: the member, the amount where it is known now, the
  /// definition.
  case transfer(giver: String, amount: String?, of: String)
}

/// One figure from many.
public enum CoreAggregate: Hashable, Sendable {
  /// Sum, arithmetic mean (weighted where a weight is given: sum of w*x / sum of w), smallest, largest.
  case sum, mean, minimum, maximum
  /// How many cells are true.
  case count
  /// The middle, and the quantile `at` (linear between neighbours: type 7, Excel's PERCENTILE.INC).
  case median, quantile
  /// All cells multiplied; 1 for none.
  case product
  /// Whether all, or any, are true.
  case all, any
}

/// Operations on two cells.
public enum CoreBinary: Hashable, Sendable {
  /// Arithmetic; dividing by zero is missing, with the node as its reason.
  case add, subtract, multiply, divide, power, remainder
  /// The smaller and the larger.
  case minimum, maximum
  /// Comparison of numbers, dates, members, texts (equality only) and truths (equality only): 1 or 0.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Logic. `false and missing` is false, `true or missing` is true, whichever side it stands on.
  case and, or
  /// The left, or the right where the left is missing.
  case otherwise
}

/// Operations on one cell.
public enum CoreUnary: Hashable, Sendable {
  /// `-x`
  case negate
  /// `not x`
  case not
  /// `x is missing`: never missing itself.
  case isMissing
  /// `abs(x)`
  case absolute
  /// To an integer, towards minus infinity, plus infinity, zero.
  case floor, ceiling, truncate
  /// `sqrt(x)`: missing below zero.
  case squareRoot
  /// Natural logarithm (missing at and below zero) and exponential.
  case logarithm, exponential
  /// The calendar year, the month (1-12) and the day of a date.
  case yearOfDate, monthOfDate, dayOfDate
}

/// One case of a definition.
public struct CoreCase: Hashable, Sendable {
  /// The cells it covers: all, where empty.
  public let region: [AxisSelection]
  /// The value there; it may lack the region's dimensions.
  public let value: CoreID
  /// A case; an empty region is every cell.
  public init(region: [AxisSelection], value: CoreID) {
    self.region = region
    self.value = value
  }
}

/// How a world is made of another one.
public enum WorldChange: Hashable, Sendable {
  /// Drops the named layers; settings and `with` stay. Of a draft on top of them only what changes inputs stays, at the
  /// floor; a draft on the base stays.
  case base
  /// Drops the named layers and the draft, wherever it lies: the plan as it is written, with its settings.
  case written
  /// A named layer on top, without some of its parts. Each part counts once, here: where the world has it already, it
  /// leaves its place. What the layer excludes, or is left out here, leaves the world.
  case layer(LayerID, without: [LayerID])
  /// A layer included in the world as it is: parts that are there stay in their places, others come on top.
  case include(LayerID)
  /// Statements of a `with` on top.
  case statements([StatementID])
  /// Statements below all layers, above the settings that are there.
  case settings([StatementID])
  /// Statements of the draft below all layers: where another world is worked on.
  case floor([StatementID])
  /// Statements of the draft on top of the world that is worked on, which is the base, or has layers.
  case draft([StatementID], onBase: Bool)
}

/// One node of the formulas: the operation and where it was written.
public struct CoreNode: Sendable {
  /// What it computes.
  public let operation: CoreOperation
  /// The place in the planner's text (for an inlined function: in the function's body).
  public let span: SourceSpan
  /// A node read from `span`.
  public init(_ operation: CoreOperation, span: SourceSpan) {
    self.operation = operation
    self.span = span
  }
}

/// Names one node of a checked program's formulas. Nodes form a directed acyclic graph: a shared part has one id.
public struct CoreID: Hashable, Sendable {
  /// The position in the program's `nodes`; operands stand before the nodes that use them.
  public let index: Int
  /// The node at `index`.
  public init(index: Int) { self.index = index }
}

/// Names one definition of a checked program.
public struct DefinitionID: Hashable, Sendable {
  /// The position in the program's `definitions`.
  public let index: Int
  /// The definition at `index`.
  public init(index: Int) { self.index = index }
}

/// Names one measure or scenario of a checked program.
public struct LayerID: Hashable, Sendable {
  /// The position in the program's `layers`.
  public let index: Int
  /// The layer at `index`.
  public init(index: Int) { self.index = index }
}

/// Names one statement of a layer, of a `with`, or of `--set`.
public struct StatementID: Hashable, Sendable {
  /// The position in the program's `statements`.
  public let index: Int
  /// The statement at `index`.
  public init(index: Int) { self.index = index }
}
