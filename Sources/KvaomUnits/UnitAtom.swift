/// A unit that is not made of others: kr, hour, position, child.
public struct UnitAtom: Hashable, Sendable {
  /// The canonical name.
  public let name: String
  /// The price basis of a currency; nil for everything else.
  public let basis: PriceBasis?
  /// What several are called, for a unit of the plan's own that has a second spelling: `møter` of `unit møte, møter`.
  /// It is for the eye and no part of what the unit is.
  public let plural: String?
  /// A base unit.
  public init(name: String, basis: PriceBasis? = nil, plural: String? = nil) {
    self.name = name
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
