public import KvaomPlatform
public import KvaomWords

/// What is said of files.
extension FileFault {
  /// What went wrong, without the file's name: what stands after "name: ".
  public var words: Phrase {
    switch self {
    case .notFound:
      Phrase(
        nn: "det finst inga slik fil", nb: "det finnes ingen slik fil", sv: "det finns ingen sådan fil",
        en: "there is no such file")
    case .isDirectory:
      Phrase(
        nn: "det er ei mappe, inga fil", nb: "det er en mappe, ingen fil", sv: "det är en mapp, ingen fil",
        en: "that is a folder, not a file")
    case .notPermitted:
      Phrase(nn: "du har ikkje lov", nb: "du har ikke lov", sv: "du har inte behörighet", en: "permission denied")
    case .noSpace:
      Phrase(nn: "disken er full", nb: "disken er full", sv: "disken är full", en: "the disk is full")
    case .noFolder:
      Phrase(
        nn: "det finst inga slik mappe", nb: "det finnes ingen slik mappe", sv: "det finns ingen sådan mapp",
        en: "there is no such folder")
    case .leadsNowhere:
      Phrase(
        nn: "det er ei lenkje til ei fil som ikkje finst", nb: "det er en lenke til en fil som ikke finnes",
        sv: "det är en länk till en fil som inte finns", en: "that is a link to a file that is not there")
    case .leadsInCircles:
      Phrase(
        nn: "det er ei lenkje som fører tilbake til seg sjølv", nb: "det er en lenke som fører tilbake til seg selv",
        sv: "det är en länk som leder tillbaka till sig själv", en: "that is a link that leads back to itself")
    case .nameTooLong:
      Phrase(
        nn: "inga fil kan ha så langt namn", nb: "ingen fil kan ha så langt navn",
        sv: "ingen fil kan ha så långt namn", en: "no file can have so long a name")
    case .notOrdinary:
      Phrase(
        nn: "det er inga vanleg fil", nb: "det er ingen vanlig fil", sv: "det är ingen vanlig fil",
        en: "that is no ordinary file")
    case .tooLarge(let limit):
      Phrase(
        nn: "fila er større enn \(limit >> 20) MB", nb: "filen er større enn \(limit >> 20) MB",
        sv: "filen är större än \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB")
    case .system:
      // What the system calls it is English everywhere.
      Phrase(
        nn: "systemet melder feil: \(description)", nb: "systemet melder feil: \(description)",
        sv: "systemet meddelar fel: \(description)", en: "the system says: \(description)")
    }
  }
}

extension WriteRefusal {
  /// Why the file that the person called `name` was not written, and how it can be: `forcing` is what to write then,
  /// `--force` on the command line.
  public func words(for name: String, forcing: String) -> Phrase {
    switch self {
    case .isRead:
      Phrase(
        nn: "\(name) er sjølve planen, eller ei fil som blir lesen her. Vel eit anna namn.",
        nb: "\(name) er selve planen, eller en fil som leses her. Velg et annet navn.",
        sv: "\(name) är själva planen, eller en fil som läses här. Välj ett annat namn.",
        en: "\(name) is the plan itself, or a file that is read here. Choose another name.")
    case .exists:
      Phrase(
        nn: "\(name) finst alt. Vel eit anna namn, eller skriv over fila: \(forcing)",
        nb: "\(name) finnes allerede. Velg et annet navn, eller skriv over filen: \(forcing)",
        sv: "\(name) finns redan. Välj ett annat namn, eller skriv över filen: \(forcing)",
        en: "\(name) exists already. Choose another name, or write over the file: \(forcing)")
    case .outsideRoom:
      Phrase(
        nn: "\(name) ligg utanfor: ein test skriv berre i si eiga mappe.",
        nb: "\(name) ligger utenfor: en test skriver bare i sin egen mappe.",
        sv: "\(name) ligger utanför: ett test skriver bara i sin egen mapp.",
        en: "\(name) lies outside: a test writes in its own folder only.")
    case .fault(let fault): .verbatim("\(name): \(fault.words)")
    }
  }
}
