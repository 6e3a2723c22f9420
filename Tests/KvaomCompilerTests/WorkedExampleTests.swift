import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import Testing

/// The example of the language's design: growth one point higher, and 2.33 positions moved to a shared unit.
@Suite struct WorkedExampleTests {
  private let plan: Plan
  private let cost: DefinitionID
  private let growth: LayerID
  private let measure: LayerID
  private let scenario: LayerID

  init() {
    var plan = Plan(2016...2020)
    let growth = plan.define("growth", plan.number("0.025"))
    let position = plan.declare("position_cost")
    let from2017 = AxisSelection(dimension: .year, members: [1, 2, 3, 4], dropsAxis: false)
    let in2016 = AxisSelection(dimension: .year, members: [0], dropsAxis: true)
    let grown = plan.multiply(
      plan.previous(plan.own(position)), plan.add(plan.number("1"), plan.reference(growth)))
    plan.define(
      position,
      plan.node(
        .cases(
          [CoreCase(region: [in2016], value: plan.number("612500")), CoreCase(region: [from2017], value: grown)],
          shape: Shape([plan.years]))))
    let staff = plan.define("staff", plan.number("4.00"))
    let shared = plan.define("shared", plan.number("0"))
    let paid = plan.number("0.38")
    let positions = plan.add(plan.reference(staff), plan.multiply(plan.reference(shared), paid))
    cost = plan.define("cost", plan.multiply(positions, plan.reference(position)))
    let pointUp = plan.blend(
      plan.add(plan.node(.below), plan.number("0.01")))
    let raise = plan.statement(growth, pointUp)
    let fewer = plan.statement(
      staff, plan.blend(plan.subtract(plan.node(.below), plan.number("2.33")), weights: ["0", "1", "1", "1", "1"]))
    let joined = plan.statement(shared, plan.blend(plan.number("6.50"), weights: ["0", "1", "1", "1", "1"]))
    self.growth = plan.measure("growth_up", raise)
    measure = plan.measure("shared_unit", fewer, joined)
    scenario = plan.scenario("plan", [self.growth, measure])
    self.plan = plan
  }

  private func row(_ evaluator: Evaluator, _ world: World) throws -> [String] {
    try evaluator.value(of: cost, in: world).cells.map { $0.quantized(exponent: -2, rounding: .halfUp).description }
  }

  @Test func baseAndScenarioToTheOre() throws {
    let evaluator = Evaluator(program: plan.program)
    let base = try evaluator.value(of: cost)
    #expect(
      try row(evaluator, .base) == ["2450000.00", "2511250.00", "2574031.25", "2638382.03", "2704341.58"])
    let world = try evaluator.world(.layer(scenario, without: []))
    #expect(try row(evaluator, world) == ["2450000.00", "2624501.25", "2716358.79", "2811431.35", "2909831.45"])
    let changed = try evaluator.value(of: cost, in: world)
    let difference = zip(changed.cells, base.cells).map {
      ($0 - $1).quantized(exponent: -2, rounding: .halfUp).description
    }
    #expect(difference == ["0.00", "113251.25", "142327.54", "173049.32", "205489.87"])
  }

  @Test func growthThenMeasure() throws {
    let evaluator = Evaluator(program: plan.program)
    let base = try evaluator.value(of: cost)
    let first = try evaluator.value(of: cost, in: evaluator.world(.layer(scenario, without: [measure])))
    let both = try evaluator.value(of: cost, in: evaluator.world(.layer(scenario, without: [])))
    let ofGrowth = zip(first.cells, base.cells).map { ($0 - $1).quantized(exponent: -2, rounding: .halfUp).description }
    let ofMeasure = zip(both.cells, first.cells).map {
      ($0 - $1).quantized(exponent: -2, rounding: .halfUp).description
    }
    #expect(ofGrowth == ["0.00", "24500.00", "50470.00", "77976.76", "107089.77"])
    #expect(ofMeasure == ["0.00", "88751.25", "91857.54", "95072.56", "98400.10"])
  }
}
