import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSource
import KvaomUnits

/// Statements in force for the last part of a year, and what they would add in the whole of it.
extension Answering {
  /// The years in which a statement begins with part of the year, with the share.
  func partYears(of statement: StatementID) -> [(year: Int, share: Decimal)] {
    guard let weights = Reweighter.weights(of: statement, in: asking.plan.program), !isPhased(statement) else { return [] }
    return weights.indices.compactMap { year in
      guard weights[year] > .zero, weights[year] < .one else { return nil }
      let lasts = year + 1 < weights.count ? weights[year + 1] > weights[year] : year == 0 || weights[year - 1].isZero
      return lasts ? (year, weights[year]) : nil
    }
  }

  /// Whether a statement comes into force step by step.
  func isPhased(_ statement: StatementID) -> Bool {
    asking.plan.program[statement].form?.isEven ?? false
  }

  /// The same in several worlds, each effect once.
  func fullYearEffects(_ item: CheckedItem, in worlds: [World]) throws(EvaluationFault) -> [FullYearEffect] {
    var found: [FullYearEffect] = []
    for world in worlds {
      for effect in try fullYearEffects(item, in: world)
      where !found.contains(where: { $0.label == effect.label && $0.year == effect.year }) {
        found.append(effect)
      }
    }
    return found
  }

  /// What each statement of a world that begins within a year would add to an amount in the whole of that year.
  func fullYearEffects(_ item: CheckedItem, in world: World) throws(EvaluationFault) -> [FullYearEffect] {
    let parts = asking.evaluator.parts(of: world)
    guard item.kind == .number, item.unit.accumulation == .flow,
      parts.contains(where: { !partYears(of: $0.statement).isEmpty })
    else { return [] }
    let value = try asking.evaluator.value(of: item.node, in: world)
    guard value.shape.axes.allSatisfy({ $0.dimension == .year }) else { return [] }
    var changed = Reweighter(asking.plan.program)
    var questions: [(part: WorldPart, position: Int, year: Int, share: Decimal, statement: StatementID)] = []
    for (position, part) in parts.enumerated() {
      for (year, share) in partYears(of: part.statement) {
        let whole = changed.reweighted(part.statement) { weights in
          weights.indices.map { $0 == year ? .one : weights[$0] }
        }
        questions.append((part, position, year, share, whole))
      }
    }
    let other = Evaluator(program: changed.program, knowing: asking.evaluator)
    var effects: [FullYearEffect] = []
    for question in questions {
      var list = parts
      list[question.position] = question.part.replacing(question.statement)
      let whole = try other.value(of: item.node, in: other.world(of: list))
      guard let after = whole.cell(at: [.year: question.year]), let before = value.cell(at: [.year: question.year]),
        after != before || after.isMissing
      else { continue }
      let label = question.part.layer.flatMap { asking.plan.program[$0].kind == .measure ? asking.plan.program[$0].label : nil }
      effects.append(
        FullYearEffect(
          label: label ?? asking.words(of: question.part.statement), layer: question.part.layer?.index,
          year: asking.plan.program[.year].members[question.year].year?.year ?? 0, share: question.share,
          effect: after - before))
    }
    return joined(effects)
  }

  /// The statements of one measure that begin in one year together.
  private func joined(_ effects: [FullYearEffect]) -> [FullYearEffect] {
    var joined: [FullYearEffect] = []
    for effect in effects {
      if let known = joined.firstIndex(where: {
        $0.label == effect.label && $0.year == effect.year && $0.share == effect.share
      }) {
        joined[known].effect += effect.effect
      } else {
        joined.append(effect)
      }
    }
    return joined
  }
}
