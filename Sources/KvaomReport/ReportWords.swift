import KvaomWords

/// The words of reports.
enum ReportWords {
  /// The name of the list of headings.
  static let contents = Phrase(nn: "Innhald", nb: "Innhold", sv: "Innehåll", en: "Contents")
  /// The day the figures are of.
  static func figuresOf(_ day: String) -> Phrase {
    Phrase(nn: "Tal per \(day)", nb: "Tall per \(day)", sv: "Siffror per \(day)", en: "Figures as of \(day)")
  }

  /// In a sentence: the number there is none of.
  static let missingInText = Phrase(
    nn: "(talet manglar)", nb: "(tallet mangler)", sv: "(talet saknas)", en: "(figure missing)")
  /// A number in a sentence is missing.
  static func missing(_ text: String) -> Phrase {
    Phrase(
      nn: "talet `\(text)` i ei setning manglar.", nb: "tallet `\(text)` i en setning mangler.",
      sv: "talet `\(text)` i en mening saknas.", en: "the figure `\(text)` in a sentence is missing.")
  }

  /// What stands in a sentence is a table.
  static func notOne(_ text: String) -> Phrase {
    Phrase(
      nn: "`\(text)` i ei setning må vere eitt tal: vel eit år eller ein kategori i hakeparentes.",
      nb: "`\(text)` i en setning må være ett tall: velg et år eller en kategori i hakeparentes.",
      sv: "`\(text)` i en mening måste vara ett tal: välj ett år eller en kategori inom hakparentes.",
      en: "`\(text)` in a sentence must be one figure: choose a year or a member in brackets.")
  }

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
