public import KvaomWords

/// What is said of work that somebody waits for.
public enum EngineWords {
  /// Of work that was stopped.
  public static let stopped = Phrase(nn: "Avbrote.", nb: "Avbrutt.", sv: "Avbrutet.", en: "Stopped.")
  /// At the end of the line that shows how far work has come.
  static let howToStop = Phrase(
    nn: "Ctrl-C avbryt", nb: "Ctrl-C avbryter", sv: "Ctrl-C avbryter", en: "Ctrl-C stops")

  /// How far work has come.
  static func share(percent: Int) -> Phrase {
    Phrase(nn: "\(percent) %", nb: "\(percent) %", sv: "\(percent) %", en: "\(percent)%")
  }
}
