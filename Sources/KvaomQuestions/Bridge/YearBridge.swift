import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomWords

/// The change of a figure from one year to another, with what changes from the first year on held still and let go one
/// by one.
///
/// What is measured is the later year's figure minus the earlier's. With everything held still that is the residual;
/// each thing let go adds its part; with everything let go it is the whole change.
struct YearBridge {
  /// Something that changes between the years.
  struct Step {
    /// What it is.
    let kind: Kind
    /// In place of which statements others stand while it is held still.
    var replacements: [StatementID: StatementID] = [:]
    /// Statements below all layers while it is held still.
    var settings: [StatementID] = []
  }

  /// The sorts of steps.
  enum Kind {
    /// The rest of the year of a measure or statement that began within the first year.
    case fullYear(Cause.Key, share: Decimal)
    /// A measure or statement that comes step by step.
    case phased(Cause.Key)
    /// A measure or statement no longer in force.
    case ended(Cause.Key)
    /// A measure or statement that is new.
    case new(Cause.Key)
    /// A rate at work in a recurrence.
    case rate(DefinitionID)
    /// A figure that is another in the later year.
    case level(DefinitionID)
  }

  /// The steps, in the order they are let go.
  private(set) var steps: [Step] = []
  private var reweighter: Reweighter
  private let first: Int
  private let last: Int

  /// A bridge from a year to a later one, by their positions.
  init(_ program: CheckedProgram, from first: Int, to last: Int) {
    reweighter = Reweighter(program)
    self.first = first
    self.last = last
  }

  private var program: CheckedProgram { reweighter.program }
  private var held: [Int] { Array((first + 1)...last) }

  /// Adds the statements of a world whose share of the year changes. `rates` are the definitions whose statements go
  /// with them.
  mutating func addStatements(_ parts: [WorldPart], rates: Set<DefinitionID>, isPhased: (StatementID) -> Bool) {
    for part in parts {
      let statement = part.statement
      guard let weights = Reweighter.weights(of: statement, in: program), !weights[first].isMissing,
        held.contains(where: { weights[$0] != weights[first] }),
        weights[first].isZero || !rates.contains(program[statement].target)
      else { continue }
      let still = reweighter.reweighted(statement) { [first, held] own in
        own.indices.map { held.contains($0) ? own[first] : own[$0] }
      }
      let key: Cause.Key =
        if let layer = part.layer, program[layer].kind == .measure { .measure(layer) } else { .statement(statement) }
      let kind: Kind =
        if weights[first].isZero { .new(key) } else if weights[last] < weights[first] {
          .ended(key)
        } else if isPhased(
          statement)
        { .phased(key) } else { .fullYear(key, share: weights[first]) }
      add(Step(kind: kind, replacements: [statement: still]))
    }
  }

  /// Adds a rate at work in a recurrence: held still it is `neutral`, and its statements of the first year rest.
  mutating func addRate(_ id: DefinitionID, neutral: Decimal, _ parts: [WorldPart]) {
    let setting = reweighter.override(id, years: held) { program, below in
      program.add(.constant(neutral), at: program[below].span)
    }
    var step = Step(kind: .rate(id), settings: [setting])
    for part in parts where program[part.statement].target == id {
      let weights = Reweighter.weights(of: part.statement, in: program)
      guard weights.map({ !$0[first].isZero }) ?? true else { continue }
      step.replacements[part.statement] = reweighter.reweighted(part.statement) { [held] own in
        own.indices.map { held.contains($0) ? .zero : own[$0] }
      }
    }
    steps.append(step)
  }

  /// Adds a figure that is another in a later year: held still it is that of the first.
  mutating func addLevel(_ id: DefinitionID) {
    let setting = reweighter.override(id, years: held) { [first] program, below in
      let selection = AxisSelection(dimension: .year, members: [first], dropsAxis: true)
      return program.add(.select(below, [selection]), at: program[below].span)
    }
    steps.append(Step(kind: .level(id), settings: [setting]))
  }

  /// Statements of one measure and sort are one step.
  private mutating func add(_ step: Step) {
    let known = steps.firstIndex { other in
      switch (other.kind, step.kind) {
      case (.new(let left), .new(let right)), (.ended(let left), .ended(let right)),
        (.phased(let left), .phased(let right)):
        left == right
      case (.fullYear(let left, let share), .fullYear(let right, let other)): left == right && share == other
      default: false
      }
    }
    guard let known else {
      steps.append(step)
      return
    }
    steps[known].replacements.fillIn(from: step.replacements)
  }

  /// What lets go first: existing decisions, then rates and figures, then what is new.
  mutating func sort() {
    func rank(_ kind: Kind) -> Int {
      switch kind {
      case .fullYear, .phased, .ended: 0
      case .rate, .level: 1
      case .new: 2
      }
    }
    steps = steps.enumerated().sorted { (rank($0.element.kind), $0.offset) < (rank($1.element.kind), $1.offset) }
      .map { $0.element }
  }

  /// The difference between the years with the first 0, 1, 2, … steps let go.
  func differences(of core: CoreID, _ parts: [WorldPart], settings: [StatementID], knowing plain: Evaluator)
    throws(EvaluationFault) -> [Decimal]
  {
    let evaluator = Evaluator(program: program, knowing: plain)
    var found: [Decimal] = []
    for count in 0...steps.count {
      let still = steps[count...]
      let list = parts.map { part in
        still.lazy.compactMap { $0.replacements[part.statement] }.first.map { part.replacing($0) } ?? part
      }
      let world = evaluator.world(setting: still.flatMap { $0.settings }, in: evaluator.world(of: list))
      let cube = try evaluator.value(of: core, in: world)
      found.append(
        (cube.cell(at: [.year: last]) ?? .missing(.blank)) - (cube.cell(at: [.year: first]) ?? .missing(.blank)))
    }
    return found
  }
}

/// The two ends of a bridge and its steps, cut to a common last digit so that they add up exactly.
struct LevelLine {
  /// The ends.
  let start: Decimal, end: Decimal
  /// What each step adds.
  let changes: [Decimal]
  /// What is left with everything held still.
  let residual: Decimal

  /// `steps` are the differences with the first 0, 1, 2, … steps let go.
  init(start: Decimal, end: Decimal, steps: [Decimal]) {
    let digits = CommonDigits([start, end] + steps, digits: 29)
    self.start = digits.cut(start)
    self.end = digits.cut(end)
    let cuts = digits.cut(steps)
    changes = zip(cuts.dropFirst(), cuts).map { $0 - $1 }
    let explained = changes.reduce(Decimal.zero, +)
    residual = self.end - self.start - explained
  }
}
