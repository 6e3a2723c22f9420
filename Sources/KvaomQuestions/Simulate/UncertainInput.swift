import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomRuntime

/// An input of the plan that a simulation draws.
struct UncertainInput {
  /// The input.
  let definition: DefinitionID
  /// How it is drawn.
  let marginal: Marginal
}

extension Distribution {
  /// How it is drawn within a range; nil where the range holds nothing of it.
  func marginal(in range: ClosedDecimalRange?) -> Marginal? {
    Marginal(form, low: range?.low.doubleValue ?? -.infinity, high: range?.high.doubleValue ?? .infinity)
  }

  private var form: Marginal.Form {
    switch self {
    case .normal(let mean, let deviation): .normal(mean: mean.doubleValue, deviation: deviation.doubleValue)
    case .lognormal(let mean, let deviation): .lognormal(ofMean: mean.doubleValue, deviation: deviation.doubleValue)
    case .uniform(let low, let high): .uniform(low: low.doubleValue, high: high.doubleValue)
    case .triangular(let low, let mode, let high):
      .triangular(low: low.doubleValue, mode: mode.doubleValue, high: high.doubleValue)
    case .beta(let a, let b, let low, let high):
      .beta(a: a.doubleValue, b: b.doubleValue, low: low.doubleValue, high: high.doubleValue)
    case .pert(let low, let mode, let high): .pert(low: low.doubleValue, mode: mode.doubleValue, high: high.doubleValue)
    case .poisson(let mean, let unit): .poisson(mean: (mean / unit).doubleValue, unit: unit.doubleValue)
    case .discrete(let values, let weights):
      .discrete(zip(values, weights).map { (value: $0.doubleValue, weight: $1.doubleValue) })
    case .between(let low, let high): .between(low.doubleValue, high.doubleValue)
    }
  }

  /// The share of each value of a discrete distribution; empty for the others.
  var shares: [Decimal] {
    guard case .discrete(_, let weights) = self else { return [] }
    let whole = weights.reduce(Decimal.zero, +)
    return weights.map { $0 / whole }
  }

  /// The name and figures as the planner wrote them.
  var written: (form: String, figures: [Decimal], hasUnit: Bool) {
    switch self {
    case .normal(let mean, let deviation): ("normal", [mean, deviation], true)
    case .lognormal(let mean, let deviation): ("lognormal", [mean, deviation], true)
    case .uniform(let low, let high): ("uniform", [low, high], true)
    case .triangular(let low, let mode, let high): ("triangular", [low, mode, high], true)
    case .beta(let a, let b, _, _): ("beta", [a, b], false)
    case .pert(let low, let mode, let high): ("pert", [low, mode, high], true)
    case .poisson(let mean, _): ("poisson", [mean], true)
    case .discrete(let values, _): ("discrete", values, true)
    case .between(let low, let high): ("between", [low, high], true)
    }
  }
}
