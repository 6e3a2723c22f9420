import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import Testing

/// What is done for many worlds, or for many statements, at once gives the bytes of one after the other.
@Suite struct ManyWorldsTests {
  @Test(arguments: 0..<12) func worldsAtOnceAreWorldsOneByOne(_ batch: Int) throws {
    var compared = 0
    for seed in (9000 + batch * 10)..<(9010 + batch * 10) {
      var random = RandomPlan(seed: seed)
      let layers = (0..<3).flatMap { _ in random.alikeLayers(count: 9) }
      let questions = random.known.map { ($0.id, random.plan.reference($0.id)) }
      let changes =
        layers.map { [WorldChange.layer($0, without: [])] } + [[]]
        + random.layers.map { [WorldChange.layer($0, without: [])] }
      for (id, core) in questions {
        let evaluator = Evaluator(program: random.plan.program)
        let worlds = try changes.map { try evaluator.world($0) }
        guard let cubes = try? evaluator.values(of: core, in: worlds) else { continue }
        for (index, cube) in cubes.enumerated() {
          let alone = Evaluator(program: random.plan.program)
          let expected = Answer {
            let own = try alone.value(of: core, in: try alone.world(changes[index]))
            return (own.shape, own.cells)
          }
          #expect(Answer { (cube.shape, cube.cells) } == expected, "seed \(seed), \(id), world \(index)")
          compared += 1
        }
      }
    }
    #expect(compared > 100, "too few programs of the batch were sound: \(compared)")
  }

  /// Twelve cases and more are put into one column; so are statements on single members of a large one.
  @Test(arguments: [12, 700]) func manyCasesAndStatements(_ count: Int) throws {
    var plan = Plan(2016...2018)
    var random = SplitMix(seed: count)
    let members = (0..<count).map { DimensionDeclaration.Member(name: "m\($0)", label: "m\($0)") }
    let dimension = plan.program.add(DimensionDeclaration(name: "d", label: "d", members: members, span: nil))
    let axis = plan.axis(dimension)
    func only(_ member: Int) -> [AxisSelection] {
      [AxisSelection(dimension: dimension, members: [member], dropsAxis: false)]
    }
    var own = (0..<min(count, 40)).map { member in
      CoreCase(region: only(member), value: plan.number("\(member).5"))
    }
    own.append(CoreCase(region: only(count - 1), value: plan.table([plan.years], ["1", "-", "3"])))
    own.remove(at: 3)
    let byCases = plan.define("cases", plan.node(.cases(own, shape: Shape([plan.years, axis]))))
    var laid = plan.node(.broadcast(plan.number("7"), Shape([axis])))
    for member in 0..<min(count, 40) where member != 5 {
      laid = plan.node(.blend(below: laid, new: plan.number("\(member)"), region: only(member), weights: nil))
    }
    let overlaid = plan.define("laid", laid)
    let statements = (0..<60).map { number -> StatementID in
      let below = plan.node(.below)
      let amount = plan.number("\(number).25")
      let new = number % 3 == 0 ? amount : number % 3 == 1 ? plan.add(below, amount) : plan.multiply(below, amount)
      let weights = number % 4 == 0 ? ["0", "0.5", "1"] : nil
      let region = number % 7 == 0 ? [] : only(Int(random.next() % UInt64(count)))
      return plan.statement(
        [byCases, overlaid][number % 4 == 0 ? 0 : number % 2], plan.blend(new, region, weights: weights))
    }
    let layer = plan.layer("m", statements)
    let oracle = Oracle(plan.program)
    for changes in [[], [WorldChange.layer(layer, without: [])]] {
      for id in [byCases, overlaid] {
        let evaluator = Evaluator(program: plan.program)
        let answer = Answer {
          let cube = try evaluator.value(of: id, in: try evaluator.world(changes))
          return (cube.shape, cube.cells)
        }
        #expect(answer == Answer { try oracle.value(of: id, after: changes) }, "\(count) members, \(id.index)")
      }
    }
  }

  /// Scenarios that extend each other have a node for each statement, and none is run twice.
  @Test func scenariosThatExtendEachOtherShareTheirStatements() throws {
    var plan = Plan(2016...2017)
    let x = plan.define("x", plan.number("1"))
    let y = plan.define("y", plan.add(plan.reference(x), plan.number("1")))
    var parts: [LayerID] = []
    for number in 0..<50 {
      let below = plan.node(.below)
      let statement = plan.statement(x, plan.blend(plan.add(below, plan.number("1"))))
      parts.append(plan.scenario("s\(number)", parts, statement))
    }
    let evaluator = Evaluator(program: plan.program)
    for (number, scenario) in parts.enumerated() {
      let world = try evaluator.world(.layer(scenario, without: []))
      #expect(evaluator.validate(world) == [])
      #expect(try evaluator.value(of: y, in: world).cells == [Decimal(number + 3)])
    }
    // x, and for each scenario its own statement and y.
    #expect(evaluator.runCount == 1 + 2 * 50)
  }
}

extension RandomPlan {
  /// Layers that differ in their numbers alone: the same definitions, regions and weights.
  fileprivate mutating func alikeLayers(count: Int) -> [LayerID] {
    let form = (0..<(1 + Int(random.next() % 3))).map { _ -> (DefinitionID, [AxisSelection], Int, Bool) in
      let (target, shape) = pick(known + recurrent)
      let region = shape.axes.filter { _ in chance(40) }.map { axis in
        AxisSelection(dimension: axis.dimension, members: [pick(axis.members.positions)], dropsAxis: false)
      }
      return (target, region, Int(random.next() % 3), shape.has(.year) && chance(40))
    }
    return (0..<count).map { number in
      let statements = form.map { target, region, action, isWeighted -> StatementID in
        let amount = plan.number(pick(["0", "1", "1.50", "-2", "0.001", "12345678901234567890"]))
        let below = plan.node(.below)
        let new = action == 0 ? amount : action == 1 ? plan.add(below, amount) : plan.multiply(below, amount)
        let weights = isWeighted ? YearShares(parts: axes[0].members.positions.map { Decimal($0 % 3) }, of: 2) : nil
        return plan.statement(target, plan.blend(new, region, weights))
      }
      return plan.layer("alike\(number)", statements)
    }
  }
}
