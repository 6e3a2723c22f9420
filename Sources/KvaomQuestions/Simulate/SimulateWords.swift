import KvaomRender
import KvaomWords
/// The words of `simulate`.
struct SimulateWords: Sendable {
  /// `≈ {count} draws, seed {seed}`
  let draws: String
  /// Rows.
  let mean: String, deviation: String, own: String, below: String
  /// The chance of a condition.
  let chance: String
  /// The column of errors.
  let error: String
  /// What the errors are.
  let errorLegend: String
  /// The difference of `{scenario}` from `{against}`.
  let difference: String
  /// Columns of the histogram.
  let range: String, share: String
  /// Parts below and above the drawn ends.
  let histogram: String
  /// The table of inputs: title, distribution, correlation.
  let inputs: String, distribution: String, correlation: String
  /// What the correlation is, of `{count}` draws.
  let correlationLegend: String
  /// `{low}`, `{high}` and `{middle}` of the draws.
  let sentence: String
  /// `{count}` of `{whole}` draws.
  let outOf: String
  /// The plan's `{value}`, with the share of draws above, `{share}`.
  let ownLow: String, ownMiddle: String, ownHigh: String
  /// The chance `{value}` of a condition, with its error.
  let chanceSentence: String
  /// Differences: `{low}`, `{high}` and `{middle}` of them.
  let differenceSentence: String
  /// Each on its own; together.
  let independent: String, together: String
  /// Inputs not drawn.
  let notDrawn: String
  /// Nothing uncertain reaches `{item}`, which is `{value}`.
  let certain: String
  /// `{item}`, which something uncertain reaches, and which is `{value}` all the same.
  let constant: String
  /// `{count}` draws without a value.
  let missing: String
}

extension SimulateWords {
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
  private static let nynorsk = SimulateWords(
    draws: "≈ {count} trekk, frø {seed}", mean: "middel", deviation: "standardavvik", own: "planen sitt tal",
    below: "trekk under planen", chance: "sjanse", error: "± feil",
    errorLegend:
      "± er standardfeilen av at trekka er så mange og ikkje fleire; han seier ikkje noko om at fordelingane kan vera feil.",
    difference: "{scenario} − {against}, dei same trekka", range: "frå – til", share: "del",
    histogram: "Fordeling av trekka",
    inputs: "Føresetnader", distribution: "trekt frå", correlation: "følgjer resultatet",
    correlationLegend:
      "Følgjer resultatet: rangkorrelasjon over dei fyrste {count} trekka; 1 heilt i takt, −1 heilt i mottakt.",
    sentence: "8 av 10 trekk ligg mellom {low} og {high}, midt {middle}.",
    outOf: "{count} av {whole}",
    ownLow: "Planen sitt tal, {value}, er lågt: {share} trekk er høgare.",
    ownMiddle: "Planen sitt tal, {value}, ligg midt: {share} trekk er høgare.",
    ownHigh: "Planen sitt tal, {value}, er høgt: {share} trekk er høgare.",
    chanceSentence: "Sjansen for {item} er {value} (± {error}).",
    differenceSentence: "{name}: 8 av 10 trekk ligg mellom {low} og {high}, midt {middle}.",
    independent: "Trekt kvar for seg. Grensene er vurderte, ikkje målte.", together: "Trekt saman: {list}.",
    notDrawn: "Ikkje trekt: {names}.", certain: "Ingenting usikkert verkar på {item}: talet er {value} i alle trekk.",
    constant: "{item} er {value} i alle trekk.",
    missing: "{count} trekk gav ikkje noko tal og er haldne utanfor.")
  /// Bokmål.
  private static let bokmal = SimulateWords(
    draws: "≈ {count} trekk, frø {seed}", mean: "middel", deviation: "standardavvik", own: "planens tall",
    below: "trekk under planen", chance: "sannsynlighet", error: "± feil",
    errorLegend:
      "± er standardfeilen av at trekkene er så mange og ikke flere; den sier ikke noe om at fordelingene kan være feil.",
    difference: "{scenario} − {against}, de samme trekkene", range: "fra – til", share: "andel",
    histogram: "Fordeling av trekkene",
    inputs: "Forutsetninger", distribution: "trukket fra", correlation: "følger resultatet",
    correlationLegend:
      "Følger resultatet: rangkorrelasjon over de første {count} trekkene; 1 helt i takt, −1 helt motsatt.",
    sentence: "8 av 10 trekk ligger mellom {low} og {high}, med {middle} i midten.",
    outOf: "{count} av {whole}",
    ownLow: "Planens tall, {value}, er lavt: {share} trekk er høyere.",
    ownMiddle: "Planens tall, {value}, ligger i midten: {share} trekk er høyere.",
    ownHigh: "Planens tall, {value}, er høyt: {share} trekk er høyere.",
    chanceSentence: "Sannsynligheten for {item} er {value} (± {error}).",
    differenceSentence: "{name}: 8 av 10 trekk ligger mellom {low} og {high}, med {middle} i midten.",
    independent: "Trukket hver for seg. Grensene er vurdert, ikke målt.", together: "Trukket sammen: {list}.",
    notDrawn: "Ikke trukket: {names}.", certain: "Ingenting usikkert virker på {item}: tallet er {value} i alle trekk.",
    constant: "{item} er {value} i alle trekk.",
    missing: "{count} trekk ga ikke noe tall og er holdt utenfor.")
  /// Swedish.
  private static let swedish = SimulateWords(
    draws: "≈ {count} dragningar, frö {seed}", mean: "medelvärde", deviation: "standardavvikelse", own: "planens tal",
    below: "dragningar under planen", chance: "sannolikhet", error: "± fel",
    errorLegend:
      "± är medelfelet av att dragningarna är så många och inte fler; det säger inget om att fördelningarna kan vara fel.",
    difference: "{scenario} − {against}, samma dragningar", range: "från – till", share: "andel",
    histogram: "Dragningarnas fördelning", inputs: "Antaganden", distribution: "draget från",
    correlation: "följer resultatet",
    correlationLegend:
      "Följer resultatet: rangkorrelation över de första {count} dragningarna; 1 helt i takt, −1 helt motsatt.",
    sentence: "8 av 10 dragningar ligger mellan {low} och {high}, med {middle} i mitten.",
    outOf: "{count} av {whole}",
    ownLow: "Planens tal, {value}, är lågt: {share} dragningar är högre.",
    ownMiddle: "Planens tal, {value}, ligger i mitten: {share} dragningar är högre.",
    ownHigh: "Planens tal, {value}, är högt: {share} dragningar är högre.",
    chanceSentence: "Sannolikheten för {item} är {value} (± {error}).",
    differenceSentence: "{name}: 8 av 10 dragningar ligger mellan {low} och {high}, med {middle} i mitten.",
    independent: "Dragna var för sig. Gränserna är bedömda, inte uppmätta.", together: "Dragna tillsammans: {list}.",
    notDrawn: "Inte dragna: {names}.", certain: "Inget osäkert påverkar {item}: talet är {value} i alla dragningar.",
    constant: "{item} är {value} i alla dragningar.",
    missing: "{count} dragningar gav inget tal och har lämnats utanför.")
  /// English.
  private static let english = SimulateWords(
    draws: "≈ {count} draws, seed {seed}", mean: "mean", deviation: "standard deviation", own: "the plan's number",
    below: "draws below the plan", chance: "chance", error: "± error",
    errorLegend:
      "± is the standard error of having this many draws and no more; it says nothing of distributions that may be wrong.",
    difference: "{scenario} − {against}, the same draws", range: "from – to", share: "share",
    histogram: "How the draws are spread", inputs: "Assumptions", distribution: "drawn from",
    correlation: "goes with the result",
    correlationLegend:
      "Goes with the result: rank correlation over the first {count} draws; 1 quite together, −1 quite opposite.",
    sentence: "8 of 10 draws lie between {low} and {high}, the middle is {middle}.",
    outOf: "{count} of {whole}",
    ownLow: "The plan's number, {value}, is low: {share} draws are higher.",
    ownMiddle: "The plan's number, {value}, is in the middle: {share} draws are higher.",
    ownHigh: "The plan's number, {value}, is high: {share} draws are higher.",
    chanceSentence: "The chance of {item} is {value} (± {error}).",
    differenceSentence: "{name}: 8 of 10 draws lie between {low} and {high}, the middle is {middle}.",
    independent: "Each drawn on its own. The ranges are judged, not measured.", together: "Drawn together: {list}.",
    notDrawn: "Not drawn: {names}.", certain: "Nothing uncertain reaches {item}: it is {value} in every draw.",
    constant: "{item} is {value} in every draw.",
    missing: "{count} draws gave no number and are left out.")
}

extension SimulateWords {
  /// What a distribution is called; the name as typed where it has no other.
  static func name(ofForm form: String, _ locale: Locale) -> String {
    let names: (nn: String, nb: String, sv: String)? =
      switch form {
      case "triangular": ("trekant", "trekant", "triangel")
      case "uniform": ("jamn", "jevn", "likformig")
      case "discrete": ("einskilde verdiar", "enkeltverdier", "enstaka värden")
      case "between": ("mellom", "mellom", "mellan")
      case "pert": ("PERT", "PERT", "PERT")
      case "poisson": ("Poisson", "Poisson", "Poisson")
      default: nil
      }
    guard let names else { return form }
    return switch locale {
    case .nn: names.nn
    case .nb: names.nb
    case .sv: names.sv
    case .en: form
    }
  }
}
