public import KvaomDecimal
public import KvaomUnits
import KvaomWords

/// The values of an input as they stand in labels and sentences: as many decimals as they need, with their unit.
public struct InputText {
  /// More decimals are not printed.
  private static let most = 6

  /// How the numbers are printed.
  public let format: UnitFormat
  private let unit: Unit
  private let composer: Composer

  /// The texts of an input's values; all of `values` get the same number of decimals, with `isShort` no more than they
  /// need. Values that were found, not written, get at most two more than usual.
  public init(_ unit: Unit, values: [Decimal], isShort: Bool = false, areFound: Bool = false, composer: Composer) {
    let usual = UnitFormat(unit, cells: values)
    let needed = values.map { NumberText.fractionDigits(of: $0 / usual.scale) }.max() ?? 0
    let least = isShort ? 0 : usual.decimals
    // Where they do not end, a percent has one more than usual: a tenth of a percent is too coarse to be put back.
    let enough = usual.decimals + (usual.isPercent ? 1 : 0)
    let most = areFound ? usual.decimals + 2 : Self.most
    let decimals = max(least, needed > most ? enough : needed)
    format = UnitFormat(unit, cells: values, decimals: decimals)
    self.unit = unit
    self.composer = composer
  }

  /// The number alone, a percent with its sign: `2,5 %`, `4,00`.
  public func bare(_ value: Decimal) -> String {
    value.isMissing ? ".." : composer.numbers.shown(format.value(value))
  }

  /// The number with its unit: `2,5 %`, `4,00 årsverk`.
  public func full(_ value: Decimal) -> String {
    let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    return name.isEmpty ? bare(value) : bare(value) + NumberStyle.noBreakSpace + name
  }

  /// A change of the value, with its sign: `+1,3 pp`, `−4,21 årsverk`.
  public func change(_ value: Decimal) -> String {
    var number = format.difference(value)
    if unit.unitClass == .percent { number.format.suffix = .points }
    let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    let text = composer.numbers.shown(number)
    return name.isEmpty ? text : text + NumberStyle.noBreakSpace + name
  }

  /// `0,0–6,0 %`
  public func range(_ low: Decimal, _ high: Decimal) -> String {
    guard !low.isMissing, !high.isMissing else { return ".." }
    var first = format.value(low)
    first.format.suffix = .none
    let dash = low.isNegative || high.isNegative ? " … " : "–"
    return composer.numbers.shown(first) + dash + bare(high)
  }

  /// More digits of a value than are printed, at most twelve; empty where none are hidden.
  public func precise(_ value: Decimal) -> String {
    var number = format.value(value)
    let all = NumberText.fractionDigits(of: number.value)
    let room = max(format.decimals, 11 - max(0, number.value.adjustedExponent))
    guard all > format.decimals, room > format.decimals else { return "" }
    number.format.decimals = min(all, room)
    return composer.numbers.shown(number) + (all > room ? "…" : "")
  }

  /// A value as a place along the input: what would be typed, and the number in the input's unit.
  public func coordinate(_ value: Decimal, of name: String) -> Coordinate {
    let sign = unit.unitClass == .percent ? "%" : unit.display.text
    return Coordinate(axis: name, member: typed(value), number: value / format.scale, unit: sign)
  }

  /// The ends of a range as places: `from` and `to`; one that is missing is left out.
  public func ends(_ low: Decimal, _ high: Decimal) -> [Coordinate] {
    var ends: [Coordinate] = []
    if !low.isMissing { ends.append(coordinate(low, of: "from")) }
    if !high.isMissing { ends.append(coordinate(high, of: "to")) }
    return ends
  }

  /// As the planner would type it: `2.5%`, `4 position`.
  public func typed(_ value: Decimal) -> String {
    let number = NumberText.exact(value / format.scale)
    if unit.unitClass == .percent { return number + "%" }
    return unit.display.isEmpty ? number : "\(number) \(unit.display.text)"
  }
}
