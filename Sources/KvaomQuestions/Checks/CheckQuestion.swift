import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `check` and `test`: whether claims hold, and where they do not.
struct CheckQuestion {
  private let asking: Asking

  /// The question, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// A check's or a test's verdict; nil for other commands.
  func verdict(_ command: CheckedCommand) throws(EvaluationFault) -> CheckReport.Group? {
    switch command.kind {
    case .check(let claim): return CheckReport.Group(title: nil, checks: try verdicts(claim, command))
    case .test(let name, let checks):
      var verdicts: [CheckReport.Check] = []
      for check in checks {
        guard case .check(let claim) = check.kind else { continue }
        verdicts += try self.verdicts(claim, check)
      }
      return CheckReport.Group(title: name, checks: verdicts)
    default: return nil
    }
  }

  /// One line for a claim that holds everywhere, else one for each world in which it does not, at its first failing
  /// cell.
  private func verdicts(_ claim: CheckedClaim, _ command: CheckedCommand) throws(EvaluationFault) -> [CheckReport.Check]
  {
    var worlds = try asking.worlds(command)
    if claim.inAllWorlds { worlds = try asking.allWorlds() }
    var failures: [CheckReport.Check] = []
    var passed: CheckReport.Check?
    var names: [String] = []
    for (label, _, bare) in worlds {
      let world = try asking.world(bare, with: command.additions)
      let name = worlds.count > 1 ? label ?? Words(asking.locale).base : label
      let (good, bad) = try outcome(of: claim, in: world, scenario: name)
      if let name { names.append(name) }
      failures += bad
      passed = passed ?? good
    }
    guard failures.isEmpty, var passed else { return failures }
    if worlds.count > 1 {
      // The two sides are one pair a world: none of them speaks for the others.
      (passed.left, passed.right) = (nil, nil)
    }
    passed.place = claim.inAllWorlds ? CheckWords.everywhere[asking.locale] : names.joined(separator: ", ")
    return [passed]
  }

  private func outcome(
    of claim: CheckedClaim, in world: World, scenario: String?
  ) throws(EvaluationFault) -> (passed: CheckReport.Check?, failed: [CheckReport.Check]) {
    let condition = try asking.evaluator.value(of: claim.condition.node, in: world)
    var sides: (left: Cube, right: Cube)?
    if let both = claim.sides, both.left.kind == .number || both.right.kind == .number {
      let left = try asking.evaluator.value(of: both.left.node, in: world)
      let right = try asking.evaluator.value(of: both.right.node, in: world)
      sides = (asking.expanded(left, to: condition.shape), asking.expanded(right, to: condition.shape))
    }
    var tolerance: Decimal?
    if let allowed = claim.tolerance { tolerance = try asking.evaluator.value(of: allowed.node, in: world).cells.first }
    let failing = condition.cells.indices.filter { condition.cells[$0] != .one }
    if let index = failing.first {
      // One line a claim and world, at its first failing cell: the count at the end counts claims.
      let cell = condition.cells[index]
      let others = failing.count > 1 ? " (+\(failing.count - 1))" : ""
      return (
        nil,
        [
          check(
            claim, cell.isMissing ? .missing : .failed,
            place: placeText(condition.members(ofCell: index), scenario) + others,
            sides: sides.map { ($0.left.cells[index], $0.right.cells[index]) }, tolerance,
            reason: cell.isMissing ? asking.words(for: asking.evaluator.origin(of: cell)) : nil)
        ]
      )
    }
    let single = condition.cells.count == 1 ? sides.map { ($0.left.cells[0], $0.right.cells[0]) } : nil
    return (check(claim, .passed, place: "", sides: single, tolerance, reason: nil), [])
  }

  private func placeText(_ position: [DimensionID: Int], _ scenario: String?) -> String {
    let names = position.sorted { $0.key < $1.key }.map { asking.plan.program[$0.key].members[$0.value].label }
    return (names + (scenario.map { [$0] } ?? [])).joined(separator: " · ")
  }

  private func check(
    _ claim: CheckedClaim, _ outcome: CheckOutcome, place: String, sides: (Decimal, Decimal)?,
    _ tolerance: Decimal?, reason: String?
  ) -> CheckReport.Check {
    let unit = claim.sides.map { $0.left.unit.isPlain ? $0.right.unit : $0.left.unit } ?? claim.condition.unit
    return CheckReport.Check(
      outcome: outcome, title: claim.message ?? "\(asking.sources.quotation(of: claim.condition.span))", place: place,
      left: sides?.0,
      right: sides?.1, unit: unit, tolerance: tolerance, reason: reason,
      source: asking.place(of: claim.condition.span), line: asking.sources.line(of: claim.condition.span))
  }
}
