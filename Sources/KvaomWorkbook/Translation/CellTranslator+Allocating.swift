import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// A total shared out in whole steps, with the rest to the largest remainders: three rows of cells for each member.
extension CellTranslator {
  /// The steps that stand in cells of their own, before the result: the whole steps of each quota, and what is left of
  /// it.
  static let allocationSteps = [1, 2]
  /// How many decimals of a quota tell remainders apart.
  private static let quotaDecimals = FormulaTree.number(9)

  /// What the formulas of an allocation are made of.
  private struct Parts {
    let steps: FormulaTree
    let sign: FormulaTree
    let sum: FormulaTree
    let weight: FormulaTree
    let step: FormulaTree
    let isWhole: FormulaTree
  }

  /// The result, or one of the steps on the way.
  func allocation(
    _ index: Int, _ over: DimensionID, step number: Int, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let item = site.node.items[index]
    guard let block = block(of: index, site.node) else { throw Untranslatable(reason: "allocate") }
    let spots = line(item.shape, over: [over], at: spot)
    guard let place = spots.firstIndex(of: spot) else { return .missing }
    let parts = try parts(item.operands, spots, spot, site)
    switch number {
    case 1:
      let quota = FormulaTree.binary(.divide, .binary(.multiply, parts.steps, parts.weight), parts.sum)
      let whole = FormulaTree.call("INT", [.call("ROUND", [quota, Self.quotaDecimals])])
      return Term(tree: .call("IF", [.binary(.lessOrEqual, parts.sum, .number(.zero)), .notAvailable, whole]))
    case 2:
      let quota = FormulaTree.binary(.divide, .binary(.multiply, parts.steps, parts.weight), parts.sum)
      let rest = FormulaTree.binary(.subtract, quota, try step(1, index, spot, site))
      return Term(tree: .call("ROUND", [rest, Self.quotaDecimals]))
    default: break
    }
    let (wholes, rests) = (try list(1, index, spots, site), try list(2, index, spots, site))
    let (weights, _) = try arguments(item.operands[1], spots, site)
    let own = try step(2, index, spot, site)
    guard wholes.count == 1, rests.count == 1, weights.count == 1 else {
      throw Untranslatable(reason: "allocate over areas")
    }
    func isNotZero(_ area: FormulaTree) -> FormulaTree { .binary(.notEqual, area, .number(.zero)) }
    let left = FormulaTree.binary(.subtract, .call("ROUND", [parts.steps, .number(.zero)]), .call("SUM", wholes))
    let above = FormulaTree.call(
      "SUMPRODUCT", [.binary(.multiply, isNotZero(weights[0]), .binary(.greater, rests[0], own))])
    var turn = FormulaTree.binary(.add, .number(.one), above)
    if place > 0 {
      let before = Array(spots[..<place])
      let (ties, keys) = (try list(2, index, before, site), try arguments(item.operands[1], before, site).list)
      guard ties.count == 1, keys.count == 1 else { throw Untranslatable(reason: "allocate over areas") }
      let same = FormulaTree.call(
        "SUMPRODUCT", [.binary(.multiply, isNotZero(keys[0]), .binary(.equal, ties[0], own))])
      turn = .binary(.add, turn, same)
    }
    let extra = FormulaTree.call(
      "IF",
      [
        .call("AND", [isNotZero(parts.weight), .binary(.lessOrEqual, turn, left)]), .number(.one), .number(.zero),
      ])
    let share = FormulaTree.binary(.multiply, .binary(.add, try step(1, index, spot, site), extra), parts.step)
    let signed = FormulaTree.binary(.multiply, parts.sign, share)
    _ = block
    let failure = FormulaTree.binary(.divide, .number(.one), .number(.zero))
    return Term(tree: .call("IF", [parts.isWhole, signed, failure]))
  }

  private func parts(
    _ operands: [Int], _ spots: [Spot], _ spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Parts {
    let total = try term(operands[0], at: spot, site).number
    let step = try term(operands[2], at: spot, site).number
    guard case .number(let size) = step, size > .zero else { throw Untranslatable(reason: "allocate in a value") }
    let (weights, scale) = try arguments(operands[1], spots, site)
    let sum = FormulaTree.call("SUM", weights)
    let weight = try term(operands[1], at: spot, site).number.scaled(by: (Decimal.one / scale).reduced)
    let steps = FormulaTree.binary(.divide, .call("ABS", [total]), step)
    let isWhole = FormulaTree.binary(
      .equal, .call("ROUND", [steps, .number(6)]), .call("ROUND", [steps, .number(.zero)]))
    return Parts(
      steps: steps, sign: .call("IF", [.binary(.less, total, .number(.zero)), .number(-1), .number(.one)]), sum: sum,
      weight: weight, step: step, isWhole: isWhole)
  }

  /// The cell of a step.
  private func step(_ number: Int, _ index: Int, _ spot: Spot, _ site: Site) throws(Untranslatable) -> FormulaTree {
    guard let block = blocks[BlockKey(node: site.node.number, item: index, step: number)] else {
      throw Untranslatable(reason: "allocate")
    }
    return reference(block, spot, from: site.sheet)
  }

  /// The cells of a step along a line.
  private func list(
    _ number: Int, _ index: Int, _ spots: [Spot], _ site: Site
  ) throws(Untranslatable) -> [FormulaTree] {
    guard let block = blocks[BlockKey(node: site.node.number, item: index, step: number)] else {
      throw Untranslatable(reason: "allocate")
    }
    return areas(spots.compactMap { block.place($0) }, block, from: site.sheet)
  }
}
