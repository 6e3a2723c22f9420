public import KvaomDecimal
public import KvaomUnits

/// Amounts of a figure in sentences, with the decimals of its table.
public struct AmountText {
  private let unit: Unit
  private let format: UnitFormat
  private let composer: Composer

  /// The texts of a figure's amounts.
  public init(_ unit: Unit, _ format: UnitFormat, composer: Composer) {
    self.unit = unit
    self.format = format
    self.composer = composer
  }

  /// The number alone, a percent with its sign.
  public func bare(_ value: Decimal) -> String { value.isMissing ? ".." : composer.numbers.shown(format.value(value)) }

  /// The number with its unit.
  public func full(_ value: Decimal) -> String { withUnit(bare(value)) }

  /// A difference with its sign.
  public func change(_ value: Decimal) -> String {
    if value.isMissing { return ".." }
    var number = format.difference(value)
    if unit.unitClass == .percent { number.format.suffix = .points }
    return composer.numbers.shown(number)
  }

  /// How far two values lie apart, with the unit.
  public func fullDistance(_ value: Decimal) -> String {
    value.isMissing ? ".." : withUnit(composer.numbers.shown(format.distance(value)))
  }

  /// A difference with its sign and unit.
  public func fullChange(_ value: Decimal) -> String { withUnit(change(value)) }

  private func withUnit(_ text: String) -> String {
    let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    return name.isEmpty ? text : text + " " + name
  }
}
