import KvaomChecker
import KvaomCompiler
public import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// What a measure that begins within a year adds when it is in force for the whole of one.
public struct FullYearEffect: Sendable {
  /// The measure's label, or the statement as written.
  public var label: String
  /// The measure it belongs to, by its number in the plan; nil for a statement of a `with`.
  public var layer: Int?
  /// The calendar year it begins in.
  public var year: Int
  /// The share of that year it is in force.
  public var share: Decimal
  /// What the rest of the year would add, canonical.
  public var effect: Decimal

  /// An effect.
  public init(label: String, layer: Int?, year: Int, share: Decimal, effect: Decimal) {
    self.label = label
    self.layer = layer
    self.year = year
    self.share = share
    self.effect = effect
  }
}

/// Statements in force for the last part of a year, and what they would add in the whole of it.
extension Asking {
  /// The years in which a statement begins with part of the year, with the share.
  func partYears(of statement: StatementID) -> [(year: Int, share: Decimal)] {
    guard let weights = Reweighter.weights(of: statement, in: plan.program), !isPhased(statement) else { return [] }
    return weights.indices.compactMap { year in
      guard weights[year] > .zero, weights[year] < .one else { return nil }
      let lasts = year + 1 < weights.count ? weights[year + 1] > weights[year] : year == 0 || weights[year - 1].isZero
      return lasts ? (year, weights[year]) : nil
    }
  }

  /// Whether a statement comes into force step by step.
  func isPhased(_ statement: StatementID) -> Bool {
    plan.program[statement].form?.isEven ?? false
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
    let parts = evaluator.parts(of: world)
    guard item.kind == .number, item.unit.accumulation == .flow,
      parts.contains(where: { !partYears(of: $0.statement).isEmpty })
    else { return [] }
    let value = try evaluator.value(of: item.node, in: world)
    guard value.shape.axes.allSatisfy({ $0.dimension == .year }) else { return [] }
    var changed = Reweighter(plan.program)
    var questions: [(part: WorldPart, position: Int, year: Int, share: Decimal, statement: StatementID)] = []
    for (position, part) in parts.enumerated() {
      for (year, share) in partYears(of: part.statement) {
        let whole = changed.reweighted(
          part.statement,
          shares: { own in
            YearShares(parts: own.parts.indices.map { $0 == year ? own.whole : own.parts[$0] }, of: own.whole)
          })
        questions.append((part, position, year, share, whole))
      }
    }
    let other = Evaluator(program: changed.program, knowing: evaluator)
    var effects: [FullYearEffect] = []
    for question in questions {
      var list = parts
      list[question.position] = question.part.replacing(question.statement)
      let whole = try other.value(of: item.node, in: other.world(of: list))
      guard let after = whole.cell(at: [.year: question.year]), let before = value.cell(at: [.year: question.year]),
        after != before || after.isMissing
      else { continue }
      let label = question.part.layer.flatMap { plan.program[$0].kind == .measure ? plan.program[$0].label : nil }
      effects.append(
        FullYearEffect(
          label: label ?? words(of: question.part.statement), layer: question.part.layer?.index,
          year: plan.program[.year].members[question.year].year?.year ?? 0, share: question.share,
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

/// What stands below a table about measures that begin within a year.
extension Composer {
  /// A line below that says what a measure which begins within a year adds in a whole one, to each of several figures.
  mutating func addFullYears(_ items: [(effects: [FullYearEffect], figure: Figure)]) {
    let isOneOfSeveral = items.count { !$0.effects.isEmpty } > 1
    for item in items {
      for effect in item.effects { addFullYear(effect, of: item.figure, namesFigure: isOneOfSeveral) }
    }
  }

  /// The line of one figure.
  mutating func addFullYear(_ effect: FullYearEffect, of figure: Figure, namesFigure: Bool = false) {
    let format = UnitFormat(figure.unit, cells: [effect.effect])
    let name = unitWords.name(of: figure.unit)
    let amount = numbers.shown(format.difference(effect.effect)) + (name.isEmpty ? "" : " " + name)
    footer.add(
      .information,
      MeasureWords.begins(
        label: effect.label + (namesFigure ? ", " + figure.title : ""),
        share: WhyDocument.fraction(effect.share, numbers), year: effect.year, next: effect.year + 1, amount: amount)[
          locale])
  }
}
