import KvaomEngine

/// A topic of `help`.
struct HelpTopic: Sendable {
  /// The words that ask for it.
  let words: [String]
  /// What it says.
  let text: Phrase

  /// All topics.
  static let all: [HelpTopic] = [
    HelpTopic(
      words: ["draft", "utkast"],
      text: Phrase(
        nn: "Det du skriv for eit namn som finst, går i utkastet, aldri i planen:\n  wage_growth = 4%             wage_growth += 1 pp from 2018\n  staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017\nchanges viser det, unset 2 tek ei endring ut, reset tømer, keep as felles \"Felles\" gjer det til eit scenario.\nPlanen sjølv endrar du med define wage = 550_000 kr.\n",
        nb: "Det du skriver for et navn som finnes, går i utkastet, aldri i planen:\n  wage_growth = 4%             wage_growth += 1 pp from 2018\n  staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017\nchanges viser det, unset 2 tar en endring ut, reset tømmer, keep as felles \"Felles\" gjør det til et scenario.\nPlanen selv endrer du med define wage = 550_000 kr.\n",
        sv: "Det du skriver för ett namn som finns går till utkastet, aldrig till planen:\n  wage_growth = 4%             wage_growth += 1 pp from 2018\n  staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017\nchanges visar det, unset 2 tar bort en ändring, reset tömmer, keep as felles \"Felles\" gör det till ett scenario.\nSjälva planen ändrar du med define wage = 550_000 kr.\n",
        en: "What you type for a name that exists goes into the draft, never into the plan:\n  wage_growth = 4%             wage_growth += 1 pp from 2018\n  staff[Klepp] -= 1 position   transfer 2.33 positions of staff Klepp -> Shared from 2017\nchanges shows it, unset 2 takes a change out, reset empties it, keep as shared \"Shared\" makes it a scenario.\nThe plan itself changes with define wage = 550_000 kr.\n")),
    HelpTopic(
      words: ["scenarios", "scenario", "scenarier", "tiltak", "åtgärder"],
      text: Phrase(
        nn: "Eit scenario er ei liste endringar oppå planen; planen sjølv står urørt.\n  scenario plan \"Plan\" { wage_growth += 1 pp from 2018 }\n  compare need, gap in base, plan      show need in plan      work on plan\n",
        nb: "Et scenario er en liste endringer oppå planen; planen selv står urørt.\n  scenario plan \"Plan\" { wage_growth += 1 pp from 2018 }\n  compare need, gap in base, plan      show need in plan      work on plan\n",
        sv: "Ett scenario är en lista ändringar ovanpå planen; själva planen är orörd.\n  scenario plan \"Plan\" { wage_growth += 1 pp from 2018 }\n  compare need, gap in base, plan      show need in plan      work on plan\n",
        en: "A scenario is a list of changes on top of the plan; the plan itself stays.\n  scenario plan \"Plan\" { wage_growth += 1 pp from 2018 }\n  compare need, gap in base, plan      show need in plan      work on plan\n")),
    HelpTopic(
      words: ["keys", "tastar", "taster", "tangenter"],
      text: Phrase(
        nn: "Tab fyller ut etter meining. F1 viser ein funksjon. Ctrl-R og Pil opp leitar bakover.\nCtrl-C tømer linja eller stoppar arbeidet. Ctrl-D på tom linje går ut.\nEin open parentes, eller ein operator til slutt, held fram på neste linje.\n",
        nb: "Tab fyller ut etter mening. F1 viser en funksjon. Ctrl-R og Pil opp leter bakover.\nCtrl-C tømmer linjen eller stopper arbeidet. Ctrl-D på tom linje går ut.\nEn åpen parentes, eller en operator til slutt, fortsetter på neste linje.\n",
        sv: "Tabb fyller i efter mening. F1 visar en funktion. Ctrl-R och Uppil söker bakåt.\nCtrl-C tömmer raden eller stoppar arbetet. Ctrl-D på tom rad går ut.\nEn öppen parentes, eller en operator sist, fortsätter på nästa rad.\n",
        en: "Tab completes by meaning. F1 shows a function. Ctrl-R and Up search backwards.\nCtrl-C clears the line or stops the work. Ctrl-D on an empty line leaves.\nAn open bracket, or an operator at the end, goes on in the next line.\n")),
    HelpTopic(
      words: ["questions", "spørsmål", "frågor"],
      text: Phrase(
        nn: "Eit reknestykke åleine viser svaret: need[2020] - frame[2020]. _ er siste svar, _3 det tredje.\n  show need, gap with change      compare need in base, plan      goals      sources\n  check need > 0                  deviation budget in 2016        watch need[2020]\n",
        nb: "Et regnestykke alene viser svaret: need[2020] - frame[2020]. _ er siste svar, _3 det tredje.\n  show need, gap with change      compare need in base, plan      goals      sources\n  check need > 0                  deviation budget in 2016        watch need[2020]\n",
        sv: "En uträkning ensam visar svaret: need[2020] - frame[2020]. _ är senaste svaret, _3 det tredje.\n  show need, gap with change      compare need in base, plan      goals      sources\n  check need > 0                  deviation budget in 2016        watch need[2020]\n",
        en: "A calculation alone shows its answer: need[2020] - frame[2020]. _ is the last answer, _3 the third.\n  show need, gap with change      compare need in base, plan      goals      sources\n  check need > 0                  deviation budget in 2016        watch need[2020]\n")),
  ]
}
