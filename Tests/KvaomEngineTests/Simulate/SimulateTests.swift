import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// `simulate` from text to text: closed forms, the same bytes on any number of cores, what is refused.
struct SimulateTests {
  private static let plan = """
    years R2015, B2016..B2020
    input a = 5 ~ normal(5, 3)
    input b = 7 ~ normal(7, 4)
    input g = 2% ~ lognormal(2%, 1 pp)
    growing [R] = 100 tkr
    growing[B] = prev(growing) * (1 + g)
    total = 2 * a + b
    fixed = 12 tkr
    scenario more "More" { total += 10 }

    """

  @Test func aSumOfNormalsIsNormal() throws {
    // 2a + b: mean 17, standard deviation sqrt(36 + 16).
    let rows = try rows("simulate total 100_000 draws seed 3 to 3 decimals")
    #expect(abs(try #require(rows["average"]).value - 17) < 0.1)
    #expect(abs(try #require(rows["standard deviation"]).value - 7.211) < 0.1)
    #expect(abs(try #require(rows["1 in 10 is higher"]).value - (17 + 1.281_55 * 7.211)) < 0.2)
  }

  @Test func theProductOfLognormalsKeepsItsMean() throws {
    // The mean of (1 + g) is 1.02, and each year's factor is the same draw: E (1 + g)^5 with g's second moments and on.
    let rows = try rows("simulate g[2020] 100_000 draws seed 3 to 3 decimals")
    #expect(abs(try #require(rows["average"]).value - 2) < 0.02)
    #expect(abs(try #require(rows["standard deviation"]).value - 1) < 0.05)
  }

  @Test func oneCoreAndTwoGiveTheSameBytes() {
    let questions = "simulate total, growing in base, more 20_000 draws seed 5\n"
    let one = output(questions, cores: 1)
    #expect(!one.isEmpty)
    #expect(output(questions, cores: 2) == one)
    #expect(output(questions, cores: 7) == one)
    let alone = run(questions, cores: 1, format: .csv).output
    #expect(run("show growing\nsimulate a\n" + questions, cores: 2, format: .csv).output.hasSuffix(alone))
  }

  @Test func anotherSeedGivesOtherDraws() {
    #expect(output("simulate total seed 1") != output("simulate total seed 2"))
  }

  @Test func scenariosShareTheirDraws() {
    // The measure adds 10 in every draw, so the difference has no spread.
    let text = output("simulate total in base, more 1_000 draws")
    #expect(text.contains("+10"))
  }

  @Test func drawsThatAreOneNumberAreThatNumberAndNotThePlans() {
    // The plan's own a is 9, and no draw reaches 8.
    let text = output("input c = 9 ~ uniform(1, 4)\nat_least = max(c, 8)\nsimulate at_least")
    #expect(text.contains("“at_least” is 8 in every draw."))
    #expect(text.contains("The plan's number, 9, is high"))
    let mean = text.split(separator: "\n").first { $0.hasPrefix("average") }
    #expect(mean?.split(separator: " ").last == "8")
  }

  @Test func aDifferenceWithoutSpreadHasNoRoundingForOne() {
    let text = output(
      """
      simulate growing[2020] in base, more\nscenario more2 { growing += 1 tkr from 2016 }\nsimulate growing[2020] in \
      base, more2
      """
    )
    #expect(text.contains("the same draws is +1 thousand kr in every draw."))
  }

  @Test func machinesGetWhatTheEyeGetsRounded() {
    let text = run("simulate total 1_000 draws", cores: 1, format: .csv).output
    let mean = text.split(whereSeparator: \.isNewline).first { $0.contains(",mean,") }
    let value = mean?.split(separator: ",", omittingEmptySubsequences: false)[7]
    #expect((value?.count ?? 0) > 10, "\(text)")
  }

  @Test func correlatedDrawsDoNotFollowTheOrderOfTheText() {
    let first = "input p = 1 ~ normal(1, 1)\n"
    let second = "input q = 2 ~ lognormal(2, 1)\n"
    let questions = "correlate p, q at 0.6\nsum_of_both = p + q\nsimulate chance(sum_of_both <= 4), chance(q <= 2)"
    let chances = [first + second, second + first].map { inputs in
      output(inputs + questions).split(separator: "\n").filter { $0.hasPrefix("The chance") }
    }
    #expect(chances[0].count == 2)
    #expect(chances[0] == chances[1])
  }

  @Test func whatIsCertainSaysSo() {
    #expect(output("simulate fixed").contains("Nothing uncertain reaches “fixed”"))
  }

  @Test(arguments: [
    ("simulate total 0 draws", "KV098"), ("simulate total 1_000_000_000 draws", "1000000000 draws"),
    ("correlate a, fixed at 0.5", "has no distribution"), ("correlate a, b at 1.5", "from -1 to 1"),
    ("correlate a, b at 0.9\ncorrelate b, g at 0.9\ncorrelate a, g at -0.9\nsimulate total", "cannot all hold"),
  ])
  func badQuestionsAreRefused(_ question: String, _ message: String) {
    let outcome = run(question, cores: 1)
    #expect(outcome.exitCode == 1)
    #expect(outcome.diagnostics.contains(message))
  }

  private func run(_ questions: String, cores: Int, format: OutputFormat = .text) -> Outcome {
    let options = EngineOptions(format: format, locale: .en, coreCount: cores)
    let text = SourceText(name: "plan.kvaom", bytes: Array((Self.plan + questions + "\n").utf8))
    return Engine(options: options) { _ in nil }.run(text)
  }

  private func output(_ questions: String, cores: Int = 1) -> String { run(questions, cores: cores).output }

  /// The first two numbers of each row of the first table.
  private func rows(_ question: String) throws -> [String: (value: Double, error: Double)] {
    var rows: [String: (value: Double, error: Double)] = [:]
    for line in output(question).split(separator: "\n") {
      let parts = line.split(separator: "  ")
      let numbers = parts.dropFirst().map { part in part.filter { !$0.isWhitespace && !"%≈p".contains($0) } }
      guard numbers.count >= 2, let value = Double(numbers[0]), let error = Double(numbers[1]) else { continue }
      rows[String(parts[0])] = (value, error)
    }
    return rows
  }
}
