import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct CommandTests {
  @Test(arguments: [
    (
      "show a, b in plan as mkr to 1 decimal with change total post where a > 0",
      "(show a b (in plan) (as (unit mkr)) (decimals 1) (with-change) (total post) (where (> a 0)))"
    ),
    ("show (x in plan) - x", "(show (- (in x plan) x))"),
    ("show x as position per 1000 child", "(show x (as (unit position child^-1/1000)))"),
    ("show x total", "(show x) !KV009"),
    ("compare a, b in base, plan, plan without m and n", "(compare a b (in base plan (world plan (without m n))))"),
    (
      "compare a in plan with g += 1 pp from 2018, need += 1500 tkr from 2018",
      """
      (compare a (in (world plan (+= g (number 1 (unit pp)) (from 2018)) (+= need (number 1500 (unit tkr)) (from \
      2018)))))
      """
    ),
    (
      "compare a with { g += 1 pp; transfer 1 of s A -> B }",
      "(compare a (with (+= g (number 1 (unit pp))) (transfer 1 s A B)))"
    ),
    (
      "compare a in base, plan with m at 50%, strict",
      "(compare a (in base (world plan (at m (number 50 (unit %)))) strict))"
    ),
    ("show a in plan with m with change", "(show a (in (world plan (include m))) (with-change))"),
    ("sweep a in plan with m with g = 1..2", "(sweep a (in (world plan (include m))) (with-range g 1 2))"),
    ("compare a with m", "(compare a (with (include m)))"),
    ("compare a with g = 3% in plan", "(compare a (with (= g (number 3 (unit %)))) (in plan))"),
    ("why a[2020]", "(why (index a 2020))"),
    ("why a in plan against strict", "(why a (in plan) (against strict))"),
    ("bridge a from 2017 to 2018 in plan", "(bridge a (from-to 2017 2018) (in plan))"),
    ("bridge a[2018] from \"last.kvaom\"", "(bridge (index a 2018) (from-file \"last.kvaom\"))"),
    ("measures", "(measures)"),
    ("measures in plan for a, b", "(measures (in plan) (for a b))"),
    ("solve g for gap[2020] = 0 tkr in plan", "(solve g (for (== (index gap 2020) (number 0 (unit tkr)))) (in plan))"),
    (
      "solve g in -5%..10% for a = 0 in plan",
      "(solve g (in-range (- (number 5 (unit %))) (number 10 (unit %))) (for (== a 0)) (in plan))"
    ),
    ("solve g for a in p = a in q in plan", "(solve g (for (== (in a p) (in a q))) (in plan))"),
    ("solve g for a in p without m = 3 tkr", "(solve g (for (== (in a (world p (without m))) (number 3 (unit tkr)))))"),
    ("solve g for gap[2020] == 0 tkr", "(solve g (for (== (index gap 2020) (number 0 (unit tkr)))))"),
    ("when a >= 100% in plan", "(when (>= a (number 100 (unit %))) (in plan))"),
    (
      "sweep a[2020] with g = 0%..5% step 0.5%, s = -2..2 step 1",
      """
      (sweep (index a 2020) (with-range g (number 0 (unit %)) (number 5 (unit %)) (number 0.5 (unit %))) (with-range s \
      (- 2) 2 1))
      """
    ),
    ("sweep a with g = 0%..5% in plan", "(sweep a (with-range g (number 0 (unit %)) (number 5 (unit %))) (in plan))"),
    ("tornado a[2020] in plan", "(tornado (index a 2020) (in plan))"),
    ("simulate a[2020] 10_000 draws seed 7", "(simulate (index a 2020) (draws 10000) (seed 7))"),
    ("simulate a in plan seed 7", "(simulate a (in plan) (seed 7))"),
    ("goals", "(goals)"),
    ("goals in plan in 2018", "(goals (in plan) (in-year 2018))"),
    ("deviation budget in 2016", "(deviation budget (in-year 2016))"),
    ("sources", "(sources)"),
    (
      "check a == 25.1 positions within 0.01 in all \"message\"",
      "(check (== a (number 25.1 (unit positions))) (within 0.01) (in all) (message \"message\"))"
    ),
    ("correlate a, b at 0.6", "(correlate a b (at 0.6))"),
    ("why a depth 3", "(why a (depth 3))"),
    ("optimise gap[2020] choose highest in plan", "(optimise (index gap 2020) (choose highest) (in plan))"),
  ])
  func commands(_ source: String, _ expected: String) {
    let reading = Reading(source)
    #expect(reading.dump + reading.codes.map { " !" + $0 }.joined() == expected)
    reading.expectFormatKeepsTree()
  }

  @Test func everyVerbIsAWordOfItsOwn() {
    for verb in Command.Verb.allCases {
      #expect(Word(rawValue: verb.rawValue) == nil)
      #expect(Word.spelled(by: Array(verb.rawValue.utf8)[...]) == .question)
    }
  }

  @Test func tests() {
    let source = """
      test "positions" {
        a = 3
        check a == 3; check b == 4 "b"
      }
      test "empty" {}
      """
    let reading = Reading(source)
    #expect(reading.errors == [])
    #expect(
      reading.dump == """
        (test "positions"
          (define a 3)
          (check (== a 3))
          (check (== b 4) (message "b")))
        (test "empty")
        """)
    reading.expectFormatKeepsTree()
  }
}
