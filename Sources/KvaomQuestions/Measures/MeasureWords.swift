import KvaomRender
import KvaomWords
/// The words of the list of measures and their ranking.
struct MeasureWords: Sendable {
  /// Headline of the list in `{scenario}`.
  let title: String
  /// The column of what `@kind` says.
  let kind: String
  /// The column of the whole year.
  let fullYear: String
  /// The sum of the list.
  let sum: String
  /// A measure `{label}` in force `{share}` of `{year}`, and what the rest would add.
  let begins: String
  /// No measure does anything.
  let none: String
  /// Headline of the ranking in `{scenario}`.
  let ranking: String
  /// The column of costs.
  let cost: String
  /// The column of effects.
  let effect: String
  /// The column of effects per million.
  let perMillion: String
  /// All measures.
  let together: String
  /// A measure that lacks cost or effect.
  let notCoupled: String
  /// A measure that saves money.
  let saves: String
  /// A measure that costs nothing.
  let free: String
  /// When the ranking turns: `{first}` with an effect below `{limit}`.
  let turns: String
  /// When `{first}` and `{second}` are alike.
  let tied: String

  /// The words of a language.
  init(_ locale: Locale) {
    switch locale {
    case .nn: self = .nynorsk
    case .nb: self = .bokmal
    case .sv: self = .swedish
    case .en: self = .english
    }
  }
}

extension MeasureWords {
  private init(
    _ title: String, kind: String, fullYear: String, sum: String, begins: String, none: String, ranking: String,
    _ columns: (cost: String, effect: String, perMillion: String), together: String, notCoupled: String, saves: String,
    free: String, turns: String, tied: String
  ) {
    self.title = title
    self.kind = kind
    self.fullYear = fullYear
    self.sum = sum
    self.begins = begins
    self.none = none
    self.ranking = ranking
    (cost, effect, perMillion) = columns
    self.together = together
    self.notCoupled = notCoupled
    self.saves = saves
    self.free = free
    self.turns = turns
    self.tied = tied
  }

  private static let nynorsk = MeasureWords(
    "Tiltak i {scenario}: {label}", kind: "type", fullYear: "heilår", sum: "Sum tiltak",
    begins: "{label}: {share} av {year}; heilårsverknad {amount}.", none: "Ingen tiltak endrar {label}.",
    ranking: "Tiltak i {scenario}, kvart for seg", ("kostnad", "verknad", "per mill. kr"), together: "Alle saman",
    notCoupled: "ikkje kopla", saves: "sparer", free: "kostar ikkje noko",
    turns: "Rekkjefølgja snur om «{first}» gir {direction} {limit}: då gir «{second}» meir per krone.",
    tied: "«{first}» og «{second}» gir like mykje per krone.")

  private static let bokmal = MeasureWords(
    "Tiltak i {scenario}: {label}", kind: "type", fullYear: "helår", sum: "Sum tiltak",
    begins: "{label}: {share} av {year}; helårsvirkning {amount}.", none: "Ingen tiltak endrer {label}.",
    ranking: "Tiltak i {scenario}, hvert for seg", ("kostnad", "virkning", "per mill. kr"), together: "Alle sammen",
    notCoupled: "ikke koblet", saves: "sparer", free: "koster ikke noe",
    turns: "Rekkefølgen snur hvis «{first}» gir {direction} {limit}: da gir «{second}» mer per krone.",
    tied: "«{first}» og «{second}» gir like mye per krone.")

  private static let swedish = MeasureWords(
    "Åtgärder i {scenario}: {label}", kind: "typ", fullYear: "helår", sum: "Summa åtgärder",
    begins: "{label}: {share} av {year}; helårseffekt {amount}.", none: "Inga åtgärder ändrar {label}.",
    ranking: "Åtgärder i {scenario}, var för sig", ("kostnad", "effekt", "per mkr"), together: "Alla tillsammans",
    notCoupled: "inte kopplad", saves: "sparar", free: "kostar inget",
    turns: "Rangordningen vänds om ”{first}” ger {direction} {limit}: då ger ”{second}” mer per krona.",
    tied: "”{first}” och ”{second}” ger lika mycket per krona.")

  private static let english = MeasureWords(
    "Measures in {scenario}: {label}", kind: "kind", fullYear: "full year", sum: "All measures",
    begins: "{label}: {share} of {year}; full-year effect {amount}.", none: "No measure changes {label}.",
    ranking: "Measures in {scenario}, each alone", ("cost", "effect", "per million kr"), together: "All together",
    notCoupled: "not coupled", saves: "saves", free: "costs nothing",
    turns: "The ranking turns if “{first}” gives {direction} {limit}: then “{second}” gives more for the money.",
    tied: "“{first}” and “{second}” give the same for the money.")

  /// `less than` or `more than`, before the limit at which the ranking turns.
  static func direction(isLess: Bool, _ locale: Locale) -> String {
    switch locale {
    case .nn: isLess ? "mindre enn" : "meir enn"
    case .nb: isLess ? "mindre enn" : "mer enn"
    case .sv: isLess ? "mindre än" : "mer än"
    case .en: isLess ? "less than" : "more than"
    }
  }
}
