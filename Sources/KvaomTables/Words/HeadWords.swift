public import KvaomUnits

/// The words of printed tables, in the languages of the Nordic countries and in English, small letters, whole words.
/// They are
/// data: docs/language/what-is-read-as-what.md lists them, and a test holds the two against each other.
public enum HeadWords {
  /// Words of accounts: what has happened.
  public static let accounts = [
    "r", "rekneskap", "regnskap", "rekneskapstal", "regnskapstall", "årsrekneskap", "årsregnskap", "regnsk", "rekn",
    "bokslut", "utfall", "årsutfall", "accounts", "actual", "actuals", "outturn", "faktisk", "faktiskt",
  ]
  /// Words of budgets: what is adopted or proposed for a year.
  public static let budget = [
    "b", "vb", "ob", "budsjett", "budget", "budsj", "bud", "årsbudsjett", "årsbudget", "budsjettforslag",
    "budgetförslag",
    "budsjettramme", "budgetram", "driftsbudsjett", "driftsbudget", "investeringsbudsjett", "budsjettal",
    "budsjettall",
    "opphavleg", "opprinnelig", "opprinneleg", "opprinnelege", "opprinnelige", "oppr", "ursprunglig", "vedtatt",
    "vedteke", "vedtatte", "antagen", "beslutad",
    "adopted",
    "ramme", "rammer", "ram", "driftsramme", "driftsram", "forslag", "framlegg", "förslag", "proposal",
  ]
  /// Words that make a budget a revised one.
  public static let revised = [
    "rb", "rev", "revidert", "reviderte", "reviderad", "reviderat", "revised", "justert", "justerte", "justerad",
    "just", "korr", "korrigert", "korrigerte", "korrigerad", "korrigerat",
    "regulert", "regul", "reg", "omarbeidd", "endra", "endret", "tilläggsbudget", "tilleggsbudsjett",
  ]
  /// Words of forecasts and plans.
  public static let forecast = [
    "p", "øp", "hp", "hø", "høp", "planår", "prognose", "prognos", "årsprognose", "årsprognos", "helårsprognos",
    "forecast", "estimat", "anslag",
    "økonomiplan", "økonomiplanen", "planperiode", "plan", "flerårsplan", "handlingsplan", "handlingsprogram",
    "verksamhetsplan", "framskriving", "fremskriving", "framskrivning", "vp", "våp", "elp", "mrp", "øhp", "flp",
    "ekonomiplan", "økplan", "øplan",
  ]
  /// Words that make a figure a part of a year: its year is not finished.
  public static let partOfYear = [
    "hittil", "hittills", "pr", "per", "tom", "ack", "akk", "akkumulert", "ackumulerat", "ackumulerad", "ytd",
    "tertial",
    "kvartal", "halvår", "delår", "delårsrapport", "halvårs", "kv", "kv1", "kv2", "kv3", "kv4", "periodisert",
    "perioden", "periodens", "månad", "måned", "månader", "måneder", "quarter", "hiå", "uke", "veke", "vecka", "vår",
    "våren", "haust", "hausten", "høst", "høsten", "höst", "hösten", "sommar", "sommer", "vinter", "vt", "ht",
  ]
  /// Months, short and long.
  public static let months = [
    "jan", "januar", "januari", "january", "feb", "februar", "februari", "february", "mar", "mars", "march", "apr",
    "april",
    "mai", "maj", "may", "jun", "juni", "june", "jul", "juli", "july", "aug", "august", "augusti", "sep", "sept",
    "september",
    "okt", "oct", "oktober", "october", "nov", "november", "des", "dec", "desember", "december",
  ]
  /// Words of a sum.
  public static let sum = [
    "sum", "summa", "summer", "totalt", "total", "totalsum", "samla", "samlet", "samlat", "totals", "totale",
    "totalen",
  ]
  /// Words of a difference between two columns.
  public static let change = [
    "endring", "endringar", "endringer", "endr", "förändring", "ändring", "change", "diff", "differanse", "differens",
    "difference", "skilnad", "forskjell", "skillnad", "avvik", "avvikelse", "deviation", "vekst", "auke", "økning",
    "ökning",
    "nedgang", "minskning", "reduksjon", "budsjettavvik", "budgetavvikelse", "rest", "gjenstår", "gjenstående",
    "attståande",
    "meirforbruk", "merforbruk", "mindreforbruk", "differensen", "restbudsjett", "restbudget", "ubrukt", "obrukt",
    "oförbrukat", "budsjettregulering", "budsjettreguleringar", "budsjettreguleringer", "regulering", "reguleringar",
    "reguleringer", "budsjettendring", "budsjettendringar", "budsjettendringer", "budgetändring", "förändr",
  ]
  /// Words of a share or an average, which no sum is made of.
  public static let share = [
    "prosent", "prosentvis", "procent", "procentuell", "percent", "pst", "%", "andel", "del", "snitt", "gjennomsnitt",
    "gj", "medel", "genomsnitt", "average", "mean", "indeks", "index", "forbruk", "förbrukat", "forbruksprosent",
  ]
  /// Words of the prices that figures are in: a year beside them is the prices', not the figures'.
  public static let prices = [
    "prisar", "priser", "prisnivå", "prisnivået", "pris", "fastprisar", "fastpriser", "prices", "kr", "kroner",
    "kronor",
  ]
  /// Words that change nothing of what a year is.
  public static let besideYear = [
    "år", "året", "årets", "year", "i", "for", "för", "av", "til", "till", "og", "och", "beløp", "beløpet", "belopp",
    "beloppet", "tal", "tall", "foreløpig", "foreløpige", "førebels", "preliminär", "preliminärt", "preliminary",
    "prel",
    "helår", "heilår", "heile", "hele", "hela", "endelig", "endeleg", "slutlig", "sum", "amount",
  ]
  /// Words of an average, as a row: no part of what the rows come to.
  public static let averageRow = [
    "snitt", "gjennomsnitt", "genomsnitt", "gjsnitt", "medel", "medelvärde", "median", "average", "mean",
  ]
  /// Words that say of a figure that it is not there.
  public static let missing = [
    "manglar", "mangler", "saknas", "missing", "ikkje", "ikke", "ej", "inte", "not", "na", "ia", "ib", "ukjend",
    "ukjent", "okänt", "okänd", "unknown", "uavklart", "uavklara", "avklares", "avklarast", "oklart", "pending",
    "kjem", "kommer", "kommande", "tba", "tbd", "seinare", "senere", "senare",
  ]
  /// Words of a column of remarks.
  public static let remarks = [
    "note", "noter", "not", "merknad", "merknader", "kommentar", "kommentarar", "kommentarer", "anmärkning",
    "fotnote",
    "ref", "referanse", "remark", "remarks", "notes", "sak", "vedtak",
  ]
  /// Words of a column of codes.
  public static let codes = [
    "nr", "kode", "kod", "code", "art", "konto", "funksjon", "funktion", "ansvar", "teneste", "tjeneste",
    "prosjektnr",
    "objekt", "kommunenr", "kommunkod", "id", "kap", "kapittel", "verksamhet", "kostnadsställe", "kst", "projekt",
    "prosjekt", "aktivitet", "ansvarskod", "ansvarskode", "verksamhetskod", "funksjonskode", "artskode", "motpart",
    "bilag", "bilagsnr", "verifikation", "vernr", "kontonr", "kontonummer", "kommunekode", "kommunenummer",
    "kommunnr", "regionkode", "regionkod", "orgnr", "municipality", "kpi", "ou", "koststed", "kostnadssted",
    "kostnadsstad", "formål", "prosjektnummer", "periode", "period", "avdeling", "kommun", "kommune", "region",
  ]
  /// Words that stand in the corner of a table and name what its rows are.
  public static let corner = [
    "år", "year", "post", "postar", "poster", "tekst", "text", "konto", "område", "områder", "sektor", "avdeling",
    "kommune", "kommun", "kommunar", "kommuner", "teneste", "tenester", "tjeneste", "tjenester", "verksamhet",
    "nämnd",
    "prosjekt", "projekt", "tiltak", "åtgärd", "art", "artar", "arter", "funksjon", "funktion", "ansvar", "eining",
    "enhet",
    "nøkkeltal", "nøkkeltall", "nyckeltal", "namn", "navn", "beskriving", "beskrivelse", "benämning", "kategori",
    "rad",
    "item", "name", "kode", "nr", "gruppe", "grupp", "del", "type", "typ", "slag",
  ]
  /// Labels of rows that say they are the sum of rows: the whole label or its first word.
  public static let sumRow = [
    "sum", "summa", "total", "totalt", "totalsum", "samla", "samlet", "totale", "subtotal", "delsum",
  ]
  /// Words that often, but not always, stand before a result of other rows.
  public static let resultRow = [
    "netto", "nettokostnad", "nettokostnader", "nettoutgift", "nettoutgifter", "nettoinntekt", "nettoresultat",
    "brutto",
    "resultat", "driftsresultat", "rekneskapsresultat", "regnskapsresultat", "net", "result", "nettodriftsutgift",
    "nettodriftsutgifter", "saldo", "balanse", "budsjettramme", "nettoramme", "nettobudsjett", "nettobudget",
  ]
  /// First words of a label that can name all of what others are parts of: `Begge kjønn`, `Hele landet`.
  public static let wholeRow = [
    "begge", "båda", "alle", "alla", "samtlege", "samtlige", "samtliga", "heile", "hele", "hela", "both", "all",
  ]
  /// Ends of words that say a row is income.
  public static let income = ["inntekt", "inntekter", "intäkt", "intäkter", "income", "revenue", "revenues"]
  /// Ends of words that say a row is a cost.
  public static let cost = [
    "utgift", "utgifter", "kostnad", "kostnader", "cost", "costs", "expense", "expenses", "expenditure",
  ]
  /// Beginnings of rows that are a part of the row above.
  public static let partRow = [
    "herav", "derav", "av dette", "av desse", "av disse", "varav", "därav", "hvorav", "of which",
  ]
  /// Beginnings of lines that are notes.
  public static let note = [
    "kjelde", "kilde", "källa", "source", "merk", "merknad", "merknader", "note", "noter", "anm", "anmärkning", "obs",
    "kommentar", "fotnote", "fotnot", "remark",
  ]

  /// Whether a head says that codes stand below it and nothing else: `Ansvar`, `Konto nr.`; `Antal projekt` does not.
  static func namesCodes(_ head: String) -> Bool {
    let words = TextRules.words(head)
    return words.contains { codes.contains($0) } && words.allSatisfy { codes.contains($0) || $0.count == 1 }
  }

  /// What a pivot table of Excel calls its own labels: it says nothing of the figures.
  static let pivot = [
    "kolonneetiketter", "kolonneetikettar", "kolumnetiketter", "column labels", "radetiketter", "radetikettar",
    "row labels",
  ]

  /// Whether a word of any case can stand in the corner of a table.
  public static func isCorner(_ text: String) -> Bool {
    let words = TextRules.words(text)
    return !words.isEmpty && words.allSatisfy { corner.contains($0) }
  }

  /// The year that a head of words is, with the letter of its kind: `R2015` for `Regnskap 2015`; nil where it is none.
  public static func yearLabel(_ head: String) -> YearLabel? {
    if case .year(let label) = HeadReading(head).meaning { return label }
    return nil
  }

  /// The kind that words without a year name: `R` for `Regnskap`; nil where they name none, or several.
  public static func kind(_ words: String) -> YearKind? {
    let kinds = HeadReading.kinds(of: TextRules.words(words))
    return kinds.count == 1 ? kinds[0] : nil
  }

  /// Whether a word is in a list, or has one of its longer words before or behind it: `budsjettforslag`.
  static func holds(_ list: [String], _ word: String) -> Bool {
    if list.contains(word) { return true }
    guard word.count > 8 else { return false }
    return list.contains { $0.count >= 6 && (word.hasPrefix($0) || word.hasSuffix($0)) }
  }
}
