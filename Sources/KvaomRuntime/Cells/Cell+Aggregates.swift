extension Cell {
  /// Whether an aggregate that skips missing cells leaves this one out.
  @inline(__always) var isSkipped: Bool { isMissing && !isFailure }

  /// The sum of the cells at `base` + `offsets`, in order; exact while 34 digits hold it.
  static func sum(_ source: Span<Self>, _ base: Int, _ offsets: [Int32], skip: Bool, at core: UInt32) -> Self {
    var sum = zero
    var missing: Self?
    var isFirst = true
    for offset in offsets {
      let cell = source[base + Int(offset)]
      if cell.isMissing {
        if skip, cell.isSkipped {
          missing = missing ?? cell
          continue
        }
        return cell
      }
      sum = isFirst ? cell : sum + cell
      isFirst = false
    }
    if sum.isMissing { return Self.missing(CellReason.failure(at: core)) }
    return isFirst ? missing ?? zero : sum
  }

  /// One figure from the cells of a group, which may have none.
  static func figure(ofGroup group: Weighted<Self>, _ opcode: ReduceOpcode, skip: Bool, at core: UInt32) -> Self {
    if !group.values.isEmpty || opcode == .sum || opcode == .count {
      return figure(opcode, group, quantile: nil, skip: skip, at: core)
    }
    return born(at: core)
  }

  /// One figure from many cells. Without `skip` the first missing cell is the result, except where logic can do
  /// without.
  static func figure(
    _ opcode: ReduceOpcode, _ cells: Weighted<Self>, quantile: Self?, skip: Bool, at core: UInt32
  ) -> Self {
    if let weights = cells.weights { return mean(cells.values, weights, skip: skip, at: core) }
    if opcode == .all { return logic(cells.values, skip: skip, from: one, and) }
    if opcode == .any { return logic(cells.values, skip: skip, from: zero, or) }
    var values = cells.values
    if skip {
      values.removeAll { $0.isSkipped }
      if values.isEmpty, let missing = cells.values.first { return missing }
    }
    if let missing = values.first(where: { $0.isMissing }) { return missing }
    let result = figure(opcode, values, quantile: quantile, at: core)
    return settle(result, one, quantile ?? one, at: core)
  }

  /// One figure from numbers.
  private static func figure(_ opcode: ReduceOpcode, _ values: [Self], quantile: Self?, at core: UInt32) -> Self {
    switch opcode {
    case .count: return Self(values.reduce(0) { $0 + ($1.isZero ? 0 : 1) })
    case .sum: return total(values)
    case .product: return values.first.map { values.dropFirst().reduce($0, *) } ?? one
    default: break
    }
    guard let first = values.first else { return born(at: core) }
    switch opcode {
    case .mean: return total(values) / Self(values.count)
    case .minimum: return values.dropFirst().reduce(first) { $1 < $0 ? $1 : $0 }
    case .maximum: return values.dropFirst().reduce(first) { $0 < $1 ? $1 : $0 }
    case .median: return median(values.sorted { $0.precedes($1) })
    case .quantile: return self.quantile(values.sorted { $0.precedes($1) }, at: quantile ?? one, core)
    default: preconditionFailure("an aggregate without a rule")
    }
  }

  /// The sum of numbers, in order.
  private static func total(_ values: [Self]) -> Self {
    values.first.map { values.dropFirst().reduce($0, +) } ?? zero
  }

  /// The middle of sorted numbers, or half the sum of the two in the middle.
  private static func median(_ sorted: [Self]) -> Self {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Self(2)
  }

  /// The quantile of sorted numbers, linear between neighbours.
  private static func quantile(_ sorted: [Self], at share: Self, _ core: UInt32) -> Self {
    if share.isMissing { return share }
    if share.isNegative && !share.isZero || one < share { return born(at: core) }
    let position = Self(sorted.count - 1) * share
    let below = position.floor
    guard let index = below.index(below: sorted.count) else { return born(at: core) }
    if index + 1 >= sorted.count { return sorted[sorted.count - 1] }
    return sorted[index] + (position - below) * (sorted[index + 1] - sorted[index])
  }

  /// `all` or `any`: the fold of the cells by `step`.
  private static func logic(_ values: [Self], skip: Bool, from start: Self, _ step: (Self, Self) -> Self) -> Self {
    let kept = skip ? values.filter { !$0.isSkipped } : values
    if kept.isEmpty, let missing = values.first { return missing }
    return kept.reduce(start, step)
  }

  /// The weighted mean: the sum of w * x by the sum of w. A pair of which either is missing does not count with `skip`.
  private static func mean(_ values: [Self], _ weights: [Self], skip: Bool, at core: UInt32) -> Self {
    var products = zero
    var sum = zero
    var count = 0
    var missing: Self?
    for (value, weight) in Swift.zip(values, weights) {
      if weight.isMissing || value.isMissing {
        let cell = weight.isMissing ? weight : value
        if skip, cell.isSkipped {
          missing = missing ?? cell
          continue
        }
        return cell
      }
      products = count == 0 ? weight * value : products + weight * value
      sum = count == 0 ? weight : sum + weight
      count += 1
    }
    if count == 0 { return missing ?? born(at: core) }
    return settle(products / sum, one, one, at: core)
  }
}
