import KvaomChecker
import KvaomPlatform
import KvaomRender
import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// The forms of a graph, under the names `--format` takes.
public enum GraphFormat: String, CaseIterable, Sendable {
  /// For Graphviz.
  case dot
  /// For other programs.
  case json
}

/// `kvaom graph PLAN`, and `kvaom plan PLAN --format json`.
extension Engine {
  /// Which definition of a plan needs which, and what its measures and scenarios change.
  public func graph(_ text: SourceText, as format: GraphFormat) -> Outcome {
    DeepStack.run {
      let session = session(text)
      guard session.isRunnable else { return failed(session) }
      let graph = PlanGraph(session.asking.plan.program)
      let output =
        switch format {
        case .dot: Self.dot(graph, session)
        case .json: Self.json(graph, session)
        }
      return Outcome(output: output, diagnostics: written(session))
    }
  }

  private static func dot(_ graph: PlanGraph, _ session: Session) -> String {
    let program = session.asking.plan.program
    func quoted(_ text: String) -> String {
      "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }
    var text = "digraph plan {\n  rankdir=BT\n  node [shape=box, fontname=\"sans-serif\"]\n"
    for node in graph.nodes {
      let definition = program[node.id]
      let label = definition.label.map { "\($0)\n\(definition.name)" } ?? definition.name
      let shape = definition.role == .input ? ", style=rounded" : definition.role == .table ? ", shape=cylinder" : ""
      text += "  \(quoted(definition.name)) [label=\(quoted(label).replacingBreaks)\(shape)]\n"
    }
    for node in graph.nodes {
      for need in node.needs { text += "  \(quoted(program[need].name)) -> \(quoted(program[node.id].name))\n" }
    }
    for layer in graph.layers {
      let own = program[layer.id]
      let name = quoted("in \(own.name)")
      text += "  \(name) [label=\(quoted("\(own.label)\n\(own.name)").replacingBreaks), shape=note]\n"
      for part in own.parts where part != layer.id {
        text += "  \(quoted("in \(program[part].name)")) -> \(name) [style=dashed]\n"
      }
      for target in layer.changes { text += "  \(name) -> \(quoted(program[target].name)) [style=dashed]\n" }
      for need in layer.needs { text += "  \(quoted(program[need].name)) -> \(name) [style=dotted]\n" }
    }
    return (text + "}\n").visible
  }

  private static func json(_ graph: PlanGraph, _ session: Session) -> String {
    JSONValue.object([
      ("schema", .string("kvaom-graph/1")), ("definitions", definitions(graph, session)),
      ("layers", layers(graph, session)),
    ]).written
  }

  /// The plan of calculation as JSON: the graph, and the program that the machine runs, line by line.
  static func planJSON(_ session: Session) -> String {
    let graph = PlanGraph(session.asking.plan.program)
    let lines = session.asking.planDump().split(separator: "\n", omittingEmptySubsequences: false)
    return JSONValue.object([
      ("schema", .string("kvaom-plan/1")), ("definitions", definitions(graph, session)),
      ("layers", layers(graph, session)), ("program", .list(lines.map { .string(String($0)) })),
    ]).written
  }

  private static func definitions(_ graph: PlanGraph, _ session: Session) -> JSONValue {
    let program = session.asking.plan.program
    return .list(
      graph.nodes.map { node in
        let definition = program[node.id]
        let unit = definition.unit.display.text
        return .record([
          ("name", .string(definition.name)), ("label", definition.label.map { .string($0) }),
          ("role", .string(name(of: definition.role))), ("kind", .string(name(of: definition.kind))),
          ("unit", unit.isEmpty ? nil : .string(unit)),
          ("dimensions", .row(definition.shape.axes.map { .string(program[$0.dimension].name) })),
          ("file", .string(session.asking.sources[definition.span.source].name)),
          ("range", session.asking.sources.range(of: definition.span).json),
          ("needs", .row(node.needs.map { .string(program[$0].name) })),
        ])
      })
  }

  private static func layers(_ graph: PlanGraph, _ session: Session) -> JSONValue {
    let program = session.asking.plan.program
    return .list(
      graph.layers.map { layer in
        let own = program[layer.id]
        let parts = own.parts.filter { $0 != layer.id }
        return .record([
          ("name", .string(own.name)), ("label", own.label == own.name ? nil : .string(own.label)),
          ("kind", .string(own.kind == .scenario ? "scenario" : "measure")),
          ("file", .string(session.asking.sources[own.span.source].name)),
          ("range", session.asking.sources.range(of: own.span).json),
          ("includes", .row(parts.map { .string(program[$0].name) })),
          ("changes", .row(layer.changes.map { .string(program[$0].name) })),
          ("needs", .row(layer.needs.map { .string(program[$0].name) })),
        ])
      })
  }

  private static func name(of role: Definition.Role) -> String {
    switch role {
    case .formula: "formula"
    case .input: "input"
    case .table, .besideColumn: "table"
    case .indicator: "indicator"
    }
  }

  private static func name(of kind: ValueKind) -> String {
    switch kind {
    case .number, .anything: "number"
    case .truth: "truth"
    case .text: "text"
    case .date: "date"
    case .member: "member"
    }
  }
}

extension String {
  /// With line breaks as Graphviz writes them.
  fileprivate var replacingBreaks: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }
}
