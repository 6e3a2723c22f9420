import KvaomWorkbench
import KvaomEngine
import KvaomRender
import KvaomSyntax
import KvaomWords

/// A question of the language, as `help` shows it.
struct Question: Sendable {
  /// The word it begins with.
  let verb: Command.Verb
  /// How it is asked.
  let form: String
  /// What it answers.
  let summary: NumberedPhrase

  /// All questions, in the order of the help.
  static let all: [Question] = asking + deciding + checking

  private static let asking: [Question] = [
    Question(
      verb: .show, form: "need, gap [in plan] [as mkr] [to 1 decimal] [with change, sparklines] [total post]",
      summary: NumberedPhrase(
        nn: "tabellar av tal", nb: "tabeller av tall", sv: "tabeller med tal", en: "tables of figures")),
    Question(
      verb: .compare, form: "need, gap in base, plan",
      summary: NumberedPhrase(
        nn: "scenario ved sida av kvarandre, med skilnad", nb: "scenarier ved siden av hverandre, med differanse",
        sv: "scenarier bredvid varandra, med skillnad", en: "scenarios side by side, with the difference")),
    Question(
      verb: .why, form: "need[2020] [in plan]",
      summary: NumberedPhrase(
        nn: "kvifor eit tal er som det er, eller endrar seg", nb: "hvorfor et tall er som det er, eller endrer seg",
        sv: "varför ett tal är som det är, eller ändras", en: "why a figure is what it is, or changes")),
    Question(
      verb: .bridge, form: "need from 2017 to 2018 [in plan]",
      summary: NumberedPhrase(
        nn: "budsjettbru frå eitt år, eller éin plan, til neste",
        nb: "budsjettbro fra ett år, eller én plan, til neste",
        sv: "brygga från ett år, eller en plan, till nästa", en: "the bridge from one year, or plan, to the next")),
    Question(
      verb: .measures, form: "[in plan] [for need, on_time]",
      summary: NumberedPhrase(
        nn: "tiltakslista, og kva tiltaka gir", nb: "tiltakslisten, og hva tiltakene gir",
        sv: "åtgärdslistan, och vad åtgärderna ger", en: "the list of measures, and what they give")),
  ]

  private static let deciding: [Question] = [
    Question(
      verb: .solve, form: "wage_growth for gap[2020] = 0 tkr [in plan]",
      summary: NumberedPhrase(
        nn: "kva ein føresetnad må vera (målsøking)", nb: "hva en forutsetning må være (målsøking)",
        sv: "vad ett antagande måste vara (målsökning)", en: "what an input must be")),
    Question(
      verb: .when, form: "on_time >= 100% [in plan]",
      summary: NumberedPhrase(
        nn: "det første året noko held", nb: "det første året noe holder", sv: "det första år något gäller",
        en: "the first year a condition holds")),
    Question(
      verb: .sweep, form: "need[2020] with wage_growth = 0%..5% step 0.5%",
      summary: NumberedPhrase(
        nn: "ein føresetnad gjennom ei rekkje verdiar", nb: "en forutsetning gjennom en rekke verdier",
        sv: "ett antagande genom en rad värden", en: "an input over a range")),
    Question(
      verb: .tornado, form: "need[2020] [in plan]",
      summary: NumberedPhrase(
        nn: "kva føresetnader som betyr mest", nb: "hvilke forutsetninger som betyr mest",
        sv: "vilka antaganden som betyder mest", en: "which inputs matter most")),
    Question(
      verb: .simulate, form: "need[2020] [10_000 draws] [seed 7]",
      summary: NumberedPhrase(
        nn: "kor sikkert eit tal er", nb: "hvor sikkert et tall er", sv: "hur säkert ett tal är",
        en: "how sure a figure is")),
    Question(
      verb: .optimise, form: "need[2020] for on_time[2020] >= 90%",
      summary: NumberedPhrase(
        nn: "det beste valet av tiltak og føresetnader", nb: "det beste valget av tiltak og forutsetninger",
        sv: "det bästa valet av åtgärder och antaganden", en: "the best choice of measures and inputs")),
    Question(
      verb: .correlate, form: "wage_growth, price_growth at 0.6",
      summary: NumberedPhrase(
        nn: "to usikre føresetnader følgjest", nb: "to usikre forutsetninger følges ad",
        sv: "två osäkra antaganden följs åt",
        en: "two uncertain inputs go together")),
  ]

  private static let checking: [Question] = [
    Question(
      verb: .goals, form: "[in plan] [in 2018]",
      summary: NumberedPhrase(
        nn: "måla: resultat, bane og status", nb: "målene: resultat, bane og status",
        sv: "målen: resultat, bana och status",
        en: "the goals: result, path and status")),
    Question(
      verb: .deviation, form: "budget in 2016",
      summary: NumberedPhrase(
        nn: "budsjett mot rekneskap", nb: "budsjett mot regnskap", sv: "budget mot utfall",
        en: "budget against accounts")),
    Question(
      verb: .sources, form: "",
      summary: NumberedPhrase(
        nn: "kvar tala kjem frå", nb: "hvor tallene kommer fra", sv: "varifrån talen kommer",
        en: "where the figures come from")),
    Question(
      verb: .check, form: "need[2017] == 29_492 tkr [within 1 tkr] [\"…\"]",
      summary: NumberedPhrase(
        nn: "ein påstand som skal halda", nb: "en påstand som skal holde", sv: "ett påstående som ska hålla",
        en: "a claim that must hold")),
    Question(
      verb: .test, form: "\"…\" { check … }",
      summary: NumberedPhrase(
        nn: "påstandar under eitt namn", nb: "påstander under ett navn", sv: "påståenden under ett namn",
        en: "claims under one name")),
  ]

  /// The form and what it answers.
  func written(_ locale: Locale) -> String { "\(verb.rawValue) \(form)\n  \(summary(locale))\n" }
}
