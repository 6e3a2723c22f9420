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

  /// Of a file with nothing in it.
  static func empty(_ file: String) -> Phrase {
    Phrase(
      nn: "\(file) definerer ingenting og spør ikkje om noko. Skriv eit spørsmål i fila, til dømes `show 1 + 1`.",
      nb: "\(file) definerer ingenting og spør ikke om noe. Skriv et spørsmål i filen, for eksempel `show 1 + 1`.",
      sv: "\(file) definierar inget och frågar inget. Skriv en fråga i filen, till exempel `show 1 + 1`.",
      en: "\(file) defines nothing and asks nothing. Write something to ask in it, such as `show 1 + 1`.")
  }

  /// Of a plan without a question, with a name that could be asked for.
  static func asksNothing(_ file: String, _ name: String) -> Phrase {
    Phrase(
      nn: "\(file) stiller ingen spørsmål, så det er ingenting å vise. Skriv eit i fila, til dømes `show \(name)`.",
      nb: "\(file) stiller ingen spørsmål, så det er ingenting å vise. Skriv et i filen, for eksempel `show \(name)`.",
      sv: "\(file) ställer inga frågor, så det finns inget att visa. Skriv en i filen, till exempel `show \(name)`.",
      en: "\(file) asks no questions, so there is nothing to print. Ask one in the file, such as `show \(name)`.")
  }
}
