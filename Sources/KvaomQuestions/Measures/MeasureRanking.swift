import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// `measures in plan for on_time, need`: each measure alone, what it costs and what it does.
struct MeasureRanking {
  private let asking: Asking

  /// Rankings, of a plan.
  init(_ asking: Asking) { self.asking = asking }

  /// One ranking for each effect; the cost is the first amount of money among the targets.
  func answer(
    _ targets: [CheckedItem], _ checked: CheckedWorld, _ command: CheckedCommand
  ) throws(EvaluationFault) -> Answer {
    var answer = Answer()
    guard let cost = targets.firstIndex(where: { $0.unit.dimension.currency != nil }) else {
      answer.refuse(
        Diagnostic(
          .badCommand, at: command.span,
          Phrase(
            nn: "Ei rangering treng det tiltaka kostar: eit beløp blant tala.",
            nb: "En rangering trenger det tiltakene koster: et beløp blant tallene.",
            sv: "En rangordning behöver vad åtgärderna kostar: ett belopp bland talen.",
            en: "A ranking needs what the measures cost: an amount of money among the figures."),
          fixes: ["measures in \(.scenario, "plan") for on_time, \(.figure, "net_cost")"]))
      return answer
    }
    for target in targets {
      guard let refusal = asking.refusal(unlessYearly: target) else { continue }
      answer.refuse(refusal)
      return answer
    }
    for (index, effect) in targets.enumerated() where index != cost {
      answer.add(RankingDocument.document(try report(targets[cost], effect, checked, command), asking.locale))
    }
    return answer
  }

  private func report(
    _ cost: CheckedItem, _ effect: CheckedItem, _ checked: CheckedWorld, _ command: CheckedCommand
  ) throws(EvaluationFault) -> RankingReport {
    let world = try asking.world(checked)
    let set = asking.causeSet(from: asking.base, to: world, [checked])
    let year = yearPosition(command.year)
    func change(_ item: CheckedItem, _ other: World) throws(EvaluationFault) -> Decimal {
      try single(item, in: other, year) - single(item, in: asking.base, year)
    }
    // Of an amount that is good when it is high, a result or an income, a measure costs what it takes away.
    let isTurned = asking.plan.program.directions[cost.node].common == .higher
    func price(_ other: World) throws(EvaluationFault) -> Decimal {
      let change = try change(cost, other)
      return isTurned ? -change : change
    }
    var lines: [RankingReport.Line] = []
    for (cause, alone) in zip(set.causes, set.alone(asking.evaluator)) {
      lines.append(
        RankingReport.Line(
          label: asking.label(of: cause.key), subject: asking.subject(of: cause.key), cost: try price(alone),
          effect: try change(effect, alone)))
    }
    let all = asking.evaluator.world(of: set.parts(set.causes.map { _ in true }))
    let together = RankingReport.Line(label: "", cost: try price(all), effect: try change(effect, all))
    let isLower = asking.plan.program.directions[effect.node].common == .lower
    let isYearless = asking.cell(of: cost)[.year] != nil && asking.cell(of: effect)[.year] != nil
    return RankingReport(
      cost: try asking.figure(cost, in: world, scenario: nil),
      effect: try asking.figure(effect, in: world, scenario: nil, named: asking.name(of: checked)),
      lowerIsBetter: isLower, scenario: asking.label(of: checked) ?? "",
      year: isYearless ? nil : year.map { asking.plan.program[.year].members[$0].label },
      lines: ranked(lines, lowerIsBetter: isLower), together: together, notes: asking.measureNotes(of: checked))
  }

  /// The position of a calendar year; without one the last of the plan.
  private func yearPosition(_ year: Int?) -> Int? {
    let members = asking.plan.program[.year].members
    guard let year else { return members.indices.last }
    return members.firstIndex { $0.year?.year == year } ?? members.indices.last
  }

  private func single(_ item: CheckedItem, in world: World, _ year: Int?) throws(EvaluationFault) -> Decimal {
    let cell = year.map { [DimensionID.year: $0] } ?? [:]
    return try asking.evaluator.value(of: item.node, in: world).cell(at: cell) ?? .missing(.blank)
  }

  /// Best first: what costs nothing more and does good, then by what a million buys; what has no effect last.
  private func ranked(_ lines: [RankingReport.Line], lowerIsBetter: Bool) -> [RankingReport.Line] {
    func good(_ line: RankingReport.Line) -> Decimal { lowerIsBetter ? -line.effect : line.effect }
    func rank(_ line: RankingReport.Line) -> Int {
      if line.perMillion.isMissing && !line.isFree { return 3 }
      if line.cost.isNegative || line.isFree { return good(line).isNegative ? 2 : 0 }
      return 1
    }
    return lines.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      if first != second { return first < second }
      if first != 1 { return left.offset < right.offset }
      let (one, other) = (good(left.element) / left.element.cost, good(right.element) / right.element.cost)
      return one > other || (one == other && left.offset < right.offset)
    }.map { $0.element }
  }
}
