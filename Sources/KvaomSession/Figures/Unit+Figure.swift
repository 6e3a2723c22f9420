import KvaomDecimal
public import KvaomRender
public import KvaomUnits

extension Unit {
  /// Whether years of the value add up: amounts of money and time do; rates, shares and counts do not.
  public var accumulation: Accumulation {
    switch unitClass {
    case .money, .time: .flow
    case .position, .count: .stock
    case .plain where dimension.isNone: .stock
    default: .rate
    }
  }
}
