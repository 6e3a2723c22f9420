import KvaomWords

/// Codes about measures, scenarios, indicators and commands: KV090-KV119, KV132.
extension DiagnosticCode {
  /// Two includes change one cell.
  public static let conflictingMeasures = DiagnosticCode(
    "KV090", .english("Two measures set one value"),
    explanation: .english(
      """
      A scenario includes two measures of which one sets (=) a cell the other changes. Set the cell in the scenario \
      itself,
      or leave one of the measures out.
      """))
  /// += and *= of two includes.
  public static let orderMatters = DiagnosticCode(
    "KV091", .english("The order of two measures matters"), severity: .note,
    explanation: .english(
      """
      One measure adds to a value and another multiplies it, so the order in which they are included changes the result.
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
        nei, datoar, medlemer og tekstar kan ikkje delast i det heile. Bruk eit heilt år, eller sei delen
        sjølv med in_force.
          feil   wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          rett   wage_growth += 1 pp from 2018           joined = true from 2018
        """,
      nb: """
        En prosent kan ikke gjelde en del av året: 5/12 av en vekstrate er ikke det noen mener. Ja og nei,
        datoer, medlemmer og tekster kan ikke deles i det hele tatt. Bruk et helt år, eller si delen selv
        med in_force.
          feil   wage_growth += 1 pp from 2017-08        joined = true from 2017-12
          rett   wage_growth += 1 pp from 2018           joined = true from 2018
        """,
      sv: """
        En procent kan inte gälla en del av året: 5/12 av en tillväxttakt är inte vad någon menar. Ja och
        nej, datum, medlemmar och texter kan inte delas alls. Använd ett helt år, eller säg delen själv med
        in_force.
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
    "KV093", .english("A transfer below zero"),
    explanation: .english(
      """
      More is moved than the giver has, if only for part of a year. Nothing is moved then.
      """))
  /// A transfer that cannot be.
  public static let badTransfer = DiagnosticCode(
    "KV094", .english("A transfer that is not one"),
    explanation: .english(
      """
      A transfer moves an amount between two members of one dimension; the value's other dimensions, except the year, \
      must
      be fixed in [ ].
        right   transfer 2.33 positions of staff Klepp -> Shared from 2016-09
      """))
  /// A scenario or measure is named that the plan does not declare.
  public static let unknownLayer = DiagnosticCode(
    "KV095", .english("Unknown measure or scenario"),
    explanation: .english(
      """
      After in, include, exclude, extends or without stands a name that is no measure or scenario of the plan.
      """))
  /// A period the plan does not have.
  public static let badPeriod = DiagnosticCode(
    "KV096", .english("A period outside the plan"),
    explanation: .english(
      """
      The period runs backwards, lies outside the plan's years, or in years for which the value has no figures, so the \
      statement
      could never do anything. A `stock` counts on 31 December: a period without one never moves it.
      """))
  /// An attribute of an indicator.
  public static let badIndicator = DiagnosticCode(
    "KV097", .english("An indicator that cannot be judged"),
    explanation: .english(
      """
      An attribute is unknown, has another unit than the indicator, stands twice, or a path has no start or no end.
        better = higher | lower | neither      path = linear | step | geometric | none
      """))
  /// A command's clause.
  public static let badCommand = DiagnosticCode(
    "KV098", .english("A question that cannot be asked like this"),
    explanation: .english(
      """
      A clause does not belong to this command, or an item it needs is missing.
      """))
  /// Nothing moves.
  public static let noEffect = DiagnosticCode(
    "KV100", .english("A change without effect"), severity: .note,
    explanation: .english(
      """
      The change moves none of the figures shown: they do not depend on what it changes, or a table or a case fixes \
      them.
      """))
  /// Excluding nothing.
  public static let excludesNothing = DiagnosticCode(
    "KV101", .english("Nothing to leave out"),
    explanation: .english(
      """
      exclude or without names a measure that the scenario does not have.
      """))
  /// A distribution that cannot be.
  public static let badDistribution = DiagnosticCode(
    "KV102", .english("A distribution that does not hold"),
    explanation: .english(
      """
      After ~ stands how uncertain an input is. Its figures are in the input's unit and in order.
        wrong   input price_growth = 2% ~ triangular(4%, 2%, 1%)
        right   input price_growth = 2% ~ triangular(1%, 2%, 4%)
      """))
  /// Overflow, at run time.
  public static let overflow = DiagnosticCode(
    "KV110", .english("A number too large"),
    explanation: .english(
      """
      A result is beyond 10^6144. There are no infinite numbers in Kvaom; look for a growth that runs away.
      """))
  /// A requirement of a function.
  public static let requirement = DiagnosticCode(
    "KV111", .english("A requirement is not met"),
    explanation: .english(
      """
      A function or a statement requires something of its values that does not hold, such as weights that add up to 1.
      """))
  /// A `check` of the plan does not hold.
  public static let checkFailed = DiagnosticCode(
    "KV112", .english("A check fails"),
    explanation: .english(
      """
      The claim of a `check` does not hold, or its result is missing, which is never enough.
      """))
  /// A share of effects.
  public static let badShare = DiagnosticCode(
    "KV103", .english("Effects that cannot come in part"),
    explanation: .english(
      """
      `plan with shared_unit at 50%` asks what happens if a measure works half as well as assumed. Its cost comes in \
      full;
      what is scaled are the statements marked as its effects, which must be changes of numbers in a measure.
        right   measure shared_unit { joint += 2_115 tkr; effect on_time += 4 pp from 2018 }
      """))
  /// `optimise` of a figure nobody has said which way is good.
  public static let unknownBest = DiagnosticCode(
    "KV132",
    Phrase(
      nn: "Kva er best, høgt eller lågt?", nb: "Hva er best, høyt eller lavt?", sv: "Vad är bäst, högt eller lågt?",
      en: "Which is best, high or low?"),
    explanation: Phrase(
      nn: """
        `optimise` vel det beste, og må vita kva veg talet er bra: anten seier spørsmålet det (`choose lowest`,
        `choose highest`), eller planen seier det for godt med `@better lower` eller `@better higher` på definisjonen,
        eller på det ho er rekna av.
        """,
      nb: """
        `optimise` velger det beste, og må vite hvilken vei tallet er bra: enten sier spørsmålet det (`choose lowest`,
        `choose highest`), eller planen sier det for godt med `@better lower` eller `@better higher` på definisjonen,
        eller på det den er regnet av.
        """,
      sv: """
        `optimise` väljer det bästa, och måste veta åt vilket håll talet är bra: antingen säger frågan det (`choose
        lowest`, `choose highest`), eller så säger planen det för gott med `@better lower` eller `@better higher` på
        definitionen, eller på det som den är räknad av.
        """,
      en: """
        `optimise` chooses what is best, and must know which way the figure is good: either the question says it
        (`choose lowest`, `choose highest`), or the plan says it for good with `@better lower` or `@better higher`
        on the definition, or on what it is made of.
        """))

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
        Eit scenario som har både `include a` og `exclude a`, seier to ting om same tiltak. Ta bort den eine lina.
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
  /// The codes of this area.
  public static let layerCodes: [DiagnosticCode] = [
    conflictingMeasures, orderMatters, partOfYearOnPercent, transferBelowZero, badTransfer, unknownLayer, badPeriod,
    badIndicator, badCommand, noEffect, excludesNothing, badDistribution, badShare, overflow, requirement, checkFailed,
    unknownBest,
    clauseAsLayer, includedAndExcluded,
  ]
}
