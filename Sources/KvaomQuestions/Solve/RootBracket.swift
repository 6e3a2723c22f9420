import KvaomRender
import KvaomDecimal

/// Two values of an input between which the sides of an equation change places.
struct RootBracket {
  /// How many digits more than can be computed with a bracket is made narrow to.
  private static let precision = Decimal(coefficient: 1, exponent: -31)
  /// Distances from the estimate, in widths of the bracket, at which both sides of it are tried.
  private static let offsets = [2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24, 28].map {
    Decimal(coefficient: 1, exponent: -$0)
  }

  /// The lower value.
  let low: RootPoint
  /// The higher value.
  let high: RootPoint

  /// The bracket between neighbours whose distances have opposite signs; nil where they have not.
  init?(_ low: RootPoint, _ high: RootPoint) {
    guard !low.distance.isMissing, !high.distance.isMissing, !low.distance.isZero, !high.distance.isZero,
      low.distance.isNegative != high.distance.isNegative
    else { return nil }
    self.low = low
    self.high = high
  }

  /// How far apart its ends are.
  var width: Decimal { high.value - low.value }

  /// The end whose sides are nearer to each other.
  var nearer: RootPoint { low.distance.magnitude <= high.distance.magnitude ? low : high }

  /// The greater distance of its ends.
  var span: Decimal { Decimal.maximum(low.distance.magnitude, high.distance.magnitude) }

  /// Whether nothing between its ends can be told apart.
  var isClosed: Bool {
    width <= Decimal.maximum(low.value.magnitude, high.value.magnitude) * Self.precision
  }

  /// The values to try next: where a straight line crosses zero, ever closer around it, its short forms, and an even
  /// division for curves that are not straight at all.
  var trials: [Decimal] {
    let estimate = low.value - low.distance * width / (high.distance - low.distance)
    var values = (1..<8).map { low.value + width * Decimal($0) / Decimal(8) } + [estimate]
    for offset in Self.offsets { values += [estimate - width * offset, estimate + width * offset] }
    values += Self.shortForms(of: estimate)
    return values.filter { $0 > low.value && $0 < high.value }
  }

  /// A number rounded to 1, 2, 3, … significant digits.
  static func shortForms(of number: Decimal, digits: ClosedRange<Int> = 1...14) -> [Decimal] {
    if number.isMissing || number.isZero { return [.zero] }
    return digits.map { number.quantized(exponent: number.adjustedExponent + 1 - $0, rounding: .halfUp) }.filter {
      !$0.isMissing
    }
  }
}
