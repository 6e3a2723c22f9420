import KvaomSession
public import KvaomWords

/// What the shell says of the plan, the draft and what moves.
public enum LiveWords {
  /// The label of the draft.
  public static let draft = WorldWords.draft
  /// A file of the plan cannot be read.
  static func unreadable(_ path: String) -> Phrase {
    Phrase(
      nn: "Fila \(path) kan ikkje lesast.", nb: "Filen \(path) kan ikke leses.", sv: "Filen \(path) kan inte läsas.",
      en: "The file \(path) cannot be read.")
  }

  /// Beside the commands that help whoever asked in words that are not known.
  static let allNames = Phrase(
    nn: "alt det kan spørjast om i planen", nb: "alt det kan spørres om i planen", sv: "allt man kan fråga om i planen",
    en: "all that can be asked of the plan")
  static let allCommands = Phrase(
    nn: "korleis det blir spurt", nb: "hvordan det spørres", sv: "hur man frågar", en: "how it is asked")

  /// Above a line that says what somebody said in other words.
  static let writtenHere = Phrase(
    nn: "Slik blir det skrive her.", nb: "Slik skrives det her.", sv: "Så skrivs det här.",
    en: "This is how it is written here.")

  /// A statement was added to the draft, with its number.
  static func drafted(_ number: String, _ change: String) -> Phrase {
    Phrase(
      nn: "utkast \(number): \(change)", nb: "utkast \(number): \(change)", sv: "utkast \(number): \(change)",
      en: "draft \(number): \(change)")
  }

  /// The figures that a change moves.
  static func moves(_ figures: String) -> Phrase {
    Phrase(nn: "endrar \(figures)", nb: "endrer \(figures)", sv: "ändrar \(figures)", en: "changes \(figures)")
  }

  /// A change that reaches no other figure.
  static func movesNothing(_ name: String) -> Phrase {
    Phrase(
      nn: "endrar ingen andre tal: ingenting anna i planen byggjer på `\(name)` der det er endra",
      nb: "endrer ingen andre tall: ingenting annet i planen bygger på `\(name)` der det er endret",
      sv: "ändrar inga andra tal: inget annat i planen bygger på `\(name)` där det är ändrat",
      en: "changes no other figure: nothing else in the plan stands on `\(name)` where it changed")
  }

  /// A change without any effect.
  static func changesNothing(_ name: String) -> Phrase {
    Phrase(
      nn: "endrar ingenting: `\(name)` har alt den verdien, eller ingen celler er råka",
      nb: "endrer ingenting: `\(name)` har alt den verdien, eller ingen celler er berørt",
      sv: "ändrar ingenting: `\(name)` har redan det värdet, eller inga celler berörs",
      en: "changes nothing: `\(name)` has that value already, or no cell is touched")
  }

  /// A change moves none of the figures shown.
  static func notShown(_ figures: String) -> Phrase {
    Phrase(
      nn: "! rører ingen av tala du ser på (\(figures)).", nb: "! rører ingen av tallene du ser på (\(figures)).",
      sv: "! rör inget av talen du ser på (\(figures)).", en: "! moves none of the figures you look at (\(figures)).")
  }

  /// The inputs the shown figures stand on.
  static func standOn(_ inputs: String) -> Phrase {
    Phrase(
      nn: "Dei byggjer på \(inputs).", nb: "De bygger på \(inputs).", sv: "De bygger på \(inputs).",
      en: "They stand on \(inputs).")
  }

  /// A change moves figures, but none in money.
  static let noMoney = Phrase(
    nn: "ingen tal i kroner flyttar seg", nb: "ingen tall i kroner flytter seg", sv: "inga tal i kronor flyttas",
    en: "no figure in money moves")
  /// Names that are new in the plan.
  static func defined(_ names: String) -> Phrase {
    Phrase(nn: "definert: \(names)", nb: "definert: \(names)", sv: "definierat: \(names)", en: "defined: \(names)")
  }

  /// Names whose definition was replaced.
  static func redefined(_ names: String) -> Phrase {
    Phrase(
      nn: "planen er endra: \(names)", nb: "planen er endret: \(names)", sv: "planen är ändrad: \(names)",
      en: "the plan has changed: \(names)")
  }

  /// A new name that is hardly meant as one.
  static func isMeant(_ name: String, meant: String, label: String, change: String, definition: String) -> Phrase {
    let shown = label.isEmpty || label == meant ? "" : " («\(label)»)"
    let quoted = label.isEmpty || label == meant ? "" : " (”\(label)”)"
    return Phrase(
      nn: "Planen har ingen `\(name)`. Meinte du `\(meant)`\(shown)?\n  \(change)\n  \(definition)   (eit nytt namn)",
      nb: "Planen har ingen `\(name)`. Mente du `\(meant)`\(shown)?\n  \(change)\n  \(definition)   (et nytt navn)",
      sv: "Planen har ingen `\(name)`. Menade du `\(meant)`\(quoted)?\n  \(change)\n  \(definition)   (ett nytt namn)",
      en: "The plan has no `\(name)`. Did you mean `\(meant)`\(quoted)?\n  \(change)\n  \(definition)   (a new name)")
  }

  /// A number with a new name, which moves nothing.
  static func unread(_ name: String) -> Phrase {
    Phrase(
      nn: "nytt namn: ingenting i planen brukar `\(name)`", nb: "nytt navn: ingenting i planen bruker `\(name)`",
      sv: "nytt namn: inget i planen använder `\(name)`", en: "a new name: nothing in the plan uses `\(name)`")
  }

  /// What went with a number that was defined anew.
  static func dropped(_ notes: String) -> Phrase {
    Phrase(
      nn: "gjaldt det gamle talet, og er teke bort: \(notes)", nb: "gjaldt det gamle tallet, og er tatt bort: \(notes)",
      sv: "gällde det gamla talet, och är borttaget: \(notes)",
      en: "belonged to the old number, and is gone: \(notes)")
  }

  /// A definition by cases of which one must be named.
  static func whichCase(_ cases: String) -> Phrase {
    Phrase(
      nn: "Det er fleire tilfelle. Sei kva for eit du endrar: \(cases).",
      nb: "Det er flere tilfeller. Si hvilket du endrer: \(cases).",
      sv: "Det finns flera fall. Säg vilket du ändrar: \(cases).",
      en: "There are several cases. Say which one you change: \(cases).")
  }

  /// The column before a change.
  static let before = Phrase(nn: "Før", nb: "Før", sv: "Före", en: "Before")
  /// The column after a change.
  static let now = Phrase(nn: "No", nb: "Nå", sv: "Nu", en: "Now")
  /// The draft holds no change.
  static let emptyDraft = Phrase(
    nn: "Utkastet er tomt.", nb: "Utkastet er tomt.", sv: "Utkastet är tomt.", en: "The draft is empty.")
  /// A change to take out is not in the draft.
  static func noSuchStatement(_ text: String) -> Phrase {
    Phrase(
      nn: "Utkastet har ingen endring `\(text)`.", nb: "Utkastet har ingen endring `\(text)`.",
      sv: "Utkastet har ingen ändring `\(text)`.", en: "The draft has no change `\(text)`.")
  }

  /// The scenario the draft lies on.
  static func onTopOf(_ scenario: String) -> Phrase {
    Phrase(nn: "på \(scenario)", nb: "på \(scenario)", sv: "på \(scenario)", en: "on \(scenario)")
  }

  /// A name that is no scenario or measure, with those there are.
  static func noSuchLayer(_ name: String, _ known: String) -> Phrase {
    Phrase(
      nn: "Det finst ikkje noko scenario eller tiltak `\(name)`. Desse finst: \(known).",
      nb: "Det finnes ikke noe scenario eller tiltak `\(name)`. Disse finnes: \(known).",
      sv: "Det finns inget scenario och ingen åtgärd `\(name)`. Dessa finns: \(known).",
      en: "There is no scenario or measure `\(name)`. There are: \(known).")
  }

  /// Over what the draft changes in every world.
  static let everywhere = Phrase(
    nn: "Gjeld i alle scenario:", nb: "Gjelder i alle scenarioer:", sv: "Gäller i alla scenarier:",
    en: "Holds in every scenario:")
  /// Over what the draft changes in one world.
  static func onlyIn(_ world: String) -> Phrase {
    Phrase(
      nn: "Gjeld berre i \(world):", nb: "Gjelder bare i \(world):", sv: "Gäller bara i \(world):",
      en: "Holds in \(world) only:")
  }
  /// A world that cannot be kept as a scenario.
  static func notAScenario(_ world: String) -> Phrase {
    Phrase(
      nn: "`\(world)` kan ikkje skrivast som eit scenario: verknaden av eit tiltak er berre delvis med.",
      nb: "`\(world)` kan ikke skrives som et scenario: effekten av et tiltak er bare delvis med.",
      sv: "`\(world)` kan inte skrivas som ett scenario: effekten av en åtgärd är bara delvis med.",
      en: "`\(world)` cannot be written as a scenario: the effect of a measure comes in part.")
  }

  /// A name for a scenario that the plan has already.
  static func nameTaken(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er alt eit namn i planen.", nb: "`\(name)` er alt et navn i planen.",
      sv: "`\(name)` är redan ett namn i planen.",
      en: "`\(name)` is already a name of the plan.")
  }

  /// A name the plan does not have.
  static func unknownName(_ name: String) -> Phrase {
    Phrase(
      nn: "Planen har ikkje noko namn `\(name)`.", nb: "Planen har ikke noe navn `\(name)`.",
      sv: "Planen har inget namn `\(name)`.",
      en: "The plan has no name `\(name)`.")
  }

  /// The names most like an unknown one.
  static func nearest(_ names: String) -> Phrase {
    Phrase(nn: "Meinte du \(names)?", nb: "Mente du \(names)?", sv: "Menade du \(names)?", en: "Did you mean \(names)?")
  }

  /// A change moves no figure at all.
  static let nothingMoves = Phrase(
    nn: "ingen tal endrar seg", nb: "ingen tall endrer seg", sv: "inga tal ändras", en: "no figure changes")

  /// Before the unit of a name.
  static let unit = Phrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")
  /// Before the dimensions of a name.
  static let dimensions = Phrase(nn: "dimensjonar", nb: "dimensjoner", sv: "dimensioner", en: "dimensions")
  /// Before the source of a name.
  static let source = Phrase(nn: "kjelde", nb: "kilde", sv: "källa", en: "source")
  /// Before why a figure is assumed.
  static let assumed = Phrase(nn: "føresetnad", nb: "forutsetning", sv: "antagande", en: "assumed")
  /// Before the names that use a name.
  static let usedBy = Phrase(nn: "brukt av", nb: "brukt av", sv: "används av", en: "used by")
  /// Before the place and the line of a definition.
  static let formula = Phrase(nn: "formel", nb: "formel", sv: "formel", en: "formula")
  /// Before the members of a dimension.
  static let members = Phrase(nn: "kategoriar", nb: "kategorier", sv: "kategorier", en: "members")
  /// Ctrl-C ended an entry of the shell.
  static let entryStopped = Phrase(
    nn: "Avbrote. Alt er som før.", nb: "Avbrutt. Alt er som før.", sv: "Avbrutet. Allt är som förut.",
    en: "Stopped. Everything is as before.")

  /// A word that cannot be renamed.
  static let notRenamable = Phrase(
    nn: "Her står ikkje noko namn frå planen.", nb: "Her står ikke noe navn fra planen.",
    sv: "Här står inget namn från planen.", en: "There is no name of the plan here.")
  /// A text that is no name.
  static func notAName(_ text: String) -> Phrase {
    Phrase(
      nn: "`\(text)` kan ikkje vere eit namn her.", nb: "`\(text)` kan ikke være et navn her.",
      sv: "`\(text)` kan inte vara ett namn här.", en: "`\(text)` cannot be a name here.")
  }
  /// A new name with which the plan would say something else.
  static func changesPlan(_ old: String, _ new: String) -> Phrase {
    Phrase(
      nn: "Med `\(new)` i staden for `\(old)` blir planen ein annan: namnet er i bruk, eller det betyr noko anna.",
      nb: "Med `\(new)` i stedet for `\(old)` blir planen en annen: navnet er i bruk, eller det betyr noe annet.",
      sv: "Med `\(new)` i stället för `\(old)` blir planen en annan: namnet är upptaget, eller betyder något annat.",
      en: "With `\(new)` in place of `\(old)` the plan becomes another: the name is taken, or means something else.")
  }
}

extension PlanName.Kind {
  /// What people call it.
  var words: Phrase {
    switch self {
    case .input: Phrase(nn: "føresetnad", nb: "forutsetning", sv: "antagande", en: "input")
    case .formula: Phrase(nn: "formel", nb: "formel", sv: "formel", en: "formula")
    case .table: Phrase(nn: "tabell", nb: "tabell", sv: "tabell", en: "table")
    case .indicator: Phrase(nn: "indikator", nb: "indikator", sv: "indikator", en: "indicator")
    case .scenario: Phrase(nn: "scenario", nb: "scenario", sv: "scenario", en: "scenario")
    case .measure: Phrase(nn: "tiltak", nb: "tiltak", sv: "åtgärd", en: "measure")
    case .dimension: Phrase(nn: "dimensjon", nb: "dimensjon", sv: "dimension", en: "dimension")
    case .member: Phrase(nn: "kategori", nb: "kategori", sv: "kategori", en: "member")
    case .function: Phrase(nn: "funksjon", nb: "funksjon", sv: "funktion", en: "function")
    case .unit: Phrase(nn: "eining", nb: "enhet", sv: "enhet", en: "unit")
    }
  }
}
