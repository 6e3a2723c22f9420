/// One case of a definition.
public struct CoreCase: Hashable, Sendable {
  /// The cells it covers: all, where empty.
  public let region: [AxisSelection]
  /// The value there; it may lack the region's dimensions.
  public let value: CoreID
  /// A case.
  public init(region: [AxisSelection], value: CoreID) {
    self.region = region
    self.value = value
  }
}
