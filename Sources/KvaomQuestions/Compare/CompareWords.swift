import KvaomDecimal
import KvaomWords

/// The words of comparisons.
enum CompareWords {
  /// A rate that a statement lifts or lowers for good.
  static let lasting = Phrase(
    nn: "løpande, kvart år i perioden", nb: "løpende, hvert år i perioden", sv: "löpande, varje år i perioden",
    en: "lasting, every year of the period")
  /// How much of a measure's effect on `figures` is counted, in percent.
  static func share(percent: Decimal, figures: String) -> Phrase {
    Phrase(
      nn:
        "\(number: percent)\u{A0}% av verknaden på \(figures) er med; kostnaden og resten av tiltaket er med fullt ut.",
      nb:
        "\(number: percent)\u{A0}% av virkningen på \(figures) er med; kostnaden og resten av tiltaket er med fullt ut.",
      sv:
        "\(number: percent)\u{A0}% av effekten på \(figures) är med; kostnaden och resten av åtgärden är med fullt ut.",
      en: "\(number: percent)% of the effect on \(figures) is counted; the cost and the rest of the measure in full.")
  }
}
