import KvaomWords

/// The words of reports.
enum ReportWords {
  /// The name of the list of headings.
  static let contents = Phrase(nn: "Innhald", nb: "Innhold", sv: "Innehåll", en: "Contents")
  /// The day the figures are of.
  static func figuresOf(_ day: String) -> Phrase {
    Phrase(nn: "Tal per \(day)", nb: "Tall per \(day)", sv: "Siffror per \(day)", en: "Figures as of \(day)")
  }

  /// Where the figures of a chart stand, for those who cannot see it.
  static let figuresBelow = Phrase(
    nn: "Tala står i tabellen under.", nb: "Tallene står i tabellen under.", sv: "Talen står i tabellen nedan.",
    en: "The figures are in the table below.")

  // MARK: The form of a document

  /// A fence with a piece of a plan that cannot be run.
  static func misplaced(_ reason: AuthorText.MisplacedFence.Reason) -> Phrase {
    switch reason {
    case .isQuoted:
      Phrase(
        nn: "Ei ```kvaom-blokk i eit sitat blir ikkje køyrd.",
        nb: "En ```kvaom-blokk i et sitat blir ikke kjørt.",
        sv: "Ett ```kvaom-block i ett citat körs inte.",
        en: "A ```kvaom block in a quotation is not run.")
    case .isOpen:
      Phrase(
        nn: "Denne ```kvaom-blokka har ingen slutt: resten av dokumentet ville blitt lese som plan.",
        nb: "Denne ```kvaom-blokken har ingen slutt: resten av dokumentet ville blitt lest som plan.",
        sv: "Det här ```kvaom-blocket har inget slut: resten av dokumentet skulle läsas som plan.",
        en: "This ```kvaom block has no end: the rest of the document would be read as plan.")
    }
  }
  /// What to do with a fence in a quotation.
  static let moveOut = Phrase(
    nn: "flytt blokka ut til margen, før eller etter sitatet",
    nb: "flytt blokken ut til margen, før eller etter sitatet",
    sv: "flytta ut blocket till marginalen, före eller efter citatet",
    en: "move the block out to the margin, before or after the quotation")
  /// What refers to a table that no block is.
  static func unknownReference(_ id: String) -> Phrase {
    Phrase(
      nn: "`[](#\(id))` viser til ein tabell som ingen ```kvaom-blokk har namnet til.",
      nb: "`[](#\(id))` viser til en tabell som ingen ```kvaom-blokk har navnet til.",
      sv: "`[](#\(id))` hänvisar till en tabell vars namn inget ```kvaom-block har.",
      en: "`[](#\(id))` refers to a table whose name no ```kvaom block has.")
  }
  /// A block in a form that there is none of.
  static func unknownLayout(_ name: String) -> Phrase {
    Phrase(
      nn: "Oppsettet `layout=\(name)` finst ikkje.", nb: "Oppsettet `layout=\(name)` finnes ikke.",
      sv: "Uppställningen `layout=\(name)` finns inte.", en: "There is no `layout=\(name)`.")
  }
  /// How a block gets a name.
  static func nameBlock(_ id: String) -> Phrase {
    Phrase(
      nn: "skriv `id=\(id)` bak ```kvaom på blokka med tabellen",
      nb: "skriv `id=\(id)` bak ```kvaom på blokken med tabellen",
      sv: "skriv `id=\(id)` efter ```kvaom på blocket med tabellen",
      en: "write `id=\(id)` behind ```kvaom of the block with the table")
  }
  /// Where the end of a fence stands.
  static let below = Phrase(
    nn: "på ei eiga linje etter planen", nb: "på en egen linje etter planen", sv: "på en egen rad efter planen",
    en: "on a line of its own after the plan")
  /// One of the words of a sign without the other.
  static let halfDirected = Phrase(
    nn: "`rises` og `falls` høyrer saman: talet står utan forteikn, og orda seier kva veg det går.",
    nb: "`rises` og `falls` hører sammen: tallet står uten fortegn, og ordene sier hvilken vei det går.",
    sv: "`rises` och `falls` hör ihop: talet står utan tecken, och orden säger åt vilket håll det går.",
    en: "`rises` and `falls` belong together: the figure stands without its sign, and the words say which way it goes.")

  /// What a report holds.
  static func holds(answers: Int, numbers: Int) -> Phrase {
    Phrase(
      nn: """
        Med i rapporten: \(answers) svar og \(numbers) tal i setningar. \
        Planteksten, merknader i han og filstiar er ikkje med.
        """,
      nb: """
        Med i rapporten: \(answers) svar og \(numbers) tall i setninger. \
        Planteksten, kommentarer i den og filstier er ikke med.
        """,
      sv: """
        I rapporten: \(answers) svar och \(numbers) tal i meningar. \
        Planens text, kommentarer i den och sökvägar är inte med.
        """,
      en: """
        In the report: \(answers) answers and \(numbers) figures in sentences. \
        The plan's text, its comments and paths are not.
        """)
  }
}
