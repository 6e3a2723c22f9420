import KvaomDecimal

/// What figures must share to stand in one section: unit, prices, scenario, and being numbers.
public struct SectionKey: Equatable {
  private let symbol: String
  private let scale: Decimal
  private let priceBasis: PriceBasis
  private let decimals: Int?
  private let scenario: String?
  private let isNumber: Bool
  private let isApproximate: Bool

  /// The key of a figure.
  public init(_ figure: Figure) {
    symbol = figure.unit.symbol
    scale = figure.unit.scale
    priceBasis = figure.unit.priceBasis
    decimals = figure.unit.decimals
    scenario = figure.scenario
    isNumber = figure.kind.isNumber
    isApproximate = figure.isApproximate
  }
}
