internal import KvaomDecimal

/// A cell of a sampled lane: binary64, where missing is a NaN that carries the reason.
///
/// Operations do not stop at each missing cell, as those of decimals do: NaN goes through arithmetic by itself, so that
/// loops over full columns stay straight. A missing cell born in arithmetic has no node; nobody asks one draw why.
struct Draw: Cell {
  static var isExact: Bool { false }
  /// NaN where the cell is missing.
  var value: Double

  /// The cell with a number.
  @inline(__always) init(value: Double) { self.value = value }
  init(_ decimal: Decimal) {
    if let reason = decimal.missingReason { self = .missing(reason) } else { value = decimal.doubleValue }
  }
  init(_ whole: Int) { value = Double(whole) }

  static func missing(_ reason: UInt32) -> Draw { Draw(value: Double(nan: UInt64(reason), signaling: false)) }
  static var zero: Draw { Draw(value: 0) }
  static var one: Draw { Draw(value: 1) }
  var isMissing: Bool { value.isNaN }
  var missingReason: UInt32? { value.isNaN ? UInt32(truncatingIfNeeded: value.bitPattern) : nil }
  var isOverflow: Bool { value.isInfinite }
  var isZero: Bool { value == 0 }
  var isNegative: Bool { value < 0 }
  var wholeNumber: Int64? {
    guard value.magnitude < 0x1p53, Double(Int64(value)) == value else { return nil }
    return Int64(value)
  }
  var magnitude: Draw { Draw(value: value.magnitude) }
  var floor: Draw { Draw(value: Elementary.floor(value)) }
  var ceiling: Draw { Draw(value: -Elementary.floor(-value)) }
  var truncated: Draw { value < 0 ? ceiling : floor }
  var squareRoot: Draw { Draw(value: value.squareRoot()) }
  var logarithm: Draw {
    if value.isNaN { return self }
    return Draw(value: value > 0 ? Elementary.logarithm(value) : .nan)
  }
  var exponential: Draw { Draw(value: Elementary.exponential(value)) }

  func rounded(toMultipleOf step: Draw, halfEven: Bool) -> Draw {
    if value.isNaN { return self }
    if step.value.isNaN { return step }
    if step.isZero { return Draw(value: .nan) }
    let quotient = (value / step.value).magnitude
    var whole = Elementary.floor(quotient + 0.5)
    if halfEven, whole - quotient == 0.5, Elementary.floor(whole / 2) * 2 != whole { whole -= 1 }
    let size = whole * step.value.magnitude
    return Draw(value: value < 0 ? -size : size)
  }

  func precedes(_ other: Draw) -> Bool { value < other.value }

  @inline(__always) static func + (left: Draw, right: Draw) -> Draw { Draw(value: left.value + right.value) }
  @inline(__always) static func - (left: Draw, right: Draw) -> Draw { Draw(value: left.value - right.value) }
  @inline(__always) static func * (left: Draw, right: Draw) -> Draw { Draw(value: left.value * right.value) }
  @inline(__always) static func / (left: Draw, right: Draw) -> Draw {
    Draw(value: right.value == 0 ? left.value.isNaN ? left.value : .nan : left.value / right.value)
  }
  @inline(__always) static prefix func - (number: Draw) -> Draw { Draw(value: -number.value) }
  @inline(__always) static func == (left: Draw, right: Draw) -> Bool { left.value == right.value }
  @inline(__always) static func < (left: Draw, right: Draw) -> Bool { left.value < right.value }

  static func remainder(_ left: Draw, _ right: Draw) -> Draw { left - right * wholeQuotient(left, right) }
  static func wholeQuotient(_ left: Draw, _ right: Draw) -> Draw { (left / right).truncated }
  static func power(_ base: Draw, _ exponent: Draw) -> Draw {
    Draw(value: Elementary.power(base.value, exponent.value))
  }

  /// NaN tells all there is to tell.
  @inline(__always) static func settle(_ result: Draw, _ left: Draw, _ right: Draw, at core: UInt32) -> Draw { result }
}

/// Runs a plan over draws, block by block. One belongs to one thread.
public struct SampledMachine: ~Copyable {
  private let sampler: Sampler
  private var machine: LaneMachine<Draw>
  private var draws: [[Double]]

  /// A machine with everything in place that no block changes.
  public init(_ plan: LanePlan, _ sampler: Sampler) {
    self.sampler = sampler
    machine = LaneMachine(plan)
    draws = Array(repeating: Array(repeating: 0, count: plan.lanes), count: sampler.count)
  }

  /// Computes the draws from `first` on, as many as there are lanes.
  public mutating func run(from first: Int) {
    sampler.fill(&draws, from: first)
    let draws = draws
    machine.fill { input, column in column.append(contentsOf: draws[input].lazy.map { Draw(value: $0) }) }
    machine.run()
  }

  /// Appends the first `count` lanes of each cell of each result to `values`.
  public func take(_ count: Int, into values: inout [[Double]]) {
    machine.forEachResult(count) { cell, lanes in values[cell].append(contentsOf: lanes.lazy.map { $0.value }) }
  }
}
