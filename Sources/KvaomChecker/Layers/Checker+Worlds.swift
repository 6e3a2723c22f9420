import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// `in`, `without` and `with` in expressions and commands.
extension Checker {
  /// `x in plan`
  func inLayer(
    _ operand: ExpressionID, _ reference: LayerReference, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    var value = try expression(operand, context)
    for change in try changes(reference, context) {
      value = add(.inWorld(value.id, change), shape: value.shape, kind: value.kind, unit: value.unit, at: span)
    }
    return value
  }

  /// The changes a named world is made by.
  func changes(_ reference: LayerReference, _ context: Context) throws(CheckFailure) -> [WorldChange] {
    let scope = context.text.scope
    if reference.name.text == "base", scope.symbols["base"] == nil {
      guard reference.without.isEmpty, reference.shares.isEmpty else {
        throw failure(
          .excludesNothing, at: reference.span, .english("The base has no measures to leave out or to scale."))
      }
      return [.base]
    }
    let index = try layer(reference.name, in: scope)
    let parts = try parts(of: index)
    var without: [LayerID] = []
    for name in reference.without {
      let other = try layer(name, in: scope)
      let gone = try self.parts(of: other)
      guard gone.contains(where: { parts.contains($0) }) else {
        throw failure(
          .excludesNothing, at: name.span, .english("`\(reference.name.text)` does not include `\(name.text)`."),
          fixes: [Fix(reference.name.text)]
            + parts.filter { $0 != layerEntries[index].id }.map {
              Fix("\(reference.name.text) without \(program[$0].name)")
            }
        )
      }
      without.append(layerEntries[other].id)
    }
    let gone = without.flatMap { layerEntries[$0.index].parts ?? [] }
    let layer = try scaled(index, parts.filter { !gone.contains($0) }, reference, context)
    return [.layer(layer ?? layerEntries[index].id, without: without)]
  }

  /// The entry of a measure or scenario.
  func layer(_ name: Name, in scope: Scope) throws(CheckFailure) -> Int {
    if case .layer(let index) = scope.symbols[name.text] { return index }
    let names = layerEntries.map { $0.declaration.name.text }
    if scope.symbols[name.text] != nil {
      throw failure(
        .wrongSort, at: name.span, .english("`\(name.text)` is no measure or scenario."), fixes: names.map { Fix($0) })
    }
    let nearest = self.nearest(to: name.text, among: names + ["base"])
    throw failure(
      .unknownLayer, at: name.span, .english("There is no measure or scenario `\(name.text)`."),
      fixes: nearest.isEmpty ? (["base"] + names).map { Fix($0) } : nearest)
  }

  /// `x with { … }`
  func with(
    _ operand: ExpressionID, _ statements: [LayerStatement], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    let value = try expression(operand, context)
    var inner = context
    inner.depth += 1
    inner.ownEntry = nil
    var ids: [StatementID] = []
    var failed = false
    for statement in statements {
      do { ids.append(try self.statement(statement, inner)) } catch .reported { failed = true }
    }
    if failed { throw .reported }
    return add(.inWorld(value.id, .statements(ids)), shape: value.shape, kind: value.kind, unit: value.unit, at: span)
  }
}
