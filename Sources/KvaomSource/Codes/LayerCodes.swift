import KvaomWords

/// Codes about measures and scenarios, and the list of this area: KV090-KV119, KV140-KV141.
extension DiagnosticCode {
  /// The codes of this area.
  public static let layerCodes: [DiagnosticCode] = [
    conflictingMeasures, orderMatters, partOfYearOnPercent, transferBelowZero, badTransfer, unknownLayer, badPeriod,
    badIndicator, badCommand, noEffect, excludesNothing, badDistribution, badShare, overflow, requirement, checkFailed,
    unknownBest, clauseAsLayer, includedAndExcluded,
  ]

  /// Two includes change one cell.
  public static let conflictingMeasures = DiagnosticCode(
    "KV090",
    Phrase(
      nn: "To tiltak set same verdi", nb: "To tiltak setter samme verdi",
      sv: "Två åtgärder sätter samma värde", en: "Two measures set one value"),
    explanation: Phrase(
      nn: """
        Eit scenario har med to tiltak der det eine set (=) ei celle som det andre endrar. Set cella i
        scenarioet sjølv, eller utelat eit av tiltaka.
        """,
      nb: """
        Et scenario har med to tiltak der det ene setter (=) en celle som det andre endrer. Sett cellen i
        scenarioet selv, eller utelat et av tiltakene.
        """,
      sv: """
        Ett scenario har med två åtgärder där den ena sätter (=) en cell som den andra ändrar. Sätt cellen i
        scenariot självt, eller uteslut en av åtgärderna.
        """,
      en: """
        A scenario includes two measures of which one sets (=) a cell the other changes. Set the cell in the
        scenario itself, or leave one of the measures out.
        """))

  /// += and *= of two includes.
  public static let orderMatters = DiagnosticCode(
    "KV091",
    Phrase(
      nn: "Rekkjefølgja på to tiltak har noko å seie", nb: "Rekkefølgen på to tiltak har noe å si",
      sv: "Ordningen mellan två åtgärder spelar roll", en: "The order of two measures matters"), severity: .note,
    explanation: Phrase(
      nn: """
        Eitt tiltak legg til ein verdi og eit anna gongar han, så rekkjefølgja dei er tekne med i, endrar resultatet.
        """,
      nb: """
        Ett tiltak legger til en verdi og et annet ganger den, så rekkefølgen de er tatt med i, endrer resultatet.
        """,
      sv: """
        En åtgärd lägger till ett värde och en annan multiplicerar det, så den ordning som de tas med i ändrar
        resultatet.
        """,
      en: """
        One measure adds to a value and another multiplies it, so the order in which they are included changes
        the result.
        """))

  /// A date inside a year on a percent.
  public static let partOfYearOnPercent = DiagnosticCode(
    "KV092",
    Phrase(
      nn: "Ein del av året på noko som ikkje kan delast", nb: "En del av året på noe som ikke kan deles",
      sv: "En del av året på något som inte kan delas", en: "Part of a year on what has no parts"),
    explanation: Phrase(
      nn: """
        Ein prosent kan ikkje gjelde ein del av året: 5/12 av ein vekstrate er ikkje det nokon meiner. Ja og
        nei, datoar, kategoriar og tekstar kan ikkje delast i det heile. Bruk eit heilt år, eller sei delen
        sjølv med in_force.
          feil   wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          rett   wage_growth += 1 pp from 2018           joined = true from 2018
        """,
      nb: """
        En prosent kan ikke gjelde en del av året: 5/12 av en vekstrate er ikke det noen mener. Ja og nei,
        datoer, kategorier og tekster kan ikke deles i det hele tatt. Bruk et helt år, eller si delen selv
        med in_force.
          feil   wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          rett   wage_growth += 1 pp from 2018           joined = true from 2018
        """,
      sv: """
        En procent kan inte gälla en del av året: 5/12 av en tillväxttakt är inte vad någon menar. Ja och
        nej, datum, kategorier och texter kan inte delas alls. Använd ett helt år, eller säg delen själv med in_force.
          fel    wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          rätt   wage_growth += 1 pp from 2018           joined = true from 2018
        """,
      en: """
        A percent cannot be in force for part of a year: 5/12 of a growth rate is not what anybody means.
        Yes and no, dates, members and texts have no parts at all. Use a whole year, or say the share
        yourself with in_force.
          wrong   wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          right   wage_growth += 1 pp from 2018           joined = true from 2018
        """))

  /// A transfer below zero.
  public static let transferBelowZero = DiagnosticCode(
    "KV093",
    Phrase(
      nn: "Ei overføring under null", nb: "En overføring under null",
      sv: "En överföring under noll", en: "A transfer below zero"),
    explanation: Phrase(
      nn: "Det blir flytta meir enn givaren har, om så berre for ein del av eit år. Då blir ingenting flytta.",
      nb: "Det flyttes mer enn giveren har, om så bare for en del av et år. Da flyttes ingenting.",
      sv: "Det flyttas mer än givaren har, om så bara för en del av ett år. Då flyttas inget.",
      en: "More is moved than the giver has, if only for part of a year. Nothing is moved then."))

  /// A transfer that cannot be.
  public static let badTransfer = DiagnosticCode(
    "KV094",
    Phrase(
      nn: "Ei overføring som ikkje går", nb: "En overføring som ikke går",
      sv: "En överföring som inte går", en: "A transfer that is not one"),
    explanation: Phrase(
      nn: """
        Ei overføring flyttar ei mengd mellom to kategoriar i éin dimensjon; dei andre dimensjonane verdien
        har, utanom år, må vere valde i [ ].
        """,
      nb: """
        En overføring flytter en mengde mellom to kategorier i én dimensjon; de andre dimensjonene verdien har,
        utenom år, må være valgt i [ ].
        """,
      sv: """
        En överföring flyttar en mängd mellan två kategorier i en dimension; värdets övriga dimensioner, utom
        år, måste vara valda i [ ].
        """,
      en: """
        A transfer moves an amount between two members of one dimension; the value's other dimensions, except
        the year, must be fixed in [ ].
        """),
    example: """
        \(Example.right)   transfer 2.33 positions of staff Klepp -> Shared from 2016-09
      """)

  /// A scenario or measure is named that the plan does not declare.
  public static let unknownLayer = DiagnosticCode(
    "KV095",
    Phrase(
      nn: "Ukjent tiltak eller scenario", nb: "Ukjent tiltak eller scenario",
      sv: "Okänd åtgärd eller okänt scenario", en: "Unknown measure or scenario"),
    explanation: Phrase(
      nn: """
        Etter `in`, `include`, `exclude`, `extends` eller `without` står eit namn som ikkje er eit tiltak eller
        scenario i planen.
        """,
      nb: """
        Etter `in`, `include`, `exclude`, `extends` eller `without` står et navn som ikke er et tiltak eller
        scenario i planen.
        """,
      sv: """
        Efter `in`, `include`, `exclude`, `extends` eller `without` står ett namn som inte är en åtgärd eller
        ett scenario i planen.
        """,
      en: "After in, include, exclude, extends or without stands a name that is no measure or scenario of the plan."))

  /// A period the plan does not have.
  public static let badPeriod = DiagnosticCode(
    "KV096",
    Phrase(
      nn: "Ein periode utanfor planen", nb: "En periode utenfor planen",
      sv: "En period utanför planen", en: "A period outside the plan"),
    explanation: Phrase(
      nn: """
        Perioden går baklengs, ligg utanfor åra i planen eller i år der verdien ikkje har tal, så endringa kunne
        aldri gjort noko. Ei `stock` blir talt 31. desember: ein periode utan den dagen flyttar ho aldri.
        """,
      nb: """
        Perioden går baklengs, ligger utenfor årene i planen eller i år der verdien ikke har tall, så endringen
        kunne aldri gjort noe. En `stock` telles 31. desember: en periode uten den dagen flytter den aldri.
        """,
      sv: """
        Perioden går baklänges, ligger utanför planens år eller i år där värdet inte har tal, så ändringen kunde
        aldrig göra något. En `stock` räknas den 31 december: en period utan den dagen flyttar den aldrig.
        """,
      en: """
        The period runs backwards, lies outside the plan's years, or in years for which the value has no figures,
        so the statement could never do anything. A `stock` counts on 31 December: a period without one never
        moves it.
        """))

  /// Nothing moves.
  public static let noEffect = DiagnosticCode(
    "KV100",
    Phrase(
      nn: "Ei endring utan verknad", nb: "En endring uten virkning",
      sv: "En ändring utan effekt", en: "A change without effect"), severity: .note,
    explanation: Phrase(
      nn: """
        Endringa flyttar ingen av tala som blir viste: dei er ikkje avhengige av det ho endrar, eller ein tabell
        eller eit tilfelle låser dei.
        """,
      nb: """
        Endringen flytter ingen av tallene som vises: de er ikke avhengige av det den endrer, eller en tabell
        eller et tilfelle låser dem.
        """,
      sv: """
        Ändringen påverkar inget av de tal som visas: de beror inte på det den ändrar, eller så låser en tabell
        eller ett fall dem.
        """,
      en: """
        The change moves none of the figures shown: they do not depend on what it changes, or a table or a case
        fixes them.
        """))

  /// Excluding nothing.
  public static let excludesNothing = DiagnosticCode(
    "KV101",
    Phrase(
      nn: "Ingenting å utelate", nb: "Ingenting å utelate",
      sv: "Inget att utesluta", en: "Nothing to leave out"),
    explanation: Phrase(
      nn: "`exclude` eller `without` nemner eit tiltak som scenarioet ikkje har.",
      nb: "`exclude` eller `without` nevner et tiltak som scenarioet ikke har.",
      sv: "`exclude` eller `without` nämner en åtgärd som scenariot inte har.",
      en: "exclude or without names a measure that the scenario does not have."))

  /// A share of effects.
  public static let badShare = DiagnosticCode(
    "KV103",
    Phrase(
      nn: "Verknader som ikkje kan kome delvis", nb: "Virkninger som ikke kan komme delvis",
      sv: "Effekter som inte kan komma delvis", en: "Effects that cannot come in part"),
    explanation: Phrase(
      nn: """
        `plan with shared_unit at 50%` spør kva som skjer om eit tiltak verkar halvparten så godt som ein reknar
        med. Kostnaden kjem fullt ut; det som blir skalert, er dei endringane som er merkte som verknader av
        tiltaket, og dei må vere endringar av tal i eit tiltak.
        """,
      nb: """
        `plan with shared_unit at 50%` spør hva som skjer om et tiltak virker halvparten så godt som en regner
        med. Kostnaden kommer fullt ut; det som skaleres, er de endringene som er merket som virkninger av
        tiltaket, og de må være endringer av tall i et tiltak.
        """,
      sv: """
        `plan with shared_unit at 50%` frågar vad som händer om en åtgärd fungerar hälften så bra som antaget.
        Kostnaden kommer fullt ut; det som skalas är de ändringar som är märkta som åtgärdens effekter, och de
        måste vara ändringar av tal i en åtgärd.
        """,
      en: """
        `plan with shared_unit at 50%` asks what happens if a measure works half as well as assumed. Its cost
        comes in full; what is scaled are the statements marked as its effects, which must be changes of numbers
        in a measure.
        """),
    example: """
        \(Example.right)   measure shared_unit { joint += 2_115 tkr; effect on_time += 4 pp from 2018 }
      """)

  /// A measure or scenario is called like a clause of `show`.
  public static let clauseAsLayer = DiagnosticCode(
    "KV140",
    Phrase(
      nn: "Namnet er eit ledd i `show`", nb: "Navnet er et ledd i `show`", sv: "Namnet är ett led i `show`",
      en: "The name is a clause of `show`"),
    explanation: Phrase(
      nn: """
        `show x with change` viser endringa frå året før, og `show x with sparklines` teiknar kvar rad. Eit tiltak
        eller scenario med det namnet kunne ingen nå. Gi det eit anna namn.
        """,
      nb: """
        `show x with change` viser endringen fra året før, og `show x with sparklines` tegner hver rad. Et tiltak
        eller scenario med det navnet kunne ingen nå. Gi det et annet navn.
        """,
      sv: """
        `show x with change` visar förändringen från året före, och `show x with sparklines` ritar varje rad. En
        åtgärd eller ett scenario med det namnet kunde ingen nå. Ge det ett annat namn.
        """,
      en: """
        `show x with change` shows the change from the year before, and `show x with sparklines` draws each row. A
        measure or scenario of that name could not be reached. Give it another name.
        """))

  /// `include a` and `exclude a` in one scenario.
  public static let includedAndExcluded = DiagnosticCode(
    "KV141",
    Phrase(
      nn: "Både med og utelate", nb: "Både med og utelatt", sv: "Både med och utelämnad",
      en: "Both included and excluded"),
    explanation: Phrase(
      nn: """
        Eit scenario som har både `include a` og `exclude a`, seier to ting om same tiltak. Ta bort den eine linja.
        """,
      nb: """
        Et scenario som har både `include a` og `exclude a`, sier to ting om samme tiltak. Ta bort den ene linjen.
        """,
      sv: """
        Ett scenario som har både `include a` och `exclude a` säger två saker om samma åtgärd. Ta bort den ena raden.
        """,
      en: """
        A scenario that has both `include a` and `exclude a` says two things of one measure. Take one of them away.
        """))
}
