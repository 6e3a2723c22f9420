import KvaomDecimal

/// How strongly figures speak for a relation between rows or columns, in bits.
///
/// A relation that holds by chance in a column has about `(2t + unit) / |v|` of a chance, where v is the figure that is
/// explained, `unit` the last digit that is printed and t what rounding may take; cells that say the same count
/// once. From
/// the sum of these bits goes what the search for the relation costs: log2 of the explanations that were tried.
enum Evidence {
  /// With a label, bold type or a formula this much is enough.
  static let labelled = 2.0
  /// This much is asked about.
  static let asked = 8.0
  /// With this much arithmetic alone is enough.
  static let alone = 12.0

  /// log2 of a number above 0, to about 1e-4: enough to add bits.
  static func log2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // log2 m = 2/ln 2 · artanh((m − 1)/(m + 1)), m from 1 to 2.
    let z = (value.significand - 1) / (value.significand + 1)
    let square = z * z
    let series = z * (1 + square * (1 / 3.0 + square * (1 / 5.0 + square * (1 / 7.0 + square / 9))))
    return Double(value.exponent) + series * 2.885_390_081_777_927
  }

  /// The bits of `values`, the figures that are explained, where each may be `slack` off.
  static func bits(_ values: [Decimal], unit: Decimal, slack: Decimal, tried: Int) -> Double {
    var seen: [Decimal] = []
    var bits = 0.0
    let width = (slack * Decimal(2) + unit).doubleValue
    for value in values where !value.isZero && !seen.contains(value) {
      seen.append(value)
      bits += max(0, log2(value.magnitude.doubleValue / width))
    }
    return bits - log2(Double(max(1, tried)))
  }

  /// What rounding may plausibly take from a sum of `count` figures printed to `unit`.
  static func slack(of count: Int, unit: Decimal) -> Decimal { unit * Decimal(spread(of: count)) }

  /// The same in units: twice the spread of the errors of so many figures, but one unit at least.
  static func spread(of count: Int) -> Int {
    // 2·√((count + 1) / 12), rounded down.
    var spread = 1
    while 3 * (spread + 1) * (spread + 1) <= count + 1 { spread += 1 }
    return spread
  }

  /// Whether figures are round thousands, each that is not zero; not where there is none. Most have one that is not
  /// among the first, and the others are not looked at.
  static func areThousands(_ values: some Sequence<Decimal>) -> Bool {
    var isAny = false
    for value in values where !value.isMissing && !value.isZero {
      if value.exponent < 3, value.reduced.exponent < 3 { return false }
      isAny = true
    }
    return isAny
  }

  /// The largest power of ten that all figures are multiples of; 1 where there are none but zeros.
  static func unit(of values: [Decimal]) -> Decimal {
    var exponent: Int?
    for value in values where !value.isMissing && !value.isZero {
      let own = value.reduced.exponent
      exponent = min(exponent ?? own, own)
    }
    return Decimal(coefficient: 1, exponent: exponent ?? 0)
  }
}
