import KvaomWords

/// The words of a review.
enum ReviewWords {
  /// Headline: what is reviewed.
  static func title(title: String) -> Phrase {
    Phrase(
      nn: "Gjennomgang av \(title)", nb: "Gjennomgang av \(title)", sv: "Granskning av \(title)",
      en: "Review of \(title)")
  }

  /// The column of what was found.
  static let finding = Phrase(nn: "funn", nb: "funn", sv: "fynd", en: "finding")
  /// The column of what to do about it.
  static let answer = Phrase(nn: "svar", nb: "svar", sv: "svar", en: "answer")

  /// Nothing was found.
  static func nothing(title: String) -> Phrase {
    Phrase(
      nn: "Gjennomgangen av \(title) fann ingenting å spørje om.",
      nb: "Gjennomgangen av \(title) fant ingenting å spørre om.",
      sv: "Granskningen av \(title) hittade inget att fråga om.", en: "The review of \(title) found nothing to ask.")
  }

  /// Closing sentence: how many findings there are.
  static func count(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count) funn; det verste først. @reviewed \"kvifor\" på staden svarar på eitt.",
      nb: "\(count) funn; det verste først. @reviewed \"hvorfor\" på stedet svarer på ett.",
      sv: "\(count) fynd; det värsta först. @reviewed \"varför\" på platsen besvarar ett.",
      en: "\(count, one: "finding", other: "findings"); the worst first. @reviewed \"why\" at the place answers one.")
  }

  /// How many findings were answered before.
  static func reviewed(_ count: Int) -> Phrase {
    Phrase(
      nn: "\(count) funn er svara på med @reviewed.", nb: "\(count) funn er besvart med @reviewed.",
      sv: "\(count) fynd är besvarade med @reviewed.",
      en: "\(count, one: "finding is", other: "findings are") answered by @reviewed.")
  }

  /// `@reviewed` that answers nothing, at `places`.
  static func idle(places: String) -> Phrase {
    Phrase(
      nn: "@reviewed som ikkje svarar på noko: \(places).", nb: "@reviewed som ikke svarer på noe: \(places).",
      sv: "@reviewed som inte besvarar något: \(places).", en: "@reviewed that answers nothing: \(places).")
  }

  /// What was found, in a sentence.
  static func text(of finding: ReviewReport.Finding) -> Phrase {
    switch finding {
    case .magnitude(let cell, let value, let neighbours):
      Phrase(
        nn: "\(cell) er \(value); åra ved sida av: \(neighbours)",
        nb: "\(cell) er \(value); årene ved siden av: \(neighbours)",
        sv: "\(cell) är \(value); åren bredvid: \(neighbours)",
        en: "\(cell) is \(value); the years beside it: \(neighbours)")
    case .sign(let cell, let value):
      Phrase(
        nn: "\(cell) er \(value); alle andre i rada har motsett forteikn",
        nb: "\(cell) er \(value); alle andre i raden har motsatt fortegn",
        sv: "\(cell) är \(value); alla andra på raden har motsatt tecken",
        en: "\(cell) is \(value); all others of the row have the opposite sign")
    case .oddDigits(let number, true):
      Phrase(
        nn: "\(number): siffera er ikkje skrivne tre og tre", nb: "\(number): sifrene er ikke skrevet tre og tre",
        sv: "\(number): siffrorna är inte skrivna tre och tre", en: "\(number): its digits are not in groups of three")
    case .oddDigits(let number, false):
      Phrase(
        nn: "\(number) byrjar med ein null", nb: "\(number) begynner med en null", sv: "\(number) börjar med en nolla",
        en: "\(number) begins with a zero")
    case .yearOrder(let name, let years):
      Phrase(
        nn: "\(name): åra i hovudet står ikkje i rekkjefølgje: \(years)",
        nb: "\(name): årene i hodet står ikke i rekkefølge: \(years)",
        sv: "\(name): åren i huvudet står inte i ordningsföljd: \(years)",
        en: "\(name): the years of the header are out of order: \(years)")
    case .mixedUnits(let name, let units):
      Phrase(
        nn: "\(name): éin sum med tal i \(units)", nb: "\(name): én sum med tall i \(units)",
        sv: "\(name): en summa med tal i \(units)", en: "\(name): one sum with numbers in \(units)")
    case .plainRate(let name, let value):
      Phrase(
        nn: "1 + \(name), der \(name) er \(value) og ikkje ein prosent",
        nb: "1 + \(name), der \(name) er \(value) og ikke en prosent",
        sv: "1 + \(name), där \(name) är \(value) och inte en procent",
        en: "1 + \(name), where \(name) is \(value) and no percent")
    case .belowZero(let cell, let value, let world):
      Phrase(
        nn: "\(cell) er \(value)\(world.map { " i \($0)" } ?? "")",
        nb: "\(cell) er \(value)\(world.map { " i \($0)" } ?? "")",
        sv: "\(cell) är \(value)\(world.map { " i \($0)" } ?? "")",
        en: "\(cell) is \(value)\(world.map { " in \($0)" } ?? "")")
    case .unmarkedSum(let row, let table):
      Phrase(
        nn: "\(row) er summen av radene over, og tel med i \(table)",
        nb: "\(row) er summen av radene over, og teller med i \(table)",
        sv: "\(row) är summan av raderna ovanför, och räknas med i \(table)",
        en: "\(row) is the sum of the rows above, and counts as one of \(table)")
    case .uncovered(let name, let years):
      Phrase(
        nn: "\(name) seier ingenting om \(years)", nb: "\(name) sier ingenting om \(years)",
        sv: "\(name) säger inget om \(years)", en: "\(name) says nothing about \(years)")
    case .targetOutside(let name, let target, let range):
      Phrase(
        nn: "\(name): målet \(target) ligg utanfor \(range)", nb: "\(name): målet \(target) ligger utenfor \(range)",
        sv: "\(name): målet \(target) ligger utanför \(range)",
        en: "\(name): the target \(target) lies outside \(range)")
    case .targetBehind(let name, let target, let result):
      Phrase(
        nn: "\(name): målet \(target) er dårlegare enn resultatet \(result)",
        nb: "\(name): målet \(target) er dårligere enn resultatet \(result)",
        sv: "\(name): målet \(target) är sämre än resultatet \(result)",
        en: "\(name): the target \(target) is worse than the result \(result)")
    case .swapped(let cell, let written, let turned, let sum):
      Phrase(
        nn: "\(cell) er \(written); med \(turned) ville \(sum) stemme heilt",
        nb: "\(cell) er \(written); med \(turned) ville \(sum) stemme helt",
        sv: "\(cell) är \(written); med \(turned) skulle \(sum) stämma helt",
        en: "\(cell) is \(written); with \(turned) \(sum) would be exact")
    case .wideRange(let name, let low, let high):
      Phrase(
        nn: "\(name) kan vere frå \(low) til \(high)", nb: "\(name) kan være fra \(low) til \(high)",
        sv: "\(name) kan vara från \(low) till \(high)", en: "\(name) may be from \(low) to \(high)")
    case .sameScenario(let name, let parent):
      Phrase(
        nn: "\(name) endrar ingenting\(parent.isEmpty ? "" : " i \(parent)")",
        nb: "\(name) endrer ingenting\(parent.isEmpty ? "" : " i \(parent)")",
        sv: "\(name) ändrar inget\(parent.isEmpty ? "" : " i \(parent)")",
        en: "\(name) changes nothing\(parent.isEmpty ? "" : " of \(parent)")")
    case .forgotten(let name):
      Phrase(
        nn: "\(name) er ikkje med i noko scenario", nb: "\(name) er ikke med i noe scenario",
        sv: "\(name) ingår inte i något scenario", en: "\(name) is in no scenario")
    case .unread(let name):
      Phrase(
        nn: "ingenting brukar \(name)", nb: "ingenting bruker \(name)", sv: "inget använder \(name)",
        en: "nothing uses \(name)")
    case .typedTwice(let names, let value, let source):
      Phrase(
        nn: "\(value) er skrive to gonger frå «\(source)»: \(names)",
        nb: "\(value) er skrevet to ganger fra «\(source)»: \(names)",
        sv: "\(value) är skrivet två gånger från ”\(source)”: \(names)",
        en: "\(value) is typed twice from “\(source)”: \(names)")
    case .typedInText(let written, let value, let name, _, let isEqual):
      isEqual
        ? Phrase(
          nn: "\(written) er skrive for hand; svaret har det: \(name)",
          nb: "\(written) er skrevet for hånd; svaret har det: \(name)",
          sv: "\(written) är skrivet för hand; svaret har det: \(name)",
          en: "\(written) is typed by hand; the answer has it: \(name)")
        : Phrase(
          nn: "\(written) er skrive for hand, og ligg tett på \(value): \(name)",
          nb: "\(written) er skrevet for hånd, og ligger tett på \(value): \(name)",
          sv: "\(written) är skrivet för hand, och ligger nära \(value): \(name)",
          en: "\(written) is typed by hand, and close to \(value): \(name)")
    case .saidTwice(let name, let passage):
      Phrase(
        nn: "\(name): kjelda seier to gonger «\(passage)»", nb: "\(name): kilden sier to ganger «\(passage)»",
        sv: "\(name): källan säger två gånger ”\(passage)”", en: "\(name): the source says twice “\(passage)”")
    case .oldSource(let name, let source, let date):
      Phrase(
        nn: "\(name): kjelda «\(source)» er frå \(date)", nb: "\(name): kilden «\(source)» er fra \(date)",
        sv: "\(name): källan ”\(source)” är från \(date)", en: "\(name): the source “\(source)” is from \(date)")
    case .unchecked(let name, let source):
      Phrase(
        nn: "\(name): ikkje kontrollert mot «\(source)»", nb: "\(name): ikke kontrollert mot «\(source)»",
        sv: "\(name): ej kontrollerad mot ”\(source)”", en: "\(name): not checked against “\(source)”")
    case .noSource(let name):
      Phrase(
        nn: "\(name) har inga kjelde", nb: "\(name) har ingen kilde", sv: "\(name) saknar källa",
        en: "\(name) has no source")
    case .doubt(let doubt): doubt.text
    }
  }

  /// Where a number is what looks wrong.
  static let correctNumber = Phrase(nn: "rett talet", nb: "rett tallet", sv: "rätta talet", en: "correct the number")

  /// How a finding is answered.
  static func answer(to finding: ReviewReport.Finding) -> Phrase {
    switch finding {
    case .doubt(let doubt): doubt.answer
    case .magnitude, .sign, .belowZero, .oddDigits: correctNumber
    case .yearOrder:
      Phrase(
        nn: "set kolonnane i rekkjefølgje", nb: "sett kolonnene i rekkefølge", sv: "sätt kolumnerna i ordningsföljd",
        en: "put the columns in order")
    case .wideRange:
      Phrase(
        nn: "rett grensene, eller bruk éi eining", nb: "rett grensene, eller bruk én enhet",
        sv: "rätta gränserna, eller använd en enhet", en: "correct the range, or use one unit")
    case .mixedUnits:
      Phrase(nn: "bruk éi eining", nb: "bruk én enhet", sv: "använd en enhet", en: "use one unit")
    case .plainRate(_, let value):
      Phrase(nn: "skriv \(value) %", nb: "skriv \(value) %", sv: "skriv \(value) %", en: "write \(value) %")
    case .unmarkedSum(let row, _):
      Phrase(
        nn: "skriv = framfor \(row)", nb: "skriv = foran \(row)", sv: "skriv = framför \(row)",
        en: "write = before \(row)")
    case .uncovered:
      Phrase(
        nn: "skriv eit tilfelle for desse åra òg", nb: "skriv et tilfelle for disse årene også",
        sv: "skriv ett fall för dessa år också", en: "write a case for these years too")
    case .targetBehind:
      Phrase(
        nn: "rett målet eller resultatet", nb: "rett målet eller resultatet", sv: "rätta målet eller resultatet",
        en: "correct the target or the result")
    case .targetOutside:
      Phrase(
        nn: "rett målet eller grensene", nb: "rett målet eller grensene", sv: "rätta målet eller gränserna",
        en: "correct the target or the range")
    case .swapped(_, _, let turned, _):
      Phrase(
        nn: "sjå etter i kjelda: \(turned)?", nb: "se etter i kilden: \(turned)?", sv: "se efter i källan: \(turned)?",
        en: "look in the source: \(turned)?")
    case .sameScenario:
      Phrase(
        nn: "legg til det som manglar, eller ta det bort", nb: "legg til det som mangler, eller ta det bort",
        sv: "lägg till det som saknas, eller ta bort det", en: "add what is missing, or take it out")
    case .forgotten:
      Phrase(
        nn: "ta det med i eit scenario (include), eller ta det bort",
        nb: "ta det med i et scenario (include), eller ta det bort",
        sv: "ta med den i ett scenario (include), eller ta bort den", en: "include it in a scenario, or take it out")
    case .unread:
      Phrase(
        nn: "bruk namnet, eller ta det bort", nb: "bruk navnet, eller ta det bort",
        sv: "använd namnet, eller ta bort det",
        en: "use the name, or take it out")
    case .typedTwice:
      Phrase(
        nn: "skriv talet éin gong, og bruk namnet", nb: "skriv tallet én gang, og bruk navnet",
        sv: "skriv talet en gång, och använd namnet", en: "type it once, and use the name")
    case .typedInText(_, _, _, let expression, _):
      Phrase(
        nn: "skriv `{\(expression)}`", nb: "skriv `{\(expression)}`", sv: "skriv `{\(expression)}`",
        en: "write `{\(expression)}`")
    case .saidTwice:
      Phrase(
        nn: "ta den eine bort", nb: "ta den ene bort", sv: "ta bort den ena", en: "take one of them away")
    case .oldSource, .unchecked:
      Phrase(
        nn: "kontroller mot kjelda", nb: "kontroller mot kilden", sv: "kontrollera mot källan",
        en: "check against the source")
    case .noSource:
      Phrase(
        nn: "@source \"…\" eller @assumed \"kvifor\"", nb: "@source \"…\" eller @assumed \"hvorfor\"",
        sv: "@source \"…\" eller @assumed \"varför\"", en: "@source \"…\" or @assumed \"why\"")
    }
  }
}
