import KvaomWords

/// Codes about time: KV150 and KV156. Those of the same block about amounts stand in `AmountCodes.swift`.
extension DiagnosticCode {
  /// A formula looks across a gap in the axis.
  public static let gapInAxis = DiagnosticCode(
    "KV150",
    Phrase(
      nn: "Eit hol på tidsaksen", nb: "Et hull på tidsaksen", sv: "En lucka på tidsaxeln", en: "A gap in the years"),
    severity: .note,
    explanation: Phrase(
      nn: """
        Planen hoppar over år. «Året før» eit år som følgjer eit hol, finst ikkje: prev, change, growth og
        chain manglar der, og alt som byggjer vidare på dei. Ta med åra imellom, eller vel eit einskilt år.
          manglar   prev(x)        der years er R2010, B2016..B2018
          finst     x - x[2010]
        """,
      nb: """
        Planen hopper over år. «Året før» et år som følger et hull, finnes ikke: prev, change, growth og
        chain mangler der, og alt som bygger videre på dem. Ta med årene imellom, eller velg et enkelt år.
          mangler   prev(x)        der years er R2010, B2016..B2018
          finnes    x - x[2010]
        """,
      sv: """
        Planen hoppar över år. ”Året före” ett år som följer en lucka finns inte: prev, change, growth och
        chain saknas där, och allt som bygger vidare på dem. Ta med åren emellan, eller välj ett enskilt år.
          saknas   prev(x)        där years är R2010, B2016..B2018
          finns    x - x[2010]
        """,
      en: """
        The plan leaves out years. The year before one that follows a gap does not exist: prev, change,
        growth and chain are missing there, and so is all that builds on them. Add the years between, or
        pick one year.
          missing   prev(x)        where years is R2010, B2016..B2018
          exists    x - x[2010]
        """))
  /// A period that has two meanings on a stock.
  public static let stockPeriod = DiagnosticCode(
    "KV156",
    Phrase(
      nn: "To måtar å endre det som står ved årsslutt", nb: "To måter å endre det som står ved årsslutt",
      sv: "Två sätt att ändra det som står vid årets slut", en: "Two ways to change a year-end figure"),
    explanation: Phrase(
      nn: """
        Ei `stock` som byggjer på året før, ber ei endring med seg vidare: 5 mkr ein gong står for alltid, 5
        mkr kvart år hopar seg opp. `from 2017` seier ikkje kva for ein av dei. Skriv `in 2017` (éin gong)
        eller `in 2017..2020` (kvart år); `=` tek òg `from 2017` (halden fast). Ein dato inne i året eller
        `evenly` høyrer til straumen som endrar ho.
          feil   debt += 5 mkr from 2017
          rett   debt += 5 mkr in 2017          debt += 5 mkr in 2017..2020
        """,
      nb: """
        En `stock` som bygger på året før, bærer en endring med seg videre: 5 mkr én gang står for alltid, 5
        mkr hvert år hoper seg opp. `from 2017` sier ikke hvilken av dem. Skriv `in 2017` (én gang) eller
        `in 2017..2020` (hvert år); `=` tar også `from 2017` (holdt fast). En dato inne i året eller
        `evenly` hører til strømmen som endrer den.
          feil   debt += 5 mkr from 2017
          rett   debt += 5 mkr in 2017          debt += 5 mkr in 2017..2020
        """,
      sv: """
        En `stock` som bygger på året före bär en ändring med sig vidare: 5 mkr en gång står kvar för
        alltid, 5 mkr varje år samlas på hög. `from 2017` säger inte vilket. Skriv `in 2017` (en gång) eller
        `in 2017..2020` (varje år); `=` tar också `from 2017` (fasthållen). Ett datum inne i året eller
        `evenly` hör till flödet som ändrar den.
          fel    debt += 5 mkr from 2017
          rätt   debt += 5 mkr in 2017          debt += 5 mkr in 2017..2020
        """,
      en: """
        A `stock` that builds on the year before carries a change along: 5 mkr once stay for good, 5 mkr
        each year pile up. `from 2017` does not say which. Write `in 2017` (once) or `in 2017..2020` (each
        year); `=` also takes `from 2017` (held). A date inside a year, or `evenly`, belongs to the flow
        that changes it.
          wrong   debt += 5 mkr from 2017
          right   debt += 5 mkr in 2017          debt += 5 mkr in 2017..2020
        """))
  /// The codes of this area.
  public static let timeCodes: [DiagnosticCode] = [gapInAxis, stockPeriod]
}
