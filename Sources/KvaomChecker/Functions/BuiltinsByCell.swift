import KvaomWords

/// Functions of single cells: dates, rounding, plain arithmetic, and what library functions are written with.
extension Builtin {
  /// Dates first, then numbers.
  static let cellByCell: [Builtin] = ofDates + ofNumbers + ofTheLibrary

  private static let ofDates: [Builtin] = [
    Builtin(
      "calendar_year", [], isListed: false,
      Phrase(
        nn: "årstalet i kvart år", nb: "årstallet i hvert år", sv: "årtalet i varje år", en: "the number of each year"),
      example: Example("calendar_year()[2018]", "2018", in: "years 2017..2019\n"),
      rule: Checker.calendarYear),
    Builtin(
      "year_of", [.value("d")], isListed: false,
      Phrase(nn: "året i ein dato", nb: "året i en dato", sv: "året i ett datum", en: "the year of a date"),
      example: Example("year_of(2016-09-15)", "2016"),
      rule: datePart(.yearOfDate)),
    Builtin(
      "month_of", [.value("d")], isListed: false,
      Phrase(
        nn: "månaden i ein dato", nb: "måneden i en dato", sv: "månaden i ett datum", en: "the month of a date, 1 to 12"
      ),
      example: Example("month_of(2016-09-15)", "9"),
      rule: datePart(.monthOfDate)),
    Builtin(
      "day_of", [.value("d")], isListed: false,
      Phrase(nn: "dagen i ein dato", nb: "dagen i en dato", sv: "dagen i ett datum", en: "the day of a date"),
      example: Example("day_of(2016-09-15)", "15"),
      rule: datePart(.dayOfDate)),
  ]

  private static let ofNumbers: [Builtin] = [
    Builtin(
      "round", [.value("x"), .named("to", "0.01"), .named("half", choices: ["even", "away"])],
      Phrase(nn: "avrunda", nb: "avrundet", sv: "avrundat", en: "rounded"),
      example: Example("round(2.345, to: 0.01)", "2.35"),
      rule: Checker.round),
    Builtin(
      "abs", [.value("x")],
      Phrase(
        nn: "storleiken utan forteikn", nb: "størrelsen uten fortegn", sv: "beloppet utan tecken", en: "the magnitude"),
      example: Example("abs(-3 kr)", "3 kr"),
      rule: cellwise(.absolute, keepsUnit: true)),
    Builtin(
      "floor", [.value("x"), .named("to", "1 kr")],
      Phrase(nn: "runda ned", nb: "rundet ned", sv: "avrundat nedåt", en: "rounded down"),
      example: Example("floor(29.5 tkr, to: 1 tkr)", "29 tkr"),
      rule: whole(.floor)),
    Builtin(
      "ceiling", [.value("x"), .named("to", "1 kr")],
      Phrase(nn: "runda opp", nb: "rundet opp", sv: "avrundat uppåt", en: "rounded up"),
      example: Example("ceiling(2.1)", "3"),
      rule: whole(.ceiling)),
    Builtin(
      "truncate", [.value("x"), .named("to", "1 kr")], isListed: false,
      Phrase(
        nn: "utan desimalar", nb: "uten desimaler", sv: "utan decimaler", en: "without its decimals"),
      example: Example("truncate(-2.5)", "-2"),
      rule: whole(.truncate)),
    Builtin(
      "sqrt", [.value("x")],
      Phrase(nn: "kvadratrota", nb: "kvadratroten", sv: "kvadratroten", en: "the square root"),
      example: Example("sqrt(9)", "3"),
      rule: Checker.squareRoot),
    Builtin(
      "ln", [.value("x")], isListed: false,
      Phrase(
        nn: "den naturlege logaritmen", nb: "den naturlige logaritmen", sv: "den naturliga logaritmen",
        en: "the natural logarithm"),
      example: Example("ln(1)", "0"),
      rule: cellwise(.logarithm, keepsUnit: false)),
    Builtin(
      "exp", [.value("x")], isListed: false,
      Phrase(nn: "e opphøgd i x", nb: "e opphøyd i x", sv: "e upphöjt till x", en: "e to the power of x"),
      example: Example("exp(0)", "1"),
      rule: cellwise(.exponential, keepsUnit: false)),
  ]

  private static let ofTheLibrary: [Builtin] = [
    Builtin(
      "place_of", [.value("member")], isListed: false,
      Phrase(
        nn: "plassen ein kategori har i dimensjonen, frå 1", nb: "plassen en kategori har i dimensjonen, fra 1",
        sv: "platsen en kategori har i dimensionen, från 1", en: "the place of a member in its dimension, from 1"),
      example: Example("place_of(year)[2018]", "2", in: "years 2017..2019\n"),
      rule: Checker.placeOf),
    Builtin(
      "date_of", [.value("year"), .value("month"), .value("day")], isListed: false,
      Phrase(
        nn: "datoen av år, månad og dag", nb: "datoen av år, måned og dag", sv: "datumet av år, månad och dag",
        en: "the date of a year, a month and a day"),
      example: Example("date_of(2016, 14, 31)", "2017-02-28"),
      rule: Checker.dateOf),
    Builtin(
      "require", [.value("condition"), .value("x"), .value("\"message\"")], isListed: false,
      Phrase(
        nn: "x, eller ein feil der vilkåret ikkje held", nb: "x, eller en feil der vilkåret ikke holder",
        sv: "x, eller ett fel där villkoret inte gäller", en: "x, or an error where the condition does not hold"),
      example: Example("require(2 > 1, 5, \"must not be seen\")", "5"),
      rule: Checker.require),
    Builtin(
      "in_prices", [.value("x"), .value("2017")], isListed: false,
      Phrase(
        nn: "beløpet med eit anna prisnivå, talet uendra", nb: "beløpet med et annet prisnivå, tallet uendret",
        sv: "beloppet med en annan prisnivå, talet oförändrat",
        en: "the amount with another price level, its number unchanged"),
      example: Example("in_prices(100 kr, 2017)", "100 kr@2017"),
      rule: Checker.inPrices),
    Builtin(
      "chance", [.value("condition")], isListed: false,
      Phrase(
        nn: "kor sannsynleg det er at noko held, i simulate", nb: "hvor sannsynlig det er at noe holder, i simulate",
        sv: "hur sannolikt det är att något gäller, i simulate", en: "how likely a condition is, in simulate"),
      example: Example("chance(2 > 1)", "true"),
      rule: Checker.chance),
  ]

  private static func datePart(_ part: CoreUnary) -> Rule {
    { checker in { (call, context) throws(CheckFailure) in try checker.datePart(part, call, context) } }
  }

  private static func whole(_ operation: CoreUnary) -> Rule {
    { checker in { (call, context) throws(CheckFailure) in try checker.whole(operation, call, context) } }
  }

  private static func cellwise(_ operation: CoreUnary, keepsUnit: Bool) -> Rule {
    { checker in
      { (call, context) throws(CheckFailure) in
        try checker.cellwise(operation, call, context, keepsUnit: keepsUnit)
      }
    }
  }
}
