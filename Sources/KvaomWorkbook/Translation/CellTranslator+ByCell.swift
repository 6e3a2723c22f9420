import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomUnits

/// Operations that look at the same cell of their operands.
extension CellTranslator {
  private static let nothing = FormulaTree.number(.zero)
  private static let failure = FormulaTree.binary(.divide, .number(.one), .number(.zero))

  /// One operand.
  func unary(_ unary: CoreUnary, _ operand: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let value = try term(operand, at: spot, site)
    func date(_ name: String) -> Term {
      Term(tree: .call(name, [.binary(.add, value.number, .number(Decimal(WorkbookDate.offset)))]))
    }
    switch unary {
    case .negate: return Term(tree: .prefix(.minus, value.number))
    case .not: return Term(tree: .call("NOT", [value.condition]), isTruth: true)
    case .isMissing: return Term(tree: .call("ISNA", [value.tree]), isTruth: true)
    case .absolute: return Term(tree: .call("ABS", [value.number]))
    case .floor: return Term(tree: .call("INT", [try settled(operand, at: spot, site)]))
    case .ceiling:
      return Term(tree: .prefix(.minus, .call("INT", [.prefix(.minus, try settled(operand, at: spot, site))])))
    case .truncate: return Term(tree: .call("TRUNC", [try settled(operand, at: spot, site)]))
    case .squareRoot: return Term(tree: guarded(value.number, .less, .call("SQRT", [value.number])))
    case .logarithm: return Term(tree: guarded(value.number, .lessOrEqual, .call("LN", [value.number])))
    case .exponential: return Term(tree: .call("EXP", [value.number]))
    case .yearOfDate: return date("YEAR")
    case .monthOfDate: return date("MONTH")
    case .dayOfDate: return date("DAY")
    }
  }

  /// Not available where a value is on the wrong side of zero.
  private func guarded(_ value: FormulaTree, _ sign: FormulaOperator, _ result: FormulaTree) -> FormulaTree {
    .call("IF", [.binary(sign, value, Self.nothing), .notAvailable, result])
  }

  /// Two operands.
  func binary(
    _ binary: CoreBinary, _ left: Int, _ right: Int, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    switch binary {
    case .equal: return try comparison(.equal, left, right, at: spot, site)
    case .notEqual: return try comparison(.notEqual, left, right, at: spot, site)
    case .less: return try comparison(.less, left, right, at: spot, site)
    case .lessOrEqual: return try comparison(.lessOrEqual, left, right, at: spot, site)
    case .greater: return try comparison(.greater, left, right, at: spot, site)
    case .greaterOrEqual: return try comparison(.greaterOrEqual, left, right, at: spot, site)
    default: break
    }
    let (one, other) = (try term(left, at: spot, site), try term(right, at: spot, site))
    let (a, b) = (one.number, other.number)
    switch binary {
    case .add: return Term(tree: .binary(.add, a, b))
    case .subtract: return Term(tree: .binary(.subtract, a, b))
    case .multiply: return Term(tree: .binary(.multiply, a, b))
    case .divide: return Term(tree: try quotient(a, b, by: right, at: spot, site))
    case .power: return Term(tree: power(a, b))
    case .remainder:
      let whole = FormulaTree.call("TRUNC", [.call("ROUND", [.binary(.divide, a, b), .number(9)])])
      let rest = FormulaTree.binary(.subtract, a, .binary(.multiply, b, whole))
      return Term(tree: .call("IF", [.binary(.equal, b, Self.nothing), .notAvailable, rest]))
    case .minimum: return Term(tree: .call("MIN", [a, b]))
    case .maximum: return Term(tree: .call("MAX", [a, b]))
    case .and, .or: return logic(binary, one, other)
    case .otherwise:
      if one.tree == .notAvailable { return other }
      return Term(tree: .call("IF", [.call("ISNA", [one.tree]), b, a]))
    default: throw Untranslatable(reason: "an operator")
    }
  }

  /// A quotient, not available where it divides by zero.
  private func quotient(
    _ a: FormulaTree, _ b: FormulaTree, by right: Int, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> FormulaTree {
    if case .number(let value) = b { return value.isZero ? .notAvailable : .binary(.divide, a, b) }
    let divisor = try settled(right, at: spot, site)
    return .call("IF", [.binary(.equal, divisor, Self.nothing), .notAvailable, .binary(.divide, a, b)])
  }

  private func power(_ a: FormulaTree, _ b: FormulaTree) -> FormulaTree {
    if case .number(let exponent) = b, exponent.isWhole, exponent > .zero { return .binary(.power, a, b) }
    // Nothing to the power of nothing is 1 for plans and an error for workbooks.
    let one = FormulaTree.number(.one)
    return .call(
      "IF",
      [
        .binary(.equal, b, Self.nothing), .binary(.add, .binary(.multiply, a, Self.nothing), one),
        .call("IFERROR", [.binary(.power, a, b), .notAvailable]),
      ])
  }

  /// One side that is false decides an `and`, one that is true an `or`, whether or not the other is there.
  private func logic(_ binary: CoreBinary, _ one: Term, _ other: Term) -> Term {
    let isOr = binary == .or
    func decides(_ term: Term) -> FormulaTree {
      .call("IFERROR", [isOr ? .call("OR", [term.condition]) : .call("NOT", [term.condition]), .truth(false)])
    }
    let either = FormulaTree.call("OR", [decides(one), decides(other)])
    let both = FormulaTree.call(isOr ? "OR" : "AND", [one.condition, other.condition])
    return Term(tree: .call("IF", [either, .truth(isOr), both]), isTruth: true)
  }

  /// `if`; a gate between two equal branches is none.
  func conditional(_ operands: [Int], at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let yes = try term(operands[1], at: spot, site)
    let no = try term(operands[2], at: spot, site)
    let condition = try term(operands[0], at: spot, site)
    if yes.tree == no.tree, isGate(site.node, operands[0]) { return yes }
    if yes.isTruth, no.isTruth {
      return Term(tree: .call("IF", [condition.condition, yes.tree, no.tree]), isTruth: true)
    }
    return Term(tree: .call("IF", [condition.condition, yes.number, no.number]))
  }

  /// Whether a part is a gate of the board, which is never missing.
  private func isGate(_ node: OpenedNode, _ index: Int) -> Bool {
    guard let definition = node.items[index].node.flatMap({ nodes[$0]?.definition }) else { return false }
    return program[definition].name.hasPrefix("\u{1}gate")
  }

  /// To the nearest multiple of a step, of the number without what doubles lose.
  func round(
    _ operand: Int, to step: Int, _ halfEven: Bool, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let value = try term(operand, at: spot, site).number
    let multiple = try term(step, at: spot, site).number
    let decimals = try self.decimals(of: operand, site)
    if !halfEven, case .number(let size) = multiple, size.reduced.coefficient == 1, !size.isNegative {
      let kept = FormulaTree.call("ROUND", [value, .number(Decimal(decimals))])
      return Term(tree: .call("ROUND", [kept, .number(Decimal(-size.reduced.exponent))]))
    }
    let size: Decimal
    if case .number(let value) = multiple { size = value } else { size = try magnitude(of: step, site) }
    if size.isZero { throw Untranslatable(reason: "round to nothing") }
    let places = max(0, min(14, decimals + size.adjustedExponent))
    let steps = FormulaTree.call("ROUND", [.binary(.divide, value, multiple), .number(Decimal(places))])
    func checked(_ tree: FormulaTree) -> Term {
      if case .number = multiple { return Term(tree: tree) }
      return Term(tree: .call("IF", [.binary(.equal, multiple, Self.nothing), .notAvailable, tree]))
    }
    if !halfEven { return checked(.binary(.multiply, .call("ROUND", [steps, Self.nothing]), multiple)) }
    let half = FormulaTree.number(Decimal(coefficient: 5, exponent: -1))
    let isHalf = FormulaTree.binary(
      .equal, .call("ABS", [.binary(.subtract, steps, .call("TRUNC", [steps]))]), half)
    let even = FormulaTree.binary(
      .multiply, .number(2), .call("ROUND", [.binary(.divide, steps, .number(2)), Self.nothing]))
    let nearest = FormulaTree.call("IF", [isHalf, even, .call("ROUND", [steps, Self.nothing])])
    return checked(.binary(.multiply, nearest, multiple))
  }

  /// The part of a year between two dates that may change, in the parts a year has: months are twelfths, a day its
  /// share of its month.
  func inForce(_ from: Int?, _ until: Int?, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    guard let year = spot[.year].flatMap({ program[.year].members[$0].year?.year }), year >= 1901 else {
      throw Untranslatable(reason: "years")
    }
    let opening = FormulaTree.number(Decimal(WorkbookDate.serial(year: year, month: 1, day: 1)))
    let closing = FormulaTree.number(Decimal(WorkbookDate.serial(year: year + 1, month: 1, day: 1)))
    let whole = FormulaTree.number(Decimal(CoreOperation.yearParts))
    func elapsed(_ index: Int, dayAfter: Bool) throws(Untranslatable) -> FormulaTree {
      let days = try term(index, at: spot, site).number
      var date = FormulaTree.binary(.add, days, .number(Decimal(WorkbookDate.offset)))
      if case .binary(.subtract, let cell, .number(Decimal(WorkbookDate.offset))) = days { date = cell }
      if dayAfter { date = .binary(.add, date, .number(.one)) }
      let kept = FormulaTree.call("MAX", [opening, .call("MIN", [closing, date])])
      let length = FormulaTree.call(
        "DAY",
        [.call("DATE", [.call("YEAR", [kept]), .binary(.add, .call("MONTH", [kept]), .number(.one)), Self.nothing])])
      let months = FormulaTree.binary(
        .add, .binary(.subtract, .call("MONTH", [kept]), .number(.one)),
        .binary(.divide, .binary(.subtract, .call("DAY", [kept]), .number(.one)), length))
      let parts = FormulaTree.binary(.multiply, months, .number(Decimal(CoreOperation.yearParts / 12)))
      return .call("IF", [.binary(.greaterOrEqual, date, closing), whole, parts])
    }
    let start = try from.map { (index) throws(Untranslatable) in try elapsed(index, dayAfter: false) } ?? Self.nothing
    let end = try until.map { (index) throws(Untranslatable) in try elapsed(index, dayAfter: true) } ?? whole
    return Term(tree: .call("MAX", [Self.nothing, .binary(.subtract, end, start)]))
  }

  /// A statement, where and while it is in force.
  func blend(
    _ operands: [Int], _ region: [AxisSelection], _ weights: YearShares?, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let whole = weights?.whole ?? .one
    var part = isInside(region, spot) ? whole : .zero
    if !part.isZero, let weights {
      guard let year = spot[.year] else { throw Untranslatable(reason: "years") }
      part = weights.parts[year]
    }
    if part.isZero { return try term(operands[0], at: spot, site) }
    if part == whole { return try term(operands[1], at: spot, site) }
    let below = try term(operands[0], at: spot, site).number
    let new = try term(operands[1], at: spot, site).number
    let sum = FormulaTree.binary(
      .add, .binary(.multiply, .number((whole - part).reduced), below), .binary(.multiply, .number(part.reduced), new))
    return Term(tree: whole == .one ? sum : .binary(.divide, sum, .number(whole.reduced)))
  }

  /// A value where a condition holds, else an error that nothing stands in for.
  func require(_ operands: [Int], at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let value = try term(operands[1], at: spot, site).number
    let shape = site.node.items[operands[0]].shape
    var conditions: [FormulaTree] = []
    let extra = Shape(shape.axes.filter { spot[$0.dimension] == nil })
    for inner in extra.spots {
      let merged = spot.merging(inner) { $1 }
      guard shape.hasCell(at: merged) else { continue }
      conditions.append(try term(operands[0], at: merged, site).condition)
    }
    if conditions.isEmpty { return Term(tree: value) }
    let all = conditions.count == 1 ? conditions[0] : .call("AND", conditions)
    return Term(tree: .call("IF", [.call("IFERROR", [all, .truth(false)]), value, Self.failure]))
  }
}
