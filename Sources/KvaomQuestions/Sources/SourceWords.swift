import KvaomWords

/// The words of `sources`.
enum SourceWords {
  /// A table whose printed sum is the sum of its rows.
  static let sumAgrees = Phrase(nn: "sum stemmer", nb: "sum stemmer", sv: "summan stämmer", en: "sum agrees")
  /// A table whose printed sum is another.
  static let sumDiffers = Phrase(
    nn: "sum stemmer ikkje", nb: "sum stemmer ikke", sv: "summan stämmer inte", en: "sum does not agree")
  /// How many values are made of an assumption.
  static func used(_ count: Int) -> Phrase {
    Phrase(
      nn: "brukt i \(count, one: "tal", other: "tal")",
      nb: "brukt i \(count, one: "tall", other: "tall")",
      sv: "används i \(count, one: "tal", other: "tal")",
      en: "used in \(count, one: "figure", other: "figures")")
  }
  /// Whether a file is the edition that the plan was last held against on a day; nil where the plan does not say.
  static func edition(isKnown: Bool?, day: String?) -> Phrase {
    let when = day.map { " \($0)" } ?? ""
    return switch isKnown {
    case true?: Phrase(nn: "lesen\(when)", nb: "lest\(when)", sv: "läst\(when)", en: "read\(when)")
    case false?:
      Phrase(
        nn: "endra sidan\(when)", nb: "endret siden\(when)", sv: "ändrad sedan\(when)", en: "changed since\(when)")
    case nil: Phrase(nn: "ikkje låst", nb: "ikke låst", sv: "ej låst", en: "not locked")
    }
  }
  /// Headline of the list of sources of `title`.
  static func sourcesOf(title: String) -> Phrase {
    Phrase(nn: "Kjelder i \(title)", nb: "Kilder i \(title)", sv: "Källor i \(title)", en: "Sources in \(title)")
  }

  /// How many numbers there are, and how many of them have a source.
  static func sourceCount(_ count: Int, sourced: Int) -> Phrase {
    Phrase(
      nn: "\(count) tal · \(sourced) med kjelde", nb: "\(count) tall · \(sourced) med kilde",
      sv: "\(count) tal · \(sourced) med källa",
      en: "\(count, one: "number", other: "numbers") · \(sourced) with source")
  }

  /// The day the figures are of.
  static func asOf(day: String) -> Phrase {
    Phrase(nn: "per \(day)", nb: "per \(day)", sv: "per \(day)", en: "as of \(day)")
  }

  /// The library that figures and functions are of.
  static func library(_ version: String) -> Phrase {
    Phrase(
      nn: "biblioteket \(version)", nb: "biblioteket \(version)", sv: "biblioteket \(version)",
      en: "library \(version)")
  }

  /// A number with neither source nor note.
  static let noSource = Phrase(
    nn: "inga kjelde, ingen merknad", nb: "ingen kilde, ingen merknad", sv: "ingen källa, ingen anmärkning",
    en: "no source, no note")
  /// Legend of ✓.
  static let sourcedMark = Phrase(
    nn: "✓ = har kjelde", nb: "✓ = har kilde", sv: "✓ = har källa", en: "✓ = has a source")
  /// Legend of A.
  static let assumedMark = Phrase(
    nn: "A = føresetnad (@assumed)", nb: "A = forutsetning (@assumed)", sv: "A = antagande (@assumed)",
    en: "A = assumption (@assumed)")
  /// Legend of ?.
  static let unverifiedMark = Phrase(
    nn: "? = ikkje kontrollert", nb: "? = ikke kontrollert", sv: "? = ej kontrollerad", en: "? = not checked")
  /// Legend of !.
  static let absentMark = Phrase(nn: "! = manglar", nb: "! = mangler", sv: "! = saknas", en: "! = missing")
}
