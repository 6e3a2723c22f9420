/// How a language writes numbers.
struct NumberStyle: Sendable {
  /// U+00A0, between groups of three digits and before a unit: a line never breaks there.
  static let noBreakSpace = "\u{A0}"
  /// U+2212.
  static let minus = "\u{2212}"

  /// Between whole and fraction.
  let decimalSeparator: String
  /// Between the digits and a percent sign.
  let percentGap: String
  /// Between the cells of a CSV file: what a spreadsheet of that language expects.
  let fieldSeparator: String
  /// Whether a CSV file starts with a byte order mark, without which Excel reads å as Ã¥.
  let needsByteOrderMark: Bool

  /// The style of a language.
  init(_ locale: Locale) {
    let isEnglish = locale == .en
    decimalSeparator = isEnglish ? "." : ","
    percentGap = isEnglish ? "" : Self.noBreakSpace
    fieldSeparator = isEnglish ? "," : ";"
    needsByteOrderMark = !isEnglish
  }
}
