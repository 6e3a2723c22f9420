/// The mistakes planners make.
extension Mistake {
  /// All kinds.
  static let kinds = texts + tables + units + definitions + layers

  private static let texts = [
    Mistake(
      kind: "a decimal comma", code: "KV005", says: ["one number or several", "Write"],
      forms: [
        "rate = 2,33", "rate = 18,5%", "amount = 540,5 tkr", "x = wage * 1,025", "x = round(wage, to: 0,01)",
        "x[2017] = 2,5", "input g = 2,7% in 0%..6%", "measure m { cost -= 2,5 tkr from 2018 }", "check wage == 2,5 kr",
        "show cost * 1,02",
      ]),
    Mistake(
      kind: "a brace that is not closed", code: "KV012", says: ["never closed"],
      forms: [
        "scenario late {\n  wage_growth = 3%\n", "measure m {\n  cost -= 1 tkr\n", "x = table by place {\n  Klepp 3\n",
        "table across place {\n Klepp Shared Time\n late 1 2 3\n", "test \"t\" {\n  check wage > 0 kr\n",
        "indicators by goal {\n  result 2016\n  a 3%\n", "x = { a = 3; a + 1\n", "show cost with { wage_growth = 3%\n",
        "x = (cost with { wage_growth = 3% )\n", "table by action {\n  status: text\n  Vald \"x\"\n",
      ]),
    Mistake(
      kind: "bytes that are not UTF-8", code: "KV001", says: ["save the file as UTF-8"], isOfTheWholeFile: true,
      forms: [
        "# Kjelde: ¤konomiplan", "x \"L¤nn\" = 3", "@source \"¤konomiplan\"\nx = 3", "## ¤\nx = 3", "show cost # ¤",
        "x = 3 ¤", "dim d = \"Tr¤\", B", "check wage > 0 kr \"f¤r\"", "y = table by place {\n  Klepp 1¤\n}", "¤¤¤¤",
      ]),
    Mistake(
      kind: "brackets nested too deeply", code: "KV014", says: ["nested more than"],
      forms: [
        deep("(", ")"), deep("-(", ")"), deep("sqrt(", ")"), deep("{ ", " }"), deep("not (", ")"), deep("wage[(", ")]"),
        deep("[", "]"), deep("if true then ", " else 1"), deep("- ", ""), deep("2 ^ ", ""),
      ]),
  ]

  /// Ten thousand brackets.
  private static func deep(_ opening: String, _ closing: String) -> String {
    "x = " + String(repeating: opening, count: 10_000) + "1" + String(repeating: closing, count: 10_000)
  }

  private static let tables = [
    Mistake(
      kind: "a number with a space in a table", code: "KV080", says: ["(in place of"],
      forms: [
        "30 376 29278 29492", "30376 29 278 29492", "30376 29278 29 492", "1 220 0 0", "0 0 1 000", "-1 220 0 0",
        "30 376 29278 -", "12 040 1.5 2.5", "999 999 1 2", "1 2 3 004",
      ].map { "b = table by post, year in tkr {\n  R2015 B2016 B2017\n  Helse \($0)\n  Andre 1 2 3\n}" }),
    Mistake(
      kind: "a head that is missing", code: "KV080", says: ["the header"],
      forms: [
        "b = table by post, year {\n  R2015 B2016\n  Helse 1 2 3\n  Andre 4 5 6\n}",
        "b = table by post, year {\n  B2016 B2017\n  Helse 1 2 3\n}",
        "b = table by post, year {\n  R2015\n  Helse 1 2\n  Andre 3 4\n}",
        "b = table by post, year in tkr {\n  R2015 B2016 B2017 B2018 B2019\n  A 1 2 3 4 5 6\n  B 1 2 3 4 5 6\n}",
        "b = table by post, place {\n  Klepp Time\n  A 1 2 3\n  B 4 5 6\n}",
        "table across place {\n  Klepp Time\n  late: % 24 16 8\n  trained: % 1 2 3\n}",
        "table across place {\n  Klepp Shared\n  late 24 16 8\n}",
        "table by action {\n  owner\n  Vald \"A\" \"B\"\n}",
        "table by action {\n  first second\n  Vald 1 2 3\n  Skule 1 2 3\n}",
        "b = table by post, year {\n  R2015 B2016 B2017\n  Helse 1 2 3\n  = SUM 1 2 3 4\n}",
      ]),
  ]

  private static let units = [
    Mistake(
      kind: "kroner and positions", code: "KV060", says: ["position"],
      forms: [
        "x = wage + people", "x = people + wage", "x = wage - people", "x = 540_000 kr + 2 positions",
        "check wage == people",
        "x = if wage > people then 1 else 2", "x = min(wage, people)", "show wage + staff[Klepp]",
        "x[R] = wage\nx[B] = people", "x = people otherwise wage",
      ]),
    Mistake(
      kind: "a percent added to a percent", code: "KV061", says: [" pp", "*= "],
      forms: [
        "scenario a { wage_growth += 1% }", "scenario a { wage_growth -= 1% }",
        "scenario a { wage_growth += 0.5% from 2018 }",
        "measure a { wage_growth += 1% in 2018 }", "measure a { wage_growth[2018] += 1% }",
        "show wage with { wage_growth += 1% }", "x = wage with { wage_growth += 10% }",
        "scenario a { wage_growth += share }",
        "scenario a { share += 2% until 2019 }", "compare wage in base with wage_growth += 1% from 2018",
      ]),
    Mistake(
      kind: "prices of two years", code: "KV064", says: ["prices"],
      forms: [
        "x = wage + 100 kr@2017", "x = 100 kr@2017 + wage", "x = wage - old_cost", "x = 1 kr@2016 + 1 kr@2017",
        "check wage == old_cost", "x = if wage > old_cost then 1 else 2", "x: kr = old_cost", "x: kr@2017 = wage",
        "scenario a { wage = old_cost }", "show old_cost as kr",
      ]),
  ]

  private static let definitions = [
    Mistake(
      kind: "a name with one letter wrong", code: "KV040", says: ["Write"],
      forms: [
        "x = waeg", "x = wages", "x = Wage", "x = wage_growht", "x = wage * (1 + wage_growt)", "x = prev(wagee)",
        "show old_coost", "check shar > 0%", "scenario a { wage_grwth = 3% }", "x = sun(staff over place)",
      ]),
    Mistake(
      kind: "two cases of one cell", code: "KV042", says: ["the other case"],
      forms: [
        "x[from 2017] = 1\nx[until 2018] = 2", "x[2017] = 1\nx[2017] = 2", "x[B] = 1\nx[2017] = 2",
        "x[R] = 1\nx[2015] = 2",
        "x[2016..2018] = 1\nx[2018..2020] = 2", "x[Klepp] = 1\nx[Klepp] = 2", "x[not Klepp] = 1\nx[Time] = 2",
        "x[Klepp, from 2017] = 1\nx[2018] = 2", "x[place: Klepp] = 1\nx[Klepp, Time] = 2",
        "x[until 2017] = 1\nx[B2016] = 2",
      ]),
    Mistake(
      kind: "a circle of three", code: "KV043", says: ["needs"],
      forms: [
        "a = b + 1\nb = c + 1\nc = a + 1", "a: kr = b\nb: kr = c\nc: kr = a", "a[R] = 1\na[B] = b\nb = c\nc = a",
        "a = sum(b over place)\nb = staff * c\nc = a / 1 position", "a = if b > 0 then 1 else 2\nb = c * 2\nc = a",
        "a = cumulative(b)\nb = c\nc = a", "a = b[2017]\nb = c\nc = a",
        "a = b otherwise 0\nb = c otherwise 0\nc = a otherwise 0",
        "a = 1\nb = c\nc = a with { a = b }\nd = b", "fn f(x) = x + c\na = f(1)\nb = a\nc = b",
      ]),
    Mistake(
      kind: "a year outside the plan", code: "KV046", says: ["B2020"],
      forms: [
        "show cost[B2025]", "show cost[2025]", "x = yearly[B2025]", "x = yearly[R2020]", "x = yearly[2014]",
        "x[B2025] = 3",
        "x[from 2025] = 3", "x = sum(yearly[2021..2024] over year)", "scenario a { yearly[2025] = 3 }",
        "x = chain(wage_growth, base: 2025)",
      ]),
    Mistake(
      kind: "a function that calls itself", code: "KV044", says: ["calls itself"],
      forms: [
        "fn f(x) = f(x)\ny = f(1)", "fn f(x) = x * f(x - 1)\ny = f(5)",
        "fn f(x) = g(x)\nfn g(x) = h(x)\nfn h(x) = f(x)\ny = f(1)",
        "fn f(x) = if x < 1 then 1 else f(x - 1)\nshow f(3)", "fn f(x = g(1)) = x\nfn g(x) = f()\ny = g(1)",
        "fn f(x) = { a = g(x); a }\nfn g(x) = f(x) + 1\ny = g(1)",
        "fn f(x over d) = sum(f(x) over d)\ny = f(staff over place)",
        "fn f(x) = f(f(x))\ny = f(1)", "fn f(x) = prev(f(x))\ny = f(wage)",
        "fn f(x) = f(x)\nscenario a { wage = f(wage) }",
      ]),
  ]

  private static let layers = [
    Mistake(
      kind: "two measures that set one value", code: "KV090", says: ["exclude", "itself"],
      forms: [
        two("wage = 1 kr", "wage = 2 kr"), two("wage = 1 kr", "wage += 2 kr"), two("wage *= 2", "wage = 2 kr"),
        two("wage = 1 kr from 2018", "wage = 2 kr from 2019"),
        two("staff[Klepp] = 1 position", "staff[Klepp] = 2 positions"),
        two("staff = 1 position", "staff[Time] = 2 positions"), two("wage = 1 kr in 2018", "wage -= 2 kr until 2018"),
        two("transfer 1 position of staff Klepp -> Time", "staff[Time] = 3 positions"),
        two("wage_growth = 3%", "wage_growth += 1 pp"),
        two("wage = 1 kr evenly from 2017 until 2019", "wage = 2 kr from 2018-06"),
      ]),
    Mistake(
      kind: "a transfer below zero", code: "KV093", says: ["`Klepp`", "to give"], isFoundByComputing: true,
      forms: [
        "transfer 20 positions of staff Klepp -> Shared", "transfer 12.15 positions of staff Klepp -> Shared from 2018",
        "transfer 20 positions of staff Klepp -> Shared from 2016-12",
        "transfer 13 positions of staff Klepp -> Shared in 2017",
        "transfer 13 positions of staff Klepp -> Shared until 2016-02",
        "transfer 13 positions of staff Klepp -> Shared in 2017-03..2017-04",
        "transfer 50 positions of staff Klepp -> Shared evenly from 2017 until 2020",
        "transfer staff[Time] of staff Klepp -> Shared", "transfer 200% * staff[Klepp] of staff Klepp -> Shared",
        "transfer 10 positions of staff Klepp -> Shared\n  transfer 10 positions of staff Klepp -> Time",
      ].map { "measure move {\n  \($0)\n}\nshow staff in move" }),
  ]

  /// A scenario that includes two measures of one statement each.
  private static func two(_ first: String, _ second: String) -> String {
    "measure one { \(first) }\nmeasure two { \(second) }\nscenario both { include one, two }"
  }
}
