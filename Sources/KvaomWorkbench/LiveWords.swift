import KvaomEngine

/// What the shell says of the plan, the draft and what moves.
public enum LiveWords {
  /// The label of the draft.
  public static let draft = NumberedPhrase(nn: "Utkast", nb: "Utkast", sv: "Utkast", en: "Draft")
  /// What is said when: unreadable.
  static let unreadable = NumberedPhrase(
    nn: "Fila %1 kan ikkje lesast.", nb: "Filen %1 kan ikke leses.", sv: "Filen %1 kan inte läsas.",
    en: "The file %1 cannot be read.")
  /// What is said when: drafted.
  static let drafted = NumberedPhrase(nn: "utkast %1: %2", nb: "utkast %1: %2", sv: "utkast %1: %2", en: "draft %1: %2")
  /// What is said when: moves.
  static let moves = NumberedPhrase(nn: "flyttar %1", nb: "flytter %1", sv: "flyttar %1", en: "moves %1")
  /// What is said when: moves nothing.
  static let movesNothing = NumberedPhrase(
    nn: "flyttar ingen andre tal: ingenting anna i planen byggjer på `%1` der det er endra",
    nb: "flytter ingen andre tall: ingenting annet i planen bygger på `%1` der det er endret",
    sv: "flyttar inga andra tal: inget annat i planen bygger på `%1` där det är ändrat",
    en: "moves no other figure: nothing else in the plan stands on `%1` where it changed")
  /// What is said when: changes nothing.
  static let changesNothing = NumberedPhrase(
    nn: "endrar ingenting: `%1` har alt den verdien, eller ingen celler er råka",
    nb: "endrer ingenting: `%1` har alt den verdien, eller ingen celler er berørt",
    sv: "ändrar ingenting: `%1` har redan det värdet, eller inga celler berörs",
    en: "changes nothing: `%1` has that value already, or no cell is touched")
  /// What is said when: not shown.
  static let notShown = NumberedPhrase(
    nn: "! rører ingen av tala du ser på (%1).", nb: "! rører ingen av tallene du ser på (%1).",
    sv: "! rör inget av talen du ser på (%1).", en: "! moves none of the figures you look at (%1).")
  /// What is said when: a figure stands on others.
  static let standOn = NumberedPhrase(
    nn: "Dei byggjer på %1.", nb: "De bygger på %1.", sv: "De bygger på %1.", en: "They stand on %1.")
  /// What is said when: no money.
  static let noMoney = NumberedPhrase(
    nn: "ingen tal i kroner flyttar seg", nb: "ingen tall i kroner flytter seg", sv: "inga tal i kronor flyttas",
    en: "no figure in money moves")
  /// What is said when: defined.
  static let defined = NumberedPhrase(nn: "definert: %1", nb: "definert: %1", sv: "definierat: %1", en: "defined: %1")
  /// What is said when: redefined.
  static let redefined = NumberedPhrase(
    nn: "planen er endra: %1", nb: "planen er endret: %1", sv: "planen är ändrad: %1", en: "the plan has changed: %1")
  /// What is said when: before.
  static let before = NumberedPhrase(nn: "Før", nb: "Før", sv: "Före", en: "Before")
  /// What is said when: now.
  static let now = NumberedPhrase(nn: "No", nb: "Nå", sv: "Nu", en: "Now")
  /// What is said when: empty draft.
  static let emptyDraft = NumberedPhrase(
    nn: "Utkastet er tomt.", nb: "Utkastet er tomt.", sv: "Utkastet är tomt.", en: "The draft is empty.")
  /// What is said when: no such statement.
  static let noSuchStatement = NumberedPhrase(
    nn: "Utkastet har ingen endring `%1`.", nb: "Utkastet har ingen endring `%1`.",
    sv: "Utkastet har ingen ändring `%1`.", en: "The draft has no change `%1`.")
  /// What is said when: on top of.
  static let onTopOf = NumberedPhrase(nn: "på %1", nb: "på %1", sv: "på %1", en: "on %1")
  /// What is said when: no such layer.
  static let noSuchLayer = NumberedPhrase(
    nn: "Det finst ikkje noko scenario eller tiltak `%1`. Desse finst: %2.",
    nb: "Det finnes ikke noe scenario eller tiltak `%1`. Disse finnes: %2.",
    sv: "Det finns inget scenario och ingen åtgärd `%1`. Dessa finns: %2.",
    en: "There is no scenario or measure `%1`. There are: %2.")
  /// What is said when: name taken.
  static let nameTaken = NumberedPhrase(
    nn: "`%1` er alt eit namn i planen.", nb: "`%1` er alt et navn i planen.", sv: "`%1` är redan ett namn i planen.",
    en: "`%1` is already a name of the plan.")
  /// What is said when: unknown name.
  static let unknownName = NumberedPhrase(
    nn: "Planen har ikkje noko namn `%1`.", nb: "Planen har ikke noe navn `%1`.", sv: "Planen har inget namn `%1`.",
    en: "The plan has no name `%1`.")
  /// What is said when: nearest.
  static let nearest = NumberedPhrase(
    nn: "Meinte du %1?", nb: "Mente du %1?", sv: "Menade du %1?", en: "Did you mean %1?")
  /// What is said when: nothing moves.
  static let nothingMoves = NumberedPhrase(
    nn: "ingen tal flyttar seg", nb: "ingen tall flytter seg", sv: "inga tal flyttas", en: "no figure moves")
  /// What is said when: figures of different units cannot be drawn together.
  static let differentUnits = NumberedPhrase(
    nn: "Tal med ulik eining kan ikkje teiknast i same bilete (%1). Teikn dei kvar for seg, eller rekn om: as mkr.",
    nb: "Tall med ulik enhet kan ikke tegnes i samme bilde (%1). Tegn dem hver for seg, eller regn om: as mkr.",
    sv: "Tal med olika enhet kan inte ritas i samma bild (%1). Rita dem var för sig, eller räkna om: as mkr.",
    en: "Figures of different units cannot share a picture (%1). Draw them apart, or convert: as mkr.")
  /// What is said when: unit.
  static let unit = NumberedPhrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")
  /// What is said when: dimensions.
  static let dimensions = NumberedPhrase(nn: "dimensjonar", nb: "dimensjoner", sv: "dimensioner", en: "dimensions")
  /// What is said when: source.
  static let source = NumberedPhrase(nn: "kjelde", nb: "kilde", sv: "källa", en: "source")
  /// What is said when: assumed.
  static let assumed = NumberedPhrase(nn: "føresetnad", nb: "forutsetning", sv: "antagande", en: "assumed")
  /// What is said when: used by.
  static let usedBy = NumberedPhrase(nn: "brukt av", nb: "brukt av", sv: "används av", en: "used by")
  /// What is said when: formula.
  static let formula = NumberedPhrase(nn: "skrive", nb: "skrevet", sv: "skrivet", en: "written")
  /// What is said when: members.
  static let members = NumberedPhrase(nn: "medlemmer", nb: "medlemmer", sv: "medlemmar", en: "members")
  /// What is said when: Ctrl-C ended an entry of the shell.
  static let entryStopped = NumberedPhrase(
    nn: "Avbrote. Alt er som før.", nb: "Avbrutt. Alt er som før.", sv: "Avbrutet. Allt är som förut.",
    en: "Stopped. Everything is as before.")
}
