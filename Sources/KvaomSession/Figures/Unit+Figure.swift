import KvaomDecimal
public import KvaomRender
public import KvaomUnits

/// Units as the renderer knows them.
extension Unit {
  /// The unit to show, with its family and price basis.
  public var figureUnit: FigureUnit {
    FigureUnit(
      symbol: display.text, scale: display.scale, unitClass: unitClass, priceBasis: priceBasis, plurals: plurals)
  }

  private var plurals: [String: String] {
    var plurals: [String: String] = [:]
    for factor in dimension.factors { plurals[factor.atom.name] = factor.atom.plural }
    return plurals
  }

  private var unitClass: UnitClass {
    switch tag {
    case .percent: return display.text == "pp" ? .points : .percent
    case .points: return .points
    case .none: break
    }
    if dimension.currency != nil { return .money }
    if dimension.isNone { return display.text.contains("per ") ? .rate : .plain }
    if dimension.factors.contains(where: { $0.exponent < 0 }) {
      let isMoney = dimension.factors.contains { $0.exponent > 0 && $0.atom.basis != nil }
      return isMoney && !display.text.contains("per ") ? .moneyRate : display.text.contains("per ") ? .rate : .plain
    }
    guard dimension.factors.count == 1, dimension.factors[0].exponent == 1 else { return .plain }
    switch dimension.factors[0].atom.name {
    case "position": return .position
    case "hour", "day", "month": return .time
    default: return .count
    }
  }

  private var priceBasis: KvaomRender.PriceBasis {
    guard let atom = dimension.factors.first(where: { $0.atom.basis != nil })?.atom else { return .notMoney }
    switch atom.basis {
    case .nominal: return .nominal
    case .fixed(let year): return .fixed(year)
    case .unknown, nil: return .unknown
    }
  }

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
