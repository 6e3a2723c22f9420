import KvaomWords

/// What a test run says of itself and of the files it tests.
enum TestWords {
  // MARK: the report

  /// The last line: how many passed and failed, in how many files, and what they are.
  static func summary(passed: Int, failed: Int, files: Int, kinds: [Phrase]) -> Phrase {
    let list: Phrase = kinds.isEmpty ? .verbatim("") : .verbatim(": \(kinds.joined(separator: ", "))")
    return Phrase(
      nn: "\(passed) bestått, \(failed) feila i \(files, one: "fil", other: "filer")\(list)",
      nb: "\(passed) bestått, \(failed) feilet i \(files, one: "fil", other: "filer")\(list)",
      sv: "\(passed) godkända, \(failed) fel i \(files, one: "fil", other: "filer")\(list)",
      en: "\(passed) passed, \(failed) failed in \(files) \(choosing: files, one: "file", other: "files")\(list)")
  }

  /// How many results of a kind there are.
  static func count(_ count: Int, of kind: TestResult.Kind) -> Phrase {
    switch kind {
    case .file:
      Phrase(
        nn: "\(count, one: "heil fil", other: "heile filer")", nb: "\(count, one: "hel fil", other: "hele filer")",
        sv: "\(count, one: "hel fil", other: "hela filer")",
        en: "\(count) \(choosing: count, one: "file as a whole", other: "files as a whole")")
    case .check:
      Phrase(
        nn: "\(count, one: "kontroll", other: "kontrollar")", nb: "\(count, one: "kontroll", other: "kontroller")",
        sv: "\(count, one: "kontroll", other: "kontroller")",
        en: "\(count) \(choosing: count, one: "check", other: "checks")")
    case .example:
      Phrase(
        nn: "\(count, one: "døme", other: "døme")", nb: "\(count, one: "eksempel", other: "eksempler")",
        sv: "\(count, one: "exempel", other: "exempel")",
        en: "\(count) \(choosing: count, one: "example", other: "examples")")
    case .golden:
      Phrase(
        nn: "\(count, one: "utskrift", other: "utskrifter")", nb: "\(count, one: "utskrift", other: "utskrifter")",
        sv: "\(count, one: "utskrift", other: "utskrifter")",
        en: "\(count) \(choosing: count, one: "output", other: "outputs")")
    case .block:
      Phrase(
        nn: "\(count, one: "blokk", other: "blokker")", nb: "\(count, one: "blokk", other: "blokker")",
        sv: "\(count, one: "block", other: "block")", en: "\(count) \(choosing: count, one: "block", other: "blocks")")
    }
  }

  /// Of a path below which nothing is tested.
  static func empty(_ path: String) -> Phrase {
    Phrase(
      nn: """
        \(path): ingenting å teste: ingen kontroll, test eller døme, inga .expected-fil ved sida av ein plan, inga \
        blokk med kvaom i ei .md-fil
        """,
      nb: """
        \(path): ingenting å teste: ingen kontroll, test eller eksempel, ingen .expected-fil ved siden av en plan, \
        ingen blokk med kvaom i en .md-fil
        """,
      sv: """
        \(path): inget att testa: ingen kontroll, inget test eller exempel, ingen .expected-fil bredvid en plan, inget \
        block med kvaom i en .md-fil
        """,
      en: """
        \(path): nothing to test: no check, test or example, no .expected file beside a plan, no block of kvaom in a \
        .md file
        """)
  }

  /// Of a file that has been written anew.
  static func rewrote(_ path: String) -> Phrase {
    Phrase(nn: "skreiv om \(path)", nb: "skrev om \(path)", sv: "skrev om \(path)", en: "rewrote \(path)")
  }

  /// At the end of a run that writes anew.
  static func updated(nothing: Bool) -> Phrase {
    let never = Phrase(
      nn: "Ei køyring som skriv om, er aldri grøn: test på nytt utan.",
      nb: "En kjøring som skriver om, er aldri grønn: test på nytt uten.",
      sv: "En körning som skriver om är aldrig grön: testa igen utan.",
      en: "A run that updates is never green: test again without it.")
    return nothing
      ? Phrase(
        nn: "Ingenting måtte skrivast om. \(never)", nb: "Ingenting måtte skrives om. \(never)",
        sv: "Inget behövde skrivas om. \(never)", en: "Nothing had to be rewritten. \(never)")
      : Phrase(
        nn: "Les skilnaden. \(never)", nb: "Les forskjellen. \(never)", sv: "Läs skillnaden. \(never)",
        en: "Read the difference. \(never)")
  }

  // MARK: plans

  /// What a result is called that is about the lines `#:` of a plan.
  static let firstLines = Phrase(nn: "første linjer", nb: "første linjer", sv: "första raderna", en: "first lines")

  /// What a result is called that compares a plan's output.
  static func output(asIn path: String) -> Phrase {
    Phrase(
      nn: "utskrift som i \(path)", nb: "utskrift som i \(path)", sv: "utskrift som i \(path)",
      en: "output as in \(path)")
  }

  /// Of a plan that ends with another code than it says, and what it printed.
  static func exitCode(_ path: String, _ found: Int32, not expected: Int32, _ said: String) -> Phrase {
    Phrase(
      nn: "\(path): køyringa sluttar med kode \(found), ikkje \(expected):\n\(said)",
      nb: "\(path): kjøringen slutter med kode \(found), ikke \(expected):\n\(said)",
      sv: "\(path): körningen slutar med kod \(found), inte \(expected):\n\(said)",
      en: "\(path): the run ends with exit code \(found), not \(expected):\n\(said)")
  }

  /// Of expected output that was not there.
  static func isNew(_ path: String) -> Phrase {
    Phrase(nn: "\(path) er ny", nb: "\(path) er ny", sv: "\(path) är ny", en: "\(path) is new")
  }

  /// Of expected output that differs.
  static func differs(_ path: String, _ difference: String) -> Phrase {
    Phrase(
      nn: "\(path) er ulik (-venta +skriven)\n\(difference)", nb: "\(path) er ulik (-ventet +skrevet)\n\(difference)",
      sv: "\(path) skiljer sig (-väntat +utskrivet)\n\(difference)",
      en: "\(path) differs (-expected +printed)\n\(difference)")
  }

  /// What a result is called that is about a file which cannot be read.
  static let theFile = Phrase(nn: "fila", nb: "filen", sv: "filen", en: "the file")

  /// What a result is called that looks for the plan of expected output.
  static let itsPlan = Phrase(nn: "planen til fila", nb: "planen til filen", sv: "filens plan", en: "its plan")

  /// Of expected output without a plan.
  static func orphan(plan: String) -> Phrase {
    Phrase(
      nn: "det finst ingen \(plan) som skriv dette; fjern fila, eller gi ho namnet til planen sin",
      nb: "det finnes ingen \(plan) som skriver dette; fjern filen, eller gi den navnet til planen sin",
      sv: "det finns ingen \(plan) som skriver detta; ta bort filen, eller ge den namnet på sin plan",
      en: "there is no \(plan) that prints this; remove the file, or give it the name of its plan")
  }

  // MARK: how a run is asked for

  /// Of an exit code that is none.
  static func badExitCode(_ value: String) -> Phrase {
    Phrase(
      nn: "ein sluttkode er 0 eller 1, ikkje `\(value)`", nb: "en sluttkode er 0 eller 1, ikke `\(value)`",
      sv: "en slutkod är 0 eller 1, inte `\(value)`", en: "an exit code is 0 or 1, not `\(value)`")
  }

  /// Of a width that is none.
  static func badWidth(_ value: String) -> Phrase {
    Phrase(
      nn: "ei breidd er 1 eller fleire kolonnar, ikkje `\(value)`",
      nb: "en bredde er 1 eller flere kolonner, ikke `\(value)`",
      sv: "en bredd är 1 eller fler kolumner, inte `\(value)`", en: "a width is 1 or more columns, not `\(value)`")
  }

  /// Of a word that says nothing here, with those that do.
  static func unknown(_ word: String, _ known: String) -> Phrase {
    Phrase(
      nn: "`\(word)` er ukjent her; skriv ein av \(known)", nb: "`\(word)` er ukjent her; skriv en av \(known)",
      sv: "`\(word)` är okänt här; skriv ett av \(known)", en: "`\(word)` is not known here; write one of \(known)")
  }
}
