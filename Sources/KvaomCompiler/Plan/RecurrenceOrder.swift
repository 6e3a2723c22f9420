import KvaomChecker

/// The order in which the members of a recurrence are computed within a year, or the cycle that forbids one.
struct RecurrenceOrder {
  private struct Edge {
    let to: Int
    let use: DependencyUse
    let core: CoreID
  }
  private let draft: UnitDraft
  private let edges: [[Edge]]

  /// The edges between the members of `draft`.
  init(_ draft: UnitDraft) {
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
      statement: draft.graph.statement(of: draft.graph.raws[draft.members[member]]), reference: edge.core, use: edge.use)
  }
}
