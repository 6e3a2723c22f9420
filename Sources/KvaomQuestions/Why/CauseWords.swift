import KvaomRender
import KvaomWords
/// The words of a difference split by cause.
struct CauseWords: Sendable {
  /// Why `{label}` changes.
  let title: String
  /// Why `{label}` changes in `{cell}`.
  let titleInCell: String
  /// Each cause on top of those before it.
  let inOrder: String
  /// Each cause alone.
  let alone: String
  /// The mean over orders.
  let average: String
  /// What the causes do together.
  let interaction: String
  /// A cause `{cause}` that is gone.
  let without: String
  /// The note on the mean, and what the interaction is.
  let averageNote: String
  /// The note on the mean over `{orders}` drawn orders with `{seed}` and an error of `{error}`.
  let sampleNote: String
  /// A cause that cannot be in force alone.
  let notAlone: String
  /// `{cause}` changes nothing that `{label}` depends on.
  let notReached: String
  /// Closing sentence: most comes from `{cause}`.
  let most: String
  /// Closing sentence where `{cause}` does one thing in order and the opposite alone.
  let tangled: String

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

extension CauseWords {
  private init(
    _ title: String, inCell: String, _ columns: (inOrder: String, alone: String, average: String),
    interaction: String, without: String, averageNote: String, sampleNote: String, notAlone: String,
    notReached: String, most: String, tangled: String
  ) {
    self.title = title
    titleInCell = inCell
    (inOrder, alone, average) = columns
    self.interaction = interaction
    self.without = without
    self.averageNote = averageNote
    self.sampleNote = sampleNote
    self.notAlone = notAlone
    self.notReached = notReached
    self.most = most
    self.tangled = tangled
  }

  private static let nynorsk = CauseWords(
    "Kvifor endrar {label} seg?", inCell: "Kvifor endrar {label} seg i {cell}?", ("i rekkjefølgje", "åleine", "snitt"),
    interaction: "samspel", without: "utan {cause}",
    averageNote: "snitt over alle rekkjefølgjer (Shapley); samspel: det årsakene gjer saman utover kvar for seg.",
    sampleNote: "snitt over {orders} trekte rekkjefølgjer (Shapley), frø {seed}; største standardfeil {error}.",
    notAlone: "«{cause}» kan ikkje stå åleine.", notReached: "«{cause}» endrar ikkje noko {label} er rekna av.",
    most: "Mest kjem frå «{cause}»: {amount} av {total}{period}.",
    tangled: "Årsakene heng saman: «{cause}» gjer {inOrder} i rekkjefølgja og {alone} åleine.")

  private static let bokmal = CauseWords(
    "Hvorfor endrer {label} seg?", inCell: "Hvorfor endrer {label} seg i {cell}?", ("i rekkefølge", "alene", "snitt"),
    interaction: "samspill", without: "uten {cause}",
    averageNote: "snitt over alle rekkefølger (Shapley); samspill: det årsakene gjør sammen utover hver for seg.",
    sampleNote: "snitt over {orders} trukne rekkefølger (Shapley), frø {seed}; største standardfeil {error}.",
    notAlone: "«{cause}» kan ikke stå alene.", notReached: "«{cause}» endrer ikke noe {label} er beregnet av.",
    most: "Mest kommer fra «{cause}»: {amount} av {total}{period}.",
    tangled: "Årsakene henger sammen: «{cause}» gjør {inOrder} i rekkefølgen og {alone} alene.")

  private static let swedish = CauseWords(
    "Varför ändras {label}?", inCell: "Varför ändras {label} i {cell}?", ("i ordning", "var för sig", "medel"),
    interaction: "samspel", without: "utan {cause}",
    averageNote: "medel över alla ordningar (Shapley); samspel: det orsakerna gör tillsammans utöver var för sig.",
    sampleNote: "medel över {orders} dragna ordningar (Shapley), frö {seed}; största medelfel {error}.",
    notAlone: "”{cause}” kan inte gälla ensam.", notReached: "”{cause}” ändrar inget som {label} räknas av.",
    most: "Mest kommer från ”{cause}”: {amount} av {total}{period}.",
    tangled: "Orsakerna hänger ihop: ”{cause}” ger {inOrder} i ordningen och {alone} var för sig.")

  private static let english = CauseWords(
    "Why does {label} change?", inCell: "Why does {label} change in {cell}?", ("in order", "alone", "average"),
    interaction: "interaction", without: "without {cause}",
    averageNote: "average over all orders (Shapley); interaction: what the causes do together beyond each alone.",
    sampleNote: "average over {orders} drawn orders (Shapley), seed {seed}; largest standard error {error}.",
    notAlone: "“{cause}” cannot be in force alone.", notReached: "“{cause}” changes nothing that {label} is made of.",
    most: "Most comes from “{cause}”: {amount} of {total}{period}.",
    tangled: "The causes hang together: “{cause}” does {inOrder} in order and {alone} alone.")
}
