import KvaomWords

/// Figures that stand out from others, or are none that there are.
extension ReviewReport.Doubt {
  /// A cell, or how many times the other the second figure of a row is, far from the others, which lie close
  /// together.
  static func amongMembers(cell: String, value: String, others: String) -> Self {
    Self(
      "amongMembers", rank: 0,
      Phrase(
        nn: "\(cell) er \(value); dei andre: \(others)", nb: "\(cell) er \(value); de andre: \(others)",
        sv: "\(cell) är \(value); de andra: \(others)",
        en: "\(cell) is \(value); the others: \(others)"),
      answer: ReviewWords.correctNumber)
  }

  /// A row, or a column, of parts that add up to another whole than the others of the table do.
  static func partsOfWhole(name: String, sum: String, whole: String) -> Self {
    Self(
      "partsOfWhole", rank: 3,
      Phrase(
        nn: "\(name) har summen \(sum); dei andre har \(whole)", nb: "\(name) har summen \(sum); de andre har \(whole)",
        sv: "\(name) har summan \(sum); de andra har \(whole)",
        en: "\(name) adds up to \(sum); the others to \(whole)"),
      answer: ReviewWords.correctNumber)
  }

  /// A row whose label has the figures of its cells, but for one.
  static func cellInLabel(row: String, written: String, said: String) -> Self {
    Self(
      "cellInLabel", rank: 7,
      Phrase(
        nn: "Rada \(row) har \(written), men namnet hennar seier \(said)",
        nb: "Raden \(row) har \(written), men navnet dens sier \(said)",
        sv: "Raden \(row) har \(written), men dess namn säger \(said)",
        en: "The row \(row) has \(written), but its name says \(said)"),
      answer: ReviewWords.correctNumber)
  }

  /// A cell of which two digits the other way round fit the others.
  static func digitsTurned(cell: String, written: String, turned: String, others: String) -> Self {
    Self(
      "digitsTurned", rank: 11,
      Phrase(
        nn: "\(cell) er \(written); \(turned) hadde vore som dei andre: \(others)",
        nb: "\(cell) er \(written); \(turned) hadde vært som de andre: \(others)",
        sv: "\(cell) är \(written); \(turned) hade varit som de andra: \(others)",
        en: "\(cell) is \(written); \(turned) would be like the others: \(others)"),
      answer: lookInSource)
  }

  /// The members of a header in another order than the dimension has, by one that was moved.
  static func memberOrder(name: String, member: String) -> Self {
    Self(
      "memberOrder", rank: 3,
      Phrase(
        nn: "\(name): \(member) står ein annan stad enn i lista over kategoriane",
        nb: "\(name): \(member) står et annet sted enn i listen over kategoriene",
        sv: "\(name): \(member) står på ett annat ställe än i listan över kategorierna",
        en: "\(name): \(member) stands at another place than in the list of members"),
      answer: lookInSource)
  }

  /// A head of a year that is none of the plan's, in a table that lacks one of them.
  static func yearBeside(name: String, head: String, year: String) -> Self {
    Self(
      "yearBeside", rank: 3,
      Phrase(
        nn: "\(name) har kolonnen \(head), som ikkje er eit av åra i planen, men manglar \(year)",
        nb: "\(name) har kolonnen \(head), som ikke er et av årene i planen, men mangler \(year)",
        sv: "\(name) har kolumnen \(head), som inte är ett av planens år, men saknar \(year)",
        en: "\(name) has the column \(head), which is none of the plan's years, but lacks \(year)"),
      answer: correctYear)
  }

  /// A number below zero that others are divided by.
  static func negativeDivisor(name: String, value: String) -> Self {
    Self(
      "negativeDivisor", rank: 1,
      Phrase(
        nn: "\(name) er \(value), og andre tal er delte på det",
        nb: "\(name) er \(value), og andre tall er delt på det",
        sv: "\(name) är \(value), och andra tal delas med det",
        en: "\(name) is \(value), and others are divided by it"),
      answer: ReviewWords.correctNumber)
  }

  /// The only one of the plan's typed amounts, or percents, that is below zero.
  static func onlyNegative(name: String, value: String) -> Self {
    Self(
      "onlyNegative", rank: 1,
      Phrase(
        nn: "\(name) er \(value); ingen andre slike tal i planen er skrivne under null",
        nb: "\(name) er \(value); ingen andre slike tall i planen er skrevet under null",
        sv: "\(name) är \(value); inga andra sådana tal i planen är skrivna under noll",
        en: "\(name) is \(value); no other such number of the plan is written below zero"),
      answer: ReviewWords.correctNumber)
  }

  /// Persons, positions or hours below zero in a formula.
  static func negativeCount(name: String, number: String) -> Self {
    Self(
      "negativeCount", rank: 1,
      Phrase(
        nn: "\(name) reknar med \(number), som er under null", nb: "\(name) regner med \(number), som er under null",
        sv: "\(name) räknar med \(number), som är under noll", en: "\(name) reckons with \(number), which is below zero"
      ),
      answer: ReviewWords.correctNumber)
  }

  /// A figure that grows year by year from a number below zero.
  static func growsFromNegative(name: String, value: String) -> Self {
    Self(
      "growsFromNegative", rank: 1,
      Phrase(
        nn: "\(name) veks frå \(value), som er under null", nb: "\(name) vokser fra \(value), som er under null",
        sv: "\(name) växer från \(value), som är under noll", en: "\(name) grows from \(value), which is below zero"),
      answer: ReviewWords.correctNumber)
  }

  /// Typed numbers that come to nothing, or to less.
  static func nothingLeft(name: String, value: String) -> Self {
    Self(
      "nothingLeft", rank: 1,
      Phrase(
        nn: "\(name) er berre innskrivne tal, og blir \(value)",
        nb: "\(name) er bare innskrevne tall, og blir \(value)",
        sv: "\(name) är bara inskrivna tal, och blir \(value)",
        en: "\(name) is typed numbers only, and comes to \(value)"),
      answer: correctFormula)
  }

  /// A part of something that is more than all of it, or less than nothing.
  static func shareOutside(name: String, value: String) -> Self {
    Self(
      "shareOutside", rank: 7,
      Phrase(
        nn: "\(name) er \(value): ein del er frå 0 til 100 %", nb: "\(name) er \(value): en del er fra 0 til 100 %",
        sv: "\(name) är \(value): en del är från 0 till 100 %", en: "\(name) is \(value): a part is from 0 to 100 %"),
      answer: ReviewWords.correctNumber)
  }

  /// More hours than a day or a year has, more days than a year has.
  static func moreThanThereIs(name: String, number: String) -> Self {
    Self(
      "moreThanThereIs", rank: 4,
      Phrase(
        nn: "\(name) reknar med \(number), som er meir enn det finst",
        nb: "\(name) regner med \(number), som er mer enn det finnes",
        sv: "\(name) räknar med \(number), som är mer än det finns",
        en: "\(name) reckons with \(number), which is more than there is"),
      answer: ReviewWords.correctNumber)
  }

  /// What an hour, or a position, costs, and never can.
  static func rateOutside(name: String, value: String) -> Self {
    Self(
      "rateOutside", rank: 4,
      Phrase(
        nn: "\(name) er \(value): det kostar det knapt", nb: "\(name) er \(value): det koster det neppe",
        sv: "\(name) är \(value): det kostar det knappast", en: "\(name) is \(value): hardly what it costs"),
      answer: ReviewWords.correctNumber)
  }

  /// An amount for one of something, written in thousands or millions, that comes to ten million or more.
  static func largeRate(name: String, value: String, amount: String) -> Self {
    Self(
      "largeRate", rank: 4,
      Phrase(
        nn: "\(name) er \(value), altså \(amount) for kvar", nb: "\(name) er \(value), altså \(amount) for hver",
        sv: "\(name) är \(value), alltså \(amount) för var och en",
        en: "\(name) is \(value), which is \(amount) for each"),
      answer: correctUnit)
  }

  /// Two figures that count the same per different numbers: per 1000 and per 100.
  static func otherPer(name: String, unit: String, other: String, otherUnit: String) -> Self {
    Self(
      "otherPer", rank: 4,
      Phrase(
        nn: "\(name) er i \(unit), men \(other) i \(otherUnit)",
        nb: "\(name) er i \(unit), men \(other) i \(otherUnit)",
        sv: "\(name) är i \(unit), men \(other) i \(otherUnit)",
        en: "\(name) is in \(unit), but \(other) in \(otherUnit)"),
      answer: useOneUnit)
  }

  /// What one name is divided, or multiplied, by: ten times as much at one place as at another.
  static func otherDivisor(name: String, of whole: String, number: String, other: String) -> Self {
    Self(
      "otherDivisor", rank: 7,
      Phrase(
        nn: "\(name): \(whole) går saman med \(number), andre stader med \(other)",
        nb: "\(name): \(whole) går sammen med \(number), andre steder med \(other)",
        sv: "\(name): \(whole) går ihop med \(number), på andra ställen med \(other)",
        en: "\(name): \(whole) goes with \(number), elsewhere with \(other)"),
      answer: ReviewWords.correctNumber)
  }

  /// A percent of a thousand and more.
  static func percentFar(name: String, value: String) -> Self {
    Self(
      "percentFar", rank: 4,
      Phrase(
        nn: "\(name) reknar med \(value): meir enn ti gonger alt",
        nb: "\(name) regner med \(value): mer enn ti ganger alt",
        sv: "\(name) räknar med \(value): mer än tio gånger allt",
        en: "\(name) reckons with \(value): more than ten times all of it"),
      answer: ReviewWords.correctNumber)
  }

  /// `1 + x` with a percent that more than doubles.
  static func doublingRate(name: String, value: String) -> Self {
    Self(
      "doublingRate", rank: 5,
      Phrase(
        nn: "1 + \(name), der \(name) er \(value): det blir meir enn det doble",
        nb: "1 + \(name), der \(name) er \(value): det blir mer enn det doble",
        sv: "1 + \(name), där \(name) är \(value): det blir mer än det dubbla",
        en: "1 + \(name), where \(name) is \(value): that is more than twice"),
      answer: ReviewWords.correctNumber)
  }
}
