import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Measures and scenarios: their parts, their statements, and what two of them disagree on.
extension Checker {
  /// Checks every layer: parts first, then statements, then conflicts.
  func checkLayers() {
    for index in layerEntries.indices { _ = try? parts(of: index) }
    for index in layerEntries.indices { checkStatements(of: index) }
    completeComposedLayers()
    for index in layerEntries.indices { checkConflicts(of: index) }
  }

  /// The parts of a layer in the order they are applied.
  func parts(of index: Int) throws(CheckFailure) -> [LayerID] {
    let entry = layerEntries[index]
    if let parts = entry.parts { return parts }
    guard !entry.isResolving else {
      let chain = circle(of: index).joined(separator: " -> ")
      throw failure(
        .cycle, at: entry.declaration.name.span,
        LayerWords.circle(entry.declaration.name.text, chain))
    }
    entry.isResolving = true
    defer { entry.isResolving = false }
    let scope = entry.text.scope
    var parts: [LayerID] = []
    var excluded: [LayerID] = []
    if let parent = entry.declaration.parent, let other = try? scenario(parent, in: scope) {
      parts = (try? self.parts(of: other)) ?? []
      excluded = layerEntries[other].excluded
    }
    if !entry.declaration.includes.isEmpty {
      var known = Set(parts)
      for name in entry.declaration.includes {
        guard let other = try? layer(name, in: scope), let more = try? self.parts(of: other) else { continue }
        parts += more.filter { known.insert($0).inserted }
        excluded += layerEntries[other].excluded
      }
    }
    reportContradictions(entry.declaration)
    for name in entry.declaration.excludes {
      guard let other = try? layer(name, in: scope), let left = try? self.parts(of: other) else { continue }
      let gone = Set(left)
      if !parts.contains(where: gone.contains) {
        report(
          .excludesNothing, at: name.span,
          LayerWords.doesNotInclude(entry.declaration.name.text, name.text),
          fixes: parts.filter { program[$0].kind == .measure }.map { "exclude \(program[$0].name)" }
            + [.advice(LayerWords.leaveAway(entry.declaration.name.text, name.text))])
      }
      parts.removeAll { gone.contains($0) }
      excluded += left
    }
    parts.append(entry.id)
    entry.parts = parts
    if !excluded.isEmpty {
      let known = Set(parts)
      entry.excluded = excluded.filter { !known.contains($0) }
    }
    return parts
  }

  /// `exclude a` beside `include a`: neither can be meant.
  private func reportContradictions(_ declaration: LayerDeclaration) {
    for name in declaration.excludes {
      guard let include = declaration.includes.first(where: { $0.text == name.text }) else { continue }
      report(
        .includedAndExcluded, at: name.span,
        Phrase(
          nn: "`\(declaration.name.text)` tek både med og utelèt `\(name.text)`.",
          nb: "`\(declaration.name.text)` både tar med og utelater `\(name.text)`.",
          sv: "`\(declaration.name.text)` både tar med och utelämnar `\(name.text)`.",
          en: "`\(declaration.name.text)` both includes and excludes `\(name.text)`."),
        related: [
          .init(
            span: include.span,
            message: Phrase(nn: "teke med her", nb: "tatt med her", sv: "tas med här", en: "included here"))
        ],
        fixes: [Fix("include \(name.text)"), Fix("exclude \(name.text)")])
    }
  }

  /// The layers that lead from one back to itself, while their parts are being found.
  private func circle(of index: Int) -> [String] {
    var names = [layerEntries[index].declaration.name.text]
    var current = index
    for _ in layerEntries {
      let entry = layerEntries[current]
      let named = (entry.declaration.parent.map { [$0] } ?? []) + entry.declaration.includes
      let next = named.lazy.compactMap { name -> Int? in
        guard case .layer(let other) = entry.text.scope.symbols[name.text] else { return nil }
        return self.layerEntries[other].isResolving ? other : nil
      }.first
      guard let next else { return [] }
      current = next
      names.append(layerEntries[current].declaration.name.text)
      if current == index { return names }
    }
    return []
  }

  private func scenario(_ name: Name, in scope: Scope) throws(CheckFailure) -> Int {
    let index = try layer(name, in: scope)
    guard layerEntries[index].kind == .scenario else {
      throw failure(
        .wrongSort, at: name.span, LayerWords.extendsMeasure(name.text),
        fixes: ["include \(name.text)"])
    }
    return index
  }

  private func checkStatements(of index: Int) {
    let entry = layerEntries[index]
    let context = Context(text: entry.text)
    if entry.kind == .scenario {
      for statement in entry.declaration.statements where statement.isEffect {
        report(
          .badShare, at: statement.span, LayerWords.effectInScenario,
          fixes: ["measure name { effect … }"])
      }
    }
    let all = entry.declaration.statements.compactMap { try? statement($0, context) }
    let statements = isWithinBudget(all) ? all : []
    let notes = entry.decorations.notes + entry.declaration.notes
    program.layers[index] = CheckedLayer(
      kind: entry.kind, name: entry.declaration.name.text,
      label: entry.declaration.label ?? entry.declaration.name.text, parts: entry.parts ?? [entry.id],
      excluded: entry.excluded, contents: contents(of: entry, statements), statements: statements,
      notes: checkedNotes(notes, in: entry.text.tree, at: .layer), span: entry.span)
  }

  /// How many statements a layer may have on one definition: each makes a value of its own, in a world of its own.
  private static let statementLimit = 20_000

  /// Reports a layer with more statements on one definition than are computed.
  private func isWithinBudget(_ statements: [StatementID]) -> Bool {
    guard statements.count > Self.statementLimit else { return true }
    var counts: [DefinitionID: Int] = [:]
    for statement in statements {
      let target = program[statement].target
      counts[target, default: 0] += 1
      guard counts[target] ?? 0 > Self.statementLimit else { continue }
      let name = program[target].name
      report(
        .tooLarge, at: program[statement].span,
        Phrase(
          nn: "Her er meir enn \(Self.statementLimit) endringar av `\(name)`.",
          nb: "Her er mer enn \(Self.statementLimit) endringer av `\(name)`.",
          sv: "Här är fler än \(Self.statementLimit) ändringar av `\(name)`.",
          en: "There are more than \(Self.statementLimit) changes of `\(name)` here."),
        fixes: [
          .advice(
            Phrase(
              nn: "legg tala i ein tabell, og endre éin gong", nb: "legg tallene i en tabell, og endre én gang",
              sv: "lägg talen i en tabell, och ändra en gång", en: "put the figures into a table, and change once"))
        ])
      return false
    }
    return true
  }

  /// The parent, the includes and the statements of a layer in the order written.
  private func contents(of entry: LayerEntry, _ statements: [StatementID]) -> [CheckedLayer.Content] {
    func id(_ name: Name) -> LayerID? {
      guard case .layer(let index) = entry.text.scope.symbols[name.text] else { return nil }
      return layerEntries[index].id
    }
    let includes = entry.declaration.includes.compactMap { name in
      id(name).map { (place: name.span.start, content: CheckedLayer.Content.layer($0)) }
    }
    let parent = entry.declaration.parent.flatMap(id).map { [CheckedLayer.Content.layer($0)] } ?? []
    // Statements are in order among themselves.
    if includes.isEmpty { return parent + statements.map { .statement($0) } }
    let own = statements.map { (place: program[$0].span.start, content: CheckedLayer.Content.statement($0)) }
    return parent + (includes + own).sorted { $0.place < $1.place }.map { $0.content }
  }

  /// Among the includes of a scenario, a `=` on a cell another one changes is an error, unless the scenario sets the
  /// cell itself; `+=` and `*=` on one cell are worth a note.
  private func checkConflicts(of index: Int) {
    let layer = program.layers[index]
    guard layer.kind == .scenario else { return }
    // A scenario that only extends another has what the other has.
    guard !layerEntries[index].declaration.includes.isEmpty else { return }
    let inherited = Set(
      layerEntries[index].declaration.parent.flatMap { try? parts(of: scenario($0, in: planScope)) } ?? [])
    // What a parent disagrees on is told there.
    let scenarios = layer.parts.filter { program.layers[$0.index].kind == .scenario }
    let settled = scenarios.flatMap { program[$0].statements }.map { program[$0] }.filter { $0.replaces }
    var earlier: [DefinitionID: RivalStatements] = [:]
    for include in layer.parts where program.layers[include.index].kind == .measure {
      let own = program[include].statements.map { program[$0] }
      for facts in own {
        let rival = earlier[facts.target]?.disagreeing(with: facts).first { other, statement in
          statement.overlaps(facts) && !(inherited.contains(include) && inherited.contains(other))
            && !settled.contains { $0.covers(statement) || $0.covers(facts) }
        }
        if let rival { reportConflict(rival.layer, rival.statement, include, facts, in: index) }
      }
      for facts in own { earlier[facts.target, default: RivalStatements()].add(include, facts) }
    }
  }

  private func reportConflict(
    _ first: LayerID, _ one: CheckedStatement, _ second: LayerID, _ other: CheckedStatement, in index: Int
  ) {
    let layer = program.layers[index]
    let target = program[one.target].name
    let (earlier, later) = (program[first].name, program[second].name)
    let related: [Diagnostic.Related] = [
      .init(span: one.span, message: .verbatim("`\(earlier)`")),
      .init(span: other.span, message: .verbatim("`\(later)`")),
    ]
    let declaration = layerEntries[index].declaration
    let place = declaration.includes.first { $0.text == program[second].name }?.span ?? declaration.name.span
    guard one.replaces || other.replaces else {
      report(
        .orderMatters, at: place, LayerWords.orderMatters(earlier, later, target, in: layer.name), related: related)
      return
    }
    report(
      .conflictingMeasures, at: place,
      one.replaces && other.replaces
        ? LayerWords.bothSet(earlier, later, target, in: layer.name)
        : LayerWords.oneSets(earlier, later, target, by: one.replaces ? earlier : later, in: layer.name),
      related: related,
      fixes: [
        Fix("\(target) = …", remark: LayerWords.inItself(layer.name)), "exclude \(program[first].name)",
        "exclude \(program[second].name)",
      ])
  }
}

/// Measures that no scenario can have both of.
extension Checker {
  /// Pairs of measures of which one sets a cell the other changes.
  var exclusiveMeasures: [(first: LayerID, second: LayerID)] {
    let measures = program.layers.indices.filter {
      program.layers[$0].kind == .measure && program.layers[$0].standsFor == nil
    }
    var pairs: [(first: LayerID, second: LayerID)] = []
    var earlier: [DefinitionID: RivalStatements] = [:]
    for second in measures.map({ LayerID(index: $0) }) {
      let others = program[second].statements.map { program[$0] }
      var found: Set<Int> = []
      for facts in others {
        for (layer, one) in earlier[facts.target]?.replacing(besides: facts) ?? []
        where !found.contains(layer.index) && one.overlaps(facts) {
          found.insert(layer.index)
        }
      }
      pairs += found.sorted().map { (LayerID(index: $0), second) }
      for facts in others { earlier[facts.target, default: RivalStatements()].add(second, facts) }
    }
    return pairs
  }
}

/// The statements of some measures on one definition, told apart by what they can disagree on: a thousand measures that
/// all add to it are looked at once each.
private struct RivalStatements {
  /// A statement with its measure.
  typealias Rival = (layer: LayerID, statement: CheckedStatement)
  private var adding: [Rival] = []
  private var multiplying: [Rival] = []
  private var replacing: [Rival] = []
  /// All of them, in order.
  private var all: [Rival] = []

  /// Adds a statement of a measure.
  mutating func add(_ layer: LayerID, _ statement: CheckedStatement) {
    all.append((layer, statement))
    if statement.replaces {
      replacing.append((layer, statement))
    } else if statement.multiplies {
      multiplying.append((layer, statement))
    } else {
      adding.append((layer, statement))
    }
  }

  /// Those whose order beside a statement matters, in order.
  func disagreeing(with statement: CheckedStatement) -> [Rival] {
    if statement.replaces { return all }
    let others = statement.multiplies ? adding : multiplying
    if replacing.isEmpty { return others }
    return others.isEmpty
      ? replacing : all.filter { $0.statement.replaces || $0.statement.multiplies != statement.multiplies }
  }

  /// Those of which one, or the statement they stand beside, sets its cells.
  func replacing(besides statement: CheckedStatement) -> [Rival] { statement.replaces ? all : replacing }
}

/// A layer made of another one where a world is named: `plan with own_team`, `plan with shared_unit at 50%`.
struct ComposedLayer {
  /// The place of the layer among the entries; nil where the world is the base.
  let index: Int?
  /// Its parts in order.
  let parts: [LayerID]
  /// What leaves any world it is laid on.
  let excluded: [LayerID]
  /// The layers it includes beside those of the one it is made of, by their places.
  let added: [Int]
  /// The measures, with the shares of their effects and the layers that take their places.
  let measures: [(index: Int, share: Decimal, id: LayerID)]
  /// The layer in the program.
  let id: LayerID

  /// Whether it is that of a layer with these parts and shares.
  func matches(_ world: ReferredWorld) -> Bool {
    let shares = world.shares
    return index == world.index && parts == world.parts && excluded == world.excluded && added == world.added
      && measures.map { $0.index } == shares.map { $0.index } && measures.map { $0.share } == shares.map { $0.share }
  }
}
