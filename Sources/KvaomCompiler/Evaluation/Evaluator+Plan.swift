public import KvaomChecker

extension Evaluator {
  /// The plan of definitions in a world, as text: what `kvaom plan` prints. Units stand in the order of evaluation; a unit of
  /// several definitions is a recurrence. Statements are numbered as in the program.
  public func plan(of definitions: [DefinitionID], in world: World = .base) -> String {
    var needed: Set<Int> = []
    for definition in definitions { needed.formUnion(units(under: graph.resolve(graph.node(definition, in: world)))) }
    var dump = PlanDump(graph)
    for unit in needed.sorted() { dump.add(unit: unit) }
    return dump.lines.map { $0 + "\n" }.joined()
  }

  /// The units a node needs, its own included.
  func units(under node: Int) -> Set<Int> {
    var seen: Set<Int> = [graph.places[node].unit]
    var stack = Array(seen)
    while let unit = stack.popLast() {
      for input in graph.units[unit].inputs where seen.insert(graph.places[input].unit).inserted {
        stack.append(graph.places[input].unit)
      }
    }
    return seen
  }
}
