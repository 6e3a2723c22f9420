import KvaomDecimal
import Testing

struct OptimiseTests {
  /// A plan of measures with costs and effects, each alone and added up.
  private static func plan(_ costs: [Int], _ effects: [Int]) -> String {
    var text = "years 2017..2018\n@better lower\ncost: kr by year = 0 kr\neffect: % by year = 0%\n"
    for index in costs.indices {
      text += "measure m\(index) { cost += \(costs[index]) kr; effect += \(effects[index]) pp }\n"
    }
    return text
  }

  /// Pseudo-random numbers, the same in every run.
  private static func numbers(_ seed: Int, _ count: Int, below limit: Int) -> [Int] {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 1 + Int((state >> 33) % UInt64(limit))
    }
  }

  @Test(arguments: 1...12)
  func findsWhatGoingThroughAllFinds(_ seed: Int) throws {
    let costs = Self.numbers(seed, 7, below: 50)
    let effects = Self.numbers(seed + 100, 7, below: 20)
    let goal = effects.reduce(0, +) * 6 / 10
    var best = Int.max
    for choice in 0..<128 where sum(effects, choice) >= goal { best = min(best, sum(costs, choice)) }
    let answers = try Answers(Self.plan(costs, effects) + "optimise cost[2018] for effect[2018] >= \(goal)%")
    #expect(answers.rows("cost[2018]").first?.values[1] == Decimal(best), "\(answers.diagnostics) \(answers.sentences)")
    let chosen = (0..<7).filter { answers.rows("m\($0)")[0].texts[0] == "✓ med" }
    #expect(chosen.reduce(0) { $0 + costs[$1] } == best)
    #expect(chosen.reduce(0) { $0 + effects[$1] } >= goal)
    #expect(answers.sentences[1].hasPrefix("Alle 128 vala er rekna ut"))
  }

  private func sum(_ numbers: [Int], _ choice: Int) -> Int {
    numbers.indices.reduce(0) { $0 + (choice >> $1 & 1 == 1 ? numbers[$1] : 0) }
  }

  @Test func mostWithinAFrame() throws {
    let answers = try Answers(
      Self.plan([10, 20, 30], [6, 10, 12]) + "optimise effect[2018] for cost[2018] <= 30 kr choose highest")
    #expect(answers.rows("effect[2018]").first?.values[1] == 16)
  }

  @Test func saysWhatNoChoiceCanMeet() throws {
    let plan = Self.plan([10, 20, 30], [6, 10, 12])
    let never = try Answers(plan + "optimise cost[2018] for effect[2018] >= 30%, cost[2018] <= 25 kr")
    #expect(never.rows("effect[2018] >= 30%")[0].values[1] == 28)
    #expect(never.rows("effect[2018] >= 30%")[0].texts.last == "kan ikkje nåast")
    #expect(never.rows("cost[2018] <= 25 kr")[0].texts.last == "kan nåast åleine")
    let both = try Answers(plan + "optimise cost[2018] for effect[2018] >= 20%, cost[2018] <= 25 kr")
    #expect(both.sentences[0].hasSuffix("Kvart krav kan nåast åleine, men ikkje alle saman."))
  }

  @Test func measuresOfAScenarioOnly() throws {
    let answers = try Answers(Plans.service + "optimise need[2020] for in_time[2020] >= 85% in plan")
    #expect(answers.rows("team")[0].texts[0] == "✓ med")
    #expect(answers.rows("shared")[0].texts[0] == "– utan")
    let alone = try Answers.value(of: "(need in plan without shared)[2020]", in: Plans.service)
    #expect(answers.rows("need[2020]").first(where: { $0.values.count == 4 })?.values[1] == alone)
  }

  @Test func measuresThatSetOneCellExclude() throws {
    let plan = """
      @better lower
      cost = 100 kr
      gain = 0
      measure a { cost = 80 kr; gain += 1 }
      measure b { cost = 70 kr; gain += 1 }
      measure c { cost += 5 kr; gain += 1 }
      optimise cost for gain >= 1
      """
    let answers = try Answers(plan)
    #expect(answers.rows("b")[0].texts[0] == "✓ med")
    #expect(answers.sentences[1].hasPrefix("Alle 4 vala"))
  }

  @Test func choosesInputsOnAGridAndBetween() throws {
    let plan = "input a = 2 in 0..10\n@better lower\ncost = 3 * a\ngain = 7 * a\n"
    let stepped = try Answers(plan + "optimise cost for gain >= 30 with a = 0..10 step 1")
    #expect(stepped.rows("a")[0].values[1] == 5)
    let free = try Answers(plan + "optimise cost for gain >= 30 with a = 0..10")
    let value = try #require(free.rows("a")[0].values[1])
    #expect(value * 7 >= 30 && value * 7 < Decimal(coefficient: 3001, exponent: -2))
    #expect(free.sentences[1].contains("ikkje bevist"))
  }

  @Test func whatStaysInNoRangeIsNoChoice() throws {
    let plan = """
      @better higher
      input a = 2 in 0..10
      measure more { a += 7 }
      measure most { a += 5 }

      """
    let answers = try Answers(plan + "optimise a")
    #expect(answers.rows("more")[0].texts[0] == "✓ med" && answers.rows("most")[0].texts[0] == "– utan")
  }

  @Test func whatIsBestIsStatedOrAsked() throws {
    let plan = "income = 10\ncost = 4\nmeasure m { income += 2 }\nmeasure n { cost += 1 }\n"
    #expect(try Answers(plan + "optimise income").diagnostics.hasPrefix("KV132"))
    #expect(try Answers(plan + "optimise income choose highest").rows("m")[0].texts[0] == "✓ med")
    let stated = "@better higher\n" + plan + "result = income - cost\n"
    let result = try Answers(stated + "optimise result")
    #expect(result.rows("m")[0].texts[0] == "✓ med" && result.rows("n")[0].texts[0] == "– utan")
  }

  @Test(arguments: [
    ("optimise need for in_time[2020] >= 90%", "KV098"), ("optimise need[2020] for in_time[2020]", "KV065"),
    ("optimise need[2020] for in_time[2020] >= 90% choose most", "KV098"),
    ("optimise unused", "KV098"),
    ("optimise need[2020] with wage_growth = 0%..6% step 0.000000001%", "KV055"),
    ("optimise need[2020] with wage_growth = 0%..6% step 0.001%, price_growth = 0%..6% step 0.001%", "KV055"),
  ])
  func refuses(_ question: String, code: String) throws {
    let answers = try Answers(Plans.service + question)
    #expect(answers.exitCode == 1)
    #expect(answers.diagnostics.hasPrefix(code), "\(answers.diagnostics)")
  }

  // MARK: More measures than can be gone through

  /// A plan like `plan`, with so many measures more that cost something and help nothing.
  private static func padded(_ costs: [Int], _ effects: [Int], to count: Int) -> String {
    let more = count - costs.count
    return plan(costs + Array(repeating: 60, count: more), effects + Array(repeating: 0, count: more))
  }

  @Test(arguments: 1...8)
  func boundsFindWhatGoingThroughAllFinds(_ seed: Int) throws {
    let costs = Self.numbers(seed, 12, below: 50)
    let effects = Self.numbers(seed + 100, 12, below: 20)
    let goal = effects.reduce(0, +) * 6 / 10
    let question = "optimise cost[2018] for effect[2018] >= \(goal)%"
    let all = try Answers(Self.plan(costs, effects) + question)
    let bounded = try Answers(Self.padded(costs, effects, to: 30) + question)
    #expect(bounded.rows("cost[2018]").first?.values == all.rows("cost[2018]").first?.values)
    for index in 0..<12 { #expect(bounded.rows("m\(index)")[0].texts[0] == all.rows("m\(index)")[0].texts[0]) }
    #expect(
      bounded.sentences[0].contains("Av 1 073 741 824 val er") || bounded.sentences[1].contains("Av 1 073 741 824"))
    #expect(bounded.sentences[1].contains("bevist best"))
    let second = { (answers: Answers) in answers.sentences[1].split(separator: "Nest best").last }
    #expect(second(bounded) == second(all))
  }

  /// Savings in percent of what other measures move do not add up with them: they are decided first.
  @Test func boundsWithMeasuresThatMultiply() throws {
    let costs = Self.numbers(7, 10, below: 50)
    let effects = Self.numbers(107, 10, below: 20)
    let saving = "measure saving { cost *= 0.9; effect -= 3 pp }\n"
    let question = "optimise cost[2018] for effect[2018] >= \(effects.reduce(0, +) / 2)%"
    let all = try Answers(Self.plan(costs, effects) + saving + question)
    let bounded = try Answers(Self.padded(costs, effects, to: 24) + saving + question)
    #expect(bounded.rows("cost[2018]").first?.values == all.rows("cost[2018]").first?.values)
    #expect(bounded.rows("saving")[0].texts[0] == all.rows("saving")[0].texts[0])
    #expect(bounded.sentences[1].contains("bevist best"))
  }

  @Test func boundsSayWhatNoChoiceCanMeet() throws {
    let plan = Self.padded([10, 20, 30], [6, 10, 12], to: 25)
    let never = try Answers(plan + "optimise cost[2018] for effect[2018] >= 30%, cost[2018] <= 25 kr")
    #expect(never.rows("effect[2018] >= 30%")[0].values[1] == 28)
    #expect(never.rows("effect[2018] >= 30%")[0].texts.last == "kan ikkje nåast")
    #expect(never.rows("cost[2018] <= 25 kr")[0].texts.last == "kan nåast åleine")
    #expect(never.sentences[0].hasPrefix("Ingen av dei 33 554 432 vala"))
    let both = try Answers(plan + "optimise cost[2018] for effect[2018] >= 20%, cost[2018] <= 25 kr")
    #expect(both.sentences[0].hasSuffix("Kvart krav kan nåast åleine, men ikkje alle saman."))
  }

  /// A condition whose sides do not add up bounds nothing: the plan itself judges the choices.
  @Test func boundsLeaveOtherConditionsToThePlan() throws {
    var plan = "@better lower\ncost = 100 kr\npoints = 0\nsquare = points * points\n"
    for index in 0..<22 { plan += "measure m\(index) { cost += \(index + 1) kr; points += 1 }\n" }
    let answers = try Answers(plan + "optimise cost for square >= 10")
    #expect(answers.rows("cost").first?.values[1] == 110)
    #expect(answers.sentences[1].contains("bevist best"))
  }

  @Test func whatDoesNotAddUpIsRefused() throws {
    var plan = "@better lower\nx = 100 kr\n"
    for index in 0..<22 { plan += "measure m\(index) { x *= 0.\(index + 70) }\n" }
    let answers = try Answers(plan + "optimise x")
    #expect(answers.diagnostics.hasPrefix("KV055"))
    #expect(answers.diagnostics.contains("`x`"))
  }
}
