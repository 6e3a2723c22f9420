import KvaomWords

/// What the language server says itself.
enum ServerWords {
  /// Over a question of the text.
  static let run = Phrase(nn: "▶ Svar", nb: "▶ Svar", sv: "▶ Svara", en: "▶ Run")
  /// Over a scenario.
  static let compare = Phrase(
    nn: "▶ Samanlikn med basis", nb: "▶ Sammenlign med basis", sv: "▶ Jämför med bas", en: "▶ Compare with base")
  /// A message that cannot be read.
  static let malformed = Phrase(
    nn: "Meldinga kan ikkje lesast.", nb: "Meldingen kan ikke leses.", sv: "Meddelandet kan inte läsas.",
    en: "The message cannot be read.")
  /// A message that is larger than any plan.
  static let tooLarge = Phrase(
    nn: "Meldinga er for stor.", nb: "Meldingen er for stor.", sv: "Meddelandet är för stort.",
    en: "The message is too large.")
  /// A request before the first.
  static let notInitialized = Phrase(
    nn: "`initialize` må kome først.", nb: "`initialize` må komme først.", sv: "`initialize` måste komma först.",
    en: "`initialize` must come first.")
  /// A request that is none.
  static func unknownMethod(_ name: String) -> Phrase {
    Phrase(
      nn: "Det finst ingen førespurnad `\(name)`.", nb: "Det finnes ingen forespørsel `\(name)`.",
      sv: "Det finns ingen begäran `\(name)`.", en: "There is no request `\(name)`.")
  }
}
