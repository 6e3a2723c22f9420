import KvaomChecker
import KvaomDecimal
import KvaomRuntime
import Testing

@testable import KvaomCompiler

/// What the evaluator promises beside the figures: what it shares, what it refuses, what it says of missing cells.
@Suite struct EvaluatorTests {
  /// a <- b <- c, and each with a statement of its own measure.
  private func threeWithMeasures() -> (plan: Plan, ids: [DefinitionID], layers: [LayerID]) {
    var plan = Plan(2016...2017)
    let a = plan.define("a", plan.number("1"))
    let b = plan.define("b", plan.add(plan.reference(a), plan.number("1")))
    let c = plan.define("c", plan.add(plan.reference(b), plan.number("1")))
    let layers = [a, b, c].map { id in
      plan.measure("m\(id.index)", plan.statement(id, plan.blend(plan.multiply(plan.node(.below), plan.number("2")))))
    }
    return (plan, [a, b, c], layers)
  }

  @Test func aScenarioCostsWhatItChanges() throws {
    let (plan, ids, layers) = threeWithMeasures()
    let evaluator = Evaluator(program: plan.program)
    _ = try evaluator.value(of: ids[2])
    #expect(evaluator.runCount == 3)
    let last = try evaluator.world(.layer(layers[2], without: []))
    #expect(try evaluator.value(of: ids[2], in: last).cells == [6])
    #expect(evaluator.runCount == 4)
    _ = try evaluator.value(of: ids[1], in: last)
    #expect(evaluator.runCount == 4)
    let both = try evaluator.world(.layer(layers[1], without: []), in: last)
    #expect(try evaluator.value(of: ids[2], in: both).cells == [10])
    // c and its statement again, and the statement on b; a and b's own formula are the base's.
    #expect(evaluator.runCount == 7)
  }

  /// A growth of five functions, costs that grow by it from year to year, and their total: a scenario that gives one
  /// function another growth computes that function's costs, and the total.
  @Test(arguments: [false, true]) func aChangedMemberCostsAMember(_ isAskedAgain: Bool) throws {
    var plan = Plan(2016...2020)
    let place = plan.dimension("place", "u", "v")
    let function = plan.dimension("function", "a", "b", "c", "d", "e")
    let axis = plan.axis(function)
    let growth = plan.define("growth", isInput: true, plan.table([axis], ["0.01", "0.02", "0.03", "-", "0.05"]))
    let figures = (1...10).map { "\($0 * 100)" }
    let first = plan.define("first", plan.table([plan.axis(place), axis], figures))
    let cost = plan.declare("cost")
    let factor = plan.add(plan.number("1"), plan.reference(growth))
    let grown = plan.multiply(plan.previous(plan.own(cost)), factor)
    let year = AxisSelection(dimension: .year, members: [0], dropsAxis: true)
    let cases = [CoreCase(region: [], value: grown), CoreCase(region: [year], value: plan.reference(first))]
    plan.define(cost, plan.node(.cases(cases, shape: Shape([plan.years, plan.axis(place), axis]))))
    let total = plan.define("total", plan.sum(plan.reference(cost), over: function))
    let region = [AxisSelection(dimension: function, members: [1], dropsAxis: true)]
    let value = plan.blend(plan.number("0.1"), region, nil)
    let layer = plan.measure("m", plan.statement(growth, value))
    let evaluator = Evaluator(program: plan.program)
    evaluator.slicing = Slicing(fewestCells: 0, leastShare: 5)
    _ = try evaluator.value(of: total)
    let world = try evaluator.world(.layer(layer, without: []))
    let whole = Evaluator(program: plan.program)
    let (ids, other) = ([total, cost, growth], try whole.world(.layer(layer, without: [])))
    for id in isAskedAgain ? ids + ids.reversed() : ids.reversed() {
      #expect(try evaluator.value(of: id, in: world).cells == whole.value(of: id, in: other).cells)
    }
    let node = evaluator.graph.resolve(evaluator.graph.node(cost, in: world))
    let part = try #require(evaluator.sliced[node])
    #expect(part.slice == Slice(dimension: function, members: .some([1])))
    #expect(part.cells.count == 2 * 5)
  }

  @Test func dependenciesGoAllTheWay() throws {
    let (plan, ids, _) = threeWithMeasures()
    let evaluator = Evaluator(program: plan.program)
    #expect(evaluator.dependencies(of: ids[1]) == [ids[0], ids[1]])
    #expect(evaluator.dependencies(of: plan.program[ids[2]].body) == [ids[0], ids[1]])
  }

  @Test func aCycleNamesItsChain() throws {
    var plan = Plan(2016...2018)
    let a = plan.declare("a")
    let b = plan.declare("b")
    let toB = plan.reference(b)
    let toA = plan.reference(a)
    plan.define(a, plan.add(toB, plan.number("1")))
    plan.define(b, plan.add(toA, plan.number("1")))
    let links = [
      CycleLink(definition: b, statement: nil, reference: toA, use: .sameYear),
      CycleLink(definition: a, statement: nil, reference: toB, use: .sameYear),
    ]
    #expect(Evaluator(program: plan.program).validate() == [.cycle(links)])
    plan.define(b, plan.previous(toA))
    #expect(Evaluator(program: plan.program).validate() == [])
    plan.define(b, plan.previous(plan.sum(toA, over: .year)))
    let faults = Evaluator(program: plan.program).validate()
    #expect(
      faults == [
        .cycle([
          CycleLink(definition: b, statement: nil, reference: toA, use: .anyYear),
          CycleLink(definition: a, statement: nil, reference: toB, use: .sameYear),
        ])
      ])
  }

  @Test func aLayerMayMakeACycle() throws {
    var plan = Plan(2016...2018)
    let a = plan.define("a", plan.number("1"))
    let b = plan.define("b", plan.reference(a))
    let layer = plan.measure("m", plan.statement(a, plan.blend(plan.reference(b))))
    let evaluator = Evaluator(program: plan.program)
    #expect(evaluator.validate() == [])
    let world = try evaluator.world(.layer(layer, without: []))
    guard case .cycle(let links) = evaluator.validate(world).first else {
      Issue.record("no cycle")
      return
    }
    #expect(links.count == 2 && links.contains { $0.definition == a && $0.statement == StatementID(index: 0) })
    #expect(throws: EvaluationFault.self) { try evaluator.value(of: b, in: world) }
    #expect(try evaluator.value(of: b).cells == [1])
  }

  @Test func worldsDoNotNestWithoutEnd() throws {
    var plan = Plan(2016...2016)
    let rate = plan.define("rate", plan.number("1"))
    let a = plan.declare("a")
    func inside(_ plan: inout Plan) -> CoreID {
      let up = plan.blend(plan.add(plan.node(.below), plan.number("1")))
      let statement = plan.statement(rate, up)
      return plan.node(.inWorld(plan.reference(a), [.statements([statement])]))
    }
    let (first, second) = (inside(&plan), inside(&plan))
    plan.define(a, plan.add(plan.add(first, second), plan.reference(rate)))
    let faults = Evaluator(program: plan.program).validate()
    guard case .worldsNest = faults.first else {
      Issue.record("worlds nested: \(faults)")
      return
    }
  }

  @Test func aMissingCellKnowsWhereItWasBorn() throws {
    var plan = Plan(2016...2016)
    let quotient = plan.divide(plan.number("1"), plan.number("0"))
    let x = plan.define("x", plan.add(quotient, plan.number("1")))
    let y = plan.define("y", plan.number("-"))
    let evaluator = Evaluator(program: plan.program)
    #expect(evaluator.origin(of: try evaluator.value(of: x).cells[0]) == .node(quotient))
    #expect(evaluator.origin(of: try evaluator.value(of: y).cells[0]) == .source(.blank))
    #expect(evaluator.origin(of: 1) == nil)
  }

  @Test func overflowIsAFaultWhereItIsNeeded() throws {
    var plan = Plan(2016...2016)
    let huge = plan.multiply(plan.number("9e6000"), plan.number("9e6000"))
    let x = plan.define("x", huge)
    let branch = plan.node(
      .conditional(condition: plan.number("0"), then: plan.reference(x), otherwise: plan.number("7")))
    let y = plan.define("y", branch)
    let hidden = plan.define("z", plan.node(.binary(.otherwise, plan.reference(x), plan.number("0"))))
    let evaluator = Evaluator(program: plan.program)
    #expect(throws: EvaluationFault.overflow(huge, position: [:])) { try evaluator.value(of: x) }
    #expect(throws: EvaluationFault.overflow(huge, position: [:])) { try evaluator.value(of: hidden) }
    #expect(try evaluator.value(of: y).cells == [7])
  }

  @Test func theBudgetAndTheInterruptAreHeld() throws {
    let (plan, ids, _) = threeWithMeasures()
    let evaluator = Evaluator(program: plan.program)
    evaluator.cellBudget = 1
    #expect(throws: EvaluationFault.tooManyCells(needed: 2, budget: 1)) { try evaluator.value(of: ids[2]) }
    evaluator.cellBudget = 100
    evaluator.interrupt = Interrupt { true }
    #expect(throws: EvaluationFault.interrupted) { try evaluator.value(of: ids[2]) }
    evaluator.interrupt = Interrupt { false }
    #expect(try evaluator.value(of: ids[2]).cells == [3])
  }

  @Test func allQuestionsTogetherHaveABudget() throws {
    let (plan, ids, _) = threeWithMeasures()
    let evaluator = Evaluator(program: plan.program)
    evaluator.runBudget = 5
    #expect(try evaluator.value(of: ids[2]).cells == [3])
    evaluator.forgetValues()
    let knowing = Evaluator(program: plan.program, knowing: evaluator)
    #expect(try knowing.value(of: ids[2]).cells == [3])
    evaluator.forgetValues()
    #expect(throws: EvaluationFault.runTooLong(needed: 6, budget: 5)) { try evaluator.value(of: ids[2]) }
    let next = Evaluator(program: plan.program, knowing: evaluator, isNewRun: true)
    #expect(try next.value(of: ids[2]).cells == [3])
  }

  @Test func aChainOfTenThousandDefinitionsWorks() throws {
    var plan = Plan(2016...2016)
    var last = plan.define("d", plan.number("0"))
    let one = plan.number("1")
    for _ in 1...10_000 { last = plan.define("d", plan.add(plan.reference(last), one)) }
    #expect(try Evaluator(program: plan.program).value(of: last).cells == [10_000])
  }

  @Test func aLongSumWorks() throws {
    var plan = Plan(2016...2016)
    var sum = plan.number("0")
    let one = plan.number("1")
    for _ in 1...20_000 { sum = plan.add(sum, one) }
    #expect(try Evaluator(program: plan.program).value(of: sum).cells == [20_000])
  }

  @Test func thePlanCanBeRead() throws {
    var plan = Plan(2016...2018)
    let x = plan.declare("x")
    let first = AxisSelection(dimension: .year, members: [0], dropsAxis: true)
    let grown = plan.multiply(plan.previous(plan.own(x)), plan.number("1.5"))
    let cases = [CoreCase(region: [first], value: plan.number("4")), CoreCase(region: [], value: grown)]
    plan.define(x, plan.node(.cases(cases, shape: Shape([plan.years]))))
    let text = Evaluator(program: plan.program).plan(of: [x])
    #expect(text.hasPrefix("unit 0: x\n  x over year (3)\n"))
    #expect(text.contains("\n  for each of 3 years\n    "))
    #expect(text.contains("multiply"))
  }
}
