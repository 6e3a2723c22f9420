import KvaomWords

/// What a live page says besides what the plan answers.
enum PageWords {
  /// What the panel is called by those who do not see it.
  static let panel = Phrase(nn: "Prøv sjølv", nb: "Prøv selv", sv: "Prova själv", en: "Try it yourself")
  /// Nothing has been moved.
  static let adopted = Phrase(
    nn: "Planen slik han er lagd fram. Flytt på noko, og alle tal følgjer med.",
    nb: "Planen slik den er lagt fram. Flytt på noe, og alle tall følger med.",
    sv: "Planen som den är framlagd. Flytta på något, så följer alla tal med.",
    en: "The plan as presented. Move something, and every figure follows.")
  /// Something has been moved.
  static let moved = Phrase(
    nn: "Ikkje den vedtekne planen: du har endra noko.", nb: "Ikke den vedtatte planen: du har endret noe.",
    sv: "Inte den antagna planen: du har ändrat något.", en: "Not the adopted plan: you have changed something.")
  /// Figures have followed, and no sentence.
  static let changed = Phrase(
    nn: "Tal i tabellane er endra.", nb: "Tall i tabellene er endret.", sv: "Tal i tabellerna har ändrats.",
    en: "Figures in the tables have changed.")
  /// Nothing depends on what was moved.
  static let same = Phrase(
    nn: "Ingen tal på sida heng på dette.", nb: "Ingen tall på siden avhenger av dette.",
    sv: "Inga tal på sidan beror på detta.", en: "No figure on the page depends on this.")
  /// The engine broke down.
  static let broken = Phrase(
    nn: "Dette var for mykje for nettlesaren. Tala over er dei førre.",
    nb: "Dette var for mye for nettleseren. Tallene er de forrige.",
    sv: "Detta var för mycket för webbläsaren. Talen är de föregående.",
    en: "This was too much for the browser. The figures are those from before.")
  /// The engine cannot be started here.
  static let unable = Phrase(
    nn: "Her kan ikkje planen reknast om: nettlesaren er for gamal, eller stengd for det. Dokumentet er heilt likevel.",
    nb: "Her kan ikke planen regnes om: nettleseren er for gammel, eller stengt for det. Dokumentet er helt likevel.",
    sv: "Här kan planen inte räknas om: webbläsaren är för gammal, eller stängd för det. Dokumentet är helt ändå.",
    en:
      "The plan cannot be worked out anew here: the browser is too old, or closed to it. The document is whole."
  )
  /// What a live page holds beside what is read in it: sizes in bytes, how many definitions, the measures and scenarios
  /// by their labels, and how many of all stayed behind.
  static func inside(engine: Int, plan: Int, definitions: Int, _ layers: [String], left: Int) -> Phrase {
    let list = layers.map { "«\($0.visible)»" }.joined(separator: "; ")
    let (engine, plan) = (kilobytes(engine), kilobytes(plan))
    return Phrase(
      nn: """
        Med på den levande sida: motoren (\(engine) kB) og planen (\(plan) kB) med \(definitions) definisjonar\
        \(list.isEmpty ? "" : " og \(list)"). Ikkje med: merknader, filstiar og \(left) definisjonar, tiltak og \
        scenario.
        """,
      nb: """
        Med på den levende siden: motoren (\(engine) kB) og planen (\(plan) kB) med \(definitions) definisjoner\
        \(list.isEmpty ? "" : " og \(list)"). Ikke med: kommentarer, filstier og \(left) definisjoner, tiltak og \
        scenarioer.
        """,
      sv: """
        På den levande sidan: motorn (\(engine) kB) och planen (\(plan) kB) med \(definitions) definitioner\
        \(list.isEmpty ? "" : " och \(list)"). Inte med: kommentarer, sökvägar och \(left) definitioner, åtgärder och \
        scenarier.
        """,
      en: """
        Inside the live page: the engine (\(engine) kB) and the plan (\(plan) kB) with \(definitions) definitions\
        \(list.isEmpty ? "" : " and \(list)"). Not inside: comments, paths and \(left) definitions, measures and \
        scenarios.
        """)
  }

  private static func kilobytes(_ size: Int) -> Int { (size + 999) / 1000 }

  /// What the answer to a click is called by those who do not see it.
  static let why = Phrase(
    nn: "Kvifor er talet slik?", nb: "Hvorfor er tallet slik?", sv: "Varför är talet så?", en: "Why is this figure so?")
  /// Back to the answer before.
  static let back = Phrase(nn: "Tilbake", nb: "Tilbake", sv: "Tillbaka", en: "Back")
  /// Closes it.
  static let close = Phrase(nn: "Lukk", nb: "Lukk", sv: "Stäng", en: "Close")

  /// Above the choice of scenario.
  static let scenario = Phrase(nn: "Scenario", nb: "Scenario", sv: "Scenario", en: "Scenario")
  /// Above the ticks.
  static let measures = Phrase(nn: "Tiltak", nb: "Tiltak", sv: "Åtgärder", en: "Measures")
  /// Above the sliders.
  static let inputs = Phrase(nn: "Føresetnader", nb: "Forutsetninger", sv: "Antaganden", en: "Assumptions")
  /// What the choice of scenario and measures does not reach.
  static let named = Phrase(
    nn: "Svar som nemner eit scenario, held på det; føresetnadene gjeld overalt.",
    nb: "Svar som nevner et scenario, holder på det; forutsetningene gjelder overalt.",
    sv: "Svar som nämner ett scenario behåller det; antagandena gäller överallt.",
    en: "Answers that name a scenario keep it; the assumptions hold everywhere.")
  /// Back to what was adopted.
  static let reset = Phrase(
    nn: "Tilbake til planen", nb: "Tilbake til planen", sv: "Tillbaka till planen", en: "Back to the plan")
}
