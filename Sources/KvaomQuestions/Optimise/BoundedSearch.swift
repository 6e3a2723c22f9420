import KvaomDecimal

/// The choices of least cost where the cost, and what is demanded, are sums of what each measure brings: branch and
/// bound.
///
/// Each demand gets a price, found once. A choice that meets the demands costs no less than its cost with what it has
/// more than demanded taken off at those prices, and that is a sum over the measures of which every open one can be
/// taken at its least. So the bound holds whatever the prices are; good ones only make it close.
struct BoundedSearch {
  /// What must not be below zero: a sum over the chosen measures, and what is there without them.
  struct Demand {
    /// The value without any measure.
    let base: Decimal
    /// What each measure adds to it.
    let effects: [Decimal]

    /// The opposite.
    var negated: Demand { Demand(base: -base, effects: effects.map { -$0 }) }
    /// Nothing, whatever is chosen.
    var nothing: Demand { Demand(base: .zero, effects: effects.map { _ in .zero }) }
  }

  /// What a visitor says of the choices it has seen.
  enum Step {
    /// More are wanted that are better than the ceiling.
    case goOn(Ceiling?)
    /// That was enough.
    case stop
  }

  /// What a choice must be better than, in the order in which choices are good: the cost, then fewer measures, then
  /// those written first.
  struct Ceiling {
    /// The cost.
    let cost: Decimal
    /// The measures, a bit each.
    let measures: Int
  }

  private let cost: Demand
  private let demands: [Demand]
  /// The measures that are chosen in any case.
  private let given: Int
  /// Sets of two measures that cannot be chosen together.
  private let exclusive: [Int]
  /// What differs by less is taken to be equal: the last digits of sums may be rounded otherwise in the plan.
  private let tolerance: Decimal
  /// The last digit that costs differ in; nil where it is behind what is told apart.
  private let exponent: Int?
  /// The measures in the order they are decided, those that matter most first.
  private var order: [Int] = []
  /// What a measure costs when what it brings to the demands is paid for, in that order.
  private var rests: [Decimal] = []
  /// The least that the measures from a place on can add to the bound.
  private var least: [Decimal] = []
  /// The most that the measures from a place on can add to each demand.
  private var most: [[Decimal]] = []
  /// The bound before anything is decided and without what is open.
  private var ground: Decimal = .zero
  /// How many more nodes may be looked at.
  var allowance = BoundedChoices.allowance
  /// Below which no choice is that was left out when the allowance was used up; nil where none was.
  private(set) var open: Decimal?

  /// A search among the choices of some measures, beside those that are given and count in the sums already. Nothing
  /// may be missing.
  init(cost: Demand, demands: [Demand], measures: [Int], given: Int = 0, exclusive: [Int] = []) {
    self.cost = cost
    self.demands = demands
    self.exclusive = exclusive
    self.given = given
    let numbers = ([cost] + demands).flatMap { [$0.base] + $0.effects }
    let top = numbers.lazy.filter { !$0.isZero }.map { $0.adjustedExponent }.max() ?? 0
    tolerance = Decimal(coefficient: 1, exponent: top - 22)
    let last = ([cost.base] + cost.effects).lazy.filter { !$0.isZero }.map { $0.reduced.exponent }.min() ?? 0
    exponent = last >= top - 22 ? last : nil
    price(measures)
  }

  /// The least that any choice costs, as far as is known before the search.
  var bound: Decimal { raised(ground + least[0]) }

  /// Shows every choice that may be better than the ceiling, which the visitor lowers by what it answers.
  mutating func run<Failure: Error>(
    below ceiling: Ceiling?, _ visit: (_ measures: Int, _ cost: Decimal) throws(Failure) -> Step
  ) throws(Failure) {
    var walk = Walk(ceiling: ceiling, slacks: demands.map { $0.base })
    try descend(0, &walk, cost: cost.base, bound: ground, visit)
  }

  // MARK: The walk

  /// Where the search is.
  private struct Walk {
    /// What a choice must be better than.
    var ceiling: Ceiling?
    /// What is chosen.
    var measures = 0
    /// What each demand has.
    var slacks: [Decimal]
  }

  private mutating func descend<Failure: Error>(
    _ place: Int, _ walk: inout Walk, cost: Decimal, bound: Decimal,
    _ visit: (_ measures: Int, _ cost: Decimal) throws(Failure) -> Step
  ) throws(Failure) {
    let reach = raised(bound + least[place])
    if isBeaten(reach, walk) || !isWithinReach(place, walk) { return }
    if place == order.count {
      switch try visit(walk.measures, cost) {
      case .goOn(let ceiling): walk.ceiling = ceiling
      case .stop: allowance = 0
      }
      return
    }
    guard allowance > 0 else {
      open = open.map { Decimal.minimum($0, reach) } ?? reach
      return
    }
    allowance -= 1
    let measure = order[place]
    let takesFirst = rests[place] < .zero
    for takes in [takesFirst, !takesFirst] {
      guard takes else {
        try descend(place + 1, &walk, cost: cost, bound: bound, visit)
        continue
      }
      let measures = walk.measures | 1 << measure
      if exclusive.contains(where: { (measures | given) & $0 == $0 }) { continue }
      let before = (walk.measures, walk.slacks)
      walk.measures = measures
      for index in demands.indices { walk.slacks[index] = walk.slacks[index] + demands[index].effects[measure] }
      try descend(place + 1, &walk, cost: cost + self.cost.effects[measure], bound: bound + rests[place], visit)
      (walk.measures, walk.slacks) = before
    }
  }

  /// Whether nothing that costs `cost` or more and has what is chosen can be better than the ceiling.
  private func isBeaten(_ cost: Decimal, _ walk: Walk) -> Bool {
    guard let ceiling = walk.ceiling else { return false }
    if cost > ceiling.cost + tolerance { return true }
    if cost < ceiling.cost - tolerance { return false }
    let measures = walk.measures | given
    let (own, other) = (measures.nonzeroBitCount, ceiling.measures.nonzeroBitCount)
    return own > other || own == other && measures >= ceiling.measures
  }

  /// Whether the open measures can still meet each demand.
  private func isWithinReach(_ place: Int, _ walk: Walk) -> Bool {
    demands.indices.allSatisfy { walk.slacks[$0] + most[place][$0] + tolerance >= .zero }
  }

  /// The least cost from a bound on: costs are whole multiples of their last digit.
  private func raised(_ bound: Decimal) -> Decimal {
    let lowest = bound - tolerance
    guard let exponent else { return lowest }
    let raised = lowest.quantized(exponent: exponent, rounding: .ceiling)
    return raised.isMissing ? lowest : raised
  }

  // MARK: Prices

  /// Finds prices, and with them the order and what the bounds are made of.
  private mutating func price(_ measures: [Int]) {
    let prices = Prices(cost, demands, measures).found
    var rest = cost.effects
    for measure in measures {
      for (price, demand) in zip(prices, demands) { rest[measure] -= price * demand.effects[measure] }
    }
    order = measures.sorted {
      rest[$0].magnitude == rest[$1].magnitude ? $0 < $1 : rest[$0].magnitude > rest[$1].magnitude
    }
    rests = order.map { rest[$0] }
    ground = zip(prices, demands).reduce(cost.base) { $0 - $1.0 * $1.1.base }
    least = [.zero]
    most = [demands.map { _ in .zero }]
    for (place, measure) in order.enumerated().reversed() {
      least.append((least.last ?? .zero) + Decimal.minimum(rests[place], .zero))
      most.append(zip(most.last ?? [], demands).map { $0 + Decimal.maximum($1.effects[measure], .zero) })
    }
    least.reverse()
    most.reverse()
  }
}

/// Prices of demands that make the bound of a search close. Any prices that are not below zero give a bound, so they
/// are found in binary numbers, one after the other at their best, until nothing is gained.
private struct Prices {
  /// How often each price is looked at again.
  private static let turns = 12

  /// The prices.
  private(set) var found: [Decimal] = []
  private let costs: [Double]
  private let demands: [(base: Double, effects: [Double])]
  private var prices: [Double]

  init(_ cost: BoundedSearch.Demand, _ demands: [BoundedSearch.Demand], _ measures: [Int]) {
    costs = measures.map { cost.effects[$0].doubleValue }
    self.demands = demands.map { demand in (demand.base.doubleValue, measures.map { demand.effects[$0].doubleValue }) }
    prices = demands.map { _ in 0 }
    for _ in 0..<Self.turns {
      let before = prices
      for index in demands.indices { improve(index) }
      if prices == before { break }
    }
    // Twelve digits are close enough, and leave room for exact products.
    found = prices.map { price in
      let exact = Decimal(price)
      return exact.isMissing || exact.isZero ? .zero : exact.quantized(exponent: exact.adjustedExponent - 11)
    }
  }

  /// The price of a demand at which the bound is highest, the others as they are. The bound bends where a measure
  /// begins to pay; between it is straight.
  private mutating func improve(_ index: Int) {
    let (base, effects) = demands[index]
    let rests = costs.indices.map { measure in
      demands.indices.reduce(costs[measure]) { rest, other in
        other == index ? rest : rest - prices[other] * demands[other].effects[measure]
      }
    }
    var best = (price: 0.0, bound: -Double.infinity)
    let bends = costs.indices.compactMap { effects[$0] == 0 ? nil : rests[$0] / effects[$0] }.filter { $0 > 0 }
    for price in [0] + bends {
      let bound = costs.indices.reduce(-price * base) { $0 + min(0, rests[$1] - price * effects[$1]) }
      if bound > best.bound { best = (price, bound) }
    }
    prices[index] = best.price
  }
}
