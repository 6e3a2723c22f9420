import KvaomSource
import KvaomWords

/// The table of questions, in the order of the help: one entry is all that parser, checker, help and completion need to
/// know of a question. How it is answered stands in its folder of KvaomQuestions.
extension QuestionForm {
  /// All questions.
  public static let all: [QuestionForm] = asking + deciding + checking

  /// What is asked of the figures and their causes.
  private static let asking: [QuestionForm] = [
    QuestionForm(
      .show, form: "need, gap [in plan] [as mkr] [to 1 decimal] [with change, sparklines] [total post]",
      summary: Phrase(nn: "tabellar av tal", nb: "tabeller av tall", sv: "tabeller med tal", en: "tables of figures"),
      takes: .items,
      example: "show \(.figure, "name, name")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with change, with sparklines, with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
        ("total", "total post"),
        ("where", "where x > 0 kr"),
      ]),
    QuestionForm(
      .plot, form: "need, gap [in base, plan] [as mkr]",
      summary: Phrase(
        nn: "eit bilete av tala, med tabellen; òg framfor tornado, bridge, simulate og sweep",
        nb: "et bilde av tallene, med tabellen; også foran tornado, bridge, simulate og sweep",
        sv: "en bild av talen, med tabellen; även framför tornado, bridge, simulate och sweep",
        en: "a picture of the figures, with the table; also before tornado, bridge, simulate and sweep"),
      takes: .items,
      example: "plot \(.figure, "name, name")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .compare, form: "need, gap in base, plan",
      summary: Phrase(
        nn: "scenario ved sida av kvarandre, med skilnad", nb: "scenarioer ved siden av hverandre, med forskjell",
        sv: "scenarier bredvid varandra, med skillnad", en: "scenarios side by side, with the difference"),
      takes: .items,
      example: "compare \(.figure, "name, name") in base, \(.scenario, "plan")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with change, with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .why, form: "need[2020] [in plan]",
      summary: Phrase(
        nn: "kvifor eit tal er som det er, eller endrar seg", nb: "hvorfor et tall er som det er, eller endrer seg",
        sv: "varför ett tal är som det är, eller ändras", en: "why a figure is what it is, or changes"),
      takes: .oneItem,
      example: "why \(.cell, "net_cost[2020]")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
        ("against", "against \(.scenario, "strict")"),
        ("depth", "depth 6"),
        ("deep", "deep"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
        ("draws", "10_000 draws"),
        ("seed", "seed 7"),
      ]),
    QuestionForm(
      .bridge, form: "need from 2017 to 2018 [in plan]",
      summary: Phrase(
        nn: "budsjettbru frå eitt år, eller éin plan, til neste",
        nb: "budsjettbro fra ett år, eller én plan, til neste", sv: "brygga från ett år, eller en plan, till nästa",
        en: "the bridge from one year, or plan, to the next"),
      takes: .oneItem,
      example: "bridge \(.figure, "net_cost") from 2017 to 2018",
      clauses: [
        ("from", "from 2017 to 2018"),
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .measures, form: "[in plan] [for need, on_time]",
      summary: Phrase(
        nn: "tiltakslista, og kva tiltaka gir", nb: "tiltakslisten, og hva tiltakene gir",
        sv: "åtgärdslistan, och vad åtgärderna ger", en: "the list of measures, and what they give"),
      takes: .anything,
      example: "measures for \(.figure, "net_cost")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("for", "for \(.figure, "net_cost, on_time")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
  ]

  /// What is asked before something is decided.
  private static let deciding: [QuestionForm] = [
    QuestionForm(
      .solve, form: "wage_growth for gap[2020] = 0 tkr [in plan]",
      summary: Phrase(
        nn: "kva ein føresetnad må vere (målsøking)", nb: "hva en forutsetning må være (målsøking)",
        sv: "vad ett antagande måste vara (målsökning)", en: "what an input must be"),
      takes: .oneInput,
      example: "solve \(.input, "wage_growth") for \(.cell, "gap[2020]") = \(.zero, "0 tkr")",
      clauses: [
        ("for", "for \(.cell, "gap[2020]") = \(.zero, "0 tkr")"),
        ("in", "in \(.scenario, "plan"), in -5%..10%"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
      ]),
    QuestionForm(
      .when, form: "on_time >= 100% [in plan]",
      summary: Phrase(
        nn: "det første året noko held", nb: "det første året noe holder", sv: "det första år något gäller",
        en: "the first year a condition holds"),
      takes: .oneCondition,
      example: "when on_time >= 100%",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
      ]),
    QuestionForm(
      .sweep, form: "need[2020] with wage_growth = 0%..5% step 0.5%",
      summary: Phrase(
        nn: "ein føresetnad gjennom ei rekkje verdiar", nb: "en forutsetning gjennom en rekke verdier",
        sv: "ett antagande genom en rad värden", en: "an input over a range"),
      takes: .itemsAndInputs, needs: .number,
      example: "sweep \(.cell, "net_cost[2020]") with \(.range, "wage_growth = 0%..5% step 0.5%")",
      clauses: [
        ("with", "with \(.range, "wage_growth = 0%..5% step 0.5%")"),
        ("in", "in base, \(.scenario, "plan")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .tornado, form: "need[2020] [in plan]",
      summary: Phrase(
        nn: "kva føresetnader som betyr mest", nb: "hvilke forutsetninger som betyr mest",
        sv: "vilka antaganden som betyder mest", en: "which inputs matter most"),
      takes: .oneItem, needs: .numberInOneCell,
      example: "tornado \(.cell, "net_cost[2020]")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .simulate, form: "need[2020] [10_000 draws] [seed 7]",
      summary: Phrase(
        nn: "kor sikkert eit tal er", nb: "hvor sikkert et tall er", sv: "hur säkert ett tal är",
        en: "how sure a figure is"),
      takes: .items, needs: .numberOrTruth,
      example: "simulate \(.cell, "net_cost[2020]")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("with", "with \(.change, "wage_growth += 1 pp")"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
        ("draws", "10_000 draws"),
        ("seed", "seed 7"),
      ]),
    QuestionForm(
      .optimise, form: "need[2020] for on_time[2020] >= 90%",
      summary: Phrase(
        nn: "det beste valet av tiltak og føresetnader", nb: "det beste valget av tiltak og forutsetninger",
        sv: "det bästa valet av åtgärder och antaganden", en: "the best choice of measures and inputs"),
      takes: .oneItem, needs: .numberInOneCell,
      example: "optimise \(.cell, "net_cost[2020]")",
      clauses: [
        ("with", "with \(.range, "wage_growth = 0%..5% step 0.5%")"),
        ("for", "for \(.cell, "gap[2020]") <= \(.zero, "0 tkr")"),
        ("choose", "choose lowest, choose highest"),
        ("in", "in base, \(.scenario, "plan")"),
        ("as", "as mkr"),
      ]),
    QuestionForm(
      .correlate, form: "wage_growth, price_growth at 0.6",
      summary: Phrase(
        nn: "to usikre føresetnader følgjest åt", nb: "to usikre forutsetninger følges ad",
        sv: "två osäkra antaganden följs åt", en: "two uncertain inputs go together"),
      takes: .twoInputs,
      example: "correlate \(.inputs, "wage_growth, price_growth") at 0.6",
      clauses: [
        ("at", "at 0.6")
      ]),
  ]

  /// What is held against what was adopted, booked or claimed.
  private static let checking: [QuestionForm] = [
    QuestionForm(
      .goals, form: "[in plan] [in 2018]",
      summary: Phrase(
        nn: "måla: resultat, bane og status", nb: "målene: resultat, bane og status",
        sv: "målen: resultat, bana och status", en: "the goals: result, path and status"),
      takes: .nothing,
      example: "goals",
      clauses: [
        ("in", "in \(.scenario, "plan"), in 2018")
      ]),
    QuestionForm(
      .deviation, form: "budget in 2016",
      summary: Phrase(
        nn: "budsjett mot rekneskap", nb: "budsjett mot regnskap", sv: "budget mot utfall",
        en: "budget against accounts"),
      takes: .pairs,
      example: "deviation \(.cell, "net_cost[2020]")",
      clauses: [
        ("in", "in 2018"),
        ("as", "as mkr"),
        ("to", "to 1 decimal"),
      ]),
    QuestionForm(
      .sources, form: "",
      summary: Phrase(
        nn: "kvar tala kjem frå", nb: "hvor tallene kommer fra", sv: "varifrån talen kommer",
        en: "where the figures come from"),
      takes: .nothing,
      example: "sources",
      clauses: []),
    QuestionForm(
      .review, form: "",
      summary: Phrase(
        nn: "det ein annan ville ha spurt om", nb: "det en annen ville ha spurt om",
        sv: "det en annan skulle ha frågat",
        en: "what a second pair of eyes would ask"),
      takes: .nothing,
      example: "review",
      clauses: []),
    QuestionForm(
      .check, form: "need[2017] == 29_492 tkr [within 1 tkr] [\"…\"]",
      summary: Phrase(
        nn: "ein påstand som skal halde", nb: "en påstand som skal holde", sv: "ett påstående som ska hålla",
        en: "a claim that must hold"),
      takes: .claim,
      example: "check \(.cell, "net_cost[2020]")",
      clauses: [
        ("in", "in base, \(.scenario, "plan")"),
        ("within", "within 1 tkr"),
      ]),
    QuestionForm(
      .test, form: "\"…\" { check … }",
      summary: Phrase(
        nn: "påstandar under eitt namn", nb: "påstander under ett navn", sv: "påståenden under ett namn",
        en: "claims under one name"),
      takes: .claims,
      example: "test \(.cell, "net_cost[2020]")",
      clauses: []),
  ]
}
