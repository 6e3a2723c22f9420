import KvaomDecimal
import Testing

struct TornadoTests {
  @Test func equalsSingleEvaluations() throws {
    let answers = try Answers(Plans.service + "tornado need[2020] in plan")
    let base = try Answers.value(of: "(need in plan)[2020]", in: Plans.service)
    let ends = [
      "price_growth": ("1%", "4%"), "wage_growth": ("0%", "6%"), "rent": ("72_000 kr", "88_000 kr"),
      "share_paid": ("0%", "100%"),
    ]
    #expect(Set(answers.rows.map(\.name)) == Set(ends.keys))
    for row in answers.rows {
      let (low, high) = try #require(ends[row.name])
      let atLow = try Answers.value(of: "(need in plan with { \(row.name) = \(low) })[2020]", in: Plans.service) - base
      let atHigh =
        try Answers.value(of: "(need in plan with { \(row.name) = \(high) })[2020]", in: Plans.service) - base
      #expect(row.values[1] == atLow && row.values[2] == atHigh, "\(row.name)")
      #expect(row.values[3] == Decimal.maximum(atHigh, .zero) - Decimal.minimum(atLow, .zero))
    }
  }

  @Test func ranksBySwing() throws {
    let swings = try Answers(Plans.service + "tornado need[2020]").rows.compactMap { $0.values[3] }
    #expect(swings.count == 4)
    #expect(zip(swings, swings.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func aLinearModelHasItsSlopes() throws {
    let plan = "input a = 2 in 0..10\ninput b = 3 in 1..4\nx = 7 * a - 20 * b\ntornado x"
    let answers = try Answers(plan)
    #expect(answers.rows.map(\.name) == ["a", "b"])
    #expect(answers.rows[0].values[1] == -14 && answers.rows[0].values[2] == 56 && answers.rows[0].values[4] == 7)
    #expect(answers.rows[1].values[1] == 40 && answers.rows[1].values[2] == -20 && answers.rows[1].values[4] == -20)
  }

  /// More inputs than have lanes side by side: each is alone at its ends, whichever block it is in, and where what it
  /// moves meets what another one moves.
  @Test func manyInputsAreEachAlone() throws {
    let count = 300
    var plan = "years 2017..2019\n"
    for number in 0..<count {
      let range = number % 3 == 0 ? "" : " in \(number) tkr..\(3 * number) tkr"
      plan += "input a\(number) [2017] = \(2 * number + 1) tkr\(range)\n"
      plan += "a\(number)[2018..2019] = \(number % 5 == 0 ? 2 * number + 2 : 2 * number + 1) tkr\n"
    }
    plan += "line[2017] = a0\nline[from 2018] = prev(line) * 1.1 + a128\n"
    plan += "total = " + (0..<count).map { "a\($0)" }.joined(separator: " + ") + " + line + max(a255, a257)\n"
    let answers = try Answers(plan + "tornado total[2019]")
    let base = try Answers.value(of: "total[2019]", in: plan)
    for number in [0, 128, 255, 256, 257, 299] {
      let row = try #require(answers.rows.first { $0.name == "a\(number)" })
      let own = Decimal(2 * number + 1)
      var (low, high) = ("\(number) tkr", "\(3 * number) tkr")
      if number % 3 == 0 { (low, high) = ("\(own * 9) kr * 100", "\(own * 11) kr * 100") }
      if number % 5 == 0, number % 3 == 0 { (low, high) = ("a\(number) * 0.9", "a\(number) * 1.1") }
      let atLow = try Answers.value(of: "(total with { a\(number) = \(low) })[2019]", in: plan) - base
      let atHigh = try Answers.value(of: "(total with { a\(number) = \(high) })[2019]", in: plan) - base
      #expect(row.values[1] == atLow && row.values[2] == atHigh, "\(row.name): \(row.values) \(atLow) \(atHigh)")
    }
  }

  @Test func scalesInputsWithManyCells() throws {
    let plan = "years 2017..2018\ninput a [2017] = 10\na[2018] = 30\nx = sum(a over year)\ntornado x"
    let answers = try Answers(plan)
    #expect(answers.exitCode == 0, "\(answers.diagnostics)")
    #expect(answers.rows[0].values[1] == -4 && answers.rows[0].values[2] == 4)
  }

  @Test func saysWhenNothingMatters() throws {
    let answers = try Answers(Plans.service + "tornado in_time[2020]")
    #expect(answers.sentences == ["Ingen føresetnader i planen påverkar «Fristar B2020»."])
  }

  @Test func needsOneCell() throws {
    let answers = try Answers(Plans.service + "tornado need")
    #expect(answers.diagnostics.hasPrefix("KV098"))
  }
}
