import KvaomChecker
import KvaomDecimal
import KvaomRuntime
import KvaomWords

/// What a world changes in a column that is else as it is in the base.
struct SlicedColumn {
  /// The node whose column it is but for the slice.
  let base: Int
  /// Which cells are others.
  let slice: Slice
  /// Those cells, in the order of the slice's shape.
  let cells: [Decimal]
}

/// When a part of a column is worth computing alone.
struct Slicing {
  /// Of how many cells a question must be.
  var fewestCells: Int64 = 20_000
  /// How many times as many members a dimension must have as are changed.
  var leastShare = 4

  /// Whether a slice is few enough of a shape.
  func isNarrow(_ slice: Slice, in shape: Shape) -> Bool {
    shape.axis(over: slice.dimension).map { leastShare * slice.members.count <= $0.members.count } ?? false
  }
}

/// Large columns of which a world changes a few members: only those are computed, and the rest is that of the base. A
/// scenario that gives one of a hundred functions another growth then costs a hundredth.
extension Evaluator {
  /// A component that is computed in part.
  struct SlicedComponent {
    /// Its nodes, in the order of the program's results, and what each is in the base.
    let nodes: [(node: Int, base: Int)]
    let slice: Slice
    /// What computes the slice; nil for a change of cells.
    let program: RegisterProgram?
    /// How many cells are computed.
    let cellCount: Int64
  }

  /// The components, of those a node needs, that can be computed in part, each by its number. None where all of them
  /// together are few cells.
  func slicedComponents(_ needed: [Int], _ handedOver: Set<Int>, cells: Int64) -> [Int: SlicedComponent] {
    if cells < slicing.fewestCells { return [:] }
    var found: [Int: SlicedComponent] = [:]
    /// Which nodes are others than in the base in a slice only.
    var known: [Int: (base: Int, slice: Slice)] = [:]
    func part(of node: Int) -> (base: Int, slice: Slice)? {
      known[node] ?? sliced[node].map { ($0.base, $0.slice) }
    }
    for number in needed {
      let component = graph.components[number]
      // What is changed where it lies costs no more than its part.
      if handedOver.contains(number), part(of: component.inputs[0]) == nil { continue }
      let own =
        component.change == nil
        ? slicedFormula(number, part(of:)) : slicedChange(component, part(of: component.inputs[0]))
      guard let own else { continue }
      found[number] = own
      for (node, base) in own.nodes { known[node] = (base, own.slice) }
    }
    return found
  }

  /// A statement that names a few members of a dimension, over a column that is known, or changed there already.
  private func slicedChange(_ component: Component, _ below: (base: Int, slice: Slice)?) -> SlicedComponent? {
    let (node, input) = (component.nodes[0], component.inputs[0])
    let shape = graph.places[node].shape
    guard shape == graph.places[input].shape, below != nil || values[input] != nil,
      let region = graph.statement(of: graph.raws[graph.places[node].raw]).flatMap({
        graph.statementFacts.change($0)?.region
      })
    else { return nil }
    let slices = region.filter { $0.dimension != .year }.map { selection in
      Slice(
        dimension: selection.dimension,
        members: MemberSet(selection.members, of: program[selection.dimension].members.count))
    }
    let slice: Slice?
    if let below {
      slice = slices.lazy.compactMap { $0.union(below.slice, of: self.program[$0.dimension].members.count) }.first
    } else {
      slice = slices.min { $0.of(shape).cellCount < $1.of(shape).cellCount }
    }
    guard let slice, slicing.isNarrow(slice, in: shape) else { return nil }
    return SlicedComponent(
      nodes: [(node, below?.base ?? input)], slice: slice, program: nil,
      cellCount: Int64(slice.of(shape).cellCount))
  }

  /// A formula whose names are others than in the base along one dimension only.
  private func slicedFormula(_ number: Int, _ part: (Int) -> (base: Int, slice: Slice)?) -> SlicedComponent? {
    let inputs = graph.components[number].inputs
    var slice: Slice?
    for input in inputs {
      guard let own = part(input)?.slice else { continue }
      guard let known = slice else {
        slice = own
        continue
      }
      guard let both = known.union(own, of: program[own.dimension].members.count) else { return nil }
      slice = both
    }
    guard let slice, let twin = graph.twin(of: number), twin.nodes.allSatisfy({ isKnown($0) }) else { return nil }
    for (input, base) in zip(inputs, twin.inputs) where input != base {
      guard part(input)?.base == base else { return nil }
    }
    guard let (nodes, program) = graph.sliced(number, to: slice) else { return nil }
    let bases = Dictionary(firstOf: zip(graph.components[number].nodes, twin.nodes))
    return SlicedComponent(
      nodes: nodes.map { ($0, bases[$0] ?? $0) }, slice: slice, program: program, cellCount: program.cellCount)
  }

  /// Whether all statements of a world that changes cells name a few members of a dimension.
  func namesFewMembers(_ world: World) -> Bool {
    parts(of: world).allSatisfy { part in
      guard let region = graph.statementFacts.change(part.statement)?.region else { return false }
      return region.contains { selection in
        selection.dimension != .year
          && slicing.leastShare * selection.members.count <= program[selection.dimension].members.count
      }
    }
  }

  private func isKnown(_ node: Int) -> Bool { node < values.count && values[node] != nil }

  /// Computes the slice of a component.
  func run(_ number: Int, _ own: SlicedComponent) throws(EvaluationFault) {
    let component = graph.components[number]
    guard let program = own.program else {
      let node = component.nodes[0]
      let (place, shape) = (graph.places[node], own.slice.of(graph.places[node].shape))
      guard let statement = graph.statement(of: graph.raws[place.raw]), let change = graph.change(statement, of: shape)
      else { preconditionFailure("a change that fits a column fits a part of it") }
      var cells = part(of: component.inputs[0], own.slice)
      change.apply(to: &cells)
      sliced[node] = SlicedColumn(base: own.nodes[0].base, slice: own.slice, cells: cells)
      return
    }
    let inputs = component.inputs.map { part(of: $0, own.slice) }
    do throws(Interrupted) {
      let outputs = try program.run(inputs: inputs, interrupt: interrupt)
      for ((node, base), cells) in zip(own.nodes, outputs) {
        sliced[node] = SlicedColumn(base: base, slice: own.slice, cells: cells)
      }
    } catch {
      throw .interrupted
    }
  }

  /// The part of a node's column that is in a slice.
  private func part(of node: Int, _ slice: Slice) -> [Decimal] {
    if let own = sliced[node], own.slice == slice { return own.cells }
    let shape = graph.places[node].shape
    let (whole, wanted) = (column(of: node), slice.of(shape))
    return wanted == shape ? whole : shape.gather(to: wanted).cells(of: whole)
  }

  /// The whole column of a node that is known, be it in part.
  func column(of node: Int) -> [Decimal] {
    if let known = values[node] { return known }
    guard let own = sliced[node], var cells = values[own.base] else { preconditionFailure("a column is read unmade") }
    let shape = graph.places[node].shape
    shape.gather(to: own.slice.of(shape)).put(own.cells, into: &cells)
    values[node] = cells
    return cells
  }
}
