import KvaomDecimal
import Testing

struct SolveTests {
  @Test func aLinearModelIsExact() throws {
    let plan = "input a = 2 in 0..10\ninput b = 3 in 1..4\nx = 7 * a - 20 * b\nsolve a for x = -25"
    let answers = try Answers(plan)
    #expect(answers.rows("a")[0].values[1] == 5)
    #expect(answers.rows("x")[0].values[1] == -25)
    #expect(answers.rows("x")[0].texts.last == "sett inn att: stemmer nøyaktig")
  }

  @Test func growthIsExact() throws {
    let plan = """
      years 2017..2020
      input r = 1% in 0%..10%
      debt[2017] = 1_000_000 kr
      debt[from 2018] = prev(debt) * (1 + r)
      solve r for debt[2019] = 1_050_625 kr
      """
    #expect(try Answers(plan).rows("r")[0].values[1] == Decimal(coefficient: 25, exponent: -1))
  }

  @Test(arguments: ["wage_growth", "price_growth", "rent", "staff[Klepp]"])
  func theSolutionPutBackGivesTheTarget(_ input: String) throws {
    for target in ["31_500_000", "31_600_007.5"] {
      let answers = try Answers(Plans.service + "solve \(input) for need[2020] = \(target) kr")
      let value = try #require(answers.rows(input).first?.values[1], "\(answers.diagnostics) \(answers.sentences)")
      let unit = input.hasSuffix("growth") ? "%" : input == "rent" ? " kr" : " positions"
      let back = try Answers.value(
        of: "(need with { \(input) = \(value.description)\(unit) })[2020]", in: Plans.service)
      let wanted = try #require(Decimal(parsing: target.filter { $0 != "_" }))
      #expect((back - wanted).magnitude < Decimal(coefficient: 1, exponent: -20), "\(input) \(value)")
    }
  }

  @Test func listsEveryRoot() throws {
    let answers = try Answers("input k = 3 in -10..10\nq = (k - 2) * (k + 5)\nsolve k for q = 0")
    #expect(answers.rows("k")[0].values == [3, -5, 2, nil])
    #expect(answers.sentences == ["2 løysingar: «q» vil bli 0 når «k» er −5 og 2."])
  }

  @Test func saysHowFarItReachesAndWhatElseThereIs() throws {
    let answers = try Answers(Plans.service + "solve wage_growth for gap[2020] = 0 kr in plan")
    let sentence = try #require(answers.sentences.first)
    #expect(sentence.hasPrefix("Inga løysing mellom 0,0 % og 6,0 % i «Plan»:"))
    #expect(sentence.contains("Nærast er 0 %"))
    #expect(sentence.contains("Ein måtte til −"))
    let price = try #require(answers.rows("price_growth").first)
    #expect(price.texts.last == "utanfor grensene")
    let needed = try #require(price.values[1])
    let back = try Answers.value(
      of: "(gap with { price_growth = \(needed.description)% } in plan)[2020]", in: Plans.service)
    #expect(back.magnitude < Decimal(coefficient: 1, exponent: -20))
  }

  @Test func saysWhatDoesNotDependAndWhy() throws {
    let answers = try Answers(Plans.service + "solve share_paid for gap[2020] = 0 kr in plan")
    // What is varied lies on top of the plan, so that the unit's own 35 % is no answer.
    #expect(answers.sentences.first?.hasPrefix("Inga løysing mellom 0,0 % og 100,0 % i «Plan»:") == true)
    let unused = try Answers(Plans.service + "solve unused for gap[2020] = 0 kr")
    #expect(unused.sentences.first == "«Udekt B2020» er ikkje avhengig av «unused».")
  }

  @Test func breaksEven() throws {
    let plan = """
      unit case, cases
      input n = 40 cases in 0 cases..200 cases
      fixed = 300_000 kr
      rate = 1000 kr/case
      total = fixed + n * rate
      scenario a { fixed = 100_000 kr }
      scenario b { fixed = 20_000 kr; rate = 1800 kr/case }
      solve n for (total in a) = (total in b)
      """
    let answers = try Answers(plan)
    #expect(answers.rows("n")[0].values[1] == 100)
    #expect(answers.sentences == ["«n» må vere 100 saker (i dag 40) for at «total in a» skal bli lik «total in b»."])
  }

  @Test func stopsAtAStepAndBesideARequirement() throws {
    let step = "input n = 40 in 0..200\nx = round(n, to: 10)\n"
    #expect(try Answers(step + "solve n for x = 50").rows("n")[0].values[1] == 45)
    #expect(try Answers(step + "solve n for x = 55").sentences[0].hasPrefix("Inga løysing mellom 0 og 200"))
    let transfer = """
      dim d = A, B
      input moved = 1 in 0..10
      x = table by d { A 4 B 0 }
      scenario s { transfer moved of x A -> B }
      solve moved for (x in s)[B] = 3
      """
    let answers = try Answers(transfer.replacing("{ A 4 B 0 }", with: "{\n  A  4\n  B  0\n}"))
    #expect(answers.rows("moved").first?.values[1] == 3, "\(answers.diagnostics)")
  }

  @Test func saysWhatTheGoalsGet() throws {
    let goals = """
      indicator deadlines "Frister" { value = in_time; better = higher; result = 76% in 2016; target = 100% by 2020 }
      solve wage_growth for need[2020] = 31 mkr
      """
    let text = goals.replacing("; ", with: "\n").replacing("{ ", with: "{\n").replacing(" }", with: "\n}")
    let answers = try Answers(Plans.service + text)
    #expect(answers.exitCode == 0, "\(answers.diagnostics)")
    #expect(answers.rows("deadlines").isEmpty)
  }

  @Test(arguments: [
    ("solve nothing for need[2020] = 0 kr", "KV040"), ("solve wage_growth for need[2020] = 3", "KV060"),
    ("solve wage_growth for need = 0 kr", "KV098"), ("solve need[2020] + 1 kr for need[2020] = 0 kr", "KV098"),
    ("solve wage_growth, rent for need[2020] = 0 kr", "KV098"), ("solve wage_growth", "KV098"),
  ])
  func refuses(_ question: String, code: String) throws {
    let answers = try Answers(Plans.service + question)
    #expect(answers.exitCode == 1)
    #expect(answers.diagnostics.contains(code), "\(answers.diagnostics)")
  }
}
