import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// How the best of more choices than can be gone through is found: the few measures whose effects do not add up with
/// those of others are decided first, in every way; for each way the effects of the rest are summed, and what a bound
/// shows to be no better is left out. Whatever is kept has been computed by the plan itself.
struct BoundedChoices {
  /// The most measures that are decided in every way.
  private static let mostDecided = 6
  /// How many nodes all searches of one question may look at.
  static let allowance = 3_000_000
  /// How many choices the plan may be asked to compute.
  private static let mostComputed = 1 << 16

  private let probe: ChoiceProbe
  /// The measures that are decided first.
  private let decided: Int
  /// For each condition whether its sides add up.
  let isBounded: [Bool]

  /// Nil where the effects on the figure do not add up, even with a few measures decided.
  init?(_ probe: ChoiceProbe) {
    self.probe = probe
    guard probe.inputs.isEmpty, probe.measures.count <= ChoiceSearch.mostBounded else { return nil }
    let targets = probe.targets
    guard let decided = Self.decide(probe, [targets.figure], from: 0) else { return nil }
    var all = decided
    var isBounded: [Bool] = []
    for sides in targets.conditions {
      // A condition that does not add up is left to the plan, which judges every choice that is kept.
      guard let sides, let more = Self.decide(probe, sides, from: all) else {
        isBounded.append(false)
        continue
      }
      all = more
      isBounded.append(true)
    }
    self.decided = all
    self.isBounded = isBounded
  }

  /// The measures to decide so that what is left adds up in some formulas; nil where they are too many.
  private static func decide(_ probe: ChoiceProbe, _ cores: [CoreID], from first: Int) -> Int? {
    var decided = first
    while decided.nonzeroBitCount <= mostDecided {
      guard var proof = probe.addingUp(decided: decided) else { return nil }
      var obstacle = 0
      for core in cores where obstacle == 0 && !proof.part(of: core).adds { obstacle = proof.obstacle?.measures ?? 0 }
      if obstacle == 0 { return decided }
      if obstacle & ~decided == 0 { return nil }
      decided |= obstacle
    }
    return nil
  }

  /// The definition in which it was first seen that effects on the figure do not add up.
  static func obstacle(_ probe: ChoiceProbe) -> DefinitionID? {
    guard var proof = probe.addingUp(decided: 0) else { return nil }
    _ = proof.part(of: probe.targets.figure)
    return proof.obstacle?.definition
  }

  // MARK: The search

  /// A search for one way to decide the measures that are decided first.
  private struct Part {
    let given: Int
    var search: BoundedSearch
  }

  /// Shows every choice that may be better to `judge`, which answers what choices must be better than. Nil where an
  /// effect cannot be computed. `conditions` says which conditions must hold; nil is all.
  func run(
    isHighest: Bool, exclusive: [Int], conditions: [Bool]? = nil, aim: Aim = .figure,
    judge: ([ChoicePoint]) throws(EvaluationFault) -> BoundedSearch.Ceiling?
  ) throws(EvaluationFault) -> Proof? {
    guard var parts = try parts(isHighest: isHighest, exclusive: exclusive, conditions ?? isBounded, aim) else {
      return nil
    }
    let sign: Decimal = isHighest && aim == .figure ? -.one : .one
    var (allowance, computed, room) = (Self.allowance, 0, 1)
    var ceiling: BoundedSearch.Ceiling?
    var open: Decimal?
    var pending: [ChoicePoint] = []
    for index in parts.indices {
      let given = parts[index].given
      parts[index].search.allowance = allowance
      try parts[index].search.run(below: ceiling) { (measures, _) throws(EvaluationFault) -> BoundedSearch.Step in
        pending.append(ChoicePoint(measures: given | measures, values: []))
        guard pending.count >= room else { return .goOn(ceiling) }
        computed += pending.count
        room = min(room * 2, 512)
        ceiling = try judge(pending)
        pending = []
        return computed >= Self.mostComputed ? .stop : .goOn(ceiling)
      }
      allowance = parts[index].search.allowance
      if let left = parts[index].search.open { open = open.map { Decimal.minimum($0, left) } ?? left }
    }
    _ = try judge(pending)
    return Proof(open: open.map { sign * $0 })
  }

  /// What is shown of the choices that were left out.
  struct Proof {
    /// What none of them is better than, where some could not be looked at; nil where all are proven to be no better.
    let open: Decimal?
  }

  /// What is sought.
  enum Aim: Equatable {
    /// The best figure.
    case figure
    /// Any choice at all, with few measures.
    case any
    /// What comes nearest to a condition of one cell.
    case demand
  }

  private func parts(
    isHighest: Bool, exclusive: [Int], _ conditions: [Bool], _ aim: Aim
  ) throws(EvaluationFault) -> [Part]? {
    let free = probe.measures.indices.filter { decided >> $0 & 1 == 0 }
    let fixed = probe.measures.indices.filter { decided >> $0 & 1 == 1 }
    var parts: [Part] = []
    for way in 0..<(1 << fixed.count) {
      let given = fixed.enumerated().reduce(0) { $0 | (way >> $1.offset & 1) << $1.element }
      if exclusive.contains(where: { given & $0 == $0 }) { continue }
      let out = exclusive.reduce(0) { $1 & given != 0 ? $0 | $1 & ~given : $0 }
      let open = free.filter { out >> $0 & 1 == 0 }
      guard let effects = try probe.effects(of: open, given: given, conditions: conditions) else { return nil }
      let cost: BoundedSearch.Demand
      var demands = effects.demands
      switch aim {
      case .figure: cost = isHighest ? effects.figure.negated : effects.figure
      case .any: cost = effects.figure.nothing
      case .demand:
        guard demands.count == 1 else { return nil }
        cost = demands[0].negated
        demands = []
      }
      parts.append(
        Part(
          given: given,
          search: BoundedSearch(cost: cost, demands: demands, measures: open, given: given, exclusive: exclusive)))
    }
    return parts.sorted { $0.search.bound < $1.search.bound }
  }
}
