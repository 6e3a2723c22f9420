import KvaomRender
import KvaomWords

/// An axis: round numbers around the values to be shown.
struct Scale {
  /// The first and the last number of the axis.
  let low: Double, high: Double
  /// From one number to the next.
  let step: Double
  private let decimals: Int
  private let isEnglish: Bool

  /// An axis for `values` with about `count` steps. It starts at 0 where that costs less than half of the room.
  init(_ values: [Double], steps count: Int, locale: Locale, from zero: Bool = false) {
    var (least, most) = (values.min() ?? 0, values.max() ?? 1)
    if least > 0, zero || least < most / 2 { least = 0 }
    if most < 0, zero || most > least / 2 { most = 0 }
    if least == most { (least, most) = least == 0 ? (0, 1) : (least - abs(least) / 10, most + abs(most) / 10) }
    let rough = (most - least) / Double(max(1, count))
    let power = Self.power(below: rough)
    step = ([1, 2, 2.5, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10) * power
    low = (least / step).rounded(.down) * step
    high = (most / step).rounded(.up) * step
    var decimals = 0
    var scaled = step
    while decimals < 6, abs(scaled - scaled.rounded()) > 1e-6 * max(1, scaled) {
      scaled *= 10
      decimals += 1
    }
    self.decimals = decimals
    isEnglish = locale == .en
  }

  /// Whether 0 is on the axis.
  var showsZero: Bool { low <= 0 && high >= 0 }

  /// The numbers of the axis, ascending.
  var ticks: [Double] { (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step } }

  /// Where a value lies: 0 at the start of the axis, 1 at its end.
  func part(_ value: Double) -> Double { (value - low) / (high - low) }

  /// A number of the axis.
  func text(_ value: Double) -> String {
    var scaled = value
    for _ in 0..<decimals { scaled *= 10 }
    guard abs(scaled) < 1e15 else { return "\(value)" }
    let whole = Int(scaled.rounded())
    var digits = String(abs(whole))
    while digits.count <= decimals { digits = "0" + digits }
    let fraction = digits.suffix(decimals)
    var grouped = ""
    for (index, digit) in digits.dropLast(decimals).reversed().enumerated() {
      if index > 0, index % 3 == 0 { grouped.append(isEnglish ? "," : "\u{A0}") }
      grouped.append(digit)
    }
    let sign = whole < 0 ? "\u{2212}" : ""
    return sign + String(grouped.reversed()) + (decimals > 0 ? (isEnglish ? "." : ",") + fraction : "")
  }

  /// The greatest power of ten that is not above a positive number.
  private static func power(below number: Double) -> Double {
    var power = 1.0
    while power > number, power > 1e-12 { power /= 10 }
    while power * 10 <= number, power < 1e15 { power *= 10 }
    return power
  }
}
