import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Layers made where a world is named: `plan with own_team` includes a measure, and in `plan with shared_unit at 50%`
/// the statements of a measure that are marked as its effects come in part, all others, its cost among them, in full.
extension Checker {
  /// The layer of a named world that is more than a layer of the text.
  func composed(_ world: ReferredWorld) -> LayerID {
    if let known = composedLayers.first(where: { $0.matches(world) }) { return known.id }
    let measures = world.shares.map { (index: $0.index, share: $0.share, id: placeholder(of: $0.index)) }
    let id =
      world.index.map { placeholder(of: $0) }
      ?? program.add(
        CheckedLayer(
          kind: .scenario, name: world.name.text, label: world.name.text, parts: [], statements: [], notes: [],
          span: world.name.span))
    let layer = ComposedLayer(
      index: world.index, parts: world.parts, excluded: world.excluded, added: world.added, measures: measures, id: id)
    composedLayers.append(layer)
    if layersAreChecked { complete(layer) }
    return layer.id
  }

  /// Notes the share of a measure in a world, and gives it.
  @discardableResult
  func scale(
    _ name: Name, _ written: ExpressionID, _ world: inout ReferredWorld, _ context: Context
  ) throws(CheckFailure) -> Decimal {
    let measure = try scalable(name, world.parts, context)
    guard !world.shares.contains(where: { $0.index == measure }) else {
      throw failure(.badShare, at: name.span, LayerWords.hasShare(name.text))
    }
    let share = try share(written, context)
    world.shares.append((measure, share))
    return share
  }

  /// Fills in the layers that definitions asked for before the layers were checked.
  func completeComposedLayers() {
    layersAreChecked = true
    for layer in composedLayers { complete(layer) }
  }

  /// A measure whose effects can be scaled.
  private func scalable(
    _ name: Name, _ parts: [LayerID], _ context: Context
  ) throws(CheckFailure) -> Int {
    let index = try layer(name, in: context.text.scope)
    let entry = layerEntries[index]
    guard entry.kind == .measure else {
      throw failure(
        .badShare, at: name.span,
        LayerWords.shareOfScenario(name.text),
        fixes: parts.filter { layerEntries[$0.index].kind == .measure }.map {
          "\(layerEntries[$0.index].declaration.name.text) at 50%"
        })
    }
    guard entry.declaration.statements.contains(where: { $0.isEffect }) else {
      throw failure(
        .badShare, at: name.span,
        LayerWords.noEffects(name.text),
        related: [
          .init(span: entry.declaration.name.span, message: LayerWords.markEffects)
        ],
        fixes: ["effect on_time += 4 pp from 2018"])
    }
    return index
  }

  /// A share: a percent that is known now, not below zero.
  private func share(_ id: ExpressionID, _ context: Context) throws(CheckFailure) -> Decimal {
    let value = try number(expression(id, context), LayerWords.shareOfEffects)
    guard let figure = constantValue(value.id), value.unit.tag == .percent, figure >= .zero, figure <= .one else {
      throw failure(.badShare, at: value.span, LayerWords.shareIsPercent, fixes: ["at 50%"])
    }
    return figure
  }

  private func placeholder(of index: Int) -> LayerID {
    let entry = layerEntries[index]
    return program.add(
      CheckedLayer(
        kind: entry.kind, name: entry.declaration.name.text, label: entry.declaration.name.text, parts: [],
        statements: [],
        notes: [], span: entry.span, standsFor: entry.id))
  }

  private func complete(_ layer: ComposedLayer) {
    var places: [LayerID: LayerID] = [:]
    var labels: [String] = []
    for (index, share, id) in layer.measures {
      let own = program.layers[index]
      let percent = "\((share * Decimal(100)).reduced)\u{A0}%"
      places[layerEntries[index].id] = id
      labels.append("\(own.label) \(percent)")
      program.layers[id.index] = CheckedLayer(
        kind: .measure, name: own.name, label: own.label, parts: [id],
        statements: own.statements.map { scaled($0, by: share) }, notes: own.notes, span: own.span,
        standsFor: layerEntries[index].id, share: share)
    }
    let own = program.layers[layer.index ?? layer.id.index]
    let parts = layer.parts.map { places[$0] ?? $0 }
    // A measure by itself is its only part.
    let isMeasure = own.kind == .measure && parts.count == 1
    let label =
      labels.isEmpty
      ? own.label : isMeasure ? labels.joined(separator: ", ") : "\(own.label) – \(labels.joined(separator: ", "))"
    let ground: [CheckedLayer.Content] =
      own.kind == .measure ? [.layer(LayerID(index: layer.index ?? layer.id.index))] : own.contents
    program.layers[layer.id.index] = CheckedLayer(
      kind: isMeasure ? .measure : .scenario, name: own.name, label: label, parts: parts, excluded: layer.excluded,
      contents: ground + layer.added.map { .layer(layerEntries[$0].id) }, statements: own.statements, notes: own.notes,
      span: own.span, standsFor: layer.index.map { layerEntries[$0].id } ?? layer.id)
  }

  /// A statement that, where it is an effect, goes a share of the way from the value below to its own: the value below
  /// itself at 0 %, as without it. Nothing is divided here, so that part of a year is still divided once.
  private func scaled(_ id: StatementID, by share: Decimal) -> StatementID {
    let own = program[id]
    guard own.isEffect, share != .one,
      case .blend(let below, let new, let region, let weights) = program[own.value].operation
    else { return id }
    if share.isZero { return program.add(own.changed(to: below)) }
    let (shape, unit) = (shapes[new.index], program[own.target].unit)
    func number(_ operation: CoreOperation) -> CoreID {
      add(operation, shape: shape, kind: .number, unit: unit, at: own.span).id
    }
    func part(_ value: CoreID, _ share: Decimal) -> CoreID {
      number(.binary(.multiply, value, constant(share, at: own.span).id))
    }
    let way = number(.binary(.add, part(below, .one - share), part(new, share)))
    let value = add(
      .blend(below: below, new: way, region: region, weights: weights), shape: shapes[own.value.index], kind: .number,
      unit: unit, at: program[own.value].span)
    return program.add(own.changed(to: value.id))
  }
}
