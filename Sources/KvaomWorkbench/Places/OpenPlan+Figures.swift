import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomDocumentation
import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// The living numbers of a plan beside its text.
extension OpenPlan {
  /// What there is to say of the name at a place, as Markdown, and where the name stands: label, kind, values by year
  /// in the base and in the scenario around the place, unit, direction, source, doc comment.
  public func hover(at position: TextPosition) -> (markdown: String, range: TextRange)? {
    guard let found = occurrence(at: position) else { return nil }
    return text(about: found, at: position).map { ($0, range(of: found.span)) }
  }

  private func text(about found: Occurrence, at position: TextPosition) -> String? {
    let plan = session.asking.plan
    switch found.symbol {
    case .definition(let name):
      guard let id = plan.definitionsByName[name] else { return nil }
      return text(about: id, in: world(around: position))
    case .layer(let name): return layerText(name)
    case .dimension(let name):
      guard let dimension = plan.program.dimensions.first(where: { $0.name == name }) else { return nil }
      let members = dimension.members.map { $0.label == $0.name ? $0.name : "\($0.name) «\($0.label)»" }
      return heading(dimension.label, name, .dimension)
        + "- \(LiveWords.members[locale]): \(members.prefix(40).joined(separator: ", "))\n"
    case .member(let dimension, let name):
      let own = plan.program.dimensions.first { $0.name == dimension }
      let label = own?.positions[name].map { own?.members[$0].label ?? name } ?? name
      return heading(label, name, .member) + "- \(PlanName.Kind.dimension.words[locale]): `\(dimension)`\n"
    case .function(let name), .parameter(of: let name, _): return ownSignature(of: name).map { code($0.form) + $0.text }
    case .library(let module, let name): return libraryText(name, in: module)
    case .module(let module):
      let read = LibraryReader(engine.library).module(module)
      return "**\(module)** — \(read.title[locale])\n\n"
        + read.entries.map { "- `\($0.fullName)`: \($0.label[locale])\n" }.joined()
    case .builtin(let name): return Builtin.named(name).map { code($0.form) + $0.summary[locale] + "\n" }
    case .unit, .local: return nil
    }
  }

  private func heading(_ label: String, _ name: String, _ kind: PlanName.Kind) -> String {
    let named = label == name ? "**\(label)**" : "**\(label)** `\(name)`"
    return "\(named) — \(kind.words[locale])\n\n"
  }

  private func code(_ text: String) -> String { "```kvaom\n\(text)\n```\n\n" }

  private func libraryText(_ name: String, in module: String) -> String? {
    guard let entry = LibraryReader(engine.library).module(module).entries.first(where: { $0.name == name }) else {
      return nil
    }
    return "**\(entry.label[locale])**\n\n" + code(entry.signature) + entry.text[locale] + "\n\n"
      + entry.parameters.map { "- `\($0.name)`: \($0.text[locale])\n" }.joined()
      + entry.origins.map { "- \(LiveWords.source[locale]): \($0[locale])\n" }.joined()
  }

  private func layerText(_ name: String) -> String? {
    let program = session.asking.plan.program
    guard let id = session.asking.plan.layersByName[name] else { return nil }
    let layer = program[id]
    let notes = layer.notes.flatMap { $0.texts }.map { "- \($0)\n" }.joined()
    return heading(layer.label, name, layer.kind == .scenario ? .scenario : .measure)
      + code("\(session.asking.sources.quotation(of: layer.span))") + notes
  }

  private func text(about id: DefinitionID, in layer: LayerID?) -> String {
    let asking = session.asking
    let definition = asking.plan.program[id]
    var text = heading(
      definition.label ?? definition.name, definition.name, Workbench.kind(of: definition.role))
    let figures = self.figures(of: id, in: layer)
    if !figures.isEmpty {
      let document = ShowDocument.document(ShowRequest(figures: figures), locale)
      text += DocumentWriter(.markdown).write(document).trimmedBreaks + "\n\n"
    }
    let facts = NameFacts(id, in: session, saysWhere: false)
    text += code(facts.line)
    text += facts.lines.map { "- \($0.title): \($0.text)\n" }.joined()
    let documentation = facts.documentation.filter { !$0.hasPrefix(">>>") }
    return documentation.isEmpty ? text : text + "\n" + documentation.joined(separator: " ") + "\n"
  }

  /// The value of a definition in the base and in a scenario, where it is another there; none where it cannot be worked
  /// out, or is too large to be read beside a text.
  private func figures(of id: DefinitionID, in layer: LayerID?) -> [Figure] {
    let asking = session.asking
    guard session.isRunnable, let item = asking.plan.definitionItems.first(where: { $0.definition == id }),
      item.shape.cellCount <= 600, let base = try? asking.figure(item, in: asking.base, scenario: nil)
    else { return [] }
    guard let layer, let world = try? asking.world(of: layer),
      let other = try? asking.figure(item, in: world, scenario: asking.label(of: layer))
    else { return [bare(base)] }
    return [bare(base), bare(other)]
  }

  /// A figure without what it stands on, which an answer would list.
  private func bare(_ figure: Figure) -> Figure {
    var figure = figure
    (figure.notes, figure.sources, figure.assumptions, figure.publishedSums) = ([], [], [], [])
    return figure
  }

  /// The scenario or measure that a place lies in, or that the question or formula around it names.
  private func world(around position: TextPosition) -> LayerID? {
    let offset = UInt32(offset(of: position))
    func holds(_ span: SourceSpan) -> Bool { span.start <= offset && offset <= span.end }
    let layers = session.asking.plan.layersByName
    var named: (width: UInt32, name: String)?
    for expression in tree.expressions where holds(expression.span) {
      guard case .inLayer(_, let world) = expression.kind else { continue }
      let width = expression.span.end - expression.span.start
      if named.map({ width < $0.width }) ?? true { named = (width, world.name.text) }
    }
    if let named { return layers[named.name] }
    guard let statement = tree.statements.first(where: { holds($0.span) }) else { return nil }
    switch statement.kind {
    case .measure(let layer), .scenario(let layer): return layers[layer.name.text]
    case .command(let command):
      for (clause, _) in command.clauses {
        guard case .inWorlds(let worlds) = clause else { continue }
        return worlds.lazy.compactMap { layers[$0.name.text] }.first
      }
      return nil
    default: return nil
    }
  }

  // MARK: Beside definitions

  /// What a definition is worth, to stand at the end of its line.
  public struct InlineValue: Sendable {
    /// The end of its line.
    public let position: TextPosition
    /// The value in few characters: `= 31 488 tusen kr`, `B2016 29 278 → B2020 29 492 tusen kr`, its dimensions.
    public let text: String
  }

  /// The values of the definitions whose lines lie in a range.
  public func values(in range: TextRange) -> [InlineValue] {
    guard session.isRunnable else { return [] }
    let asking = session.asking
    return asking.plan.definitionItems.compactMap { item -> InlineValue? in
      guard let id = item.definition else { return nil }
      let definition = asking.plan.program[id]
      guard definition.span.source == tree.source, isFormula(definition, id) else { return nil }
      let line = self.range(of: definition.span).start.line
      guard range.start.line <= line, line <= range.end.line, let text = inlineText(item) else { return nil }
      let source = asking.sources[tree.source]
      let end = source.rangeOfLine(source.line(at: Int(definition.span.start))).upperBound
      return InlineValue(position: position(at: end), text: text)
    }
  }

  private func position(at offset: Int) -> TextPosition {
    range(of: SourceSpan(source: tree.source, start: offset, end: offset)).start
  }

  /// Whether the value says more than the line: a number that is written there needs no repeat.
  private func isFormula(_ definition: Definition, _ id: DefinitionID) -> Bool {
    if case .constant = session.asking.plan.program[definition.body].operation { return false }
    return definition.role == .formula || definition.role == .indicator || definition.role == .input
  }

  private func inlineText(_ item: CheckedItem) -> String? {
    let asking = session.asking
    guard item.kind == .number, item.shape.cellCount <= 100_000,
      let cube = try? asking.evaluator.value(of: item.node, in: asking.base)
    else { return nil }
    let texts = asking.figureText
    if cube.shape.axes.isEmpty { return "= " + texts.amount(of: cube.cells[0], unit: item.unit) }
    let program = asking.plan.program
    guard cube.shape.axes.count == 1, cube.shape.axes[0].dimension == .year, let first = cube.cells.first,
      let last = cube.cells.last
    else {
      let names = cube.shape.axes.map { "\(program[$0.dimension].name) \($0.members.count)" }
      return names.joined(separator: " × ")
    }
    if cube.cells.allSatisfy({ $0 == first }) { return "= " + texts.amount(of: first, unit: item.unit) }
    let members = cube.shape.axes[0].members.positions.map { program[.year].members[$0].name }
    return "\(members[0]) \(texts.text(of: first, unit: item.unit)) → \(members[members.count - 1]) "
      + texts.amount(of: last, unit: item.unit)
  }
}
