import KvaomWords

/// The words of what a plan says at two places, and not the same way at both.
extension ReviewWords {
  /// What does not agree, in a sentence.
  static func text(of conflict: ReviewReport.Conflict) -> Phrase {
    switch conflict {
    case .growthTaken(let name, let growth):
      Phrase(
        nn: "\(name): \(growth) blir trekt frå, men skal vel leggjast til",
        nb: "\(name): \(growth) trekkes fra, men skal vel legges til",
        sv: "\(name): \(growth) dras ifrån, men ska väl läggas till",
        en: "\(name): \(growth) is taken away, but is surely to be added")
    case .oneYearOnly(let layer, let target, let year):
      Phrase(
        nn: "\(layer): endringa av \(target) gjeld berre \(year), og fell bort att",
        nb: "\(layer): endringen av \(target) gjelder bare \(year), og faller bort igjen",
        sv: "\(layer): ändringen av \(target) gäller bara \(year), och faller bort igen",
        en: "\(layer): the change of \(target) holds in \(year) only, and falls away again")
    case .startsApart(let layer, let target, let year, let others):
      Phrase(
        nn: "\(layer): \(target) blir endra frå \(year), det andre frå \(others)",
        nb: "\(layer): \(target) endres fra \(year), det andre fra \(others)",
        sv: "\(layer): \(target) ändras från \(year), det andra från \(others)",
        en: "\(layer): \(target) changes from \(year), the rest from \(others)")
    case .itemYears(let item, let years, let others):
      Phrase(
        nn: "\(item) er med for \(years), dei andre for \(others)",
        nb: "\(item) er med for \(years), de andre for \(others)",
        sv: "\(item) är med för \(years), de andra för \(others)",
        en: "\(item) is shown for \(years), the others for \(others)")
    case .yearInWords(let name, let said, let read):
      Phrase(
        nn: "\(name): orda seier \(said), men formelen \(read)",
        nb: "\(name): ordene sier \(said), men formelen \(read)",
        sv: "\(name): orden säger \(said), men formeln \(read)",
        en: "\(name): the words say \(said), the formula \(read)")
    case .changeInWords(let target, let said, let date):
      Phrase(
        nn: "Endringa av \(target): orda seier \(said), men det står \(date)",
        nb: "Endringen av \(target): ordene sier \(said), men det står \(date)",
        sv: "Ändringen av \(target): orden säger \(said), men det står \(date)",
        en: "The change of \(target): the words say \(said), but it is \(date)")
    case .percentInWords(let target, let figure, let said):
      Phrase(
        nn: "Endringa av \(target): orda seier \(said), men talet er \(figure)",
        nb: "Endringen av \(target): ordene sier \(said), men tallet er \(figure)",
        sv: "Ändringen av \(target): orden säger \(said), men talet är \(figure)",
        en: "The change of \(target): the words say \(said), but the number is \(figure)")
    case .figureInWords(let name, let figure, let said):
      Phrase(
        nn: "\(name): orda seier \(said), men talet er \(figure)",
        nb: "\(name): ordene sier \(said), men tallet er \(figure)",
        sv: "\(name): orden säger \(said), men talet är \(figure)",
        en: "\(name): the words say \(said), the number is \(figure)")
    case .wayInWords(let target, let said):
      Phrase(
        nn: "Endringa av \(target) går motsett veg av orda «\(said)»",
        nb: "Endringen av \(target) går motsatt vei av ordene «\(said)»",
        sv: "Ändringen av \(target) går åt andra hållet än orden ”\(said)”",
        en: "The change of \(target) goes the other way than the words “\(said)”")
    case .differenceAdds(let name):
      Phrase(
        nn: "\(name) skal vere ein skilnad, men formelen legg berre saman",
        nb: "\(name) skal være en forskjell, men formelen legger bare sammen",
        sv: "\(name) ska vara en skillnad, men formeln lägger bara ihop",
        en: "\(name) is to be a difference, but its formula only adds")
    case .totalSubtracts(let name, let part):
      Phrase(
        nn: "\(name) skal vere ein sum, men formelen trekkjer frå \(part)",
        nb: "\(name) skal være en sum, men formelen trekker fra \(part)",
        sv: "\(name) ska vara en summa, men formeln drar ifrån \(part)",
        en: "\(name) is to be a sum, but its formula takes \(part) away")
    case .shareMultiplies(let name):
      Phrase(
        nn: "\(name) skal vere ein del av noko, men formelen deler ikkje",
        nb: "\(name) skal være en del av noe, men formelen deler ikke",
        sv: "\(name) ska vara en del av något, men formeln delar inte",
        en: "\(name) is to be a part of something, but its formula does not divide")
    case .shareOutside(let name, let value):
      Phrase(
        nn: "\(name) er \(value): ein del er frå 0 til 100 %", nb: "\(name) er \(value): en del er fra 0 til 100 %",
        sv: "\(name) är \(value): en del är från 0 till 100 %", en: "\(name) is \(value): a part is from 0 to 100 %")
    case .negativeFactor(let target, let factor):
      Phrase(
        nn: "\(target) blir gonga med \(factor), og byter forteikn",
        nb: "\(target) ganges med \(factor), og bytter fortegn",
        sv: "\(target) multipliceras med \(factor), och byter tecken",
        en: "\(target) is multiplied by \(factor), and changes its sign")
    case .growsFromNegative(let name, let value):
      Phrase(
        nn: "\(name) veks frå \(value), som er under null", nb: "\(name) vokser fra \(value), som er under null",
        sv: "\(name) växer från \(value), som är under noll", en: "\(name) grows from \(value), which is below zero")
    case .negativeCount(let name, let number):
      Phrase(
        nn: "\(name) reknar med \(number), som er under null", nb: "\(name) regner med \(number), som er under null",
        sv: "\(name) räknar med \(number), som är under noll", en: "\(name) reckons with \(number), which is below zero"
      )
    case .countsFrom(let name, let year, let others):
      Phrase(
        nn: "\(name) reknar åra frå \(year); det andre byrjar i \(others)",
        nb: "\(name) regner årene fra \(year); det andre begynner i \(others)",
        sv: "\(name) räknar åren från \(year); det andra börjar \(others)",
        en: "\(name) counts the years from \(year); the rest begins in \(others)")
    case .digitsTurned(let cell, let written, let turned, let others):
      Phrase(
        nn: "\(cell) er \(written); \(turned) hadde vore som dei andre: \(others)",
        nb: "\(cell) er \(written); \(turned) hadde vært som de andre: \(others)",
        sv: "\(cell) är \(written); \(turned) hade varit som de andra: \(others)",
        en: "\(cell) is \(written); \(turned) would be like the others: \(others)")
    case .moreThanThereIs(let name, let number):
      Phrase(
        nn: "\(name) reknar med \(number), som er meir enn det finst",
        nb: "\(name) regner med \(number), som er mer enn det finnes",
        sv: "\(name) räknar med \(number), som är mer än det finns",
        en: "\(name) reckons with \(number), which is more than there is")
    case .dividedByYear(let name, let part):
      Phrase(
        nn: "\(name) er delt på \(part), som er ein del av året: då blir talet større",
        nb: "\(name) er delt på \(part), som er en del av året: da blir tallet større",
        sv: "\(name) är delat med \(part), som är en del av året: då blir talet större",
        en: "\(name) is divided by \(part), which is a part of the year: that makes it larger")
    case .rateOutside(let name, let value):
      Phrase(
        nn: "\(name) er \(value): det kostar det knapt", nb: "\(name) er \(value): det koster det neppe",
        sv: "\(name) är \(value): det kostar det knappast", en: "\(name) is \(value): hardly what it costs")
    case .nothingLeft(let name, let value):
      Phrase(
        nn: "\(name) er berre innskrivne tal, og blir \(value)",
        nb: "\(name) er bare innskrevne tall, og blir \(value)",
        sv: "\(name) är bara inskrivna tal, och blir \(value)",
        en: "\(name) is typed numbers only, and comes to \(value)")
    case .cellInLabel(let row, let written, let said):
      Phrase(
        nn: "Rada \(row) har \(written), men namnet hennar seier \(said)",
        nb: "Raden \(row) har \(written), men navnet dens sier \(said)",
        sv: "Raden \(row) har \(written), men dess namn säger \(said)",
        en: "The row \(row) has \(written), but its name says \(said)")
    case .sameLimits(let name, let limit):
      Phrase(
        nn: "\(name): begge grensene er \(limit), så ingenting blir gult",
        nb: "\(name): begge grensene er \(limit), så ingenting blir gult",
        sv: "\(name): båda gränserna är \(limit), så inget blir gult",
        en: "\(name): both limits are \(limit), so nothing turns yellow")
    case .farFromDraws(let name, let value, let mode):
      Phrase(
        nn: "\(name) er \(value), men blir trekt rundt \(mode)", nb: "\(name) er \(value), men trekkes rundt \(mode)",
        sv: "\(name) är \(value), men dras kring \(mode)", en: "\(name) is \(value), but is drawn around \(mode)")
    case .otherDivisor(let name, let whole, let number, let other):
      Phrase(
        nn: "\(name): \(whole) går saman med \(number), andre stader med \(other)",
        nb: "\(name): \(whole) går sammen med \(number), andre steder med \(other)",
        sv: "\(name): \(whole) går ihop med \(number), på andra ställen med \(other)",
        en: "\(name): \(whole) goes with \(number), elsewhere with \(other)")
    }
  }

  /// How it is answered.
  static func answer(to conflict: ReviewReport.Conflict) -> Phrase {
    switch conflict {
    case .growthTaken, .differenceAdds, .totalSubtracts, .shareMultiplies, .dividedByYear, .nothingLeft:
      Phrase(nn: "rett formelen", nb: "rett formelen", sv: "rätta formeln", en: "correct the formula")
    case .oneYearOnly(_, _, let year):
      Phrase(
        nn: "skriv from \(year), om det skal vare", nb: "skriv from \(year), om det skal vare",
        sv: "skriv from \(year), om det ska vara", en: "write from \(year), if it is to last")
    case .startsApart, .itemYears, .countsFrom:
      Phrase(nn: "rett året", nb: "rett året", sv: "rätta året", en: "correct the year")
    case .yearInWords, .changeInWords, .percentInWords, .figureInWords, .wayInWords:
      Phrase(
        nn: "rett det eine", nb: "rett det ene", sv: "rätta det ena", en: "correct one of them")
    case .shareOutside, .negativeFactor, .growsFromNegative, .negativeCount, .moreThanThereIs, .farFromDraws,
      .otherDivisor, .rateOutside, .cellInLabel:
      correctNumber
    case .sameLimits:
      Phrase(nn: "rett grensene", nb: "rett grensene", sv: "rätta gränserna", en: "correct the limits")
    case .digitsTurned:
      Phrase(nn: "sjå etter i kjelda", nb: "se etter i kilden", sv: "se efter i källan", en: "look in the source")
    }
  }
}
