import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// Operations that look along an axis.
extension CellTranslator {
  /// The most values a formula lists one by one.
  private static let mostListed = 60

  /// The spots along some dimensions, for a cell; reference members do not count.
  func line(_ shape: Shape, over: [DimensionID], at spot: Spot) -> [Spot] {
    let axes = shape.axes.filter { over.contains($0.dimension) }
    var spots = [spot]
    for axis in axes {
      let members = axis.members.positions.filter { !program[axis.dimension].members[$0].isReference }
      spots = spots.flatMap { spot in
        members.map { member in
          var spot = spot
          spot[axis.dimension] = member
          return spot
        }
      }
    }
    return spots
  }

  /// The values of a part at some spots as arguments: areas where it stands in cells, else one by one.
  func arguments(_ index: Int, _ spots: [Spot], _ site: Site) throws(Untranslatable) -> (
    list: [FormulaTree], scale: Decimal
  ) {
    if let block = block(of: index, site.node), block.kind != .date {
      let cells = spots.compactMap { block.place($0) }
      if cells.count == spots.count, cells.count > 1 { return (areas(cells, block, from: site.sheet), block.scale) }
    }
    if spots.count > Self.mostListed { throw Untranslatable(reason: "too many values") }
    var list: [FormulaTree] = []
    for spot in spots { list.append(try term(index, at: spot, site).number) }
    return (list, .one)
  }

  /// Cells as few rectangles.
  func areas(_ cells: [(row: Int, column: Int)], _ block: SheetBlock, from sheet: String) -> [FormulaTree] {
    var columns: [Int: [Int]] = [:]
    for cell in cells { columns[cell.column, default: []].append(cell.row) }
    var runs: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
    for column in columns.keys.sorted() {
      var own: [ClosedRange<Int>] = []
      for row in (columns[column] ?? []).sorted() {
        if let last = own.last, last.upperBound + 1 == row {
          own[own.count - 1] = last.lowerBound...row
        } else {
          own.append(row...row)
        }
      }
      for run in own {
        if let place = runs.firstIndex(where: { $0.rows == run && $0.columns.upperBound + 1 == column }) {
          runs[place].columns = runs[place].columns.lowerBound...column
        } else {
          runs.append((run, column...column))
        }
      }
    }
    return runs.map { run in
      let first = CellReference(
        sheet: block.sheet == sheet ? nil : block.sheet, row: run.rows.lowerBound, column: run.columns.lowerBound,
        keepsRow: true, keepsColumn: !block.shape.has(.year) || run.columns.count > 1)
      var last = first
      last.row = run.rows.upperBound
      last.column = run.columns.upperBound
      return run.rows.count * run.columns.count == 1 ? .cell(first) : .area(AreaReference(first, last))
    }
  }

  /// One figure from many.
  func aggregate(
    _ aggregate: CoreAggregate, _ operands: [Int], _ over: [DimensionID], isWeighted: Bool, hasShare: Bool,
    _ skip: Bool, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let shape = try operands.prefix(isWeighted ? 2 : 1).reduceShapes(site.node)
    let spots = line(shape, over: over, at: spot)
    if isWeighted { return try weightedMean(operands, spots, skip, site) }
    if spots.isEmpty { return Term(tree: aggregate.ofNothing) }
    let (list, scale) = try arguments(operands[0], spots, site)
    if skip { return try skipping(aggregate, list, scale, site) }
    func times(_ tree: FormulaTree) -> Term {
      Term(tree: scale == .one ? tree : .binary(.multiply, tree, .number(scale)))
    }
    switch aggregate {
    case .sum, .count: return times(list.count == 1 && spots.count == 1 ? list[0] : .call("SUM", list))
    case .mean: return times(.call("AVERAGE", list))
    case .minimum: return times(.call("MIN", list))
    case .maximum: return times(.call("MAX", list))
    case .median: return times(.call("MEDIAN", list))
    case .product:
      if scale != .one { throw Untranslatable(reason: "a product of amounts") }
      return Term(tree: .call("PRODUCT", list))
    case .quantile:
      guard hasShare, list.count == 1 else { throw Untranslatable(reason: "a quantile of several areas") }
      return times(.call("PERCENTILE", [list[0], try term(operands[operands.count - 1], at: spot, site).number]))
    case .all, .any:
      // One that is false decides, whether or not the others are there.
      let decisive = FormulaTree.number(aggregate == .all ? .zero : .one)
      let found = list.map { value -> FormulaTree in
        if case .area = value { return .call("COUNTIF", [value, decisive]) }
        return .call(
          "IF", [.call("IFERROR", [.binary(.equal, value, decisive), .truth(false)]), .number(.one), .number(.zero)])
      }
      let count = found.count == 1 ? found[0] : FormulaTree.call("SUM", found)
      let rest = FormulaTree.call(aggregate == .all ? "MIN" : "MAX", list)
      return Term(tree: .call("IF", [.binary(.greater, count, .number(.zero)), decisive, rest]))
    }
  }

  /// Missing cells do not count; where all are missing there is no figure.
  private func skipping(
    _ aggregate: CoreAggregate, _ list: [FormulaTree], _ scale: Decimal, _ site: Site
  ) throws(Untranslatable) -> Term {
    let number: Int? =
      switch aggregate {
      case .mean: 1
      case .maximum: 4
      case .minimum: 5
      case .sum, .count: 9
      case .median: 12
      default: nil
      }
    let isCells = list.allSatisfy { argument in
      switch argument {
      case .cell, .area: true
      default: false
      }
    }
    guard let number, isCells else { throw Untranslatable(reason: "skip") }
    func call(_ which: Int) -> FormulaTree {
      .call("AGGREGATE", [.number(Decimal(which)), .number(6)] + list)
    }
    let figure = scale == .one ? call(number) : .binary(.multiply, call(number), .number(scale))
    return Term(tree: .call("IF", [.binary(.equal, call(2), .number(.zero)), .notAvailable, figure]))
  }

  private func weightedMean(
    _ operands: [Int], _ spots: [Spot], _ skip: Bool, _ site: Site
  ) throws(Untranslatable) -> Term {
    if skip || spots.isEmpty { throw Untranslatable(reason: "a weighted mean") }
    let (values, scale) = try arguments(operands[0], spots, site)
    let (weights, weightScale) = try arguments(operands[1], spots, site)
    let products: FormulaTree
    guard values.count == 1, weights.count == 1, case .area = values[0], case .area = weights[0] else {
      if spots.count > Self.mostListed { throw Untranslatable(reason: "too many values") }
      var list: [FormulaTree] = []
      for spot in spots {
        list.append(
          .binary(.multiply, try term(operands[1], at: spot, site).number, try term(operands[0], at: spot, site).number)
        )
      }
      let sum = try settledSum(operands[1], spots, site)
      return Term(
        tree: .call(
          "IF", [.binary(.equal, sum, .number(.zero)), .notAvailable, .binary(.divide, .call("SUM", list), sum)]))
    }
    products = .call("SUMPRODUCT", [weights[0], values[0]])
    _ = weightScale
    let sum = FormulaTree.call("SUM", weights)
    let mean = FormulaTree.binary(.divide, products, sum)
    let shown = scale == .one ? mean : .binary(.multiply, mean, .number(scale))
    return Term(tree: .call("IF", [.binary(.equal, sum, .number(.zero)), .notAvailable, shown]))
  }

  private func settledSum(_ index: Int, _ spots: [Spot], _ site: Site) throws(Untranslatable) -> FormulaTree {
    let (list, scale) = try arguments(index, spots, site)
    let sum = FormulaTree.call("SUM", list)
    return scale == .one ? sum : .binary(.multiply, sum, .number(scale))
  }

  /// `sum(x over d by m)`: what belongs to the member of the cell.
  func grouped(
    _ aggregate: CoreAggregate, _ operands: [Int], _ over: DimensionID, _ into: DimensionID, _ skip: Bool,
    at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    guard aggregate == .sum || aggregate == .count || aggregate == .mean, !skip, let member = spot[into] else {
      throw Untranslatable(reason: "groups")
    }
    let shape = try operands[...].reduceShapes(site.node)
    var outer = spot
    outer[into] = nil
    let spots = line(shape, over: [over, into], at: outer)
    if spots.count > Self.mostListed { throw Untranslatable(reason: "too many values") }
    if spots.isEmpty { return Term(tree: aggregate == .mean ? .notAvailable : .number(.zero)) }
    var (values, ones): ([FormulaTree], [FormulaTree]) = ([], [])
    for spot in spots {
      let isHere = FormulaTree.binary(.equal, try term(operands[1], at: spot, site).number, .number(Decimal(member)))
      values.append(.call("IF", [isHere, try term(operands[0], at: spot, site).number, .number(.zero)]))
      ones.append(.call("IF", [isHere, .number(.one), .number(.zero)]))
    }
    let sum = FormulaTree.call("SUM", values)
    guard aggregate == .mean else { return Term(tree: sum) }
    let count = FormulaTree.call("SUM", ones)
    return Term(
      tree: .call("IF", [.binary(.equal, count, .number(.zero)), .notAvailable, .binary(.divide, sum, count)]))
  }

  /// The place of a cell along its line: one more than those before it.
  func rank(
    _ operand: Int, _ over: DimensionID, _ ascending: Bool, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let shape = site.node.items[operand].shape
    let spots = line(shape, over: [over], at: spot)
    guard spots.contains(spot) else { return .missing }
    let places = FormulaTree.number(Decimal(try decimals(of: operand, site)))
    let own = try term(operand, at: spot, site).number
    let sign: FormulaOperator = ascending ? .less : .greater
    func isBefore(_ other: FormulaTree, _ own: FormulaTree) -> FormulaTree {
      .binary(sign, .call("ROUND", [.binary(.subtract, other, own), places]), .number(.zero))
    }
    let (list, scale) = try arguments(operand, spots, site)
    // The unit of the cells is that of their differences: only the sign of those counts.
    let mine = own.scaled(by: (Decimal.one / scale).reduced)
    var sum = FormulaTree.number(.one)
    for value in list {
      if case .area = value {
        sum = .binary(.add, sum, .call("SUMPRODUCT", [.prefix(.minus, .prefix(.minus, isBefore(value, mine)))]))
      } else {
        sum = .binary(.add, sum, .call("IF", [isBefore(value, mine), .number(.one), .number(.zero)]))
      }
    }
    return Term(tree: sum)
  }

  /// A cell at the member that another part says.
  func lookup(
    _ operand: Int, _ dimension: DimensionID, _ member: Int, at spot: Spot, _ site: Site
  ) throws(Untranslatable) -> Term {
    let count = program[dimension].members.count
    if count > 200 { throw Untranslatable(reason: "too many members") }
    var choices: [FormulaTree] = []
    for position in 0..<count {
      var inner = spot
      inner[dimension] = position
      choices.append(try term(operand, at: inner, site).number)
    }
    let place = FormulaTree.binary(.add, try term(member, at: spot, site).number, .number(.one))
    return Term(tree: .call("CHOOSE", [place] + choices))
  }

  /// The running sum: that of the year before and this year's.
  func cumulative(_ index: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let item = site.node.items[index]
    let value = try term(item.operands[0], at: spot, site).number
    guard let block = block(of: index, site.node), let years = item.shape.axis(over: .year), let year = spot[.year],
      let offset = years.members.offset(of: year)
    else { throw Untranslatable(reason: "a running sum") }
    if offset == 0 { return Term(tree: value) }
    var before = spot
    before[.year] = years.members.positions[offset - 1]
    return Term(tree: .binary(.add, reference(block, before, from: site.sheet), value))
  }

  /// The index of growth rates: 1 in its base year, from year to year by the rate.
  func chain(_ index: Int, base: Int, at spot: Spot, _ site: Site) throws(Untranslatable) -> Term {
    let item = site.node.items[index]
    guard let block = block(of: index, site.node), let year = spot[.year] else {
      throw Untranslatable(reason: "an index")
    }
    if year == base { return Term(tree: .number(.one)) }
    let isAfter = year > base
    let (neighbour, rated) = isAfter ? (year - 1, year) : (year + 1, year + 1)
    if program[.year].yearBefore(rated) == nil { return .missing }
    var (beside, at) = (spot, spot)
    beside[.year] = neighbour
    at[.year] = rated
    guard item.shape.hasCell(at: beside) else { throw Untranslatable(reason: "an index") }
    let factor = FormulaTree.binary(.add, .number(.one), try term(item.operands[0], at: at, site).number)
    let known = reference(block, beside, from: site.sheet)
    if isAfter { return Term(tree: .binary(.multiply, known, factor)) }
    return Term(
      tree: .call("IF", [.binary(.equal, factor, .number(.zero)), .notAvailable, .binary(.divide, known, factor)]))
  }
}

extension ArraySlice<Int> {
  /// The shape of some parts together.
  func reduceShapes(_ node: OpenedNode) throws(Untranslatable) -> Shape {
    var shape = Shape.scalar
    for index in self {
      do throws(ShapeFault) {
        shape = try shape.aligned(with: node.items[index].shape)
      } catch {
        throw Untranslatable(reason: "shapes")
      }
    }
    return shape
  }
}

extension CoreAggregate {
  /// What it makes of nothing.
  fileprivate var ofNothing: FormulaTree {
    switch self {
    case .sum, .count, .any: .number(.zero)
    case .product, .all: .number(.one)
    default: .notAvailable
    }
  }
}
