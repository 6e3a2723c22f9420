import KvaomWords

/// The words of the list of sources that depend on what was found.
enum SourceWords {
  /// A table whose printed sum is the sum of its rows.
  static let sumAgrees = Phrase(nn: "sum stemmer", nb: "sum stemmer", sv: "summan stämmer", en: "sum agrees")
  /// A table whose printed sum is another.
  static let sumDiffers = Phrase(
    nn: "sum stemmer ikkje", nb: "sum stemmer ikke", sv: "summan stämmer inte", en: "sum does not agree")
  /// How many values are made of an assumption.
  static func used(_ count: Int) -> Phrase {
    Phrase(
      nn: "brukt i \(count, one: "storleik", other: "storleikar")",
      nb: "brukt i \(count, one: "størrelse", other: "størrelser")",
      sv: "använd i \(count, one: "storhet", other: "storheter")",
      en: "used in \(count, one: "value", other: "values")")
  }
}
