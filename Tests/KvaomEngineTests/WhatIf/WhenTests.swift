import KvaomDecimal
import KvaomRender
import Testing

@testable import KvaomEngine
@testable import KvaomQuestions
@testable import KvaomSession

struct WhenTests {
  private static func outcome(_ lacking: [Decimal], isStrict: Bool = false) -> WhenReport.Outcome {
    WhenJudge(
      years: Array(2017..<(2017 + lacking.count)),
      truths: lacking.map { $0 < 0 || $0 == 0 && !isStrict ? .one : .zero },
      lacking: lacking, isStrict: isStrict
    ).outcome
  }

  @Test func tellsNotYetFromNever() {
    #expect(Self.outcome([3, 0, 0, 0]) == .year(2018, failsIn: []))
    #expect(Self.outcome([3, 0, 1, 0]) == .year(2018, failsIn: [2019]))
    #expect(Self.outcome([8, 8, 8, 8]) == .unchanged(since: nil))
    #expect(Self.outcome([24, 8, 8, 8]) == .unchanged(since: 2018))
    #expect(Self.outcome([5, 6, 7, 8]) == .movingAway)
    #expect(Self.outcome([20, 15, 10, 5]) == .notWithin(last: 2020, atPace: 2021))
    #expect(Self.outcome([20, 16, 12, Decimal(coefficient: 85, exponent: -1)]) == .notWithin(last: 2020, atPace: 2023))
    #expect(Self.outcome([20, 15, 10, 5], isStrict: true) == .notWithin(last: 2020, atPace: 2022))
    #expect(Self.outcome([5, 5, 5, Decimal(coefficient: 499, exponent: -2)]) == .notWithin(last: 2020, atPace: nil))
    #expect(Self.outcome([.missing(.blank), .missing(.blank)]) == .notWithin(last: 2018, atPace: nil))
  }

  @Test func answersInEachWorld() throws {
    let answers = try Answers(Plans.service + "when in_time >= 90%")
    #expect(answers.rows.map { $0.texts[0] } == ["aldri, slik planen er", "2018"])
    #expect(answers.rows[0].values[1] == 76 && answers.rows[0].values[2] == 14)
    #expect(answers.sentences == ["«Fristar» ≥ 90 %: «Plan» først, i 2018."])
  }

  @Test func aClosedForm() throws {
    // 100 · 1,05ⁿ passes 120 after ln 1,2 / ln 1,05 = 3,7 years.
    let plan = "years 2017..2025\nx[2017] = 100\nx[from 2018] = prev(x) * 1.05\nwhen x > 120"
    #expect(try Answers(plan).rows[0].texts[0] == "2021")
  }

  @Test func needsAConditionOverYears() throws {
    #expect(try Answers(Plans.service + "when need").diagnostics.hasPrefix("KV065"))
    #expect(try Answers(Plans.service + "when staff > 3 positions").diagnostics.hasPrefix("KV098"))
  }
}
