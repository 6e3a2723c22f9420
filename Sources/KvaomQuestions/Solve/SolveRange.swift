import KvaomChecker
import KvaomDecimal
import KvaomRender

/// Where a solution is looked for: in the input's own range, then ever further away on both sides.
struct SolveRange {
  /// How many equal steps the range is divided into.
  private static let steps = 200
  /// How many steps are taken beyond each end, each half as long again as the last.
  private static let stepsBeyond = 40

  /// The low end.
  let low: Decimal
  /// The high end.
  let high: Decimal
  /// Where it comes from.
  let ground: SolveReport.Ground

  /// The range that was asked for, else that of the definition; where it has none, from 0 to twice its value, or ten
  /// shown units around 0.
  init(_ definition: Definition, asked: ClosedDecimalRange? = nil, scale: Decimal, current: Decimal?) {
    if let asked {
      (low, high, ground) = (asked.low, asked.high, .asked)
      return
    }
    if let range = definition.range, range.low < range.high {
      (low, high, ground) = (range.low, range.high, .stated)
      return
    }
    ground = .tried
    if let current, !current.isZero {
      let double = current * Decimal(2)
      (low, high) = (Decimal.minimum(.zero, double), Decimal.maximum(.zero, double))
    } else {
      (low, high) = (-(scale * Decimal(10)), scale * Decimal(10))
    }
  }

  /// The values inside, both ends included, ascending.
  var inside: [Decimal] { (0...Self.steps).map { low + (high - low) * Decimal($0) / Decimal(Self.steps) } }

  /// The values below and above, ascending, the end of the range included.
  var beyond: (below: [Decimal], above: [Decimal]) {
    var distance = (high - low) / Decimal(20)
    var way = Decimal.zero
    var below = [low]
    var above = [high]
    for _ in 0..<Self.stepsBeyond {
      way += distance
      distance = distance * Decimal(3) / Decimal(2)
      below.append(low - way)
      above.append(high + way)
    }
    return (below.reversed(), above)
  }

  /// Whether a value is inside.
  func contains(_ value: Decimal) -> Bool { value >= low && value <= high }
}
