import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// Numbers made of draws, rounded to what the draws can carry: nobody should quote 32 503 of ten thousand throws of
/// dice.
struct DrawText {
  private let unit: Unit
  private let scale: Decimal
  private let composer: Composer
  /// The power of ten values are rounded to, in the shown unit.
  private let exponent: Int

  /// The texts of one cell; `decimals` overrides what its draws can carry.
  init(_ unit: Unit, _ cell: SimulateReport.Cell, decimals: Int?, composer: Composer) {
    self.unit = unit
    scale = unit.scale.isMissing || unit.scale.isZero ? 1 : unit.scale
    self.composer = composer
    if let decimals {
      exponent = -decimals
    } else {
      let scale = scale
      let spread = (cell.deviation.value / scale / 3).exponentOfFirstDigit
      let error = (cell.mean.error * 2 / scale).exponentOfFirstDigit + 1
      exponent = min(12, max(-9, max(spread, error)))
    }
  }

  /// A value.
  func value(_ value: Decimal, isDifference: Bool = false) -> ShownNumber {
    ShownNumber(
      value / scale,
      NumberFormat(decimals: -exponent, showsSign: isDifference, suffix: suffix(isDifference), isApproximate: true))
  }

  /// How far draws lie apart: without a sign, in points where the values are percents.
  func spread(_ value: Decimal) -> ShownNumber {
    var number = self.value(value)
    number.format.suffix = suffix(true)
    return number
  }

  /// An error, with two digits.
  func error(_ value: Decimal) -> ShownNumber {
    ShownNumber(value / scale, NumberFormat(decimals: 0)).withTwoDigits
  }

  /// A value for sentences.
  func bare(_ value: Decimal, isDifference: Bool = false) -> String {
    composer.numbers.shown(self.value(value, isDifference: isDifference))
  }

  /// A value with its unit.
  func full(_ value: Decimal, isDifference: Bool = false) -> String {
    let name = unit.unitClass == .percent ? "" : composer.unitWords.name(of: unit)
    let text = bare(value, isDifference: isDifference)
    return name.isEmpty ? text : text + NumberStyle.noBreakSpace + name
  }

  private func suffix(_ isDifference: Bool) -> NumberFormat.Suffix {
    unit.unitClass == .percent ? isDifference ? .points : .percent : .none
  }
}

extension Decimal {
  /// The power of ten of the first digit; far below anything for zero and missing.
  fileprivate var exponentOfFirstDigit: Int { isMissing || isZero ? -99 : adjustedExponent }
}
