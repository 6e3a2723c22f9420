import KvaomChecker
import KvaomDecimal
import KvaomRuntime

/// The plan as text: components in the order of evaluation with their instructions.
struct PlanDump {
  private let graph: EvaluationGraph
  private(set) var lines: [String] = []

  /// A dump of nothing yet.
  init(_ graph: EvaluationGraph) { self.graph = graph }

  /// Adds a component.
  mutating func add(component number: Int) {
    let component = graph.components[number]
    let names = component.nodes.map { name(of: $0) }
    lines.append("unit \(number): " + names.joined(separator: ", "))
    for node in component.nodes { lines.append("  \(name(of: node)) over \(text(graph.places[node].shape))") }
    if let fault = component.fault { lines.append("  fault: \(fault)") }
    guard let program = graph.program(of: number) else { return }
    for (slot, content) in program.slots.enumerated() {
      switch content {
      case .constant(let cells):
        let shown = cells.prefix(6).map { $0.description }.joined(separator: " ")
        lines.append("  c\(slot) = \(shown)\(cells.count > 6 ? " … (\(cells.count) cells)" : "")")
      case .input(let index): lines.append("  c\(slot) = \(name(of: component.inputs[index]))")
      case .column: break
      }
    }
    for instruction in program.instructions { lines.append("  " + text(instruction, program)) }
    if program.yearly.isEmpty { return }
    lines.append("  for each of \(program.yearCount) years")
    for instruction in program.yearly { lines.append("    " + text(instruction, program)) }
  }

  private func name(of node: Int) -> String {
    let key = graph.nodes[node]
    let world = graph.store.entries(of: key.world).map { "s\(graph.store[$0].statement.index)" }
    let suffix = world.isEmpty ? "" : " {\(world.joined(separator: " "))}"
    switch key.site {
    case .definition(let definition, 0): return graph.program[definition].name + suffix
    case .definition(let definition, let level): return "\(graph.program[definition].name)+\(level)" + suffix
    case .expression(let core), .part(let core, _): return "node \(core.index)" + suffix
    }
  }

  private func text(_ shape: Shape) -> String {
    if shape.axes.isEmpty { return "one cell" }
    let axes = shape.axes.map { "\(graph.program[$0.dimension].name) (\($0.members.count))" }
    return axes.joined(separator: " x ")
  }

  private func text(_ instruction: Instruction, _ program: RegisterProgram) -> String {
    let operands = instruction.operands.map { text(program.views[$0]) }
    return "\(text(program.views[instruction.result])) <- \(instruction.name) \(operands.joined(separator: ", "))"
  }

  private func text(_ view: View) -> String {
    "c\(view.slot)" + (view.shift == 0 ? "" : "[-\(view.shift)]") + (view.count == 1 ? "" : "(\(view.count))")
  }
}

extension Instruction {
  /// The opcode as the dump prints it.
  fileprivate var name: String {
    switch self {
    case .unary(let opcode, _, _, _): "\(opcode)"
    case .binary(let opcode, _, _, _, _): "\(opcode)"
    case .choose: "choose"
    case .round: "round"
    case .blend: "blend"
    case .pieces: "pieces"
    case .require: "require"
    case .gather: "gather"
    case .lookup: "lookup"
    case .accumulate, .accumulateYear: "accumulate"
    case .chain: "chain"
    case .reduce(let opcode, _, _, _, _, _, let skip, _): skip ? "\(opcode) skipping" : "\(opcode)"
    case .group(let opcode, _, _, _, _, let skip, _): skip ? "group \(opcode) skipping" : "group \(opcode)"
    case .rank: "rank"
    case .allocate: "allocate"
    case .inForce: "in force"
    }
  }
}
