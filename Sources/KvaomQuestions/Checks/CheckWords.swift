import KvaomWords

/// The words of checks and tests.
enum CheckWords {
  /// Where a check holds that was asked in all worlds.
  static let everywhere = Phrase(
    nn: "alle scenario", nb: "alle scenarioer", sv: "alla scenarier", en: "all scenarios")
  /// Headline of loose checks.
  static let checks = Phrase(nn: "Kontrollar", nb: "Kontroller", sv: "Kontroller", en: "Checks")
  /// The column left of the comparison.
  static let leftSide = Phrase(nn: "venstre", nb: "venstre", sv: "vänster", en: "left")
  /// The column right of the comparison.
  static let rightSide = Phrase(nn: "høgre", nb: "høyre", sv: "höger", en: "right")
  /// Where something is written.
  static let place = Phrase(nn: "stad", nb: "sted", sv: "plats", en: "place")
  /// The tolerance of a check.
  static func within(tolerance: String) -> Phrase {
    Phrase(nn: "innanfor \(tolerance)", nb: "innenfor \(tolerance)", sv: "inom \(tolerance)", en: "within \(tolerance)")
  }

  /// A check whose sides differ by about `difference`, with a tolerance that could be allowed.
  static func hairBreadth(check: String, difference: String, within: String) -> Phrase {
    Phrase(
      nn: "\(check): sidene skil seg med om lag \(difference), for eit tal har 34 siffer. Skriv `within \(within)`.",
      nb: "\(check): sidene skiller seg med omtrent \(difference), for et tall har 34 sifre. Skriv `within \(within)`.",
      sv:
        "\(check): sidorna skiljer sig ungefär \(difference), för ett tal har 34 siffror. Skriv `within \(within)`.",
      en: "\(check): the sides differ by about \(difference), since a number has 34 digits. Write `within \(within)`.")
  }

  /// Closing sentence: how many checks hold.
  static func checksPassed(passed: String, count: String) -> Phrase {
    Phrase(
      nn: "\(passed) av \(count) kontrollar held.", nb: "\(passed) av \(count) kontroller holder.",
      sv: "\(passed) av \(count) kontroller håller.", en: "\(passed) of \(count) checks hold.")
  }
}
