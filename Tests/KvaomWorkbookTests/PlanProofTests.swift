import KvaomDecimal
import KvaomTestSupport
import Testing

@testable import KvaomWorkbook

/// Workbooks of plans, computed as a spreadsheet computes, against the plan itself.
@Suite struct PlanProofTests {
  @Test(arguments: ScriptCase.all(below: "scenarios"))
  func everyShippedPlanAgreesInManyStates(_ plan: ScriptCase) throws {
    let made = try Exported.workbook(try Repository.text(plan.path))
    let report = try Exported.report(made, draws: 3, few: 8)
    #expect(report.faults.isEmpty, "\(report.faults.prefix(5))")
    #expect(report.largest <= 1e-9)
    #expect(made.withoutFormula.isEmpty)
  }

  /// A state in which the proof must fail shows that it can.
  @Test func aWrongFormulaIsFound() throws {
    var text = "years 2020..2022\ninput growth = 3% in 0%..6%\nwage = 100 kr\n"
    text += "cost[2020] = wage\ncost[from 2021] = prev(cost) * (1 + growth)\n"
    let made = try Exported.workbook(text)
    #expect(try Exported.report(made, draws: 5).faults.isEmpty)
    var broken = made
    let sheet = try #require(broken.workbook.sheets.firstIndex { $0.name == "Calculation" })
    broken.workbook.sheets[sheet].set(4, 5, .number(103))
    #expect(try !Exported.report(broken, draws: 5).faults.isEmpty)
  }

  /// Orders of layers that do not fit together: each scenario has a chain of its own.
  @Test func layersInAnyOrderAgree() throws {
    let text = """
      years 2020..2023
      input base = 100 in 50..200
      cost = base + 0 * year_number
      year_number = 1
      stock debt [2020] = 1000
      debt[from 2021] = prev(debt) * 1.03 + flow
      flow = 10
      measure double { cost *= 2 from 2021 }
      measure more { cost += 7 from 2022 }
      measure fixed { cost = 40 in 2023 }
      measure late { flow += 5 from 2021-07 }
      scenario one { include double, more }
      scenario two { include more, double; cost -= 1 }
      scenario three extends one { exclude more; include late; base += 5 }
      """
    let made = try Exported.workbook(text)
    let report = try Exported.report(made, draws: 60)
    #expect(report.faults.isEmpty, "\(report.faults.prefix(5))")
  }

  /// Scenarios without measures, and values in other worlds inside statements.
  @Test func worldsInsideWorldsAgree() throws {
    let text = """
      years 2020..2022
      a = 10
      b = a * 2
      c = (a in plan) - a
      scenario plan { a = 100 from 2021 }
      scenario less { a -= 1 }
      scenario tenth { a = (a in plan) * 0.9 }
      scenario doubled { a += (a in base) }
      scenario chained { a = (a in less) * 2 }
      """
    let made = try Exported.workbook(text)
    let report = try Exported.report(made, draws: 10)
    #expect(report.faults.isEmpty, "\(report.faults.prefix(5))")
    #expect(made.withoutFormula.isEmpty)
  }

  /// Values that are missing stay so, and what stands in for them does.
  @Test func missingIsNotAvailable() throws {
    let text = """
      years 2020..2022
      dim place = a, b, c
      input zero = 0 in 0..2
      x = table by place, year in kr {
             2020  2021  2022
        a       1     -     3
        b       4     5     -
        c       7     8     9
      }
      ratio = x / zero
      filled = x otherwise 1 kr
      total = sum(x over place)
      some = sum(x over place, skip: missing)
      middle = mean(x over place, skip: missing)
      lowest = min(x over place, skip: missing)
      there = count(not (x is missing) over place)
      both = (x > 3 kr) and (filled > 2 kr)
      """
    let made = try Exported.workbook(text)
    let report = try Exported.report(made, draws: 10)
    #expect(report.faults.isEmpty, "\(report.faults.prefix(5))")
    #expect(made.withoutFormula.isEmpty)
  }

  /// Operations along members: shares in whole steps, places, groups, look-ups, indices, rounding.
  @Test func operationsAlongMembersAgree() throws {
    let text = """
      years 2020..2024
      dim place = a, b, c, d
      dim kind = small, large
      input lot = 100 kr in 0 kr..1000 kr
      input rate = 2% in 0%..5%
      weight = table by place in persons {
        a  3
        b  3
        c  1
        d  0
      }
      table by place {
           k: kind
        a  small
        b  large
        c  large
        d  small
      }
      parts = allocate(round(lot, to: 1 kr), weight over place, to: 1 kr)
      places = rank(weight over place)
      groups = sum(weight over place by k)
      index = chain(rate, base: 2022)
      back = chain(rate * 2, base: 2024) * lot
      early = chain(rate, base: 2022)[2020] == 1 / (1 + rate) / (1 + rate)
      running = cumulative(lot * index)
      grown = growth(running)
      change_of = change(running)
      mid = median(weight over place)
      up = ceiling(lot / 7 kr)
      down = floor(lot / 7 kr)
      near = round(lot * 1.005, to: 0.05 kr)
      even = round(lot / 2, to: 1 kr, half: even)
      wmean = mean(weight over place, weight: weight)
      """
    let made = try Exported.workbook(text)
    let report = try Exported.report(made, draws: 40)
    #expect(report.faults.isEmpty, "\(report.faults.prefix(5))")
    #expect(made.withoutFormula.isEmpty, "\(made.withoutFormula)")
  }

  /// A measure that a formula adds may be turned off by a switch: the value goes where anything is changed.
  @Test func whatAFormulaCannotSayIsHeld() throws {
    let text = """
      years 2020..2021
      input a = 5 in 0..10
      x = a * 2
      measure m { x += 1 from 2020 }
      scenario s { include m }
      y = x with m
      z = y + 1
      """
    let made = try Exported.workbook(text)
    #expect(!made.withoutFormula.isEmpty)
    let calculator = WorkbookCalculator(made.workbook)
    let proof = PlanProof(made)
    for (index, state) in try ProofStates(made).all(random: 5).enumerated() {
      calculator.change(try proof.changes(for: state))
      for expectation in try proof.expectations(for: state) {
        let found = calculator.value(of: expectation.cell)
        let isRight = PlanProof.distance(expectation.value, found).map { $0 <= 1e-9 } ?? false
        // As exported everything is right; later a value is right or not there, but never another.
        #expect(isRight || index > 0 && found == .error(.notAvailable), "\(state.name) \(expectation) \(found)")
      }
    }
  }
}
