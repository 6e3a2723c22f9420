import KvaomChecker
import KvaomCompiler
import KvaomSession
import KvaomWords

/// One cause of a difference between two worlds: a measure as a whole, or one statement of a scenario or of a `with`.
struct Cause {
  /// What two parts of a world must share to be one cause.
  enum Key: Hashable {
    /// All statements of a measure.
    case measure(LayerID)
    /// A statement of a scenario, a `with`, or a setting.
    case statement(StatementID)

    /// Of which cause a statement of a layer is a part.
    init(_ statement: StatementID, _ layer: LayerID?, in program: CheckedProgram) {
      if let layer, program[layer].kind == .measure {
        self = .measure(program[layer].standsFor ?? layer)
      } else {
        self = .statement(statement)
      }
    }
  }

  /// What it is.
  let key: Key
  /// Its statements that only the world explained has.
  var added: Set<WorldPart> = []
  /// Its statements that only the world compared with has.
  var removed: Set<WorldPart> = []
}

/// The causes of the difference between two worlds, and the worlds in which only some of them are in force.
///
/// Statements keep their order of application whichever causes are in force: with none of them the world is the first,
/// with all of them the second.
struct CauseSet {
  /// The causes, in the order written.
  let causes: [Cause]
  /// A statement of one of the worlds, or of both.
  typealias Entry = (part: WorldPart, cause: Int?, isAdded: Bool)

  /// All statements of both worlds in an order that holds both; those of both belong to no cause.
  private let merged: [Entry]

  /// The causes that lead from one world to another. `order` is the order written; causes it lacks come after it, in
  /// the order of application. `splitsMeasures` makes each statement of a measure a cause of its own.
  init(
    from first: [WorldPart], to second: [WorldPart], order written: [Cause.Key], splitsMeasures: Bool = false,
    in program: CheckedProgram
  ) {
    let merged = Self.merge(first, second)
    let order = splitsMeasures ? Self.split(written, in: program) : written
    func key(of part: WorldPart) -> Cause.Key {
      splitsMeasures ? .statement(part.statement) : Self.key(of: part, in: program)
    }
    var causes: [Cause.Key: Cause] = [:]
    var keys: [Cause.Key] = []
    for (part, isAdded) in merged {
      guard let isAdded else { continue }
      let key = key(of: part)
      if causes[key] == nil { keys.append(key) }
      if isAdded {
        causes[key, default: Cause(key: key)].added.insert(part)
      } else {
        causes[key, default: Cause(key: key)].removed.insert(part)
      }
    }
    let known = order.filter { causes[$0] != nil }
    let listed = Set(known)
    let sorted = known + keys.filter { !listed.contains($0) }
    self.causes = sorted.compactMap { causes[$0] }
    let positions = Dictionary(firstOf: sorted.enumerated().map { ($1, $0) })
    self.merged = merged.map { part, isAdded in
      (part, isAdded == nil ? nil : positions[key(of: part)], isAdded ?? true)
    }
  }

  /// The statements in force where only these causes are.
  func parts(_ active: [Bool]) -> [WorldPart] {
    merged.compactMap { entry in
      guard let cause = entry.cause else { return entry.part }
      return active[cause] == entry.isAdded ? entry.part : nil
    }
  }

  /// The worlds in which the first 0, 1, 2, … causes are in force.
  func levels(_ evaluator: Evaluator) -> [World] {
    var growing = CauseWorlds(merged, count: causes.count, evaluator)
    var worlds = [growing.world]
    worlds.reserveCapacity(causes.count + 1)
    for cause in causes.indices {
      growing.add(cause)
      worlds.append(growing.world)
    }
    return worlds
  }

  /// For each cause, the world in which it alone is in force.
  func alone(_ evaluator: Evaluator) -> [World] {
    let none = CauseWorlds(merged, count: causes.count, evaluator)
    return causes.indices.map { cause in
      var one = none
      one.add(cause)
      return one.world
    }
  }

  private static func split(_ order: [Cause.Key], in program: CheckedProgram) -> [Cause.Key] {
    order.flatMap { key -> [Cause.Key] in
      guard case .measure(let layer) = key else { return [key] }
      return program[layer].statements.map { .statement($0) }
    }
  }

  private static func key(of part: WorldPart, in program: CheckedProgram) -> Cause.Key {
    Cause.Key(part.statement, part.layer, in: program)
  }

  /// Both lists in one that has the order of each; nil marks what both share, true what only the second has.
  private static func merge(_ first: [WorldPart], _ second: [WorldPart]) -> [(WorldPart, Bool?)] {
    // What both begin and end with is theirs together; mostly nothing is left between of one of them.
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    {
      end += 1
    }
    let middle = mergeMiddle(
      Array(first[start..<(first.count - end)]), Array(second[start..<(second.count - end)]))
    return first[..<start].map { ($0, nil) } + middle + first[(first.count - end)...].map { ($0, nil) }
  }

  private static func mergeMiddle(_ first: [WorldPart], _ second: [WorldPart]) -> [(WorldPart, Bool?)] {
    if first.isEmpty { return second.map { ($0, true) } }
    if second.isEmpty { return first.map { ($0, false) } }
    var lengths = Array(repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
    for (row, one) in first.enumerated().reversed() {
      for (column, other) in second.enumerated().reversed() {
        lengths[row][column] =
          one == other ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var merged: [(WorldPart, Bool?)] = []
    var (row, column) = (0, 0)
    while row < first.count || column < second.count {
      if row < first.count, column < second.count, first[row] == second[column] {
        merged.append((first[row], nil))
        row += 1
        column += 1
      } else if column == second.count || (row < first.count && lengths[row + 1][column] >= lengths[row][column + 1]) {
        merged.append((first[row], false))
        row += 1
      } else {
        merged.append((second[column], true))
        column += 1
      }
    }
    return merged
  }
}

/// The causes of differences between worlds of a plan.
extension Asking {
  /// The causes of a difference, in the order written in the layers of `worlds`.
  func causeSet(
    from first: World, to second: World, _ worlds: [CheckedWorld], splitsMeasures: Bool = false
  ) -> CauseSet {
    var order: [Cause.Key] = []
    var listed: Set<Cause.Key> = []
    for change in worlds.flatMap({ $0.changes }) {
      guard case .layer(let layer, _) = change else { continue }
      // What one layer names twice stands twice in its own order, as it always has.
      let own = writtenOrder(of: layer).filter { !listed.contains($0) }
      order += own
      listed.formUnion(own)
    }
    return CauseSet(
      from: evaluator.parts(of: first), to: evaluator.parts(of: second), order: order, splitsMeasures: splitsMeasures,
      in: plan.program)
  }

  /// The causes in a layer as written: the parent first, includes and own statements as they stand.
  private func writtenOrder(of layer: LayerID) -> [Cause.Key] {
    if plan.program[layer].kind == .measure { return [.measure(layer)] }
    return plan.program[layer].contents.flatMap { content -> [Cause.Key] in
      switch content {
      case .layer(let other): writtenOrder(of: other)
      case .statement(let statement): [.statement(statement)]
      }
    }
  }

  /// What output calls a cause: the measure's label, or the statement as written.
  func label(of key: Cause.Key) -> String {
    switch key {
    case .measure(let layer): plan.program[layer].label
    case .statement(let statement): words(of: statement)
    }
  }
}
