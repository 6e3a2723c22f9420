import KvaomWords

/// The words of checks and tests.
enum CheckWords {
  /// The world without a scenario.
  static let base = Phrase(nn: "Basis", nb: "Basis", sv: "Bas", en: "Base")
  /// Where a check holds that was asked in all worlds.
  static let everywhere = Phrase(
    nn: "alle scenario", nb: "alle scenarioer", sv: "alla scenarier", en: "all scenarios")
}
