import KvaomRender
import KvaomChecker
import KvaomDecimal

/// The values an input takes in a sweep.
struct SweepAxis {
  /// The most points a sweep may have, and so an axis: more are refused without being made.
  static let most = 1_000_000
  /// The most points of a sweep that somebody is to read.
  static let mostToRead = 10_000
  /// How many steps a range without a step is divided into.
  static let defaultSteps = 10

  /// What is varied.
  let variable: CheckedVariable
  /// The values; from the low end, by steps, not above the high end.
  let values: [Decimal]
  /// How many values there would be; more than `most` where there are none.
  let count: Int

  /// The values of a variable with a range.
  init(_ variable: CheckedVariable) {
    self.variable = variable
    guard let range = variable.range else {
      (values, count) = ([], 0)
      return
    }
    let width = range.high - range.low
    let step = variable.step ?? width / Decimal(Self.defaultSteps)
    guard width > .zero, step > .zero else {
      (values, count) = ([range.low], 1)
      return
    }
    let steps = (width / step).floor
    guard let whole = Int(exactly: steps), whole < Self.most else {
      values = []
      count = Int(exactly: steps) ?? .max
      return
    }
    count = whole + 1
    values = (0...whole).map { range.low + step * Decimal($0) }
  }

  /// Each value over and over: `inner` times, the whole axis `outer` times.
  func lanes(inner: Int, outer: Int) -> [Decimal] {
    let once = values.flatMap { Array(repeating: $0, count: inner) }
    return (0..<outer).flatMap { _ in once }
  }
}
