import KvaomSource
import KvaomWords

/// The words of the diagnostics: what was found, in one sentence.
extension SyntaxProblem {
  /// The problem as a diagnostic at `span`.
  func diagnostic(at span: SourceSpan, related: [Diagnostic.Related], instead lines: [Fix]) -> Diagnostic {
    Diagnostic(code, severity: severity, at: span, message, related: related, fixes: lines.isEmpty ? fixes : lines)
  }

  /// Its severity, where that is not the code's own.
  private var severity: Diagnostic.Severity? {
    if case .ambiguousThousands(_, _, _, .someOfColumn) = self { return .warning }
    return nil
  }

  /// What was found.
  private var message: Phrase {
    switch self {
    case .notUTF8:
      Phrase(
        nn: "Desse bytane er ikkje UTF-8.", nb: "Disse bytene er ikke UTF-8.", sv: "Dessa byte är inte UTF-8.",
        en: "These bytes are not UTF-8.")
    case .strangeCharacter(let text):
      Phrase(
        nn: "\(SyntaxProblem.visible(text)) betyr ingenting her.",
        nb: "\(SyntaxProblem.visible(text)) betyr ingenting her.",
        sv: "\(SyntaxProblem.visible(text)) betyder inget här.",
        en: "\(SyntaxProblem.visible(text)) means nothing here.")
    case .openText:
      Phrase(
        nn: "Denne teksten manglar avsluttande hermeteikn på linja.",
        nb: "Denne teksten mangler avsluttende anførselstegn på linjen.",
        sv: "Den här texten saknar avslutande citattecken på sin rad.",
        en: "This text has no closing quote on its line.")
    case .unknownEscape(let letter):
      Phrase(
        nn: "\\\(letter) har inga meining i ein tekst.", nb: "\\\(letter) har ingen mening i en tekst.",
        sv: "\\\(letter) har ingen betydelse i en text.", en: "\\\(letter) has no meaning in a text.")
    case .decimalComma(let text):
      Phrase(
        nn: "\(text) kan vere eitt tal eller fleire.", nb: "\(text) kan være ett tall eller flere.",
        sv: "\(text) kan vara ett tal eller flera.", en: "\(text) can be one number or several.")
    case .twoSigns(let text):
      Phrase(
        nn: "\(text) har to skiljeteikn: eit tal har eitt.", nb: "\(text) har to skilletegn: et tall har ett.",
        sv: "\(text) har två skiljetecken: ett tal har ett.", en: "\(text) has two signs: a number has one.")
    case .thousandsOrDecimals:
      Phrase(
        nn: "Tre siffer etter eit skiljeteikn: tusen, eller desimalar?",
        nb: "Tre sifre etter et skilletegn: tusen, eller desimaler?",
        sv: "Tre siffror efter ett skiljetecken: tusental, eller decimaler?",
        en: "Three digits after a sign: thousands, or decimals?")
    case .numberTooLong(let text):
      Phrase(
        nn: "\(text) har fleire siffer eller ein større eksponent enn eit tal kan ha.",
        nb: "\(text) har flere sifre eller en større eksponent enn et tall kan ha.",
        sv: "\(text) har fler siffror eller en större exponent än ett tal kan ha.",
        en: "\(text) has more digits, or a larger exponent, than a number can keep.")
    case .badUnderscore(let text):
      Phrase(
        nn: "I \(text) står ein _ som ikkje er mellom to siffer.",
        nb: "I \(text) står en _ som ikke er mellom to sifre.",
        sv: "I \(text) står ett _ som inte är mellan två siffror.",
        en: "In \(text) a _ does not stand between two digits.")
    case .noSuchDate(let text):
      Phrase(
        nn: "\(text) er ikkje ein dato mellom 1900 og 2199.", nb: "\(text) er ikke en dato mellom 1900 og 2199.",
        sv: "\(text) är inte ett datum mellan 1900 och 2199.", en: "\(text) is not a date between 1900 and 2199.")
    case .pointedThousands(let text):
      Phrase(
        nn: "\(text): punktum deler ikkje tusen i ein plan, det gjer understrek.",
        nb: "\(text): punktum deler ikke tusen i en plan, det gjør understrek.",
        sv: "\(text): punkt delar inte tusental i en plan, det gör understreck.",
        en: "\(text): points do not group thousands in a plan, underscores do.")
    case .dateForm(let text):
      Phrase(
        nn: "\(text) er ikkje skrive som ein dato, og minus har mellomrom.",
        nb: "\(text) er ikke skrevet som en dato, og minus har mellomrom.",
        sv: "\(text) är inte skrivet som ett datum, och minus har mellanslag.",
        en: "\(text) is not written as a date, and subtraction has spaces.")
    case .letterBeforeYear(let text, _):
      Phrase(
        nn: "\(text) er ein kolonne; eit tidsledd har eit kalenderår.",
        nb: "\(text) er en kolonne; et tidsledd har et kalenderår.",
        sv: "\(text) är en kolumn; ett tidsled har ett kalenderår.",
        en: "\(text) is a column; a time clause has a calendar year.")
    case .wholeYear:
      Phrase(
        nn: "Eit tal i ein indikator høyrer til eit heilt år.", nb: "Et tall i en indikator hører til et helt år.",
        sv: "Ett tal i en indikator hör till ett helt år.", en: "A figure of an indicator belongs to a whole year.")
    case .evenlyForm:
      Phrase(
        nn: "`evenly` treng det første og det siste året.", nb: "`evenly` trenger det første og det siste året.",
        sv: "`evenly` behöver det första och det sista året.", en: "`evenly` needs its first and its last year.")
    case .unexpected(let found, let wanted):
      Phrase(
        nn: "Fann \(found), venta \(wanted).", nb: "Fant \(found), ventet \(wanted).",
        sv: "Hittade \(found), väntade \(wanted).", en: "Found \(found), expected \(wanted).")
    case .operandMissing(let found):
      Phrase(
        nn: "Det manglar ein verdi før \(found).", nb: "Det mangler en verdi før \(found).",
        sv: "Ett värde saknas före \(found).", en: "A value is missing before \(found).")
    case .leftover(let found):
      Phrase(
        nn: "Setninga er ferdig før `\(found)`.", nb: "Setningen er ferdig før `\(found)`.",
        sv: "Satsen är färdig före `\(found)`.", en: "The statement is complete before `\(found)`.")
    case .unitBeforeNumber(let unit):
      Phrase(
        nn: "`\(unit)` står etter talet.", nb: "`\(unit)` står etter tallet.", sv: "`\(unit)` står efter talet.",
        en: "`\(unit)` stands behind its number.")
    case .splitNumber(let first, let second):
      Phrase(
        nn: "`\(first) \(second)` er to tal: mellomrom set ikkje siffer saman.",
        nb: "`\(first) \(second)` er to tall: mellomrom setter ikke sifre sammen.",
        sv: "`\(first) \(second)` är två tal: mellanslag fogar inte ihop siffror.",
        en: "`\(first) \(second)` is two numbers: spaces do not join digits.")
    case .unclosed(let opening, let closing):
      Phrase(
        nn: "`\(opening)` blir aldri lukka med `\(closing)`.", nb: "`\(opening)` blir aldri lukket med `\(closing)`.",
        sv: "`\(opening)` stängs aldrig med `\(closing)`.", en: "`\(opening)` is never closed with `\(closing)`.")
    case .openBlock(let block, _):
      Phrase(
        nn: "Blokka til `\(block)` blir opna med `{` her og aldri lukka med `}`.",
        nb: "Blokken til `\(block)` åpnes med `{` her og lukkes aldri med `}`.",
        sv: "Blocket till `\(block)` öppnas med `{` här och stängs aldrig med `}`.",
        en: "The block of `\(block)` is opened with `{` here and never closed with `}`.")
    case .closesNothing(let text):
      Phrase(
        nn: "`\(text)` lukkar ingenting.", nb: "`\(text)` lukker ingenting.", sv: "`\(text)` stänger inget.",
        en: "`\(text)` closes nothing.")
    case .tooDeep(let limit):
      Phrase(
        nn: "Her står meir enn \(limit) nivå inni kvarandre.", nb: "Her står mer enn \(limit) nivåer inni hverandre.",
        sv: "Här står mer än \(limit) nivåer i varandra.", en: "This is nested more than \(limit) levels deep.")
    case .tooLong(let limit):
      Phrase(
        nn: "Denne formelen kjedar saman meir enn \(limit) operatorar.",
        nb: "Denne formelen kjeder sammen mer enn \(limit) operatorer.",
        sv: "Den här formeln kedjar ihop mer än \(limit) operatorer.",
        en: "This formula chains more than \(limit) operators.")
    case .chainedComparison:
      Phrase(
        nn: "Ei samanlikning kan ikkje samanliknast éin gong til.",
        nb: "En sammenligning kan ikke sammenlignes én gang til.", sv: "En jämförelse kan inte jämföras en gång till.",
        en: "A comparison cannot be compared again.")
    case .singleEqual:
      Phrase(
        nn: "`=` gir eit namn verdien sin; her blir to verdiar samanlikna.",
        nb: "`=` gir et navn verdien sin; her sammenlignes to verdier.",
        sv: "`=` ger ett namn dess värde; här jämförs två värden.",
        en: "`=` gives a name its value; here two values are compared.")
    case .plusSign:
      Phrase(
        nn: "Ein `+` før ein verdi seier ingenting.", nb: "En `+` før en verdi sier ingenting.",
        sv: "Ett `+` före ett värde säger inget.", en: "A `+` before a value says nothing.")
    case .foreignOperator(let text, let ours):
      Phrase(
        nn: "`\(text)` blir skrive `\(ours)` her.", nb: "`\(text)` skrives `\(ours)` her.",
        sv: "`\(text)` skrivs `\(ours)` här.", en: "`\(text)` is written `\(ours)` here.")
    case .missingElse:
      Phrase(
        nn: "Denne `if` har ingen `else`.", nb: "Denne `if` har ingen `else`.", sv: "Detta `if` har inget `else`.",
        en: "This `if` has no `else`.")
    case .blockWithoutResult:
      Phrase(
        nn: "Denne blokka definerer namn, men har ikkje noko resultat.",
        nb: "Denne blokken definerer navn, men har ikke noe resultat.",
        sv: "Det här blocket definierar namn men har inget resultat.", en: "This block defines names but has no result."
      )
    case .emptySelector:
      Phrase(
        nn: "Ingenting er valt i hakeparentesen.", nb: "Ingenting er valgt i hakeparentesen.",
        sv: "Inget är valt inom hakparentesen.", en: "Nothing is selected between the brackets.")
    case .semicolonBetweenArguments:
      Phrase(
        nn: "Argument er skilde med komma.", nb: "Argumenter er skilt med komma.", sv: "Argument skiljs åt med komma.",
        en: "Arguments are separated by commas.")
    default: messageOfStatement
    }
  }

  /// What was found, where whole statements are concerned.
  private var messageOfStatement: Phrase {
    switch self {
    case .reservedWord(let text):
      Phrase(
        nn: "`\(text)` er eit ord i formlar og kan ikkje vere eit namn.",
        nb: "`\(text)` er et ord i formler og kan ikke være et navn.",
        sv: "`\(text)` är ett ord i formler och kan inte vara ett namn.",
        en: "`\(text)` is a word of formulas and cannot be a name.")
    case .unitMissing(let found):
      Phrase(
        nn: "Fann \(found), venta ei eining.", nb: "Fant \(found), ventet en enhet.",
        sv: "Hittade \(found), väntade en enhet.", en: "Found \(found), expected a unit.")
    case .unitNumber(let text):
      Phrase(
        nn: "\(text) er ikkje eit heilt tal som ei eining kan ha her.",
        nb: "\(text) er ikke et helt tall som en enhet kan ha her.",
        sv: "\(text) är inte ett helt tal som en enhet kan ha här.",
        en: "\(text) is not a whole number that a unit can have here.")
    case .basisMissing(let found):
      Phrase(
        nn: "Fann \(found), venta `nominal`, `unknown` eller eit år.",
        nb: "Fant \(found), ventet `nominal`, `unknown` eller et år.",
        sv: "Hittade \(found), väntade `nominal`, `unknown` eller ett år.",
        en: "Found \(found), expected `nominal`, `unknown` or a year.")
    case .notAStatement(let text):
      Phrase(
        nn: "Inga setning byrjar med `\(text)`.", nb: "Ingen setning begynner med `\(text)`.",
        sv: "Ingen sats börjar med `\(text)`.", en: "No statement begins with `\(text)`.")
    case .bareExpression(let text):
      Phrase(
        nn: "`\(text)` verken definerer noko eller spør om noko.",
        nb: "`\(text)` verken definerer noe eller spør om noe.",
        sv: "`\(text)` varken definierar något eller frågar om något.",
        en: "`\(text)` neither defines nor asks anything.")
    case .formulaWithoutName:
      Phrase(
        nn: "Denne formelen har ikkje noko namn.", nb: "Denne formelen har ikke noe navn.",
        sv: "Den här formeln har inget namn.", en: "This formula has no name.")
    case .foreignWord(let word, let origin, _):
      Phrase(
        nn: "`\(word)` høyrer til \(origin).", nb: "`\(word)` hører til \(origin).",
        sv: "`\(word)` hör till \(origin).", en: "`\(word)` belongs to \(origin).")
    case .ourWord(let text, let ours, _):
      Phrase(
        nn: "`\(text)` heiter `\(ours)` her.", nb: "`\(text)` heter `\(ours)` her.",
        sv: "`\(text)` heter `\(ours)` här.",
        en: "`\(text)` is `\(ours)` here.")
    case .valueMissing(let name, let found):
      Phrase(
        nn: "Fann \(found) der verdien av `\(name)` skulle byrje med `=`.",
        nb: "Fant \(found) der verdien av `\(name)` skulle begynne med `=`.",
        sv: "Hittade \(found) där värdet av `\(name)` skulle börja med `=`.",
        en: "Found \(found) where the value of `\(name)` should begin with `=`.")
    case .rangeForm:
      Phrase(
        nn: "Eit område blir skrive `low..high`, lågast først.", nb: "Et område skrives `low..high`, lavest først.",
        sv: "Ett intervall skrivs `low..high`, lägst först.", en: "A range is written low..high.")
    case .noteWithoutStatement(let name):
      Phrase(
        nn: "`@\(name)` står ikkje før noka setning.", nb: "`@\(name)` står ikke før noen setning.",
        sv: "`@\(name)` står inte före någon sats.", en: "`@\(name)` stands before no statement.")
    case .changeOutsideLayer(let text):
      Phrase(
        nn: "`\(text)` endrar ein definisjon utanfor tiltak og scenario.",
        nb: "`\(text)` endrer en definisjon utenfor tiltak og scenario.",
        sv: "`\(text)` ändrar en definition utanför åtgärd och scenario.",
        en: "`\(text)` changes a definition outside a measure or a scenario.")
    case .changeMissing(let name, let found):
      Phrase(
        nn: "Fann \(found), venta det som skjer med `\(name)`: =, +=, -= eller *=.",
        nb: "Fant \(found), ventet det som skjer med `\(name)`: =, +=, -= eller *=.",
        sv: "Hittade \(found), väntade det som händer med `\(name)`: =, +=, -= eller *=.",
        en: "Found \(found), expected what happens to `\(name)`: =, +=, -= or *=.")
    case .transferForm:
      Phrase(
        nn: "Ei overføring seier kva ho flyttar: mengd, `of`, namn, givar -> mottakar.",
        nb: "En overføring sier hva den flytter: mengde, `of`, navn, giver -> mottaker.",
        sv: "En överföring säger vad den flyttar: mängd, `of`, namn, givare -> mottagare.",
        en: "A transfer says what it moves: amount, `of`, name, giver -> receiver.")
    case .includeInWith:
      Phrase(
        nn: "`with` tek berre endringar.", nb: "`with` tar bare endringer.", sv: "`with` tar bara ändringar.",
        en: "`with` takes changes only.")
    case .worldBehindChange(let value):
      Phrase(
        nn: "`\(value)`: bak ei endring seier `in` kva år ho gjeld. Ein verdi frå eit scenario står i parentes.",
        nb: "`\(value)`: bak en endring sier `in` hvilket år den gjelder. En verdi fra et scenario står i parentes.",
        sv: "`\(value)`: efter en ändring säger `in` vilket år den gäller. Ett värde från ett scenario har parentes.",
        en: "`\(value)`: behind a change `in` says in which year it holds. A scenario's value stands in brackets.")
    case .yearInsteadOfLayer(let year):
      Phrase(
        nn: "`in \(year)`: i ein formel tek `in` eit scenario, og eit år står i hakeparentes.",
        nb: "`in \(year)`: i en formel tar `in` et scenario, og et år står i hakeparentes.",
        sv: "`in \(year)`: i en formel tar `in` ett scenario, och ett år står inom hakparentes.",
        en: "`in \(year)`: in a formula `in` takes a scenario, and a year stands in brackets.")
    case .solveForm:
      Phrase(
        nn: "`solve` treng ei likning.", nb: "`solve` trenger en ligning.", sv: "`solve` behöver en ekvation.",
        en: "`solve` needs an equation.")
    case .unknownClause(let word, let verb):
      Phrase(
        nn: "`\(word)` byrjar ikkje noko ledd i `\(verb.rawValue)`.",
        nb: "`\(word)` begynner ikke noe ledd i `\(verb.rawValue)`.",
        sv: "`\(word)` börjar inget led i `\(verb.rawValue)`.", en: "`\(word)` begins no clause of `\(verb.rawValue)`.")
    case .indicatorAttribute(let found):
      Phrase(
        nn: "Fann \(found), venta eit ledd i indikatoren.", nb: "Fant \(found), ventet et ledd i indikatoren.",
        sv: "Hittade \(found), väntade ett led i indikatorn.",
        en: "Found \(found), expected an attribute of the indicator.")
    case .indicatorHead(let found):
      Phrase(
        nn: "Fann \(found), venta `better`, `range`, `limits` eller `path`.",
        nb: "Fant \(found), ventet `better`, `range`, `limits` eller `path`.",
        sv: "Hittade \(found), väntade `better`, `range`, `limits` eller `path`.",
        en: "Found \(found), expected `better`, `range`, `limits` or `path`.")
    case .indicatorColumn(let found):
      Phrase(
        nn: "Fann \(found), venta `result`, `actual` eller `target` og eit år.",
        nb: "Fant \(found), ventet `result`, `actual` eller `target` og et år.",
        sv: "Hittade \(found), väntade `result`, `actual` eller `target` och ett år.",
        en: "Found \(found), expected `result`, `actual` or `target` and a year.")
    case .pointForm:
      Phrase(
        nn: "Dette talet har ikkje noko år.", nb: "Dette tallet har ikke noe år.", sv: "Det här talet har inget år.",
        en: "This figure has no year.")
    case .tableNeedsName:
      Phrase(
        nn: "Ein tabell over fleire dimensjonar treng eit namn.",
        nb: "En tabell over flere dimensjoner trenger et navn.",
        sv: "En tabell över flera dimensioner behöver ett namn.", en: "A table over several dimensions needs a name.")
    case .dashForm:
      Phrase(
        nn: "Om strekar kan det stå `dash = 0` eller `dash = missing`.",
        nb: "Om streker kan det stå `dash = 0` eller `dash = missing`.",
        sv: "Om streck kan det stå `dash = 0` eller `dash = missing`.",
        en: "Of dashes one can say `dash = 0` or `dash = missing`.")
    case .labelWithoutQuotes(let text):
      Phrase(
        nn: "Etiketten \(text) har fleire ord og ingen hermeteikn.",
        nb: "Etiketten \(text) har flere ord og ingen anførselstegn.",
        sv: "Etiketten \(text) har flera ord och inga citattecken.",
        en: "The label \(text) has several words and no quotes.")
    case .rowWithoutName(let found):
      Phrase(
        nn: "Fann \(found), venta namnet som denne rada definerer.",
        nb: "Fant \(found), ventet navnet som denne raden definerer.",
        sv: "Hittade \(found), väntade namnet som den här raden definierar.",
        en: "Found \(found), expected the name that this row defines.")
    case .unreadableCell(let text):
      Phrase(
        nn: "\(text) er ikkje tal, dato, ord eller teikn for eit tal som manglar.",
        nb: "\(text) er ikke tall, dato, ord eller tegn for et tall som mangler.",
        sv: "\(text) är inte tal, datum, ord eller tecken för ett tal som saknas.",
        en: "\(text) is no number, date, word or sign for a missing figure.")
    case .ambiguousThousands, .splitCell, .brokenCell, .separatedTable, .fileEncoding, .fileField: messageOfTable
    default: .verbatim("")
    }
  }
}
