import KvaomChecker
import KvaomDecimal
import KvaomRuntime

extension Lowering {
  /// The year before. In the loop the operand was made a year further back, and what is left is to say where there is none.
  mutating func previous(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> Register {
    let source: Register
    let map: Gather
    if case .yearly(let back) = phase {
      source = operand(item, 0, .yearly(back: back + 1))
      map = source.shape.removing(.year).gather(to: shape.removing(.year))
    } else {
      source = operand(item, 0, .whole)
      map = source.shape.gather(to: shape, yearsBack: 1)
    }
    let result = column(shape, phase)
    add(.gather(to: result.view, source.view, map: builder.add(map), core: item.core.number), phase)
    return result
  }

  /// The running sum. In the loop its column keeps the sum from year to year.
  mutating func cumulative(_ item: Formula.Item, _ shape: Shape, _ phase: Phase) -> Register {
    let own = operand(item, 0, phase)
    let source = expanded(own, to: shape, phase, core: item.core, full: true)
    let result = column(shape, phase)
    if phase.isYearly {
      let first = shape.axis(over: .year)?.members.positions.first ?? 0
      add(.accumulateYear(to: result.view, source, first: first, core: item.core.number), phase)
    } else {
      let inner = shape.removing(.year).cellCount
      add(.accumulate(to: result.view, source, inner: inner, core: item.core.number), phase)
    }
    return result
  }

  /// The running product.
  mutating func chain(_ item: Formula.Item, _ base: Int, _ shape: Shape, _ phase: Phase) -> Register {
    guard let years = shape.years(of: yearCount) else { preconditionFailure("a chain has years") }
    let own = operand(item, 0, phase)
    let result = column(shape, phase)
    add(
      .chain(
        to: result.view, own.view, base: base, source: own.shape.years(of: yearCount), result: years,
        inner: shape.removing(.year).cellCount, core: item.core.number), phase)
    return result
  }
}
