import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `deviation`: accounts against the budget.
struct DeviationQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A document for each budget with its accounts.
  func answer(
    _ pairs: [(budget: CheckedItem, accounts: CheckedItem)], _ command: CheckedCommand
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    for pair in pairs {
      answer.add(DeviationDocument.document(try report(pair.budget, pair.accounts, command), asking.locale))
    }
    return answer
  }

  private func report(
    _ budget: CheckedItem, _ accounts: CheckedItem, _ command: CheckedCommand
  ) throws(EvaluationFault) -> DeviationReport {
    let world = try asking.standardWorld()
    let planned = try asking.evaluator.value(of: budget.node, in: world)
    let actual = asking.expanded(try asking.evaluator.value(of: accounts.node, in: world), to: planned.shape)
    let definition = budget.definition.map { asking.plan.program[$0] }
    let directions = asking.plan.program.directions[budget.node]
    let lines = planned.cells.indices.map { index in
      let members = planned.members(ofCell: index).sorted { $0.key < $1.key }
      let label = members.map { asking.plan.program[$0.key].members[$0.value].label }.joined(separator: ", ")
      let direction = members.reduce(directions.shared) {
        $0.joined(with: directions.direction(of: $1.value, in: $1.key))
      }
      // Where nobody has said which way a line is good, a line below zero is income, as sources print it.
      let isNegative = planned.cells[index].isNegative && actual.cells[index].isNegative
      let isIncome = direction.isJudged ? direction == .higher : isNegative
      return DeviationReport.Line(
        label: label.isEmpty ? definition?.label ?? "" : label, budget: planned.cells[index],
        actual: actual.cells[index], isIncome: isIncome, isTurned: isIncome && isNegative)
    }
    let unit = (command.unit ?? budget.unit)
    var foundation = Figure(name: "", unit: unit, cells: [])
    for id in [budget.definition, accounts.definition].compactMap({ $0 }) {
      asking.addFoundation(asking.evaluator.foundation(of: id, in: world), to: &foundation)
    }
    return DeviationReport(
      label: definition?.label ?? definition?.name ?? "", name: "\(asking.sources.quotation(of: budget.span))",
      year: command.year,
      unit: unit, lines: lines, notes: foundation.notes, sources: foundation.sources,
      assumptions: foundation.assumptions, decimals: command.decimals)
  }
}
