import KvaomWords

/// The words of doubts about how a plan hangs together.
extension ReviewWords {
  /// What looks wrong, in a sentence.
  static func text(of doubt: ReviewReport.Doubt) -> Phrase {
    switch doubt {
    case .amongMembers(let cell, let value, let others):
      Phrase(
        nn: "\(cell) er \(value); dei andre: \(others)", nb: "\(cell) er \(value); de andre: \(others)",
        sv: "\(cell) är \(value); de andra: \(others)",
        en: "\(cell) is \(value); the others: \(others)")
    case .partsOfWhole(let name, let sum, let whole):
      Phrase(
        nn: "\(name) har summen \(sum); dei andre har \(whole)", nb: "\(name) har summen \(sum); de andre har \(whole)",
        sv: "\(name) har summan \(sum); de andra har \(whole)", en: "\(name) adds up to \(sum); the others to \(whole)")
    case .countedTwice(let name, let part, let whole):
      Phrase(
        nn: "\(name) legg \(part) til \(whole), som alt har det med",
        nb: "\(name) legger \(part) til \(whole), som alt har det med",
        sv: "\(name) lägger \(part) till \(whole), som redan har det med",
        en: "\(name) adds \(part) to \(whole), which has it already")
    case .contrarySigns(let first, let second, let added, let parted):
      Phrase(
        nn: "\(first) og \(second) er lagde saman i \(added), men trekte frå kvarandre i \(parted)",
        nb: "\(first) og \(second) er lagt sammen i \(added), men trukket fra hverandre i \(parted)",
        sv: "\(first) och \(second) läggs ihop i \(added), men dras från varandra i \(parted)",
        en: "\(first) and \(second) are added in \(added), but taken from each other in \(parted)")
    case .shrinks(let name, let rate):
      Phrase(
        nn: "\(name) går ned med \(rate); elles legg ein ein vekst til: 1 + \(rate)",
        nb: "\(name) går ned med \(rate); ellers legger en en vekst til: 1 + \(rate)",
        sv: "\(name) går ned med \(rate); annars läggs en tillväxt till: 1 + \(rate)",
        en: "\(name) goes down by \(rate); elsewhere a growth is added: 1 + \(rate)")
    case .dividedByShare(let name, let share, let value):
      Phrase(
        nn: "\(name) er delt på \(share), som er \(value): då blir talet større",
        nb: "\(name) er delt på \(share), som er \(value): da blir tallet større",
        sv: "\(name) är delat med \(share), som är \(value): då blir talet större",
        en: "\(name) is divided by \(share), which is \(value): that makes it larger")
    case .negativeDivisor(let name, let value):
      Phrase(
        nn: "\(name) er \(value), og andre tal er delte på det",
        nb: "\(name) er \(value), og andre tall er delt på det",
        sv: "\(name) är \(value), och andra tal delas med det",
        en: "\(name) is \(value), and others are divided by it")
    case .resultApart(let name, let year, let result, let value):
      Phrase(
        nn: "\(name): resultatet for \(year) er \(result), men planen reknar med \(value)",
        nb: "\(name): resultatet for \(year) er \(result), men planen regner med \(value)",
        sv: "\(name): resultatet för \(year) är \(result), men planen räknar med \(value)",
        en: "\(name): the result of \(year) is \(result), but the plan has \(value)")
    case .resultOutside(let name, let result, let range):
      Phrase(
        nn: "\(name): resultatet \(result) ligg utanfor \(range)",
        nb: "\(name): resultatet \(result) ligger utenfor \(range)",
        sv: "\(name): resultatet \(result) ligger utanför \(range)",
        en: "\(name): the result \(result) lies outside \(range)")
    case .targetFar(let name, let target, let result):
      Phrase(
        nn: "\(name): målet \(target) er langt frå resultatet \(result)",
        nb: "\(name): målet \(target) er langt fra resultatet \(result)",
        sv: "\(name): målet \(target) är långt från resultatet \(result)",
        en: "\(name): the target \(target) is far from the result \(result)")
    case .actualFar(let name, let actual, let result):
      Phrase(
        nn: "\(name): utfallet \(actual) er langt frå resultatet \(result)",
        nb: "\(name): utfallet \(actual) er langt fra resultatet \(result)",
        sv: "\(name): utfallet \(actual) är långt från resultatet \(result)",
        en: "\(name): the outcome \(actual) is far from the result \(result)")
    case .onlyNegative(let name, let value):
      Phrase(
        nn: "\(name) er \(value); ingen andre slike tal i planen er skrivne under null",
        nb: "\(name) er \(value); ingen andre slike tall i planen er skrevet under null",
        sv: "\(name) är \(value); inga andra sådana tal i planen är skrivna under noll",
        en: "\(name) is \(value); no other such number of the plan is written below zero")
    case .otherPer(let name, let unit, let other, let otherUnit):
      Phrase(
        nn: "\(name) er i \(unit), men \(other) i \(otherUnit)",
        nb: "\(name) er i \(unit), men \(other) i \(otherUnit)",
        sv: "\(name) är i \(unit), men \(other) i \(otherUnit)",
        en: "\(name) is in \(unit), but \(other) in \(otherUnit)")
    case .multipliedByRate(let name, let rate, let value):
      Phrase(
        nn: "\(name) er gonga med \(rate), som er \(value): då er lite att",
        nb: "\(name) er ganget med \(rate), som er \(value): da er lite igjen",
        sv: "\(name) multipliceras med \(rate), som är \(value): då är lite kvar",
        en: "\(name) is multiplied by \(rate), which is \(value): little is left")
    case .smallInRange(let name, let value, let low, let high):
      Phrase(
        nn: "\(name) er \(value), og kan vere frå \(low) til \(high)",
        nb: "\(name) er \(value), og kan være fra \(low) til \(high)",
        sv: "\(name) är \(value), och kan vara från \(low) till \(high)",
        en: "\(name) is \(value), and may be from \(low) to \(high)")
    case .drawsOutside(let name, let value, let low, let high):
      Phrase(
        nn: "\(name) kan trekkjast til \(value), men grensene er \(low) til \(high)",
        nb: "\(name) kan trekkes til \(value), men grensene er \(low) til \(high)",
        sv: "\(name) kan dras till \(value), men gränserna är \(low) till \(high)",
        en: "\(name) may be drawn as \(value), but its range is \(low) to \(high)")
    case .afterPlan(let name, let year, let last):
      Phrase(
        nn: "\(name) gjeld \(year); det siste året i planen er \(last)",
        nb: "\(name) gjelder \(year); det siste året i planen er \(last)",
        sv: "\(name) gäller \(year); planens sista år är \(last)",
        en: "\(name) is about \(year); the plan's last year is \(last)")
    case .memberOrder(let name, let member):
      Phrase(
        nn: "\(name): \(member) står ein annan stad enn i lista over medlemmene",
        nb: "\(name): \(member) står et annet sted enn i listen over medlemmene",
        sv: "\(name): \(member) står på ett annat ställe än i listan över medlemmarna",
        en: "\(name): \(member) stands at another place than in the list of members")
    }
  }

  /// How a doubt is answered.
  static func answer(to doubt: ReviewReport.Doubt) -> Phrase {
    switch doubt {
    case .amongMembers, .partsOfWhole, .negativeDivisor, .onlyNegative, .drawsOutside: correctNumber
    case .countedTwice(_, let part, _):
      Phrase(
        nn: "ta \(part) ut av den eine", nb: "ta \(part) ut av den ene", sv: "ta bort \(part) ur den ena",
        en: "take \(part) out of one of them")
    case .contrarySigns, .shrinks, .dividedByShare:
      Phrase(nn: "rett formelen", nb: "rett formelen", sv: "rätta formeln", en: "correct the formula")
    case .resultApart, .resultOutside, .targetFar, .actualFar:
      Phrase(nn: "rett den eine", nb: "rett den ene", sv: "rätta den ena", en: "correct one of them")
    case .multipliedByRate(_, let rate, _):
      Phrase(
        nn: "skriv *= 1 + \(rate)", nb: "skriv *= 1 + \(rate)", sv: "skriv *= 1 + \(rate)", en: "write *= 1 + \(rate)")
    case .smallInRange:
      Phrase(
        nn: "rett talet eller grensene", nb: "rett tallet eller grensene", sv: "rätta talet eller gränserna",
        en: "correct the number or its range")
    case .otherPer:
      Phrase(nn: "bruk éi eining", nb: "bruk én enhet", sv: "använd en enhet", en: "use one unit")
    case .afterPlan:
      Phrase(nn: "rett året", nb: "rett året", sv: "rätta året", en: "correct the year")
    case .memberOrder:
      Phrase(
        nn: "sjå etter i kjelda", nb: "se etter i kilden", sv: "se efter i källan", en: "look in the source")
    }
  }
}
