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
        nn: "\(name): det faktiske talet \(actual) er langt frå resultatet \(result)",
        nb: "\(name): det faktiske tallet \(actual) er langt fra resultatet \(result)",
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
        nn: "\(name) er gonga med \(rate), som er \(value): då blir det lite att",
        nb: "\(name) er ganget med \(rate), som er \(value): da blir det lite igjen",
        sv: "\(name) multipliceras med \(rate), som är \(value): då blir det lite kvar",
        en: "\(name) is multiplied by \(rate), which is \(value): little is left")
    case .oneTakenAway(let name, let part):
      Phrase(
        nn: "\(name) trekkjer frå \(part), og legg saman alt anna av same slag",
        nb: "\(name) trekker fra \(part), og legger sammen alt annet av samme slag",
        sv: "\(name) drar ifrån \(part), och lägger ihop allt annat av samma slag",
        en: "\(name) takes \(part) away, and adds all others of its sort")
    case .withItself(let name, let part):
      Phrase(
        nn: "\(name) set \(part) opp mot seg sjølv: svaret er det same kva tala er",
        nb: "\(name) setter \(part) opp mot seg selv: svaret er det samme hva tallene er",
        sv: "\(name) ställer \(part) mot sig självt: svaret är detsamma vad talen än är",
        en: "\(name) sets \(part) against itself: the answer is the same whatever the figures are")
    case .largeFactor(let name, let factor):
      Phrase(
        nn: "\(name) blir gonga med \(factor)", nb: "\(name) ganges med \(factor)",
        sv: "\(name) multipliceras med \(factor)", en: "\(name) is multiplied by \(factor)")
    case .addsNegative(let name, let value):
      Phrase(
        nn: "\(name): det som blir lagt til, er under null: \(value)",
        nb: "\(name): det som legges til, er under null: \(value)",
        sv: "\(name): det som läggs till är under noll: \(value)",
        en: "\(name): what is added is below zero: \(value)")
    case .largeRate(let name, let value, let amount):
      Phrase(
        nn: "\(name) er \(value), altså \(amount) for kvar", nb: "\(name) er \(value), altså \(amount) for hver",
        sv: "\(name) är \(value), alltså \(amount) för var och en",
        en: "\(name) is \(value), which is \(amount) for each")
    case .weights(let name, let sum):
      Phrase(
        nn: "\(name): vektene i trekninga er \(sum) til saman",
        nb: "\(name): vektene i trekningen er \(sum) til sammen",
        sv: "\(name): vikterna i dragningen är \(sum) tillsammans",
        en: "\(name): the weights of the draws add up to \(sum)")
    case .smallInRange(let name, let value, let low, let high):
      Phrase(
        nn: "\(name) er \(value), og kan vere frå \(low) til \(high)",
        nb: "\(name) er \(value), og kan være fra \(low) til \(high)",
        sv: "\(name) är \(value), och kan vara från \(low) till \(high)",
        en: "\(name) is \(value), and may be from \(low) to \(high)")
    case .drawsOutside(let name, let value, let low, let high):
      Phrase(
        nn: "\(name) kan bli \(value) i eit trekk, men grensene er \(low) til \(high)",
        nb: "\(name) kan bli \(value) i et trekk, men grensene er \(low) til \(high)",
        sv: "\(name) kan bli \(value) i en dragning, men gränserna är \(low) till \(high)",
        en: "\(name) may be drawn as \(value), but its range is \(low) to \(high)")
    case .afterPlan(let name, let year, let last):
      Phrase(
        nn: "\(name) gjeld \(year); det siste året i planen er \(last)",
        nb: "\(name) gjelder \(year); det siste året i planen er \(last)",
        sv: "\(name) gäller \(year); planens sista år är \(last)",
        en: "\(name) is about \(year); the plan's last year is \(last)")
    case .yearBeside(let name, let head, let year):
      Phrase(
        nn: "\(name) har kolonnen \(head), som ikkje er eit av åra i planen, men manglar \(year)",
        nb: "\(name) har kolonnen \(head), som ikke er et av årene i planen, men mangler \(year)",
        sv: "\(name) har kolumnen \(head), som inte är ett av planens år, men saknar \(year)",
        en: "\(name) has the column \(head), which is none of the plan's years, but lacks \(year)")
    case .memberOrder(let name, let member):
      Phrase(
        nn: "\(name): \(member) står ein annan stad enn i lista over kategoriane",
        nb: "\(name): \(member) står et annet sted enn i listen over kategoriene",
        sv: "\(name): \(member) står på ett annat ställe än i listan över kategorierna",
        en: "\(name): \(member) stands at another place than in the list of members")
    }
  }

  /// How a doubt is answered.
  static func answer(to doubt: ReviewReport.Doubt) -> Phrase {
    switch doubt {
    case .amongMembers, .partsOfWhole, .negativeDivisor, .onlyNegative, .drawsOutside, .largeFactor: correctNumber
    case .countedTwice(_, let part, _):
      Phrase(
        nn: "legg \(part) til berre éin gong", nb: "legg \(part) til bare én gang",
        sv: "lägg till \(part) bara en gång",
        en: "add \(part) only once")
    case .addsNegative:
      Phrase(
        nn: "skriv -= og talet utan minus, om det skal ned", nb: "skriv -= og tallet uten minus, om det skal ned",
        sv: "skriv -= och talet utan minus, om det ska ned",
        en: "write -= and the number without its minus, if it is to fall")
    case .largeRate:
      Phrase(nn: "rett eininga", nb: "rett enheten", sv: "rätta enheten", en: "correct the unit")
    case .weights:
      Phrase(
        nn: "rett vektene, så dei blir 100 %", nb: "rett vektene, så de blir 100 %",
        sv: "rätta vikterna, så att de blir 100 %", en: "correct the weights, so that they make 100 %")
    case .contrarySigns, .shrinks, .dividedByShare, .oneTakenAway, .withItself:
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
    case .afterPlan, .yearBeside:
      Phrase(nn: "rett året", nb: "rett året", sv: "rätta året", en: "correct the year")
    case .memberOrder:
      Phrase(
        nn: "sjå etter i kjelda", nb: "se etter i kilden", sv: "se efter i källan", en: "look in the source")
    }
  }
}
