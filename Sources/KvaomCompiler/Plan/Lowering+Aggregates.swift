import KvaomChecker
import KvaomDecimal
import KvaomRuntime

extension Lowering {
  /// Whether a member counts in aggregates.
  private func counts(_ dimension: DimensionID, _ member: Int) -> Bool {
    !draft.graph.program[dimension].members[member].isReference
  }

  /// One figure from many.
  mutating func reduce(
    _ item: Formula.Item, _ aggregate: CoreAggregate, _ over: [DimensionID], weight: Bool, at: Bool, _ skip: Bool,
    _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    var own = operand(item, 0, phase).shape
    for index in item.operands.indices.dropFirst() { own = try own.aligned(with: operand(item, index, phase).shape) }
    let source = expanded(operand(item, 0, phase), to: own, phase, core: item.core, full: true)
    let weights = weight ? expanded(operand(item, 1, phase), to: own, phase, core: item.core) : nil
    var quantile: Int?
    if at {
      let share = operand(item, weight ? 2 : 1, phase)
      for dimension in over where share.shape.has(dimension) { throw .unexpectedAxis(dimension) }
      quantile = expanded(share, to: shape, phase, core: item.core)
    }
    let cells = phase.cells(own)
    let map = ReduceMap(bases: cells.gather(to: phase.cells(shape)), offsets: cells.offsets(over: over, counts: counts))
    let result = column(shape, phase)
    add(
      .reduce(
        aggregate.opcode, to: result.view, source, weight: weights, at: quantile, map: builder.add(map),
        skipMissing: skip, core: item.core.number), phase)
    return result
  }

  /// One figure for each group.
  mutating func group(
    _ item: Formula.Item, _ aggregate: CoreAggregate, _ over: DimensionID, _ into: DimensionID, _ skip: Bool,
    _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    let own = try operand(item, 0, phase).shape.aligned(with: operand(item, 1, phase).shape)
    let source = expanded(operand(item, 0, phase), to: own, phase, core: item.core)
    let by = expanded(operand(item, 1, phase), to: own, phase, core: item.core)
    let rows = phase.cells(own).removing(over).removing(into)
    let cells = phase.cells(own)
    let target = phase.cells(shape)
    let place = target.axes.firstIndex { $0.dimension == into } ?? 0
    let map = GroupMap(
      bases: cells.gather(to: rows), offsets: cells.offsets(over: [over, into], counts: counts),
      results: target.gather(to: rows), groups: draft.graph.program[into].members.count, stride: target.strides[place])
    let result = column(shape, phase)
    add(
      .group(
        aggregate.opcode, to: result.view, source, by: by, map: builder.add(map), skipMissing: skip,
        core: item.core.number), phase)
    return result
  }

  /// The place along a dimension.
  mutating func rank(
    _ item: Formula.Item, _ over: DimensionID, _ ascending: Bool, _ shape: Shape, _ phase: Phase
  ) -> Register {
    let source = operand(item, 0, phase)
    let result = column(shape, phase)
    guard let lines = phase.cells(shape).lines(over: over, counts: counts) else {
      preconditionFailure("a rank has its axis")
    }
    let map = builder.add(lines)
    add(.rank(to: result.view, source.view, map: map, ascending: ascending, core: item.core.number), phase)
    return result
  }

  /// A total shared out.
  mutating func allocate(
    _ item: Formula.Item, _ over: DimensionID, _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    let perLine = shape.removing(over)
    for index in [0, 2] where operand(item, index, phase).shape.has(over) { throw .unexpectedAxis(over) }
    let total = expanded(operand(item, 0, phase), to: perLine, phase, core: item.core)
    let weights = expanded(operand(item, 1, phase), to: shape, phase, core: item.core)
    let step = expanded(operand(item, 2, phase), to: perLine, phase, core: item.core)
    let result = column(shape, phase)
    guard let lines = phase.cells(shape).lines(over: over, counts: counts) else {
      preconditionFailure("an allocation has its axis")
    }
    let map = builder.add(lines)
    add(
      .allocate(to: result.view, total: total, weights: weights, step: step, map: map, core: item.core.number), phase)
    return result
  }
}
