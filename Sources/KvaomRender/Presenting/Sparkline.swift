import KvaomDecimal

/// The course of some numbers in a character each, from the lowest to the highest of them.
struct Sparkline {
  /// The signs, from low to high.
  static let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The drawing: a space for a missing number, the same low sign throughout where all numbers are equal.
  let text: String

  /// The drawing of these numbers.
  init(_ numbers: [Decimal]) {
    let known = numbers.filter { !$0.isMissing }
    let low = known.min { $0 < $1 } ?? .zero
    let high = known.max { $0 < $1 } ?? .zero
    text = String(
      numbers.map { number -> Character in
        guard !number.isMissing else { return " " }
        guard low < high else { return Self.signs[0] }
        let place = ((number - low) / (high - low) * Decimal(Self.signs.count)).floor.wholeValue ?? 0
        return Self.signs[min(max(0, place), Self.signs.count - 1)]
      })
  }
}
