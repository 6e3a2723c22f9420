import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomPlatform
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Looking around: names, one name in full, the value of a line while it is typed, earlier results.
extension Workbench {
  /// Every name of a checked plan: definitions, layers, dimensions and members, in the order of the plan.
  static func names(of session: Session) -> [PlanName] {
    let program = session.asking.plan.program
    var names: [PlanName] = []
    for definition in program.definitions where session.asking.plan.definitionsByName[definition.name] != nil {
      names.append(
        PlanName(
          name: definition.name, kind: kind(of: definition.role), label: definition.label ?? "",
          dimensions: definition.shape.axes.map { program[$0.dimension].name }))
    }
    for layer in program.layers where layer.standsFor == nil {
      names.append(PlanName(name: layer.name, kind: layer.kind == .scenario ? .scenario : .measure, label: layer.label))
    }
    for dimension in program.dimensions where !dimension.isNameless && !dimension.members.isEmpty {
      names.append(PlanName(name: dimension.name, kind: .dimension, label: dimension.label))
      names += dimension.members.map {
        PlanName(name: $0.name, kind: .member, label: $0.label, dimensions: [dimension.name])
      }
    }
    names += session.asking.plan.units.names.sorted().map { PlanName(name: $0, kind: .unit) }
    return names
  }

  /// A sum of the plan's own figures that could be asked for; nil where it has none.
  public var exampleSum: String? {
    var copy = self
    return copy.deep { $0.session().asking.plan.exampleNames.sum }
  }

  /// What a definition is to a planner.
  static func kind(of role: Definition.Role) -> PlanName.Kind {
    switch role {
    case .formula: .formula
    case .input: .input
    case .table, .besideColumn: .table
    case .indicator: .indicator
    }
  }

  /// A name in full: value, unit, dimensions, how it is written, where it comes from, who uses it.
  public mutating func information(about name: String) -> Reply { deep { $0.info(name) } }

  private func info(_ name: String) -> Reply {
    let checked = session(expressions: [name])
    let plan = checked.asking.plan
    if let dimension = plan.program.dimensions.first(where: { $0.name == name && !$0.members.isEmpty }) {
      let members = dimension.members.map(\.name).joined(separator: ", ")
      return Reply(output: "\(name)  \(dimension.label)\n  \(LiveWords.members[locale]): \(members)\n")
    }
    if let id = plan.layersByName[name] {
      return Reply(output: "\(checked.asking.sources.quotation(of: plan.program[id].span))" + "\n")
    }
    guard let id = plan.definitionsByName[name] else { return unknown(name) }
    var reply = Reply()
    if checked.isRunnable, let item = plan.items.first, let world = try? checked.asking.standardWorld(),
      let figure = try? checked.asking.figure(item, in: world, scenario: checked.asking.standardLabel)
    {
      reply.output = writer.write(ShowDocument.document(ShowRequest(figures: [figure]), locale))
    }
    let facts = NameFacts(id, in: checked)
    reply.output += facts.documentation.map { "  \($0)\n" }.joined()
    reply.output += facts.lines.map { "  \($0.title): \($0.text)\n" }.joined()
    return reply
  }

  private func unknown(_ name: String) -> Reply {
    var near: [String] = []
    for other in names.map(\.name) where near.count < 4 && !near.contains(other) {
      if other.lowercased().hasPrefix(name.lowercased().prefix(3)) { near.append(other) }
    }
    let hint = near.isEmpty ? "" : " " + LiveWords.nearest(near.joined(separator: ", "))[locale]
    return .refused(LiveWords.unknownName(name)[locale] + hint)
  }

  /// The value of an unfinished line, in few characters: empty where it is no single value, nil where it is not known
  /// within `nanoseconds`. Nothing is kept.
  public func liveValue(of line: String, within nanoseconds: UInt64) -> String? {
    guard !line.trimmedBreaks.isEmpty, isExpression(line) else { return "" }
    var quiet = self
    quiet.options.colorsOutput = false
    quiet.options.format = .text
    let bench = quiet
    let end = MonotonicClock.nanoseconds + nanoseconds
    // What is left of work that took too long only looks at a value of its own.
    return DeepStack.run(lookingEvery: nanoseconds, { bench.value(of: line) }, { MonotonicClock.nanoseconds < end })
  }

  private func value(of line: String) -> String {
    let checked = session(expressions: [line])
    guard checked.isRunnable, let item = checked.asking.plan.items.first,
      let world = try? checked.asking.standardWorld()
    else {
      return Self.firstErrorWord(checked, in: line)
    }
    guard item.shape.axes.isEmpty, let figure = try? checked.asking.figure(item, in: world, scenario: nil) else {
      return item.unit.display.text
    }
    let text = writer.write(ShowDocument.document(ShowRequest(figures: [Self.bare(figure)]), locale))
    return text.split(separator: "\n").first.map { String($0).trimmedBreaks } ?? ""
  }

  /// The first word that nobody knows, with a mark; empty where there is none, or it is the last and is still being
  /// typed.
  private static func firstErrorWord(_ session: Session, in line: String) -> String {
    let unknown = session.diagnostics.first { $0.code == .unknownName }
    let end = unknown.map { Int($0.span.end) } ?? line.utf8.count
    guard let unknown, line.utf8.dropFirst(end).contains(UInt8(ascii: " ")) else { return "" }
    return "? " + "\(session.asking.sources.quotation(of: unknown.span))"
  }

  /// A figure with nothing but its value and unit.
  private static func bare(_ figure: Figure) -> Figure {
    var bare = figure
    (bare.label, bare.name, bare.notes, bare.sources, bare.assumptions) = (nil, "", [], [], [])
    return bare
  }

  // MARK: Earlier results

  /// How many answers can be named.
  public var resultCount: Int { results.count }

  /// The first name of an earlier answer in a text that there is none of; nil where there is no such name.
  public func unknownResult(in text: String) -> String? {
    ShellText.names(in: text).map(\.name).first { name in
      guard name.hasPrefix("_"), !names.contains(where: { $0.name == name }) else { return false }
      if name == "_" { return results.isEmpty }
      guard let number = Int(name.dropFirst()) else { return false }
      return !results.indices.contains(number - 1)
    }
  }

  /// `text` with `_` as the number it has now.
  func resolved(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for (name, range) in ShellText.names(in: text).reversed() where name == "_" && !results.isEmpty {
      bytes.replaceSubrange(range, with: Array("_\(results.count)".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The definitions of the results that the texts name, and of those that these name.
  func resultPieces(for texts: [String]) -> [Piece] {
    var needed: Set<Int> = []
    var waiting = texts
    var hasLast = false
    while let text = waiting.popLast() {
      for (name, _) in ShellText.names(in: text) where name.hasPrefix("_") {
        hasLast = hasLast || name == "_"
        guard let number = name == "_" ? results.count : Int(name.dropFirst()), results.indices.contains(number - 1),
          needed.insert(number).inserted
        else { continue }
        waiting.append(results[number - 1].text)
      }
    }
    var pieces: [Piece] = []
    for number in needed.sorted() {
      let result = results[number - 1]
      let piece = piece(of: result, number)
      pieces += piece.scenario.map { [Piece(name: "<_\(number)>", text: $0, replaces: false)] } ?? []
      pieces.append(
        Piece(
          name: "<_\(number)>", text: "_\(number) = (\(piece.value)) in \(WorldWords.writtenName)\n", replaces: false))
    }
    if hasLast, !results.isEmpty { pieces.append(Piece(name: "<_>", text: "_ = _\(results.count)\n", replaces: false)) }
    return pieces
  }

  /// An earlier answer as a formula on the plan as it is written, and the scenario that holds what it was asked on.
  private func piece(of result: Result, _ number: Int) -> (scenario: String?, value: String) {
    let name = "\(draftName)_of_\(number)"
    let ground = result.foundation ?? "base"
    guard let world = result.world, world != ground else {
      if result.draft.isEmpty { return (nil, ground == "base" ? result.text : "\(result.text) in \(ground)") }
      let scenario = scenarioText(name: name, label: name, draft: result.draft, on: .some(result.foundation))
      return (scenario, scenario == nil ? result.text : "\(result.text) in \(name)")
    }
    // Another world has the draft's changes of inputs, at the floor.
    let floor = result.draft.filter { Self.target(of: $0, isInputOf: names) }
    let value = world == "base" ? result.text : "\(result.text) in \(world)"
    guard !floor.isEmpty else { return (nil, value) }
    return (scenarioText(name: name, label: name, draft: floor, on: .some(nil)), "(\(value)) in \(name)")
  }

  /// Whether a statement changes an input.
  static func target(of statement: String, isInputOf names: [PlanName]) -> Bool {
    guard let name = ShellText.statement(in: statement)?.target?.text else { return false }
    return names.contains { $0.name == name && $0.kind == .input }
  }
}
