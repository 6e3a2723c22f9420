import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// `in`, `without` and `with` in expressions and commands.
extension Checker {
  /// `x in plan`, `x in plan without m with { y = 3 }`: x in the world made so.
  func inLayer(
    _ operand: ExpressionID, _ reference: LayerReference, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let value = try expression(operand, context)
    let world = try namedWorld(reference, context)
    var changes = world.index == nil ? [world.isWritten ? WorldChange.written : .base] : []
    changes += try layers(of: world)
    if !world.statements.isEmpty { changes.append(.statements(world.statements)) }
    return add(.inWorld(value.id, changes), shape: value.shape, kind: value.kind, unit: value.unit, at: span)
  }

  /// `x with { … }`, `x with m`: x in the present world with more on top.
  func with(
    _ operand: ExpressionID, _ suffixes: [WorldSuffix], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let value = try expression(operand, context)
    let changes = try additions(suffixes, context)
    return add(.inWorld(value.id, changes), shape: value.shape, kind: value.kind, unit: value.unit, at: span)
  }

  /// What stands after a `with` that belongs to no named world: a change for each measure, one for changes in a row.
  func additions(_ suffixes: [WorldSuffix], _ context: Context) throws(CheckFailure) -> [WorldChange] {
    var changes: [WorldChange] = []
    var failed = false
    for suffix in suffixes {
      do {
        switch suffix {
        case .change(let statement): changes.append(.statements([try self.statement(statement, context.inWith)]))
        case .with(let name, let share): changes.append(.include(try included(name, share, context)))
        case .without: preconditionFailure("`without` stands behind a world")
        }
      } catch .reported { failed = true }
    }
    if failed { throw .reported }
    return changes.reduce(into: []) { joined, change in
      if case .statements(let more) = change, case .statements(let known)? = joined.last {
        joined[joined.count - 1] = .statements(known + more)
      } else {
        joined.append(change)
      }
    }
  }

  /// A layer to include, with a share of its effects where one is given.
  private func included(_ name: Name, _ share: ExpressionID?, _ context: Context) throws(CheckFailure) -> LayerID {
    let index = try layer(name, in: context.text.scope)
    guard let share else { return layerEntries[index].id }
    var world = ReferredWorld(index: index, parts: try parts(of: index), name: name)
    try scale(name, share, &world, context)
    return composed(world)
  }

  /// The layers a named world is made of.
  func layers(of world: ReferredWorld) throws(CheckFailure) -> [WorldChange] {
    if world.added.isEmpty, world.shares.isEmpty {
      return world.index.map { [.layer(layerEntries[$0].id, without: world.without)] } ?? []
    }
    return [.layer(composed(world), without: [])]
  }

  /// What a reference to a world says.
  func namedWorld(_ reference: LayerReference, _ context: Context) throws(CheckFailure) -> ReferredWorld {
    let scope = context.text.scope
    var world: ReferredWorld
    let isWritten = reference.name.text == writtenName
    if isWritten || reference.name.text == "base", scope.symbols[reference.name.text] == nil {
      world = ReferredWorld(index: nil, parts: [], name: reference.name)
      world.isWritten = isWritten
    } else {
      let index = try layer(reference.name, in: scope)
      world = ReferredWorld(index: index, parts: try parts(of: index), name: reference.name)
      world.excluded = layerEntries[index].excluded
    }
    var failed = false
    for suffix in reference.suffixes {
      do { try take(suffix, into: &world, context) } catch .reported { failed = true }
    }
    if failed { throw .reported }
    return world
  }

  /// What one suffix makes of a world.
  private func take(_ suffix: WorldSuffix, into world: inout ReferredWorld, _ context: Context) throws(CheckFailure) {
    var step = CheckedWorld.Detail.with("")
    switch suffix {
    case .change(let statement):
      let id = try self.statement(statement, context.inWith)
      world.statements.append(id)
      step = .change(id)
    case .without(let name):
      let other = try layer(name, in: context.text.scope)
      let gone = try self.parts(of: other)
      guard gone.contains(where: { world.parts.contains($0) }) else { throw excludesNothing(name, world) }
      world.without.append(layerEntries[other].id)
      world.parts.removeAll { gone.contains($0) }
      world.added.removeAll { $0 == other }
      world.shares.removeAll { gone.contains(layerEntries[$0.index].id) }
      world.excluded += gone.filter { !world.excluded.contains($0) }
      step = .without(layerEntries[other].declaration.label ?? name.text)
    case .with(let name, let share):
      let other = try layer(name, in: context.text.scope)
      let more = try self.parts(of: other).filter { !world.parts.contains($0) }
      if !more.isEmpty {
        world.parts += more
        world.added.append(other)
        world.excluded.removeAll { more.contains($0) }
      }
      let label = layerEntries[other].declaration.label ?? name.text
      step = .with(label)
      if let share { step = .share(label, try scale(name, share, &world, context)) }
    }
    world.details.append(step)
  }

  private func excludesNothing(_ name: Name, _ world: ReferredWorld) -> CheckFailure {
    let own = world.name.text
    guard let index = world.index else {
      return failure(.excludesNothing, at: name.span, LayerWords.baseHasNone)
    }
    return failure(
      .excludesNothing, at: name.span, LayerWords.doesNotInclude(own, name.text),
      fixes: [Fix(own)]
        + world.parts.filter { $0 != layerEntries[index].id }.map { Fix("\(own) without \(program[$0].name)") })
  }

  /// The entry of a measure or scenario.
  func layer(_ name: Name, in scope: Scope) throws(CheckFailure) -> Int {
    if case .layer(let index) = scope.symbols[name.text] { return index }
    let names = layerEntries.map { $0.declaration.name.text }
    if scope.symbols[name.text] != nil {
      throw failure(
        .wrongSort, at: name.span, LayerWords.noLayer(name.text), fixes: names.map { Fix($0) })
    }
    guard !lostNames.contains(name.text) else { throw .reported }
    let nearest = self.nearest(to: name.text, among: names + ["base"])
    throw failure(
      .unknownLayer, at: name.span, LayerWords.unknown(name.text),
      fixes: nearest.isEmpty ? (["base"] + names).map { Fix($0) } : nearest)
  }

  /// A named world with the words output has for it.
  func world(_ reference: LayerReference, _ context: Context) throws(CheckFailure) -> CheckedWorld {
    let scope = context.text.scope
    if draftNames.contains(reference.name.text), scope.symbols[reference.name.text] == nil {
      return try draftWorld(reference, context)
    }
    let world = try namedWorld(reference, context)
    var before: [CheckedWorld] = []
    if !reference.suffixes.isEmpty {
      for count in reference.suffixes.indices {
        let part = LayerReference(
          name: reference.name, suffixes: Array(reference.suffixes.prefix(count)), span: reference.span)
        before.append(try checked(try namedWorld(part, context), at: reference.span, before: []))
      }
    }
    return try checked(world, at: reference.span, before: before)
  }

  private func checked(
    _ world: ReferredWorld, at span: SourceSpan, before: [CheckedWorld]
  ) throws(CheckFailure) -> CheckedWorld {
    CheckedWorld(
      label: world.index.map { layerEntries[$0].declaration.label ?? layerEntries[$0].declaration.name.text },
      details: world.details, changes: try layers(of: world),
      additions: world.statements.isEmpty ? [] : [.statements(world.statements)], before: before, span: span)
  }

  /// The world that is worked on, called by the draft's name; only changes may stand behind it.
  private func draftWorld(_ reference: LayerReference, _ context: Context) throws(CheckFailure) -> CheckedWorld {
    let changes = try additions(
      reference.suffixes.map { (suffix) throws(CheckFailure) in
        guard case .without(let name) = suffix else { return suffix }
        throw failure(
          .excludesNothing, at: name.span,
          Phrase(
            nn: "`\(reference.name.text)` er eit utkast og har ingen eigne tiltak å ta ut.",
            nb: "`\(reference.name.text)` er et utkast og har ingen egne tiltak å ta ut.",
            sv: "`\(reference.name.text)` är ett utkast och har inga egna åtgärder att ta bort.",
            en: "`\(reference.name.text)` is a draft and has no measures of its own to leave out."))
      }, context)
    return CheckedWorld(label: nil, changes: [], additions: changes, isDraft: true, span: reference.span)
  }
}

/// A world as a reference names it, while it is read.
struct ReferredWorld {
  /// The place of the named layer among the entries; nil is the base.
  var index: Int?
  /// Whether it is the base without the draft.
  var isWritten = false
  /// Its parts in the order they are applied.
  var parts: [LayerID]
  /// The name it has in the text.
  var name: Name
  /// What leaves any world it is laid on.
  var excluded: [LayerID] = []
  /// The layers taken out, as named.
  var without: [LayerID] = []
  /// The layers included beside its own, by their places.
  var added: [Int] = []
  /// The measures whose effects come in part.
  var shares: [(index: Int, share: Decimal)] = []
  /// The changes on top.
  var statements: [StatementID] = []
  /// What output says of it, one detail for each suffix.
  var details: [CheckedWorld.Detail] = []

  /// A world by its name alone.
  init(index: Int?, parts: [LayerID], name: Name) {
    self.index = index
    self.parts = parts
    self.name = name
  }
}

extension Context {
  /// Where the statements of a `with` are checked.
  var inWith: Context {
    var inner = self
    inner.depth += 1
    inner.ownEntry = nil
    return inner
  }
}
