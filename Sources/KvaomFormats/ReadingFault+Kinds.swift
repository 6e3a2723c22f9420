public import KvaomTables
import KvaomWords

/// What can keep a file from being read. The words are a planner's: what the file is, and how to get one that can be
/// read.
extension ReadingFault {
  /// A file over the limit.
  public static func tooLarge(_ bytes: Int, limit: Int) -> ReadingFault {
    let size = bytes / 1_000_000
    let most = limit / 1_000_000
    return ReadingFault(
      Phrase(
        nn: "fila er på \(number: size) MB; det meste som blir lese er \(number: most) MB",
        nb: "filen er på \(number: size) MB; det meste som leses er \(number: most) MB",
        sv: "filen är på \(number: size) MB; det mesta som läses är \(number: most) MB",
        en: "the file has \(number: size) MB; at most \(number: most) MB are read"),
      help: Phrase(
        nn: "Ta ut det planen treng, til dømes eitt år, og lagre det for seg.",
        nb: "Ta ut det planen trenger, for eksempel ett år, og lagre det for seg.",
        sv: "Ta ut det planen behöver, till exempel ett år, och spara det för sig.",
        en: "Take out what the plan needs, a single year for instance, and save that by itself."))
  }

  /// Compressed parts that unpack to more than the limit.
  static func tooMuchUnpacked(limit: Int) -> ReadingFault {
    let most = limit / 1_000_000
    return ReadingFault(
      Phrase(
        nn: "fila er pakka, og det som er i henne er meir enn \(number: most) MB: ho blir ikkje lesen",
        nb: "filen er pakket, og det som er i den er mer enn \(number: most) MB: den leses ikke",
        sv: "filen är packad, och det som finns i den är mer än \(number: most) MB: den läses inte",
        en: "the file is compressed, and holds more than \(number: most) MB: it is not read"))
  }

  /// More cells than the limit.
  static func tooManyCells(limit: Int) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "fila har meir enn \(number: limit) celler: ho blir ikkje lesen",
        nb: "filen har mer enn \(number: limit) celler: den leses ikke",
        sv: "filen har fler än \(number: limit) celler: den läses inte",
        en: "the file has more than \(number: limit) cells: it is not read"))
  }

  /// A cell with a longer text than any spreadsheet has.
  static func tooLongCell(_ place: GridPlace) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "ei celle er lengre enn noko rekneark kan ha: \(place.phrase)",
        nb: "en celle er lengre enn noe regneark kan ha: \(place.phrase)",
        sv: "en cell är längre än något kalkylark kan ha: \(place.phrase)",
        en: "a cell is longer than any spreadsheet can have: \(place.phrase)"),
      help: Phrase(
        nn: "Eit hermeteikn som manglar, kan ha gjort resten av fila til éi celle.",
        nb: "Et anførselstegn som mangler, kan ha gjort resten av filen til én celle.",
        sv: "Ett citattecken som saknas kan ha gjort resten av filen till en cell.",
        en: "A quote that is missing may have made the rest of the file one cell."))
  }

  /// A file of no bytes, or of nothing but blanks.
  static let empty = ReadingFault(
    Phrase(nn: "fila er tom", nb: "filen er tom", sv: "filen är tom", en: "the file is empty"))

  /// A zip that ends too early or does not hold together.
  static let damaged = ReadingFault(
    Phrase(
      nn: "fila er øydelagd eller ikkje heil", nb: "filen er ødelagt eller ikke hel",
      sv: "filen är skadad eller inte hel", en: "the file is damaged or not whole"),
    help: Phrase(
      nn: "Last henne ned eller lagre henne på nytt.", nb: "Last den ned eller lagre den på nytt.",
      sv: "Ladda ner eller spara den på nytt.", en: "Download it or save it again."))

  /// A part of a workbook that is no XML, or breaks off.
  static func damagedPart(_ part: String, line: Int) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "fila er øydelagd: delen \(part) lèt seg ikkje lese frå linje \(line)",
        nb: "filen er ødelagt: delen \(part) lar seg ikke lese fra linje \(line)",
        sv: "filen är skadad: delen \(part) går inte att läsa från rad \(line)",
        en: "the file is damaged: its part \(part) cannot be read from line \(line)"),
      help: Phrase(
        nn: "Opne henne i reknearket og lagre henne på nytt.", nb: "Åpne den i regnearket og lagre den på nytt.",
        sv: "Öppna den i kalkylarket och spara den på nytt.", en: "Open it in the spreadsheet and save it again."))
  }

  /// XML that declares entities, which no spreadsheet writes.
  static let entities = ReadingFault(
    Phrase(
      nn: "fila inneheld ein DOCTYPE, som ikkje noko rekneark skriv: ho blir ikkje lesen",
      nb: "filen inneholder en DOCTYPE, som ikke noe regneark skriver: den leses ikke",
      sv: "filen innehåller en DOCTYPE, som inget kalkylprogram skriver: den läses inte",
      en: "the file has a DOCTYPE, which no spreadsheet writes: it is not read"))

  /// A workbook under a password.
  static let encrypted = ReadingFault(
    Phrase(
      nn: "arbeidsboka er verna med passord", nb: "arbeidsboken er vernet med passord",
      sv: "arbetsboken är skyddad med lösenord", en: "the workbook is protected by a password"),
    help: Phrase(
      nn: "Opne henne, ta av passordet og lagre henne på nytt.", nb: "Åpne den, ta av passordet og lagre den på nytt.",
      sv: "Öppna den, ta bort lösenordet och spara den på nytt.",
      en: "Open it, take the password off and save it again."))

  /// A format of which another can be had: `name` is what it is, `other` what to save it as.
  static func saveAs(_ name: Phrase, _ other: String) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "fila er \(name), som ikkje blir lesen", nb: "filen er \(name), som ikke leses",
        sv: "filen är \(name), som inte läses", en: "the file is \(name), which is not read"),
      help: Phrase(
        nn: "Opne henne i reknearket og lagre henne som \(other).",
        nb: "Åpne den i regnearket og lagre den som \(other).",
        sv: "Öppna den i kalkylarket och spara den som \(other).",
        en: "Open it in the spreadsheet and save it as \(other)."))
  }

  /// Bytes that are no text and no format that is known.
  static func notText(offset: Int) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "fila er ikkje tekst (byte \(number: offset) er ikkje noko teikn) og ikkje noko kjent format",
        nb: "filen er ikke tekst (byte \(number: offset) er ikke noe tegn) og ikke noe kjent format",
        sv: "filen är inte text (byte \(number: offset) är inget tecken) och inget känt format",
        en: "the file is not text (byte \(number: offset) is no character), nor a format that is known"),
      help: formats)
  }

  /// A compressed file that is no workbook.
  static let unknownArchive = ReadingFault(
    Phrase(
      nn: "fila er eit zip-arkiv utan arbeidsbok", nb: "filen er et zip-arkiv uten arbeidsbok",
      sv: "filen är ett zip-arkiv utan arbetsbok", en: "the file is a zip archive without a workbook"),
    help: Phrase(
      nn: "Pakk ut arkivet, og les fila som er i det.", nb: "Pakk ut arkivet, og les filen som er i det.",
      sv: "Packa upp arkivet, och läs filen som finns i det.", en: "Unpack the archive, and read the file in it."))

  /// JSON of no kind that is known.
  static let unknownJSON = ReadingFault(
    Phrase(
      nn: "fila er JSON, men verken JSON-stat eller Kolada", nb: "filen er JSON, men verken JSON-stat eller Kolada",
      sv: "filen är JSON, men varken JSON-stat eller Kolada", en: "the file is JSON, but neither JSON-stat nor Kolada"),
    help: Phrase(
      nn: "Vel JSON-stat2 der tabellen blir lasta ned.", nb: "Velg JSON-stat2 der tabellen lastes ned.",
      sv: "Välj JSON-stat2 där tabellen laddas ner.", en: "Choose JSON-stat2 where the table is downloaded."))

  /// A question to a statistics bank, saved in the place of its answer.
  static let savedQuery = ReadingFault(
    Phrase(
      nn: "fila er ei spørjing til statistikkbanken, ikkje svaret på henne",
      nb: "filen er en spørring til statistikkbanken, ikke svaret på den",
      sv: "filen är en fråga till statistikbanken, inte svaret på den",
      en: "the file is a query to the statistics bank, not its answer"),
    help: Phrase(
      nn: "Last ned tabellen som JSON-stat2.", nb: "Last ned tabellen som JSON-stat2.",
      sv: "Ladda ner tabellen som JSON-stat2.", en: "Download the table as JSON-stat2."))

  /// A format that is known, in which something is not as it must be; `what` says it.
  static func malformed(_ what: Phrase) -> ReadingFault { ReadingFault(what, help: nil) }

  /// A text under the name of a workbook that is no table either.
  static func noWorkbook(_ ending: String) -> ReadingFault {
    ReadingFault(
      Phrase(
        nn: "namnet seier .\(ending), men innhaldet er inga arbeidsbok",
        nb: "navnet sier .\(ending), men innholdet er ingen arbeidsbok",
        sv: "namnet säger .\(ending), men innehållet är ingen arbetsbok",
        en: "the name says .\(ending), but the contents are no workbook"),
      help: damaged.help)
  }

  /// What is said of a text under the name of a workbook.
  static func isText(_ ending: String) -> Phrase {
    Phrase(
      nn: "Namnet seier .\(ending), men fila er tekst og er lesen som CSV.",
      nb: "Navnet sier .\(ending), men filen er tekst og er lest som CSV.",
      sv: "Namnet säger .\(ending), men filen är text och är läst som CSV.",
      en: "The name says .\(ending), but the file is text and was read as CSV.")
  }

  /// What can be read.
  static let formats: Phrase = {
    let names = SourceFormat.allCases.map { $0.name }
    let (first, last) = (names.dropLast().joined(separator: ", "), names.last ?? "")
    return Phrase(
      nn: "Kvaom les \(first) og \(last).", nb: "Kvaom leser \(first) og \(last).",
      sv: "Kvaom läser \(first) och \(last).", en: "Kvaom reads \(first) and \(last).")
  }()
}
