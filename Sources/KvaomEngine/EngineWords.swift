public import KvaomWords

/// What is said of work that somebody waits for, and of a file or a code there is nothing to say of.
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

  /// Of a code that is none, with the first and the last there is.
  static func noCode(_ code: String, from first: String, to last: String) -> Phrase {
    Phrase(
      nn: "Det finst ingen kode \(code). Kodane går frå \(first) til \(last).",
      nb: "Det finnes ingen kode \(code). Kodene går fra \(first) til \(last).",
      sv: "Det finns ingen kod \(code). Koderna går från \(first) till \(last).",
      en: "There is no code \(code). The codes run from \(first) to \(last).")
  }
}
