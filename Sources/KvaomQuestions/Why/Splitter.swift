import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomSession

/// Splits a difference by cause: in order, alone, and over all orders.
///
/// Numbers are cut to a common last digit, 24 digits below the first of the largest, before anything is subtracted, so
/// that every difference and every sum after that is exact.
struct Splitter {
  /// The most causes whose orders are all counted.
  static let mostCounted = 10

  private let count: Int
  /// The cells with some causes in force; nil where they cannot be computed so.
  private let cells: ([Bool]) throws(EvaluationFault) -> [Decimal]
  private let work: Work?
  private var known: [[Bool]: [Decimal]?] = [:]
  private var digits = CommonDigits([], digits: 24)

  /// A splitter of `count` causes, as a part of some work.
  init(count: Int, work: Work? = nil, cells: @escaping ([Bool]) throws(EvaluationFault) -> [Decimal]) {
    self.count = count
    self.work = work
    self.cells = cells
  }

  /// The split; `orders` and `seed` are for more causes than can be counted, whose mean is left out where no orders are
  /// to be drawn.
  ///
  /// - Throws: the fault of the first world on the way, in the order of the causes, that cannot be computed.
  mutating func split(orders: Int?, seed: Int64) throws(EvaluationFault) -> Split {
    var raw: [[Decimal]] = []
    for prefix in 0...count { raw.append(try cells((0..<count).map { $0 < prefix })) }
    digits = CommonDigits(raw.joined(), digits: 24)
    let prefixes = raw.map { digits.cut($0) }
    for (prefix, row) in prefixes.enumerated() { known[(0..<count).map { $0 < prefix }] = row }
    let (start, end) = (prefixes[0], prefixes[count])
    let inOrder = (0..<count).map { Self.difference(prefixes[$0 + 1], prefixes[$0]) }
    var alone: [[Decimal]?] = []
    for cause in 0..<count {
      alone.append(try value((0..<count).map { $0 == cause }).map { Self.difference($0, start) })
    }
    let whole = Self.difference(end, start)
    let interaction = alone.contains { $0 == nil } ? nil : alone.compactMap { $0 }.reduce(whole, Self.difference)
    var average: Split.Average?
    if count <= Self.mostCounted {
      average = try counted(whole)
    } else if let orders {
      average = try drawn(whole, orders: orders, seed: seed)
    }
    return Split(start: start, end: end, inOrder: inOrder, alone: alone, interaction: interaction, average: average)
  }

  private static func difference(_ left: [Decimal], _ right: [Decimal]) -> [Decimal] {
    zip(left, right).map { $0 - $1 }
  }

  /// The cells with some causes in force, computed once; nil where they cannot be.
  private mutating func value(_ active: [Bool]) throws(EvaluationFault) -> [Decimal]? {
    if let known = known[active] { return known }
    var value: [Decimal]?
    do throws(EvaluationFault) {
      value = digits.cut(try cells(active))
    } catch .interrupted {
      throw .interrupted
    } catch {
      value = nil
    }
    known[active] = .some(value)
    return value
  }

  /// Shapley's split: every set of causes, weighted by the orders in which it comes before the cause.
  private mutating func counted(_ whole: [Decimal]) throws(EvaluationFault) -> Split.Average? {
    let orders = Self.factorial(count)
    work?.expect(1 << count)
    var sums = Array(repeating: whole.map { _ in Decimal.zero }, count: count)
    for set in 0..<(1 << count) {
      try step()
      let active = (0..<count).map { set >> $0 & 1 == 1 }
      let size = active.count { $0 }
      guard size < count else { continue }
      let weight = Decimal(Self.factorial(size) * Self.factorial(count - size - 1))
      guard let before = try value(active) else { return nil }
      for cause in 0..<count where !active[cause] {
        var larger = active
        larger[cause] = true
        guard let after = try value(larger) else { return nil }
        for cell in whole.indices { sums[cause][cell] += (after[cell] - before[cell]) * weight }
      }
    }
    return Split.Average(effects: shared(sums, over: orders, whole), orders: nil, error: .zero)
  }

  /// The same over orders drawn by chance.
  private mutating func drawn(_ whole: [Decimal], orders: Int, seed: Int64) throws(EvaluationFault) -> Split.Average? {
    work?.expect(orders)
    var random = OrderGenerator(seed: seed)
    var sums = Array(repeating: whole.map { _ in Decimal.zero }, count: count)
    var squares = Array(repeating: whole.map { _ in 0.0 }, count: count)
    for _ in 0..<orders {
      try step()
      var active = Array(repeating: false, count: count)
      guard var before = try value(active) else { return nil }
      for cause in random.order(of: count) {
        active[cause] = true
        guard let after = try value(active) else { return nil }
        for cell in whole.indices {
          let effect = after[cell] - before[cell]
          sums[cause][cell] += effect
          squares[cause][cell] += effect.doubleValue * effect.doubleValue
        }
        before = after
      }
    }
    let error = Self.largestError(sums, squares, orders: orders)
    return Split.Average(effects: shared(sums, over: orders, whole), orders: orders, error: Decimal(error))
  }

  /// One more set or order is begun.
  private func step() throws(EvaluationFault) {
    if work?.isStopped == true { throw .interrupted }
    work?.advance()
  }

  private static func largestError(_ sums: [[Decimal]], _ squares: [[Double]], orders: Int) -> Double {
    var largest = 0.0
    for (row, squares) in zip(sums, squares) {
      for (sum, square) in zip(row, squares) where !sum.isMissing {
        let mean = sum.doubleValue / Double(orders)
        let variance = max(0, square / Double(orders) - mean * mean)
        largest = max(largest, (variance / Double(max(1, orders - 1))).squareRoot())
      }
    }
    return largest
  }

  /// Each sum divided by `count`, to the common last digit; what the cutting leaves goes to the largest remainders, so
  /// that each column adds up to `whole`.
  private func shared(_ sums: [[Decimal]], over divisor: Int, _ whole: [Decimal]) -> [[Decimal]] {
    var effects = sums
    let unit = Decimal(coefficient: 1, exponent: digits.exponent)
    for cell in whole.indices {
      if sums.contains(where: { $0[cell].isMissing }) {
        for cause in sums.indices { effects[cause][cell] = .missing(.undefined) }
        continue
      }
      var rests: [(rest: Decimal, cause: Int)] = []
      var left = whole[cell]
      for cause in sums.indices {
        let share = (sums[cause][cell] / Decimal(divisor)).quantized(exponent: digits.exponent, rounding: .floor)
        effects[cause][cell] = share
        left -= share
        rests.append((sums[cause][cell] - share * Decimal(divisor), cause))
      }
      rests.sort { $0.rest > $1.rest || ($0.rest == $1.rest && $0.cause < $1.cause) }
      for (_, cause) in rests where left >= unit {
        effects[cause][cell] += unit
        left -= unit
      }
      for cause in sums.indices { effects[cause][cell] = effects[cause][cell].reduced }
    }
    return effects
  }

  private static func factorial(_ number: Int) -> Int { number < 2 ? 1 : (2...number).reduce(1, *) }
}

/// A difference split by cause, cell by cell. Every split adds up to the difference exactly.
struct Split {
  /// The cells without any cause and with all of them.
  let start: [Decimal], end: [Decimal]
  /// What each cause adds on top of those before it.
  let inOrder: [[Decimal]]
  /// What each cause does alone; nil where it cannot be in force without the others.
  let alone: [[Decimal]?]
  /// What is left of the difference when the causes alone are taken away; nil where one of them is nil.
  let interaction: [Decimal]?
  /// The mean over orders (Shapley); nil where some order cannot be computed.
  var average: Average?

  /// The mean over orders.
  struct Average {
    /// One row a cause.
    let effects: [[Decimal]]
    /// How many orders were drawn; nil where all were counted.
    let orders: Int?
    /// The largest standard error of an effect; zero where all orders were counted.
    let error: Decimal
  }

  /// The whole difference.
  var difference: [Decimal] { zip(end, start).map { $0 - $1 } }
}

/// Orders drawn by chance, the same for a seed on every machine (SplitMix64, and Fisher and Yates' shuffle).
struct OrderGenerator {
  private var state: UInt64

  /// A generator that begins at a seed.
  init(seed: Int64) { state = UInt64(bitPattern: seed) }

  /// An order of the numbers below `count`, each as likely as the others.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      let place = Int(next().multipliedFullWidth(by: UInt64(last + 1)).high)
      order.swapAt(last, place)
    }
    return order
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
