import KvaomWords

/// What the parser looks for at a place, as a message names it after "expected".
enum Wanted {
  static let name = Phrase(nn: "eit namn", nb: "et navn", sv: "ett namn", en: "a name")
  static let statement = Phrase(nn: "ei setning", nb: "en setning", sv: "en sats", en: "a statement")
  static let wholeNumber = Phrase(nn: "eit heilt tal", nb: "et helt tall", sv: "ett helt tal", en: "a whole number")

  static let tableFile = Phrase(
    nn: "namnet på fila, som i `from \"budsjett.xlsx\"`", nb: "navnet på filen, som i `from \"budsjett.xlsx\"`",
    sv: "namnet på filen, som i `from \"budsjett.xlsx\"`", en: "the name of the file, as in `from \"budsjett.xlsx\"`")

  // MARK: names

  static let dimension = Phrase(
    nn: "namnet på ein dimensjon", nb: "navnet på en dimensjon", sv: "namnet på en dimension",
    en: "the name of a dimension")
  static let newDimension = Phrase(
    nn: "namnet på dimensjonen", nb: "navnet på dimensjonen", sv: "namnet på dimensionen",
    en: "the name of the dimension")
  static let member = Phrase(
    nn: "namnet på ein kategori", nb: "navnet på en kategori", sv: "namnet på en kategori", en: "the name of a member")
  static let unitSpelling = Phrase(
    nn: "ein skrivemåte av eininga", nb: "en skrivemåte av enheten", sv: "ett skrivsätt för enheten",
    en: "a spelling of the unit")
  static let note = Phrase(
    nn: "namnet på ein merknad, som i `@source \"…\"`", nb: "navnet på en merknad, som i `@source \"…\"`",
    sv: "namnet på en anmärkning, som i `@source \"…\"`", en: "the name of a note, as in `@source \"…\"`")
  static let function = Phrase(
    nn: "namnet på funksjonen", nb: "navnet på funksjonen", sv: "namnet på funktionen", en: "the name of the function")
  static let parameter = Phrase(
    nn: "namnet på ein parameter", nb: "navnet på en parameter", sv: "namnet på en parameter",
    en: "the name of a parameter")
  static let indicator = Phrase(
    nn: "namnet på indikatoren", nb: "navnet på indikatoren", sv: "namnet på indikatorn",
    en: "the name of the indicator")
  static let scenario = Phrase(
    nn: "namnet på eit scenario", nb: "navnet på et scenario", sv: "namnet på ett scenario",
    en: "the name of a scenario")
  static let measure = Phrase(
    nn: "namnet på eit tiltak", nb: "navnet på et tiltak", sv: "namnet på en åtgärd", en: "the name of a measure")
  static let input = Phrase(
    nn: "namnet på ein føresetnad", nb: "navnet på en forutsetning", sv: "namnet på ett antagande",
    en: "the name of an input")
  static let column = Phrase(
    nn: "namnet som ein kolonne definerer", nb: "navnet som en kolonne definerer",
    sv: "namnet som en kolumn definierar",
    en: "the name a column defines")
  static let world = Phrase(
    nn: "`base`, eit scenario eller eit tiltak", nb: "`base`, et scenario eller et tiltak",
    sv: "`base`, ett scenario eller en åtgärd", en: "`base`, a scenario or a measure")

  // MARK: dates and numbers

  static let year = Phrase(
    nn: "eit år, `B2016` eller `2016`", nb: "et år, `B2016` eller `2016`", sv: "ett år, `B2016` eller `2016`",
    en: "a year, `B2016` or `2016`")
  static let lastYear = Phrase(nn: "det siste året", nb: "det siste året", sv: "det sista året", en: "the last year")
  static let yearOrMonth = Phrase(
    nn: "eit år, `2018`, eller ein månad, `2018-08`", nb: "et år, `2018`, eller en måned, `2018-08`",
    sv: "ett år, `2018`, eller en månad, `2018-08`", en: "a year, `2018`, or a month, `2018-08`")
  static let toYear = Phrase(
    nn: "`to` og det siste året, som i `from 2017 to 2018`", nb: "`to` og det siste året, som i `from 2017 to 2018`",
    sv: "`to` och det sista året, som i `from 2017 to 2018`", en: "`to` and the last year, as in `from 2017 to 2018`")
  static let draws = Phrase(
    nn: "eit heilt tal over null før det, som i `10_000 draws`",
    nb: "et helt tall over null før det, som i `10_000 draws`",
    sv: "ett helt tal över noll före det, som i `10_000 draws`",
    en: "a whole number above zero before it, as in `10_000 draws`")
  /// The share at which a measure works.
  static func share(of measure: String) -> Phrase {
    Phrase(
      nn: "`at` og ein prosent, som i `\(measure) at 50%`", nb: "`at` og en prosent, som i `\(measure) at 50%`",
      sv: "`at` och en procent, som i `\(measure) at 50%`", en: "`at` and a percent, as in `\(measure) at 50%`")
  }

  // MARK: words

  static let decimals = Phrase(
    nn: "`decimal` eller `decimals`", nb: "`decimal` eller `decimals`", sv: "`decimal` eller `decimals`",
    en: "`decimal` or `decimals`")
  static let isMissing = Phrase(
    nn: "`missing` eller `not missing`", nb: "`missing` eller `not missing`", sv: "`missing` eller `not missing`",
    en: "`missing` or `not missing`")
  static let better = Phrase(
    nn: "`higher`, `lower` eller `neither`", nb: "`higher`, `lower` eller `neither`",
    sv: "`higher`, `lower` eller `neither`",
    en: "`higher`, `lower` or `neither`")
  static let path = Phrase(
    nn: "`linear`, `step`, `geometric` eller `none`", nb: "`linear`, `step`, `geometric` eller `none`",
    sv: "`linear`, `step`, `geometric` eller `none`", en: "`linear`, `step`, `geometric` or `none`")
  static let then = Phrase(
    nn: "`then`, som i `if a > b then c else d`", nb: "`then`, som i `if a > b then c else d`",
    sv: "`then`, som i `if a > b then c else d`", en: "`then`: if condition then a else b")

  // MARK: brackets and what stands in them

  static let parameters = Phrase(
    nn: "`(` og parametrane", nb: "`(` og parametrene", sv: "`(` och parametrarna", en: "`(` and the parameters")
  static let checks = Phrase(
    nn: "`{` og kontrollane i testen", nb: "`{` og kontrollene i testen", sv: "`{` och testets kontroller",
    en: "`{` and the checks of the test")
  static let attributes = Phrase(
    nn: "`{` og `value = …`, `target = …`", nb: "`{` og `value = …`, `target = …`",
    sv: "`{` och `value = …`, `target = …`",
    en: "`{` and `value = …`, `target = …`")
  static let goals = Phrase(
    nn: "`{` og tabellen med mål", nb: "`{` og tabellen med mål", sv: "`{` och tabellen med mål",
    en: "`{` and the table of goals")
  static let statements = Phrase(
    nn: "`{` og endringane", nb: "`{` og endringene", sv: "`{` och ändringarna", en: "`{` and the changes")
  static let rows = Phrase(
    nn: "`{` og radene i tabellen", nb: "`{` og radene i tabellen", sv: "`{` och tabellens rader",
    en: "`{` and the rows of the table")

  // MARK: changes

  static let change = Phrase(
    nn: "ei endring: `name = value`, `name += value`, `transfer …`",
    nb: "en endring: `name = value`, `name += value`, `transfer …`",
    sv: "en ändring: `name = value`, `name += value`, `transfer …`",
    en: "a change: `name = value`, `name += value`, `transfer …`")
  static let transferred = Phrase(
    nn: "det som skal flyttast", nb: "det som skal flyttes", sv: "det som ska flyttas", en: "what to transfer")
  static let giver = Phrase(
    nn: "kategorien som gir", nb: "kategorien som gir", sv: "kategorin som ger", en: "the member that gives")
  static let receiver = Phrase(
    nn: "kategorien som tek imot", nb: "kategorien som tar imot", sv: "kategorin som tar emot",
    en: "the member that receives")
}

/// What the parser found instead, where it is no text to quote.
enum Found {
  static let endOfLine = Phrase(
    nn: "slutten av linja", nb: "slutten av linjen", sv: "slutet av raden", en: "the end of the line")
  static let endOfText = Phrase(
    nn: "slutten av teksten", nb: "slutten av teksten", sv: "slutet av texten", en: "the end of the text")
}
