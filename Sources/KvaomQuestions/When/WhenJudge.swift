import KvaomDecimal
import KvaomRender

/// Tells from a condition's truth and what is missing in each year when it first holds, and if it does not, whether it
/// is on its way.
struct WhenJudge {
  /// The calendar years, ascending; empty where the condition has none.
  let years: [Int]
  /// Whether the condition holds, year by year: 1, 0 or missing.
  let truths: [Decimal]
  /// What is missing in each year; nil where the condition is no comparison.
  let lacking: [Decimal]?
  /// Whether nothing missing is not enough (`>`, `<`).
  let isStrict: Bool

  /// The verdict.
  var outcome: WhenReport.Outcome {
    if years.isEmpty {
      guard let truth = truths.first, !truth.isMissing else { return .unknown }
      return .timeless(holds: truth == .one)
    }
    if let first = truths.firstIndex(of: .one) {
      let after = truths.indices.filter { $0 > first && truths[$0] != .one }
      return .year(years[first], failsIn: after.map { years[$0] })
    }
    guard let lacking, let last = lacking.last, !last.isMissing else {
      return truths.allSatisfy(\.isMissing) ? .unknown : .notWithin(last: years[years.count - 1], atPace: nil)
    }
    guard lacking.count > 1, !lacking[lacking.count - 2].isMissing else {
      return .notWithin(last: years[years.count - 1], atPace: nil)
    }
    let pace = lacking[lacking.count - 2] - last
    if pace.isZero {
      let first = lacking.lastIndex { $0 != last }.map { $0 + 1 } ?? 0
      return .unchanged(since: first == 0 ? nil : years[first])
    }
    return pace.isNegative ? .movingAway : .notWithin(last: years[years.count - 1], atPace: year(after: last / pace))
  }

  private func year(after steps: Decimal) -> Int? {
    let whole = isStrict ? steps.floor + .one : steps.ceiling
    // A pace that needs centuries is no forecast.
    guard let count = whole.wholeValue, count <= 100 else { return nil }
    return years[years.count - 1] + count
  }
}
