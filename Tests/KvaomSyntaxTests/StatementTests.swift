import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct StatementTests {
  @Test(arguments: [
    ("years R2015, B2016..B2020", "(years R2015 B2016..B2020)"),
    ("years 2016..2018", "(years 2016..2018)"),
    (
      "dim m \"Kommune\" = Klepp, \"Ny kommune\", Hå \"Hå kommune\", (KG7)",
      "(dim m \"Kommune\" Klepp |Ny kommune| (member Hå \"Hå kommune\") (reference KG7))"
    ),
    ("dim age = 0, 1, 2", "(dim age 0 1 2)"),
    ("unit child, children, barn", "(unit child children barn)"),
    ("prices nominal", "(prices nominal)"),
    ("prices 2017", "(prices 2017)"),
    ("prices unknown", "(prices unknown)"),
    ("use \"lib/own.kvaom\"", "(use \"lib/own.kvaom\")"),
    (
      "input g \"Vekst\" = 2.7% in 0%..6%",
      "(input g \"Vekst\" (number 2.7 (unit %)) (range (number 0 (unit %)) (number 6 (unit %))))"
    ),
    (
      "input g = 2% in 1%..4% ~ triangular(1%, 2%, 4%)",
      """
      (input g (number 2 (unit %)) (range (number 1 (unit %)) (number 4 (unit %))) (~ (call triangular (number 1 (unit \
      %)) (number 2 (unit %)) (number 4 (unit %)))))
      """
    ),
    ("input as_of = 2016-07-01", "(input as_of (date 2016-07-01))"),
    ("stock debt = prev(debt) - 3", "(stock debt (- (call prev debt) 3))"),
    ("x \"L\" [R] = 3", "(define x \"L\" [R] 3)"),
    ("x[municipality: Klepp, from 2018] = 3", "(define x [(municipality: Klepp)] [(from 2018)] 3)"),
    ("x: kr by unit, year = 3", "(define x (: (unit kr) (by unit year)) 3)"),
    ("x: by year = 3", "(define x (: (by year)) 3)"),
    ("x \"L\" [B]: kr/child = 3", "(define x \"L\" [B] (: (unit kr child^-1)) 3)"),
    ("fn f() = 3", "(fn f 3)"),
    (
      "fn f \"L\" (a: money, b: % = 4%, c over d) -> kr = a",
      """
      (fn f \"L\" (parameter a (unit money)) (parameter b (unit %) (= (number 4 (unit %)))) (parameter c (over d)) (-> \
      (unit kr)) a)
      """
    ),
    ("fn f(a)\n  = a", "(fn f (parameter a) a)"),
  ])
  func declarations(_ source: String, _ expected: String) {
    let reading = Reading(source)
    #expect(reading.dump == expected)
    #expect(reading.errors == [])
    reading.expectFormatKeepsTree()
  }

  @Test func wordsOfCommandsCanBeNames() {
    let source = """
      goals = 5
      show = 3
      input = 4
      unit: kr = 3 kr
      test = 1
      measure "Tiltak" = 2
      total[2018] = 3
      years = 4
      x = show + goals * input[2018] - total
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(reading.tree.statements.count == 9)
    for statement in reading.tree.statements {
      guard case .definition = statement.kind else {
        Issue.record("\(statement.kind) is no definition")
        continue
      }
    }
  }

  @Test func notesAndDocumentation() {
    let source = """
      # Not documentation.
      ## One.
      @source "KS" @published 2.3 kr
      ## Two.
      @break 2016 "moved"
      @unverified
      x = 3 ## not documentation
      ## Three.

      y = 4
      """
    #expect(
      Reading(source).dump == """
        (define x 3 (doc "One.") (doc "Two.") (@source "KS") (@published (number 2.3 (unit kr))) (@break 2016 "moved") \
        (@unverified))
        (define y 4 (doc "Three."))
        """)
  }

  @Test func documentationInsideAStatementBelongsToNothing() {
    #expect(Reading("x = [\n  ## inside\n  1]\ny = 2").dump == "(define x (list 1))\n(define y 2)")
  }

  @Test func layers() {
    let source = """
      measure m "Tiltak" {
        @owner "Helse"  @kind "samarbeid"
        @source "Avtale"
        transfer 2.33 positions of staff Klepp -> "Ny eining" from 2016-09
        staff[Klepp, fast] += 1 in 2018
        share = 38% until 2019-06
        cost *= 0.99 from 2017 until 2019; a -= 3 evenly from 2017 until 2020
        b = 3% in 2018..2019
      }
      scenario strict "Stram" extends plan { include a, b; exclude c }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (measure m "Tiltak" (@owner "Helse") (@kind "samarbeid") (transfer (number 2.33 (unit positions)) staff Klepp \
        |Ny eining| (from 2016-09) (@source "Avtale")) (+= staff [Klepp] [fast] 1 (in 2018 2018)) (= share (number 38 \
        (unit %)) (until 2019-06)) (*= cost 0.99 (between 2017 2019)) (-= a 3 (evenly 2017 2020)) (= b (number 3 (unit \
        %)) (in 2018 2019)))
        (scenario strict "Stram" (extends plan) (include a b) (exclude c))
        """)
    reading.expectFormatKeepsTree()
  }

  @Test func layersNeedNoIndentation() {
    let reading = Reading(
      "measure m {\n@owner \"a\"\na = 3\ntransfer 1 of s A -> B\n}\nscenario n {\n  include m\nb = 3\n}")
    #expect(reading.errors == [])
    #expect(reading.tree.statements.count == 2)
  }

  @Test func changesInExpressions() {
    #expect(
      Reading("x = y with { a = 4%; b += 1 from 2018 }").dump
        == "(define x (with y (= a (number 4 (unit %))) (+= b 1 (from 2018))))")
    #expect(
      Reading("x = y with {\n  a = 4%\n  transfer 1 of s A -> B\n}").dump
        == "(define x (with y (= a (number 4 (unit %))) (transfer 1 s A B)))")
  }

  @Test func indicators() {
    let source = """
      indicator on_time "Fristar" {
        value = in_time
        actual = 95% in 2017, 91% in 2018
        better = higher
        target = 100% in 2017, 100% by 2020
        limits = 1 pp, 10 pp; path = linear
        range = 0%..100%
      }
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump
        == """
        (indicator on_time \"Fristar\" (value in_time) (actual (in 2017 (number 95 (unit %))) (in 2018 (number 91 \
        (unit %)))) (better higher) (target (in 2017 (number 100 (unit %))) (by 2020 (number 100 (unit %)))) (limits \
        (number 1 (unit pp)) (number 10 (unit pp))) (path linear) (range (number 0 (unit %)) (number 100 (unit %))))
        """
    )
    reading.expectFormatKeepsTree()
  }

  @Test func theShellReadsMore() {
    let shell = Dialect.shell(decimalComma: true)
    #expect(Reading("net_cost[2020]", dialect: shell).dump == "(show (index net_cost 2020))")
    #expect(Reading("a - b in plan as mkr", dialect: shell).dump == "(show (- a b) (in plan) (as (unit mkr)))")
    #expect(Reading("staff[Klepp] -= 1,5", dialect: shell).dump == "(change (-= staff [Klepp] 1.5))")
    #expect(
      Reading("wage_growth = 4% from 2018", dialect: shell).dump
        == "(change (= wage_growth (number 4 (unit %)) (from 2018)))")
    #expect(
      Reading("wage_growth = 4% in 2018", dialect: shell).dump
        == "(change (= wage_growth (number 4 (unit %)) (in 2018 2018)))")
    #expect(Reading("x = y in plan", dialect: shell).dump == "(define x (in y plan))")
    #expect(Reading("wage_growth = 4%", dialect: shell).dump == "(define wage_growth (number 4 (unit %)))")
    #expect(
      Reading("transfer 1 position of staff A -> B", dialect: shell).dump
        == "(change (transfer (number 1 (unit position)) staff A B))")
    #expect(Reading("2,33 * 2", dialect: shell).dump == "(show (* 2.33 2))")
  }

  @Test func changesOfTheCommandLine() {
    let text = Reading("wage_growth = 3%, staff[Klepp] -= 1 from 2018; a = 2").text
    let (tree, statements) = parseLayerStatements(text, id: .init(index: 0))
    #expect(tree.diagnostics.isEmpty)
    #expect(
      statements.map { tree.dump($0) } == [
        "(= wage_growth (number 3 (unit %)))", "(-= staff [Klepp] 1 (from 2018))", "(= a 2)",
      ])
  }

  @Test func emptyTexts() {
    for source in ["", "\n\n", "# only a comment", "\u{FEFF}", "#!/usr/bin/env kvaom", ";;;"] {
      let reading = Reading(source)
      #expect(reading.tree.statements.isEmpty)
      #expect(reading.errors == [])
    }
  }
}
