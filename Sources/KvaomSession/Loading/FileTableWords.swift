import KvaomTables
import KvaomWords

/// What is said of tables that are read from files.
enum FileTableWords {
  static let relativePath = Phrase(
    nn: "namnet blir rekna frå mappa til planen", nb: "navnet regnes fra mappen til planen",
    sv: "namnet räknas från planens mapp", en: "the name counts from the plan's folder")

  static func noPart(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase(
      nn: "`\(path)`: \(reason).", nb: "`\(path)`: \(reason).", sv: "`\(path)`: \(reason).", en: "`\(path)`: \(reason)."
    )
  }

  /// Why a file has no table: whole sentences, which end by themselves.
  static func noTable(_ path: String, _ reason: Phrase) -> Phrase {
    Phrase(
      nn: "`\(path)`: \(reason)", nb: "`\(path)`: \(reason)", sv: "`\(path)`: \(reason)", en: "`\(path)`: \(reason)")
  }

  static func figureBeside(_ place: Phrase) -> Phrase {
    Phrase(
      nn: "Like utanfor området står eit tal, \(place), som ville falle bort.",
      nb: "Like utenfor området står et tall, \(place), som ville falle bort.",
      sv: "Precis utanför området står ett tal, \(place), som skulle falla bort.",
      en: "Just outside the range stands a figure, \(place), that would be lost.")
  }
  static let widerRange = Phrase(
    nn: "eit større område, eller start \"A5\", som les til den første tomme rada",
    nb: "et større område, eller start \"A5\", som leser til den første tomme raden",
    sv: "ett större område, eller start \"A5\", som läser till den första tomma raden",
    en: "a larger range, or start \"A5\", which reads to the first empty row")

  static func open(_ question: Phrase, _ evidence: Phrase?) -> Phrase {
    let why = evidence.map { Phrase.verbatim(" (\($0))") } ?? .verbatim("")
    return Phrase(
      nn: "Fila lèt dette stå ope: \(question)?\(why)", nb: "Filen lar dette stå åpent: \(question)?\(why)",
      sv: "Filen lämnar detta öppet: \(question)?\(why)", en: "The file leaves this open: \(question)?\(why)")
  }

  static func moreOpen(_ count: Int) -> Phrase {
    Phrase(
      nn: "Fila lèt \(count, one: "spørsmål", other: "spørsmål") til stå utan svar.",
      nb: "Filen lar \(count, one: "spørsmål", other: "spørsmål") til stå uten svar.",
      sv: "Filen lämnar ytterligare \(count, one: "fråga", other: "frågor") utan svar.",
      en: "The file leaves \(count, one: "more question", other: "more questions") open.")
  }

  static func askedByImport(_ path: String) -> Phrase {
    Phrase(
      nn: "`kvaom import \(path)` stiller alle", nb: "`kvaom import \(path)` stiller alle",
      sv: "`kvaom import \(path)` ställer alla", en: "`kvaom import \(path)` asks all of them")
  }

  static func noQuestion(_ question: String, _ choice: String) -> Phrase {
    Phrase(
      nn: "Fila har ikkje noko spørsmål «\(question)» som «\(choice)» er svar på.",
      nb: "Filen har ikke noe spørsmål «\(question)» som «\(choice)» er svar på.",
      sv: "Filen har ingen fråga ”\(question)” som ”\(choice)” är svar på.",
      en: "The file raises no question “\(question)” that “\(choice)” answers.")
  }

  static func otherShape(labels: Int, isOverYears: Bool, wanted: Int) -> Phrase {
    let years =
      isOverYears
      ? Phrase(nn: "år i kolonnane", nb: "år i kolonnene", sv: "år i kolumnerna", en: "years in its columns")
      : Phrase(
        nn: "kolonnar som ikkje er år", nb: "kolonner som ikke er år", sv: "kolumner som inte är år",
        en: "columns that are no years")
    let count = Phrase(
      nn: "\(labels, one: "namn", other: "namn")", nb: "\(labels, one: "navn", other: "navn")",
      sv: "\(labels, one: "namn", other: "namn")", en: "\(labels, one: "label", other: "labels")")
    return Phrase(
      nn: "Tabellen i fila har \(count) på kvar rad og \(years); planen seier noko anna.",
      nb: "Tabellen i filen har \(count) på hver rad og \(years); planen sier noe annet.",
      sv: "Tabellen i filen har \(count) på varje rad och \(years); planen säger något annat.",
      en: "The table in the file has \(count) a row and \(years); the plan says otherwise.")
  }

  static func leftOut(_ parts: [TableAccount.LeftOut]) -> Phrase {
    let figures = parts.reduce(0) { $0 + $1.figures }
    let list = parts.prefix(6).map { Phrase.verbatim("\($0.label) (\($0.reason))") }.joined(separator: "; ")
    let more = parts.count > 6 ? Phrase.verbatim("; … +\(parts.count - 6)") : .verbatim("")
    return Phrase(
      nn: "\(figures, one: "tal", other: "tal") i fila er ikkje med: \(list)\(more).",
      nb: "\(figures, one: "tall", other: "tall") i filen er ikke med: \(list)\(more).",
      sv: "\(figures, one: "tal", other: "tal") i filen är inte med: \(list)\(more).",
      en: "\(figures, one: "figure", other: "figures") of the file left out: \(list)\(more).")
  }

  static func wordsAsMissing(_ words: [String]) -> Phrase {
    let list = words.prefix(6).joined(separator: "; ") + (words.count > 6 ? "; … +\(words.count - 6)" : "")
    return Phrase(
      nn: "Her står ord, og talet manglar: \(list).", nb: "Her står ord, og tallet mangler: \(list).",
      sv: "Här står ord, och talet saknas: \(list).", en: "Here stand words, and the figure is missing: \(list).")
  }

  static func brokenControls(_ broken: [Phrase]) -> Phrase {
    let list = Phrase.verbatim("\(broken.joined(separator: "; "))")
    return Phrase(
      nn: "Rekneskapen i fila held ikkje KOSTRA-kontrollane: \(list).",
      nb: "Regnskapet i filen holder ikke KOSTRA-kontrollene: \(list).",
      sv: "Bokslutet i filen håller inte KOSTRA-kontrollerna: \(list).",
      en: "The accounts in the file do not hold the KOSTRA controls: \(list).")
  }
  static let partOfReport = Phrase(
    nn: "når fila er ein del av ein rekneskap", nb: "når filen er en del av et regnskap",
    sv: "när filen är en del av ett bokslut", en: "where the file is a part of accounts")

  static func changed(_ path: String, _ fingerprint: String, _ cells: Phrase?, more: Int) -> Phrase {
    let rest = more > 0 ? Phrase.verbatim("; … +\(more)") : .verbatim("")
    let list = cells.map { Phrase.verbatim(" \($0)\(rest)") }
    let now =
      list.map {
        Phrase(
          nn: " No står det:\($0).", nb: " Nå står det:\($0).", sv: " Nu står det:\($0).", en: " Now it says:\($0).")
      } ?? .verbatim("")
    return Phrase(
      nn: "Fila `\(path)` er endra sidan planen sist vart halden mot henne (no \(fingerprint)).\(now)",
      nb: "Filen `\(path)` er endret siden planen sist ble holdt mot den (nå \(fingerprint)).\(now)",
      sv: "Filen `\(path)` har ändrats sedan planen senast hölls mot den (nu \(fingerprint)).\(now)",
      en:
        "The file `\(path)` has changed since the plan was last held against it (now \(fingerprint)).\(now)"
    )
  }
  static let lockAgain = Phrase(
    nn: "når tala er sett over", nb: "når tallene er sett over", sv: "när talen är genomsedda",
    en: "once the figures have been looked over")
}
