public import KvaomWords

/// The words that pages share, in one language. What only one question says stands in that question's folder.
///
/// The planner's own labels and notes are never translated.
public struct Words: Sendable {
  /// The language.
  public let locale: Locale

  /// The words of a language.
  public init(_ locale: Locale) {
    self.locale = locale
  }

  private func say(_ phrase: Phrase) -> String { phrase[locale] }
}

extension Words {
  /// The scenario without a name, first in its column.
  public var base: String { say(Phrase(nn: "Basis", nb: "Basis", sv: "Bas", en: "Base")) }

  /// Between the last two of a list.
  public var and: String { say(Phrase(nn: "og", nb: "og", sv: "och", en: "and")) }

  /// After the first of a long list: how many more.
  public func andMore(_ count: Int) -> String {
    if count == 1 { return say(Phrase(nn: "og éin til", nb: "og én til", sv: "och en till", en: "and one more")) }
    return say(
      Phrase(nn: "og \(count) til", nb: "og \(count) til", sv: "och \(count) till", en: "and \(count) more"))
  }

  /// A sum of rows or columns.
  public var sum: String { say(Phrase(nn: "Sum", nb: "Sum", sv: "Summa", en: "Total")) }

  /// A sum over `first` to `last`, two digits each.
  public func sumOfYears(first: String, last: String) -> String {
    say(
      Phrase(
        nn: "Sum \(first)–\(last)", nb: "Sum \(first)–\(last)",
        sv: "Summa \(first)–\(last)", en: "Total \(first)–\(last)"))
  }

  /// A variant minus the first.
  public var difference: String { say(Phrase(nn: "skilnad", nb: "forskjell", sv: "skillnad", en: "difference")) }

  /// The same in percent.
  public var differencePercent: String {
    say(Phrase(nn: "skilnad i\u{A0}%", nb: "forskjell i\u{A0}%", sv: "skillnad i\u{A0}%", en: "difference,\u{A0}%"))
  }

  /// The same between percents.
  public var differencePoints: String {
    say(
      Phrase(
        nn: "skilnad i\u{A0}pp", nb: "forskjell i\u{A0}pp",
        sv: "skillnad i\u{A0}%-enheter", en: "difference,\u{A0}pp"))
  }

  /// Short for percentage points, after a number.
  public var points: String { say(Phrase(nn: "pp", nb: "pp", sv: "%-enheter", en: "pp")) }
  /// One of them, behind `per`.
  public var point: String { say(Phrase(nn: "pp", nb: "pp", sv: "%-enhet", en: "pp")) }

  /// A truth that is true.
  public var yes: String { say(Phrase(nn: "ja", nb: "ja", sv: "ja", en: "yes")) }

  /// A truth that is false.
  public var no: String { say(Phrase(nn: "nei", nb: "nei", sv: "nej", en: "no")) }

  /// Price basis: each year in its own prices.
  public var nominalPrices: String {
    say(Phrase(nn: "løpande prisar", nb: "løpende priser", sv: "löpande priser", en: "current prices"))
  }

  /// Price basis: the prices of `year`.
  public func fixedPrices(year: String) -> String {
    say(
      Phrase(
        nn: "faste \(year)-prisar", nb: "faste \(year)-priser",
        sv: "\(year) års priser", en: "\(year) prices"))
  }

  /// Price basis that nobody stated.
  public var unknownPrices: String {
    say(
      Phrase(
        nn: "prisnivå ikkje oppgitt", nb: "prisnivå ikke oppgitt",
        sv: "prisnivå ej angiven", en: "price basis not stated"))
  }

  /// What `..` means.
  public var missingLegend: String {
    say(Phrase(nn: ".. = manglar", nb: ".. = mangler", sv: ".. = saknas", en: ".. = missing"))
  }

  /// What `–` means.
  public var notApplicableLegend: String {
    say(Phrase(nn: "– = ikkje aktuelt", nb: "– = ikke aktuelt", sv: "– = ej tillämpligt", en: "– = not applicable"))
  }

  /// What `≈` means.
  public var approximateLegend: String {
    say(
      Phrase(
        nn: "≈ = frå trekk, ikkje eksakt", nb: "≈ = fra trekk, ikke eksakt",
        sv: "≈ = från dragningar, ej exakt", en: "≈ = from draws, not exact"))
  }

  /// Footnote: the shown numbers give `values`.
  public func roundedApart(values: String) -> String {
    say(
      Phrase(
        nn: "Avrunda kvar for seg: viste tal gir \(values).",
        nb: "Avrundet hver for seg: viste tall gir \(values).",
        sv: "Avrundade var för sig: visade tal ger \(values).",
        en: "Rounded separately: the numbers shown give \(values)."))
  }

  /// Figures of the R kind.
  public var accounts: String { say(Phrase(nn: "rekneskap", nb: "regnskap", sv: "utfall", en: "accounts")) }

  /// Figures of the B kind.
  public var budget: String { say(Phrase(nn: "budsjett", nb: "budsjett", sv: "budget", en: "budget")) }

  /// Figures of the P kind.
  public var forecast: String { say(Phrase(nn: "prognose", nb: "prognose", sv: "prognos", en: "forecast")) }

  /// Figures of the RB kind.
  public var revised: String {
    say(Phrase(nn: "revidert budsjett", nb: "revidert budsjett", sv: "reviderad budget", en: "revised budget"))
  }

  /// How many assumptions without a source, and which.
  public func assumptions(_ count: Int, names: String) -> String {
    if count == 1 {
      return say(
        Phrase(
          nn: "Byggjer på éin føresetnad utan kjelde: \(names).", nb: "Bygger på én forutsetning uten kilde: \(names).",
          sv: "Bygger på ett antagande utan källa: \(names).",
          en: "Rests on one assumption without a source: \(names)."))
    }
    return say(
      Phrase(
        nn: "Byggjer på \(count) føresetnader utan kjelde: \(names).",
        nb: "Bygger på \(count) forutsetninger uten kilde: \(names).",
        sv: "Bygger på \(count) antaganden utan källa: \(names).",
        en: "Rests on \(count) assumptions without a source: \(names)."))
  }

  /// Inputs with a source nobody checked: `names`.
  public func unverified(names: String) -> String {
    say(
      Phrase(
        nn: "Kjelda er ikkje kontrollert: \(names).", nb: "Kilden er ikke kontrollert: \(names).",
        sv: "Källan är ej kontrollerad: \(names).", en: "Source not checked: \(names)."))
  }

  /// After a source nobody checked.
  public var unverifiedSource: String {
    say(Phrase(nn: "ikkje kontrollert", nb: "ikke kontrollert", sv: "ej kontrollerad", en: "not checked"))
  }

  /// A series that changes meaning from `year`: `text`.
  public func seriesBreak(year: String, text: String) -> String {
    say(
      Phrase(
        nn: "Brot i serien frå \(year): \(text)", nb: "Brudd i serien fra \(year): \(text)",
        sv: "Brott i serien från år \(year): \(text)", en: "Break in the series from \(year): \(text)"))
  }

  /// Where the figures come from, `count` sources.
  public func sources(_ list: String, count: Int) -> String {
    if count == 1 {
      return say(Phrase(nn: "Kjelde: \(list)", nb: "Kilde: \(list)", sv: "Källa: \(list)", en: "Source: \(list)"))
    }
    return say(Phrase(nn: "Kjelder: \(list)", nb: "Kilder: \(list)", sv: "Källor: \(list)", en: "Sources: \(list)"))
  }

  /// A printed sum `label` that agrees in `count` years.
  public func sumAgreesInYears(label: String, count: Int) -> String {
    say(
      Phrase(
        nn: "\(label) kontrollert mot trykt \(label): stemmer i alle \(count) åra.",
        nb: "\(label) kontrollert mot trykt \(label): stemmer i alle \(count) årene.",
        sv: "\(label) kontrollerad mot tryckt \(label): stämmer alla \(count) åren.",
        en: "\(label) checked against the printed \(label): agrees in all \(count) years."))
  }

  /// The same where the columns are no years.
  public func sumAgreesInColumns(label: String, count: Int) -> String {
    say(
      Phrase(
        nn: "\(label) kontrollert mot trykt \(label): stemmer i alle \(count) kolonnane.",
        nb: "\(label) kontrollert mot trykt \(label): stemmer i alle \(count) kolonnene.",
        sv: "\(label) kontrollerad mot tryckt \(label): stämmer i alla \(count) kolumner.",
        en: "\(label) checked against the printed \(label): agrees in all \(count) columns."))
  }

  /// The same with one column.
  public func sumAgrees(label: String) -> String {
    say(
      Phrase(
        nn: "\(label) kontrollert mot trykt \(label): stemmer.",
        nb: "\(label) kontrollert mot trykt \(label): stemmer.",
        sv: "\(label) kontrollerad mot tryckt \(label): stämmer.",
        en: "\(label) checked against the printed \(label): agrees."))
  }

  /// The columns of a printed sum, `label`, that nothing was held against.
  public func sumUnchecked(label: String) -> String {
    say(
      Phrase(
        nn: "\(label) er ikkje kontrollert: eit tal manglar.", nb: "\(label) er ikke kontrollert: et tall mangler.",
        sv: "\(label) är ej kontrollerad: ett tal saknas.", en: "\(label) is not checked: a figure is missing."))
  }

  /// A printed sum `label` that is off; `list` holds the columns.
  public func sumDisagrees(label: String, list: String) -> String {
    say(
      Phrase(
        nn: "\(label) stemmer ikkje med trykt \(label): \(list).",
        nb: "\(label) stemmer ikke med trykt \(label): \(list).",
        sv: "\(label) stämmer inte med tryckt \(label): \(list).",
        en: "\(label) does not agree with the printed \(label): \(list)."))
  }

  /// One column of that list.
  public func sumColumn(column: String, computed: String, printed: String, difference: String) -> String {
    say(
      Phrase(
        nn: "\(column) rekna \(computed), trykt \(printed), skilnad \(difference)",
        nb: "\(column) beregnet \(computed), trykt \(printed), forskjell \(difference)",
        sv: "\(column) beräknat \(computed), tryckt \(printed), skillnad \(difference)",
        en: "\(column) computed \(computed), printed \(printed), difference \(difference)"))
  }

  /// Nothing to print.
  public var nothing: String {
    say(
      Phrase(
        nn: "Ingen rader å vise.", nb: "Ingen rader å vise.",
        sv: "Inga rader att visa.", en: "No rows to show."))
  }

  /// A status.
  public var onTrack: String { say(Phrase(nn: "i rute", nb: "i rute", sv: "i fas", en: "on track")) }

  /// A status.
  public var atRisk: String {
    say(Phrase(nn: "litt etter", nb: "litt etter", sv: "något efter", en: "a little behind"))
  }

  /// A status.
  public var offTrack: String { say(Phrase(nn: "langt etter", nb: "langt etter", sv: "långt efter", en: "far behind")) }

  /// A status.
  public var missingStatus: String { say(Phrase(nn: "manglar", nb: "mangler", sv: "saknas", en: "missing")) }

  /// A status.
  public var notJudged: String {
    say(Phrase(nn: "ikkje vurdert", nb: "ikke vurdert", sv: "ej bedömd", en: "not judged"))
  }

  /// A unit.
  public var unit: String { say(Phrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")) }

  /// A figure.
  public var figure: String { say(Phrase(nn: "tal", nb: "tall", sv: "tal", en: "figure")) }

  /// A check that holds.
  public var passed: String { say(Phrase(nn: "held", nb: "holder", sv: "håller", en: "holds")) }

  /// A check that does not.
  public var failed: String { say(Phrase(nn: "held ikkje", nb: "holder ikke", sv: "håller inte", en: "fails")) }

  /// A check with a missing side.
  public var missingSide: String { say(Phrase(nn: "manglar", nb: "mangler", sv: "saknas", en: "missing")) }

  /// A missing reason: nothing was written.
  public var blank: String { say(Phrase(nn: "ikkje fylt ut", nb: "ikke fylt ut", sv: "ej ifyllt", en: "left blank")) }

  /// A missing reason.
  public var divisionByZero: String {
    say(Phrase(nn: "delt på null", nb: "delt på null", sv: "delat med noll", en: "divided by zero"))
  }

  /// A missing reason.
  public var overflow: String {
    say(Phrase(nn: "for stort tal", nb: "for stort tall", sv: "för stort tal", en: "too large"))
  }

  /// A missing reason.
  public var undefined: String {
    say(Phrase(nn: "ikkje definert", nb: "ikke definert", sv: "ej definierat", en: "undefined"))
  }

  /// A missing reason.
  public var notCovered: String {
    say(
      Phrase(
        nn: "ikkje dekt av kjelda", nb: "ikke dekket av kilden",
        sv: "täcks ej av källan", en: "not covered by the source"))
  }

  /// A missing reason.
  public var beforeFirstYear: String {
    say(
      Phrase(
        nn: "ikkje noko år før det første", nb: "ikke noe år før det første",
        sv: "inget år före det första", en: "no year before the first"))
  }
}
