import KvaomDecimal
import KvaomEngine
import KvaomFormats
import KvaomSession
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomWorkbook

/// Workbooks that become plans: what each formula is in the plan, and that the plan gives the workbook's own values.
@Suite struct ImportFormulaTests {
  /// A sheet of rows of cells: numbers, texts, and formulas after an equals sign with their values as they should be.
  private func book(_ sheets: [(name: String, rows: [[String]])]) throws -> ReadWorkbook {
    var workbook = Workbook(title: "t")
    for (name, rows) in sheets {
      var sheet = WorkbookSheet(name: name)
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          if text.hasPrefix("=") {
            let tree = try #require(FormulaParser.parse(String(text.dropFirst())), "\(text)")
            sheet.set(row, column, .formula(tree, .number(.zero)))
          } else if let number = Decimal(parsing: text) {
            sheet.set(row, column, .number(number))
          } else {
            sheet.set(row, column, .text(text))
          }
        }
      }
      workbook.sheets.append(sheet)
    }
    let calculator = WorkbookCalculator(workbook)
    for index in workbook.sheets.indices {
      let sheet = workbook.sheets[index]
      for (row, cells) in sheet.rows {
        for (column, cell) in cells.cells {
          guard case .formula(let tree, _) = cell.content else { continue }
          let value = calculator.value(of: CellReference(sheet: sheet.name, row: row, column: column))
          workbook.sheets[index].set(row, column, .formula(tree, CachedValue(value)), cell.style)
        }
      }
    }
    return ReadWorkbook(try SourceReader.read(workbook.file(), limits: ReadingLimits()))
  }

  private func proof(_ book: ReadWorkbook) -> ImportProof {
    ImportProof(book, origin: "t.xlsx", engine: Engine(options: EngineOptions(locale: .en)) { _ in nil })
  }

  /// The proof of a workbook whose every formula is carried and agrees.
  private func carried(_ sheets: [(name: String, rows: [[String]])]) throws -> ImportProof {
    let proof = proof(try book(sheets))
    #expect(proof.failure == nil, "\(proof.text.text)")
    #expect(proof.kept.isEmpty, "\(proof.kept) \(proof.text.text)")
    #expect(proof.differences.isEmpty, "\(proof.differences) \(proof.text.text)")
    #expect(proof.agreeing == proof.formulas)
    return proof
  }

  private func carried(_ rows: [[String]]) throws -> ImportProof { try carried([("Ark1", rows)]) }

  private let plan = [
    ["", "2025", "2026", "2027", "2028", "Sum"], ["Wage growth", "0.03"],
    ["Wages", "100", "=B3*(1+$B$2)", "=C3*(1+$B$2)", "=D3*(1+$B$2)", "=SUM(B3:E3)"],
    ["Goods", "50", "55", "60", "65", "=SUM(B4:E4)"],
    ["All", "=SUM(B3:B4)", "=SUM(C3:C4)", "=SUM(D3:D4)", "=SUM(E3:E4)", "=F3+F4"],
    ["Index", "=B5/$B$5", "=C5/$B$5", "=D5/$B$5", "=E5/$B$5"],
  ]

  @Test func rowsBelowYearsBecomeRules() throws {
    let proof = try carried(plan)
    #expect(proof.text.text.contains("years 2025..2028"))
    #expect(proof.text.text.contains("wages[from 2026] = prev(wages) * (1 + wage_growth)"))
    #expect(proof.text.text.contains("all_value \"All\" = wages + goods"))
    #expect(proof.text.text.contains("input goods \"Goods\" = table by year"))
    #expect(proof.text.text.contains("sum(wages[2025..2028] over year)"))
    #expect(proof.text.ruled == proof.acrossYears)
  }

  /// A row that needs its own value in a certain year, or in the year after, cannot be one rule.
  @Test func circlesOfYearsAreTakenApart() throws {
    let proof = try carried([
      ["", "2025", "2026", "2027"], ["a", "=C2/2", "=D2/2", "8"], ["b", "1", "=$B$3*2", "=$B$3*3"],
      ["c", "=B5", "=C5+B4", "=D5+C4"], ["d", "5", "=B4*2", "=C4*2"],
    ])
    #expect(proof.formulas == 9)
  }

  @Test(arguments: [
    "SUM(A1:A4)", "SUM(A1:B4,3)", "AVERAGE(A1:A4)", "MIN(A1:A4)", "MAX(A1,A2,7)", "COUNT(A1:B5)", "COUNTA(A1:B5)",
    "PRODUCT(A1:A3)", "MEDIAN(A1:A4)", "ROUND(A1/3,2)", "ROUNDUP(A1/3,1)", "ROUNDDOWN(-A1/3,1)", "INT(-A1/3)",
    "TRUNC(A2/7,1)", "MOD(A2,7)", "ABS(-A1)", "-A1^2", "2^3^2", "50%*A1", "A1>3", "A1=B1", "B1=\"x\"", "B1<>B2",
    "IF(A1>3,A2,A3)", "IF(A1>30,\"a\",\"b\")", "IF(B1=\"x\",1,0)+1", "IFERROR(A1/0,9)", "IFERROR(A1/A2,9)",
    "AND(A1>3,A2>3)", "OR(A1>30,A2>3)", "NOT(A1>3)", "SUMIF(B1:B4,\"x\",A1:A4)", "SUMIF(A1:A4,\">6\")",
    "SUMIF(A1:A4,\">\"&A1,A1:A4)", "SUMIFS(A1:A4,B1:B4,\"x\",A1:A4,\">5\")", "COUNTIF(B1:B4,\"x*\")",
    "COUNTIF(A1:A4,A2)", "SUMPRODUCT(A1:A2,A3:A4)", "SUMPRODUCT((A1:A4>6)*A1:A4)", "INDEX(A1:A4,3)",
    "INDEX(A1:B4,2,2)", "MATCH(\"y\",B1:B4,0)", "MATCH(8,A1:A4,1)", "INDEX(A1:A4,MATCH(\"z\",B1:B4,0))",
    "INDEX(A1:A4,A6)", "VLOOKUP(7,A1:C4,3,FALSE)", "VLOOKUP(7.5,A1:C4,3)", "CHOOSE(A6,A1,A2,A3)",
    "PMT(0.04/12,120,100000)", "PMT(0,10,1000)", "NPV(0.05,A1:A4)", "YEAR(A5)", "MONTH(A5)", "DAY(A5)",
    "DATE(2026,A1,15)", "YEAR(DATE(2026,A1+10,1))", "A1&\"\"=\"5\"", "ISNUMBER(A1)", "ISBLANK(D9)", "ISERROR(A1/0)",
    "IF(D9=\"\",1,2)", "D9+1", "SIGN(-A1)", "SQRT(A1)", "LN(A1)", "EXP(1)", "POWER(A1,2)", "A1*(A2>3)", "--(A1>3)",
    "IF(A1>3,\"\",A2)", "SUM(A1:A4)/COUNT(A1:A4)",
    "COUNTIF(A1:B4,\"<>\")", "COUNTIF(A1:A4,\"<>7\")", "COUNTIF(A1:B4,\">6\")", "CEILING(-A1/3,-2)", "CEILING(A1/3,2)",
    "CEILING(A1,-2)", "FLOOR(-A1/3,2)", "FLOOR(A1,-2)", "FLOOR(A1,0)", "MATCH(10,C1:C4,-1)", "MATCH(15,A1:A4,-1)",
    "MATCH(5,A1:A4,-1)", "DATE(2025,A1+10,40)", "DATE(A1,1,1)", "DATE(1900,1,60)", "DATE(2025,2,A1+40)", "STDEV(A1:A4)",
    "VAR(A1:A4)", "STDEV.P(A1:A4)", "SUBTOTAL(9,A1:A4)", "EXACT(B1,\"x\")",
    "SUMPRODUCT(MIN(IF(A1:A4>6,A1:A4)))",
  ])
  func everyFunctionIsCarried(formula: String) throws {
    // A text that is joined cannot be carried; all else is.
    let rows = [
      ["5", "x", "10"], ["7", "y", "20"], ["8", "z", "30"], ["9", "xx", "40"], ["46000"], ["2"], ["=" + formula],
    ]
    let proof = proof(try book([("Ark1", rows)]))
    #expect(proof.failure == nil, "\(proof.text.text)")
    #expect(proof.differences.isEmpty, "\(proof.differences) \(proof.text.text)")
    if !formula.contains("&\"\"") { #expect(proof.kept.isEmpty, "\(proof.kept)") }
  }

  /// A reference that is fixed in each year's own column is one rule as much as one that follows.
  @Test func fixedColumnsOfTheirOwnYearAreOneRule() throws {
    let proof = try carried([
      ["", "2025", "2026", "2027"], ["Cost", "10", "12", "14"], ["Revenue", "100", "110", "120"],
      ["Share", "=B2/$B$3", "=C2/$C$3", "=D2/$D$3"],
    ])
    #expect(proof.text.text.contains("share_value \"Share\" = cost / revenue"), "\(proof.text.text)")
    #expect(proof.text.ruled == 3)
  }

  /// The year before of a value that ends there is none of that value's years.
  @Test func aValueThatEndsIsReadInItsLastYear() throws {
    let proof = try carried([
      ["", "2025", "2026", "2027", "2028"], ["Old", "10", "12"], ["New", "", "", "=C2", "=D3*2"],
    ])
    #expect(proof.text.text.contains("old[2026]"), "\(proof.text.text)")
  }

  /// Texts are the same for a workbook whatever their capitals; criteria take a text that is a number for the number.
  @Test func textsThatDifferByCapitalsAreTheSame() throws {
    _ = try carried([
      ["asha", "10"], ["Asha", "20"], ["Vik", "30"], ["ASHA", "=SUMIF(A1:A3,A4,B1:B3)"],
      ["", "=IF(A1=A4,1,0)"], ["", "=IF(A2=\"asha\",1,0)"], ["", "=MATCH(\"ASHA\",A1:A3,0)"],
    ])
  }

  /// Days below years, or days that do not follow each other year by year, are figures.
  @Test func daysAreNoHeadsBelowYears() throws {
    var workbook = Workbook(title: "t")
    var sheet = WorkbookSheet(name: "Ark1")
    var day = WorkbookStyle()
    day.format = "yyyy-mm-dd"
    for column in 1...3 {
      sheet.set(0, column, .number(Decimal(2024 + column)))
      sheet.set(1, column, .number(Decimal(46_000 + 366 * column)), day)
      sheet.set(2, column, .number(Decimal(column)))
      let letters = CellReference.letters(of: column)
      let tree = try #require(FormulaParser.parse("\(letters)3*2"))
      sheet.set(3, column, .formula(tree, .number(Decimal(2 * column))))
    }
    sheet.set(2, 0, .text("Cost"))
    sheet.set(3, 0, .text("Twice"))
    workbook.sheets = [sheet]
    let proof = proof(ReadWorkbook(try SourceReader.read(workbook.file(), limits: ReadingLimits())))
    #expect(proof.text.text.contains("years 2025..2027"), "\(proof.text.text)")
    #expect(proof.text.text.contains("twice \"Twice\" = cost * 2"), "\(proof.text.text)")
    #expect(proof.differences.isEmpty)
  }

  @Test func sheetsAndNamesAreRead() throws {
    let proof = try carried([
      ("Inn data", [["Rate", "0.2"], ["Base", "300"]]), ("Ut", [["Tax", "='Inn data'!B1*'Inn data'!B2"]]),
    ])
    #expect(proof.text.text.contains("tax \"Tax\" = rate * base"))
  }

  @Test func whatCannotBeCarriedIsNamed() throws {
    let proof = proof(try book([("Ark1", [["1", "=\"n: \"&A1", "=LARGE(A1:A1,1)", "=D1+1"]])]))
    #expect(proof.failure == nil)
    #expect(Set(proof.kept.map { $0.reason }) == [.text, .function("LARGE"), .circular])
    let account = FormulaAccount(proof, .en)
    #expect(account.text.contains("a plan has no LARGE"))
    #expect(account.json.contains("\"reason\": \"circular\""))
  }

  /// A value that is not the formula's is said, and is no plan's fault.
  @Test func differencesAreNamed() throws {
    var sheet = WorkbookSheet(name: "Ark1")
    sheet.set(0, 0, .number(2))
    sheet.set(0, 1, .formula(try #require(FormulaParser.parse("A1*2")), .number(5)))
    var workbook = Workbook(title: "t")
    workbook.sheets = [sheet]
    let file = try SourceReader.read(workbook.file(), limits: ReadingLimits())
    let proof = proof(ReadWorkbook(file))
    #expect(proof.differences.map { $0.computed } == [.number(4)])
    #expect(proof.agreeing == 0)
  }

  /// What stands as a value is told by its reason, copies as one with all their cells.
  @Test func keptFormulasAreToldTogether() throws {
    let rows = (1...4).map {
      ["\($0)", "=OFFSET(A\($0),0,0)", "=OFFSET(B\($0),0,0)", $0 == 3 ? "" : "=\"no. \"&A\($0)"]
    }
    let book = try book([("Ark1", rows)])
    let proof = proof(book)
    let reasons = KeptFormulas(proof.kept, in: book).reasons
    #expect(reasons.map { $0.reason } == [.restless("OFFSET"), .text])
    #expect(reasons.map { $0.count } == [8, 3])
    #expect(reasons.map { $0.groups.map { $0.areas } } == [[["B1:C4"]], [["D1:D2", "D4"]]])
    let text = FormulaAccount(proof, .en).text
    #expect(text.contains("  8: \(ImportReason.restless("OFFSET").words[.en]). "))
    #expect(text.contains("    'Ark1'!B1:C4 · =OFFSET(A1,0,0)\n"))
  }

  /// The workbook of a plan gives the plan's figures again.
  @Test(arguments: ["scenarios/klepp-barnevern.kvaom", "scenarios/worked-what-if.kvaom"])
  func exportedPlansComeBack(_ path: String) throws {
    let made = try Exported.workbook(try Repository.text(path))
    let file = try SourceReader.read(made.workbook.file(), limits: ReadingLimits())
    let proof = proof(ReadWorkbook(file))
    #expect(proof.failure == nil)
    #expect(proof.differences.isEmpty, "\(proof.differences.prefix(3))")
    #expect(proof.kept.allSatisfy { $0.reason == .text }, "\(proof.kept.prefix(3))")
    #expect(proof.agreeing == proof.formulas - proof.kept.count)
    // The choice of the scenario and the switches of the measures are inputs.
    #expect(proof.text.text.contains("input ") && proof.text.text.contains("= missing in 0..1"))
  }
}
