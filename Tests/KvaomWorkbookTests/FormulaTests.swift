import KvaomDecimal
import Testing

@testable import KvaomWorkbook

/// Formulas as text and as values.
@Suite struct FormulaTests {
  private let a = FormulaTree.cell(CellReference(row: 0, column: 0))
  private let b = FormulaTree.cell(CellReference(sheet: "It's", row: 1, column: 27, keepsRow: true))

  @Test func parenthesesStandWhereTheyMust() {
    let sum = FormulaTree.binary(.add, a, b)
    #expect(FormulaTree.binary(.multiply, sum, a).text == "(A1+'It''s'!AB$2)*A1")
    #expect(FormulaTree.binary(.subtract, a, .binary(.subtract, a, a)).text == "A1-(A1-A1)")
    #expect(FormulaTree.binary(.power, .prefix(.minus, a), .number(2)).text == "(-A1)^2")
    #expect(FormulaTree.binary(.power, .number(-3), .number(2)).text == "(-3)^2")
    #expect(FormulaTree.call("IF", [.binary(.less, a, .number(1)), nil, .text("a\"b")]).text == "IF(A1<1,,\"a\"\"b\")")
    #expect(FormulaTree.call("AGGREGATE", [.number(9), .number(6), a]).text == "_xlfn.AGGREGATE(9,6,A1)")
  }

  @Test func numbersKeepFifteenDigits() throws {
    #expect(try FormulaNumber.text(of: decimal("0.1")) == "0.1")
    #expect(try FormulaNumber.text(of: decimal("1234567.890123456789")) == "1234567.89012346")
    #expect(try FormulaNumber.text(of: decimal("-0.000000012")) == "-1.2E-8")
    #expect(try FormulaNumber.text(of: decimal("29000")) == "29000")
  }

  @Test func factorsGoWhereTheyAreLeast() {
    let thousand = Decimal(coefficient: 1, exponent: -3)
    let shown = FormulaTree.binary(.multiply, a, .number(1000))
    #expect(FormulaTree.binary(.add, shown, shown).scaled(by: thousand).text == "A1+A1")
    #expect(FormulaTree.binary(.multiply, shown, a).scaled(by: thousand).text == "A1*A1")
    #expect(a.scaled(by: thousand).text == "A1/1000")
    #expect(FormulaTree.call("ROUND", [shown, .number(-3)]).scaled(by: thousand).text == "ROUND(A1,0)")
  }

  private func value(_ tree: FormulaTree) -> FormulaValue {
    FormulaCalculator(surroundings: SheetBoard(board: CellBoard(), sheet: "s"), place: (0, 0)).value(of: tree)
  }

  /// A workbook whose names mean what `meaning` says, and whose cells are empty.
  private struct Names: FormulaSurroundings {
    let meaning: (String) -> FormulaTree?
    func value(of cell: CellReference) -> FormulaValue { .blank }
    func formula(named name: String) -> FormulaTree? { meaning(name) }
    func extent(of sheet: String?) -> (row: Int, column: Int) { (0, 0) }
  }

  @Test func namesThatMeanThemselvesEnd() {
    for meaning in [FormulaTree.name("a"), .binary(.add, .name("a"), .name("a"))] {
      let calculator = FormulaCalculator(surroundings: Names { _ in meaning }, place: (0, 0))
      #expect(calculator.value(of: .name("a")) == .error(.name))
    }
    let three = FormulaCalculator(surroundings: Names { $0 == "c" ? .number(3) : .name("c") }, place: (0, 0))
    #expect(three.value(of: .name("b")) == .number(3))
  }

  /// What a search has found: what is no name was read as one after a sheet, and printed as something else.
  @Test(arguments: [
    "!.141", "a*!.141", "Ark!TRUE", "[0]!.5", "[0]!FALSE", "Ark!7", "1-+_XLWS.(A:A,2)", "_xlfn.(1)", "_XLFN....P(1)",
    "_xlfn._xlfn.X(1)", "_xlws._xlfn.X(1)", "_xlfn._xlws.SORT(A1:A3)", "_xlfn.__x(1)",
  ])
  func whatIsNoNameIsNotReadAsOne(text: String) throws {
    guard let tree = FormulaParser.parse(text) else { return }
    let again = try #require(FormulaParser.parse(tree.text), "\(tree.text)")
    #expect(again == tree, "\(tree.text)")
  }

  /// What a search has found: a number of 45 digits was computed with all of them, and printed with 15.
  @Test(arguments: [
    "0.\(String(repeating: "1", count: 45))", "12345678901234567890", "1.2345678901234565E-9", "-1/0.66666666666666667",
  ])
  func aNumberHasTheDigitsItIsPrintedWith(text: String) throws {
    let tree = try #require(FormulaParser.parse(text))
    #expect(FormulaParser.parse(tree.text) == tree, "\(tree.text)")
  }

  /// What a search has found: a number beyond those of a workbook was printed as `MISSING(2)`, a call.
  @Test func aNumberBeyondBinaryNumbersIsNone() throws {
    for text in ["1E309", "-1E309", "1E9999=997", "9E99999", String(repeating: "9", count: 7000)] {
      #expect(FormulaParser.parse(text) == nil, "\(text.prefix(20))")
    }
    #expect(FormulaParser.parse("1E308")?.text == "1E+308")
    // Nor is a text that looks like one.
    #expect(value(.binary(.add, .text("1E9999"), number("1"))) == .error(.value))
  }

  /// What a search has found: places, days and numbers of digits beyond those of numbers ended the program.
  @Test(arguments: [
    "INDEX(A1:C3,1E30,0)", "INDEX(A1:C3,1,1E300)", "VLOOKUP(1,A1:C3,1E30)", "CHOOSE(1E30,1)", "SUBTOTAL(1E30,A1)",
    "SUBTOTAL(-1E30,A1)", "AGGREGATE(1E30,6,A1)", "YEAR(1E30)", "MONTH(2958466)", "DATE(1E30,1,1)", "MOD(1E300,1E-300)",
    "ROUNDUP(5,-1E30)", "CEILING(1E300,1E-300)",
  ])
  func whatNoSheetHasIsAnError(text: String) throws {
    #expect(value(try #require(FormulaParser.parse(text))).failure != nil)
  }

  @Test func roundingToMoreDigitsThanThereAreChangesNothing() throws {
    for text in ["ROUND(2.5,1E30)", "ROUNDUP(2.5,400)", "TRUNC(2.5,1E300)"] {
      #expect(value(try #require(FormulaParser.parse(text))) == .number(2.5), "\(text)")
    }
    #expect(value(try #require(FormulaParser.parse("ROUND(2.5,-1E30)"))) == .number(0))
  }

  /// What a search has found: a chain of signs was read, and not again once it stood in parentheses.
  @Test func whatIsReadIsReadAgainHoweverDeepItIs() throws {
    for text in ["-A1", "1^-A1", "+A1%", "SUM(A1)", "(1-A1)*2"] {
      var deep = text
      for _ in 0..<300 {
        guard let tree = FormulaParser.parse(deep) else { break }
        let printed = tree.text
        #expect(FormulaParser.parse(printed) == tree, "\(printed)")
        deep = text.replacing("A1", with: text == "SUM(A1)" ? printed : "(\(printed))")
      }
      #expect(FormulaParser.parse(deep) == nil, "\(text): there is an end")
    }
    // A long sum is flat.
    #expect(FormulaParser.parse(Array(repeating: "A1", count: 900).joined(separator: "+")) != nil)
    #expect(FormulaParser.parse("A1" + String(repeating: "%", count: 100_000)) == nil)
  }

  /// What a search has found: a quote with an accent behind it was not doubled.
  @Test func quotesWithAccentsAreQuotes() throws {
    let text = "\"a\"\"\u{301}b\"&\"\"\"\u{736}\""
    let tree = try #require(FormulaParser.parse(text))
    #expect(tree.text == text && FormulaParser.parse(tree.text) == tree)
  }

  private func decimal(_ text: String) throws -> Decimal { try #require(Decimal(parsing: text)) }

  private func number(_ text: String) -> FormulaTree { .number(Decimal(parsing: text) ?? .missing(0)) }

  @Test func roundingIsThatOfSpreadsheets() {
    #expect(value(.call("ROUND", [number("2.675"), number("2")])) == .number(2.68))
    #expect(value(.call("ROUND", [number("-0.5"), number("0")])) == .number(-1))
    #expect(value(.call("ROUND", [number("1234"), number("-2")])) == .number(1200))
    #expect(value(.call("ROUNDUP", [number("1.0001"), number("0")])) == .number(2))
    #expect(value(.call("TRUNC", [number("-1.7")])) == .number(-1))
    #expect(value(.call("INT", [number("-1.2")])) == .number(-2))
    #expect(value(.call("MOD", [number("-7"), number("3")])) == .number(2))
  }

  @Test func datesAreThoseOfExcel() {
    func date(_ parts: Int...) -> FormulaTree { .call("DATE", parts.map { .number(Decimal($0)) }) }
    #expect(value(date(1900, 1, 1)) == .number(1))
    #expect(value(date(1900, 3, 1)) == .number(61))
    #expect(value(date(2017, 8, 1)) == .number(42948))
    #expect(value(date(2020, 3, 0)) == .number(43890))
    for (name, part) in [("YEAR", 2017.0), ("MONTH", 8), ("DAY", 1)] {
      #expect(value(.call(name, [number("42948")])) == .number(part))
    }
    #expect(value(.call("DAY", [number("60")])) == .number(29))
  }

  @Test func paymentsAndPresentValues() {
    guard case .number(let payment) = value(.call("PMT", [number("0.04"), number("20"), number("-1000000")])) else {
      Issue.record("no payment")
      return
    }
    #expect((payment - 73581.7503).magnitude < 0.001)
    guard case .number(let present) = value(.call("NPV", [number("0.1"), number("110"), number("121")])) else {
      Issue.record("no value")
      return
    }
    #expect((present - 200).magnitude < 1e-9)
  }

  @Test func errorsGoThroughAndAreCaught() {
    #expect(value(.binary(.divide, number("1"), number("0"))) == .error(.division))
    #expect(value(.call("IFERROR", [.notAvailable, number("5")])) == .number(5))
    #expect(value(.call("ISNA", [.binary(.add, .notAvailable, number("5"))])) == .truth(true))
    #expect(value(.call("SUM", [.notAvailable])) == .error(.notAvailable))
    #expect(value(.call("AND", [.truth(true), .truth(false)])) == .truth(false))
    #expect(value(.call("NOSUCH", [])) == .error(.name))
  }
}
