import KvaomDecimal
import KvaomRender
import KvaomSession

/// The two ends of a bridge and its steps, cut to a common last digit so that they add up exactly.
struct LevelLine {
  /// The ends.
  let start: Decimal, end: Decimal
  /// What each step adds.
  let changes: [Decimal]
  /// What is left with everything held still.
  let residual: Decimal

  /// `steps` are the differences with the first 0, 1, 2, … steps let go.
  init(start: Decimal, end: Decimal, steps: [Decimal]) {
    let digits = CommonDigits([start, end] + steps, digits: 29)
    self.start = digits.cut(start)
    self.end = digits.cut(end)
    let cuts = digits.cut(steps)
    changes = zip(cuts.dropFirst(), cuts).map { $0 - $1 }
    let explained = changes.reduce(Decimal.zero, +)
    residual = self.end - self.start - explained
  }
}
