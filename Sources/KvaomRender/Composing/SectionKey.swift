import KvaomDecimal
import KvaomUnits

/// What figures must share to stand in one section: unit, prices, scenario, and being numbers.
public struct SectionKey: Equatable {
  private let unit: UnitDisplay
  private let priceBasis: PriceBasis?
  private let scenario: String?
  private let isNumber: Bool
  private let isApproximate: Bool

  /// The key of a figure.
  public init(_ figure: Figure) {
    unit = figure.unit.display
    priceBasis = figure.unit.priceBasis
    scenario = figure.scenario
    isNumber = figure.kind.isNumber
    isApproximate = figure.isApproximate
  }
}
