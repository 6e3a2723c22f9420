import KvaomDecimal
import KvaomTestSupport
import Testing

@testable import KvaomWorkbook

/// Mistakes as people make them in a small budget, one at a time, and what the audit says of each.
@Suite struct AuditKindTests {
  /// A mistake: the cell it is made in, what is put there, and the finding that is to come.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let cell: String
    let content: String
    let kind: AuditFinding.Kind
    let rank: AuditFinding.Class
    let place: String
    var testDescription: String { "\(cell) \(content)" }

    init(
      _ cell: String, _ content: String, _ kind: AuditFinding.Kind, at place: String? = nil,
      _ rank: AuditFinding.Class = .suspicion
    ) {
      (self.cell, self.content, self.kind, self.rank) = (cell, content, kind, rank)
      self.place = "Ark1!" + (place ?? cell)
    }
  }

  private static let budget = [
    ["Budget", "Note", "R2024", "2025", "2026", "2027"],
    ["Wages", "1", "9402", "9650", "=D2*(1+$D$19)", "=E2*(1+$D$19)"],
    ["Goods", "2", "2086", "2150", "2200", "2250"],
    ["Transfers", "3", "512", "530", "541", "555"],
    ["Costs", "", "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)", "=SUM(F2:F4)"],
    ["Fees", "4", "1200", "1260", "1300", "1340"],
    ["Refunds", "5", "310", "320", "335", "340"],
    ["Income", "", "=SUM(C6:C7)", "=SUM(D6:D7)", "=SUM(E6:E7)", "=SUM(F6:F7)"],
    ["Net", "", "=C5-C8", "=D5-D8", "=E5-E8", "=F5-F8"],
    ["Growth", "", "", "=D9/C9-1", "=E9/D9-1", "=F9/E9-1"],
    [], ["", "", "", "", "", ""], [],
    ["Unit", "Posts", "Wage", "Cost"], ["School", "40.5", "712000", "=B15*C15"],
    ["Nursery", "22", "655000", "=B16*C16"], ["Care", "9.5", "733000", "=B17*C17"],
    ["Sum", "=SUM(B15:B17)", "", "=SUM(D15:D17)"], ["Wage growth", "", "", "3.5%"],
  ]

  private static func changed(_ changes: [(String, String)]) throws -> [[String]] {
    var rows = budget
    for (cell, content) in changes {
      guard case .cell(let reference)? = FormulaParser.parse(cell) else { throw NoCell(name: cell) }
      while rows[reference.row].count <= reference.column { rows[reference.row].append("") }
      rows[reference.row][reference.column] = content
    }
    return rows
  }

  private struct NoCell: Error { let name: String }

  @Test func theBudgetAsItIsHasNothingWrong() throws {
    #expect(try AuditedSheet.audit(Self.budget).findings.isEmpty)
  }

  @Test(arguments: [
    // Beside three or fewer others, and at the ends.
    Mistake("D17", "=B17*C16", .unlike), Mistake("D16", "=B16*C15", .unlike), Mistake("E10", "=E9/C9-1", .unlike),
    Mistake("F9", "=F5+F8", .unlike), Mistake("C8", "=SUM(C6:C6)", .unlike), Mistake("D5", "=SUM(D3:D4)", .unlike),
    Mistake("D16", "14410000", .typedOver), Mistake("C9", "10491", .typedOver), Mistake("F5", "12800", .typedOver),
    // Sums that are too short, too long, or count twice.
    Mistake("E5", "=SUM(E2:E3)", .leftOut), Mistake("D5", "=SUM(D1:D4)", .headingInSum),
    Mistake("E5", "=SUM(E2:E4,E3)", .countedTwice), Mistake("E5", "=SUM(E2:E3)+SUM(E3:E4)", .countedTwice),
    Mistake("E12", "=SUM(E2:E8)", .countedTwice, .error), Mistake("E12", "=E2+E3+E4+E3", .countedTwice),
    // Texts.
    Mistake("E3", "'2 200", .textNumber, at: "E5", .error), Mistake("E3", "'kr 2 200,-", .textNumber, at: "E5", .error),
    Mistake("E3", "'2.2E+03", .textNumber, at: "E5", .error), Mistake("D3", "'2150", .textNumber, at: "D5", .error),
    Mistake("E4", "'541,0", .textNumber, at: "E5", .error), Mistake("C2", "'9 402", .textNumber, at: "C5", .error),
    Mistake("C16", "'655 000", .textNumber, at: "D16"),
    // Nothing, percents, units, sizes.
    Mistake("E12", "=H8", .emptyCell), Mistake("E12", "=SUM(H2:H8)", .emptyCell),
    Mistake("E12", "=ROUND(H8,0)", .emptyCell),
    Mistake("E12", "=E9+D19", .percentAdded), Mistake("E12", "=E9+3%", .percentAdded),
    Mistake("E12", "=E9*1.1+D19", .percentAdded), Mistake("E3", "2200000", .scale), Mistake("D4", "0.53", .scale),
    // Choices that choose nothing.
    Mistake("E9", "=IF(OR(E5>0,TRUE),E5-E8,0)", .fixedCondition), Mistake("E9", "=IF(1,E5-E8,0)", .fixedCondition),
    Mistake("E9", "=IF(OR(E5>=0,E5<0),E5-E8,0)", .fixedCondition),
    Mistake("E9", "=IF(OR(E5<>1,E5<>2),E5-E8,0)", .fixedCondition),
    Mistake("E9", "=IF(AND(E5>10,E5<5),0,E5-E8)", .fixedCondition),
    Mistake("E9", "=IF(ABS(E5)>=0,E5-E8,0)", .fixedCondition), Mistake("E9", "=IF(E5*0=0,E5-E8,0)", .fixedCondition),
    Mistake("E9", "=IF(E5>10,E5-E8,IF(E5>20,1,0))", .fixedCondition),
    Mistake("E9", "=IF(E5>0,E5-E8,E5-E8)", .fixedCondition),
    // Errors and circles.
    Mistake("E9", "=E5-Income!E8", .errorValue, .error), Mistake("E9", "=E5-missing_name", .errorValue, .error),
    Mistake("E5", "=SUM(E2:E5)", .circle, .error), Mistake("E6", "=IF(A6=\"Fees\",1,E9*0.1)", .circle, .suspicion),
    Mistake("E6", "=IF(E9>0,1,2)", .circle, .error),
  ])
  func mistakesAreFound(_ mistake: Mistake) throws {
    let rows = try Self.changed([(mistake.cell, mistake.content)])
    let findings = try AuditedSheet.audit(rows).findings
    let own = findings.first { $0.kind == mistake.kind && ($0.place == mistake.place || mistake.kind == .circle) }
    #expect(own?.rank == mistake.rank, "\(findings.map { "\($0.place) \($0.kind) \($0.rank) \($0.evidence)" })")
    // The same mistake is seen where the file has no values, as programs leave it that only write workbooks.
    let bare = try AuditedSheet.audit(rows, hasValues: false)
    #expect(bare.findings.contains { $0.kind == mistake.kind && $0.rank == mistake.rank }, "\(bare.findings)")
    #expect(bare.findings.contains { $0.kind == .withoutValue } && bare.agreeing == 0)
  }

  @Test func unitsInLabelsAreSeen() throws {
    let rows = try Self.changed([("A2", "Wages (tkr)"), ("A3", "Goods (kr)"), ("A4", "Transfers (tkr)")])
    #expect(try AuditedSheet.audit(rows).findings.contains { $0.kind == .mixedUnits && $0.place == "Ark1!C5:F5" })
    let same = try Self.changed([("A2", "Wages (tkr)"), ("A3", "Goods (tkr)"), ("A4", "Transfers i 1000 kr")])
    #expect(try AuditedSheet.audit(same).findings.isEmpty)
  }

  @Test func subtotalsAlongARowAreCountedTwice() throws {
    let rows = [["10", "20", "30", "=SUM(A1:C1)", "40", "50", "60", "=SUM(E1:G1)", "=SUM(A1:H1)"]]
    let findings = try AuditedSheet.audit(rows).findings
    #expect(findings.map { $0.kind } == [.countedTwice] && findings.first?.rank == .error, "\(findings)")
  }

  /// Single cells that are added may be anything; three in a row right above their sum are its parts.
  @Test func subtotalsOfPlusSignsAreSeen() throws {
    let block = [["10"], ["20"], ["30"], ["=A1+A2+A3"], ["5"], ["=SUM(A1:A5)"]]
    #expect(try AuditedSheet.audit(block).findings.first { $0.kind == .countedTwice }?.rank == .error)
    let two = [["10"], ["20"], ["=A1+A2"], ["=A2+A3"], ["=A3+A4"], ["=SUM(A1:A5)"]]
    #expect(try AuditedSheet.audit(two).findings.allSatisfy { $0.rank > .error })
  }

  @Test func hiddenTermsAreSeen() throws {
    let rows = [["10"], ["20"], ["=A1+A2"]]
    let findings = try AuditedSheet.audit(rows) { $0.rows[1]?.isFolded = true }.findings
    #expect(findings.map { $0.kind } == [.hiddenInSum])
  }

  /// Figures that nobody sees are hidden however it was done: here by a format that shows nothing.
  @Test(arguments: [";;;", ";;;@", "\"\";\"\";\"\""]) func figuresThatNobodySeesAreTold(format: String) throws {
    let rows = [["10"], ["20"], ["=SUM(A1:A2)"]]
    let findings = try AuditedSheet.audit(rows) { $0.set(1, 0, .number(20), .with { $0.format = format }) }.findings
    #expect(findings.map { $0.kind } == [.hiddenInSum], "\(findings)")
    // What is only out of sight is no less a part of a sum of what is not folded.
    let folded = [["10"], ["20"], ["=SUBTOTAL(109,A1:A2)"]]
    let sums = try AuditedSheet.audit(folded) { $0.set(1, 0, .number(20), .with { $0.format = format }) }.findings
    #expect(!sums.contains { $0.kind == .stale }, "\(sums)")
  }

  /// Whether a filter hid a row no file says: `SUBTOTAL(9,…)` of it is not known, which is no error; 109 passes it.
  @Test func subtotalsOfFoldedRowsAreNoErrors() throws {
    for kind in [9, 109] {
      let rows = [["10"], ["20"], ["=SUBTOTAL(\(kind),A1:A2)"]]
      let findings = try AuditedSheet.audit(rows, hasValues: false) { $0.rows[1]?.isFolded = true }.findings
      #expect(!findings.contains { $0.rank == .error }, "\(findings)")
      #expect(findings.contains { $0.kind == .hiddenInSum } == (kind == 9), "\(findings)")
    }
  }

  /// A row in a unit of its own among rows in that of the whole sheet.
  @Test func aUnitOfItsOwnAmongThoseOfTheSheetIsTold() throws {
    func sheet(_ label: String) -> [[String]] {
      [
        ["Tal i 1000 kr", "2025"], ["Løn", "12450"], ["Pensjon", "1240"], [label, "3120"], ["Straum", "880"],
        ["Sum", "=SUM(B2:B5)"],
      ]
    }
    for label in ["Kjøp (mill. kr)", "Kjøp (kr)"] {
      #expect(try AuditedSheet.audit(sheet(label)).findings.map { $0.kind } == [.mixedUnits])
    }
    for label in ["Kjøp (tusen kr)", "Kjøp"] { #expect(try AuditedSheet.audit(sheet(label)).findings.isEmpty) }
  }

  /// A value in the file that hides what the formula gives now.
  @Test func errorsBehindOldValuesAreSeen() throws {
    for text in ["C5/#REF!", "C5/B20"] {
      let tree = try #require(FormulaParser.parse(text))
      let findings = try AuditedSheet.audit(Self.budget) { $0.set(11, 4, .formula(tree, .number(7))) }.findings
      #expect(
        findings.contains { $0.kind == .errorValue && $0.rank == .error && $0.place == "Ark1!E12" }, "\(findings)")
    }
  }

  /// What looks alike and is right: a first year of its own, a column of totals, figures gathered from all over.
  @Test func whatIsRightIsLeftAlone() throws {
    let sound = [
      [["Year", "2025", "2026", "2027"], ["A", "=10*2", "=B2*1", "=C2*1"], ["B", "=B2/4", "=B3*1", "=C3*1"]],
      [
        ["A", "1", "2", "=SUM(B1:C1)"], ["B", "3", "4", "=SUM(B2:C2)"],
        ["C", "=SUM(B1:B2)", "=SUM(C1:C2)", "=SUM(D1:D2)"],
      ],
      [["1", "=A1"], ["2", "=A2"], ["3", "=A5"], ["4", ""], ["5", ""]],
      [["x", "5", "7", "9"], ["y", "=IF(B1>5,1,2)", "=IF(C1>5,1,2)", "=IF(D1>5,1,2)"]],
      [["5", "=SUM(A$1:A1)"], ["6", "=SUM(A$1:A2)"], ["7", "=SUM(A$1:A3)"], ["8", "=SUM(A$1:A4)"], ["9", ""]],
      [["2024", "2025"], ["3100", "3200"], ["1", "2000"], ["=SUM(A2:A3)", "=SUM(B2:B3)"]],
    ]
    for rows in sound {
      let findings = try AuditedSheet.audit(rows).findings.filter { $0.rank < .smell }
      #expect(findings.isEmpty, "\(findings)")
    }
  }
}
