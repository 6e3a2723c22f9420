import KvaomRender
import KvaomWords
/// The words of `tornado`.
struct TornadoWords: Sendable {
  /// Headline of `{item}`, which is `{value}`.
  let title: String
  /// One input at a time.
  let oneAtATime: String
  /// The column of the range.
  let range: String
  /// The column of the low end.
  let low: String
  /// The column of the high end.
  let high: String
  /// The column of the whole way.
  let swing: String
  /// The column of the slope.
  let slope: String
  /// `per {unit}` of the slope.
  let per: String
  /// What one of an input without a unit is called.
  let one: String
  /// What the bars are.
  let bars: String
  /// A range the plan does not state.
  let tenth: String
  /// The same where the value is 0.
  let unit: String
  /// Inputs `{names}` without effect.
  let withoutEffect: String
  /// Inputs `{names}` that are not numbers.
  let notVaried: String
  /// Nothing has an effect on `{item}`.
  let nothing: String
  /// Closing sentence.
  let sentence: String
}

extension TornadoWords {
  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn: self = .nynorsk
    case .nb: self = .bokmal
    case .sv: self = .swedish
    case .en: self = .english
    }
  }

  /// Nynorsk.
  private static let nynorsk = TornadoWords(
    title: "Følsemd: {item} = {value}", oneAtATime: "éin føresetnad om gongen", range: "frå – til", low: "lågt",
    high: "høgt", swing: "spenn", slope: "per eining", per: "per {unit}", one: "eining",
    bars: "▒ ved låg ende, █ ved høg ende; breidda kjem av grensene: sjå til høgre.",
    tenth: "utan grenser i planen: 10\u{A0}% ned og opp.",
    unit: "utan grenser i planen, og 0 i dag: éi eining ned og opp.",
    withoutEffect: "Påverkar ikkje: {names}.", notVaried: "Ikkje varierte, fordi dei ikkje er tal: {names}.",
    nothing: "Ingen føresetnader i planen påverkar {item}.",
    sentence: "Mest betyr {input}: mellom {low} og {high} flyttar {item} seg {swing}.")
  /// Bokmål.
  private static let bokmal = TornadoWords(
    title: "Følsomhet: {item} = {value}", oneAtATime: "én forutsetning om gangen", range: "fra – til", low: "lavt",
    high: "høyt", swing: "spenn", slope: "per enhet", per: "per {unit}", one: "enhet",
    bars: "▒ ved lav ende, █ ved høy ende; bredden kommer av grensene: se til høyre.",
    tenth: "uten grenser i planen: 10\u{A0}% ned og opp.",
    unit: "uten grenser i planen, og 0 i dag: én enhet ned og opp.",
    withoutEffect: "Påvirker ikke: {names}.", notVaried: "Ikke variert, fordi de ikke er tall: {names}.",
    nothing: "Ingen forutsetninger i planen påvirker {item}.",
    sentence: "Mest betyr {input}: mellom {low} og {high} flytter {item} seg {swing}.")
  /// Swedish.
  private static let swedish = TornadoWords(
    title: "Känslighet: {item} = {value}", oneAtATime: "ett antagande i taget", range: "från – till", low: "lågt",
    high: "högt", swing: "spann", slope: "per enhet", per: "per {unit}", one: "enhet",
    bars: "▒ vid låg ände, █ vid hög ände; bredden kommer av gränserna: se till höger.",
    tenth: "utan gränser i planen: 10\u{A0}% ner och upp.",
    unit: "utan gränser i planen, och 0 i dag: en enhet ner och upp.",
    withoutEffect: "Påverkar inte: {names}.", notVaried: "Inte varierade, eftersom de inte är tal: {names}.",
    nothing: "Inga antaganden i planen påverkar {item}.",
    sentence: "Störst betydelse har {input}: mellan {low} och {high} rör sig {item} med {swing}.")
  /// English.
  private static let english = TornadoWords(
    title: "Sensitivity: {item} = {value}", oneAtATime: "one assumption at a time", range: "from – to", low: "low",
    high: "high", swing: "swing", slope: "per unit", per: "per {unit}", one: "unit",
    bars: "▒ at the low end, █ at the high end; the width comes from the ranges: see to the right.",
    tenth: "no range in the plan: 10% down and up.",
    unit: "no range in the plan, and 0 today: one unit down and up.",
    withoutEffect: "No effect: {names}.", notVaried: "Not varied, since they are not numbers: {names}.",
    nothing: "No assumption in the plan has an effect on {item}.",
    sentence: "{input} matters most: between {low} and {high}, {item} moves by {swing}.")
}
