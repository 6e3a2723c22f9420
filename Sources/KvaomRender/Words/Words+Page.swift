import KvaomUnits
import KvaomWords

/// What a page says of all its figures, and how it marks the lines below a table.
extension Words {
  private func say(_ phrase: Phrase) -> String { phrase[locale] }

  /// Which prices amounts are in.
  func name(of basis: PriceBasis) -> String {
    switch basis {
    case .nominal: nominalPrices
    case .fixed(let year): fixedPrices(year: "\(year)")
    case .unknown: unknownPrices
    }
  }

  /// What a paper calls its tables.
  func tableNumber(_ number: Int) -> String {
    say(Phrase(nn: "Tabell \(number)", nb: "Tabell \(number)", sv: "Tabell \(number)", en: "Table \(number)"))
  }

  /// What a paper calls its charts.
  func pictureNumber(_ number: Int) -> String {
    say(Phrase(nn: "Figur \(number)", nb: "Figur \(number)", sv: "Figur \(number)", en: "Figure \(number)"))
  }

  /// A remark that changes how the figures must be read.
  func important(_ text: String) -> String {
    say(Phrase(nn: "Viktig: \(text)", nb: "Viktig: \(text)", sv: "Viktigt: \(text)", en: "Important: \(text)"))
  }

  /// A remark worth knowing.
  func note(_ text: String) -> String {
    say(Phrase(nn: "Merk: \(text)", nb: "Merk: \(text)", sv: "Obs: \(text)", en: "Note: \(text)"))
  }

  /// How many assumptions behind a table lack a source; they are named at the end of the page.
  func lackSource(_ count: Int) -> String {
    say(
      Phrase(
        nn: count == 1 ? "Éin føresetnad manglar kjelde." : "\(count) føresetnader manglar kjelde.",
        nb: count == 1 ? "Én forutsetning mangler kilde." : "\(count) forutsetninger mangler kilde.",
        sv: count == 1 ? "Ett antagande saknar källa." : "\(count) antaganden saknar källa.",
        en: count == 1 ? "One assumption lacks a source." : "\(count) assumptions lack a source."))
  }

  /// Where a table's sources, and the rest of its remarks, stand in the list at the end.
  func groundNumbers(_ numbers: String) -> String {
    say(
      Phrase(
        nn: "Grunnlag: \(numbers).", nb: "Grunnlag: \(numbers).", sv: "Underlag: \(numbers).",
        en: "Grounds: \(numbers)."))
  }

  /// That an answer's sources and the rest of its remarks are shown on request.
  func groundsApart(sources: Int, remarks: Int) -> String {
    let parts = [
      sources == 0
        ? nil
        : say(
          Phrase(
            nn: sources == 1 ? "1 kjelde" : "\(sources) kjelder", nb: sources == 1 ? "1 kilde" : "\(sources) kilder",
            sv: sources == 1 ? "1 källa" : "\(sources) källor", en: sources == 1 ? "1 source" : "\(sources) sources")),
      remarks == 0
        ? nil
        : say(
          Phrase(
            nn: remarks == 1 ? "1 merknad til" : "\(remarks) merknader til",
            nb: remarks == 1 ? "1 merknad til" : "\(remarks) merknader til",
            sv: remarks == 1 ? "1 anmärkning till" : "\(remarks) anmärkningar till",
            en: remarks == 1 ? "1 more remark" : "\(remarks) more remarks")),
    ].compactMap { $0 }
    return parts.joined(separator: " \(and) ") + ": notes"
  }

  /// The heading of the list at the end.
  var groundsHeading: String { say(Phrase(nn: "Grunnlag", nb: "Grunnlag", sv: "Underlag", en: "Grounds")) }

  /// The assumptions that lack a source, by name.
  func withoutSource(_ names: String) -> String {
    say(
      Phrase(
        nn: "Utan kjelde: \(names).", nb: "Uten kilde: \(names).", sv: "Utan källa: \(names).",
        en: "Without a source: \(names)."))
  }

  /// The prices of all amounts of the page.
  func allPrices(_ basis: PriceBasis) -> String {
    switch basis {
    case .unknown:
      say(
        Phrase(
          nn: "Prisnivået er ikkje oppgitt.", nb: "Prisnivået er ikke oppgitt.", sv: "Prisnivån är ej angiven.",
          en: "The price level is not stated."))
    case .nominal, .fixed:
      say(
        Phrase(
          nn: "Beløp i \(name(of: basis)).", nb: "Beløp i \(name(of: basis)).", sv: "Belopp i \(name(of: basis)).",
          en: "Amounts in \(name(of: basis))."))
    }
  }

  /// That shown numbers need not add up to shown sums.
  var roundedEach: String {
    say(
      Phrase(
        nn: "Tala er avrunda kvar for seg.", nb: "Tallene er avrundet hver for seg.",
        sv: "Talen är avrundade var för sig.", en: "Numbers are rounded separately."))
  }
}
