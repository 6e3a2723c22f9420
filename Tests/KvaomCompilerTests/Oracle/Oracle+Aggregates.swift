// The oracle is naive on purpose: what must be there is taken to be there, and a test ends where it is not.
// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry

import KvaomChecker
import KvaomDecimal

extension Oracle {
  /// Operations on the cells along dimensions.
  func together(
    _ core: CoreID, _ operation: CoreOperation, _ place: OraclePlace, _ members: Members
  ) throws -> Decimal {
    switch operation {
    case .aggregate(let aggregate, let operand, let over, let weight, let at, let skip):
      let others = [weight, at].compactMap { $0 }
      let rows = try self.rows([operand] + others, along: over, place, members)
      let values = try rows.map { try evaluate(operand, place, $0) }
      if let weight {
        return mean(values, try rows.map { try evaluate(weight, place, $0) }, skip, core)
      }
      return figure(aggregate, values, try at.map { try evaluate($0, place, members) }, skip, core)
    case .grouped(let aggregate, let operand, let over, let by, let into, let skip):
      return try grouped(core, aggregate, operand, over, by, into, skip, place, members)
    case .rank(let operand, let over, let ascending):
      let rows = try self.rows([operand], along: [over], place, members)
      let values = try rows.map { try evaluate(operand, place, $0) }
      guard let own = rows.firstIndex(where: { $0[over] == members[over] }) else { return born(core) }
      if let missing = values.first(where: { $0.isMissing }) { return missing }
      let better = values.filter { ascending ? $0 < values[own] : $0 > values[own] }
      return Decimal(better.count + 1)
    case .allocate(let total, let weights, let over, let step):
      let rows = try self.rows([total, weights, step], along: [over], place, members)
      guard let own = rows.firstIndex(where: { $0[over] == members[over] }) else { return born(core) }
      let shares = allocate(
        try evaluate(total, place, members), try rows.map { try evaluate(weights, place, $0) },
        try evaluate(step, place, members), core)
      return shares[own]
    default: fatalError("no such operation")
    }
  }

  /// The cells along some dimensions of operands taken together, reference members left out.
  private func rows(
    _ operands: [CoreID], along over: [DimensionID], _ place: OraclePlace, _ members: Members
  ) throws -> [Members] {
    var shape = Shape.scalar
    for operand in operands { shape = try shape.aligned(with: self.shape(operand, place)) }
    let axes = shape.axes.filter { over.contains($0.dimension) }
    let rows = combinations(axes).filter { row in
      row.allSatisfy { !program[$0.key].members[$0.value].isReference }
    }
    return rows.map { members.merging($0) { $1 } }
  }

  private func grouped(
    _ core: CoreID, _ aggregate: CoreAggregate, _ operand: CoreID, _ over: DimensionID, _ by: CoreID,
    _ into: DimensionID, _ skip: Bool, _ place: OraclePlace, _ members: Members
  ) throws -> Decimal {
    var values: [Decimal] = []
    for row in try rows([operand, by], along: [over, into], place, members) {
      let member = try evaluate(by, place, row)
      if member.isMissing, skip, !isFailure(member) { continue }
      guard let number = member.wholeValue, program[into].members.indices.contains(number) else {
        return member.isMissing ? member : born(core)
      }
      if number == members[into] { values.append(try evaluate(operand, place, row)) }
    }
    if values.isEmpty { return aggregate == .sum || aggregate == .count ? 0 : born(core) }
    return figure(aggregate, values, nil, skip, core)
  }

  private func figure(
    _ aggregate: CoreAggregate, _ all: [Decimal], _ at: Decimal?, _ skip: Bool, _ core: CoreID
  ) -> Decimal {
    let values = skip ? all.filter { !$0.isMissing || isFailure($0) } : all
    if values.isEmpty, let missing = all.first { return missing }
    if aggregate == .all { return values.reduce(1) { binary(.and, $0, $1, core) } }
    if aggregate == .any { return values.reduce(0) { binary(.or, $0, $1, core) } }
    if let missing = values.first(where: { $0.isMissing }) { return missing }
    func total(_ list: [Decimal]) -> Decimal { list.dropFirst().reduce(list.first ?? 0, +) }
    switch aggregate {
    case .sum: return result(total(values), [], core)
    case .count: return Decimal(values.filter { !$0.isZero }.count)
    case .product: return result(values.dropFirst().reduce(values.first ?? 1, *), [], core)
    case .all, .any: fatalError("done")
    default: if values.isEmpty { return born(core) }
    }
    let sorted = values.sorted { $0.precedes($1) }
    switch aggregate {
    case .mean: return result(total(values) / Decimal(values.count), [], core)
    case .minimum: return values.first { value in !values.contains { $0 < value } }!
    case .maximum: return values.first { value in !values.contains { $0 > value } }!
    case .median:
      if sorted.count % 2 == 1 { return sorted[sorted.count / 2] }
      return result((sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2, [], core)
    default:
      let share = at!
      if share.isMissing { return share }
      if share < 0 || share > 1 { return born(core) }
      let position = Decimal(values.count - 1) * share
      let index = position.floor.wholeValue!
      if index == values.count - 1 { return sorted[index] }
      return result(sorted[index] + (position - position.floor) * (sorted[index + 1] - sorted[index]), [], core)
    }
  }

  private func mean(_ values: [Decimal], _ weights: [Decimal], _ skip: Bool, _ core: CoreID) -> Decimal {
    var pairs = Array(zip(weights, values))
    let firstMissing = pairs.lazy.flatMap { [$0, $1] }.first { $0.isMissing }
    if skip {
      pairs.removeAll { weight, value in
        guard let missing = [weight, value].first(where: { $0.isMissing }) else { return false }
        return !isFailure(missing)
      }
    }
    if let missing = pairs.lazy.flatMap({ [$0, $1] }).first(where: { $0.isMissing }) { return missing }
    guard let first = pairs.first else { return firstMissing ?? born(core) }
    let products = pairs.dropFirst().reduce(first.0 * first.1) { $0 + $1.0 * $1.1 }
    let sum = pairs.dropFirst().reduce(first.0) { $0 + $1.0 }
    if !products.isMissing, !sum.isMissing, sum.isZero { return born(core) }
    return result(products / sum, [], core)
  }

  /// Step by step: the whole steps of each quota, then one more for the largest remainders in turn.
  private func allocate(_ total: Decimal, _ weights: [Decimal], _ step: Decimal, _ core: CoreID) -> [Decimal] {
    func all(_ cell: Decimal) -> [Decimal] { weights.map { _ in cell } }
    if let missing = ([total] + weights + [step]).first(where: { $0.isMissing }) { return all(missing) }
    let sum = weights.dropFirst().reduce(weights.first ?? 0, +)
    if sum.isMissing { return all(failed(core)) }
    if sum <= 0 || step <= 0 { return all(born(core)) }
    if total.isNegative { return allocate(-total, weights, step, core).map { -$0 } }
    let rest = Decimal.remainder(total, step)
    let steps = Decimal.wholeQuotient(total, step)
    if rest.isMissing || steps.isMissing || !rest.isZero { return all(failed(core)) }
    let quotas = weights.map { weight -> (whole: Decimal, rest: Decimal) in
      let product = steps * weight
      let rest = Decimal.remainder(product, sum)
      let whole = Decimal.wholeQuotient(product, sum)
      return rest < 0 ? (whole - 1, rest + sum) : (whole, rest)
    }
    let order = weights.indices.filter { !weights[$0].isZero }.sorted { left, right in
      quotas[left].rest == quotas[right].rest ? left < right : quotas[left].rest > quotas[right].rest
    }
    let given = quotas.dropFirst().reduce(quotas[0].whole) { $0 + $1.whole }
    guard let left = (steps - given).wholeValue, left >= 0 else { return all(failed(core)) }
    var shares = quotas.map(\.whole)
    for turn in 0..<left { shares[order[turn % order.count]] = shares[order[turn % order.count]] + 1 }
    return shares.map { $0 * step }
  }
}
