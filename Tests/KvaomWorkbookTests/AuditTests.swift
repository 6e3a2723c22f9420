import KvaomDecimal
import KvaomFormats
import KvaomTestSupport
import Testing

@testable import KvaomWorkbook

/// What an audit finds in workbooks with known faults, and that it finds nothing certain where there is none.
@Suite struct AuditTests {
  private func formula(_ text: String) throws -> FormulaTree { try #require(FormulaParser.parse(text)) }

  @Test(arguments: [
    "SUM(A1:B2)*(1+wage_growth)", "IF(A1=0,NA(),B1/A1)", "'It''s'!$A$1+Ark2!B2", "-A1^2", "A1-(B1-C1)", "50%*A1",
    "_xlfn.AGGREGATE(9,6,A1:A5)", "A:A", "$3:$5", "INDEX(A1:C3,MATCH(\"x\",A:A,0),2)", "1.5E-7*A1",
    "IF(A1,,\"a\"\"b\")",
    "A1&\" kr\"", "A1<>B1", "#REF!+1", "TRUE", "SUMPRODUCT(--(A1:A3>2))", "(A1+B1)%",
  ])
  func formulasAreReadAndWrittenAlike(text: String) throws {
    let tree = try formula(text)
    #expect(try formula(tree.text) == tree)
  }

  @Test func signsBindTighterThanPowers() throws {
    #expect(
      try formula("-A1^2") == .binary(.power, .prefix(.minus, .cell(CellReference(row: 0, column: 0))), .number(2)))
    #expect(try formula("2^3^2") == .binary(.power, .binary(.power, .number(2), .number(3)), .number(2)))
  }

  @Test(arguments: ["", "SUM(", "A1+", "1 2", "\"open", "A1)", "{1,2"])
  func whatIsNoFormulaIsNone(text: String) { #expect(FormulaParser.parse(text) == nil) }

  @Test func otherWorkbooksAreKeptAsWritten() throws {
    #expect(try formula("[1]Ark1!$A$1+1").text == "[1]Ark1!$A$1+1")
    #expect(try formula("'[bok.xlsx]Ark 1'!A1").text == "'[bok.xlsx]Ark 1'!A1")
    #expect(try formula("Table1[Sum]").text == "Table1[Sum]")
  }

  private func audit(_ rows: [[String]], change: (inout WorkbookSheet) -> Void = { _ in }) throws -> [AuditFinding] {
    try AuditedSheet.audit(rows, change: change).findings
  }

  private let plan = [
    ["", "2020", "2021", "2022", "2023"], ["Wages", "100", "=B2*1.02", "=C2*1.02", "=D2*1.02"],
    ["Goods", "50", "=B3*1.02", "=C3*1.02", "=D3*1.02"],
    ["Sum", "=SUM(B2:B3)", "=SUM(C2:C3)", "=SUM(D2:D3)", "=SUM(E2:E3)"],
    ["Income", "20", "=B5*1.01", "=C5*1.01", "=D5*1.01"], ["Net", "=B4-B5", "=C4-C5", "=D4-D5", "=E4-E5"],
  ]

  private func kinds(_ rows: [[String]], _ rank: AuditFinding.Class? = nil) throws -> Set<AuditFinding.Kind> {
    Set(try audit(rows).filter { rank == nil || $0.rank == rank }.map { $0.kind })
  }

  @Test func aSoundSheetHasNoErrors() throws {
    #expect(try kinds(plan, .error).isEmpty)
    #expect(try kinds(plan, .suspicion).isEmpty)
    #expect(try kinds(plan, .smell) == [.constant])
  }

  /// What two large numbers differ by is noise where they are the same but for their last digits.
  @Test func noiseIsNoOldValue() throws {
    let rows = [["123456.123456789", "123456.123456788", "=(A1-B1)*10^6"]]
    let findings = try audit(rows) { sheet in
      guard let tree = FormulaParser.parse("(A1-B1)*10^6") else { return }
      sheet.set(0, 2, .formula(tree, .number(Decimal(parsing: "0.00101") ?? .zero)))
    }
    #expect(!findings.contains { $0.rank == .error }, "\(findings)")
    let stale = try audit(rows) { sheet in
      guard let tree = FormulaParser.parse("(A1-B1)*10^6") else { return }
      sheet.set(0, 2, .formula(tree, .number(50)))
    }
    #expect(stale.contains { $0.kind == .stale && $0.rank == .error })
  }

  @Test func oldSubtotalsAreFound() throws {
    let rows = [["10"], ["20"], ["=SUBTOTAL(9,A1:A2)"], ["30"], ["=SUBTOTAL(9,A1:A4)"]]
    #expect(try audit(rows).isEmpty)
    let findings = try audit(rows) { sheet in
      guard let tree = FormulaParser.parse("SUBTOTAL(9,A1:A4)") else { return }
      sheet.set(4, 0, .formula(tree, .number(90)))
    }
    #expect(findings.map { $0.kind } == [.stale])
    #expect(findings.first?.rank == .error)
  }

  /// One constant that was copied down is told once, from its first row to its last.
  @Test func copiesDownAreOneFinding() throws {
    let rows = [["5"]] + (1...9).map { ["=A\($0)+300"] }
    let findings = try audit(rows).filter { $0.kind == .constant }
    #expect(findings.map { $0.place } == ["Ark1!A2:A10"])
  }

  @Test func sumsAlongARowAreLookedAt() throws {
    let rows = [["Wages", "10", "20", "30", "=SUM(B1:C1)"], ["Goods", "1", "2", "3", "=SUM(B2:D2)+C2"]]
    let findings = try audit(rows)
    #expect(findings.map { $0.kind } == [.leftOut, .countedTwice], "\(findings)")
    #expect(findings.allSatisfy { $0.rank == .suspicion })
  }

  private func edited(_ row: Int, _ column: Int, _ text: String) -> [[String]] {
    var rows = plan
    rows[row][column] = text
    return rows
  }

  @Test func errorsAreFound() throws {
    #expect(try kinds(edited(5, 3, "=D4/0"), .error).contains(.errorValue))
    #expect(try kinds(edited(5, 3, "=#REF!-D5"), .error).contains(.errorValue))
    #expect(try kinds(edited(3, 3, "=SUM(D2:D4)"), .error).contains(.circle))
    #expect(try kinds(plan + [["All", "=SUM(B2:B6)"]], .error).contains(.countedTwice))
    let texts = plan + [["a", "1"], ["b", "1 200"], ["c", "3"], ["Sum", "=SUM(B7:B9)"]]
    #expect(try kinds(texts, .error).contains(.textNumber))
  }

  @Test func valuesOlderThanTheirFormulasAreFound() throws {
    let findings = try audit(plan) { sheet in sheet.set(1, 1, .number(200)) }
    let stale = findings.filter { $0.kind == .stale && $0.rank == .error }.map { $0.place }
    #expect(stale == ["Ark1!C2", "Ark1!B4"])
  }

  @Test func suspicionsAreFound() throws {
    #expect(try kinds(edited(3, 3, "=D2"), .suspicion).contains(.unlike))
    #expect(try kinds(edited(3, 3, "153"), .suspicion).contains(.typedOver))
    let short = plan + [["a", "1"], ["b", "2"], ["c", "3"], ["Sum", "=SUM(B7:B8)"]]
    #expect(try kinds(short, .suspicion).contains(.leftOut))
    #expect(try kinds(edited(5, 3, "=D4-D9"), .suspicion).contains(.emptyCell))
    #expect(try kinds(edited(5, 3, "=IF(1=1,D4,0)"), .suspicion).contains(.fixedCondition))
  }

  /// What Kvaom writes itself has nothing wrong in it, by its own eyes.
  @Test(arguments: ScriptCase.all(below: "scenarios"))
  func ownWorkbooksHaveNoErrors(_ plan: ScriptCase) throws {
    let made = try Exported.workbook(try Repository.text(plan.path))
    let file = try SourceReader.read(made.workbook.file(), limits: ReadingLimits())
    let audit = WorkbookAudit(ReadWorkbook(file))
    let errors = audit.findings.filter { $0.rank == .error }
    #expect(errors.isEmpty, "\(errors.prefix(3))")
    #expect(audit.agreeing == audit.formulaCount)
  }
}
