public import KvaomDecimal

/// How a language writes numbers.
public struct NumberStyle: Sendable {
  /// U+00A0, between groups of three digits and before a unit: a line never breaks there.
  public static let noBreakSpace = "\u{A0}"
  /// U+2212.
  public static let minus = "\u{2212}"

  /// Between whole and fraction.
  public let decimalSeparator: String
  /// Between the digits and a percent sign.
  public let percentGap: String
  /// Between the cells of a CSV file: what a spreadsheet of that language expects.
  public let fieldSeparator: String
  /// Whether a CSV file starts with a byte order mark, without which Excel reads å as Ã¥.
  public let needsByteOrderMark: Bool

  /// The style of a language.
  public init(_ locale: Locale) {
    switch locale {
    case .nn, .nb, .sv:
      (decimalSeparator, percentGap, fieldSeparator, needsByteOrderMark) = (",", Self.noBreakSpace, ";", true)
    case .en:
      (decimalSeparator, percentGap, fieldSeparator, needsByteOrderMark) = (".", "", ",", false)
    }
  }

  /// All digits of a number in groups, the sign of a negative one U+2212, no zeros at the end of its decimals; empty
  /// when missing.
  public func text(_ value: Decimal) -> String {
    let places = value.isMissing || value.isZero ? 0 : max(0, -value.reduced.exponent)
    guard let parts = value.plainDigits(fractionDigits: places) else { return "" }
    let fraction = parts.fraction.isEmpty ? "" : decimalSeparator + parts.fraction
    return (parts.isNegative ? Self.minus : "") + Self.grouped(parts.integer) + fraction
  }

  /// A whole number, as `text(_:)` writes it as a decimal.
  public func text(_ value: some FixedWidthInteger) -> String {
    (value < 0 ? Self.minus : "") + Self.grouped(String(value.magnitude))
  }

  /// Digits in groups of three from the right, U+00A0 between them.
  public static func grouped(_ digits: String) -> String {
    var rest = digits.utf8.count
    guard rest > 3 else { return digits }
    var text = ""
    for digit in digits {
      text.append(digit)
      rest -= 1
      if rest > 0 && rest % 3 == 0 { text += noBreakSpace }
    }
    return text
  }
}
