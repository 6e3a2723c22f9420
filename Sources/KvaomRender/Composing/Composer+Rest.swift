public import KvaomDecimal
public import KvaomUnits

extension Composer {
  /// What a rest is less than where it is too small to be shown: half of the last place, `0,5 tusen kr`; nil where it
  /// would be seen.
  public func invisible(_ rest: Decimal, _ format: UnitFormat, of unit: Unit) -> String? {
    let shown = format.value(rest)
    let half = Decimal(coefficient: 5, exponent: -(shown.format.decimals + 1))
    guard shown.value.magnitude < half else { return nil }
    var number = ShownNumber(half, shown.format)
    number.format.decimals = max(0, shown.format.decimals + 1)
    number.format.showsSign = false
    if number.format.suffix == .percent { number.format.suffix = .points }
    let text = numbers.shown(number)
    let name = number.format.suffix == .none ? unitWords.name(of: unit) : ""
    return name.isEmpty ? text : "\(text) \(name)"
  }
}
