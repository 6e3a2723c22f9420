import KvaomWords

/// The words of an exported workbook.
enum WorkbookWords {
  /// Sheets.
  static let assumptions = Phrase(nn: "Føresetnader", nb: "Forutsetninger", sv: "Antaganden", en: "Assumptions")
  /// Sheet of the figures of tables.
  static let figures = Phrase(nn: "Tal", nb: "Tall", sv: "Tal", en: "Figures")
  /// Sheet of what follows from them.
  static let calculation = Phrase(nn: "Utrekning", nb: "Utregning", sv: "Beräkning", en: "Calculation")
  /// Sheet of the base, where the chosen scenario differs from it.
  static let base = Phrase(nn: "Basis", nb: "Basis", sv: "Bas", en: "Base")
  /// Sheet of base, chosen scenario and difference.
  static let scenario = Phrase(nn: "Scenario", nb: "Scenario", sv: "Scenario", en: "Scenario")
  /// Sheet of checks.
  static let checks = Phrase(nn: "Kontrollar", nb: "Kontroller", sv: "Kontroller", en: "Checks")
  /// Sheet of sources.
  static let sources = Phrase(nn: "Kjelder", nb: "Kilder", sv: "Källor", en: "Sources")

  /// Column of units.
  static let unit = Phrase(nn: "Eining", nb: "Enhet", sv: "Enhet", en: "Unit")
  /// Column of what has no years.
  static let value = Phrase(nn: "Verdi", nb: "Verdi", sv: "Värde", en: "Value")
  /// Row in which the scenario is chosen.
  static let choose = Phrase(
    nn: "Vel scenario", nb: "Velg scenario", sv: "Välj scenario", en: "Choose the scenario")
  /// Column of measures.
  static let measure = Phrase(nn: "Tiltak", nb: "Tiltak", sv: "Åtgärd", en: "Measure")
  /// Column: whether the scenario has the measure.
  static let inScenario = Phrase(nn: "I scenarioet", nb: "I scenarioet", sv: "I scenariot", en: "In the scenario")
  /// Column: on or off by choice.
  static let myChoice = Phrase(nn: "Mitt val", nb: "Mitt valg", sv: "Mitt val", en: "My choice")
  /// Column: whether the measure is in force.
  static let inForce = Phrase(nn: "Gjeld", nb: "Gjelder", sv: "Gäller", en: "In force")
  /// What may be put into the column of choices.
  static let choiceHelp = Phrase(
    nn: "1 slår tiltaket på, 0 av; tom følgjer scenarioet.", nb: "1 slår tiltaket på, 0 av; tom følger scenarioet.",
    sv: "1 slår på åtgärden, 0 av; tom följer scenariot.",
    en: "1 turns the measure on, 0 off; empty follows the scenario.")
  /// What the yellow cells are.
  static let yellow = Phrase(
    nn: "Gule celler kan endrast. Alt anna er rekna ut av dei.",
    nb: "Gule celler kan endres. Alt annet er regnet ut av dem.",
    sv: "Gula celler kan ändras. Allt annat är beräknat av dem.",
    en: "Yellow cells may be changed. Everything else is computed from them.")
  /// Which scenario the figures of a sheet are of.
  static let ofChosen = Phrase(
    nn: "Valt scenario:", nb: "Valgt scenario:", sv: "Valt scenario:", en: "Chosen scenario:")
  /// Behind the label of an input: what it is after the scenario's changes.
  static let afterScenario = Phrase(
    nn: "i valt scenario", nb: "i valgt scenario", sv: "i valt scenario", en: "in the chosen scenario")
  /// Row of the chosen scenario.
  static let chosen = Phrase(nn: "valt", nb: "valgt", sv: "valt", en: "chosen")
  /// Row of the difference.
  static let difference = Phrase(nn: "skilnad", nb: "forskjell", sv: "skillnad", en: "difference")
  /// A helper row below its definition: what a layer made of it.
  static func after(_ label: String) -> Phrase {
    Phrase(nn: "etter \(label)", nb: "etter \(label)", sv: "efter \(label)", en: "after \(label)")
  }
  /// A helper row: with the changes of a `with` in a formula.
  static let changed = Phrase(
    nn: "med endring i formelen", nb: "med endring i formelen", sv: "med ändring i formeln",
    en: "with a change in the formula")
  /// A helper row: before any layer.
  static let before = Phrase(nn: "før endringar", nb: "før endringer", sv: "före ändringar", en: "before changes")
  /// A helper row: a part of a formula.
  static let part = Phrase(
    nn: "del av formelen", nb: "del av formelen", sv: "del av formeln", en: "part of the formula")
  /// What is said where a value outside its range is put in.
  static func outside(_ low: String, _ high: String) -> Phrase {
    Phrase(
      nn: "Planen ventar ein verdi frå \(low) til \(high).", nb: "Planen venter en verdi fra \(low) til \(high).",
      sv: "Planen väntar ett värde från \(low) till \(high).", en: "The plan expects a value from \(low) to \(high).")
  }
  /// Column of the range.
  static let range = Phrase(nn: "Grenser", nb: "Grenser", sv: "Gränser", en: "Range")
  /// Column of what is checked.
  static let check = Phrase(nn: "Kontroll", nb: "Kontroll", sv: "Kontroll", en: "Check")
  /// Column of the world of a check.
  static let world = Phrase(nn: "Gjeld for", nb: "Gjelder for", sv: "Gäller för", en: "Applies to")
  /// Column of the outcome.
  static let holds = Phrase(nn: "Stemmer", nb: "Stemmer", sv: "Stämmer", en: "Holds")
  /// Two measures that cannot both be in force.
  static func conflict(_ first: String, _ second: String) -> Phrase {
    Phrase(
      nn: "Berre eitt av «\(first)» og «\(second)» kan gjelde", nb: "Bare ett av «\(first)» og «\(second)» kan gjelde",
      sv: "Bara en av ”\(first)” och ”\(second)” kan gälla",
      en: "Only one of “\(first)” and “\(second)” can be in force")
  }
  /// A printed sum held against its rows.
  static func printedSum(_ table: String, _ label: String) -> Phrase {
    Phrase(
      nn: "\(table): trykt \(label)", nb: "\(table): trykt \(label)", sv: "\(table): tryckt \(label)",
      en: "\(table): printed \(label)")
  }
  /// Column of names.
  static let figure = Phrase(nn: "Storleik", nb: "Størrelse", sv: "Storhet", en: "Figure")
  /// Column of sources.
  static let source = Phrase(nn: "Kjelde", nb: "Kilde", sv: "Källa", en: "Source")
  /// Column of remarks.
  static let remark = Phrase(nn: "Merknad", nb: "Merknad", sv: "Anmärkning", en: "Remark")
  /// What nobody gave a source for.
  static let assumed = Phrase(nn: "føresetnad", nb: "forutsetning", sv: "antagande", en: "assumption")
  /// A figure without a formula.
  static let still = Phrase(
    nn: "Verdi utan formel. Ho gjeld så lenge føresetnader, scenario og val er som ved eksporten, elles #N/A.",
    nb: "Verdi uten formel. Den gjelder så lenge forutsetninger, scenario og valg er som ved eksporten, ellers #N/A.",
    sv: "Värde utan formel. Det gäller så länge antaganden, scenario och val är som vid exporten, annars #N/A.",
    en: "A value without a formula. It holds while assumptions, scenario and choices are as exported, else #N/A.")
  /// Where figures without a formula are listed.
  static let stillTitle = Phrase(
    nn: "Utan formel", nb: "Uten formel", sv: "Utan formel", en: "Without a formula")
  /// What may not leave.
  static let leftOut = Phrase(
    nn: "Ikkje med (@confidential)", nb: "Ikke med (@confidential)", sv: "Ej med (@confidential)",
    en: "Left out (@confidential)")
  /// A figure nobody has checked.
  static let unverified = Phrase(
    nn: "ikkje kontrollert", nb: "ikke kontrollert", sv: "ej kontrollerad", en: "not checked")
  /// A sheet of an answer without a title.
  static let answer = Phrase(nn: "Svar", nb: "Svar", sv: "Svar", en: "Answer")
  /// Yes and no, as truths are shown.
  static let yes = Phrase(nn: "ja", nb: "ja", sv: "ja", en: "yes")
  /// The other.
  static let no = Phrase(nn: "nei", nb: "nei", sv: "nej", en: "no")
}
