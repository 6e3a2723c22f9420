import KvaomSource

/// The words planners type for ours: Norwegian and Swedish ones, and those of the trade. A line with one of them that
/// cannot be read is answered with the same line in Kvaom's words.
public enum TradeWords {
  /// Where in a statement a word stands, which decides what it means.
  enum Place {
    /// Behind the verb of a question.
    case question(Command.Verb)
    /// In a definition or a change.
    case formula
    /// In a change that moves something.
    case transfer
  }

  /// What a word within a statement is here; nil for one that says nothing of its own.
  static func ours(for word: String, in place: Place) -> String? {
    switch word {
    case "til", "till":
      // A question goes from one year to another, a change holds until one.
      if case .question = place { "to" } else { "until" }
    case "av":
      // A part of something is a product; what is moved is moved of something.
      if case .transfer = place { "of" } else { "*" }
    default: within[word]
    }
  }

  private static let within: [String: String] = spread([
    "from": "fra frå från", "in": "i", "with": "med", "without": "uten utan", "against": "mot", "as": "som",
    "and": "og och",
    "or": "eller", "not": "ikke ikkje inte", "if": "hvis viss dersom om", "then": "så da då",
    "else": "ellers elles annars",
    "by": "etter efter", "where": "der hvor kor där", "evenly": "jevnt jamt jämnt", "step": "steg",
    "draws": "trekk dragningar", "decimal": "desimal", "decimals": "desimaler desimalar decimaler",
    "depth": "dybde djupn djup",
    "missing": "mangler manglar saknas", "true": "sann sant", "false": "usann usant falsk falskt",
    "change": "endring ändring",
    "base": "basis bas", "include": "inkluder inkludera", "exclude": "utelat utelukk uteslut",
    "transfer": "overfør overflytt flytt överför flytta",
  ])

  /// The word that begins a statement of the plan where another stands; nil for none.
  static func statement(for word: String) -> String? { statements[word] }

  private static let statements: [String: String] = spread([
    "dim": "dimension dimensjon", "years": "år", "unit": "enhet eining",
    "input": "forutsetning føresetnad antagande", "stock": "beholdning behaldning",
    "prices": "priser prisar", "use": "bruk använd", "indicator": "indikator",
  ])

  /// What a measure is called, in any of the languages.
  static let measures: Set = ["tiltak", "tiltaket", "åtgärd", "åtgärden", "measure"]
  /// Months, as they are written in dates.
  public static let months: [String: String] = spread([
    "01": "januar januari jan january", "02": "februar februari feb february", "03": "mars mar march",
    "04": "april apr", "05": "mai maj may", "06": "juni jun june", "07": "juli jul july", "08": "august augusti aug",
    "09": "september sep sept", "10": "oktober okt october", "11": "november nov", "12": "desember december des dec",
  ])

  /// The verb that a word at the start of a statement stands for; nil for none.
  static func verb(for word: String) -> Command.Verb? { verbs[word] }

  /// The clause without which a question asks nothing.
  static let neededClause: [Command.Verb: String] = [
    .solve: "for", .bridge: "from", .sweep: "with", .deviation: "in",
  ]

  /// A question, and what planners call it.
  private struct Question {
    let verb: Command.Verb
    /// The words that stand for its verb wherever that stands, with blanks between.
    let words: String
    /// What a whole line may begin with that asks it, with bars between: words that mean other things elsewhere, and
    /// phrases.
    let said: String

    init(_ verb: Command.Verb, _ words: String, said: String = "") {
      (self.verb, self.words, self.said) = (verb, words, said)
    }
  }

  private static let questions = [
    Question(
      .show, "vis visa skriv print println echo",
      said: """
        skriv ut|skriva ut|display|se|sjå|finn|gi meg|ge mig|hva er|kva er|vad är|hva blir|kva blir|vad blir\
        |hva koster|kva kostar|vad kostar|hva|kva|vad|hvor mye|kor mykje|hur mycket|hvor stor|hvor stort\
        |kor stor|kor stort|hur stor|hur stort|hvor mange|kor mange|hur många|hvor høy|hvor høyt|kor høg\
        |kor høgt|what is|how much is|how much|hvilken|hvilket|kva for ein|kva for ei|kva for eit|vilken|vilket\
        |hvem|kven|vem|lag tabell|lag en tabell|lag ein tabell|gör en tabell|skapa tabell
        """),
    Question(
      .plot, "",
      said: """
        graf|plott|plotte|plotta|diagram|figur|kurve|kurva|tegn|teikn|rita|lag graf|lag ein graf|lag en graf\
        |lag diagram|lag figur|vis graf|visa graf|vis diagram|visa diagram|gör graf|gör ett diagram\
        |skapa diagram|chart|graph|draw
        """),
    Question(
      .compare, "samanlikn sammenlign jämför",
      said: """
        sammenligne|sammenlikn|sammenlikne|samanlikne|samanlikna|jämföra|vis forskjell|vis forskjellen\
        |vis skilnad|vis skilnaden|visa skillnad|visa skillnaden|forskjellen|forskjell|skilnad|skilnaden\
        |skillnad|skillnaden|oppsummer|oppsummere|sammanfatta|hva er forskjellen|kva er skilnaden\
        |vad är skillnaden
        """),
    Question(
      .why, "kvifor hvorfor varför forklar förklara explain",
      said: """
        forklare|hva driver|kva driv|vad driver|hva ligger bak|kva ligg bak|vad ligger bakom|hva påvirker\
        |kva påverkar|vad påverkar|hva skyldes|kva kjem|vad beror
        """),
    Question(.deviation, "avvik budsjettavvik avvikelse variance"),
    Question(.bridge, "budsjettbru budsjettbro budgetbrygga bru bro brygga"),
    Question(
      .goals, "mål målstatus",
      said: """
        måla|målene|målen|status for målene|status for måla|måloppnåelse|måloppnåing|måluppfyllelse|hvilke mål\
        |kva mål|kva for mål|vilka mål|når vi målene|når vi måla|når vi målen
        """),
    Question(
      .sources, "kjelder kilder källor",
      said: """
        hvilke kilder|kva kjelder|kva for kjelder|vilka källor|hvor kommer tallene fra|kvar kjem tala frå\
        |varifrån kommer talen|vis kilder|vis kjelder|visa källor|kildeliste|kjeldeliste\
        |varifrån kommer siffrorna|kor kjem tala frå|hvem har laget|kven har laga|vem har gjort\
        |kva føresetnader kviler|hvilke forutsetninger bygger|hvilke forutsetninger hviler\
        |vilka antaganden bygger
        """),
    Question(
      .measures, "tiltak åtgärder",
      said: """
        tiltaka|tiltakene|åtgärderna|vis tiltaka|vis tiltakene|visa åtgärderna|tiltaksliste|tiltakslista|vis tiltak\
        |visa åtgärder|hvilke tiltak|kva tiltak\
        |kva for tiltak|vilka åtgärder|which measures|hvilket tiltak|kva for eit tiltak|vilken åtgärd\
        |ranger tiltakene|ranger tiltaka|rangordna åtgärderna|rangordne tiltakene
        """),
    Question(
      .solve, "målsøking målsøk målsökning målsök goalseek løys løs lös",
      said: "målsøk etter|finn nødvendig|finn naudsynt|hva må|kva må|vad måste|goal seek"),
    Question(
      .check, "kontroller kontrollera sjekk assert", said: "kontrollere"),
    Question(
      .when, "når när",
      said: "når er|når blir|når vert|när är|när blir|når når vi|når når|när når vi|når kjem vi|når kommer vi"),
    Question(
      .simulate, "simuler simulera",
      said: """
        simulere|monte carlo|hvor sikker er|hvor sikkert er|kor sikker er|kor sikkert er|hur säker är\
        |hur säkert är|hvor usikker er|hvor usikkert er|kor usikker er|kor usikkert er|hur osäker är\
        |hur osäkert är|kjør simulering|køyr simulering|kör simulering|hva er mest usikkert|kva er mest usikkert\
        |vad är mest osäkert
        """),
    Question(
      .optimise, "optimer optimera optimize",
      said: "optimaliser|optimalisere|finn beste|hitta bästa|beste kombinasjon"),
    Question(
      .sweep, "varier variera", said: "variere"),
    Question(
      .tornado, "følsomhet känslighet",
      said: """
        følsemd|følsomhetsanalyse|følsemdanalyse|følsemdsanalyse|sensitivitet|sensitivitetsanalyse\
        |känslighetsanalys|hva betyr mest for|kva betyr mest for|vad betyder mest för
        """),
  ]

  private static let verbs: [String: Command.Verb] = {
    var table: [String: Command.Verb] = [:]
    for question in questions {
      for word in question.words.split(separator: " ") { table[String(word)] = question.verb }
    }
    return table
  }()

  /// What a whole line may begin with that asks a question, with bars between, by the verb of that question.
  public static let sayings: [String: String] = {
    var table: [String: String] = [:]
    for question in questions where !question.said.isEmpty { table[question.verb.rawValue] = question.said }
    return table
  }()

  /// Amounts as they are spoken: the words behind a number, and the unit they are.
  static func unit(for words: [String]) -> String? {
    guard let last = words.last, crowns[last] != nil, let first = words.first, words.count == 2 else { return nil }
    return magnitudes[first]
  }

  /// What a word for a magnitude makes of a number: the unit it is where kroner are meant, and as it is written how
  /// many times more it says; nil for a word that says no magnitude.
  public static func magnitude(_ word: String) -> (unit: String, factor: String)? {
    guard let unit = magnitudes[word.lowercased()] else { return nil }
    return (unit, unit == "tkr" ? "1_000" : unit == "mkr" ? "1_000_000" : "1_000_000_000")
  }

  /// Numbers of kroner in words: how many of them a unit has.
  private static let magnitudes = spread([
    "mkr": "mill million millioner millionar miljon miljoner mio",
    "mrd": "mrd milliard milliarder milliardar miljard miljarder md",
    "tkr": "tusen",
  ])

  /// The unit that a word for kroner is.
  static let crowns = spread(["kr": "kr kroner kronor nok"])

  /// The units of all words that stand for one behind a number.
  public static let units = joined([
    magnitudes,
    spread([
      "%": "prosent procent pst pct proc percent",
      "pp": "pp prosentpoeng prosentenheter procentenhet procentenheter ppt", "mkr": "mnok mnkr mkr",
      "tkr": "tnok knok kkr tkr", "msek": "msek", "tsek": "tsek ksek", "sek": "sek",
      "position":
        """
      position positions årsverk årsarbetare stilling stillinger stillingar tjänst tjänster fte åv
      """,
    ]), crowns,
  ])

  /// One table of several; a word that two have is the first one's. (Embedded Swift cannot merge dictionaries.)
  private static func joined(_ tables: [[String: String]]) -> [String: String] {
    var all: [String: String] = [:]
    for table in tables {
      for (word, ours) in table where all[word] == nil { all[word] = ours }
    }
    return all
  }

  /// Ours by each of theirs.
  private static func spread(_ words: [String: String]) -> [String: String] {
    var table: [String: String] = [:]
    for (ours, theirs) in words {
      for word in theirs.split(separator: " ") { table[String(word)] = ours }
    }
    return table
  }
}
