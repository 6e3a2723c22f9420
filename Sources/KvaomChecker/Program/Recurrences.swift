/// The recurrences of a program: definitions that reach themselves through each other's formulas, as they can through
/// `prev` only. A flow of a recurrence is read in the year before as it is without the statements on the flows of that
/// recurrence, so that a change of it is made once, written directly or by way of another name.
///
/// Found when a definition is first asked for, with all that it needs: what one changed rate reaches of a plan of four
/// hundred definitions is a few of them.
///
/// Source of the search: R. Tarjan, "Depth-first search and linear graph algorithms" (SIAM J. Comput. 1, 1972), without
/// recursion.
public struct Recurrences: Sendable {
  private let program: CheckedProgram
  private var names: NamedDefinitions
  /// For each definition, the number of its recurrence; -1 for one that does not reach itself, or was not met.
  private var numbers: [Int]
  /// The members of each recurrence that are no stock.
  private var flows: [[DefinitionID]] = []
  /// For each definition that was met, those that it names.
  private var needs: [[DefinitionID]]
  /// The order of the first visit, and the earliest visit reached from it; -1 before.
  private var visits: [Int]
  private var lows: [Int]
  private var open: [Int] = []
  private var isOpen: [Bool]
  private var count = 0

  /// The recurrences of `program`.
  public init(_ program: CheckedProgram) {
    self.program = program
    names = NamedDefinitions(program)
    numbers = [Int](repeating: -1, count: program.definitions.count)
    visits = numbers
    lows = numbers
    needs = [[DefinitionID]](repeating: [], count: numbers.count)
    isOpen = [Bool](repeating: false, count: numbers.count)
  }

  /// Whether a definition reaches itself.
  public mutating func contains(_ definition: DefinitionID) -> Bool {
    if visits[definition.index] < 0 { search(from: definition.index) }
    return numbers[definition.index] >= 0
  }

  /// Whether two definitions reach each other.
  public mutating func areTogether(_ one: DefinitionID, _ other: DefinitionID) -> Bool {
    contains(one) && numbers[one.index] == numbers[other.index]
  }

  /// The members of a definition's recurrence that are no stock.
  public mutating func flows(with definition: DefinitionID) -> [DefinitionID] {
    contains(definition) ? flows[numbers[definition.index]] : []
  }

  private mutating func search(from start: Int) {
    var path: [(definition: Int, next: Int)] = []
    enter(start, &path)
    while let top = path.last {
      guard top.next < needs[top.definition].count else {
        path.removeLast()
        if let parent = path.last { lows[parent.definition] = min(lows[parent.definition], lows[top.definition]) }
        if lows[top.definition] == visits[top.definition] { close(top.definition) }
        continue
      }
      path[path.count - 1].next += 1
      let next = needs[top.definition][top.next].index
      if visits[next] < 0 {
        enter(next, &path)
      } else if isOpen[next] {
        lows[top.definition] = min(lows[top.definition], visits[next])
      }
    }
  }

  private mutating func enter(_ definition: Int, _ path: inout [(definition: Int, next: Int)]) {
    needs[definition] = names.named(in: program.definitions[definition].body)
    visits[definition] = count
    lows[definition] = count
    count += 1
    open.append(definition)
    isOpen[definition] = true
    path.append((definition, 0))
  }

  private mutating func close(_ root: Int) {
    guard let start = open.lastIndex(of: root) else { return }
    let together = open[start...].sorted()
    open.removeSubrange(start...)
    for member in together { isOpen[member] = false }
    guard together.count > 1 || needs[root].contains(where: { $0.index == root }) else { return }
    for member in together { numbers[member] = flows.count }
    flows.append(together.map { DefinitionID(index: $0) }.filter { !program[$0].isStock })
  }
}

extension CheckedProgram {
  /// Binds what recurrences of several definitions read of each other in the year before: as `ownDefinition`, like a
  /// definition that reads itself. Copies the parts of formulas that lead there, and no others.
  public mutating func bindRecurrences() {
    // Of the formulas as they are before the first is bound.
    var recurrences = Recurrences(self)
    for index in definitions.indices {
      let id = DefinitionID(index: index)
      guard recurrences.contains(id) else { continue }
      var binder = Binder(own: id)
      let body = binder.bound(definitions[index].body, isBefore: false, &recurrences, in: &self)
      if body != definitions[index].body { definitions[index] = definitions[index].replacing(body: body) }
    }
  }

  /// Binds the formula of one definition.
  private struct Binder {
    private struct Place: Hashable {
      let core: CoreID
      let isBefore: Bool
    }
    let own: DefinitionID
    private var known: [Place: CoreID] = [:]

    init(own: DefinitionID) { self.own = own }

    /// The part at `core`, as read in the year before where `isBefore`. As deep as the formula is written.
    mutating func bound(
      _ core: CoreID, isBefore: Bool, _ recurrences: inout Recurrences, in program: inout CheckedProgram
    ) -> CoreID {
      let place = Place(core: core, isBefore: isBefore)
      if let made = known[place] { return made }
      let node = program[core]
      var made = core
      switch node.operation {
      case .reference(let other):
        if isBefore, recurrences.areTogether(own, other) { made = program.add(.ownDefinition(other), at: node.span) }
      default:
        let within: Bool
        if case .previous = node.operation { within = true } else { within = isBefore }
        let operation = node.operation.mapOperands { bound($0, isBefore: within, &recurrences, in: &program) }
        if operation != node.operation { made = program.add(operation, at: node.span) }
      }
      known[place] = made
      return made
    }
  }
}
