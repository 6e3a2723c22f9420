internal import KvaomDecimal

/// One cell of a column as the machine computes with it: exact decimals, or binary64 for sampled lanes.
///
/// Operations follow `Decimal`: an operation with a missing operand returns that operand, the left one first; what does
/// not exist is missing.
protocol Cell: Sendable {
  /// Whether numbers are kept exactly, so that a whole number of steps can be told from one that is not.
  static var isExact: Bool { get }
  /// The cell that holds `decimal`.
  init(_ decimal: Decimal)
  /// Exact in a decimal; rounded to the nearest in a draw.
  init(_ value: Int)
  /// A cell without a value; `reason` says why and survives arithmetic.
  static func missing(_ reason: UInt32) -> Self
  /// 0.
  static var zero: Self { get }
  /// 1.
  static var one: Self { get }
  /// Whether there is no number.
  var isMissing: Bool { get }
  /// Why there is no number.
  var missingReason: UInt32? { get }
  /// Whether it is missing because a number was too large for the format.
  var isOverflow: Bool { get }
  /// Whether the number is 0.
  var isZero: Bool { get }
  /// Whether the number is below 0.
  var isNegative: Bool { get }
  /// The number, where it is whole and fits.
  var wholeNumber: Int64? { get }
  /// The number without its sign.
  var magnitude: Self { get }
  /// The largest whole number not above.
  var floor: Self { get }
  /// The smallest whole number not below.
  var ceiling: Self { get }
  /// The whole number towards zero.
  var truncated: Self { get }
  /// The root; missing below zero.
  var squareRoot: Self { get }
  /// The natural logarithm; missing at and below zero.
  var logarithm: Self { get }
  /// e to its power; missing where it is.
  var exponential: Self { get }
  /// The nearest multiple of `step`.
  func rounded(toMultipleOf step: Self, halfEven: Bool) -> Self
  /// A total order fit for sorting numbers.
  func precedes(_ other: Self) -> Bool
  /// Missing where either side is.
  static func + (left: Self, right: Self) -> Self
  /// Missing where either side is.
  static func - (left: Self, right: Self) -> Self
  /// Missing where either side is, even beside zero.
  static func * (left: Self, right: Self) -> Self
  /// Missing where either side is, and by zero.
  static func / (left: Self, right: Self) -> Self
  /// Missing where it is.
  static prefix func - (number: Self) -> Self
  /// Equal in value; asked of numbers only.
  static func == (left: Self, right: Self) -> Bool
  /// Less; asked of numbers only.
  static func < (left: Self, right: Self) -> Bool
  /// What whole division leaves, with the sign of the left.
  static func remainder(_ left: Self, _ right: Self) -> Self
  /// The whole part of the quotient, exact.
  static func wholeQuotient(_ left: Self, _ right: Self) -> Self
  /// Missing where either side is, and where no real number is the answer.
  static func power(_ base: Self, _ exponent: Self) -> Self
  /// `result` of the node `core`, whose operands were `left` and `right`; a missing cell born here carries the node.
  static func settle(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self
  /// How many neighbouring cells are computed together where they are alike; nil where every cell is quick alone.
  static var runLength: Int? { get }
  /// Writes the sums of a run, or the differences, as the operators give them; false where that is for them to do.
  static func addRun(
    _ left: Span<Self>, _ right: Span<Self>, to results: inout MutableSpan<Self>, _ range: Range<Int>,
    subtracting: Bool
  ) -> Bool
  /// Writes the products of a run; false as above.
  static func multiplyRun(
    _ left: Span<Self>, _ right: Span<Self>, to results: inout MutableSpan<Self>, _ range: Range<Int>
  ) -> Bool
  /// Writes the nearest multiples of steps; false as above.
  static func roundRun(
    _ numbers: Span<Self>, toMultipleOf steps: Span<Self>, halfEven: Bool, to results: inout MutableSpan<Self>,
    _ range: Range<Int>
  ) -> Bool
  /// The sum of a run; nil where it has to be taken cell by cell.
  static func sumRun(_ numbers: Span<Self>, _ range: Range<Int>) -> Self?
}

/// Cells that are quick alone have no runs.
extension Cell {
  static var runLength: Int? { nil }
  static func addRun(
    _ left: Span<Self>, _ right: Span<Self>, to results: inout MutableSpan<Self>, _ range: Range<Int>,
    subtracting: Bool
  ) -> Bool { false }
  static func multiplyRun(
    _ left: Span<Self>, _ right: Span<Self>, to results: inout MutableSpan<Self>, _ range: Range<Int>
  ) -> Bool { false }
  static func roundRun(
    _ numbers: Span<Self>, toMultipleOf steps: Span<Self>, halfEven: Bool, to results: inout MutableSpan<Self>,
    _ range: Range<Int>
  ) -> Bool { false }
  static func sumRun(_ numbers: Span<Self>, _ range: Range<Int>) -> Self? { nil }
}

extension Cell {
  /// Whether it is missing because of a failure the planner must hear of: an overflow or a broken requirement.
  var isFailure: Bool {
    guard let missingReason else { return false }
    return CellReason.isFailure(missingReason)
  }

  /// The number as an index of a list of `count`; nil where it is none.
  @inline(__always) func index(below count: Int) -> Int? {
    guard let whole = wholeNumber, whole >= 0, whole < Int64(count) else { return nil }
    return Int(whole)
  }

  /// Missing, as the node `core` makes it.
  @inline(__always) static func born(at core: UInt32) -> Self { missing(CellReason.born(at: core)) }

  /// `result` of the node `core`, whose operands were `left` and `right`; a missing cell born here carries the node.
  @inline(__always) static func settle(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self {
    result.isMissing ? settleMissing(result, left, right, at: core) : result
  }

  /// The rare half of `settle`.
  @inline(never) static func settleMissing(_ result: Self, _ left: Self, _ right: Self, at core: UInt32) -> Self {
    if left.isMissing { return left }
    if right.isMissing { return right }
    return result.isOverflow ? missing(CellReason.failure(at: core)) : born(at: core)
  }

  /// 1 or 0.
  @inline(__always) static func truth(_ value: Bool) -> Self { value ? one : zero }
}

/// How a missing cell says where it was born: reasons the machine writes, above those of `MissingReason`.
///
/// A *failure* (an overflow, a broken requirement) travels as a missing cell that nothing absorbs (`otherwise`, `is
/// missing` and `skip:` pass it on), so that it counts exactly where its cell is needed: a branch not taken may fail.
public enum CellReason {
  /// Set in the reasons of failures.
  static let failureBit: UInt32 = 1 << 31

  /// The reason of a missing cell that the node with this index made.
  public static func born(at core: UInt32) -> UInt32 { MissingReason.firstFree + core }
  /// The reason of a failure in the node with this index.
  public static func failure(at core: UInt32) -> UInt32 { failureBit | core }
  /// Whether a reason is a failure's.
  public static func isFailure(_ reason: UInt32) -> Bool { reason & failureBit != 0 }
  /// The index of the node that a reason names, or nil where it names none: the cell was missing in the planner's
  /// table.
  public static func core(of reason: UInt32) -> Int? {
    if isFailure(reason) { return Int(reason & ~failureBit) }
    return reason >= MissingReason.firstFree ? Int(reason - MissingReason.firstFree) : nil
  }
}

extension Decimal: Cell {
  static var isExact: Bool { true }
  init(_ decimal: Decimal) { self = decimal }
  var isOverflow: Bool { missingReason == MissingReason.overflow.rawValue }
}

extension Decimal {
  /// So few that two columns and their result stay in the nearest cache.
  static var runLength: Int? { 256 }
  static func power(_ base: Decimal, _ exponent: Decimal) -> Decimal { base.power(exponent) }
  var logarithm: Decimal { naturalLogarithm }
}

extension Cell {
  /// A comparison: the first missing operand, or what `body` says of two numbers.
  @inline(__always) static func compared(_ left: Self, _ right: Self, _ body: (Self, Self) -> Self) -> Self {
    if left.isMissing { return left }
    if right.isMissing { return right }
    return body(left, right)
  }

  /// `and` of three values: one false side decides.
  @inline(__always) static func and(_ left: Self, _ right: Self) -> Self {
    if !left.isMissing && left.isZero || !right.isMissing && right.isZero { return zero }
    if left.isMissing { return left }
    return right.isMissing ? right : one
  }

  /// `or` of three values: one true side decides.
  @inline(__always) static func or(_ left: Self, _ right: Self) -> Self {
    if !left.isMissing && !left.isZero || !right.isMissing && !right.isZero { return one }
    if left.isMissing { return left }
    return right.isMissing ? right : zero
  }

  /// `value` where `condition` is true; else the failure of the node `core`, or the one that came in.
  @inline(__always) static func required(_ condition: Self, _ value: Self, at core: UInt32) -> Self {
    if condition.isMissing { return condition.isFailure ? condition : missing(CellReason.failure(at: core)) }
    return condition.isZero ? missing(CellReason.failure(at: core)) : value
  }

  /// `((whole - weight) * below + weight * new) / whole`; `below` itself at 0, `new` itself at the whole. One division,
  /// last, so that parts which are exact together stay exact.
  @inline(__always) static func blended(
    _ below: Self, _ new: Self, weight: Self, of whole: Self, at core: UInt32
  ) -> Self {
    if weight.isZero { return below }
    if weight == whole { return new }
    let sum = (whole - weight) * below + weight * new
    return settle(whole == one ? sum : sum / whole, below, new, at: core)
  }

  /// A part of a date from the year 1 to the year 9999; missing outside.
  static func datePart(_ days: Self, at core: UInt32, _ part: (CivilDate) -> Int) -> Self {
    if days.isMissing { return days }
    guard let whole = days.wholeNumber, CivilDate.range.contains(whole) else { return born(at: core) }
    return Self(part(CivilDate(days: Int(whole))))
  }
}

extension Cell {
  /// The place of each number, 1 the largest (or smallest); equal numbers share the better place.
  static func places(of values: [Self], ascending: Bool) -> [Int] {
    let order = values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return ascending ? values[left] < values[right] : values[right] < values[left]
    }
    var places = [Int](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() {
      let sharesPlace = rank > 0 && values[order[rank - 1]] == values[index]
      places[index] = sharesPlace ? places[order[rank - 1]] : rank + 1
    }
    return places
  }

  /// `total` shared by `weights` in whole multiples of `step`, the sum kept exactly: each gets the whole steps of its
  /// quota, and the steps left over go to the largest remainders (ties in order); a weight of 0 gets 0. A total that is
  /// no whole number of steps fails, but for draws, which never are: there the rest goes to the next in line. A
  /// negative total is shared as its opposite. Quotas are exact while 34 digits hold steps times weight.
  static func allocated(_ total: Self, _ weights: [Self], step: Self, at core: UInt32) -> [Self] {
    func all(_ cell: Self) -> [Self] { [Self](repeating: cell, count: weights.count) }
    for cell in [total] + weights + [step] where cell.isMissing { return all(cell) }
    let sum = weights.dropFirst().reduce(weights.first ?? zero, +)
    if sum.isMissing { return all(missing(CellReason.failure(at: core))) }
    guard zero < sum, zero < step else { return all(born(at: core)) }
    if total.isNegative { return allocated(-total, weights, step: step, at: core).map { -$0 } }
    let rest = remainder(total, step)
    let steps = wholeQuotient(total, step)
    if rest.isMissing || steps.isMissing || isExact && !rest.isZero {
      return all(missing(CellReason.failure(at: core)))
    }
    var shares: [Self] = []
    var remainders: [Self] = []
    for weight in weights {
      // A weight below zero has a quota below zero, of which the whole part is the next one down.
      let product = steps * weight
      let rest = remainder(product, sum)
      let isBelow = rest.isNegative && !rest.isZero
      shares.append(isBelow ? wholeQuotient(product, sum) - one : wholeQuotient(product, sum))
      remainders.append(isBelow ? rest + sum : rest)
    }
    let order = weights.indices.filter { !weights[$0].isZero }.sorted { left, right in
      remainders[left] == remainders[right] ? left < right : remainders[right] < remainders[left]
    }
    let given = shares.dropFirst().reduce(shares[0], +)
    guard let left = (steps - given).wholeNumber, left >= 0 else {
      return all(missing(CellReason.failure(at: core)))
    }
    for turn in 0..<left {
      let next = order[Int(turn % Int64(order.count))]
      shares[next] = shares[next] + one
    }
    var result = shares.map { $0 * step }
    if !rest.isZero {
      let last = order[Int(left % Int64(order.count))]
      result[last] = result[last] + rest
    }
    return result.contains { $0.isMissing } ? all(missing(CellReason.failure(at: core))) : result
  }
}
