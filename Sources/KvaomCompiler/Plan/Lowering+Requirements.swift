import KvaomChecker
import KvaomDecimal
import KvaomRuntime

extension Lowering {
  /// The value where the condition holds. Along axes the value lacks it must hold everywhere; members it lacks itself ask
  /// nothing.
  mutating func require(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) throws(ShapeFault) -> Register {
    let condition = try holding(operand(item, 0, phase), along: shape, phase, item.core)
    let value = expanded(operand(item, 1, phase), to: shape, phase, core: item.core)
    let result = column(shape, phase)
    let view = asking(condition, shape, phase, item.core)
    add(.require(to: result.view, condition: view, value: value, core: item.core.number), phase)
    return result
  }

  /// Whether a condition holds all along the axes that `shape` lacks.
  private mutating func holding(
    _ condition: Register, along shape: Shape, _ phase: Phase, _ core: CoreID
  ) throws(ShapeFault) -> Register {
    let extra = condition.shape.axes.filter { !shape.has($0.dimension) }.map(\.dimension)
    if extra.isEmpty { return condition }
    // A value without years, checked year by year inside a recurrence, would need the years to come.
    if phase.isYearly, extra.contains(.year) { throw .unexpectedAxis(.year) }
    let own = phase.cells(condition.shape)
    let kept = Shape(condition.shape.axes.filter { shape.has($0.dimension) })
    let map = ReduceMap(bases: own.gather(to: phase.cells(kept)), offsets: own.offsets(over: extra) { _, _ in true })
    let result = column(kept, phase)
    add(
      .reduce(
        .all, to: result.view, condition.view, weight: nil, at: nil, map: builder.add(map), skipMissing: false,
        core: core.number), phase)
    return result
  }

  /// The condition over `shape`, true for members it lacks.
  private mutating func asking(_ condition: Register, _ shape: Shape, _ phase: Phase, _ core: CoreID) -> Int {
    let view = expanded(condition, to: shape, phase, core: core)
    let region = condition.shape.axes.filter { axis in
      shape.axis(over: axis.dimension).map { !axis.members.contains($0.members) } ?? false
    }
    if region.isEmpty { return view }
    let selections = region.map {
      AxisSelection(dimension: $0.dimension, members: $0.members.positions, dropsAxis: false)
    }
    let always = constant([.one], .scalar, phase).view
    return mixed(always, view, weight(of: selections, nil, in: shape, phase), shape, phase, core).view
  }
}
