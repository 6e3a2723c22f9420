/// The units that stand over printed tables, as Kvaom writes them.
public enum PrintedUnits {
  /// A unit that was found in a text.
  public struct Found: Hashable, Sendable {
    /// As Kvaom writes it: `tkr`.
    public let unit: String
    /// As the source writes it: `Tal i heile tusen`.
    public let words: String
  }

  /// Units as a planner writes them, in small letters, longest first, and as Kvaom does.
  public static let all: [(words: String, unit: String)] = [
    ("1 000 000 kroner", "mkr"), ("1 000 000 kr", "mkr"), ("1.000.000 kroner", "mkr"), ("1.000.000 kr", "mkr"),
    ("1000000 kr", "mkr"), ("miljontals kronor", "mkr"),
    ("miljontals kr", "mkr"), ("heile 1.000", "tkr"), ("hele 1.000", "tkr"), ("kroner 1000", "tkr"),
    ("kroner 1 000", "tkr"), ("i tusental", "tkr"), ("1000 sek", "tkr"), ("1 000 sek", "tkr"),
    ("tall i hele tusen", "tkr"), ("tal i heile tusen", "tkr"), ("i hele tusen", "tkr"), ("i heile tusen", "tkr"),
    ("heile 1000", "tkr"), ("hele 1000", "tkr"), ("heile 1 000", "tkr"), ("hele 1 000", "tkr"),
    ("heile tusen kroner", "tkr"), ("hele tusen kroner", "tkr"), ("tusen kroner", "tkr"), ("tusentals kronor", "tkr"),
    ("tusen kronor", "tkr"), ("tusen kr", "tkr"), ("1000 kroner", "tkr"), ("1 000 kroner", "tkr"),
    ("1000-tal kroner", "tkr"),
    ("i 1000 kr", "tkr"), ("i 1 000 kr", "tkr"), ("1000 kr", "tkr"), ("1 000 kr", "tkr"), ("1000-kr", "tkr"),
    ("1.000 kroner", "tkr"), ("1.000 kr", "tkr"), ("kr 1000", "tkr"), ("kr 1 000", "tkr"), ("kr 1.000", "tkr"),
    ("nok 1000", "tkr"), ("nok 1 000", "tkr"), ("beløp i 1000", "tkr"), ("beløp i 1 000", "tkr"),
    ("tall i 1000", "tkr"), ("beløp i 1.000", "tkr"), ("tall i 1.000", "tkr"), ("tal i 1.000", "tkr"),
    ("kr. 1000", "tkr"), ("kr. 1 000", "tkr"), ("kr i 1000", "tkr"), ("kr i 1 000", "tkr"), ("1000-kroner", "tkr"),
    ("1000 nok", "tkr"), ("1 000 nok", "tkr"), ("1000-tal kr", "tkr"), ("1 000-tal kr", "tkr"), ("tusen nok", "tkr"),
    ("tusental kronor", "tkr"), ("tusental kr", "tkr"), ("tusentals kr", "tkr"), ("tus. kr", "tkr"), ("tus.kr", "tkr"),
    ("t.kr", "tkr"), ("t kr", "tkr"), ("mio. kr", "mkr"), ("mio kr", "mkr"), ("mio. nok", "mkr"), ("mio.", "mkr"),
    ("milliardar kroner", "mrd"), ("milliarder kroner", "mrd"), ("miljarder kronor", "mrd"), ("mia. kr", "mrd"),
    ("mdr kr", "mrd"), ("md kr", "mrd"), ("mrd.", "mrd"),
    ("nok thousand", "tkr"), ("thousand nok", "tkr"), ("sek thousand", "tkr"), ("thousand sek", "tkr"),
    ("nok '000", "tkr"), ("nok 000", "tkr"), ("x 1000", "tkr"), ("x 1 000", "tkr"), ("thousands", "tkr"),
    ("kr mill.", "mkr"), ("kr mill", "mkr"), ("nok mill.", "mkr"), ("nok mill", "mkr"), ("nok million", "mkr"),
    ("million nok", "mkr"), ("sek million", "mkr"), ("million sek", "mkr"), ("millions", "mkr"),
    ("tal i 1000", "tkr"), ("tall i tusen", "tkr"), ("tal i tusen", "tkr"), ("beløp i tusen", "tkr"),
    ("millionar kroner", "mkr"), ("millioner kroner", "mkr"), ("miljoner kronor", "mkr"), ("i millionar", "mkr"),
    ("i millioner", "mkr"), ("miljoner kr", "mkr"), ("heile mill", "mkr"), ("hele mill", "mkr"),
    ("mill. kroner", "mkr"),
    ("mill. kr", "mkr"), ("mill kr", "mkr"), ("mill.kr", "mkr"), ("milj. kr", "mkr"), ("mill.", "mkr"), ("mill", "mkr"),
    ("millionar", "mkr"), ("millioner", "mkr"), ("miljoner", "mkr"),
    ("tkr", "tkr"), ("kkr", "tkr"), ("tsek", "tkr"), ("ksek", "tkr"), ("tnok", "tkr"), ("knok", "tkr"),
    ("mnok", "mkr"), ("msek", "mkr"), ("mnkr", "mkr"), ("mkr", "mkr"), ("mdkr", "mrd"), ("mrd. kr", "mrd"),
    ("mrd kr", "mrd"),
    ("tusen", "tkr"), ("heile kroner", "kr"), ("hele kroner", "kr"), ("kroner", "kr"), ("kronor", "kr"), ("nok", "kr"),
    ("sek", "kr"), ("kr.", "kr"), ("kr", "kr"), ("årsverk", "positions"), ("årsarbetare", "positions"),
    ("årsarbeidarar", "positions"), ("stillingar", "positions"), ("stillinger", "positions"), ("prosent", "%"),
    ("procent", "%"), ("pst.", "%"), ("%", "%"),
  ]

  /// The unit that a planner's answer is, as Kvaom writes it; the answer itself where it is none of the list.
  public static func unit(for answer: String) -> String {
    let small = TextRules.cleaned(answer).lowercased()
    return all.first { $0.words == small }?.unit ?? answer
  }

  /// The letters of each of them: most labels lack some, which is seen much sooner than that the words are not there.
  private static let allLetters = all.map { Letters($0.words) }

  /// Which ASCII characters a text has; in whatever form its other letters are written, these are its own.
  private struct Letters {
    private var low: UInt64 = 0, high: UInt64 = 0

    init(_ text: String) {
      for byte in text.utf8 where byte < 0x80 {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    /// Whether all of another text's are among them.
    func hold(_ other: Letters) -> Bool { other.low & ~low == 0 && other.high & ~high == 0 }
  }

  /// Words that a label of counts begins with.
  public static let counts = [
    "antall", "antal", "tal på", "talet på", "tallet på", "number of", "folketal", "folketall", "folkmängd",
    "innbyggjarar", "innbyggere", "innbyggjartal", "innbyggertall", "invånare", "invånarantal", "ant.", "ant",
    "befolkning", "befolkninga", "befolkningen", "folkemengd", "folkemengde", "folkmängden",
  ]
  /// What is measured, and is no money: the first word of a label or the last, in brackets or behind a comma.
  public static let measured = [
    "km", "km2", "km²", "m2", "m²", "kvm", "kvadratmeter", "hektar", "daa", "dekar", "kwh", "mwh", "gwh", "tonn",
    "ton", "liter", "m3", "m³", "timar", "timer", "timmar", "døgn", "dygn", "stk", "antall", "antal", "år", "mnd",
    "månader", "måneder", "dagar", "dager", "veker", "uker", "veckor",
  ]
  /// Of whom a number can be told in one word: `Elevtal`, `Barnetall`.
  private static let told = [
    "elev", "barn", "barne", "folke", "innbyggjar", "innbygger", "brukar", "bruker", "pasient", "bebuar", "beboer",
    "plass", "befolknings", "årsverk",
  ]

  /// Whether a label says that its figures count something: `Antall barn`, `Tal elevar`.
  static func countsSomething(_ label: String) -> Bool {
    let small = label.lowercased()
    if counts.contains(where: { TextRules.begins(small, with: $0, before: " ,") }) { return true }
    let words = TextRules.words(label)
    if words.contains(where: tellsANumber) || isMeasured(small, words) { return true }
    return words.count > 1 && ["tal", "tall", "talet", "tallet"].contains(words[0]) && !isUnitWord(words[1])
      && !["for", "frå", "fra", "og", "och"].contains(words[1])
  }

  /// What is counted: the first words of labels that can be counts (`Barn med tiltak`) or parts of a budget (`Barn og
  /// familie`).
  public static let counted = [
    "barn", "elevar", "elever", "brukarar", "brukere", "brukare", "tilsette", "ansatte", "anställda", "personar",
    "personer", "saker", "ärenden", "meldingar", "meldinger", "plassar", "plasser", "platser", "timar", "timer",
    "timmar", "familiar", "familier", "familjer", "bebuarar", "beboere", "boende", "klientar", "klienter", "pasientar",
    "pasienter", "patienter", "bustader", "boliger", "bostäder", "hushald", "husholdninger", "hushåll", "sjukefråvær",
    "sykefravær", "sjukfrånvaro",
  ]

  /// Of whom or what there is an amount each: `per innbyggjar`.
  public static let heads = [
    "innbyggjar", "innbyggar", "innbygger", "innb", "invånare", "inv", "elev", "barn", "brukar", "bruker", "brukare",
    "bebuar", "beboer", "boende", "plass", "plats", "årsverk", "årsarbetare", "person", "capita", "hushald",
    "husholdning", "hushåll", "time", "timme", "døgn", "dygn", "pasient", "patient", "klient", "sak", "ärende",
    "abonnent", "abonnement", "husstand", "bustad", "bolig", "bostad", "m2", "kvm", "km", "tonn",
  ]

  /// Whether a word tells how many there are of something: `elevtal`, `liggedøgn`.
  private static func tellsANumber(_ word: String) -> Bool {
    if word.count > 5, word.hasSuffix("døgn") || word.hasSuffix("dygn") { return true }
    return ["tal", "tall", "talet", "tallet"].contains { end in
      word.hasSuffix(end) && told.contains(String(word.dropLast(end.count)))
    }
  }

  /// Whether a label begins with a measure that is no money, or has it in brackets or behind a comma at its end.
  private static func isMeasured(_ label: String, _ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let measures = measured.prefix { $0 != "timar" }
    if words.count > 1, measures.contains(first) { return true }
    guard words.count > 1, measured.contains(last) else { return false }
    let end = label.last == ")" || label.last == "]" ? label.dropLast() : label[...]
    return ["(", ", ", "["].contains { end.hasSuffix($0 + last) }
  }

  /// Whether a label can be a count, or a part of a budget: `Barn med tiltak`, `Barn og familie`; `Vedtakstimar`.
  static func mayCount(_ label: String) -> Bool {
    guard let first = TextRules.words(label).first else { return false }
    return counted.contains(first)
      || countedEnds.contains { first.hasSuffix($0) && first.count > $0.count + 2 }
  }

  private static let countedEnds = [
    "timar", "timer", "timmar", "dagar", "dager", "plassar", "plasser", "platser", "elevar", "elever", "brukarar",
    "brukere", "brukare",
  ]

  /// Whether a label is nothing but what is counted or measured: `personar`, `m³`.
  static func isCount(_ label: String) -> Bool {
    let small = TextRules.cleaned(label).lowercased()
    return counted.contains(small) || measured.contains(small) || counts.contains(small)
  }

  /// Whether a label is nothing but the unit of its row: `personar`, `1000 kr`, `kr/m³`.
  static func isRowUnit(_ label: String) -> Bool { isUnit(label) || isCount(label) || isRate(label) }

  /// Whether a label or a unit beside it says that kroner are paid for something: `kr/mnd`, `kr per time`.
  static func isRate(_ label: String) -> Bool { isPerSomething(label.lowercased()) }

  /// Whether a label is of an amount for each: `Netto utgift per innbyggjar`.
  static func isPerHead(_ label: String) -> Bool {
    let words = TextRules.words(label)
    for (place, word) in words.enumerated() where word == "per" || word == "pr" {
      // `per 1 000 invånare`
      let next = words[(place + 1)...].first { $0.first?.isNumber != true } ?? ""
      if heads.contains(next) || counts.contains(next) { return true }
    }
    // `kr/inv`
    let parts = label.lowercased().split(separator: "/")
    return zip(parts, parts.dropFirst()).contains { before, after in
      isUnitWord(TextRules.words(String(before)).last ?? "")
        && heads.contains(TextRules.words(String(after)).first ?? "")
    }
  }

  /// Whether a label says that its figures are percents of something: `Resultat i % av inntektene`. A percent with a
  /// number before it (`50 % stilling`) says something else.
  static func isShare(_ label: String) -> Bool {
    var last = ""
    let parted = label.utf8.contains(UInt8(ascii: "%")) ? label.map { $0 == "%" ? " % " : String($0) }.joined() : label
    for word in TextRules.words(parted) {
      if ["%", "prosent", "procent", "percent", "pst"].contains(word), last.first?.isNumber != true { return true }
      let isShare = shareEnds.contains { word.hasSuffix($0) } && word.count > 4
      if isShare || word == "soliditet" || word == "soliditeten" { return true }
      last = word
    }
    return false
  }

  private static let shareEnds = ["grad", "graden", "prosent", "procent", "indeks", "index"]

  /// Whether a text is nothing but a unit that begins with a number, in brackets or not: `(1000 kr)`.
  static func isCountedUnit(_ text: String) -> Bool { text.contains { $0.isNumber } && isUnit(text) }

  /// Whether a text is nothing but a unit, in brackets or not: `(1000 kr)`, `%`.
  static func isUnit(_ text: String) -> Bool {
    let bare = TextRules.cleaned(text.filter { !"()[]".contains($0) }).lowercased()
    return all.contains { $0.words == bare }
  }

  /// Whether a word in small letters can be a part of a unit's name.
  static func isUnitWord(_ word: String) -> Bool {
    [
      "kr", "tkr", "kkr", "mkr", "mnkr", "msek", "tsek", "nok", "sek", "kroner", "kronor", "mill", "tusen", "heile",
      "hele", "i",
    ]
    .contains(word)
  }

  /// The unit that a title, a corner or a head gives; nil where it gives none. An amount per something (`kr per
  /// elev`) is
  /// found as no amount of kroner: its unit is for the planner to say.
  public static func find(in text: String) -> Found? {
    let small = text.lowercased()
    let letters = Letters(small)
    guard allLetters.contains(where: { letters.hold($0) }) else { return nil }
    guard !isPerSomething(small), !TextRules.words(small).contains(where: { foreign.contains($0) }) else { return nil }
    for (place, (words, unit)) in all.enumerated() where letters.hold(allLetters[place]) && holds(small, words) {
      // A bare word among others (`Mill stad skule`, `Tusen takk`) is no unit: it stands alone, in brackets or after
      // `i`.
      let isShort = bare.contains(words)
      if isShort, !standsApart(small, words) { continue }
      if words.first?.isLetter == true, followsNumber(small, words) { continue }
      return Found(unit: unit, words: words)
    }
    return nil
  }

  /// Names of units that other words can stand before and make another one of: `tusental kronor`.
  private static let bare = [
    "mill", "tusen", "nok", "sek", "%", "kr", "kr.", "kroner", "kronor", "stillingar", "stillinger", "prosent", "mio.",
    "mrd.", "1 000 000 kroner", "1 000 000 kr", "1.000.000 kroner", "1.000.000 kr", "1000000 kr",
  ]
  /// Money of other countries: none of the units here is in it.
  private static let foreign = ["eur", "euro", "dkk", "usd", "gbp", "dollar"]

  /// The money of another country that a text names, as it names it; nil where it names none.
  static func foreignMoney(in text: String) -> String? {
    text.split { !$0.isLetter }.map { String($0) }.first { foreign.contains($0.lowercased()) }
  }

  /// Whether a number stands before the words, so that they are an amount: `over 5 mill. kr`.
  private static func followsNumber(_ text: String, _ words: String) -> Bool {
    guard let range = range(of: words, in: text) else { return false }
    let before = TextRules.cleaned(String(text[..<range.lowerBound]))
    return before.last?.isNumber == true || ["hundre", "hundra", "ti"].contains(TextRules.words(before).last ?? "")
  }

  private static func isPerSomething(_ text: String) -> Bool {
    let words = TextRules.words(text)
    for (index, word) in words.enumerated() where word == "per" || word == "pr" {
      if index > 0, index + 1 < words.count, words[index + 1].first?.isLetter == true, isUnitWord(words[index - 1]) {
        return true
      }
    }
    return TextRules.holds(text, "kr/") || TextRules.holds(text, "kroner/")
  }

  /// Whether `words` stand in `text` as whole words.
  private static func holds(_ text: String, _ words: String) -> Bool { range(of: words, in: text) != nil }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(words) {
        let end = text.index(start, offsetBy: words.count)
        let before = start > text.startIndex ? text[text.index(before: start)] : " "
        let after = end < text.endIndex ? text[end] : " "
        let isWhole = !before.isLetter && (!before.isNumber || words.first?.isLetter == true)
        if isWhole, !after.isLetter, !after.isNumber, !goesOnWithThousands(words, text[end...]) {
          return start..<end
        }
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// Whether the number that words end in has more of its digits behind them: `1 000` in `1 000 000 kr`.
  private static func goesOnWithThousands(_ words: String, _ rest: Substring) -> Bool {
    guard words.last?.isNumber == true, let sign = rest.first, sign == " " || sign == "." else { return false }
    let digits = rest.dropFirst().prefix { $0.isNumber }
    return digits.count == 3
  }

  /// Whether the words are the whole text, stand in brackets, after a comma or after `i`.
  private static func standsApart(_ text: String, _ words: String) -> Bool {
    guard let range = range(of: words, in: text) else { return false }
    let before = TextRules.cleaned(String(text[..<range.lowerBound]))
    let after = TextRules.cleaned(String(text[range.upperBound...]))
    let isOpen =
      before.isEmpty || before.hasSuffix("(") || before.hasSuffix(",") || before.hasSuffix(" i")
      || before == "i" || before.hasSuffix("beløp i") || before.hasSuffix("[") || before.hasSuffix(":")
    let isClosed =
      after.isEmpty || after.hasPrefix(")") || after.hasPrefix("]") || after.hasPrefix(",") || after.hasPrefix(".")
    return isOpen && isClosed
  }
}
