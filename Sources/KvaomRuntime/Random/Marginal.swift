/// How one input is drawn, in binary64, within the input's range: the draws outside it are cut off, and what is left
/// keeps its proportions. Every draw is the quantile of one uniform number, so that correlated inputs can share them.
public struct Marginal: Sendable {
  /// The distributions a plan can name, with their parameters in canonical units.
  public enum Form: Sendable {
    /// Mean and standard deviation.
    case normal(mean: Double, deviation: Double)
    /// Mean and standard deviation of the logarithm.
    case lognormal(mean: Double, deviation: Double)
    /// Ends.
    case uniform(low: Double, high: Double)
    /// Ends and the most likely value.
    case triangular(low: Double, mode: Double, high: Double)
    /// Shapes, over a range.
    case beta(a: Double, b: Double, low: Double, high: Double)
    /// Whole numbers of a unit.
    case poisson(mean: Double, unit: Double)
    /// Values and weights.
    case discrete([(value: Double, weight: Double)])
  }

  /// What a uniform number is looked up in.
  private enum Law: Sendable {
    case normal(mean: Double, deviation: Double)
    case lognormal(mean: Double, deviation: Double)
    case uniform(low: Double, width: Double)
    case triangular(low: Double, width: Double, turn: Double)
    case beta(BetaFunction, low: Double, width: Double)
    case steps(StepFunction)
  }

  private let law: Law
  /// The shares of the whole distribution below the range's ends.
  private var lowShare = 0.0, highShare = 1.0

  /// A form within a range; nil where the range holds less than a millionth of it, or its figures are beyond binary64.
  public init?(_ form: Form, low: Double, high: Double) {
    switch form {
    case .normal(let mean, let deviation): law = .normal(mean: mean, deviation: deviation)
    case .lognormal(let mean, let deviation): law = .lognormal(mean: mean, deviation: deviation)
    case .uniform(let low, let high): law = .uniform(low: low, width: high - low)
    case .triangular(let low, let mode, let high):
      law = .triangular(low: low, width: high - low, turn: (mode - low) / (high - low))
    case .beta(let a, let b, let low, let high):
      guard a < 1e6, b < 1e6, a > 1e-3, b > 1e-3 else { return nil }
      law = .beta(BetaFunction(a: a, b: b), low: low, width: high - low)
    case .poisson(let mean, let unit):
      guard mean < 1e6, let steps = StepFunction.poisson(mean: mean, unit: unit, low: low, high: high) else {
        return nil
      }
      law = .steps(steps)
    case .discrete(let weighted):
      guard let steps = StepFunction(weighted.filter { $0.value >= low && $0.value <= high }) else { return nil }
      law = .steps(steps)
    }
    if case .steps = law { return }
    lowShare = share(below: low)
    highShare = share(below: high)
    guard highShare - lowShare > 1e-6 else { return nil }
  }

  /// The value at a uniform number.
  @inline(__always) func value(atUniform uniform: Double) -> Double {
    let u = lowShare + uniform * (highShare - lowShare)
    switch law {
    case .normal(let mean, let deviation): return mean + deviation * StandardNormal.quantile(u)
    case .lognormal(let mean, let deviation):
      return Elementary.exponential(mean + deviation * StandardNormal.quantile(u))
    case .uniform(let low, let width): return low + u * width
    case .triangular(let low, let width, let turn):
      return u < turn ? low + width * (u * turn).squareRoot() : low + width * (1 - ((1 - u) * (1 - turn)).squareRoot())
    case .beta(let function, let low, let width): return low + width * function.quantile(u)
    case .steps(let steps): return steps.quantile(u)
    }
  }

  /// The share of the whole distribution below `x`.
  private func share(below x: Double) -> Double {
    if x.isInfinite { return x < 0 ? 0 : 1 }
    switch law {
    case .normal(let mean, let deviation): return StandardNormal.share(below: (x - mean) / deviation)
    case .lognormal(let mean, let deviation):
      return x <= 0 ? 0 : StandardNormal.share(below: (Elementary.logarithm(x) - mean) / deviation)
    case .uniform(let low, let width): return min(1, max(0, (x - low) / width))
    case .triangular(let low, let width, let turn):
      let t = min(1, max(0, (x - low) / width))
      return t < turn ? t * t / turn : t == 1 ? 1 : 1 - (1 - t) * (1 - t) / (1 - turn)
    case .beta(let function, let low, let width): return function.share(below: (x - low) / width)
    case .steps: return 0
    }
  }
}

extension Marginal.Form {
  /// A lognormal by the mean and standard deviation of the value itself.
  public static func lognormal(ofMean mean: Double, deviation: Double) -> Marginal.Form {
    let ratio = deviation / mean
    let variance = Elementary.logarithm(1 + ratio * ratio)
    return .lognormal(mean: Elementary.logarithm(mean) - variance / 2, deviation: variance.squareRoot())
  }

  /// A normal with a tenth of the draws below `low` and a tenth above `high`.
  public static func between(_ low: Double, _ high: Double) -> Marginal.Form {
    .normal(mean: (low + high) / 2, deviation: (high - low) / (2 * StandardNormal.quantile(0.9)))
  }

  /// A beta with mean (low + 4 mode + high) / 6.
  public static func pert(low: Double, mode: Double, high: Double) -> Marginal.Form {
    let turn = (mode - low) / (high - low)
    return .beta(a: 1 + 4 * turn, b: 1 + 4 * (1 - turn), low: low, high: high)
  }
}

/// A distribution over single values.
struct StepFunction: Sendable, Equatable {
  /// The values, ascending.
  private let values: [Double]
  /// The share of each value and all below it; the last is 1.
  private let shares: [Double]

  /// Values with their weights; nil where no weight is above zero.
  init?(_ weighted: [(value: Double, weight: Double)]) {
    let kept = weighted.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = kept.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    values = kept.map { $0.value }
    var sum = 0.0
    shares = kept.map { entry in
      sum += entry.weight
      return sum / total
    }
  }

  /// The first value that has at least the share `u` at and below it.
  func quantile(_ u: Double) -> Double {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if shares[middle] < u { low = middle + 1 } else { high = middle }
    }
    return values[low]
  }

  /// Counts with a mean, in a unit, within a range; nil where the range holds none.
  static func poisson(mean: Double, unit: Double, low: Double, high: Double) -> StepFunction? {
    let spread = 12 * (mean.squareRoot() + 3)
    let first = Int(max(0, mean - spread))
    let last = Int(mean + spread)
    // Weights relative to the most likely count, both ways.
    let mode = Int(mean)
    var weights = [Double](repeating: 0, count: last - first + 1)
    weights[mode - first] = 1
    for count in stride(from: mode + 1, through: last, by: 1) {
      weights[count - first] = weights[count - 1 - first] * mean / Double(count)
    }
    for count in stride(from: mode - 1, through: first, by: -1) {
      weights[count - first] = weights[count + 1 - first] * Double(count + 1) / mean
    }
    let all = weights.enumerated().map { (value: Double($0.offset + first) * unit, weight: $0.element) }
    return StepFunction(all.filter { $0.value >= low && $0.value <= high })
  }
}
