import KvaomChecker
import KvaomDecimal
import KvaomRuntime
import KvaomUnits

extension Lowering {
  /// The register of an item that is no leaf, after the instructions that fill it.
  mutating func lower(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) throws(ShapeFault) -> Register {
    guard let operation = item.operation else { preconditionFailure("a leaf has no operation") }
    let core = item.core
    switch operation {
    case .constant(let value): return constant([value], .scalar, phase)
    case .cube(_, let cells): return constant(draft.graph.program.cubes[cells], shape, phase)
    case .reference, .ownDefinition, .below, .outer, .inWorld: preconditionFailure("a name is a leaf")
    case .unary(let unary, _):
      let result = column(shape, phase)
      add(.unary(unary.opcode, to: result.view, operand(item, 0, phase).view, core: core.number), phase)
      return result
    case .binary(let binary, _, _):
      let views = aligned(item, shape, phase)
      let result = column(shape, phase)
      add(.binary(binary.opcode, to: result.view, views[0], views[1], core: core.number), phase)
      return result
    case .conditional:
      let views = aligned(item, shape, phase)
      let result = column(shape, phase)
      add(.choose(to: result.view, condition: views[0], then: views[1], otherwise: views[2]), phase)
      return result
    case .round(_, _, let halfEven):
      let views = aligned(item, shape, phase)
      let result = column(shape, phase)
      add(.round(to: result.view, views[0], step: views[1], halfEven: halfEven, core: core.number), phase)
      return result
    case .select(_, let selections): return select(item, selections, shape, phase)
    case .lookup(_, let dimension, _): return lookup(item, dimension, shape, phase)
    case .coordinate: return constant(shape.axes[0].members.positions.map { Decimal($0) }, shape, phase)
    case .calendarYear: return constant(calendarYears.map { Decimal($0) }, shape, phase)
    case .previous: return previous(item, shape, phase)
    case .cumulative: return cumulative(item, shape, phase)
    case .chain(_, let base): return chain(item, base, shape, phase)
    case .aggregate(let aggregate, _, let over, let weight, let at, let skip):
      return try reduce(item, aggregate, over, weight: weight != nil, at: at != nil, skip, shape, phase)
    case .grouped(let aggregate, _, let over, _, let into, let skip):
      return try group(item, aggregate, over, into, skip, shape, phase)
    case .rank(_, let over, let ascending): return rank(item, over, ascending, shape, phase)
    case .allocate(_, _, let over, _): return try allocate(item, over, shape, phase)
    case .cases(let cases, _): return self.cases(item, cases, shape, phase)
    case .blend(_, _, let region, let weights): return try blend(item, region, weights, shape, phase)
    case .inForce(let from, let until): return try inForce(item, from != nil, until != nil, shape, phase)
    case .require: return try require(item, shape, phase)
    case .broadcast:
      let view = expanded(operand(item, 0, phase), to: shape, phase, core: core, full: true)
      return Register(view: view, shape: shape)
    }
  }

  /// The register of an operand.
  mutating func operand(_ item: Formula.Item, _ index: Int, _ phase: Phase) -> Register {
    register(item.operands[index], phase)
  }

  /// Adds an instruction to a phase.
  mutating func add(_ instruction: Instruction, _ phase: Phase) {
    builder.add(instruction, yearly: phase.isYearly)
  }

  /// The views of all operands over `shape`.
  private mutating func aligned(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> [Int] {
    var views: [Int] = []
    for index in item.operands.indices {
      views.append(expanded(operand(item, index, phase), to: shape, phase, core: item.core))
    }
    return views
  }

  /// The calendar years of the axis.
  var calendarYears: [Int] {
    draft.graph.program[DimensionID.year].members.map { $0.year?.year ?? 0 }
  }

  private mutating func select(
    _ item: Formula.Item, _ selections: [AxisSelection], _ shape: Shape, _ phase: Phase
  ) -> Register {
    let own = operand(item, 0, phase)
    if own.shape == shape { return own }
    var picks: [DimensionID: Int] = [:]
    for selection in selections where selection.dropsAxis { picks[selection.dimension] = selection.members.first }
    let result = column(shape, phase)
    let map = builder.add(phase.cells(own.shape).gather(to: phase.cells(shape), picks: picks))
    add(.gather(to: result.view, own.view, map: map, core: item.core.number), phase)
    return result
  }

  private mutating func lookup(
    _ item: Formula.Item, _ dimension: DimensionID, _ shape: Shape, _ phase: Phase
  ) -> Register {
    let own = operand(item, 0, phase)
    let cells = phase.cells(own.shape)
    let at = expanded(operand(item, 1, phase), to: shape, phase, core: item.core)
    let result = column(shape, phase)
    let map = builder.add(cells.gather(to: phase.cells(shape), ignoring: dimension))
    var members: [Int32] = []
    for (axis, stride) in zip(cells.axes, cells.strides) where axis.dimension == dimension {
      let count = draft.graph.program[dimension].members.count
      members = (0..<count).map { axis.members.offset(of: $0).map { Int32($0 * stride) } ?? Gather.absent }
    }
    add(.lookup(to: result.view, own.view, at: at, map: map, members: members, core: item.core.number), phase)
    return result
  }

  private mutating func inForce(
    _ item: Formula.Item, _ hasFrom: Bool, _ hasUntil: Bool, _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    if !hasFrom, !hasUntil { return constant([Decimal(CoreOperation.yearParts)], .scalar, phase) }
    for index in item.operands.indices {
      if let axis = operand(item, index, phase).shape.axes.first { throw .unexpectedAxis(axis.dimension) }
    }
    let from = hasFrom ? operand(item, 0, phase).view : nil
    let until = hasUntil ? operand(item, hasFrom ? 1 : 0, phase).view : nil
    let result = column(shape, phase)
    add(
      .inForce(
        to: result.view, from: from, until: until, years: calendarYears, yearParts: CoreOperation.yearParts), phase)
    return result
  }
}

extension Lowering {
  /// The dimensions of the program.
  private var dimensions: [DimensionDeclaration] { draft.graph.program.dimensions }

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
    let map = ReduceMap(bases: cells.gather(to: phase.cells(shape)), offsets: cells.offsets(over: over, in: dimensions))
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
      bases: cells.gather(to: rows), offsets: cells.offsets(over: [over, into], in: dimensions),
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
    guard let lines = phase.cells(shape).lines(over: over, in: dimensions) else {
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
    guard let lines = phase.cells(shape).lines(over: over, in: dimensions) else {
      preconditionFailure("an allocation has its axis")
    }
    let map = builder.add(lines)
    add(
      .allocate(to: result.view, total: total, weights: weights, step: step, map: map, core: item.core.number), phase)
    return result
  }
}

extension CoreUnary {
  /// The machine's name of the operation.
  var opcode: UnaryOpcode {
    switch self {
    case .negate: .negate
    case .not: .not
    case .isMissing: .isMissing
    case .absolute: .absolute
    case .floor: .floor
    case .ceiling: .ceiling
    case .truncate: .truncate
    case .squareRoot: .squareRoot
    case .logarithm: .logarithm
    case .exponential: .exponential
    case .yearOfDate: .yearOfDate
    case .monthOfDate: .monthOfDate
    case .dayOfDate: .dayOfDate
    }
  }
}

extension CoreBinary {
  /// The machine's name of the operation.
  var opcode: BinaryOpcode {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .remainder: .remainder
    case .minimum: .minimum
    case .maximum: .maximum
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .and: .and
    case .or: .or
    case .otherwise: .otherwise
    }
  }
}

extension CoreAggregate {
  /// The machine's name of the operation.
  var opcode: ReduceOpcode {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .minimum: .minimum
    case .maximum: .maximum
    case .count: .count
    case .median: .median
    case .quantile: .quantile
    case .product: .product
    case .all: .all
    case .any: .any
    }
  }
}
