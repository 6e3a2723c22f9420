import KvaomChecker
import KvaomCompiler
import KvaomLibrary
import KvaomSource
import Testing

@testable import KvaomQuestions
@testable import KvaomSession

/// Worlds with some causes in force are the same, however they are come to.
struct CauseWorldsTests {
  private static let plan = """
    years B2016..B2020
    x = 100 tkr
    y = 2 * x
    measure a { x += 1 tkr
      y += 3 tkr }
    measure b { x *= 1.1 }
    measure c { y -= 7 tkr }
    measure d { x += 5 tkr from 2018 }
    scenario one { include a, b, c, d
      x += 11 tkr }
    scenario two { include d, c, b }

    """

  private func asking() -> Asking {
    Session(
      SourceText(name: "plan", bytes: Array(Self.plan.utf8)), options: EngineOptions(), readFile: { _ in nil },
      library: .embedded
    ).asking
  }

  @Test(arguments: [("base", "one"), ("base", "two"), ("one", "two"), ("two", "one")])
  func theyAreThoseOfTheCausesAskedFor(_ names: (String, String)) throws {
    let asking = asking()
    func world(_ name: String) throws -> World {
      guard let layer = asking.plan.layersByName[name] else { return asking.base }
      return try asking.evaluator.world(.layer(layer, without: []))
    }
    let (first, second) = (try world(names.0), try world(names.1))
    // Causes in another order than their statements lie in, too.
    for worlds in [[], asking.scenarios.map { asking.plan.named($0) }.reversed()] {
      let set = asking.causeSet(from: first, to: second, worlds)
      #expect(set.causes.count > 2)
      let levels = set.levels(asking.evaluator)
      #expect(levels.count == set.causes.count + 1)
      for count in 0...set.causes.count {
        let flags = set.causes.indices.map { $0 < count }
        #expect(levels[count] == asking.evaluator.world(of: set.parts(flags)))
      }
      for (cause, world) in set.alone(asking.evaluator).enumerated() {
        #expect(world == asking.evaluator.world(of: set.parts(set.causes.indices.map { $0 == cause })))
      }
      #expect(levels.first == first && levels.last == second)
    }
  }
}
