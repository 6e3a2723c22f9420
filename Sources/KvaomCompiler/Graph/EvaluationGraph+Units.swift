import KvaomChecker
import KvaomRuntime

extension EvaluationGraph {
  /// Makes the unit that computes `members`, one raw node for each node of a component.
  func makeUnit(_ members: [Int], component: [Int]) {
    let draft = UnitDraft(graph: self, members: members)
    var compiled: UnitPattern.Compiled?
    var fault = component.lazy.compactMap { self.states[$0].fault }.first
    let inputs = draft.inputs
    let blocked = inputs.lazy.compactMap { self.units[self.places[$0].unit].blockedBy }.first
    if fault == nil, blocked == nil {
      do throws(CompileFault) {
        compiled = try self.compiled(draft)
      } catch {
        fault = error
      }
    }
    let order = compiled?.order ?? Array(members.indices)
    let shapes = compiled?.shapes ?? [Shape](repeating: .scalar, count: members.count)
    place(members, order: order, shapes: shapes)
    units.append(
      Unit(
        nodes: order.map { node(of: members[$0]) }, inputs: inputs, program: compiled?.program, fault: fault,
        blockedBy: fault != nil ? units.count : blocked))
  }

  /// The program of a draft, made anew where none of its pattern is known.
  private func compiled(_ draft: UnitDraft) throws(CompileFault) -> UnitPattern.Compiled {
    let pattern = UnitPattern(draft)
    if let known = patterns[pattern] { return known }
    let recurrence = draft.isRecurrent ? RecurrenceOrder(draft) : nil
    let order = try recurrence?.order() ?? Array(draft.members.indices)
    var shaped = ShapeSolver(draft)
    try shaped.solve()
    try recurrence?.check(shapes: shaped.results)
    var lowering = Lowering(draft, shapes: shaped.shapes)
    let compiled = UnitPattern.Compiled(
      order: order, shapes: shaped.results, program: try lowering.program(order: order))
    patterns[pattern] = compiled
    return compiled
  }

  private func node(of raw: Int) -> Int {
    guard let node = states[raw].node else { preconditionFailure("a member of a component without its node") }
    return node
  }

  /// Says where the values of new nodes are found.
  private func place(_ members: [Int], order: [Int], shapes: [Shape]) {
    var made: [(node: Int, place: NodePlace)] = []
    for (output, member) in order.enumerated() {
      let node = node(of: members[member])
      guard node >= places.count else { continue }
      made.append((node, NodePlace(unit: units.count, output: output, shape: shapes[member])))
    }
    made.sort { $0.node < $1.node }
    for entry in made {
      precondition(entry.node == places.count, "nodes are placed in the order of their numbers")
      places.append(entry.place)
    }
  }
}
