/// What a number measures: a product of base units with integer exponents. Scale plays no part.
public struct UnitDimension: Hashable, Sendable {
  /// One factor.
  public struct Factor: Hashable, Sendable {
    /// The base unit.
    public let atom: UnitAtom
    /// Its exponent, never 0.
    public let exponent: Int
  }
  /// The factors, ascending by the base units' text.
  public let factors: [Factor]

  /// A plain number.
  public static let none = UnitDimension(factors: [])

  private init(factors: [Factor]) { self.factors = factors }

  /// A single base unit.
  public init(_ atom: UnitAtom) { factors = [Factor(atom: atom, exponent: 1)] }

  /// Whether it is a plain number.
  public var isNone: Bool { factors.isEmpty }

  /// The currency of an amount: the only factor, once, with a price basis; nil for anything else.
  public var currency: UnitAtom? {
    guard factors.count == 1, factors[0].exponent == 1, factors[0].atom.basis != nil else { return nil }
    return factors[0].atom
  }

  /// The product with `other^exponent`.
  public func multiplied(by other: UnitDimension, exponent: Int = 1) -> UnitDimension {
    if other.factors.isEmpty { return self }
    var exponents: [UnitAtom: Int] = [:]
    for factor in factors { exponents[factor.atom] = factor.exponent }
    for factor in other.factors { exponents[factor.atom, default: 0] += factor.exponent * exponent }
    let kept = exponents.filter { $0.value != 0 }.map { Factor(atom: $0.key, exponent: $0.value) }
    return UnitDimension(factors: kept.sorted { $0.atom.text < $1.atom.text })
  }

  /// The dimension to an integer power.
  public func raised(to exponent: Int) -> UnitDimension {
    guard exponent != 0 else { return .none }
    return UnitDimension(factors: factors.map { Factor(atom: $0.atom, exponent: $0.exponent * exponent) })
  }

  /// The dimension whose square this is; nil where an exponent is odd.
  public var squareRoot: UnitDimension? {
    guard factors.allSatisfy({ $0.exponent % 2 == 0 }) else { return nil }
    return UnitDimension(factors: factors.map { Factor(atom: $0.atom, exponent: $0.exponent / 2) })
  }

  /// As it is written in source: `kr/child`, `hour/position`, `1/kr`.
  public var text: String {
    let above = factors.filter { $0.exponent > 0 }.map { Self.power($0.atom.text, $0.exponent) }
    let below = factors.filter { $0.exponent < 0 }.map { Self.power($0.atom.text, -$0.exponent) }
    let top = above.isEmpty ? "1" : above.joined(separator: "*")
    return below.isEmpty ? top : top + below.map { "/" + $0 }.joined()
  }

  private static func power(_ name: String, _ exponent: Int) -> String {
    exponent == 1 ? name : "\(name)^\(exponent)"
  }
}
