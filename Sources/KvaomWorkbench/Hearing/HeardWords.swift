import KvaomSyntax

/// What planners say, and what it is here: the words of a whole line, where the parser knows the words of a statement.
/// Each is tried before it is offered, so a word may stand for more than one thing.
enum HeardWords {
  /// Words with a point behind them that ends no sentence.
  static let abbreviations: Set = ["mill", "mrd", "mio", "pst", "ca", "kr", "fom", "tom", "jf", "evt", "pct", "proc"]

  /// What begins a question, longest first; each with the verb it stands for.
  static let verbs: [(words: [String], verb: String)] = sorted(TradeWords.sayings)

  /// What is asked of the shell, and what it is there.
  static let commands: [(words: [String], command: String)] = sorted([
    "list":
      """
    liste|lista|list opp|lista upp|vis alt|vis alle|visa allt|visa alla|navn|namn|alle navn|alle namn|variabler
    """,
    "list inputs":
      """
    forutsetninger|forutsetningene|føresetnader|føresetnadene|antaganden|antagandena|vis forutsetninger\
    |vis føresetnader|visa antaganden|inndata|indata|hvilke forutsetninger|kva føresetnader|kva for føresetnader\
    |vilka antaganden
    """,
    "list scenarios":
      """
    scenarioer|scenarier|scenario|scenarioene|scenarioa|scenarierna|vis scenarioer|vis scenario|visa scenarier\
    |alternativer|alternativ|hvilke scenarioer|kva scenario|kva for scenario|vilka scenarier
    """,
    "list indicators": "indikatorer|indikatorar|vis indikatorer|vis indikatorar|visa indikatorer",
    "units": "enheter|einingar|eininger|vis enheter|vis einingar|visa enheter",
    "undo":
      """
    angre|angra|ångra|tilbake|angre siste|angra siste|ångra senaste|gå tilbake|gå attende|gå tillbaka|go back
    """,
    "redo": "gjør om|gjer om|gjør om igjen|gjer om att|gör om|gjenta|gjenopprett",
    "changes":
      """
    endringer|endringar|ändringar|hva har jeg endret|kva har eg endra|vad har jag ändrat|vis endringer|vis endringar\
    |visa ändringar|vis utkast|visa utkast|utkast
    """,
    "reset":
      """
    nullstill|tilbakestill|tøm utkastet|tøm|nollställ|återställ|töm utkastet|töm|slett alt|fjern alt|ta bort alt\
    |ta bort allt|start på nytt|börja om|start over
    """,
    "history": "historikk|historik|logg",
    "save": "lagre|lagra|lagre som|spara|spara som|ta vare på",
    "open": "åpne|opne|opna|öppna|hent|hent fil|last inn|les inn|läs in|ladda",
    "export": "eksporter|eksportere|exportera|eksporter til excel|eksporter til|exportera till excel|exportera till",
    "copy": "kopier|kopiera|kopiere",
    "paste": "lim inn|klistra in|lim",
    "help":
      """
    hjelp meg|hjälp mig|kommandoer|kommandoar|kommandon|hva kan jeg spørre om|kva kan eg spørje om\
    |vad kan jag fråga om|hva kan jeg gjøre|kva kan eg gjere|vad kan jag göra|hva kan jeg spørre|vad kan jag fråga
    """,
  ])

  /// The file that goes with a command where none was named.
  static let files = ["save": "\"plan-ny.kvaom\"", "open": "\"plan.kvaom\"", "export": "\"plan.xlsx\""]

  /// What begins a line that asks what would follow from a change.
  static let suppositions: [(words: [String], sign: String)] = sorted([
    "":
      """
    hva hvis|hva om|hva dersom|kva viss|kva hvis|kva om|kva dersom|vad om|vad händer om|hva skjer hvis|hva skjer om\
    |hva skjer dersom|kva skjer viss|kva skjer om|kva skjer dersom|vad händer ifall|tenk om|tänk om|what if|prøv|pröva\
    |test|la|anta|tenk
    """
  ])

  /// What begins a change: the sign it is written with.
  static let changes: [(words: [String], sign: String)] = sorted([
    "+": "øk|øke|auk|auke|auka|öka|hev|heve|höj|høyn|høyne|legg til|lägg till|increase",
    "-":
      """
    reduser|redusere|reducera|kutt|kutte|senk|senke|sänk|sänka|minsk|minske|minska|trekk fra|trekk frå|dra av\
    |spar|spare|decrease
    """,
    "=": "sett|sette|sätt|sätta|set|endre|endra|ändra|bytt|byt|oppdater|uppdatera|change",
  ])

  /// What moves an amount from one to another.
  static let transfers: [(words: [String], sign: String)] = sorted([
    "transfer":
      """
    flytt|flytte|flytta|overfør|overføre|overflytt|omprioriter|omprioritere|överför|överföra|omfördela|omfordel|transfer
    """
  ])

  /// What multiplies a figure, without a number.
  static let factors: [(words: [String], factor: String)] = sorted([
    "2": "doble|doblar|dobl|fordoble|fordobl|dubbla|fördubbla|double",
    "0.5": "halver|halvere|halvera|halve",
  ])

  /// What asks for all about a name.
  static let meanings: [(words: [String], command: String)] = sorted([
    "info":
      """
    hva betyr|kva betyr|vad betyder|hva menes med|kva er meint med|vad menas med|hvordan beregnes|korleis blir
    """
  ])

  /// What stands between a name and how much it changes.
  static let directions: [String: String] = table([
    "+": "opp upp opp_med økes auke aukar øker ökar ökas", "-": "ned ner reduseres minskar minsker synker",
    "=": "til till lik blir blitt er vert -> : = :=",
  ])

  /// What stands between an amount and the figure it is added to, or taken from.
  static let prepositions: Set = [
    "på", "i", "av", "fra", "frå", "från", "til", "till", "for", "för", "to", "from", "in",
  ]

  /// Where a year begins, ends, or is.
  static let times: [(words: [String], sign: String)] = sorted([
    "from": "fra og med|frå og med|från och med|fra|frå|från|from|fom|f.o.m|etter|efter|siden|sidan|sedan",
    "to": "til og med|till och med|tom|til|till|to|until|t.o.m",
    "in": "i|in|for|för|år|i år|i året|åren|årene|åra|i årene|i åra",
  ])

  /// Months, as they are written in dates.
  static var months: [String: String] { TradeWords.months }

  /// Units as they are spoken and written elsewhere.
  static var units: [String: String] { TradeWords.units }

  /// Currencies, which may stand before or behind the number, or behind its thousands.
  static let currencies: Set = ["kr", "nok", "kroner", "kronor", "sek"]

  /// Words that say nothing of their own.
  static let empty: Set = [
    "er", "är", "blir", "vert", "enn", "än", "dårligere", "dårlegare", "sämre", "bedre", "betre", "bättre", "sidan",
    "siden", "sedan", "bak", "bakom", "kjem", "kommer", "ser", "henger", "sammen", "saman", "åra", "årene", "åren",
    "nedover",
    "oppover", "simuleringer", "simuleringar", "mest", "minst", "nå", "stige", "synke", "vekse", "vokse", "veksten",
    "ble", "seg", "sig", "endrer", "endrar", "ändras", "ändrar", "øker", "aukar", "ökar",
    "det", "da", "då", "ca", "cirka", "circa", "omtrent", "omlag", "vi", "jeg", "eg", "jag", "kan", "få", "meg",
    "mig", "hvert", "kvart", "varje", "hver", "kvar", "året", "årlig", "årleg", "årligen", "tallet", "talet",
    "tallene", "tala", "verdien", "verdi", "värdet", "mye", "mykje", "mycket", "slik", "at", "så", "att", "skal",
    "skulle", "ska", "bli", "være", "vere", "vara", "ved", "å", "genom", "gjennom", "for", "för", "av", "på", "ut",
    "alle", "alla", "den", "de", "dei", "som", "planen", "nå", "no", "nu", "please", "takk", "tack", "the", "is", "of",
    "med",
    "mellom", "mellan", "og", "och", "and", "mot", "til", "till", "kun", "bare", "berre", "bara", "går", "gå", "skjer",
    "hender", "händer", "har", "finnes", "finst", "finns", "må", "måste", "sparer", "sparar", "spare", "spara",
    "tjener", "tener", "gir", "ger", "koster", "kostar", "brukes", "brukast", "bruker", "brukar", "används",
    "fordelt", "fordelte", "fördelat", "per", "st", "stk", "stykk", "stykker", "styck", "vs", "versus", "en", "ein",
    "ei", "et", "eit", "ett", "usikre", "usikker", "usikkert",
    "osäkra", "osäkert", "oss", "stor", "stort", "dette", "detta", "der", "där", "her", "här",
  ]

  /// Whether a word has a meaning in a line, whatever the plan's names are.
  static func isOfALine(_ word: String) -> Bool {
    let isOne = { (phrases: [String]) in phrases == [word] }
    return units[word] != nil || directions[word] != nil || clauses.contains(word) || comparisons[word] != nil
      || ShellText.spokenVerb(word) != nil || verbs.contains { $0.words.first == word } || word == "null"
      || word == "base" || word.hasPrefix("simuler")
      || [changes, suppositions, transfers].contains { $0.contains { $0.words.first == word } }
      || commands.contains { isOne($0.words) }
      || empty.contains(word) && word != "planen"
  }

  /// Words of other languages before a name that is given a value.
  static let declaring: Set = ["let", "var", "const", "set", "val", "global", "define", "input", "scenario", "measure"]

  /// Words that begin parts of a question, in any language.
  static let clauses: Set = [
    "in", "i", "as", "from", "fra", "frå", "från", "against", "mill", "year", "total", "where",
  ]

  /// Words that compare.
  static let comparisons: [String: String] = table([
    "<=": "under mindre lavere lågare lägre høyst høgst högst maks", ">=": "over över større høyere høgare högre minst",
  ])

  /// Behind an amount: so much more, or less.
  static let additions: [String: String] = table([
    "+": "mer meir mera høyere høgare högre ekstra extra opp upp",
    "-": "mindre lavere lågare lägre ned ner färre færre",
  ])

  /// Before a year: which figures of it are meant.
  static let kindsOfYears: Set = [
    "budsjett", "budget", "budsjettet", "budgeten", "rekneskap", "regnskap", "utfall", "bokslut", "prognose", "prognos",
    "økonomiplan", "år", "året",
  ]
  /// Between what is divided and what it is divided by.
  static let per: Set = ["per", "pr", "delt", "delat"]
  /// Before what is taken out of the draft.
  static let deleting: Set = ["slett", "slette", "radera", "delete", "remove"]
  /// Before words for a measure alone.
  static let alone: Set = ["bare", "berre", "bara", "kun", "only", "endast"]
  /// What a figure is drawn as.
  static let graphs: Set = [
    "graf", "diagram", "figur", "kurve", "kurva", "plott", "grafen", "søylediagram", "linjediagram", "chart", "graph",
  ]
  /// Words that ask for what is spent.
  static let costing: Set = ["koster", "kostar", "kost", "costs"]
  /// Words that ask for what does most.
  static let most: Set = ["mest", "best", "bäst", "størst", "störst", "rangordna", "ranger", "rangere"]
  /// Words of a label that are no figure of their own.
  static let qualifiers: Set = [
    "netto", "brutto", "samla", "samlet", "samlede", "alle", "alla", "årets", "årlig", "årleg", "totalt", "resten",
    "prosent", "procent", "endring", "förändring", "verknad", "virkning", "etter", "efter", "utan", "uten", "over",
    "över",
    "under", "tusen", "millionar", "millioner", "miljoner", "krone", "kroner", "kronor", "kroners", "året", "årene",
  ]
  /// Beginnings of words, and what the same is called elsewhere.
  static let kin: [(stem: String, others: [String])] = [
    ("finans", ["finans", "renteutgifter", "räntekostnader", "renter", "rente"]),
    ("kapital", ["finans", "renteutgifter", "räntekostnader", "renter"]),
    ("slår", ["sammenslåing", "samanslåing", "sammanslagning"]),
    ("slå", ["sammenslåing", "samanslåing", "sammanslagning"]),
    ("lønn", ["lønnskostnad", "lønnsvekst", "årslønn"]), ("løn", ["lønskostnad", "lønsvekst", "årsløn"]),
    ("lön", ["lönekostnad", "löneökning", "personalkostnad"]), ("overskudd", ["resultat"]), ("overskot", ["resultat"]),
    ("överskott", ["resultat"]), ("underskudd", ["resultat"]), ("underskot", ["resultat"]),
    ("underskott", ["resultat"]),
    ("reserve", ["fond"]), ("sparepeng", ["fond"]), ("utgift", ["kostnad", "utgifter"]),
    ("kostnad", ["utgifter", "utgiftsbehov"]),
    ("folketal", ["innbyggjarar", "innbyggere"]), ("befolkning", ["innbyggjarar", "innbyggere", "invånare"]),
    ("bemanning", ["årsverk", "årsarbetare", "staff"]), ("stilling", ["årsverk", "årsarbetare"]),
    ("lån", ["gjeld", "lånegjeld", "låneskuld"]), ("skuld", ["låneskuld", "lån"]),
  ]
  /// Parts of names that tell of what is spent.
  static let spendingNames = ["ramme", "ramm", "budsj", "budget", "kostn", "utgift", "frame", "cost"]
  /// Words for the share of draws.
  static let chances: Set = [
    "sannsynlighet", "sannsynligheten", "sannsynlig", "sannsyn", "sannsynet", "sannsynleg", "sannolikhet",
    "sannolikheten",
    "sannolikt", "risiko", "risikoen", "risk", "risken", "sjanse", "sjansen", "chans", "chansen",
  ]
  /// Words for a change from year to year.
  static let changing: Set = [
    "øker", "aukar", "ökar", "vokser", "veks", "växer", "stiger", "stig", "synker", "sjunker", "minker", "minskar",
    "faller",
    "fell", "endrer", "endrar", "ändras",
  ]
  /// Words that set something going.
  static let running: Set = ["kjør", "køyr", "kör", "run", "gjør", "gjer", "gör"]
  /// Words that ask whether there is money for something.
  static let affording: Set = ["råd"]
  /// Words that say no.
  static let negations: Set = ["ikke", "ikkje", "inte", "ingen", "dropper", "droppar", "stryker", "slopar", "fjerner"]
  /// Words that begin a question of how things are.
  static let being: Set = ["er", "är", "har", "blir", "vert", "is"]
  /// Words that ask how much is borne.
  static let bearing: Set = ["tåler", "tåla", "toler", "tål", "klarer", "klarar", "tolererar"]
  /// Words before what must not come to pass.
  static let before: Set = ["før", "innan", "före"]
  /// Words that ask when.
  static let whens: Set = ["når", "när", "when"]
  /// What is said of a figure below zero, and above it.
  static let (below, above): (Set<String>, Set<String>) = (
    ["minus", "negativt", "negativ", "underskudd", "underskot", "underskott", "rødt", "raudt"],
    ["pluss", "plus", "positivt", "positiv", "overskudd", "overskot", "överskott", "balanse", "balans", "null", "noll"]
  )
  /// Words that ask what would have to be.
  static let musts: Set = ["må", "måste", "trenger", "treng", "behöver", "kreves", "krevst", "krävs"]
  /// What is to be reached where no figure is named.
  static let balances: Set = ["balanse", "balans", "null", "noll", "minus"]
  /// Parts of names that say how the plan ends, the likeliest first.
  static let balanceNames = ["resultat", "udek", "ofinans", "gap", "balans", "saldo", "result", "fond"]
  /// Words that begin a question of a figure.
  static let asking: Set = ["hva", "kva", "vad", "hvor", "kor", "hur", "what"]
  /// Numbers in words.
  static let numerals: [String: String] = table([
    "1": "en én ein éin ett eitt ei", "2": "to två", "3": "tre", "4": "fire fyra", "5": "fem", "6": "seks sex",
    "7": "sju syv", "8": "åtte åtta", "9": "ni", "10": "ti tio", "0.5": "halv halvt",
  ])
  /// Words for many figures as one.
  static let countings: [String: String] = table([
    "mean":
      """
    gjennomsnitt gjennomsnittet gjennomsnittlig gjennomsnittlige gjennomsnittleg gjennomsnittlege genomsnitt \
    genomsnittet genomsnittlig genomsnittliga snitt
    """,
    "sum": "sum summen summa summan samlet samla samlede totalt totalen",
    "max": "høyeste høgste høgaste högsta størst største", "min": "laveste lågaste lägsta minste",
  ])

  /// The same in two words.
  static let leavingOutPhrases: [(words: [String], word: String)] = sorted(["uten": "ta bort|ta vekk|ta ut|ta av"])
  /// Words before a measure that is left out.
  static let leavingOut: Set = [
    "uten", "utan", "without", "minus", "foruten", "dropp", "droppe", "droppa", "fjern", "fjerne", "slopa", "stryk",
    "stryke", "stryka", "dropper", "droppar", "fjerner", "fjernar", "slopar", "slopas", "stryker", "stryk", "kutter",
  ]

  /// Functions of spreadsheets that look a figure up in a list.
  static let lookups: Set = [
    "vlookup", "hlookup", "xlookup", "lookup", "finn", "finnrad", "finnkolonne", "xoppslag", "letarad", "letakolumn",
    "xletaupp", "index", "indeks",
  ]

  /// Functions of spreadsheets in the languages of their planners.
  static let functions: [String: String] = table([
    "sum": "sum summer summa", "mean": "average gjennomsnitt gjsnitt snitt medel genomsnitt avg mean",
    "max": "max maks størst største", "min": "min minst minste", "count": "count antall antal counta antalla antallv",
    "round": "round avrund avrunda rund", "if": "if hvis om viss dersom iif", "otherwise": "iferror hvisfeil omfel",
    "abs": "abs",
  ])

  /// Ours by each of theirs.
  private static func table(_ words: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (ours, theirs) in words {
      for word in theirs.split(separator: " ") { table[String(word)] = ours }
    }
    return table
  }

  /// Phrases of several words with what they stand for, the longest first.
  private static func sorted(_ phrases: [String: String]) -> [(words: [String], String)] {
    var list: [(words: [String], String)] = []
    for (ours, theirs) in phrases {
      for phrase in theirs.split(separator: "|") {
        list.append((phrase.split(separator: " ").map { String($0) }, ours))
      }
    }
    return list.sorted { first, second in
      first.words.count == second.words.count
        ? first.words[0] < second.words[0] : first.words.count > second.words.count
    }
  }
}
