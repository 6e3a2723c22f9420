import KvaomWords

/// What is said of the controls that reported accounts must hold.
enum ControlWords {
  /// The controls together, as a title.
  static let controls = Phrase(
    nn: "KOSTRA-kontrollar", nb: "KOSTRA-kontroller", sv: "KOSTRA-kontroller", en: "KOSTRA controls")
  /// Before a control that the file breaks, in a comment and on the screen.
  static let broken = Phrase(nn: "Held ikkje", nb: "Holder ikke", sv: "Håller inte", en: "Does not hold")
  /// How many controls were made, and how many hold.
  static func account(_ made: Int, _ holding: Int) -> Phrase {
    Phrase(
      nn: "KOSTRA-kontrollar: \(holding) av \(made) held.", nb: "KOSTRA-kontroller: \(holding) av \(made) holder.",
      sv: "KOSTRA-kontroller: \(holding) av \(made) håller.", en: "KOSTRA controls: \(holding) of \(made) hold.")
  }
  /// Which controls become checks.
  static let ask = Phrase(
    nn: "Kva kontrollar skal stå i planen", nb: "Hvilke kontroller skal stå i planen",
    sv: "Vilka kontroller ska stå i planen", en: "Which controls shall stand in the plan")
  /// Those that the file holds.
  static let holding = Phrase(
    nn: "dei som held; resten som merknader", nb: "de som holder; resten som merknader",
    sv: "de som håller; resten som anmärkningar", en: "those that hold; the rest as comments")
  /// Every one.
  static let all = Phrase(
    nn: "alle: planen seier frå til rekneskapen er rett", nb: "alle: planen sier fra til regnskapet er rett",
    sv: "alla: planen säger till tills bokslutet är rätt", en: "all: the plan fails until the accounts are right")
  /// None.
  static let none = Phrase(nn: "ingen", nb: "ingen", sv: "inga", en: "none")

  /// Control 85.
  static let investmentCosts = Phrase(
    nn: "utgifter i investeringsrekneskapen", nb: "utgifter i investeringsregnskapet",
    sv: "utgifter i investeringsredovisningen", en: "costs in the investment accounts")
  /// Control 95.
  static let investmentBalance = Phrase(
    nn: "investeringsrekneskapen går i null", nb: "investeringsregnskapet går i null",
    sv: "investeringsredovisningen går jämnt ut", en: "the investment accounts balance")
  /// Control 100.
  static let operatingCosts = Phrase(
    nn: "utgifter i driftsrekneskapen", nb: "utgifter i driftsregnskapet", sv: "utgifter i driftredovisningen",
    en: "costs in the operating accounts")
  /// Control 105.
  static let operatingIncome = Phrase(
    nn: "inntekter i driftsrekneskapen", nb: "inntekter i driftsregnskapet", sv: "intäkter i driftredovisningen",
    en: "income in the operating accounts")
  /// Control 110.
  static let operatingBalance = Phrase(
    nn: "driftsrekneskapen går i null", nb: "driftsregnskapet går i null", sv: "driftredovisningen går jämnt ut",
    en: "the operating accounts balance")
  /// Control 130.
  static let tax = Phrase(
    nn: "skatteinntekter (funksjon 800, art 870)", nb: "skatteinntekter (funksjon 800, art 870)",
    sv: "skatteintäkter (funktion 800, art 870)", en: "tax income (function 800, art 870)")
  /// Control 135.
  static let grant = Phrase(
    nn: "rammetilskot (funksjon 840, art 800)", nb: "rammetilskudd (funksjon 840, art 800)",
    sv: "rambidrag (funktion 840, art 800)", en: "block grant (function 840, art 800)")
  /// Control 140.
  static let transfers = Phrase(
    nn: "overføring frå drift (art 570) til investering (art 970)",
    nb: "overføring fra drift (art 570) til investering (art 970)",
    sv: "överföring från drift (art 570) till investering (art 970)",
    en: "transfer from operations (art 570) to investments (art 970)")
  /// Control 155.
  static let depreciation = Phrase(
    nn: "avskrivingar (art 590) mot motposten (funksjon 860, art 990)",
    nb: "avskrivninger (art 590) mot motposten (funksjon 860, art 990)",
    sv: "avskrivningar (art 590) mot motposten (funktion 860, art 990)",
    en: "depreciation (art 590) against its counter-entry (function 860, art 990)")
  /// Control 160.
  static let depreciationOutside = Phrase(
    nn: "ingen avskrivingar på funksjonane 800 til 899", nb: "ingen avskrivninger på funksjonene 800 til 899",
    sv: "inga avskrivningar på funktionerna 800 till 899", en: "no depreciation on the functions 800 to 899")
  /// Controls 170 and 180.
  static func jointInvestments(_ function: Int) -> Phrase {
    Phrase(
      nn: "funksjon \(function) går i null i investering", nb: "funksjon \(function) går i null i investering",
      sv: "funktion \(function) går jämnt ut i investering", en: "function \(function) balances in investments")
  }
  /// Controls 175 and 185.
  static func jointOperations(_ function: Int) -> Phrase {
    Phrase(
      nn: "funksjon \(function) går i null i drift", nb: "funksjon \(function) går i null i drift",
      sv: "funktion \(function) går jämnt ut i drift", en: "function \(function) balances in operations")
  }
  /// Control 115.
  static let assets = Phrase(
    nn: "eigedelar (kapittel 10 til 29)", nb: "eiendeler (kapittel 10 til 29)", sv: "tillgångar (kapitel 10 till 29)",
    en: "assets (chapters 10 to 29)")
  /// Control 120.
  static let debts = Phrase(
    nn: "gjeld og eigenkapital (kapittel 31 til 5990)", nb: "gjeld og egenkapital (kapittel 31 til 5990)",
    sv: "skulder och eget kapital (kapitel 31 till 5990)", en: "debts and equity (chapters 31 to 5990)")
  /// Control 125.
  static let balance = Phrase(
    nn: "balansen går i null", nb: "balansen går i null", sv: "balansen går jämnt ut", en: "the balance sheet balances")
  /// Control 190.
  static let memorandum = Phrase(
    nn: "memoriakontoane går i null", nb: "memoriakontiene går i null", sv: "memoriakontona går jämnt ut",
    en: "the memorandum accounts balance")
}
