public import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
public import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// Why a figure is another in one plan than in another: what each changed definition, measure or table makes of it.
///
/// Both plans are read whole, with the files they use; definitions meet by name, members by theirs, years by the
/// calendar.
public struct PlanBridge {
  private let old: Asking, new: Asking
  private let sides: (old: SplitSide, new: SplitSide)

  /// A bridge between two plans.
  public init(from old: Asking, to new: Asking) {
    (self.old, self.new) = (old, new)
    sides = (SplitSide(old.evaluator, isNew: false), SplitSide(new.evaluator))
  }

  /// A plan asked for an item and a scenario, both as written; nil where it has errors or no such figure, with what is
  /// wrong. `owner` is the plan that names the other one, and on whose behalf files are read.
  static func session(
    of text: SourceText, asking: Asking, item: String, scenario: String?, owner: String
  ) -> (session: Session?, fault: Phrase?) {
    var options = asking.options
    if let scenario { options.scenario = scenario }
    let session = Session(
      text, expressions: [SourceText(name: "<bridge>", bytes: Array(item.utf8))], options: options,
      readFile: asking.readFile, library: asking.library, work: asking.work, owner: owner)
    guard session.isRunnable, session.asking.plan.items.first?.kind == .number else {
      return (nil, session.diagnostics.first { $0.severity == .error }?.message)
    }
    return (session, nil)
  }

  /// What each difference makes of an item in one year, or of the one figure it is: a line for each cause, in the order
  /// of the new plan.
  public func lines(
    from before: (item: CoreID, world: World), to after: (item: CoreID, world: World), years: [Int?]
  ) -> [(cause: PlanCause, amounts: [Decimal])] {
    var lines: [PlanCause: [Decimal]] = [:]
    let program = new.plan.program
    let inForce = Set(
      new.evaluator.parts(of: after.world).compactMap { $0.layer.map { program[program[$0].standsFor ?? $0].name } })
    for (column, year) in years.enumerated() {
      var split = ChangeSplit(from: sides.old, to: sides.new)
      split.split(
        SplitPair(old: place(old, before, year), new: place(new, after, year)))
      for (cause, amount) in split.amounts {
        let known = self.cause(cause, inForce)
        lines[known, default: years.map { _ in .zero }][column] += amount
      }
    }
    return lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func place(_ asking: Asking, _ root: (item: CoreID, world: World), _ year: Int?) -> SplitPlace {
    let members = asking.plan.program[.year].members
    let position = year.flatMap { year in members.firstIndex { $0.year?.year == year } }
    return SplitPlace(
      site: .part(root.item, asking.evaluator.reading(in: root.world)), cell: position.map { [.year: $0] } ?? [:],
      owner: .question)
  }

  /// `inForce` are the layers that the new world has.
  private func cause(_ cause: SplitCause, _ inForce: Set<String>) -> PlanCause {
    guard case .owner(let owner, let isOld) = cause else { return .question }
    let program = isOld ? old.plan.program : new.plan.program
    switch owner {
    case .question: return .question
    case .years: return .years
    case .definition(let id):
      let own = if case .besideColumn(let table) = program[id].role { table } else { id }
      return PlanCause(name: program[own].name, isOld: isOld, place: own.index)
    case .statement(let statement, let layer):
      guard let layer else { return PlanCause(name: program[program[statement].target].name, isOld: isOld, place: 0) }
      let own = program[layer].standsFor ?? layer
      return PlanCause(
        layer: program[own].name, isOld: isOld, isLeftOut: !inForce.contains(program[own].name), place: own.index)
    }
  }
}

/// What a difference between two plans is the doing of: a definition or a layer, by name.
public struct PlanCause: Hashable, Comparable, Sendable {
  /// The key of its text: see `PlanPiece.key`.
  public let key: String
  /// Whether only the old plan has it.
  public let isOld: Bool
  /// Whether it is a layer that the new world has no longer.
  let isLeftOut: Bool
  private let isLayer: Bool
  private let place: Int

  /// A definition, and where it stands.
  init(name: String, isOld: Bool, place: Int) {
    (key, self.isOld, isLeftOut, isLayer, self.place) = (name, isOld, false, false, place)
  }

  /// A measure or scenario.
  init(layer: String, isOld: Bool, isLeftOut: Bool, place: Int) {
    (key, self.isOld, self.isLeftOut, isLayer, self.place) = ("layer " + layer, isOld, isLeftOut, true, place)
  }

  /// What was asked itself.
  static let question = PlanCause(name: "", isOld: false, place: Int.max)

  /// The years the plans have.
  static let years = PlanCause(name: "years", isOld: false, place: Int.max)

  /// Definitions first, then layers, then what is gone, each as written.
  public static func < (left: PlanCause, right: PlanCause) -> Bool {
    (left.isOld ? 1 : 0, left.isLayer ? 1 : 0, left.place, left.key)
      < (right.isOld ? 1 : 0, right.isLayer ? 1 : 0, right.place, right.key)
  }
}
