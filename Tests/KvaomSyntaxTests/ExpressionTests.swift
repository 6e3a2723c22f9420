import KvaomSource
import Testing

@testable import KvaomSyntax

@Suite struct ExpressionTests {
  /// What is built on a parenthesised part starts with its parenthesis: messages and headlines print it whole.
  @Test func parenthesesBelongToWhatIsBuiltOnThem() {
    let reading = Reading("x = (a in plan) - b\ny = ((a) + 1) * 2")
    let operations = reading.tree.expressions.filter { if case .binary = $0.kind { true } else { false } }
    #expect(operations.map { reading.text.text(of: $0.span) } == ["(a in plan) - b", "(a) + 1", "((a) + 1) * 2"])
  }

  @Test(arguments: [
    ("a + b * c", "(+ a (* b c))"),
    ("a - b - c", "(- (- a b) c)"),
    ("a / b * c", "(* (/ a b) c)"),
    ("-a ^ 2", "(- (^ a 2))"),
    ("a ^ b ^ c", "(^ a (^ b c))"),
    ("(1 + r) ^ -term", "(^ (+ 1 r) (- term))"),
    ("2 * -3", "(* 2 (- 3))"),
    ("- -a", "(- (- a))"),
    ("a or b and not c", "(or a (and b (not c)))"),
    ("not a == b", "(not (== a b))"),
    ("a + 1 > b * 2", "(> (+ a 1) (* b 2))"),
    ("a otherwise b or c", "(otherwise a (or b c))"),
    ("a otherwise b otherwise c", "(otherwise (otherwise a b) c)"),
    ("a - b in s", "(in (- a b) s)"),
    ("a in s as kr", "(as (in a s) (unit kr))"),
    ("a as kr in s", "(in (as a (unit kr)) s)"),
    ("a otherwise 0 in s", "(in (otherwise a 0) s)"),
    ("(x in plan) - x", "(- (in x plan) x)"),
    (
      "x in plan with a at 50% and b at 20%",
      "(in x (world plan (at a (number 50 (unit %))) (at b (number 20 (unit %)))))"
    ),
    ("x in plan without a with b at 50%", "(in x (world plan (without a) (at b (number 50 (unit %)))))"),
    ("x in plan with a and b without c", "(in x (world plan (include a) (include b) (without c)))"),
    ("x in plan with { a = 4 } with b", "(in x (world plan (= a 4) (include b)))"),
    ("x with a", "(with x (include a))"),
    ("f(x in plan with a = 4, y)", "(call f (in x (world plan (= a 4))) y)"),
    ("f(x with a = 4, b[c] = 5, d[e])", "(call f (with x (= a 4) (= b [c] 5)) (index d e))"),
    ("x in plan without a and b without c", "(in x (world plan (without a b c)))"),
    ("x is missing", "(is-missing x)"),
    ("not x is not missing", "(not (is-not-missing x))"),
    ("x + 1 is missing and y", "(and (is-missing (+ x 1)) y)"),
    ("if a then b else c + 1", "(if a b (+ c 1))"),
    ("1 + if a then b else c", "(+ 1 (if a b c))"),
    ("if a then b else if c then d else e", "(if a b (if c d e))"),
    ("if a then b else c in s", "(in (if a b c) s)"),
    ("{ a = 1; b = a + 1; b }", "(block (= a 1) (= b (+ a 1)) b)"),
    ("{\n a = 1\n\n a + 1\n}", "(block (= a 1) (+ a 1))"),
    ("[34, 33, 33]", "(list 34 33 33)"),
    ("[]", "(list)"),
    ("a <= b", "(<= a b)"),
    ("a != b", "(!= a b)"),
    ("true and false", "(and true false)"),
    ("missing otherwise 0", "(otherwise missing 0)"),
    ("\u{2212}3", "(- 3)"),
    ("_ + _3", "(+ _ _3)"),
  ])
  func operators(_ source: String, _ expected: String) { #expect(Reading.expression(source) == expected) }

  @Test(arguments: [
    ("x[R]", "(index x R)"),
    ("x[2017]", "(index x 2017)"),
    ("x[Klepp, from 2018]", "(index x Klepp (from 2018))"),
    ("x[until 2016][R]", "(index (index x (until 2016)) R)"),
    ("x[2017..2019, not KG7]", "(index x (.. 2017 2019) (not KG7))"),
    ("x[municipality: Klepp]", "(index x (municipality: Klepp))"),
    ("weight[state: status]", "(index weight (state: status))"),
    ("x[\"Helse og velferd\"]", "(index x \"Helse og velferd\")"),
    ("x[2016-09]", "(index x (date 2016-09))"),
    ("budget[B2016] - budget[R2016]", "(- (index budget B2016) (index budget R2016))"),
    ("x[from]", "(index x from)"),
    ("(a + b)[2018]", "(index (+ a b) 2018)"),
  ])
  func selectors(_ source: String, _ expected: String) { #expect(Reading.expression(source) == expected) }

  /// What stands above parentheses begins with them: a check is named by the text of its condition.
  @Test(arguments: [
    "(a + b)[2018] == c", "(a in plan) - b", "((a + b)) * c", "a + (b - c)", "(a) is missing", "(a + b) as kr",
  ])
  func parenthesesBelongToWhatIsAbove(_ source: String) {
    let text = SourceText(name: "test", bytes: Array(source.utf8))
    let (tree, id) = parseExpression(text, id: SourceID(index: 0), dialect: .file)
    #expect(text.text(of: tree[id].span) == source)
  }

  @Test(arguments: [
    ("f()", "(call f)"),
    ("f(a, b: 2)", "(call f a (argument b: 2))"),
    ("price.real(x, index, base: 2017)", "(call price.real x index (argument base: 2017))"),
    ("sum(x over d)", "(call sum (argument x (over d)))"),
    ("sum(x over d and e)", "(call sum (argument x (over d e)))"),
    ("sum(x over team by service_of)", "(call sum (argument x (over team) (by service_of)))"),
    ("mean(x over d, skip: missing)", "(call mean (argument x (over d)) (argument skip: missing))"),
    ("quantile(x over d, at: 0.25)", "(call quantile (argument x (over d)) (argument at: 0.25))"),
    (
      "key(20%, children over partner, cases over partner)",
      "(call key (number 20 (unit %)) (argument children (over partner)) (argument cases (over partner)))"
    ),
    ("f(x in plan, y as kr)", "(call f (in x plan) (as y (unit kr)))"),
    ("f(\n  a,\n  b\n)", "(call f a b)"),
    ("in_force(from: 2016-09)", "(call in_force (argument from: (date 2016-09)))"),
    ("f(x)(y)", "(call f x) !KV011"),
  ])
  func calls(_ source: String, _ expected: String) { #expect(Reading.expression(source) == expected) }

  @Test(arguments: [
    ("540_000 kr", "(number 540000 (unit kr))"),
    ("450 kr/hour", "(number 450 (unit kr hour^-1))"),
    ("450 kr / hour", "(/ (number 450 (unit kr)) hour)"),
    ("450 kr * x", "(* (number 450 (unit kr)) x)"),
    ("3 kr@2017/child", "(number 3 (unit kr@2017 child^-1))"),
    ("3 kr^2", "(number 3 (unit kr^2))"),
    ("3 kr^-1", "(number 3 (unit kr^-1))"),
    ("18.5%", "(number 18.5 (unit %))"),
    ("18.5 %", "(number 18.5 (unit %))"),
    ("18.5 % * 2", "(* (number 18.5 (unit %)) 2)"),
    ("1 pp", "(number 1 (unit pp))"),
    ("2.3 position per 1000 child", "(number 2.3 (unit position child^-1/1000))"),
    ("5 per 1000", "(number 5 (unit 1^-1/1000))"),
    ("5 per 1000 + 1", "(+ (number 5 (unit 1^-1/1000)) 1)"),
    ("5280 children", "(number 5280 (unit children))"),
    ("3 otherwise 4", "(otherwise 3 4)"),
    ("3 in plan", "(in 3 plan)"),
    ("x as kr/child", "(as x (unit kr child^-1))"),
    ("x as position per 1000 child", "(as x (unit position child^-1/1000))"),
    ("x as %", "(as x (unit %))"),
    ("x as per 1000", "(as x (unit 1^-1/1000))"),
    ("x as kr@nominal", "(as x (unit kr@nominal))"),
    ("x as kr * hour", "(as x (unit kr hour))"),
    ("2.330", "2.330"),
    ("1e6", "1000000"),
    ("(5 kr) f", "(number 5 (unit kr)) !KV011"),
  ])
  func unitsAfterNumbers(_ source: String, _ expected: String) { #expect(Reading.expression(source) == expected) }

  @Test func commaOfTheShell() {
    let comma = Dialect.shell(decimalComma: true)
    #expect(Reading.expression("2,33 + 1", dialect: comma) == "(+ 2.33 1)")
    #expect(Reading.expression("f(2, 33)", dialect: comma) == "(call f 2 33)")
    #expect(Reading.expression("f(2,33)", dialect: comma) == "(call f (hole)) !KV005")
    #expect(Reading.expression("29\u{A0}492,5", dialect: comma) == "29492.5")
    #expect(Reading.expression("\u{2212}1\u{202F}958 kr", dialect: comma) == "(- (number 1958 (unit kr)))")
    #expect(Reading.expression("[1,2,3]", dialect: comma).hasSuffix("!KV005"))
    #expect(Reading.expression("x[2017,2018]", dialect: comma).hasSuffix("!KV005"))
    #expect(Reading.expression("2,33", dialect: .shell(decimalComma: false)) == "2.33 !KV005")
    #expect(Reading.expression("2,33") == "2.33 !KV005")
  }

  @Test func linesGoOnAfterOperatorsAndBeforeElse() {
    #expect(Reading("x = a +\n  b\ny = 1").dump == "(define x (+ a b))\n(define y 1)")
    #expect(Reading("x =\n  if a then b\n  else c").dump == "(define x (if a b c))")
    #expect(Reading("x = (a\n  + b)").dump == "(define x (+ a b))")
    #expect(Reading("x = a\n  otherwise 0").dump == "(define x (otherwise a 0))")
    #expect(Reading("fn f(a = 1,\n  b: kr = 2,\n  c) = a").codes == [])
    #expect(Reading("compare x with a += 1,\n  b = 3\nsweep x with a = 1..2,\n  b = 3..4").codes == [])
    #expect(Reading("show a\n  with change").dump == "(show a (with-change))")
  }

  @Test func anAmpleNumberOfDigitsIsKept() {
    let digits = String(repeating: "1234567890", count: 3) + "1234"
    #expect(Reading.expression(digits) == digits)
    #expect(Reading.expression(digits + "5") == "(hole) !KV006")
    #expect(Reading.expression("1e9999") == "(hole) !KV006")
    #expect(Reading.expression("000000000000000000000000000000000000000000001") == "1")
  }
}
