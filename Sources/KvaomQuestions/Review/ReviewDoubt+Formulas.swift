import KvaomWords

/// Formulas that do another thing than others, or than their names say.
extension ReviewReport.Doubt {
  /// A name that is added to a sum which has it already.
  static func countedTwice(name: String, part: String, whole: String) -> Self {
    Self(
      "countedTwice", rank: 7,
      Phrase(
        nn: "\(name) legg \(part) til \(whole), som alt har det med",
        nb: "\(name) legger \(part) til \(whole), som alt har det med",
        sv: "\(name) lägger \(part) till \(whole), som redan har det med",
        en: "\(name) adds \(part) to \(whole), which has it already"),
      answer: Phrase(
        nn: "legg \(part) til berre éin gong", nb: "legg \(part) til bare én gang",
        sv: "lägg till \(part) bara en gång",
        en: "add \(part) only once"))
  }

  /// Two names that are added in one sum, and taken from each other in another.
  static func contrarySigns(first: String, second: String, added: String, parted: String) -> Self {
    Self(
      "contrarySigns", rank: 7,
      Phrase(
        nn: "\(first) og \(second) er lagde saman i \(added), men trekte frå kvarandre i \(parted)",
        nb: "\(first) og \(second) er lagt sammen i \(added), men trukket fra hverandre i \(parted)",
        sv: "\(first) och \(second) läggs ihop i \(added), men dras från varandra i \(parted)",
        en: "\(first) and \(second) are added in \(added), but taken from each other in \(parted)"),
      answer: correctFormula)
  }

  /// One part of a sum of parts named alike that is taken away, where the others are added.
  static func oneTakenAway(name: String, part: String) -> Self {
    Self(
      "oneTakenAway", rank: 7,
      Phrase(
        nn: "\(name) trekkjer frå \(part), og legg saman alt anna av same slag",
        nb: "\(name) trekker fra \(part), og legger sammen alt annet av samme slag",
        sv: "\(name) drar ifrån \(part), och lägger ihop allt annat av samma slag",
        en: "\(name) takes \(part) away, and adds all others of its sort"),
      answer: correctFormula)
  }

  /// A figure taken from itself, or divided by itself.
  static func withItself(name: String, part: String) -> Self {
    Self(
      "withItself", rank: 7,
      Phrase(
        nn: "\(name) set \(part) opp mot seg sjølv: svaret er det same kva tala er",
        nb: "\(name) setter \(part) opp mot seg selv: svaret er det samme hva tallene er",
        sv: "\(name) ställer \(part) mot sig självt: svaret är detsamma vad talen än är",
        en: "\(name) sets \(part) against itself: the answer is the same whatever the figures are"),
      answer: correctFormula)
  }

  /// A rate by which figures grow, `prev(x) * (1 + rate)`, used as a divisor or taken from one.
  static func shrinks(name: String, rate: String) -> Self {
    Self(
      "shrinks", rank: 7,
      Phrase(
        nn: "\(name) går ned med \(rate); elles legg ein ein vekst til: 1 + \(rate)",
        nb: "\(name) går ned med \(rate); ellers legger en en vekst til: 1 + \(rate)",
        sv: "\(name) går ned med \(rate); annars läggs en tillväxt till: 1 + \(rate)",
        en: "\(name) goes down by \(rate); elsewhere a growth is added: 1 + \(rate)"),
      answer: correctFormula)
  }

  /// An amount divided by a share, which makes it larger.
  static func dividedByShare(name: String, share: String, value: String) -> Self {
    Self(
      "dividedByShare", rank: 7,
      Phrase(
        nn: "\(name) er delt på \(share), som er \(value): då blir talet større",
        nb: "\(name) er delt på \(share), som er \(value): da blir tallet større",
        sv: "\(name) är delat med \(share), som är \(value): då blir talet större",
        en: "\(name) is divided by \(share), which is \(value): that makes it larger"),
      answer: correctFormula)
  }

  /// An amount divided by the part of a year that something is in force.
  static func dividedByYear(name: String, part: String) -> Self {
    Self(
      "dividedByYear", rank: 7,
      Phrase(
        nn: "\(name) er delt på \(part), som er ein del av året: då blir talet større",
        nb: "\(name) er delt på \(part), som er en del av året: da blir tallet større",
        sv: "\(name) är delat med \(part), som är en del av året: då blir talet större",
        en: "\(name) is divided by \(part), which is a part of the year: that makes it larger"),
      answer: correctFormula)
  }

  /// A growth that is taken away, where growth is added; or loans taken from a debt.
  static func growthTaken(name: String, growth: String) -> Self {
    Self(
      "growthTaken", rank: 7,
      Phrase(
        nn: "\(name): \(growth) blir trekt frå, men skal vel leggjast til",
        nb: "\(name): \(growth) trekkes fra, men skal vel legges til",
        sv: "\(name): \(growth) dras ifrån, men ska väl läggas till",
        en: "\(name): \(growth) is taken away, but is surely to be added"),
      answer: correctFormula)
  }

  /// A name that says it is what is left, or missing, and whose formula only adds.
  static func differenceAdds(name: String) -> Self {
    Self(
      "differenceAdds", rank: 7,
      Phrase(
        nn: "\(name) skal vere ein skilnad, men formelen legg berre saman",
        nb: "\(name) skal være en forskjell, men formelen legger bare sammen",
        sv: "\(name) ska vara en skillnad, men formeln lägger bara ihop",
        en: "\(name) is to be a difference, but its formula only adds"),
      answer: correctFormula)
  }

  /// A name that says it is the whole, and whose formula takes one of its parts away.
  static func totalSubtracts(name: String, part: String) -> Self {
    Self(
      "totalSubtracts", rank: 7,
      Phrase(
        nn: "\(name) skal vere ein sum, men formelen trekkjer frå \(part)",
        nb: "\(name) skal være en sum, men formelen trekker fra \(part)",
        sv: "\(name) ska vara en summa, men formeln drar ifrån \(part)",
        en: "\(name) is to be a sum, but its formula takes \(part) away"),
      answer: correctFormula)
  }

  /// A name that says it is a part, and whose formula multiplies.
  static func shareMultiplies(name: String) -> Self {
    Self(
      "shareMultiplies", rank: 7,
      Phrase(
        nn: "\(name) skal vere ein del av noko, men formelen deler ikkje",
        nb: "\(name) skal være en del av noe, men formelen deler ikke",
        sv: "\(name) ska vara en del av något, men formeln delar inte",
        en: "\(name) is to be a part of something, but its formula does not divide"),
      answer: correctFormula)
  }

  /// A figure whose words have the same digits in another order, or ten times as large.
  static func figureInWords(name: String, figure: String, said: String) -> Self {
    Self(
      "figureInWords", rank: 7,
      Phrase(
        nn: "\(name): orda seier \(said), men talet er \(figure)",
        nb: "\(name): ordene sier \(said), men tallet er \(figure)",
        sv: "\(name): orden säger \(said), men talet är \(figure)",
        en: "\(name): the words say \(said), the number is \(figure)"),
      answer: correctEither)
  }

  /// A year in a name's words, and another in its formula.
  static func yearInWords(name: String, said: String, read: String) -> Self {
    Self(
      "yearInWords", rank: 8,
      Phrase(
        nn: "\(name): orda seier \(said), men formelen \(read)",
        nb: "\(name): ordene sier \(said), men formelen \(read)",
        sv: "\(name): orden säger \(said), men formeln \(read)",
        en: "\(name): the words say \(said), the formula \(read)"),
      answer: correctEither)
  }

  /// What is owed, to which is added what is paid off.
  static func paymentAdded(name: String, payment: String) -> Self {
    Self(
      "paymentAdded", rank: 7,
      Phrase(
        nn: "\(name): \(payment) blir lagt til, men skal vel trekkjast frå",
        nb: "\(name): \(payment) legges til, men skal vel trekkes fra",
        sv: "\(name): \(payment) läggs till, men ska väl dras ifrån",
        en: "\(name): \(payment) is added, but is surely to be taken away"),
      answer: correctFormula)
  }

  /// A figure of one world added to the same figure of another.
  static func worldsAdded(name: String, figure: String) -> Self {
    Self(
      "worldsAdded", rank: 7,
      Phrase(
        nn: "\(name) legg \(figure) til seg sjølv i eit anna scenario: det er skilnaden som seier noko",
        nb: "\(name) legger \(figure) til seg selv i et annet scenario: det er forskjellen som sier noe",
        sv: "\(name) lägger \(figure) till sig självt i ett annat scenario: det är skillnaden som säger något",
        en: "\(name) adds \(figure) to itself in another scenario: it is the difference that tells something"),
      answer: correctFormula)
  }

  /// A quotient of a sum and a difference of figures that are held against each other.
  static func slopeMixed(name: String, sum: String, difference: String) -> Self {
    Self(
      "slopeMixed", rank: 7,
      Phrase(
        nn: "\(name) deler med ein sum på den eine sida, \(sum), og ein skilnad på den andre, \(difference)",
        nb: "\(name) deler med en sum på den ene siden, \(sum), og en forskjell på den andre, \(difference)",
        sv: "\(name) delar med en summa på den ena sidan, \(sum), och en skillnad på den andra, \(difference)",
        en: "\(name) divides with a sum on one side, \(sum), and a difference on the other, \(difference)"),
      answer: correctFormula)
  }

  /// A share, and one more than that share, as the weights of a mean.
  static func notComplement(name: String, share: String) -> Self {
    Self(
      "notComplement", rank: 7,
      Phrase(
        nn: "\(name) veg med \(share) og 1 + \(share): vektene er meir enn ein heil",
        nb: "\(name) veier med \(share) og 1 + \(share): vektene er mer enn en hel",
        sv: "\(name) väger med \(share) och 1 + \(share): vikterna är mer än en hel",
        en: "\(name) weighs by \(share) and 1 + \(share): the weights are more than a whole"),
      answer: Phrase(
        nn: "skriv 1 - \(share)", nb: "skriv 1 - \(share)", sv: "skriv 1 - \(share)", en: "write 1 - \(share)"))
  }

  /// An index that multiplies in all formulas but one, which divides by it.
  static func otherWay(name: String, index: String) -> Self {
    Self(
      "otherWay", rank: 7,
      Phrase(
        nn: "\(name) er delt på \(index); alle andre tal er gonga med han",
        nb: "\(name) er delt på \(index); alle andre tall er ganget med den",
        sv: "\(name) är delat med \(index); alla andra tal är multiplicerade med den",
        en: "\(name) is divided by \(index); all other figures are multiplied by it"),
      answer: correctFormula)
  }
}
