public import KvaomDecimal
public import KvaomWords

/// Writes numbers as a language does. The only place that knows about grouping, signs and rounding for the eye.
public struct NumberText: Sendable {
  private let style: NumberStyle
  private let words: Words

  /// The numbers of a language.
  public init(_ locale: Locale) {
    style = NumberStyle(locale)
    words = Words(locale)
  }

  /// The number for the eye: rounded half away from zero, grouped, with its suffix. Empty when missing.
  public func shown(_ number: ShownNumber) -> String {
    let format = number.format
    let value =
      format.decimals < 0
      ? number.value.rounded(toMultipleOf: Decimal(coefficient: 1, exponent: -format.decimals)) : number.value
    guard let parts = value.plainDigits(fractionDigits: format.decimals) else { return "" }
    var text = format.isApproximate ? "≈\(NumberStyle.noBreakSpace)" : ""
    text += sign(of: parts, showsPlus: format.showsSign)
    text += NumberStyle.grouped(parts.integer)
    if !parts.fraction.isEmpty { text += style.decimalSeparator + parts.fraction }
    let isOne = parts.integer == "1" && parts.fraction.isEmpty
    return text + suffix(format.suffix, isOne: isOne)
  }

  /// The exact number in plain ASCII digits with this language's decimal separator, as a spreadsheet reads it. Empty
  /// when missing.
  public func exact(_ value: Decimal) -> String {
    Self.exact(value, separator: style.decimalSeparator)
  }

  /// The exact number with all its digits, no trailing zeros after the point, never in scientific notation. Empty
  /// when missing.
  public static func exact(_ value: Decimal, separator: String = ".") -> String {
    value.exactText(point: separator.utf8.first ?? UInt8(ascii: "."))
  }

  /// How many decimals the number has, trailing zeros not counted; 0 when missing.
  public static func fractionDigits(of value: Decimal) -> Int {
    if value.isMissing || value.isZero { return 0 }
    return max(0, -value.reduced.exponent)
  }

  /// The number a reader sees, as a number: rounded half away from zero to `decimals`. The number itself where 34
  /// digits cannot hold that.
  public static func rounded(_ value: Decimal, decimals: Int) -> Decimal {
    let rounded = value.quantized(exponent: -max(0, decimals), rounding: .halfUp)
    return rounded.isMissing ? value : rounded
  }

  private func sign(
    of parts: (isNegative: Bool, integer: String, fraction: String), showsPlus: Bool
  ) -> String {
    if parts.isNegative { return NumberStyle.minus }
    guard showsPlus else { return "" }
    let isZero = parts.integer == "0" && parts.fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    return isZero ? "" : "+"
  }

  private func suffix(_ suffix: NumberFormat.Suffix, isOne: Bool) -> String {
    switch suffix {
    case .none: ""
    case .percent: style.percentGap + "%"
    case .points: NumberStyle.noBreakSpace + (isOne ? words.point : words.points)
    }
  }
}
