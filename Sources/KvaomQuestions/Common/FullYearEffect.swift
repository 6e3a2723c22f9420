import KvaomChecker
import KvaomCompiler
public import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// What a measure that begins within a year adds when it is in force for the whole of one.
public struct FullYearEffect: Sendable, Equatable {
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
  /// The years in which a statement begins with part of the year, with the share. What ends before it has had a whole
  /// year has no effect of one.
  func partYears(of statement: StatementID) -> [(year: Int, share: Decimal)] {
    guard case .blend(_, _, _, let shares?) = plan.program[plan.program[statement].value].operation, shares.hasParts,
      !isPhased(statement)
    else { return [] }
    let weights = shares.decimals
    return weights.indices.compactMap { year in
      guard weights[year] > .zero, weights[year] < .one else { return nil }
      let next = year + 1
      let goesOn =
        next < weights.count
        ? weights[next] == .one
        : (year == 0 || weights[year - 1].isZero) && !(plan.program[statement].form?.hasEnd ?? false)
      return goesOn ? (year, weights[year]) : nil
    }
  }

  /// Whether a statement comes into force step by step.
  func isPhased(_ statement: StatementID) -> Bool {
    plan.program[statement].form?.isEven ?? false
  }

  /// What each measure of a world that begins within a year would add to an amount in the whole of that year.
  func fullYearEffects(_ item: CheckedItem, in world: World) throws(EvaluationFault) -> [FullYearEffect] {
    var years = WholeYears(self)
    return try years.effects(on: item, in: [world])
  }

  /// The same of an item that may have such effects, with the whole years of the world.
  fileprivate func fullYearEffects(
    _ item: CheckedItem, in world: World, _ whole: WholeYearWorlds
  ) throws(EvaluationFault) -> [FullYearEffect] {
    let value = try evaluator.value(of: item.node, in: world)
    guard value.shape.axes.allSatisfy({ $0.dimension == .year }) else { return [] }
    var effects: [FullYearEffect] = []
    for year in Set(whole.beginnings.map { $0.year }).sorted() where try whole.tells(item, in: year) {
      for (beginning, effect) in try whole.effects(on: item, in: year) {
        let layer: Int? = if case .measure(let layer) = beginning.key { layer.index } else { nil }
        effects.append(
          FullYearEffect(
            label: label(of: beginning.key), layer: layer,
            year: plan.program[.year].members[year].year?.year ?? 0, share: beginning.share, effect: effect))
      }
    }
    return effects
  }
}

/// The whole years of the worlds that several items are asked in: what they compute for one item, the next one knows.
struct WholeYears {
  /// How many worlds are kept: each has an evaluator of its own.
  private static let most = 32

  private let asking: Asking
  private var known: [World: WholeYearWorlds?] = [:]

  /// The whole years of a plan; none is made yet.
  init(_ asking: Asking) { self.asking = asking }

  /// What measures of some worlds that begin within a year would add to an item in the whole of it, each effect once.
  mutating func effects(on item: CheckedItem, in worlds: [World]) throws(EvaluationFault) -> [FullYearEffect] {
    guard item.kind == .number, item.unit.accumulation == .flow else { return [] }
    var found: [FullYearEffect] = []
    for world in worlds {
      guard let whole = whole(world) else { continue }
      for effect in try asking.fullYearEffects(item, in: world, whole)
      where !found.contains(where: { $0.label == effect.label && $0.year == effect.year }) {
        found.append(effect)
      }
    }
    return found
  }

  private mutating func whole(_ world: World) -> WholeYearWorlds? {
    if let made = known[world] { return made }
    let made = WholeYearWorlds(asking, world)
    if known.count < Self.most { known[world] = .some(made) }
    return made
  }
}

/// What stands below a table about measures that begin within a year.
extension Composer {
  /// A line below that says what a measure which begins within a year adds in a whole one, to each of several figures.
  /// Where the table shows `one` change alone, that is not said again.
  mutating func addFullYears(_ items: [(effects: [FullYearEffect], figure: Figure)], ofOne one: String? = nil) {
    let told = items.filter { !$0.effects.isEmpty }
    for item in told {
      for effect in item.effects {
        // What is the same of all figures is said of none.
        let isCommon = told.allSatisfy { $0.figure.unit == item.figure.unit && $0.effects.contains(effect) }
        let label = effect.label == one ? nil : effect.label
        addFullYear(effect, of: item.figure, label: label, namesFigure: told.count > 1 && !isCommon)
      }
    }
  }

  /// The line of one figure.
  mutating func addFullYear(
    _ effect: FullYearEffect, of figure: Figure, label: String?, namesFigure: Bool = false
  ) {
    let format = UnitFormat(figure.unit, cells: [effect.effect])
    let name = unitWords.name(of: figure.unit)
    let amount = numbers.shown(format.difference(effect.effect)) + (name.isEmpty ? "" : " " + name)
    footer.add(
      .information,
      MeasureWords.begins(
        label: namesFigure ? [label, figure.title].compactMap { $0 }.joined(separator: ", ") : label,
        share: WhyDocument.fraction(effect.share, numbers), year: effect.year, next: effect.year + 1, amount: amount)[
          locale])
  }
}
