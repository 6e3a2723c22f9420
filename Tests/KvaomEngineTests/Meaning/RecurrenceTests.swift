import KvaomDecimal
import Testing

/// A flow and a stock that need each other through names, under random statements, against a walk through the years: a
/// flow changed once changes the stock for good and itself never twice, however many names stand between.
@Suite struct RecurrenceTests {
  /// A change of one of the two in some years.
  private struct Change {
    let isOfStock: Bool
    let amount: Int
    let years: ClosedRange<Int>
    let text: String
  }

  private static let years = 2016...2021

  @Test(arguments: 0..<40) func aChangeCountsOnce(_ seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed + 1))
    let names = Int.random(in: 0...3, using: &random)
    let feedsBack = Bool.random(using: &random)
    let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.change(&random) }
    let text = Self.plan(names: names, feedsBack: feedsBack, changes)
    let answers = try Answers(text, locale: "en")
    #expect(answers.exitCode == 0, "\(answers.diagnostics)")
    let expected = Self.walk(feedsBack: feedsBack, changes)
    let flow = try #require(answers.rows("flow").first).values
    let stock = try #require(answers.rows("reserve").first).values
    #expect(flow.compactMap { $0 } == expected.flow, "\(text)")
    #expect(stock.compactMap { $0 } == expected.stock, "\(text)")
  }

  private static func change(_ random: inout RandomNumbers) -> Change {
    let isOfStock = Bool.random(using: &random)
    let first = Int.random(in: 2017...2021, using: &random)
    let last = Int.random(in: first...2021, using: &random)
    let amount = Int.random(in: 1...9, using: &random)
    let isOpen = !isOfStock && Bool.random(using: &random)
    let period = isOpen ? "from \(first)" : "in \(first)..\(last)"
    return Change(
      isOfStock: isOfStock, amount: amount, years: first...(isOpen ? 2021 : last),
      text: "\(isOfStock ? "reserve" : "flow") += \(amount) \(period)")
  }

  /// The flow grows by a half and, where it feeds back, by a quarter of the stock; `names` names stand between it and
  /// itself the year before.
  private static func plan(names: Int, feedsBack: Bool, _ changes: [Change]) -> String {
    var last = "flow"
    var lines = ["years 2016..2021", "flow[2016] = 8"]
    for number in 0..<names {
      lines.append("name\(number) = \(number == 0 ? "prev(\(last))" : last)")
      last = "name\(number)"
    }
    let before = names == 0 ? "prev(flow)" : last
    lines.append("flow[from 2017] = \(before) * 1.5\(feedsBack ? " + prev(reserve) * 0.25" : "")")
    lines.append("stock reserve[2016] = 100")
    lines.append("reserve[from 2017] = prev(reserve) + flow")
    lines.append("scenario s { \(changes.map(\.text).joined(separator: "\n")) }")
    lines.append("show flow, reserve in s")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func walk(feedsBack: Bool, _ changes: [Change]) -> (flow: [Decimal], stock: [Decimal]) {
    func added(_ year: Int, toStock: Bool) -> Decimal {
      changes.filter { $0.isOfStock == toStock && $0.years.contains(year) }.reduce(0) { $0 + Decimal($1.amount) }
    }
    func grown(_ flow: Decimal, _ stock: Decimal) -> Decimal {
      let grown = flow * Decimal(coefficient: 15, exponent: -1)
      return feedsBack ? grown + stock * Decimal(coefficient: 25, exponent: -2) : grown
    }
    // As the recurrence sees itself: no statement on the flow, but those on the stock.
    var (plainFlow, plainStock): (Decimal, Decimal) = (8, 100)
    var (flow, stock): ([Decimal], [Decimal]) = ([8], [100])
    for year in years.dropFirst() {
      let before = stock[stock.count - 1]
      let finished = grown(plainFlow, before) + added(year, toStock: false)
      plainFlow = grown(plainFlow, plainStock)
      plainStock = plainStock + plainFlow + added(year, toStock: true)
      flow.append(finished)
      stock.append(before + finished + added(year, toStock: true))
    }
    return (flow, stock)
  }
}
