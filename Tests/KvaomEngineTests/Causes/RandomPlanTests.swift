import KvaomCompiler
import KvaomDecimal
import KvaomLibrary
import KvaomRender
import KvaomSource
import KvaomWords
import Testing

@testable import KvaomEngine
@testable import KvaomQuestions
@testable import KvaomSession
@testable import KvaomTesting

/// Splits and bridges of random plans add up exactly: wages that grow, staff that moves, statements from any month.
struct RandomPlanTests {
  private func plan(seed: UInt64) -> String {
    var random = RandomNumbers(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var text = """
      years B2016..B2020
      input growth = \(number(0...60)).\(number(0...9))%
      input prices_up = 1.\(number(0...99))%
      price[2016] = \(number(1...9)) kr
      price[from 2017] = prev(price) * (1 + prices_up)
      wage[2016] = \(number(100_000...900_000)) kr
      wage[from 2017] = prev(wage) * (1 + growth) / \(number(1...3))
      staff = \(number(1...40)).\(number(0...99))
      share = \(number(0...90))%
      cost = staff * wage * (1 - share) + staff * price

      """
    let targets = [
      "staff += 1.5", "staff *= 1.07", "wage += 1000 kr", "wage *= 0.93", "cost += 31 tkr", "cost *= 1.01",
    ]
    var names: [String] = []
    for index in 0..<number(1...4) {
      names.append("m\(index)")
      text += "measure m\(index) {\n"
      for _ in 0..<number(1...3) {
        text += "  \(targets[number(0...5)]) from \(number(2016...2020))-\(["01", "04", "08", "12"][number(0...3)])\n"
      }
      text += "}\n"
    }
    text += "scenario plan {\n  include \(names.joined(separator: ", "))\n  growth += \(number(1...5)) pp from 2018\n"
    return text + "  share = \(number(0...80))%\n}\n"
  }

  /// The tables of a question's document.
  private func tables(_ text: String, _ question: String) -> [Table] {
    let session = Session(
      SourceText(name: "plan", bytes: Array((text + question + "\n").utf8)), options: EngineOptions(),
      readFile: { _ in nil },
      library: .embedded)
    let blocks = session.answers().documents.flatMap(\.blocks)
    #expect(session.isRunnable, "\(session.diagnostics.map { $0.message[.en] })\n\(text)")
    return blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func numbers(_ row: TableRow) -> [Decimal] {
    row.cells.compactMap { if case .number(let number) = $0.content { number.value } else { nil } }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func causesAddUp(seed: UInt64) throws {
    let table = try #require(tables(plan(seed: seed), "why cost in plan").first)
    let rows = table.sections[0].rows
    let difference = numbers(try #require(rows.last))
    #expect(difference.count == 6)
    for section in table.sections {
      let parts = section.rows.filter { $0.role == .effect || $0.role == .interaction }.map(numbers)
      for cell in 0..<5 { #expect(parts.reduce(Decimal.zero) { $0 + $1[cell] } == difference[cell]) }
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func bridgesAddUp(seed: UInt64) throws {
    let table = try #require(tables(plan(seed: seed), "bridge cost from 2016 to 2018 in plan").first)
    let rows = table.sections[0].rows
    let parts = rows.filter { $0.role == .effect }.flatMap(numbers)
    let (first, last) = (numbers(try #require(rows.first)), numbers(try #require(rows.last)))
    #expect(parts.reduce(first[0], +) == last[0])
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func listsOfMeasuresAddUp(seed: UInt64) throws {
    let text = plan(seed: seed)
    let list = try #require(tables(text, "measures cost in plan").first)
    let rows = list.sections[0].rows
    let sum = numbers(try #require(rows.last))
    let lines = rows.filter { $0.role == .effect }
    for cell in 0..<sum.count { #expect(lines.reduce(Decimal.zero) { $0 + numbers($1)[cell] } == sum[cell]) }
    let split = try #require(tables(text, "why cost in plan").first)
    let whole = numbers(try #require(split.sections[0].rows.last))
    let lastYear = list.columns.filter { $0.role == .member }.count - 1
    #expect(sum[lastYear] == whole[4])
  }
}
