import KvaomLibrary
import KvaomQuestions
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// What a reader can move in a plan.
struct PlanControlsTests {
  private func controls(_ plan: String, scenario: String? = nil) -> PlanControls {
    Session(
      SourceText(name: "a.kvaom", bytes: Array(plan.utf8)), options: EngineOptions(locale: .nn, scenario: scenario),
      readFile: { _ in nil }, library: .embedded
    ).asking.controls
  }

  @Test func aSliderHasRoundPlacesAndTheEnds() throws {
    let input = try #require(controls("input wage \"Løn\" = 540_000 kr in 480_000 kr..621_000 kr").inputs.first)
    #expect(input.title == "Løn")
    #expect(input.places.first?.statement == "wage = 480000 kr")
    #expect(input.places.last?.statement == "wage = 621000 kr")
    #expect(input.places[1].statement == "wage = 482000 kr")
    #expect(input.places[1].shown == "482\u{A0}000 kr")
    #expect(input.places[try #require(input.current)].statement == "wage = 540000 kr")
  }

  @Test func aValueBetweenTwoPlacesHasItsOwn() throws {
    let input = try #require(controls("input growth = 2.73% in 0%..6%").inputs.first)
    #expect(input.places[try #require(input.current)].statement == "growth = 2.73%")
    #expect(input.places.map { $0.statement }.contains("growth = 2.7%"))
    #expect(input.places.map { $0.statement }.contains("growth = 2.8%"))
  }

  @Test func whatHasNoRangeOrSeveralValuesHasNoSlider() {
    let plan = """
      years B2018..B2019
      input free = 3%
      input varying = table by year in % in 0%..9% { B2018 B2019
        1 2 }
      """
    #expect(controls(plan).inputs.isEmpty)
  }

  @Test func theScenarioMovesTheSliderAndNamesItsMeasures() throws {
    let plan = """
      years B2018..B2019
      input growth = 2% in 0%..6%
      cost = 100 kr
      measure more "Meir" { cost += 10 kr }
      measure other "Anna" { cost += 1 kr }
      scenario plan "Plan" { include more; growth += 1 pp }
      """
    let found = controls(plan, scenario: "plan")
    let input = try #require(found.inputs.first)
    #expect(input.places[try #require(input.current)].statement == "growth = 3%")
    #expect(found.measures.map { $0.title } == ["Meir", "Anna"])
    #expect(found.scenarios.map { $0.name } == ["plan"] && found.scenarios[0].measures == ["more"])
    #expect(found.base == "Basis")
  }
}
