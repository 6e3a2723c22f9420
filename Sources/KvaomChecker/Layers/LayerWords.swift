import KvaomDecimal
import KvaomWords

/// What is wrong with the statements of a layer.
enum LayerStatementWords {
  static let transferAsEffect = Phrase(
    nn: "Ei overføring er det tiltaket gjer, ikkje verknaden av det.",
    nb: "En overføring er det tiltaket gjør, ikke virkningen av det.",
    sv: "En överföring är det som åtgärden gör, inte dess effekt.",
    en: "A transfer is what the measure does, not its effect.")
  /// Of an effect on what is no number.
  static func effectIsAmount(_ name: String, _ kind: Phrase) -> Phrase {
    Phrase(
      nn: "Ein verknad er ei mengd som kan kome delvis; `\(name)` er \(kind).",
      nb: "En virkning er en mengde som kan komme delvis; `\(name)` er \(kind).",
      sv: "En effekt är en mängd som kan komma delvis; `\(name)` är \(kind).",
      en: "An effect is an amount, of which a part can come; `\(name)` is \(kind).")
  }
  /// Of a name that stands for no value.
  static func notChangeable(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er ikkje ein verdi som kan endrast.", nb: "`\(name)` er ikke en verdi som kan endres.",
      sv: "`\(name)` är inget värde som kan ändras.", en: "`\(name)` is no value that a statement could change.")
  }
  /// Of a change inside what is changed.
  static func insideItself(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` kan ikkje endrast inne i sin eigen formel.",
      nb: "`\(name)` kan ikke endres inne i sin egen formel.",
      sv: "`\(name)` kan inte ändras inne i sin egen formel.",
      en: "`\(name)` cannot be changed inside its own formula.")
  }
  /// Of `*=` with a unit.
  static func plainFactor(_ kind: Phrase) -> Phrase {
    Phrase(
      nn: "`*=` tek ein faktor utan eining, og dette er \(kind).",
      nb: "`*=` tar en faktor uten enhet, og dette er \(kind).",
      sv: "`*=` tar en faktor utan enhet, och detta är \(kind).", en: "`*=` takes a plain factor, and this is \(kind).")
  }
  /// Of a value of another kind than the one it replaces.
  static func isAnother(_ name: String, _ kind: Phrase, _ found: Phrase) -> Phrase {
    Phrase(
      nn: "`\(name)` er \(kind), og dette er \(found).", nb: "`\(name)` er \(kind), og dette er \(found).",
      sv: "`\(name)` är \(kind), och detta är \(found).", en: "`\(name)` is \(kind), and this is \(found).")
  }
  /// Of a dimension that the changed value does not have.
  static func extraDimension(_ dimension: String, _ name: String) -> Phrase {
    Phrase(
      nn: "Verdien har dimensjonen `\(dimension)`, som `\(name)` ikkje har.",
      nb: "Verdien har dimensjonen `\(dimension)`, som `\(name)` ikke har.",
      sv: "Värdet har dimensionen `\(dimension)`, som `\(name)` inte har.",
      en: "The value has the dimension `\(dimension)`, which `\(name)` does not have.")
  }
  /// Beside a member of that dimension.
  static let oneMember = Phrase(nn: "éin kategori", nb: "én kategori", sv: "en kategori", en: "one member")
  /// Beside the sum over that dimension.
  static let inAll = Phrase(nn: "alle i alt", nb: "alle til sammen", sv: "alla tillsammans", en: "all together")

  // MARK: percent of a percent

  /// Where neither figure is known.
  static func percentByPercent(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er ein prosent; å endre han med ein prosent kan bety to ting.",
      nb: "`\(name)` er en prosent; å endre den med en prosent kan bety to ting.",
      sv: "`\(name)` är en procent; att ändra den med en procent kan betyda två saker.",
      en: "`\(name)` is a percent; changing it by a percent can mean two things.")
  }
  /// Where the change is known.
  static func percentAdded(to name: String, _ points: Decimal) -> Phrase {
    Phrase(
      nn: "`\(name)` er ein prosent; å leggje til \(number: points) % kan bety to ting.",
      nb: "`\(name)` er en prosent; å legge til \(number: points) % kan bety to ting.",
      sv: "`\(name)` är en procent; att lägga till \(number: points) % kan betyda två saker.",
      en: "`\(name)` is a percent; adding \(number: points) % to it can mean two things.")
  }
  /// Where both are known.
  static func percentAdded(to before: Decimal, _ points: Decimal) -> Phrase {
    Phrase(
      nn: "\(number: before) % + \(number: points) % kan bety to ting.",
      nb: "\(number: before) % + \(number: points) % kan bety to ting.",
      sv: "\(number: before) % + \(number: points) % kan betyda två saker.",
      en: "\(number: before) % + \(number: points) % can mean two things.")
  }
  /// What it comes to.
  static func becomes(_ before: Decimal, _ after: Decimal) -> Phrase {
    .verbatim("\(number: before) % -> \(number: after) %")
  }
  static let percentagePoints = Phrase(
    nn: "prosentpoeng", nb: "prosentpoeng", sv: "procentenheter", en: "percentage points")
  static let percentOfThePercent = Phrase(
    nn: "prosent av prosenten", nb: "prosent av prosenten", sv: "procent av procenten", en: "percent of the percent")

  // MARK: transfers

  /// Of a dimension a transfer says nothing of.
  static func sayWhich(_ name: String, _ dimension: String) -> Phrase {
    Phrase(
      nn: "`\(name)` har òg dimensjonen `\(dimension)`: skriv kva kategori det blir flytta i.",
      nb: "`\(name)` har også dimensjonen `\(dimension)`: skriv hvilken kategori det flyttes i.",
      sv: "`\(name)` har också dimensionen `\(dimension)`: skriv i vilken kategori det flyttas.",
      en: "`\(name)` also has the dimension `\(dimension)`: say which of its members moves.")
  }
  /// Of a member that gives to itself.
  static func toItself(_ member: String) -> Phrase {
    Phrase(
      nn: "Ei overføring frå `\(member)` til seg sjølv flyttar ingenting.",
      nb: "En overføring fra `\(member)` til seg selv flytter ingenting.",
      sv: "En överföring från `\(member)` till sig själv flyttar inget.",
      en: "A transfer from `\(member)` to itself moves nothing.")
  }
  /// Of two members that do not stand beside each other.
  static func twoDimensions(_ from: String, _ dimension: String, _ to: String, _ other: String) -> Phrase {
    Phrase(
      nn: "`\(from)` er ein kategori i `\(dimension)`, `\(to)` i `\(other)`.",
      nb: "`\(from)` er en kategori i `\(dimension)`, `\(to)` i `\(other)`.",
      sv: "`\(from)` är en kategori i `\(dimension)`, `\(to)` i `\(other)`.",
      en: "`\(from)` is a member of `\(dimension)`, `\(to)` of `\(other)`.")
  }
  /// Of a transfer into or out of what no sum counts.
  static func isReference(_ member: String) -> Phrase {
    Phrase(
      nn: "`\(member)` er med til samanlikning, og ingen sum tel han med: summen av dei andre ville endre seg.",
      nb: "`\(member)` er med til sammenligning, og ingen sum teller den med: summen av de andre ville endre seg.",
      sv: "`\(member)` är med som jämförelse, och ingen summa räknar med den: summan av de andra skulle ändras.",
      en: "`\(member)` is a reference member, which no sum counts: the sum of the others would change.")
  }
  /// The way out of that.
  static func withoutParentheses(_ dimension: String) -> Phrase {
    Phrase(
      nn: "utan parentes i `\(dimension)`", nb: "uten parentes i `\(dimension)`", sv: "utan parentes i `\(dimension)`",
      en: "without parentheses in `\(dimension)`")
  }
}

/// What is wrong with the time of a statement.
enum PeriodWords {
  /// Before "and the plan has no `years` line".
  static let standsHere = Phrase(
    nn: "Her står ein periode", nb: "Her står en periode", sv: "Här står en period", en: "A period stands here")
  static let percentHasNoParts = Phrase(
    nn: "Ein prosent kan ikkje gjelde ein del av året.", nb: "En prosent kan ikke gjelde en del av året.",
    sv: "En procent kan inte gälla en del av året.", en: "A percent cannot be in force for part of a year.")
  /// Beside the formula with `in_force`.
  static let whereShareIsMeant = Phrase(
    nn: "der ein del av året er meint", nb: "der en del av året er ment", sv: "där en del av året avses",
    en: "where a share of the year is meant")
  /// Of a period whose end comes first.
  static func backwards(_ from: String, _ until: String) -> Phrase {
    Phrase(
      nn: "Denne perioden går baklengs: \(from) kjem etter \(until).",
      nb: "Denne perioden går baklengs: \(from) kommer etter \(until).",
      sv: "Den här perioden går baklänges: \(from) kommer efter \(until).",
      en: "This period runs backwards: \(from) comes after \(until).")
  }
  /// Of a period that meets no year of the plan.
  static func outside(_ first: Int, _ last: Int) -> Phrase {
    Phrase(
      nn: "Denne perioden ligg utanfor planen, \(first)–\(last): endringa ville aldri gjere noko.",
      nb: "Denne perioden ligger utenfor planen, \(first)–\(last): endringen ville aldri gjøre noe.",
      sv: "Den här perioden ligger utanför planen, \(first)–\(last): ändringen skulle aldrig göra något.",
      en: "This period lies outside the plan, \(first)-\(last): the statement would never do anything.")
  }
  static let lastYear = Phrase(
    nn: "det siste året i planen", nb: "det siste året i planen", sv: "planens sista år",
    en: "the last year of the plan")
  static let longerAxis = Phrase(
    nn: "fleire år i planen", nb: "flere år i planen", sv: "fler år i planen", en: "a longer axis")
}

/// What is wrong with measures, scenarios and the worlds made of them.
enum LayerWords {
  /// Of a layer that comes back to itself; the links where they are known.
  static func circle(_ name: String, _ links: String) -> Phrase {
    let end = links.isEmpty ? "" : ": \(links)"
    return Phrase(
      nn: "`\(name)` tek med seg sjølv, eller byggjer på seg sjølv\(end).",
      nb: "`\(name)` tar med seg selv, eller bygger på seg selv\(end).",
      sv: "`\(name)` tar med sig självt, eller bygger på sig självt\(end).",
      en: "`\(name)` includes or extends itself\(end).")
  }
  /// Of a measure that is to be left out and was never in.
  static func doesNotInclude(_ scenario: String, _ measure: String) -> Phrase {
    Phrase(
      nn: "`\(measure)` er ikkje med i `\(scenario)`.", nb: "`\(measure)` er ikke med i `\(scenario)`.",
      sv: "`\(measure)` är inte med i `\(scenario)`.", en: "`\(scenario)` does not include `\(measure)`.")
  }
  /// The way out of that.
  static func leaveAway(_ scenario: String, _ measure: String) -> Phrase {
    Phrase(
      nn: "(ingenting: `\(measure)` er ikkje med i `\(scenario)` frå før)",
      nb: "(ingenting: `\(measure)` er ikke med i `\(scenario)` fra før)",
      sv: "(inget: `\(measure)` är inte med i `\(scenario)` sedan tidigare)",
      en: "(nothing: `\(measure)` is not in `\(scenario)` as it is)")
  }
  /// Of `extends` and a measure.
  static func extendsMeasure(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er eit tiltak; eit scenario byggjer på eit anna scenario.",
      nb: "`\(name)` er et tiltak; et scenario bygger på et annet scenario.",
      sv: "`\(name)` är en åtgärd; ett scenario bygger på ett annat scenario.",
      en: "`\(name)` is a measure; a scenario extends a scenario.")
  }
  static let effectInScenario = Phrase(
    nn: "Ein verknad høyrer heime i eit tiltak, og blir skalert ved namnet på det, som i `plan with a at 50%`.",
    nb: "En virkning hører hjemme i et tiltak, og skaleres ved navnet på det, som i `plan with a at 50%`.",
    sv: "En effekt hör hemma i en åtgärd, och skalas vid åtgärdens namn, som i `plan with a at 50%`.",
    en: "An effect belongs to a measure, and is scaled by the measure's name, as in `plan with a at 50%`.")
  /// Of two measures of which one adds and one multiplies.
  static func orderMatters(_ first: String, _ second: String, _ target: String, in scenario: String) -> Phrase {
    Phrase(
      nn: """
        `\(first)` og `\(second)` endrar `\(target)`, det eine ved å leggje til, det andre ved å gonge; i \
        `\(scenario)` kjem `\(first)` først.
        """,
      nb: """
        `\(first)` og `\(second)` endrer `\(target)`, det ene ved å legge til, det andre ved å gange; i \
        `\(scenario)` kommer `\(first)` først.
        """,
      sv: """
        `\(first)` och `\(second)` ändrar `\(target)`, den ena genom att lägga till, den andra genom att \
        multiplicera; i `\(scenario)` kommer `\(first)` först.
        """,
      en: """
        `\(first)` and `\(second)` change `\(target)`, one by adding, one by multiplying; in `\(scenario)` \
        `\(first)` comes first.
        """)
  }
  /// Of two measures that both set a value.
  static func bothSet(_ first: String, _ second: String, _ target: String, in scenario: String) -> Phrase {
    Phrase(
      nn: "`\(scenario)` har med `\(first)` og `\(second)`, som begge set `\(target)`.",
      nb: "`\(scenario)` har med `\(first)` og `\(second)`, som begge setter `\(target)`.",
      sv: "`\(scenario)` har med `\(first)` och `\(second)`, som båda sätter `\(target)`.",
      en: "`\(scenario)` includes `\(first)` and `\(second)`, which both set `\(target)`.")
  }
  /// Of two measures of which one sets a value that the other changes.
  static func oneSets(
    _ first: String, _ second: String, _ target: String, by setter: String, in scenario: String
  ) -> Phrase {
    Phrase(
      nn: """
        `\(scenario)` har med `\(first)` og `\(second)`, som begge endrar `\(target)`, og `\(setter)` set verdien \
        på nytt.
        """,
      nb: """
        `\(scenario)` har med `\(first)` og `\(second)`, som begge endrer `\(target)`, og `\(setter)` setter verdien \
        på nytt.
        """,
      sv: """
        `\(scenario)` har med `\(first)` och `\(second)`, som båda ändrar `\(target)`, och `\(setter)` sätter ett nytt \
        värde.
        """,
      en: """
        `\(scenario)` includes `\(first)` and `\(second)`, which both change `\(target)`, and `\(setter)` sets it.
        """)
  }
  /// The way out: the value set where both meet.
  static func inItself(_ scenario: String) -> Phrase {
    Phrase(
      nn: "i sjølve `\(scenario)`", nb: "i selve `\(scenario)`", sv: "i själva `\(scenario)`",
      en: "in `\(scenario)` itself")
  }

  // MARK: worlds

  static let baseHasNone = Phrase(
    nn: "Basis har ingen tiltak å utelate eller å ta ein del av.",
    nb: "Basis har ingen tiltak å utelate eller å ta en del av.",
    sv: "Basen har inga åtgärder att utelämna eller att ta en del av.",
    en: "The base has no measures to leave out or to scale.")
  /// Of a name that stands for something else.
  static func noLayer(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er ikkje noko tiltak eller scenario.", nb: "`\(name)` er ikke noe tiltak eller scenario.",
      sv: "`\(name)` är ingen åtgärd och inget scenario.", en: "`\(name)` is no measure or scenario.")
  }
  /// Of a name that stands for nothing.
  static func unknown(_ name: String) -> Phrase {
    Phrase(
      nn: "Det finst ikkje noko tiltak eller scenario `\(name)`.",
      nb: "Det finnes ikke noe tiltak eller scenario `\(name)`.",
      sv: "Det finns ingen åtgärd och inget scenario `\(name)`.", en: "There is no measure or scenario `\(name)`.")
  }

  // MARK: shares

  /// Of a second share.
  static func hasShare(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` har ein andel frå før.", nb: "`\(name)` har en andel fra før.",
      sv: "`\(name)` har redan en andel.",
      en: "`\(name)` has a share already.")
  }
  /// Of `at` behind a scenario.
  static func shareOfScenario(_ name: String) -> Phrase {
    Phrase(
      nn: "`\(name)` er eit scenario; det er verknaden av tiltak som kan kome delvis, kvart ved sitt namn.",
      nb: "`\(name)` er et scenario; det er virkningen av tiltak som kan komme delvis, hvert ved sitt navn.",
      sv: "`\(name)` är ett scenario; det är effekten av åtgärder som kan komma delvis, var och en vid sitt namn.",
      en: "`\(name)` is a scenario; the effects of measures are scaled, each by its name.")
  }
  /// Of `at` behind a measure without effects.
  static func noEffects(_ name: String) -> Phrase {
    Phrase(
      nn: "Ingenting i `\(name)` er merkt som verknad, så ingenting ville kome delvis.",
      nb: "Ingenting i `\(name)` er merket som virkning, så ingenting ville komme delvis.",
      sv: "Inget i `\(name)` är markerat som effekt, så inget skulle komma delvis.",
      en: "Nothing in `\(name)` is marked as an effect, so nothing would come in part.")
  }
  /// The way out of that.
  static let markEffects = Phrase(
    nn: "`effect` framfor dei endringane som er verknader av tiltaket",
    nb: "`effect` foran de endringene som er virkninger av tiltaket",
    sv: "`effect` före de ändringar som är effekter av åtgärden",
    en: "`effect` before the statements that are its effects")
  /// Before "needs a number".
  static let shareOfEffects = Phrase(
    nn: "Andelen av verknadene", nb: "Andelen av virkningene", sv: "Andelen av effekterna",
    en: "The share of the effects")
  static let shareIsPercent = Phrase(
    nn: "Ein andel er ein prosent frå 0 % til 100 %.", nb: "En andel er en prosent fra 0 % til 100 %.",
    sv: "En andel är en procent från 0 % till 100 %.", en: "A share is a percent from 0% to 100%.")
}
