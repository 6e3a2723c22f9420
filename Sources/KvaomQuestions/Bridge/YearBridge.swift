import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession

/// The change of a figure from one year to another as the lines of a budget bridge.
struct YearBridge {
  /// Something that changes between the years.
  struct Step {
    /// What it is.
    let kind: Kind
    /// Where it stands among the lines of its sort.
    var place: Int
    /// What it adds.
    var amount: Decimal

    /// What steps are sorted by, whichever was met first.
    fileprivate var order: [Int] {
      let (part, own) = YearBridge.rank(kind)
      return part == 0 ? [part, own, place] : [part, place, own]
    }
  }

  /// The sorts of steps.
  enum Kind: Hashable {
    /// The rest of the year of a measure or statement that began within the first year.
    case fullYear(Cause.Key, share: Decimal)
    /// A measure or statement that comes step by step.
    case phased(Cause.Key)
    /// A measure or statement no longer in force.
    case ended(Cause.Key)
    /// A measure or statement in force before, whose effect is another.
    case lasting(Cause.Key)
    /// A measure or statement that is new.
    case new(Cause.Key)
    /// Rates at work in a recurrence; several where they cannot be told apart.
    case rates([DefinitionID])
    /// What flows into a level or out of it.
    case flow(DefinitionID)
    /// A growth written in a definition's own formula.
    case own(DefinitionID)
    /// A figure of the plan's own that is another in the later year.
    case level(DefinitionID)
    /// A definition whose formula is another in the later year, or follows the year itself.
    case formula(DefinitionID)
    /// The formula asked for follows the year itself.
    case question
  }

  /// The steps: what existing decisions do, then rates and figures, then what is new.
  private(set) var steps: [Step] = []
  private var known: [Kind: Int] = [:]
  private let asking: Asking
  private let years: (from: Int, to: Int)
  private var program: CheckedProgram { asking.plan.program }

  /// The steps of a figure from one position of the time axis to a later one.
  ///
  /// What began within the first year comes first, at that year's own prices: what the rest of the year adds is then
  /// the number that `measures` and the notes have. Everything after that acts on the whole of it.
  init(_ asking: Asking, _ item: CheckedItem, _ world: World, from first: Int, to last: Int) throws(EvaluationFault) {
    self.asking = asking
    years = (first, last)
    let side = SplitSide(asking.evaluator)
    if let whole = WholeYearWorlds(asking, world, from: first, to: last), try whole.tells(item, in: first) {
      let (present, full) = (whole.present, whole.whole(first))
      for (beginning, effect) in try whole.effects(on: item, in: first) {
        add(.fullYear(beginning.key, share: beginning.share), beginning.part.statement.index, effect)
      }
      for (cause, amount) in whole.split(item, from: (full, first), to: (present, last), firstYear: first) {
        add(cause, amount, side, whole)
      }
    } else {
      var split = ChangeSplit(within: side, firstYear: first)
      let site = SplitPlace.Site.part(item.node, asking.evaluator.reading(in: world))
      split.split(
        SplitPair(
          old: SplitPlace(site: site, cell: [.year: first], owner: .question),
          new: SplitPlace(site: site, cell: [.year: last], owner: .question)))
      for (cause, amount) in split.amounts { add(cause, amount, side) }
    }
    steps.sort { $0.order.lexicographicallyPrecedes($1.order) }
  }

  private mutating func add(
    _ cause: SplitCause, _ amount: Decimal, _ side: SplitSide, _ whole: WholeYearWorlds? = nil
  ) {
    let (kind, place) = kind(of: cause, side, whole)
    add(kind, place, amount)
  }

  private mutating func add(_ kind: Kind, _ place: Int, _ amount: Decimal) {
    if let known = known[kind] {
      steps[known].amount += amount
      steps[known].place = min(steps[known].place, place)
    } else {
      known[kind] = steps.count
      steps.append(Step(kind: kind, place: place, amount: amount))
    }
  }

  private func kind(of cause: SplitCause, _ side: SplitSide, _ whole: WholeYearWorlds?) -> (Kind, place: Int) {
    switch cause {
    case .rates(let ids): return (.rates(ids), ids[0].index)
    case .flow(let id): return (.flow(id), id.index)
    case .own(let id): return (.own(id), id.index)
    case .owner(.question, _), .owner(.years, _): return (.question, program.definitions.count)
    case .owner(.definition(let id), _):
      let own = if case .besideColumn(let table) = program[id].role { table } else { id }
      return (side.isLeaf(own) ? .level(own) : .formula(own), own.index)
    case .owner(.statement(let statement, let layer), _):
      let written = whole?.written(statement) ?? statement
      return (kind(of: written, layer), written.index)
    }
  }

  /// What a statement is to the two years, beyond its full-year effect.
  private func kind(of statement: StatementID, _ layer: LayerID?) -> Kind {
    let key = Cause.Key(statement, layer, in: program)
    guard let weights = Reweighter.weights(of: statement, in: program), !weights[years.from].isMissing else {
      return .lasting(key)
    }
    let (first, last) = (weights[years.from], weights[years.to])
    if first.isZero { return .new(key) }
    if last < first { return .ended(key) }
    return asking.isPhased(statement) ? .phased(key) : .lasting(key)
  }

  /// Which part of the bridge a step belongs to, and where steps of one place stand among each other.
  fileprivate static func rank(_ kind: Kind) -> (part: Int, own: Int) {
    switch kind {
    case .fullYear: (0, 0)
    case .phased: (0, 1)
    case .ended: (0, 2)
    case .lasting: (0, 3)
    case .rates(let ids): (1, ids.count)
    case .flow: (1, -5)
    case .own: (1, -4)
    case .level: (1, -3)
    case .formula: (1, -2)
    case .question: (1, -1)
    case .new: (2, 0)
    }
  }
}

/// The two ends of a bridge and what each step adds, cut to a common last digit so that they add up exactly.
struct LevelLine {
  /// The ends.
  let start: Decimal, end: Decimal
  /// What each step adds.
  let changes: [Decimal]
  /// What no step explains.
  let residual: Decimal

  /// The share of the largest number below which a difference is a rounding of the 34 digits: it goes to the largest
  /// step.
  private static let dust = Decimal(coefficient: 1, exponent: -20)

  /// The ends and what the steps add.
  init(start: Decimal, end: Decimal, steps: [Decimal]) {
    let digits = CommonDigits([start, end] + steps, digits: 29)
    self.start = digits.cut(start)
    self.end = digits.cut(end)
    var changes = digits.cut(steps)
    let largest = ([start, end] + steps).filter { !$0.isMissing }.map { $0.magnitude }.reduce(Decimal.zero) {
      Decimal.maximum($0, $1)
    }
    for index in changes.indices where changes[index].magnitude <= largest * Self.dust { changes[index] = .zero }
    var residual = self.end - self.start - changes.reduce(.zero, +)
    if !residual.isMissing, residual.magnitude <= largest * Self.dust,
      let carrier = changes.indices.max(by: { changes[$0].magnitude < changes[$1].magnitude })
    {
      changes[carrier] += residual
      residual = .zero
    }
    self.changes = changes
    self.residual = residual
  }
}
