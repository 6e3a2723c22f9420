import KvaomDecimal
import KvaomWords

/// The words of comparisons.
enum CompareWords {
  /// A change of a rate that holds in one year.
  static let once = Phrase(nn: "berre eitt år", nb: "bare ett år", sv: "bara ett år", en: "one year only")
  /// A rate that a statement lifts or lowers for good.
  static let lasting = Phrase(
    nn: "løpande, kvart år i perioden", nb: "løpende, hvert år i perioden", sv: "löpande, varje år i perioden",
    en: "lasting, every year of the period")
  /// A difference that is smaller than what is shown.
  static func under(_ amount: String) -> Phrase {
    Phrase(
      nn: "mindre enn \(amount)", nb: "mindre enn \(amount)", sv: "mindre än \(amount)", en: "less than \(amount)")
  }

  /// Closing sentence of an amount of money that rises. `ending` is the percent, and what the rise comes to.
  static func more(label: String, scenario: String, amount: String, base: String, period: String, ending: String)
    -> Phrase
  {
    Phrase(
      nn: "«\(scenario)» gir \(amount) meir i «\(label)» enn «\(base)»\(period)\(ending).",
      nb: "«\(scenario)» gir \(amount) mer i «\(label)» enn «\(base)»\(period)\(ending).",
      sv: "”\(scenario)” ger \(amount) mer i ”\(label)” än ”\(base)”\(period)\(ending).",
      en: "“\(scenario)” gives \(amount) more in “\(label)” than “\(base)”\(period)\(ending).")
  }

  /// Closing sentence of an amount of money that falls.
  static func less(label: String, scenario: String, amount: String, base: String, period: String, ending: String)
    -> Phrase
  {
    Phrase(
      nn: "«\(scenario)» gir \(amount) mindre i «\(label)» enn «\(base)»\(period)\(ending).",
      nb: "«\(scenario)» gir \(amount) mindre i «\(label)» enn «\(base)»\(period)\(ending).",
      sv: "”\(scenario)” ger \(amount) mindre i ”\(label)” än ”\(base)”\(period)\(ending).",
      en: "“\(scenario)” gives \(amount) less in “\(label)” than “\(base)”\(period)\(ending).")
  }

  /// Closing sentence of another figure that rises.
  static func higher(label: String, scenario: String, amount: String, base: String, period: String, ending: String)
    -> Phrase
  {
    Phrase(
      nn: "«\(label)»: «\(scenario)» ligg \(amount) over «\(base)»\(period)\(ending).",
      nb: "«\(label)»: «\(scenario)» ligger \(amount) over «\(base)»\(period)\(ending).",
      sv: "”\(label)”: ”\(scenario)” ligger \(amount) över ”\(base)”\(period)\(ending).",
      en: "“\(label)”: “\(scenario)” is \(amount) above “\(base)”\(period)\(ending).")
  }

  /// Closing sentence of another figure that falls.
  static func lower(label: String, scenario: String, amount: String, base: String, period: String, ending: String)
    -> Phrase
  {
    Phrase(
      nn: "«\(label)»: «\(scenario)» ligg \(amount) under «\(base)»\(period)\(ending).",
      nb: "«\(label)»: «\(scenario)» ligger \(amount) under «\(base)»\(period)\(ending).",
      sv: "”\(label)”: ”\(scenario)” ligger \(amount) under ”\(base)”\(period)\(ending).",
      en: "“\(label)”: “\(scenario)” is \(amount) below “\(base)”\(period)\(ending).")
  }

  /// The first part of a sentence that lists several scenarios: what is compared, with what, and when.
  static func listed(label: String, base: String, period: String, unit: String) -> Phrase {
    let of = unit.isEmpty ? "" : ", \(unit)"
    return Phrase(
      nn: "«\(label)» mot «\(base)»\(period)\(of)", nb: "«\(label)» mot «\(base)»\(period)\(of)",
      sv: "”\(label)” mot ”\(base)”\(period)\(of)", en: "“\(label)” against “\(base)”\(period)\(of)")
  }

  /// The first part where the figure before it was compared with the same.
  static func listedToo(label: String) -> Phrase {
    Phrase(nn: "«\(label)»", nb: "«\(label)»", sv: "”\(label)”", en: "“\(label)”")
  }

  /// One scenario of the list, with what is said of it.
  static func inList(scenario: String, _ said: String) -> Phrase {
    Phrase(
      nn: "«\(scenario)» \(said)", nb: "«\(scenario)» \(said)", sv: "”\(scenario)” \(said)",
      en: "“\(scenario)” \(said)")
  }

  /// In a list: no difference.
  static let inListAlike = Phrase(nn: "ingen skilnad", nb: "ingen forskjell", sv: "ingen skillnad", en: "no difference")
  /// In a list: the same in sum, or in the last column, but not in the columns `other`.
  static func inListAlike(except other: String) -> Phrase {
    Phrase(
      nn: "ingen skilnad, men ikkje likt i \(other)", nb: "ingen forskjell, men ikke likt i \(other)",
      sv: "ingen skillnad, men inte lika i \(other)", en: "no difference, but not the same in \(other)")
  }

  /// In a list: numbers are missing.
  static let inListMissing = Phrase(
    nn: "kan ikkje samanliknast (tal manglar)", nb: "kan ikke sammenlignes (tall mangler)",
    sv: "kan inte jämföras (tal saknas)", en: "cannot be compared (numbers are missing)")
  /// The column of differences from the first scenario.
  static func against(base: String) -> Phrase {
    Phrase(nn: "mot \(base)", nb: "mot \(base)", sv: "mot \(base)", en: "against \(base)")
  }

  /// Closing sentence of no difference.
  static func alike(label: String, scenario: String, base: String, period: String) -> Phrase {
    Phrase(
      nn: "«\(label)»: «\(scenario)» og «\(base)» er like\(period).",
      nb: "«\(label)»: «\(scenario)» og «\(base)» er like\(period).",
      sv: "”\(label)”: ”\(scenario)” och ”\(base)” är lika\(period).",
      en: "“\(label)”: “\(scenario)” and “\(base)” are the same\(period).")
  }

  /// Closing sentence of no difference but in the columns `other`.
  static func alikeExcept(label: String, scenario: String, base: String, period: String, other: String) -> Phrase {
    Phrase(
      nn: "«\(label)»: «\(scenario)» og «\(base)» er like\(period), men ikkje i \(other).",
      nb: "«\(label)»: «\(scenario)» og «\(base)» er like\(period), men ikke i \(other).",
      sv: "”\(label)”: ”\(scenario)” och ”\(base)” är lika\(period), men inte i \(other).",
      en: "“\(label)”: “\(scenario)” and “\(base)” are the same\(period), but not in \(other).")
  }

  /// Closing sentence of no difference in the sum, but in the columns `other`.
  static func alikeInSum(label: String, scenario: String, base: String, period: String, other: String) -> Phrase {
    Phrase(
      nn: "«\(label)»: «\(scenario)» og «\(base)» har same sum\(period), men ikkje same tal i \(other).",
      nb: "«\(label)»: «\(scenario)» og «\(base)» har samme sum\(period), men ikke samme tall i \(other).",
      sv: "”\(label)”: ”\(scenario)” och ”\(base)” har samma summa\(period), men inte samma tal i \(other).",
      en: "“\(label)”: “\(scenario)” and “\(base)” have the same sum\(period), but not the same figures in \(other).")
  }

  /// Closing sentence where a number is missing.
  static func notComparable(label: String, scenario: String, base: String, period: String) -> Phrase {
    Phrase(
      nn: "«\(label)»: «\(scenario)» kan ikkje samanliknast med «\(base)»\(period); tal manglar.",
      nb: "«\(label)»: «\(scenario)» kan ikke sammenlignes med «\(base)»\(period); tall mangler.",
      sv: "”\(label)”: ”\(scenario)” kan inte jämföras med ”\(base)”\(period); tal saknas.",
      en: "“\(label)”: “\(scenario)” cannot be compared with “\(base)”\(period); numbers are missing.")
  }

  /// The end row of a start with so many changes.
  static func end(start: String, changes: Int) -> Phrase {
    switch changes {
    case 0, 1: withOne(start: start)
    case 2: withBoth(start: start)
    default: withAll(start: start)
    }
  }

  private static func withOne(start: String) -> Phrase {
    Phrase(
      nn: "\(start) med endringa", nb: "\(start) med endringen", sv: "\(start) med ändringen",
      en: "\(start) with the change")
  }

  private static func withBoth(start: String) -> Phrase {
    Phrase(nn: "\(start) med begge", nb: "\(start) med begge", sv: "\(start) med båda", en: "\(start) with both")
  }

  private static func withAll(start: String) -> Phrase {
    Phrase(nn: "\(start) med alle", nb: "\(start) med alle", sv: "\(start) med alla", en: "\(start) with all")
  }
}
