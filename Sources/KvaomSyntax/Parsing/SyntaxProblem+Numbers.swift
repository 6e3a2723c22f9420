import KvaomDecimal
import KvaomSource
import KvaomWords

/// The readings of numbers that have more than one.
extension SyntaxProblem {
  /// Beside figures or digits as one number.
  static let oneNumber = Phrase(nn: "eitt tal", nb: "ett tall", sv: "ett tal", en: "one number")
  /// Beside a number whose sign groups its thousands.
  static let thousands = Phrase(nn: "tusen", nb: "tusen", sv: "tusental", en: "thousands")
  /// Beside a number whose sign stands before its decimals.
  static let decimals = Phrase(nn: "desimalar", nb: "desimaler", sv: "decimaler", en: "decimals")
  /// Beside numbers whose comma stands between two values.
  static let severalValues = Phrase(nn: "fleire verdiar", nb: "flere verdier", sv: "flera värden", en: "several values")
  private static func several(_ count: Int) -> Phrase {
    Phrase(nn: "\(count) verdiar", nb: "\(count) verdier", sv: "\(count) värden", en: "\(count) values")
  }

  /// `210.000.000` as it is written here.
  static func underscored(_ text: String) -> String { text.split(separator: ".").joined(separator: "_") }

  /// The readings of `2,33`.
  static func fixes(forComma text: String) -> [Fix] {
    let parts = text.split(separator: ",")
    let separate = Fix(parts.joined(separator: ", "), remark: several(parts.count), gap: .narrow)
    return parts.count == 2
      ? [Fix(parts.joined(separator: "."), remark: oneNumber, gap: .narrow), separate] : [separate]
  }

  /// The readings of `715.5,1350` and `1.234,50`.
  static func fixes(forSigns text: String) -> [Fix] {
    let parts = text.split(separator: ",")
    let groups = parts[0].split(separator: ".")
    let separate = Fix(parts.joined(separator: ", "), remark: several(parts.count), gap: .narrow)
    guard parts.count == 2, !parts[1].contains("."), groups.count == 2, groups[0].count <= 3, groups[1].count == 3
    else {
      return [separate]
    }
    return [Fix("\(groups[0])_\(groups[1]).\(parts[1])", remark: oneNumber, gap: .narrow), separate]
  }

  /// The readings of `540.000 kr`.
  static func fixes(forThousands number: Decimal, _ unit: String) -> [Fix] {
    let readings = number.thousandsAndDecimals
    return [
      Fix("\(readings.thousands) \(unit)", remark: thousands, gap: .narrow),
      Fix("\(readings.decimals) \(unit)", remark: decimals, gap: .narrow),
    ]
  }
}
