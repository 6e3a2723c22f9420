import KvaomDecimal

/// Five shades from the lowest to the highest of some numbers, readable in black and white.
struct Shades {
  /// The signs, from low to high; each as wide as the others.
  static let signs = ["··", "░░", "▒▒", "▓▓", "██"]

  /// The lowest number.
  let low: Decimal
  /// The highest number.
  let high: Decimal

  /// The shades of these numbers; missing ones have none.
  init(_ numbers: [Decimal]) {
    let known = numbers.filter { !$0.isMissing }
    low = known.min { $0 < $1 } ?? .zero
    high = known.max { $0 < $1 } ?? .zero
  }

  /// Whether there is anything to tell apart.
  var isVisible: Bool { low < high }

  /// The sign of a number: each shade stands for a fifth of the way from low to high.
  func sign(of number: Decimal) -> String {
    guard !number.isMissing, isVisible else { return "  " }
    let share = (number - low) / (high - low) * Decimal(Self.signs.count)
    let place = share.floor.wholeValue ?? 0
    return Self.signs[min(max(0, place), Self.signs.count - 1)]
  }
}
