import KvaomChecker
import Testing

@testable import KvaomCompiler

/// Worlds as the worlds below them and one entry more: whatever lies below is found by jumps.
@Suite struct WorldStoreTests {
  @Test func everyBeginningOfAWorldIsFound() {
    var plan = Plan(2016...2016)
    let a = plan.define("a", plan.number("1"))
    let b = plan.define("b", plan.number("2"))
    let statements = (0..<300).map { plan.statement($0 % 7 == 3 ? b : a, plan.blend(plan.number("\($0)"))) }
    var store = WorldStore(plan.program)
    var worlds = [World.base]
    for statement in statements {
      let entry = store.entry(WorldEntry(statement: statement, origin: .with, captured: nil))
      worlds.append(store.push(entry, on: worlds[worlds.count - 1]))
    }
    let other = store.push(store.top(of: worlds[1]), on: worlds[5])
    for top in [1, 2, 3, 6, 7, 8, 100, 255, 256, 300] {
      for count in 0...top {
        #expect(store.prefix(count, of: worlds[top]) == worlds[count])
        #expect(store.begins(worlds[top], with: worlds[count]) == true)
      }
      #expect(store.prefix(top + 1, of: worlds[top]) == worlds[top])
      #expect(store.begins(worlds[top], with: other) == false)
    }
    #expect(store.begins(worlds[7], with: worlds[8]) == false)
    #expect(store.entries(of: store.prefix(4, of: other)) == store.entries(of: worlds[4]))
  }

  /// What stands alone is moved by the statements on it and by nothing that its formula reads.
  @Test(arguments: [0, 100])
  func aWorldSaysWhatItMoves(others: Int) {
    var plan = Plan(2016...2018)
    let input = plan.define("input", plan.number("1"))
    let still = plan.define("still", plan.number("2"))
    let reader = plan.define("reader", plan.add(plan.reference(input), plan.reference(still)))
    let stock = plan.declare("stock", isStock: true)
    plan.define(stock, plan.add(plan.previous(plan.own(stock)), plan.reference(still)))
    let flow = plan.declare("flow")
    plan.define(flow, plan.add(plan.previous(plan.own(flow)), plan.reference(still)))
    // A plan of many definitions tells of those that are moved alone.
    for number in 0..<others { _ = plan.define("other_\(number)", plan.number("3")) }
    let reach = DefinitionReach(plan.program)
    let moved = reach.of([input])
    #expect(moved.definitions == [input, reader])
    #expect([input, still, reader, stock, flow].map { moved.moves($0) } == [true, false, true, false, false])
    #expect(moved.standsAlone(input) && !moved.standsAlone(reader) && !moved.standsAlone(still))
    let levels = reach.of([stock, flow])
    #expect(levels.definitions == [stock, flow])
    #expect(!levels.standsAlone(stock) && levels.standsAlone(flow))
    let both = reach.of([input, reader])
    #expect(both.standsAlone(input) && !both.standsAlone(reader))
  }
}
