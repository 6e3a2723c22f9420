extension Cell {
  /// The place of each number, 1 the largest (or smallest); equal numbers share the better place.
  static func places(of values: [Self], ascending: Bool) -> [Int] {
    let order = values.indices.sorted { left, right in
      if values[left] == values[right] { return left < right }
      return ascending ? values[left] < values[right] : values[right] < values[left]
    }
    var places = [Int](repeating: 0, count: values.count)
    for (rank, index) in order.enumerated() {
      let sharesPlace = rank > 0 && values[order[rank - 1]] == values[index]
      places[index] = sharesPlace ? places[order[rank - 1]] : rank + 1
    }
    return places
  }

  /// `total` shared by `weights` in whole multiples of `step`, the sum kept exactly: each gets the whole steps of its quota,
  /// the steps left over go to the largest remainders (ties in order), and what is less than a step to the next in
  /// line. A negative total is shared as its opposite. Quotas are exact while 34 digits hold steps times weight.
  static func allocated(_ total: Self, _ weights: [Self], step: Self, at core: UInt32) -> [Self] {
    func all(_ cell: Self) -> [Self] { [Self](repeating: cell, count: weights.count) }
    for cell in [total] + weights + [step] where cell.isMissing { return all(cell) }
    let sum = weights.dropFirst().reduce(weights.first ?? zero, +)
    if sum.isMissing { return all(missing(CellReason.failure(at: core))) }
    guard zero < sum, zero < step else { return all(born(at: core)) }
    if total.isNegative { return allocated(-total, weights, step: step, at: core).map { -$0 } }
    let rest = remainder(total, step)
    let steps = wholeQuotient(total, step)
    if rest.isMissing || steps.isMissing { return all(missing(CellReason.failure(at: core))) }
    var shares: [Self] = []
    var remainders: [Self] = []
    for weight in weights {
      // A weight below zero has a quota below zero, of which the whole part is the next one down.
      let product = steps * weight
      let rest = remainder(product, sum)
      let isBelow = rest.isNegative && !rest.isZero
      shares.append(isBelow ? wholeQuotient(product, sum) - one : wholeQuotient(product, sum))
      remainders.append(isBelow ? rest + sum : rest)
    }
    let order = weights.indices.sorted { left, right in
      remainders[left] == remainders[right] ? left < right : remainders[right] < remainders[left]
    }
    let given = shares.dropFirst().reduce(shares[0], +)
    guard let left = (steps - given).wholeValue, left >= 0 else {
      return all(missing(CellReason.failure(at: core)))
    }
    for turn in 0..<left { shares[order[turn % order.count]] = shares[order[turn % order.count]] + one }
    var result = shares.map { $0 * step }
    if !rest.isZero { result[order[left % order.count]] = result[order[left % order.count]] + rest }
    return result.contains { $0.isMissing } ? all(missing(CellReason.failure(at: core))) : result
  }
}
