public import KvaomDecimal

/// A register program over columns: what computes one definition, or the definitions of a recurrence together.
public struct RegisterProgram: Sendable {
  /// Columns, by the numbers that instructions use: constants, inputs, and those the run fills.
  public let slots: [Slot]
  /// What instructions see of the columns.
  public let views: [View]
  /// Instructions over whole columns, in order.
  public let instructions: [Instruction]
  /// Instructions run for each year in turn, after the others; empty where there is no recurrence.
  public let yearly: [Instruction]
  /// How many years the plan has.
  public let yearCount: Int
  /// The slots that hold the results.
  public let outputs: [Int]
  /// Tables that `gather` and `lookup` name.
  public let gathers: [Gather]
  /// Tables that `reduce` names.
  public let reduces: [ReduceMap]
  /// Tables that `group` names.
  public let groups: [GroupMap]
  /// Tables that `rank` and `allocate` name.
  public let lines: [LineMap]

  /// A program; the instructions name its slots, views and tables by their places.
  public init(
    slots: [Slot], views: [View], instructions: [Instruction], yearly: [Instruction], yearCount: Int, outputs: [Int],
    gathers: [Gather], reduces: [ReduceMap], groups: [GroupMap], lines: [LineMap]
  ) {
    self.slots = slots
    self.views = views
    self.instructions = instructions
    self.yearly = yearly
    self.yearCount = yearCount
    self.outputs = outputs
    self.gathers = gathers
    self.reduces = reduces
    self.groups = groups
    self.lines = lines
  }

  /// How many cells the program fills.
  public var cellCount: Int64 {
    slots.reduce(0) { sum, slot in
      if case .column(let count) = slot { sum + Int64(count) } else { sum }
    }
  }
}

/// One step of a register program. Numbers name views of the program; `core` is the index of the node it computes,
/// which missing cells born here carry. Elementwise operands have the result's count or are scalars.
public enum Instruction: Hashable, Sendable {
  /// One operand, cell by cell.
  case unary(UnaryOpcode, to: Int, Int, core: UInt32)
  /// Two operands, cell by cell.
  case binary(BinaryOpcode, to: Int, Int, Int, core: UInt32)
  /// `then` where the condition is true, `otherwise` where it is false.
  case choose(to: Int, condition: Int, then: Int, otherwise: Int)
  /// To the nearest multiple of a step.
  case round(to: Int, Int, step: Int, halfEven: Bool, core: UInt32)
  /// `((whole - weight) * below + weight * new) / whole`: `below` itself at 0, `new` itself at the whole.
  case blend(to: Int, below: Int, new: Int, weight: Int, whole: Decimal, core: UInt32)
  /// The cells of one column, and in some places those of others: a definition by many cases.
  case pieces(to: Int, Int, parts: [Piece])
  /// The value where the condition is true; a failure elsewhere.
  case require(to: Int, condition: Int, value: Int, core: UInt32)
  /// Cells from other places; missing where the source has none.
  case gather(to: Int, Int, map: Int, core: UInt32)
  /// The cell at the member that `at` holds: `members` gives what each position of the dimension adds to the offset.
  case lookup(to: Int, Int, at: Int, map: Int, members: [Int32], core: UInt32)
  /// The running sum along the outermost axis, in steps of `inner` cells.
  case accumulate(to: Int, Int, inner: Int, core: UInt32)
  /// In the years' loop: adds the year's cells to the sum so far. `first` is the first year the operand has.
  case accumulateYear(to: Int, Int, first: Int, core: UInt32)
  /// The running product along the years, `source` and `result` saying where each year's cells lie.
  case chain(to: Int, Int, base: Int, source: YearLayout?, result: YearLayout, inner: Int, core: UInt32)
  /// One figure from many. `weight` has the operand's cells, `at` the result's.
  case reduce(ReduceOpcode, to: Int, Int, weight: Int?, at: Int?, map: Int, skipMissing: Bool, core: UInt32)
  /// One figure from many for each group.
  case group(ReduceOpcode, to: Int, Int, by: Int, map: Int, skipMissing: Bool, core: UInt32)
  /// The place along a line.
  case rank(to: Int, Int, map: Int, ascending: Bool, core: UInt32)
  /// A total shared out along each line in whole steps; `total` and `step` have one cell a line.
  case allocate(to: Int, total: Int, weights: Int, step: Int, map: Int, core: UInt32)
  /// The part of each calendar year between two dates, in parts of which a year has `yearParts`.
  case inForce(to: Int, from: Int?, until: Int?, years: [Int], yearParts: Int)

  /// The view it writes.
  public var result: Int {
    switch self {
    case .unary(_, let to, _, _), .binary(_, let to, _, _, _), .choose(let to, _, _, _), .round(let to, _, _, _, _),
      .blend(let to, _, _, _, _, _), .require(let to, _, _, _), .gather(let to, _, _, _),
      .lookup(let to, _, _, _, _, _),
      .accumulate(let to, _, _, _), .accumulateYear(let to, _, _, _), .chain(let to, _, _, _, _, _, _),
      .reduce(_, let to, _, _, _, _, _, _), .group(_, let to, _, _, _, _, _), .rank(let to, _, _, _, _),
      .allocate(let to, _, _, _, _, _), .inForce(let to, _, _, _, _), .pieces(let to, _, _):
      to
    }
  }

  /// The views it reads.
  public var operands: [Int] {
    switch self {
    case .unary(_, _, let a, _), .gather(_, let a, _, _), .accumulate(_, let a, _, _), .accumulateYear(_, let a, _, _),
      .chain(_, let a, _, _, _, _, _), .rank(_, let a, _, _, _):
      [a]
    case .binary(_, _, let a, let b, _), .round(_, let a, let b, _, _), .require(_, let a, let b, _),
      .lookup(_, let a, let b, _, _, _), .group(_, _, let a, let b, _, _, _):
      [a, b]
    case .choose(_, let a, let b, let c), .blend(_, let a, let b, let c, _, _), .allocate(_, let a, let b, let c, _, _):
      [a, b, c]
    case .reduce(_, _, let a, let weight, let at, _, _, _): [a] + [weight, at].compactMap { $0 }
    case .inForce(_, let from, let until, _, _): [from, until].compactMap { $0 }
    case .pieces(_, let a, let parts): [a] + parts.map { $0.view }
    }
  }
}

/// A column that goes into some places of another one.
public struct Piece: Hashable, Sendable {
  /// Its cells, or one for all places.
  let view: Int
  /// Which of the program's gathers says where they go.
  let map: Int
  /// A piece; the numbers are those of the program's views and gathers.
  public init(view: Int, map: Int) {
    self.view = view
    self.map = map
  }
}

/// Operations on two cells; what each means is said at `CoreBinary`, which has the same cases.
public enum BinaryOpcode: Hashable, Sendable {
  /// Arithmetic.
  case add, subtract, multiply, divide, power, remainder
  /// The smaller and the larger.
  case minimum, maximum
  /// Comparison: 1 or 0.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Logic of three values.
  case and, or
  /// The left, or the right where the left is missing.
  case otherwise
}

/// One figure from many; what each means is said at `CoreAggregate`, which has the same cases.
public enum ReduceOpcode: Hashable, Sendable {
  /// Sum and product; the product of nothing is 1.
  case sum, product
  /// Arithmetic or weighted mean.
  case mean
  /// The smallest and the largest.
  case minimum, maximum
  /// How many cells are true.
  case count
  /// The middle, and a quantile.
  case median, quantile
  /// Logic of three values over all cells.
  case all, any
}

/// Operations on one cell; what each means is said at `CoreUnary`, which has the same cases.
public enum UnaryOpcode: Hashable, Sendable {
  /// Arithmetic and logic.
  case negate, not, isMissing, absolute
  /// To whole numbers.
  case floor, ceiling, truncate
  /// Functions.
  case squareRoot, logarithm, exponential
  /// Parts of dates.
  case yearOfDate, monthOfDate, dayOfDate
}

/// A column of a program's file.
public enum Slot: Sendable {
  /// Cells known when the program was made.
  case constant([Decimal])
  /// The column of another node: the position among the program's inputs.
  case input(Int)
  /// A column the program fills.
  case column(count: Int)
}
