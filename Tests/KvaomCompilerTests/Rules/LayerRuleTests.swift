import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomWords
import Testing

/// The rules of layers, as the design of the language numbers them.
@Suite struct LayerRuleTests {
  private func row(_ evaluator: Evaluator, _ id: DefinitionID, _ world: World = .base) throws -> [String] {
    try evaluator.value(of: id, in: world).cells.map { $0.isMissing ? "-" : $0.reduced.description }
  }

  @Test func aStatementChangesExactlyTheCellsItNamesByItsShareOfTheYear() throws {
    var plan = Plan(2016...2018)
    let unit = plan.dimension("unit", "A", "B")
    let cost = plan.define("cost", plan.table([plan.axis(unit)], ["100", "200"]))
    let region = AxisSelection(dimension: unit, members: [1], dropsAxis: false)
    let value = plan.blend(plan.number("1200"), [region], weights: ["0", "0.25", "1"])
    let layer = plan.measure("m", plan.statement(cost, value))
    let evaluator = Evaluator(program: plan.program)
    let world = try evaluator.world(.layer(layer, without: []))
    #expect(try row(evaluator, cost, world) == ["100", "200", "100", "450", "100", "1200"])
    #expect(try row(evaluator, cost) == ["100", "200"])
  }

  @Test func theTargetsNameIsTheValueBelowAndOtherNamesAreFinished() throws {
    var plan = Plan(2016...2016)
    let a = plan.define("a", plan.number("10"))
    let b = plan.define("b", plan.number("1"))
    let toA = plan.blend(plan.add(plan.node(.below), plan.reference(b)))
    let layer = plan.measure("m", plan.statement(a, toA), plan.statement(b, plan.blend(plan.number("5"))))
    let evaluator = Evaluator(program: plan.program)
    #expect(try row(evaluator, a, evaluator.world(.layer(layer, without: []))) == ["15"])
  }

  @Test func manyStatementsOnOneNameReadOthersFinished() throws {
    var plan = Plan(2016...2016)
    let a = plan.define("a", plan.number("10"))
    let b = plan.define("b", plan.number("1"))
    let adding = (0..<30).map { _ in plan.statement(a, plan.blend(plan.add(plan.node(.below), plan.reference(b)))) }
    let first = plan.measure("first", adding)
    let second = plan.measure("second", [plan.statement(b, plan.blend(plan.number("5")))])
    let evaluator = Evaluator(program: plan.program)
    #expect(try row(evaluator, a, evaluator.world(.layer(first, without: []))) == ["40"])
    let both = try evaluator.world([.layer(first, without: []), .layer(second, without: [])])
    #expect(try row(evaluator, a, both) == ["160"])
  }

  /// A level that grows by itself, and a statement on it in one year: `isStock` decides whether the years after feel
  /// it.
  private func recurrence(isStock: Bool) throws -> [String] {
    var plan = Plan(2016...2019)
    let level = plan.declare("level", isStock: isStock)
    let first = AxisSelection(dimension: .year, members: [0], dropsAxis: true)
    let cases = [
      CoreCase(region: [first], value: plan.number("4")), CoreCase(region: [], value: plan.previous(plan.own(level))),
    ]
    plan.define(level, plan.node(.cases(cases, shape: Shape([plan.years]))))
    let value = plan.blend(plan.subtract(plan.node(.below), plan.number("1")), weights: ["0", "1", "0", "0"])
    let layer = plan.measure("m", plan.statement(level, value))
    let evaluator = Evaluator(program: plan.program)
    return try row(evaluator, level, evaluator.world(.layer(layer, without: [])))
  }

  @Test func aRecurrenceReadsItselfWithoutItsStatementsExceptAStock() throws {
    #expect(try recurrence(isStock: false) == ["4", "3", "4", "4"])
    #expect(try recurrence(isStock: true) == ["4", "3", "3", "3"])
  }

  @Test func partsComeInOrderAndOnce() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let double = plan.measure(
      "double", plan.statement(x, plan.blend(plan.multiply(plan.node(.below), plan.number("2")))))
    let more = plan.measure("more", plan.statement(x, plan.blend(plan.add(plan.node(.below), plan.number("1")))))
    let own = plan.statement(x, plan.blend(plan.multiply(plan.node(.below), plan.number("10"))))
    let scenario = plan.scenario("s", [double, more], own)
    let other = plan.scenario("t", [more, double])
    let evaluator = Evaluator(program: plan.program)
    let world = try evaluator.world(.layer(scenario, without: []))
    #expect(try row(evaluator, x, world) == ["210"])
    #expect(try row(evaluator, x, evaluator.world(.layer(other, without: []))) == ["22"])
    // What is named inside counts there: first the scenario's own statement, then the measures in the other's order.
    #expect(try row(evaluator, x, evaluator.world(.layer(other, without: []), in: world)) == ["202"])
    #expect(try evaluator.world(.include(other), in: world) == world)
    // What is left out where it is named leaves the world around, too.
    let inside = try evaluator.world(
      .layer(scenario, without: [double]), in: evaluator.world(.layer(double, without: [])))
    #expect(try row(evaluator, x, inside) == ["110"])
    #expect(try row(evaluator, x, evaluator.world(.layer(scenario, without: [double]))) == ["110"])
    #expect(try row(evaluator, x, evaluator.world(.layer(scenario, without: [other]))) == ["100"])
    #expect(try evaluator.world(.base, in: world) == .base)
  }

  @Test func settingsLieBelowAllLayersAndStayInTheBase() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.add(plan.node(.below), plan.number("1")))))
    let set = plan.statement(x, plan.blend(plan.number("100")))
    let again = plan.statement(x, plan.blend(plan.multiply(plan.node(.below), plan.number("3"))))
    let evaluator = Evaluator(program: plan.program)
    var world = try evaluator.world(.layer(layer, without: []))
    world = evaluator.world(setting: [set], in: world)
    #expect(try row(evaluator, x, world) == ["101"])
    world = evaluator.world(setting: [again], in: world)
    #expect(try row(evaluator, x, world) == ["301"])
    #expect(try row(evaluator, x, evaluator.world(.base, in: world)) == ["300"])
  }

  /// `y = (x in base)` reads what a draft on a scenario makes of `x`, and must be another value where there is no
  /// draft, whichever is asked for first.
  @Test(arguments: [false, true]) func whatBaseMakesOfADraftIsNotTakenForTheBase(_ draftFirst: Bool) throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", isInput: true, plan.number("10"))
    let y = plan.define("y", plan.node(.inWorld(plan.reference(x), [.base])))
    let z = plan.define("z", plan.add(plan.reference(y), plan.number("1")))
    let drafted = plan.statement(x, plan.blend(plan.number("30")))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.number("99"))))
    let evaluator = Evaluator(program: plan.program)
    let draft = try evaluator.world([.layer(layer, without: []), .draft([drafted], onBase: false)])
    let worlds = draftFirst ? [draft, .base] : [.base, draft]
    for world in worlds {
      #expect(try row(evaluator, y, world) == [world == .base ? "10" : "30"])
      #expect(try row(evaluator, z, world) == [world == .base ? "11" : "31"])
    }
  }

  /// `x += x in base` in a draft on a scenario: the base has the draft's change of an input too, at the bottom, and yet
  /// a change does not add itself, nor what lies above it. Kept in a scenario it gives the same.
  @Test func aChangeDoesNotCountItselfInAnotherWorld() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", isInput: true, plan.number("10"))
    let y = plan.define("y", plan.node(.inWorld(plan.reference(x), [.base])))
    let one = plan.statement(x, plan.blend(plan.add(plan.node(.below), plan.number("1"))))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.number("50"))))
    func own(_ changes: [WorldChange]) -> StatementID {
      let other = plan.node(.inWorld(plan.node(.below), changes))
      return plan.statement(x, plan.blend(plan.add(plan.node(.below), other)))
    }
    let (plain, changed) = (own([.base]), own([.base, .statements([one])]))
    let kept = [plain, changed].map { plan.measure("kept \($0.index)", $0) }
    let evaluator = Evaluator(program: plan.program)
    for (statement, keeper, expected) in [(plain, kept[0], 60), (changed, kept[1], 61)] {
      for above in [[], [one]] {
        let draft = [WorldChange.layer(layer, without: []), .draft([statement] + above, onBase: false)]
        let world = try evaluator.world(draft)
        #expect(try row(evaluator, x, world) == ["\(expected + above.count)"])
      }
      let scenario = try evaluator.world([.layer(layer, without: []), .layer(keeper, without: [])])
      #expect(try row(evaluator, x, scenario) == ["\(expected)"])
    }
    // Other names see the base as every question does: with the change in it.
    let world = try evaluator.world([.layer(layer, without: []), .draft([plain], onBase: false)])
    #expect(try row(evaluator, y, world) == ["20"])
  }

  /// What is included counts once, at the place it has: where something else stands for it, `include` adds nothing, and
  /// the value is not taken for that of a world in which it adds all of it.
  @Test(arguments: [false, true]) func whatAnIncludeFindsThereIsNotTakenForNothing(_ baseFirst: Bool) throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let z = plan.define("z", plan.number("1"))
    let m = plan.measure("m", plan.statement(x, plan.blend(plan.number("30"))))
    let other = plan.standIn(for: m, [plan.statement(z, plan.blend(plan.number("2")))])
    let y = plan.define("y", plan.node(.inWorld(plan.reference(x), [.include(m)])))
    let evaluator = Evaluator(program: plan.program)
    let there = try evaluator.world(.layer(other, without: []))
    for world in baseFirst ? [.base, there] : [there, .base] {
      #expect(try row(evaluator, y, world) == [world == .base ? "30" : "10"])
    }
    #expect(try row(evaluator, z, there) == ["2"])
  }

  @Test func theFloorOfADraftLiesAboveSettingsAndBelowLayers() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.add(plan.node(.below), plan.number("1")))))
    let set = plan.statement(x, plan.blend(plan.number("100")))
    let drafted = plan.statement(x, plan.blend(plan.multiply(plan.node(.below), plan.number("3"))))
    let evaluator = Evaluator(program: plan.program)
    func row(_ changes: [WorldChange]) throws -> [String] { try self.row(evaluator, x, evaluator.world(changes)) }
    let floor: [WorldChange] = [.settings([set]), .floor([drafted]), .layer(layer, without: [])]
    #expect(try row(floor) == ["301"])
    #expect(try row(floor + [.base]) == ["300"])
    #expect(try row(floor + [.written]) == ["100"])
    let top: [WorldChange] = [.settings([set]), .layer(layer, without: []), .draft([drafted], onBase: false)]
    #expect(try row(top) == ["303"])
    // The name is a formula's: in the base its change is not there.
    #expect(try row(top + [.base]) == ["100"])
    let onBase: [WorldChange] = [.settings([set]), .draft([drafted], onBase: true)]
    #expect(try row(onBase) == ["300"])
    #expect(try row(onBase + [.base]) == ["300"])
    #expect(try row(onBase + [.layer(layer, without: [])]) == ["301"])
  }

  @Test func changesInARowAreReadWhereTheFirstStands() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let y = plan.define("y", plan.multiply(plan.reference(x), plan.number("2")))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.number("50"))))
    // (y in m with { x = y }), the y on the right that of the world outside.
    let outside = plan.statement(x, plan.blend(plan.node(.outer(plan.reference(y)))))
    let changes: [WorldChange] = [.layer(layer, without: []), .statements([outside])]
    let a = plan.define("a", plan.node(.inWorld(plan.reference(y), changes)))
    #expect(try row(Evaluator(program: plan.program), a) == ["40"])
  }

  @Test func withLooksOutsideAndBaseKeepsIt() throws {
    var plan = Plan(2016...2016)
    let x = plan.define("x", plan.number("10"))
    let y = plan.define("y", plan.multiply(plan.reference(x), plan.number("2")))
    let layer = plan.measure("m", plan.statement(x, plan.blend(plan.number("50"))))
    // y with { x = x + 1 }, the x on the right that of the world outside, and with { x = y }.
    let outside = plan.node(.outer(plan.add(plan.reference(x), plan.number("1"))))
    let change = WorldChange.statements([plan.statement(x, plan.blend(outside))])
    let a = plan.define("a", plan.node(.inWorld(plan.reference(y), [change])))
    let inner = plan.node(.inWorld(plan.reference(y), [.base]))
    let b = plan.define("b", plan.node(.inWorld(inner, [change])))
    let swapped = plan.node(.outer(plan.reference(y)))
    let c = plan.define(
      "c", plan.node(.inWorld(plan.reference(y), [.statements([plan.statement(x, plan.blend(swapped))])])))
    let evaluator = Evaluator(program: plan.program)
    let world = try evaluator.world(.layer(layer, without: []))
    #expect(try [a, b, c].map { try row(evaluator, $0) } == [["22"], ["22"], ["40"]])
    #expect(try [a, b, c].map { try row(evaluator, $0, world) } == [["102"], ["102"], ["200"]])
  }

  @Test func aTransferKeepsTheSumAndTakesNobodyBelowZero() throws {
    for (amount, isFine) in [("2.33", true), ("5", false)] {
      var plan = Plan(2016...2017)
      let place = plan.dimension("place", "A", "B")
      let staff = plan.define("staff", plan.table([plan.axis(place)], ["4", "1"]))
      let less = plan.subtract(plan.node(.below), plan.number(amount))
      let more = plan.add(plan.node(.below), plan.number(amount))
      let (a, b) = (
        AxisSelection(dimension: place, members: [0], dropsAxis: false),
        AxisSelection(dimension: place, members: [1], dropsAxis: false)
      )
      let enough = plan.node(.binary(.greaterOrEqual, plan.select(less, place, 0), plan.number("0")))
      let guarded = plan.node(.require(condition: enough, value: less, .stated(.verbatim("not enough"))))
      let given = plan.blend(guarded, [a], weights: ["0.5", "1"])
      let taken = plan.blend(more, [b], weights: ["0.5", "1"], below: given)
      let layer = plan.measure("m", plan.statement(staff, taken))
      let total = plan.define("total", plan.sum(plan.reference(staff), over: place))
      let evaluator = Evaluator(program: plan.program)
      let world = try evaluator.world(.layer(layer, without: []))
      if isFine {
        #expect(try row(evaluator, staff, world) == ["2.835", "2.165", "1.67", "3.33"])
        #expect(try row(evaluator, total, world) == ["5", "5"])
      } else {
        #expect(throws: EvaluationFault.self) { try evaluator.value(of: staff, in: world) }
        do {
          _ = try evaluator.value(of: staff, in: world)
        } catch {
          guard case .requirement(_, let requirement, let position) = error else { throw error }
          #expect(requirement == .stated(.verbatim("not enough")) && position == [.year: 0, place: 0])
        }
      }
    }
  }

  @Test func yearsGivenByAStatementSpread() throws {
    var plan = Plan(2016...2018)
    let unit = plan.dimension("unit", "A", "B")
    let wage = plan.define("wage", plan.number("100"))
    let a = AxisSelection(dimension: unit, members: [0], dropsAxis: true)
    let higher = plan.add(plan.reference(wage), plan.number("1"))
    let cases = plan.node(
      .cases(
        [CoreCase(region: [a], value: higher), CoreCase(region: [], value: plan.reference(wage))],
        shape: Shape([plan.axis(unit)])))
    let cost = plan.define("cost", cases)
    let value = plan.blend(plan.number("200"), weights: ["0", "1", "1"])
    let layer = plan.measure("m", plan.statement(wage, value))
    let evaluator = Evaluator(program: plan.program)
    let world = try evaluator.world(.layer(layer, without: []))
    #expect(try row(evaluator, cost) == ["101", "100"])
    #expect(try row(evaluator, cost, world) == ["101", "100", "201", "200", "201", "200"])
  }
}
