public import KvaomDecimal
public import KvaomUnits

/// How the numbers of one unit are printed in one section: one scale and one number of decimals for all of them.
public struct UnitFormat: Sendable {
  /// Divides a canonical number.
  public let scale: Decimal
  /// Decimals of the values.
  public let decimals: Int
  /// What stands after the values.
  public let suffix: NumberFormat.Suffix
  /// True where differences are percentage points.
  public let isPercent: Bool
  /// True where the values come from draws.
  public let isApproximate: Bool
  /// The unit as typed.
  public let symbol: UnitDisplay

  /// The format for `cells` (canonical) of a unit; `decimals` overrides the unit's own.
  public init(
    _ unit: Unit, cells: some Sequence<Decimal>, decimals: Int? = nil, isApproximate: Bool = false,
    mostDecimals: Int = 2
  ) {
    scale = unit.scale.isMissing || unit.scale.isZero ? 1 : unit.scale
    suffix = unit.unitClass == .percent ? .percent : .none
    isPercent = unit.unitClass == .percent
    self.isApproximate = isApproximate
    symbol = unit.display
    self.decimals =
      decimals.map { min(max(0, $0), 34) }
      ?? Self.decimals(of: unit, cells: cells, scale: scale, most: mostDecimals)
  }

  /// The format for `cells` beside figures that somebody typed, as the limit they are held against: no value is shown
  /// with fewer decimals than those have, up to four. Beside a target of 1,75 % a value of 1,749 % is no 1,7 %.
  public init(_ unit: Unit, cells: some Sequence<Decimal>, beside typed: [Decimal], decimals: Int? = nil) {
    let own = UnitFormat(unit, cells: cells, decimals: decimals)
    let needed = typed.filter { !$0.isMissing }.map { NumberText.fractionDigits(of: $0 / own.scale) }.max() ?? 0
    self.init(unit, cells: cells, decimals: needed > 4 ? own.decimals : max(own.decimals, needed))
  }

  /// A value of the unit.
  public func value(_ canonical: Decimal) -> ShownNumber {
    let format = NumberFormat(decimals: decimals, suffix: suffix, isApproximate: isApproximate)
    return ShownNumber(canonical / scale, format)
  }

  /// A difference of two values: with its sign, in points where the values are percents.
  public func difference(_ canonical: Decimal) -> ShownNumber {
    let format = NumberFormat(decimals: decimals, showsSign: true, isApproximate: isApproximate)
    return ShownNumber(canonical / scale, format)
  }

  /// How far two values lie apart: without a sign, in points where the values are percents.
  public func distance(_ canonical: Decimal) -> ShownNumber {
    var number = value(canonical.magnitude)
    if isPercent { number.format.suffix = .points }
    return number
  }

  /// A relative difference, given as a fraction.
  public func percent(_ fraction: Decimal) -> ShownNumber {
    let format = NumberFormat(
      decimals: 1, showsSign: true, suffix: .percent, isApproximate: isApproximate)
    return ShownNumber(fraction * 100, format)
  }

  private static func decimals(
    of unit: Unit, cells: some Sequence<Decimal>, scale: Decimal, most: Int
  ) -> Int {
    switch unit.unitClass {
    case .money: scale >= 1_000_000 ? 1 : 0
    case .moneyRate: 0
    case .percent, .points, .rate: 1
    case .position: 2
    case .count: needed(by: cells, scale: scale, most: 2) == 0 ? 0 : 2
    case .time: needed(by: cells, scale: scale, most: 1)
    case .plain: needed(by: cells, scale: scale, most: most)
    }
  }

  /// The decimals that show all cells exactly, but at most `most`, or four where all numbers are below 1.
  private static func needed(by cells: some Sequence<Decimal>, scale: Decimal, most: Int) -> Int {
    var needed = 0
    var limit = max(4, most)
    for cell in cells where !cell.isMissing {
      let shown = cell / scale
      if shown.magnitude >= 1 { limit = most }
      needed = max(needed, NumberText.fractionDigits(of: shown))
    }
    return min(needed, limit)
  }
}
