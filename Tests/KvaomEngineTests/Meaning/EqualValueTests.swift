import KvaomDecimal
import Testing

/// What must be the same however it is written: equal values in other units, an effect at 0 % and no effect, parts of a
/// year that meet.
@Suite struct EqualValueTests {
  @Test(arguments: 0..<30) func equalAmountsGiveEqualResults(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed + 1))
    let digits = (0..<3).map { _ in Int.random(in: 1...9_999_999, using: &random) }
    let steps = ["1 kr", "0.5 tkr", "7 kr", "0.01 mkr"]
    let step = steps[Int.random(in: 0..<steps.count, using: &random)]
    let unit = ["tkr", "mkr", "mrd"][Int.random(in: 0...2, using: &random)]
    let calls = [
      "round(X, to: \(step))", "round(X, to: \(step), half: even)", "floor(X, to: \(step))", "ceiling(X, to: \(step))",
      "truncate(-X, to: \(step))", "allocate(round(X, to: \(step)), [3, 0, 4], to: \(step))", "X * 0.37", "X / 7",
      "X * in_force(from: 2017-03-08)", "growth(X)", "cumulative(X)", "if X > 1.5 mkr then X else 0 kr",
    ]
    var lines = ["years 2016..2018", "prices nominal"]
    for (year, figure) in zip(2016...2018, digits) { lines.append("a[\(year)] = \(figure).5 kr") }
    lines.append("b = a as \(unit)")
    lines.append("check a == b")
    for call in calls {
      let (one, other) = (call.replacing("X", with: "a"), call.replacing("X", with: "b"))
      lines.append("check (\(one) otherwise 0) == (\(other) otherwise 0)")
    }
    let answers = try Answers(lines.joined(separator: "\n") + "\n", locale: "en")
    #expect(answers.exitCode == 0, "\(answers.diagnostics) \(answers.sentences)\n\(lines.joined(separator: "\n"))")
  }

  @Test(arguments: 0..<30) func noneOfAnEffectIsNoEffect(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed + 1))
    let forms = [
      "x += 5", "x = 9", "x *= 1.5", "x += hole", "x = hole in 2017", "x += 5 from 2017-04", "x += 7 from 2017-03-08",
      "x -= 3 evenly from 2016 until 2018", "x *= hole from 2017", "x = 4 in 2017-02..2017-11",
    ]
    let own = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      forms[Int.random(in: 0..<forms.count, using: &random)]
    }
    let text = """
      years 2016..2018
      x[2016] = 80
      x[from 2017] = prev(x) + 10
      hole[2018] = 1
      cost = 100
      measure m {
        cost += 10 from 2017
        \(own.map { "effect \($0)" }.joined(separator: "\n  "))
      }
      measure bare { cost += 10 from 2017 }
      scenario s { include m }
      show x, cost in s with m at 0%
      show x, cost in bare
      show x, cost in s with m at 100%
      show x, cost in m

      """
    let answers = try Answers(text, locale: "en")
    #expect(answers.exitCode == 0, "\(answers.diagnostics)")
    let values = answers.rows.map(\.values)
    try #require(values.count == 8)
    #expect(values[0...1] == values[2...3] && values[4...5] == values[6...7], "\(text)")
  }

  @Test(arguments: 0..<20) func partsOfAYearThatMeetAreTheWhole(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed + 1))
    func date() -> String {
      let parts = [Int.random(in: 1...12, using: &random), Int.random(in: 1...27, using: &random)]
      let texts = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }
      return "\(Int.random(in: 2016...2017, using: &random))-\(texts[0])-\(texts[1])"
    }
    let (first, second) = (date(), date())
    let (early, late) = first < second ? (first, second) : (second, first)
    let text = """
      years 2016..2018
      early = \(early)
      late = \(late)
      cost = 1_000
      scenario a { cost += 372 from \(early) }
      scenario b { cost += 372 from \(late) }
      check 372 * in_force(until: \(early)) + 372 * in_force(from: early + 1) == 372 within 0.000001
      check in_force(from: late) <= in_force(from: early)
      check in_force(from: \(late)) == in_force(from: late)
      check (cost in b) <= (cost in a)
      check (cost in a) - 1_000 == 372 * in_force(from: early) within 0.000001

      """
    let answers = try Answers(text, locale: "en")
    #expect(answers.exitCode == 0, "\(answers.diagnostics) \(text)")
  }
}
