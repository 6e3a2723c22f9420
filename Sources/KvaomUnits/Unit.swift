public import KvaomDecimal

/// The unit of a number: what it measures, whether it is a percent, and how it is shown. Checked before anything runs;
/// cells hold canonical amounts (kr, fractions) and know nothing of it.
public struct Unit: Hashable, Sendable {
  /// Percent and percentage points are tags on plain numbers.
  public enum Tag: Hashable, Sendable {
    /// Neither.
    case none
    /// A share or a rate: 0.185 shown as 18.5 %.
    case percent
    /// A difference of percents: 0.01 shown as 1 pp.
    case points
  }
  /// What the number measures.
  public let dimension: UnitDimension
  /// Percent, points or neither; only a plain number has a tag.
  public let tag: Tag
  /// How it is shown where the planner chose: `tkr` in place of `kr`.
  public let preferred: UnitDisplay?

  /// A plain number: counts of nothing in particular, ratios, indices.
  public static let one = Unit(dimension: .none)
  /// `%`
  public static let percent = Unit(dimension: .none, tag: .percent)
  /// A difference of two percents: a percent still, shown in pp.
  public static let percentDifference = Unit(
    dimension: .none, tag: .percent, preferred: .points)
  /// `pp`
  public static let points = Unit(dimension: .none, tag: .points)

  /// A unit; only a plain number may have a tag.
  public init(dimension: UnitDimension, tag: Tag = .none, preferred: UnitDisplay? = nil) {
    precondition(tag == .none || dimension.isNone, "only a plain number is a percent")
    self.dimension = dimension
    self.tag = tag
    self.preferred = preferred
  }

  /// Whether it is a plain number without a tag.
  public var isPlain: Bool { dimension.isNone && tag == .none }

  /// Whether both measure the same and have the same tag, however they are shown.
  public func matches(_ other: Unit) -> Bool { dimension == other.dimension && tag == other.tag }

  /// The same unit, shown as `other` is where this one has no wish of its own.
  public func preferring(_ other: Unit) -> Unit {
    guard preferred == nil, let wish = other.preferred, dimension == other.dimension else { return self }
    return Unit(dimension: dimension, tag: tag, preferred: wish)
  }

  /// The same unit with another tag.
  public func tagged(_ tag: Tag) -> Unit {
    Unit(dimension: dimension, tag: tag, preferred: tag == self.tag ? preferred : nil)
  }

  /// How it is shown.
  public var display: UnitDisplay {
    if let preferred { return preferred }
    return switch tag {
    case .percent: .percent
    case .points: .points
    case .none: dimension.display
    }
  }

  /// The canonical amount of one as it is shown: 1000 for `tkr`, 0.01 for `%`.
  public var scale: Decimal {
    preferred?.scale ?? (tag == .none ? .one : Self.hundredth)
  }

  /// What messages call the unit: `kr`, `%`, `a plain number`.
  public var description: String {
    let text = display.text
    return text.isEmpty ? "a plain number" : text
  }

  static let hundredth = Decimal(coefficient: 1, exponent: -2)
}

/// In which year's prices an amount is counted. Part of the unit: amounts of two bases cannot be added.
public enum PriceBasis: Hashable, Sendable {
  /// The plan does not say, which output then repeats.
  case unknown
  /// Current prices (løpande prisar).
  case nominal
  /// Fixed prices of a year (faste prisar).
  case fixed(year: Int)
}

/// A unit that is not made of others: kr, hour, position, child.
public struct UnitAtom: Hashable, Sendable {
  /// The canonical name.
  public let name: String
  /// What it counts.
  public let kind: BuiltinUnit.Kind
  /// The price basis of a currency; nil for everything else.
  public let basis: PriceBasis?
  /// What several are called, for a unit of the plan's own that has a second spelling: `møter` of `unit møte, møter`.
  /// It is for the eye and no part of what the unit is.
  public let plural: String?
  /// A unit of its own; `basis` is for currencies alone.
  public init(name: String, kind: BuiltinUnit.Kind, basis: PriceBasis? = nil, plural: String? = nil) {
    self.name = name
    self.kind = kind
    self.basis = basis
    self.plural = plural
  }
  /// Whether both are one unit.
  public static func == (left: UnitAtom, right: UnitAtom) -> Bool {
    left.name == right.name && left.basis == right.basis
  }
  /// Feeds what `==` looks at.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(basis)
  }
  /// The name with its basis: `kr@2017`.
  public var text: String {
    guard case .fixed(let year) = basis else { return name }
    return "\(name)@\(year)"
  }
}

/// What a number measures: a product of base units with integer exponents. Scale plays no part.
public struct UnitDimension: Hashable, Sendable {
  /// One factor.
  public struct Factor: Hashable, Sendable {
    /// What is raised to the exponent.
    public let atom: UnitAtom
    /// Its exponent, never 0.
    public let exponent: Int
  }
  /// The factors, ascending by the base units' text.
  public let factors: [Factor]

  /// No factors: what a plain number measures.
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

  /// The unit in canonical names: `kr/child`, `hour/position`, `1/kr`.
  public var display: UnitDisplay {
    func written(_ factor: Factor) -> UnitDisplay.Factor {
      let year: Int? = if case .fixed(let year) = factor.atom.basis { year } else { nil }
      return UnitDisplay.Factor(
        factor.atom.name, plural: factor.atom.plural, exponent: factor.exponent, pricesOf: year)
    }
    return UnitDisplay(factors.map(written), scale: .one)
  }

  /// As it is written in source.
  public var text: String { display.text }
}

/// The family of a unit: it decides decimals and whether differences are percentage points.
public enum UnitClass: Sendable, Equatable {
  /// kr, tkr, mkr, sek: no decimals, except millions with one.
  case money
  /// An amount for each of something (kr per barn, kr per time): no decimals.
  case moneyRate
  /// A share shown as %: one decimal; differences are percentage points.
  case percent
  /// A difference of percents: one decimal.
  case points
  /// Årsverk: two decimals.
  case position
  /// Per 1000, per 100 …: one decimal (two in a table of differences).
  case rate
  /// Children, cases, places: no decimals while all cells are whole, else two.
  case count
  /// Hours, days, months: no decimals while all cells are whole, else one.
  case time
  /// A number without a unit, or any other unit: as many decimals as needed, at most two (four below 1).
  case plain
}

extension Unit {
  /// The family.
  public var unitClass: UnitClass {
    switch tag {
    case .percent: return preferred == .points ? .points : .percent
    case .points: return .points
    case .none: break
    }
    if dimension.currency != nil { return .money }
    let isRate = preferred?.isRate ?? false
    guard let first = dimension.factors.first else { return isRate ? .rate : .plain }
    if dimension.factors.contains(where: { $0.exponent < 0 }) {
      if isRate { return .rate }
      return dimension.factors.contains { $0.exponent > 0 && $0.atom.kind == .money } ? .moneyRate : .plain
    }
    guard dimension.factors.count == 1, first.exponent == 1 else { return .plain }
    return switch first.atom.kind {
    case .money: .money
    case .time: .time
    case .position: .position
    case .count: .count
    case .percent, .points: .plain
    }
  }

  /// The prices an amount is counted in; nil where no money is in it.
  public var priceBasis: PriceBasis? { dimension.factors.first { $0.atom.basis != nil }?.atom.basis }
}
