import KvaomChecker
import KvaomDecimal
import KvaomRuntime

extension Lowering {
  /// The year before. In the loop the operand was made a year further back, and what is left is to say where there is
  /// none.
  mutating func previous(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> Register {
    let source: Register
    let map: Gather
    if case .yearly(let back) = phase {
      source = operand(item, 0, .yearly(back: back + 1))
      map = source.shape.removing(.year).gather(to: shape.removing(.year))
    } else {
      source = operand(item, 0, .whole)
      map = source.shape.gather(to: shape, yearsBack: 1)
    }
    let result = column(shape, phase)
    add(.gather(to: result.view, source.view, map: builder.add(map), core: item.core.number), phase)
    return bounded(result, by: yearsAfterGaps, phase, item.core)
  }

  /// The places of the years whose year before the axis leaves out.
  private var yearsAfterGaps: [Int] {
    draft.graph.program[DimensionID.year].yearsAfterGaps
  }

  /// A value, missing in the years that follow a gap in the axis.
  private mutating func bounded(_ own: Register, by gaps: [Int], _ phase: Phase, _ core: CoreID) -> Register {
    if gaps.isEmpty { return own }
    let missing = constant([.missing(CellReason.born(at: core.number))], .scalar, phase).view
    let region = AxisSelection(dimension: .year, members: gaps, dropsAxis: false)
    return mixed(own.view, missing, weight(of: [region], nil, in: own.shape, phase), own.shape, phase, core)
  }

  /// The running sum. In the loop its column keeps the sum from year to year.
  mutating func cumulative(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> Register {
    let own = operand(item, 0, phase)
    let source = expanded(own, to: shape, phase, core: item.core, full: true)
    let result = column(shape, phase)
    if phase.isYearly {
      let first = shape.axis(over: .year)?.members.positions.first ?? 0
      add(.accumulateYear(to: result.view, source, first: first, core: item.core.number), phase)
    } else {
      let inner = shape.removing(.year).cellCount
      add(.accumulate(to: result.view, source, inner: inner, core: item.core.number), phase)
    }
    return result
  }

  /// An index of growth rates, 1 in the base year, which is a place among all years.
  mutating func chain(_ item: Formula.Item, _ base: Int, _ shape: Shape, _ phase: Phase) -> Register {
    guard let years = shape.years(of: yearCount) else { preconditionFailure("a chain has years") }
    let own = rates(item, shape, phase)
    let result = column(shape, phase)
    add(
      .chain(
        to: result.view, own.view, base: base, source: own.shape.years(of: yearCount), result: years,
        inner: shape.removing(.year).cellCount, core: item.core.number), phase)
    return result
  }

  /// The rates of a chain: none where the axis leaves out the year before, so that no index crosses a gap.
  private mutating func rates(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> Register {
    let own = operand(item, 0, phase)
    let gaps = yearsAfterGaps
    if gaps.isEmpty { return own }
    let view = expanded(own, to: shape, phase, core: item.core, full: true)
    return bounded(Register(view: view, shape: shape), by: gaps, phase, item.core)
  }
}

extension Lowering {
  /// The value of a statement where and while it is in force, and the one below elsewhere.
  mutating func blend(
    _ item: Formula.Item, _ region: [AxisSelection], _ weights: YearShares?, _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    for selection in region where !shape.has(selection.dimension) { throw .unexpectedAxis(selection.dimension) }
    let dimensions = draft.graph.program.dimensions
    // In some lanes only: a weight for each of all lanes would be more work than what is in force in two of them.
    if phase == .whole, weights == nil, region.contains(where: { dimensions[$0.dimension.index].isLanes }) {
      let below = expanded(operand(item, 0, phase), to: shape, phase, core: item.core)
      return pieces(over: below, shape, [(region, operand(item, 1, phase), item.core)])
    }
    let isAll = region.isEmpty && weights == nil
    let new = expanded(operand(item, 1, phase), to: shape, phase, core: item.core, full: isAll)
    if isAll { return Register(view: new, shape: shape) }
    let below = expanded(operand(item, 0, phase), to: shape, phase, core: item.core)
    let weight = weight(of: region, weights, in: shape, phase)
    return mixed(below, new, weight, of: weights?.whole ?? .one, shape, phase, item.core)
  }

  /// A definition by cases: the general case (or missing), then each other over it.
  mutating func cases(_ item: Formula.Item, _ cases: [CoreCase], _ shape: Shape, _ phase: Phase) -> Register {
    let general = cases.firstIndex { $0.region.isEmpty }
    let hasOthers = cases.contains { !$0.region.isEmpty }
    let lowest = general.map { operand(item, $0, phase) }
    let uncovered = Decimal.missing(CellReason.born(at: item.core.number))
    if phase == .whole, cases.count >= Overlays.fewest {
      let others = cases.indices.filter { !cases[$0].region.isEmpty }
      let below = lowest ?? constant([uncovered], .scalar, phase)
      return pieces(
        over: expanded(below, to: shape, phase, core: item.core), shape,
        others.map { (cases[$0].region, operand(item, $0, phase), item.core) })
    }
    var result = expanded(
      lowest ?? constant([uncovered], .scalar, phase), to: shape, phase, core: item.core, full: !hasOthers)
    for (index, entry) in cases.enumerated() where !entry.region.isEmpty {
      let value = expanded(operand(item, index, phase), to: shape, phase, core: item.core)
      result = mixed(result, value, weight(of: entry.region, nil, in: shape, phase), shape, phase, item.core).view
    }
    return Register(view: result, shape: shape)
  }

  /// One value where the weight is 0, another where it is the whole, and between them elsewhere.
  mutating func mixed(
    _ below: Int, _ new: Int, _ weight: Int, of whole: Decimal = .one, _ shape: Shape, _ phase: Phase, _ core: CoreID
  ) -> Register {
    let result = column(shape, phase)
    add(.blend(to: result.view, below: below, new: new, weight: weight, whole: whole, core: core.number), phase)
    return result
  }

  /// The weight of each cell: 0 outside the region, the year's parts inside. It has the axes it differs along only.
  mutating func weight(
    of region: [AxisSelection], _ weights: YearShares?, in shape: Shape, _ phase: Phase
  ) -> Int {
    let axes = shape.axes.filter { axis in
      axis.dimension == .year && weights != nil || region.contains { $0.dimension == axis.dimension }
    }
    let whole = weights?.whole ?? .one
    var cells: [Decimal] = [whole]
    for axis in axes {
      let own = axis.members.positions.map { position -> Decimal in
        let isInside = region.allSatisfy { $0.dimension != axis.dimension || $0.members.contains(position) }
        if !isInside { return .zero }
        return axis.dimension == .year ? weights?.parts[position] ?? whole : whole
      }
      cells = cells.flatMap { cell in own.map { cell.isZero || $0 == whole ? cell : $0 } }
    }
    let register = constant(cells, Shape(axes), phase)
    return expanded(register, to: shape, phase, core: CoreID(index: 0))
  }
}

/// The order in which the members of a recurrence are computed within a year, or the cycle that forbids one.
struct RecurrenceOrder {
  private struct Edge {
    let to: Int
    let use: DependencyUse
    let core: CoreID
  }
  private let draft: ComponentDraft
  private let edges: [[Edge]]

  /// The edges between the members of `draft`.
  init(_ draft: ComponentDraft) {
    self.draft = draft
    edges = draft.members.indices.map { member in
      let uses = draft.formulas[member].uses()
      var edges: [Edge] = []
      for (index, item) in draft.formulas[member].items.enumerated() {
        guard case .member(let other) = draft.leaves[member][index] else { continue }
        let near: DependencyUse = uses[index].shifts.contains(0) ? .sameYear : .earlierYear
        edges.append(Edge(to: other, use: uses[index].isWhole ? .anyYear : near, core: item.core))
      }
      return edges
    }
  }

  /// The members in an order in which each needs the same year of those before it only.
  func order() throws(CompileFault) -> [Int] {
    for (member, edges) in edges.enumerated() {
      for edge in edges where edge.use == .anyYear { throw cycle(from: member, through: edge) { _ in true } }
    }
    var order: [Int] = []
    var state = [Int](repeating: 0, count: edges.count)
    for start in edges.indices where state[start] == 0 {
      var stack: [(member: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let top = stack.last {
        guard top.next < edges[top.member].count else {
          state[top.member] = 2
          order.append(top.member)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = edges[top.member][top.next]
        guard edge.use == .sameYear else { continue }
        if state[edge.to] == 1 { throw cycle(from: top.member, through: edge) { $0.use == .sameYear } }
        if state[edge.to] == 0 {
          state[edge.to] = 1
          stack.append((edge.to, 0))
        }
      }
    }
    return order
  }

  /// Makes sure that every member has years to be run by: one without them would need those it is made of in all years.
  func check(shapes: [Shape]) throws(CompileFault) {
    for (member, edges) in edges.enumerated() where !shapes[member].has(.year) {
      for edge in edges { throw cycle(from: member, through: edge) { _ in true } }
    }
  }

  /// The shortest cycle from a member through one of its edges and then through edges that `allowed` allows.
  private func cycle(from member: Int, through edge: Edge, _ allowed: (Edge) -> Bool) -> CompileFault {
    var arrivals: [Int: (from: Int, edge: Edge)] = [:]
    var queue = [edge.to]
    var head = 0
    while head < queue.count, queue[head] != member {
      for next in edges[queue[head]] where allowed(next) && next.to != edge.to && arrivals[next.to] == nil {
        arrivals[next.to] = (queue[head], next)
        queue.append(next.to)
      }
      head += 1
    }
    var links: [CycleLink] = []
    var place = member
    while place != edge.to, let arrival = arrivals[place] {
      links.append(link(arrival.from, arrival.edge))
      place = arrival.from
    }
    return .cycle([link(member, edge)] + links.reversed())
  }

  private func link(_ member: Int, _ edge: Edge) -> CycleLink {
    CycleLink(
      definition: draft.definition(member),
      statement: draft.graph.statement(of: draft.graph.raws[draft.members[member]]), reference: edge.core, use: edge.use
    )
  }
}
