import KvaomDecimal
import KvaomWords
import Testing

struct SweepTests {
  @Test func equalsOneByOne() throws {
    let answers = try Answers(Plans.service + "sweep need with wage_growth = 0%..6% step 1.5% in plan")
    #expect(answers.exitCode == 0, "\(answers.diagnostics)")
    #expect(answers.rows.count == 5)
    for row in answers.rows {
      let value = try #require(row.members["wage_growth"])
      for (index, year) in [2017, 2018, 2019, 2020].enumerated() {
        let expected = try Answers.value(
          of: "(need with { wage_growth = \(value) } in plan)[\(year)]", in: Plans.service)
        #expect(row.values[index] == expected, "\(value) \(year)")
      }
    }
  }

  /// Many points run block by block on all cores, the last block in part; few run as one. Both give the same figures,
  /// and so does any number of cores.
  @Test(arguments: [1, 2, 3])
  func blocksEqualOneEvaluation(cores: Int) throws {
    let many = try Answers(
      Plans.service + "sweep gap in plan with wage_growth = 0%..6% step 0.01%", settings: ["rent = 90_000 kr"],
      cores: cores)
    let few = try Answers(
      Plans.service + "sweep gap in plan with wage_growth = 0%..6% step 1%", settings: ["rent = 90_000 kr"],
      cores: cores)
    #expect(many.rows.count == 601)
    for (index, row) in few.rows.enumerated() {
      #expect(row.values == many.rows[index * 100].values, "\(row.members)")
    }
    #expect(many.rows.last?.values == few.rows.last?.values)
  }

  @Test func blocksKeepWhatIsMissingAndWhatDoesNotVary() throws {
    let plan = "years B2017..B2018\ninput a = 1\nx[B] = 100 / a\ny = 7\nsweep x, y with a = 0..599 step 1"
    let answers = try Answers(plan)
    try #require(answers.rows.count == 600, "\(answers.diagnostics)")
    #expect(answers.rows[0].values.allSatisfy { $0 == nil })
    #expect(answers.rows[4].values == [25, 25])
    #expect(answers.sentences.contains { $0.contains("«y» er ikkje avhengig av «a»") }, "\(answers.sentences)")
  }

  @Test(arguments: [
    ("nn", "er «y» heile vegen 8"), ("nb", "er «y» hele veien 8"), ("sv", "är ”y” hela vägen 8"),
    ("en", "“y” stays at 8"),
  ])
  func whatStaysTheSameSaysSo(locale: String, sentence: String) throws {
    // It depends on a, but not as far as this goes.
    let answers = try Answers("input a = 1\ny = max(a, 8)\nsweep y with a = 0..6 step 2", locale: locale)
    #expect(answers.sentences.contains { $0.contains(sentence) }, "\(answers.sentences)")
    let moving = try Answers("input a = 1\ny = max(a, 8)\nsweep y with a = 0..10 step 2", locale: locale)
    #expect(!moving.sentences.contains { $0.contains(sentence) }, "\(moving.sentences)")
  }

  @Test func aGridHasEveryPairInItsPlace() throws {
    let plan = "input a = 2\ninput b = 3\nx = a * 100 + b\nsweep x with a = 0..4 step 2, b = 1..3 step 1"
    let answers = try Answers(plan)
    #expect(answers.rows.map { $0.values.compactMap { $0 } } == [[1, 2, 3], [201, 202, 203], [401, 402, 403]])
    #expect(answers.rows.map { $0.members["a"] } == ["0", "2", "4"])
  }

  @Test func variesCellsOfATable() throws {
    let answers = try Answers(Plans.service + "sweep need[2017] with staff[Klepp] = 10..12 positions step 1")
    let values = answers.rows.map { $0.values[0] }
    #expect(values == [28_032_000, 28_746_000, 29_460_000])
  }

  @Test func scenariosStandBesideEachOther() throws {
    let answers = try Answers(Plans.service + "sweep gap[2020] with price_growth = 1%..2% step 1% in base, plan")
    let plan = try Answers.value(of: "(gap with { price_growth = 1% } in plan)[2020]", in: Plans.service)
    #expect(answers.rows[0].values[1] == plan)
  }

  @Test func saysWhatDoesNotDepend() throws {
    let answers = try Answers(Plans.service + "sweep in_time[2020] with wage_growth = 0%..6% step 1%")
    #expect(answers.rows.isEmpty)
    #expect(answers.sentences == ["«Fristar B2020» er ikkje avhengig av «Lønsvekst»."])
  }

  @Test(arguments: [
    ("sweep need with wage_growth = 6%..0% step 1%", "KV057"),
    ("sweep need with wage_growth = 0%..6% step 0%", "KV057"),
    ("sweep need with wage_growth = 1 kr..3 kr", "KV057"),
    ("sweep need with wage_growth = 0..6", "KV062"),
    ("sweep need with nothing = 0%..6%", "KV040"),
    ("sweep need with wage_growth = 0%..6% step 0.0000000001%", "KV055"),
    ("sweep need[2020] with wage_growth = 0%..6% step 0.001%, price_growth = 0%..6% step 0.01%", "KV055"),
    ("sweep need with wage_growth = 0%..6% step 1%, price_growth = 0%..2% step 1%", "KV098"),
    ("sweep need[2020] with wage_growth = 0%..6% step 1%, wage_growth = 0%..2% step 1%", "KV098"),
    ("sweep need[2020] with wage_growth = 0%..1%, price_growth = 0%..1%, rent = 1 kr..2 kr", "KV098"),
    ("sweep need[2020] >= 1 kr with wage_growth = 0%..6%", "KV065"),
  ])
  func refuses(_ question: String, code: String) throws {
    let answers = try Answers(Plans.service + question)
    #expect(answers.exitCode == 1)
    #expect(answers.diagnostics.hasPrefix(code), "\(answers.diagnostics)")
  }
}
