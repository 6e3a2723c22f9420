import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomLibrary
import KvaomSource
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomSession

/// Changes taken apart operation by operation: the parts add up whatever the formula, and what does not matter has
/// none.
struct ChangeSplitTests {
  /// A plan with every sort of operation over random numbers. `turned` writes the same with its terms and factors the
  /// other way round.
  private func plan(seed: UInt64, turned: Bool = false) -> String {
    var random = RandomNumbers(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func list(_ links: [String], _ sign: String) -> String {
      (turned ? links.reversed() : links).joined(separator: " \(sign) ")
    }
    let table = (0..<2).map { "  \(["A", "B"][$0]) " + (0..<5).map { _ in "\(number(1...30))" }.joined(separator: " ") }
    return """
      years B2016..B2020
      dim d = A, B
      input growth "g" = \(number(-20...60)).\(number(0...9))%
      input price "p" = \(number(1...9)).\(number(0...99))%
      input share "s" = \(number(0...100))%
      input idle "idle" = 5%
      staff = table by d, year {
        B2016 B2017 B2018 B2019 B2020
      \(table.joined(separator: "\n"))
      }
      wage[2016] = \(number(100...900)) kr
      wage[from 2017] = prev(wage) * (\(list(["1", "share * growth", "(1 - share) * price"], "+")))
      index = chain(price, base: \(number(2016...2020)))
      cost = \(list(["sum(staff over d)", "wage", "index"], "*"))
      stock fund[2016] = \(number(-500...500)) kr
      fund[from 2017] = \(list(["prev(fund)", "prev(fund) * price", "deposit", "-used"], "+"))
      deposit = \(list(["3%", "cost"], "*"))
      used = max(\(list(["wage", "deposit"], ","))) / \(number(2...9))
      level = if cost > \(number(500...90_000)) kr then cost * 0.9 else cost + \(number(1...100)) kr
      mixed = \(list(["fund", "level", "cumulative(deposit)", "min(cost, \(number(1...9)) tkr)"], "+"))
      ratio = mixed / (\(list(["mean(staff over d)", "max(staff over d)", "1"], "+")))
      asked = \(list(["ratio", "round(cost, to: 1 kr)", "mean(staff over d) * 1 kr"], "+"))
      measure one { staff[A] += \(number(1...5)) from \(number(2016...2019))-0\(number(1...9)) }
      measure two { wage *= 1.\(number(10...99)) from \(number(2016...2020)) }
      measure three { growth += \(number(1...3)) pp from \(number(2016...2019))
        deposit = \(number(1...900)) kr from \(number(2016...2019)) }
      measure four { fund += \(number(1...900)) kr in \(number(2017...2019)) }
      scenario plan { include one, two, three, four }

      """
  }

  private func session(_ text: String, asking question: String) -> Session {
    Session(
      SourceText(name: "plan", bytes: Array((text + question + "\n").utf8)), options: EngineOptions(),
      readFile: { _ in nil }, library: .embedded)
  }

  private func bridge(_ text: String, from first: Int, to last: Int) throws -> (YearBridge, LevelLine) {
    let session = session(text, asking: "bridge asked from 2016 to 2017 in plan")
    try #require(session.isRunnable, "\(session.diagnostics.map { $0.message[.en] })\n\(text)")
    let asking = session.asking
    let command = try #require(asking.plan.commands.first)
    let world = try asking.world(command.worlds[0])
    let bridge = try YearBridge(asking, command.items[0], world, from: first, to: last)
    let cube = try asking.evaluator.value(of: command.items[0].node, in: world)
    let line = LevelLine(
      start: cube.cells[first], end: cube.cells[last], steps: bridge.steps.map { $0.amount })
    return (bridge, line)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func yearsAddUp(seed: UInt64) throws {
    let first = Int(seed % 4)
    let (_, line) = try bridge(plan(seed: seed), from: first, to: first + 1 + Int(seed / 4) % (4 - first))
    #expect(line.residual.isZero)
    #expect(line.changes.reduce(line.start, +) == line.end)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theWrittenOrderDoesNotMatter(seed: UInt64) throws {
    let (one, _) = try bridge(plan(seed: seed), from: 1, to: 3)
    let (other, _) = try bridge(plan(seed: seed, turned: true), from: 1, to: 3)
    #expect(one.steps.map { $0.kind } == other.steps.map { $0.kind })
    for (left, right) in zip(one.steps, other.steps) {
      #expect((left.amount - right.amount).magnitude < Decimal(coefficient: 1, exponent: -12))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatDoesNotMatterHasNoPart(seed: UInt64) throws {
    let text = plan(seed: seed).replacing("include one", with: "include none, one")
    let more = text + "measure none { idle += 1 pp from 2017 }\n"
    let (bridge, _) = try bridge(more, from: 0, to: 3)
    let program = session(more, asking: "").asking.plan.program
    for step in bridge.steps {
      switch step.kind {
      case .rates(let ids): #expect(!ids.contains { program[$0].name == "idle" || program[$0].name == "share" })
      case .level(let id): #expect(program[id].name == "staff")
      case .new(.measure(let layer)): #expect(program[layer].name != "none")
      default: break
      }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func plansAddUp(seed: UInt64) throws {
    let (first, second) = (session(plan(seed: seed), asking: ""), session(plan(seed: seed + 1000), asking: ""))
    let (old, new) = (first.asking, second.asking)
    func root(_ asking: Asking) throws -> (item: CoreID, world: World) {
      let id = try #require(asking.plan.definitionsByName["asked"])
      let item = try #require(asking.plan.definitionItems.first { $0.definition == id })
      return (item.node, try asking.world(of: asking.scenarios[0]))
    }
    let (before, after) = (try root(old), try root(new))
    let years = (2016...2020).map { Optional($0) }
    let lines = PlanBridge(from: old, to: new).lines(from: before, to: after, years: years)
    let start = try old.evaluator.value(of: before.item, in: before.world).cells
    let end = try new.evaluator.value(of: after.item, in: after.world).cells
    for cell in years.indices {
      let line = LevelLine(start: start[cell], end: end[cell], steps: lines.map { $0.amounts[cell] })
      #expect(line.residual.isZero)
    }
    #expect(!lines.contains { $0.cause.key == "idle" })
  }
}
