import KvaomSource
import KvaomWords
import Testing

@testable import KvaomSyntax

/// A wrong text, and what is found in it.
struct WrongText: Sendable, CustomTestStringConvertible {
  /// The text.
  let source: String
  /// Code, line and marked text of each finding.
  let errors: [String]
  /// What the tree is nevertheless.
  let dump: String
  /// The text, for the log.
  var testDescription: String { source }

  /// A wrong text.
  init(_ source: String, _ errors: [String], _ dump: String) {
    self.source = source
    self.errors = errors
    self.dump = dump
  }
}

@Suite struct DiagnosticTests {
  @Test func catalogueIsComplete() {
    #expect(
      DiagnosticCode.syntaxCodes.map(\.id)
        == ((1...39).filter { $0 != 20 } + [58]).map { $0 < 10 ? "KV00\($0)" : "KV0\($0)" })
    for code in DiagnosticCode.syntaxCodes {
      #expect(!code.title[.en].isEmpty)
      #expect(code.explanation[.en].contains("Mistake:") && code.explanation[.en].contains("Right:"))
    }
  }

  /// One text for each code of the syntax. KV020 is the checker's, which knows the library's modules.
  static let oneOfEach: [(code: String, source: String)] = [
    ("KV002", "x = “hei”"), ("KV003", "x = \"hei"), ("KV004", "use \"C:\\plan\""), ("KV005", "x = 2,33"),
    ("KV006", "x = 1__0"), ("KV007", "x = 2016-13"), ("KV008", "measure m { a = 3 from B2018 }"),
    ("KV009", "scenario plan include a"), ("KV010", "x = 3 + "), ("KV011", "x = 29 492"), ("KV012", "x = (1 + 2"),
    ("KV013", "x = 3)"),
    ("KV014", "x = " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300)),
    ("KV015", "check 0 < a < 1"), ("KV016", "check a = 3"), ("KV017", "x = a ** 2"), ("KV018", "x = if a then 3"),
    ("KV019", "x = f(a; b)"), ("KV021", "in = 3"), ("KV022", "show x as 1000"),
    ("KV023", "prices fixed"), ("KV024", "net_cost[2020]"), ("KV025", "=SUM(A1:A3)"), ("KV026", "SELECT a FROM b"),
    ("KV027", "wage: kr \"Løn\" = 3"), ("KV028", "input g = 2% in 0% - 6%"), ("KV029", "x = 3\n@source \"KS\""),
    ("KV030", "staff[Klepp] -= 1"), ("KV031", "measure m { transfer 2 staff from Klepp }"), ("KV032", "x = a in 2018"),
    ("KV033", "solve a for b"), ("KV058", "why a depht 3"), ("KV034", "indicator i { target = 100% }"),
    ("KV035", "table by a, b {\n c 1\n}"),
    ("KV036", "t = table by a, b {\n 2016\n Helse og velferd 1\n}"),
    ("KV037", "table across m {\n a\n \"late\": % 3\n}"),
    ("KV038", "t = table by a, b {\n 2016\n a 12*\n}"), ("KV039", "t = table by a, b {\n 1 2\n a 29.492 3,7\n}"),
  ]

  @Test(arguments: DiagnosticTests.oneOfEach)
  func everyCodeHasItsText(_ entry: (code: String, source: String)) {
    let reading = Reading(entry.source)
    #expect(reading.codes == [entry.code], "\(entry.source)")
    for diagnostic in reading.tree.diagnostics {
      #expect(!diagnostic.message[.en].isEmpty)
      #expect(diagnostic.severity == .error)
    }
  }

  @Test func everyCodeIsTried() {
    let tried = Set(DiagnosticTests.oneOfEach.map(\.code) + ["KV001"])
    #expect(tried == Set(DiagnosticCode.syntaxCodes.map(\.id)))
  }

  @Test(arguments: [
    WrongText(
      "a = 2,33\nb = 3 +\nc = (1 + 2\nd = 4",
      ["KV005 1 2,33", "KV010 2 ", "KV012 3 ("],
      "(define a 2.33)\n(define b (+ 3 (hole)))\n(define c (+ 1 2))\n(define d 4)"),
    WrongText(
      "check 0 < a < 1\ncheck a = 3\nx = a ** 2 && b || !c\ny = 1",
      ["KV015 1 <", "KV016 2 =", "KV017 3 **", "KV017 3 &&", "KV017 3 ||", "KV017 3 !"],
      "(check (hole))\n(check (== a 3))\n(define x (or (and (^ a 2) b) (not c)))\n(define y 1)"),
    WrongText(
      "let x = 3\ny := 3\nz = IF(a > 3; 3; 4)\nfor i in 1..10\nmålsøking g\nw = 1",
      ["KV026 1 let", "KV017 2 :=", "KV026 3 IF", "KV026 4 for", "KV026 5 målsøking"],
      "(hole)\n(define y 3)\n(define z (hole))\n(hole)\n(hole)\n(define w 1)"),
    WrongText(
      "scenario plan {\n  a = 3 from 2018\n  b ? 4\n\nfn f(x) = x\nshow a, , b",
      ["KV012 1 {", "KV031 3 ?", "KV010 6 ,"],
      "(scenario plan (= a 3 (from 2018)) (hole))\n(fn f (parameter x) x)\n(show a (hole) b)"),
    WrongText(
      "x = (((1)\ny = [1, 2\nw = 3)\nv = 4]\nu = 5}\nt = 6",
      ["KV012 1 (", "KV012 2 [", "KV013 3 )", "KV013 4 ]", "KV013 5 }"],
      "(define x 1)\n(define y (list 1 2))\n(define w 3)\n(define v 4)\n(define u 5)\n(define t 6)"),
    WrongText(
      "scenario t {\n  x += x in s without m from 2018\n  x = 1 in B2018\n}\ny = 1",
      ["KV031 2 x in s without m", "KV008 3 B2018"],
      "(scenario t (+= x x (from 2018)) (= x 1 (in 2018 2018)))\n(define y 1)"),
    WrongText(
      "table across m {\n  Klepp\n  bar: kr 3\n\nx = 3\nshow x y",
      ["KV012 1 {", "KV011 6 y"],
      "(table (across m) (columns Klepp)\n  (row (labels bar) (unit kr) 3))\n(define x 3)\n(show x)"),
    WrongText(
      "a = 3\n  + 4\nb = \"unclosed\nc = \"C:\\p\"\nd = 29 492\ngoals in\nshow a",
      ["KV024 2 +", "KV003 3 \"unclosed", "KV004 4 \\p", "KV011 5 492", "KV009 6 "],
      "(define a 3)\n(hole)\n(define b (hole))\n(define c \"C:p\")\n(define d (hole))\n(goals)\n(show a)"),
    WrongText(
      "wage: kr \"Løn\" = 540_000\ninput g = 2% in 0% - 6%\nx = net in 2018\nsolve a for b\ny = 1",
      ["KV027 1 \"Løn\"", "KV028 2 ", "KV032 3 2018", "KV033 4 "],
      "(hole)\n(input g (number 2 (unit %)))\n(define x (hole))\n(solve a (for b))\n(define y 1)"),
    WrongText(
      "t = table by a, b {\n 1 2\n x 1- (2)\n y 2-4 5x\n}\nindicator i { foo = 3; value = 3 }\nz = 2016-9 + 1.8.2016",
      ["KV038 3 1-", "KV038 3 (2)", "KV038 4 2-4", "KV038 4 5x", "KV034 6 foo", "KV007 7 2016", "KV007 7 1.8"],
      """
      (table (named t a b) (columns 1 2)\n  (row (labels x) (hole) (hole))\n  (row (labels y) (hole) \
      (hole)))\n(indicator i (value 3))\n(define z (+ (- 2016 9) 1.8))
      """
    ),
    WrongText(
      "x = {\n  a = 1 +\n  b = 2\n  a + b\n}\nz = f(a,\n  b,\nw = 3\n@note",
      ["KV010 2 ", "KV012 6 (", "KV010 7 ", "KV029 9 @note"],
      "(define x (block (= a (+ 1 (hole))) (= b 2) (+ a b)))\n(define z (call f a b (hole)))\n(define w 3)"),
  ])
  func recovery(_ wrong: WrongText) {
    let reading = Reading(wrong.source)
    #expect(reading.errors == wrong.errors)
    #expect(reading.dump == wrong.dump)
    reading.expectPlacesInside()
    #expect(format(reading.tree, of: reading.text) == wrong.source)
  }

  @Test func fixesAreLinesToType() {
    #expect(Reading("x = 2,33").tree.diagnostics[0].fixes.map { $0[.en] } == ["x = 2.33"])
    #expect(
      Reading("x = max(2,5, 3)").tree.diagnostics[0].fixes.map { $0[.en] } == [
        "x = max(2.5, 3)    (decimals)", "x = max(2, 5, 3)    (several values)",
      ])
    #expect(Reading("x = sum([1 200, 3])").tree.diagnostics[0].fixes == ["x = sum([1_200, 3])"])
    #expect(Reading("x = kr 540 000").tree.diagnostics[0].fixes == ["x = 540_000 kr"])
    #expect(Reading("x = a – b").tree.diagnostics[0].fixes == ["x = a - b"])
    #expect(Reading("x = a - b)").tree.diagnostics[0].fixes == ["x = a - b"])
    #expect(Reading("// et ord").tree.diagnostics[0].fixes == ["# et ord"])
    #expect(Reading("y \"Netto = a").tree.diagnostics[0].fixes == ["y \"Netto\" = a"])
    #expect(Reading("x = f(a; 0)").tree.diagnostics[0].fixes == ["x = f(a, 0)"])
    #expect(Reading("x = HVIS(a <> b; 1,5; 0)").tree.diagnostics[0].fixes == ["x = if a != b then 1.5 else 0"])
    #expect(Reading("x = 10 % av frame").tree.diagnostics[0].fixes == ["x = 10 % * frame"])
    #expect(Reading("la x = 5").tree.diagnostics[0].fixes[0].code == "x = 5")
    #expect(Reading("measure m { a += 1 kr from 1.8.2018 }").tree.diagnostics[0].fixes[0].code.contains("2018-08-01"))
    #expect(Reading("x = 29 492").tree.diagnostics[0].fixes.map { $0[.en] } == ["x = 29_492"])
    #expect(Reading("check 0 < a < 1").tree.diagnostics[0].fixes == ["0 < a and a < 1"])
    #expect(Reading("staff[Klepp] -= 1").tree.diagnostics[0].fixes[0] == "measure name { staff[Klepp] -= 1 }")
    #expect(Reading("avvik 2016").tree.diagnostics[0].fixes == ["deviation budget in 2016"])
    #expect(Reading("t = table by a, b {\n 1\n x 1958-\n}").tree.diagnostics[0].fixes == ["-1958"])
    #expect(Reading("x = 1.8.2016").tree.diagnostics[0].fixes == ["x = 2016-08-01"])
  }
}
