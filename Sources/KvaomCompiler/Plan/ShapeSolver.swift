import KvaomChecker

/// The shape of every item of a unit's formulas: by `ShapeRules`, and where members need each other by the least fixpoint.
struct ShapeSolver {
  private let draft: UnitDraft
  private let rules: ShapeRules
  /// For each formula, the shape of each item; complete after `solve`.
  private(set) var shapes: [[Shape]] = []
  /// The shape of each member, nil while nothing is known of it.
  private var members: [Shape?]

  /// A solver that has not begun.
  init(_ draft: UnitDraft) {
    self.draft = draft
    rules = ShapeRules(dimensions: draft.graph.program.dimensions, spreadsYear: true)
    members = draft.members.map { _ in nil }
  }

  /// The members' shapes.
  var results: [Shape] { members.map { $0 ?? .scalar } }

  /// Finds the shapes.
  mutating func solve() throws(CompileFault) {
    if draft.isRecurrent { grow() }
    members = members.map { $0 ?? .scalar }
    shapes = []
    for member in draft.members.indices {
      let known = try items(of: member).map { $0 ?? .scalar }
      shapes.append(known)
      members[member] = known[draft.formulas[member].root]
    }
  }

  /// Rounds over all members until no shape changes. What is not known yet keeps what needs it unknown; a fault of a round
  /// may go away in a later one, and shows in the last where it stays. The rounds are limited for shapes that never settle.
  private mutating func grow() {
    for round in 0..<(4 * draft.members.count + 16) {
      var changed = false
      for member in draft.members.indices {
        guard let known = try? items(of: member) else { continue }
        let shape = known[draft.formulas[member].root]
        if let shape, members[member] != shape {
          members[member] = shape
          changed = true
        }
      }
      if changed { continue }
      guard let unknown = members.firstIndex(of: nil), round < draft.members.count + 8 else { return }
      members[unknown] = .scalar
    }
  }

  private func items(of member: Int) throws(CompileFault) -> [Shape?] {
    var known: [Shape?] = []
    let formula = draft.formulas[member]
    known.reserveCapacity(formula.items.count)
    for (index, item) in formula.items.enumerated() {
      switch draft.leaves[member][index] {
      case .member(let number): known.append(members[number])
      case .node(let node): known.append(draft.graph.places[node].shape)
      case nil:
        do throws(ShapeFault) {
          known.append(try shape(of: item, known))
        } catch {
          throw draft.fault(error, member, item.core)
        }
      }
    }
    return known
  }

  private func shape(of item: Formula.Item, _ known: [Shape?]) throws(ShapeFault) -> Shape? {
    guard let operation = item.operation else { preconditionFailure("a leaf that leads nowhere") }
    let operands = item.operands.map { known[$0] }
    if operands.contains(nil), !operation.hasShape(withUnknown: operands.map { $0 == nil }) { return nil }
    let ids = operation.operands
    return try rules.shape(of: operation) { (core: CoreID) throws(ShapeFault) -> Shape in
      guard let place = ids.firstIndex(of: core) else { preconditionFailure("a shape was asked of no operand") }
      return operands[place] ?? .scalar
    }
  }
}

extension CoreOperation {
  /// Whether something can be said of the shape while those of some operands are unknown.
  fileprivate func hasShape(withUnknown unknown: [Bool]) -> Bool {
    switch self {
    case .cases, .broadcast: true
    case .binary, .conditional, .round: unknown.contains(false)
    case .blend: !unknown[0]
    case .require: !unknown[1]
    case .lookup: !unknown[0]
    default: false
    }
  }
}
