import KvaomChecker
import KvaomDecimal
import KvaomRuntime

extension Lowering {
  /// A statement.
  mutating func blend(
    _ item: Formula.Item, _ region: [AxisSelection], _ weights: [Decimal]?, _ shape: Shape, _ phase: Phase
  ) throws(ShapeFault) -> Register {
    for selection in region where !shape.has(selection.dimension) { throw .unexpectedAxis(selection.dimension) }
    let isAll = region.isEmpty && weights == nil
    let new = expanded(operand(item, 1, phase), to: shape, phase, core: item.core, full: isAll)
    if isAll { return Register(view: new, shape: shape) }
    let below = expanded(operand(item, 0, phase), to: shape, phase, core: item.core)
    return mixed(below, new, weight(of: region, weights, in: shape, phase), shape, phase, item.core)
  }

  /// A definition by cases: the general case (or missing), then each other over it.
  mutating func cases(_ item: Formula.Item, _ cases: [CoreCase], _ shape: Shape, _ phase: Phase) -> Register {
    let general = cases.firstIndex { $0.region.isEmpty }
    let hasOthers = cases.contains { !$0.region.isEmpty }
    let lowest = general.map { operand(item, $0, phase) }
    let uncovered = Decimal.missing(CellReason.born(at: item.core.number))
    var result = expanded(
      lowest ?? constant([uncovered], .scalar, phase), to: shape, phase, core: item.core, full: !hasOthers)
    for (index, entry) in cases.enumerated() where !entry.region.isEmpty {
      let value = expanded(operand(item, index, phase), to: shape, phase, core: item.core)
      result = mixed(result, value, weight(of: entry.region, nil, in: shape, phase), shape, phase, item.core).view
    }
    return Register(view: result, shape: shape)
  }

  mutating func mixed(
    _ below: Int, _ new: Int, _ weight: Int, _ shape: Shape, _ phase: Phase, _ core: CoreID
  ) -> Register {
    let result = column(shape, phase)
    add(.blend(to: result.view, below: below, new: new, weight: weight, core: core.number), phase)
    return result
  }

  /// The weight of each cell: 0 outside the region, the year's weight inside. It has the axes it differs along only.
  mutating func weight(
    of region: [AxisSelection], _ weights: [Decimal]?, in shape: Shape, _ phase: Phase
  ) -> Int {
    let axes = shape.axes.filter { axis in
      axis.dimension == .year && weights != nil || region.contains { $0.dimension == axis.dimension }
    }
    var cells: [Decimal] = [.one]
    for axis in axes {
      let own = axis.members.positions.map { position -> Decimal in
        let isInside = region.allSatisfy { $0.dimension != axis.dimension || $0.members.contains(position) }
        if !isInside { return .zero }
        return axis.dimension == .year ? weights?[position] ?? .one : .one
      }
      cells = cells.flatMap { cell in own.map { cell.isZero || $0 == .one ? cell : $0 } }
    }
    let register = constant(cells, Shape(axes), phase)
    return expanded(register, to: shape, phase, core: CoreID(index: 0))
  }
}
