public import KvaomDecimal

/// How the texts of an axis are written: by the formatter and in the words of the tables.
public struct AxisWriting {
  /// A number of the axis with so many decimals.
  let number: (_ value: Decimal, _ decimals: Int) -> String
  /// That the axis starts at this number and not at 0.
  let cut: (_ low: String) -> String

  /// A way of writing.
  public init(
    number: @escaping (_ value: Decimal, _ decimals: Int) -> String, cut: @escaping (_ low: String) -> String
  ) {
    self.number = number
    self.cut = cut
  }
}

/// The axis of a chart, for every number of steps there may be room for.
struct ChartAxis: Sendable {
  private static let steps = 2...12
  private let scales: [Scale]

  /// An axis that shows all values; where `hasZero`, 0 too.
  init(_ values: [Double], hasZero: Bool = false, writing: AxisWriting) {
    scales = Self.steps.map { Scale(values, steps: $0, hasZero: hasZero, writing: writing) }
  }

  /// The numbers that come nearest to so many steps.
  func scale(steps count: Int) -> Scale {
    scales[min(max(count, Self.steps.lowerBound), Self.steps.upperBound) - Self.steps.lowerBound]
  }
}

/// Round numbers around the values to be shown, as one choice of steps gives them.
struct Scale: Sendable {
  /// A number of the axis.
  struct Tick: Sendable {
    /// Where it stands.
    let value: Double
    /// As it is written.
    let text: String
  }

  /// The first and the last number of the axis.
  let low: Double, high: Double
  /// The numbers of the axis, ascending.
  let ticks: [Tick]
  /// That it does not start at 0; nil where 0 is on it.
  let cut: String?

  /// An axis for `values` with about `count` steps. It starts at 0 where that costs less than half of the room.
  init(_ values: [Double], steps count: Int, hasZero: Bool, writing: AxisWriting) {
    var (least, most) = (values.min() ?? 0, values.max() ?? 1)
    if least > 0, hasZero || least < most / 2 { least = 0 }
    if most < 0, hasZero || most > least / 2 { most = 0 }
    if least == most { (least, most) = least == 0 ? (0, 1) : (least - abs(least) / 10, most + abs(most) / 10) }
    let step = Step(notBelow: (most - least) / Double(count))
    let first = (least / step.value).rounded(.down)
    let last = (most / step.value).rounded(.up)
    low = first * step.value
    high = last * step.value
    let low = low
    ticks = (0...Int(last - first)).map { index in
      let exact = step.exact * (Decimal(first) + Decimal(index))
      return Tick(value: low + Double(index) * step.value, text: writing.number(exact, step.decimals))
    }
    cut = low <= 0 && high >= 0 ? nil : writing.cut(ticks[0].text)
  }

  /// Where a value lies: 0 at the start of the axis, 1 at its end.
  func part(_ value: Double) -> Double { (value - low) / (high - low) }
}

/// A round distance from one number of an axis to the next: 1, 2, 2.5 or 5 times a power of ten.
private struct Step {
  /// The distance to calculate with.
  let value: Double
  /// The distance itself.
  let exact: Decimal
  /// How many decimals it has.
  let decimals: Int

  /// The least round distance that is not below `rough` by more than a thousandth.
  init(notBelow rough: Double) {
    var power = 1.0
    var exponent = 0
    while power > rough, exponent > -12 { (power, exponent) = (power / 10, exponent - 1) }
    while power * 10 <= rough { (power, exponent) = (power * 10, exponent + 1) }
    let tenths = [10, 20, 25, 50].first { Double($0) / 10 * power >= rough * 0.999 } ?? 100
    value = Double(tenths) / 10 * power
    exact = Decimal(coefficient: Int128(tenths), exponent: exponent - 1)
    decimals = max(0, (tenths == 25 ? 1 : tenths == 100 ? -1 : 0) - exponent)
  }
}

extension Decimal {
  /// The number as near as a picture needs; nil where it is missing.
  var approximate: Double? {
    if isMissing { return nil }
    // Beyond what a picture can have an axis for, far is far.
    return min(1e300, max(-1e300, doubleValue))
  }
}
