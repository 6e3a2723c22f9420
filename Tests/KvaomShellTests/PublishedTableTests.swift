import KvaomTestSupport
import Testing

/// Tables as planners copy them, pasted, taken into the plan and asked about: each once ended as a wrong number.
struct PublishedTableTests {
  /// A table, what is asked of it, and what the answer holds.
  struct Published: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    let questions: [String]
    let holds: [String]
    var options = "--name b --unit tkr --prices nominal"
    var lacks: [String] = []
    var testDescription: String { name }
  }

  static let tables = [
    Published(
      name: "heads without a corner, the last column empty",
      lines: [
        "Regnskap 2015\tBudsjett 2016\tBudsjett 2017", "Helse\t100\t200\t", "Skule\t50\t60\t", "SUM\t150\t260\t",
      ],
      questions: ["b[Helse, R2015] == 100 tkr and b[Skule, B2016] == 60 tkr and b[Helse, 2017] is missing"],
      holds: ["\nja"]),
    Published(
      name: "a sum of years is no year",
      lines: [
        "Prosjekt\tSum 2017-2020\t2017\t2018\t2019", "Ny barnehage\t35 000\t10 000\t20 000\t5 000",
        "Skule\t10 000\t1 000\t2 000\t3 000",
      ], questions: ["b[Skule, 2017] == 1_000 tkr", "b[2020]"], holds: ["Sum 2017-2020  ikkje med", "\nja", "KV046"]),
    Published(
      name: "a change in percent is no year",
      lines: [
        "Teneste\tRegnskap 2016\tBudsjett 2017\tEndring 2017-2018", "Helse\t10 000\t10 500\t5,0",
        "Skule\t20 000\t21 000\t5,0",
      ], questions: ["b[Helse, 2017] == 10_500 tkr", "b[2018]"],
      holds: ["endring i prosent frå R2016 til B2017", "\nja", "KV046"]),
    Published(
      name: "a column of percents is not dropped in silence",
      lines: [
        "\tBudsjettforslag 2017\tVedtatt budsjett 2016\tProsentvis endring 2016-2017",
        "100 Politisk styring\t41 894\t41 854\t0,1", "120 Administrasjon\t368 404\t350 430\t5,1",
      ], questions: ["b[\"120 Administrasjon\", 2016] == 350_430 tkr"],
      holds: ["Prosentvis endring 2016-2017  ikkje med", "\nja"]),
    Published(
      name: "a revised budget is no accounts",
      lines: ["\tBudsjett 2016\tRev. budsjett 2016", "Helse\t100\t120", "Skule\t50\t60"],
      questions: ["b[Helse, RB2016] == 120 tkr", "deviation b in 2016"], holds: ["året RB2016", "\nja", "KV098"]),
    Published(
      name: "a proposal, a frame and what follows them are budgets",
      lines: [
        "\tVedtatt budsjett 2017\tRådmannens forslag 2018\tRamme 2019\tUtgifter 2020", "Helse\t1\t2\t3\t4",
        "Skule\t1\t2\t3\t4",
      ], questions: ["b"], holds: ["B2017   B2018   B2019   B2020"]),
    Published(
      name: "the sum of the second block",
      lines: [
        "\tBudsjett 2016\tBudsjett 2017", "Skatt\t200\t210", "Tilskot\t100\t110", "Sum inntekter\t300\t320",
        "Løn\t100\t150", "Drift\t50\t80", "Sum utgifter\t150\t230",
      ], questions: ["sum(b over post)[2016] == 450 tkr"],
      holds: ["Sum utgifter kontrollert mot trykt Sum utgifter: stemmer i alle 2 åra.", "\nja"]),
    Published(
      name: "results are no figures of their own",
      lines: [
        "\tBudget 2016\tBudget 2017", "Avgifter\t100\t200", "Bidrag\t50\t60", "Summa intäkter\t150\t260",
        "Personal\t-80\t-90", "Lokaler\t-30\t-40", "Summa kostnader\t-110\t-130", "Nettokostnad\t40\t130",
      ], questions: ["sum(b over post)[2016] == 40 tkr and sum(b over post)[2017] == 130 tkr"], holds: ["\nja"]),
    Published(
      name: "a label over two lines",
      lines: ["\tBudsjett 2016\tBudsjett 2017", "Helse\t100\t200", "\"Barn og", "unge\"\t50\t60", "SUM\t150\t260"],
      questions: ["b[\"Barn og unge\", 2016] == 50 tkr"], holds: ["SUM kontrollert mot trykt SUM: stemmer", "\nja"]),
    Published(
      name: "heads over two lines",
      lines: ["\t\"Opprinnelig", "budsjett 2016\"\t\"Budsjett", "2017\"", "Helse\t100\t200", "Skule\t50\t60"],
      questions: ["b[Helse, B2016] == 100 tkr and b[Skule, B2017] == 60 tkr"],
      holds: ["Opprinnelig budsjett 2016  året B2016", "\nja"]),
    Published(
      name: "a footnote with an equals sign",
      lines: [
        "\tBudsjett 2016\tBudsjett 2017", "Helse\t100\t200", "Skule\t50\t60", "* Netto = utgifter minus inntekter",
      ], questions: ["b[Skule, 2017] == 60 tkr"],
      holds: ["Utan tal, og ikkje med: * Netto = utgifter minus inntekter", "\nja"]),
    Published(
      name: "empty cells at the end of a row",
      lines: [
        "\tRegnskap 2020\tBudsjett 2021\tBudsjett 2022", "Drift\t1 003\t1 448\t1 768", "Tilskot\t4 307\t\t",
        "Sum\t5 310\t1 448\t1 768",
      ], questions: ["b[Tilskot, R2020] == 4_307 tkr and b[Tilskot, 2021] == 0 tkr"], holds: ["\nja"],
      options: "--name b --unit tkr --prices nominal --dash 0"),
    Published(
      name: "two columns of labels, filled down",
      lines: [
        "Netto driftsrammer\t\tVedtatt budsjett 2016\tBudsjettforslag 2017", "Bymiljø\tUtgifter\t1 099\t950",
        "\tInntekter\t-1 088\t-834", "\tNetto\t11\t116",
      ], questions: ["b[\"Bymiljø\", Inntekter, 2016] == -1_088 tkr"], holds: ["stemmer i alle 2 åra", "\nja"]),
    Published(
      name: "a footnote mark on a head",
      lines: ["\tBudsjett 2016*\tBudsjett 2017", "Helse\t100\t200", "Skule\t50\t60"],
      questions: ["b[Helse, 2016] == 100 tkr"], holds: ["\nja"]),
    Published(
      name: "semicolons and quotes",
      lines: ["\"Post\";\"Budsjett 2016\";\"Budsjett 2017\"", "\"Helse\";29278;29492", "\"Skule\";50;60"],
      questions: ["b[Helse, 2016] == 29_278 tkr"], holds: ["\nja"]),
    Published(
      name: "a hash in the label of a sum",
      lines: ["\tBudsjett 2016\tBudsjett 2017", "Helse\t100\t200", "Sum avd. #2\t100\t200"],
      questions: ["sum(b over post)[2016] == 100 tkr"], holds: ["Sum avd. #2 kontrollert", "\nja"]),
    Published(
      name: "the unit in the corner",
      lines: ["(mnkr)\tBudget 2016\tBudget 2017", "Helse\t100\t200", "Skule\t50\t60"],
      questions: ["b", "", "nominal", "b[Helse, 2016] == 100 mkr"], holds: ["[mkr]", "\nja"], options: ""),
    Published(
      name: "a byte-order mark",
      lines: ["\u{FEFF}\tBudsjett 2016\tBudsjett 2017", "Helse\t100\t200", "SUM\t100\t200"],
      questions: ["b"], holds: ["Éin føresetnad manglar kjelde."], lacks: ["\u{FEFF}"]),
    Published(
      name: "a dash where a column has nothing else",
      lines: ["\tB2016\tB2017", "Helse\t29\t-", "Skule\t1\t-"], questions: ["0", "b[Helse, 2017] == 0 tkr"],
      holds: ["Kva tyder «-»", "\nja"]),
  ]

  @Test(arguments: tables) func isReadAsItIsPrinted(_ table: Published) throws {
    let entries = ["paste \(table.options)"] + table.lines + [""] + table.questions
    let result = try ScriptedTests.feed(entries.joined(separator: "\n"), plan: nil)
    let said = result.output + result.errors
    for text in table.holds { #expect(said.contains(text), "\(text) in \(said)") }
    for text in table.lacks { #expect(!said.contains(text), "\(text) not in \(said)") }
  }

  /// The units printed over tables, as answers.
  @Test(arguments: [
    ("Mkr", "mill. kr"), ("mnkr", "mill. kr"), ("TKR", "tusen kr"), ("kkr", "tusen kr"), ("MSEK", "mill"),
    ("NOK", "kr"), ("tusen kroner", "tusen kr"),
  ]) func unitsAsTheyArePrinted(_ word: String, _ shown: String) throws {
    let result = try ScriptedTests.feed(
      "paste --name b", "\tBudget 2016\tBudget 2017", "Helse\t100\t200", "Skule\t50\t60", "", word, "nominal", "b",
      plan: nil)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains(shown), "\(result.output)")
  }
}
