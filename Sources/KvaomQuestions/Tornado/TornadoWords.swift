import KvaomWords

/// The words of `tornado`.
enum TornadoWords {
  /// Headline of `item`, which is `value`.
  static func title(item: String, value: String) -> Phrase {
    Phrase(
      nn: "Følsemd: \(item) = \(value)", nb: "Følsomhet: \(item) = \(value)",
      sv: "Känslighet: \(item) = \(value)", en: "Sensitivity: \(item) = \(value)")
  }
  /// One input at a time.
  static let oneAtATime = Phrase(
    nn: "éin føresetnad om gongen", nb: "én forutsetning om gangen",
    sv: "ett antagande i taget", en: "one assumption at a time")
  /// The column of the range.
  static let range = Phrase(nn: "frå – til", nb: "fra – til", sv: "från – till", en: "from – to")
  /// The column of the low end.
  static let low = Phrase(nn: "lågt", nb: "lavt", sv: "lågt", en: "low")
  /// The column of the high end.
  static let high = Phrase(nn: "høgt", nb: "høyt", sv: "högt", en: "high")
  /// The column of the whole way.
  static let swing = Phrase(nn: "spenn", nb: "spenn", sv: "spann", en: "swing")
  /// The column of the slope.
  static let slope = Phrase(nn: "per eining", nb: "per enhet", sv: "per enhet", en: "per unit")
  /// `per unit` of the slope.
  static func per(unit: String) -> Phrase {
    Phrase(nn: "per \(unit)", nb: "per \(unit)", sv: "per \(unit)", en: "per \(unit)")
  }
  /// What one of an input without a unit is called.
  static let one = Phrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")
  /// What the bars are.
  static let bars = Phrase(
    nn: "▒ ved låg ende, █ ved høg ende; breidda kjem av grensene: sjå til høgre.",
    nb: "▒ ved lav ende, █ ved høy ende; bredden kommer av grensene: se til høyre.",
    sv: "▒ vid låg ände, █ vid hög ände; bredden kommer av gränserna: se till höger.",
    en: "▒ at the low end, █ at the high end; the width comes from the ranges: see to the right.")
  /// A range the plan does not state.
  static let tenth = Phrase(
    nn: "utan grenser i planen: 10\u{A0}% ned og opp.", nb: "uten grenser i planen: 10\u{A0}% ned og opp.",
    sv: "utan gränser i planen: 10\u{A0}% ner och upp.", en: "no range in the plan: 10% down and up.")
  /// The same where the value is 0.
  static let unit = Phrase(
    nn: "utan grenser i planen, og 0 i dag: éi eining ned og opp.",
    nb: "uten grenser i planen, og 0 i dag: én enhet ned og opp.",
    sv: "utan gränser i planen, och 0 i dag: en enhet ner och upp.",
    en: "no range in the plan, and 0 today: one unit down and up.")
  /// Inputs `names` without effect.
  static func withoutEffect(names: String) -> Phrase {
    Phrase(
      nn: "Påverkar ikkje: \(names).", nb: "Påvirker ikke: \(names).",
      sv: "Påverkar inte: \(names).", en: "No effect: \(names).")
  }
  /// Inputs `names` that are not numbers.
  static func notVaried(names: String) -> Phrase {
    Phrase(
      nn: "Ikkje varierte, fordi dei ikkje er tal: \(names).", nb: "Ikke variert, fordi de ikke er tall: \(names).",
      sv: "Ej varierade, eftersom de inte är tal: \(names).", en: "Not varied, since they are not numbers: \(names).")
  }
  /// Nothing has an effect on `item`.
  static func nothing(item: String) -> Phrase {
    Phrase(
      nn: "Ingen føresetnader i planen påverkar \(item).", nb: "Ingen forutsetninger i planen påvirker \(item).",
      sv: "Inga antaganden i planen påverkar \(item).", en: "No assumption in the plan has an effect on \(item).")
  }
  /// Closing sentence.
  static func sentence(input: String, low: String, high: String, item: String, swing: String) -> Phrase {
    Phrase(
      nn: "Mest betyr \(input): mellom \(low) og \(high) endrar \(item) seg med \(swing).",
      nb: "Mest betyr \(input): mellom \(low) og \(high) endrer \(item) seg med \(swing).",
      sv: "Störst betydelse har \(input): mellan \(low) och \(high) ändras \(item) med \(swing).",
      en: "\(input) matters most: between \(low) and \(high), \(item) moves by \(swing).")
  }
}
