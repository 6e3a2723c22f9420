/// A unit that is not made of others: kr, hour, position, child.
public struct UnitAtom: Hashable, Sendable {
  /// The canonical name.
  public let name: String
  /// The price basis of a currency; nil for everything else.
  public let basis: PriceBasis?
  /// A base unit.
  public init(name: String, basis: PriceBasis? = nil) {
    self.name = name
    self.basis = basis
  }
  /// The name with its basis: `kr@2017`.
  public var text: String {
    guard case .fixed(let year) = basis else { return name }
    return "\(name)@\(year)"
  }
}
