import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomSession
import KvaomWords

/// A world in which some measures begin within a year, and the same worlds with them in force for the whole of it.
///
/// What a measure's rest of the year adds is said under tables, by `measures` and by `bridge`: one number, from here.
struct WholeYearWorlds {
  /// What begins with a part of a year.
  struct Beginning {
    /// What it is to the reader: a measure, or one statement.
    let key: Cause.Key
    /// The statement.
    let part: WorldPart
    /// The position of the year.
    let year: Int
    /// The share of the year it is in force.
    let share: Decimal
    /// Its place among the world's parts, and the statement that is in force for the whole year.
    fileprivate let position: Int
    fileprivate let whole: StatementID
  }

  /// Everything that begins within a year, in the order of application.
  let beginnings: [Beginning]
  /// Of the plan with the statements that are in force for whole years; it knows the plan's own values.
  let evaluator: Evaluator
  private let asking: Asking
  private let parts: [WorldPart]

  /// The whole years of a world; nil where nothing begins within one. With two years, of what begins within the first
  /// and is in force for the whole of the second.
  init?(_ asking: Asking, _ world: World, from first: Int? = nil, to last: Int? = nil) {
    let parts = asking.evaluator.parts(of: world)
    // Of ten thousand scenarios most have nothing of the kind.
    guard parts.contains(where: { !asking.partYears(of: $0.statement).isEmpty }) else { return nil }
    func counts(_ statement: StatementID, _ year: Int) -> Bool {
      guard let first, let last else { return true }
      return year == first && Reweighter.weights(of: statement, in: asking.plan.program)?[last] == .one
    }
    var changed = Reweighter(asking.plan.program)
    var beginnings: [Beginning] = []
    for (position, part) in parts.enumerated() {
      for (year, share) in asking.partYears(of: part.statement) where counts(part.statement, year) {
        let whole = changed.reweighted(
          part.statement,
          shares: { own in
            YearShares(parts: own.parts.indices.map { $0 == year ? own.whole : own.parts[$0] }, of: own.whole)
          })
        beginnings.append(
          Beginning(
            key: Cause.Key(part.statement, part.layer, in: asking.plan.program), part: part, year: year, share: share,
            position: position, whole: whole))
      }
    }
    if beginnings.isEmpty { return nil }
    self.asking = asking
    self.parts = parts
    self.beginnings = beginnings
    evaluator = Evaluator(program: changed.program, knowing: asking.evaluator)
  }

  /// The world as it is.
  var present: World { evaluator.world(of: parts) }

  /// The world with what begins in a year in force for the whole of it; of some beginnings alone where they are given.
  func whole(_ year: Int, where isIn: (Beginning) -> Bool = { _ in true }) -> World {
    var list = parts
    for own in beginnings where own.year == year && isIn(own) {
      list[own.position] = own.part.replacing(own.whole)
    }
    return evaluator.world(of: list)
  }

  /// The beginning that a statement is, as written or in force for the whole year; nil where it is none.
  func beginning(of statement: StatementID) -> Beginning? {
    beginnings.first { $0.whole == statement || $0.part.statement == statement }
  }

  /// The statement as written that one is.
  func written(_ statement: StatementID) -> StatementID {
    beginnings.first { $0.whole == statement }?.part.statement ?? statement
  }

  /// Whether a figure has whole years: most of what the rest of a year adds to it is gone the year after. A stock, a
  /// running sum or a growth since the year before keeps it, and is told without.
  func tells(_ item: CheckedItem, in year: Int) throws(EvaluationFault) -> Bool {
    if asking.isStock(item) { return false }
    guard year + 1 < asking.plan.program[.year].members.count else { return true }
    let first = try evaluator.value(of: item.node, in: present)
    let last = try evaluator.value(of: item.node, in: whole(year))
    func change(_ year: Int) -> Decimal {
      (last.cell(at: [.year: year]) ?? .missing(.blank)) - (first.cell(at: [.year: year]) ?? .missing(.blank))
    }
    let (rest, kept) = (change(year), change(year + 1))
    return rest.isZero || rest.isMissing || kept.isMissing || kept.magnitude * 2 < rest.magnitude
  }

  /// What each measure's rest of a year adds to an item in that year, the statements of one measure that begin on one
  /// day together. Where several meet in a product each has its part of what they do together, so that all of them are
  /// what the whole year adds.
  func effects(on item: CheckedItem, in year: Int) throws(EvaluationFault) -> [(Beginning, Decimal)] {
    let (first, last) = (present, whole(year))
    let before = try evaluator.value(of: item.node, in: first).cell(at: [.year: year])
    let after = try evaluator.value(of: item.node, in: last).cell(at: [.year: year])
    guard let before, let after else { return [] }
    let groups = groups(year)
    if after.isMissing || before.isMissing { return groups.map { ($0, .missing(.undefined)) } }
    if groups.count == 1 { return after == before ? [] : [(groups[0], after - before)] }
    var amounts = groups.map { _ in Decimal.zero }
    for (cause, amount) in split(item, from: (first, year), to: (last, year)) {
      guard let index = group(of: cause, in: groups) else {
        // No single statement's doing: by the mean over all orders.
        let average = try average(item, year, groups)
        return zip(groups, average).filter { !$0.1.isZero }.map { ($0, $1) }
      }
      amounts[index] += amount
    }
    let line = LevelLine(start: before, end: after, steps: amounts)
    return zip(groups, line.changes).filter { !$0.1.isZero }.map { ($0, $1) }
  }

  /// What each cause makes of the change of an item from a world and year to another.
  func split(
    _ item: CheckedItem, from: (world: World, year: Int), to: (world: World, year: Int), firstYear: Int? = nil
  ) -> [(cause: SplitCause, amount: Decimal)] {
    let written = Dictionary(firstOf: beginnings.map { ($0.whole, $0.part.statement) })
    var split = ChangeSplit(within: SplitSide(evaluator), firstYear: firstYear, written: written)
    func place(_ end: (world: World, year: Int)) -> SplitPlace {
      SplitPlace(
        site: .part(item.node, evaluator.reading(in: end.world)), cell: [.year: end.year], owner: .question)
    }
    split.split(SplitPair(old: place(from), new: place(to)))
    return split.amounts
  }

  /// The first beginning of each measure that begins in a year, once for each share.
  private func groups(_ year: Int) -> [Beginning] {
    var groups: [Beginning] = []
    for own in beginnings where own.year == year && !groups.contains(where: { isOne($0, own) }) { groups.append(own) }
    return groups
  }

  private func isOne(_ one: Beginning, _ other: Beginning) -> Bool {
    one.key == other.key && one.share == other.share
  }

  private func group(of cause: SplitCause, in groups: [Beginning]) -> Int? {
    guard case .owner(.statement(let statement, _), _) = cause, let own = beginning(of: statement) else { return nil }
    return groups.firstIndex { isOne($0, own) }
  }

  /// The mean over all orders in which they could come to be in force for the whole year.
  private func average(
    _ item: CheckedItem, _ year: Int, _ groups: [Beginning]
  ) throws(EvaluationFault) -> [Decimal] {
    var splitter = Splitter(count: groups.count, work: asking.work) { (active) throws(EvaluationFault) in
      let world = whole(year) { own in groups.indices.contains { active[$0] && isOne(groups[$0], own) } }
      return [try evaluator.value(of: item.node, in: world).cell(at: [.year: year]) ?? .missing(.undefined)]
    }
    let split = try splitter.split(orders: CauseQuestion.usualOrders, seed: 1)
    return (split.average?.effects ?? split.inOrder).map { $0[0] }
  }
}
