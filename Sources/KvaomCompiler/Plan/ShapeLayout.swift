import KvaomChecker
import KvaomRuntime

extension Shape {
  /// How far neighbours along each axis lie apart.
  var strides: [Int] {
    var strides = [Int](repeating: 1, count: axes.count)
    for index in axes.indices.dropLast().reversed() {
      strides[index] = strides[index + 1] * axes[index + 1].members.count
    }
    return strides
  }

  /// Which years of the plan there are; nil without a year axis.
  func years(of count: Int) -> YearLayout? {
    guard let axis = axis(over: .year) else { return nil }
    return YearLayout(slabs: (0..<count).map { Int32(axis.members.offset(of: $0) ?? -1) })
  }

  /// Where the cells of `target` come from in a column of this shape: along each axis of the target from the same
  /// member (none: absent), everywhere along axes this shape lacks.
  ///
  /// - Parameters:
  ///   - picks: for axes the target lacks, the member all cells come from.
  ///   - ignoring: an axis that is walked otherwise.
  ///   - yearsBack: how many years before a cell's year its source lies.
  func gather(
    to target: Shape, picks: [DimensionID: Int] = [:], ignoring: DimensionID? = nil, yearsBack: Int = 0
  ) -> Gather {
    let strides = self.strides
    let tables = target.axes.map { axis -> [Int32] in
      let back = axis.dimension == .year ? yearsBack : 0
      guard let place = axes.firstIndex(where: { $0.dimension == axis.dimension }), axis.dimension != ignoring else {
        if back == 0 { return [Int32](repeating: 0, count: axis.members.count) }
        return axis.members.positions.map { $0 >= back ? 0 : Gather.absent }
      }
      let stride = strides[place]
      if axes[place].members == axis.members, back == 0 {
        return (0..<axis.members.count).map { Int32($0 * stride) }
      }
      return axis.members.positions.map { position in
        guard position >= back, let offset = axes[place].members.offset(of: position - back) else {
          return Gather.absent
        }
        return Int32(offset * stride)
      }
    }
    var base = 0
    for (axis, stride) in zip(axes, strides) {
      if let member = picks[axis.dimension], let offset = axis.members.offset(of: member) { base += offset * stride }
    }
    return Gather(axes: tables, base: base)
  }

  /// The part of the shape that a region names; an axis that it does not name is whole. `count` is how many members a
  /// dimension has.
  func part(in region: [AxisSelection], count: (DimensionID) -> Int) -> Shape {
    var part = self
    for selection in region {
      guard let axis = part.axis(over: selection.dimension) else { continue }
      let members = selection.members.filter { axis.members.offset(of: $0) != nil }
      part = part.replacing(Axis(selection.dimension, MemberSet(members, of: count(selection.dimension))))
    }
    return part
  }

  /// The offsets of all combinations of members along the axes in `over`; of those only that count in `dimensions`,
  /// where they are given.
  func offsets(over: [DimensionID], in dimensions: [DimensionDeclaration]? = nil) -> [Int32] {
    var offsets: [Int32] = [0]
    for (axis, stride) in zip(axes, strides) where over.contains(axis.dimension) {
      let places = dimensions.map { axis.counted(in: $0) } ?? (0..<axis.members.count).map { Int32($0) }
      let steps = places.map { $0 * Int32(stride) }
      offsets = offsets.flatMap { offset in steps.map { offset + $0 } }
    }
    return offsets
  }

  /// The axis over `over` as lines.
  func lines(over: DimensionID, in dimensions: [DimensionDeclaration]) -> LineMap? {
    guard let place = axes.firstIndex(where: { $0.dimension == over }) else { return nil }
    return LineMap(
      outer: axes[..<place].reduce(1) { $0 * $1.members.count }, length: axes[place].members.count,
      inner: axes[(place + 1)...].reduce(1) { $0 * $1.members.count }, counted: axes[place].counted(in: dimensions))
  }
}

extension Axis {
  /// The places of the members that count in aggregates, ascending: those that are no reference members.
  fileprivate func counted(in dimensions: [DimensionDeclaration]) -> [Int32] {
    let all = dimensions[dimension.index].members
    var places: [Int32] = []
    places.reserveCapacity(members.count)
    for (place, position) in members.positions.enumerated() where !all[position].isReference {
      places.append(Int32(place))
    }
    return places
  }
}

/// The shape of every item of a component's formulas: by `ShapeRules`, and where members need each other by the least
/// fixpoint.
struct ShapeSolver {
  private let draft: ComponentDraft
  private let rules: ShapeRules
  /// For each formula, the shape of each item; complete after `solve`.
  private(set) var shapes: [[Shape]] = []
  /// The shape of each member, nil while nothing is known of it.
  private var members: [Shape?]

  /// A solver that has not begun.
  init(_ draft: ComponentDraft) {
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

  /// Rounds over all members until no shape changes. What is not known yet keeps what needs it unknown; a fault of a
  /// round may go away in a later one, and shows in the last where it stays. The rounds are limited for shapes that
  /// never settle.
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
      case .input(let place): known.append(draft.inputShapes[place])
      case nil:
        do throws(ShapeFault) {
          let shape = try shape(of: item, known)
          // What says its own shape, as cases do, says the whole one.
          known.append(shape.map { draft.slice?.of($0) ?? $0 })
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
    // The rules ask for operands in their order, nearly always: ten thousand cases are not looked through for each.
    var next = 0
    return try rules.shape(of: operation) { (core: CoreID) throws(ShapeFault) -> Shape in
      let isNext = next < ids.count && ids[next] == core
      guard let place = isNext ? next : ids.firstIndex(of: core) else {
        preconditionFailure("a shape was asked of no operand")
      }
      next = place + 1
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
