import KvaomFormats
import KvaomTables
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomWorkbook

/// The file that a workbook becomes, and what stands in its cells.
@Suite struct WorkbookFileTests {
  private static let plan = """
    years R2019, B2020..B2021
    prices nominal
    ## Growth.
    @source "The national budget"
    input wage_growth "Wage growth" = 2.7% in 0%..6%
    input B2016 "Looks like a cell" = 3 in 0..5
    @assumed "A guess <& more>"
    budget "Budget" = table by post, year in tkr {
               R2019   B2020   B2021
      "Wages"   1200    1300    1350
      "Other"     80      90      95
      = SUM     1280    1390    1445
    }
    need "Need" = sum(budget over post) * (1 + wage_growth)
    measure cut "A cut" { need -= 50 tkr from 2020 }
    scenario lean "Lean" { include cut }
    check need > 0 kr "there is a need"
    """

  @Test func kvaomReadsItsOwnWorkbook() throws {
    let made = try Exported.workbook(Self.plan)
    let file = try SourceReader.read(made.workbook.file(), limits: ReadingLimits())
    #expect(file.grids.map { $0.name } == made.workbook.sheets.map { $0.name })
    let names = file.grids.map { $0.name }
    #expect(names == ["Assumptions", "Figures", "Calculation", "Base", "Scenario", "Checks", "Sources"])
    let figures = try #require(file.grids.first { $0.name == "Figures" })
    #expect(figures[3, 0].text == "Budget")
    #expect(figures[3, 5].text == "1300")
    #expect(figures[5, 1].text == "SUM")
  }

  @Test func theBytesAreTheSameEveryTime() throws {
    let first = try Exported.workbook(Self.plan).workbook.file()
    #expect(try Exported.workbook(Self.plan).workbook.file() == first)
  }

  @Test func formulasReadAsAPersonWouldWriteThem() throws {
    let made = try Exported.workbook(Self.plan)
    #expect(try Exported.formula(made, "Figures!F6") == "SUM(F4:F5)")
    let need = try #require(try Exported.formula(made, "Base!F4"))
    #expect(need == "SUM(Figures!F$4:F$5)*(1+wage_growth)")
    let chosen = try #require(try Exported.formula(made, "Calculation!F4"))
    #expect(chosen.hasPrefix("IF(Assumptions!$D$"))
    #expect(try Exported.formula(made, "Scenario!F6") == "F5-F4")
  }

  @Test func namesNeverLookLikeCells() throws {
    let names = try Exported.workbook(Self.plan).workbook.names.map { $0.name }
    #expect(names.contains("B2016_") && names.contains("wage_growth"))
    for name in ["B2016", "R1C1", "r2", "c", "true", "xfd1"] { #expect(NameMaker.looksLikeCell(name)) }
    for name in ["wage_growth", "cost", "rate", "abcd1", "løn"] { #expect(!NameMaker.looksLikeCell(name)) }
  }

  @Test func namesDoNotDependOnTheLanguage() throws {
    let all = try Locale.allCases.map { try Exported.workbook(Self.plan, locale: $0).workbook }
    #expect(Set(all.map { $0.names.map { $0.name } }).count == 1)
    #expect(Set(all.map { $0.sheets[0].name }).count == 4)
  }

  @Test func valuesOnlyHaveNoFormulas() throws {
    let bytes = try Exported.workbook(Self.plan).workbook.file(valuesOnly: true)
    let file = try SourceReader.read(bytes, limits: ReadingLimits())
    for grid in file.grids {
      for row in 0..<grid.rowCount {
        for column in 0..<grid.columnCount { #expect(grid[row, column].formula == nil) }
      }
    }
  }

  @Test func aScenarioIsChosenFromTheStart() throws {
    let made = try Exported.workbook(Self.plan, scenario: "lean")
    guard case .text(let chosen) = try Exported.content(made, "Assumptions!D4") else {
      Issue.record("no choice")
      return
    }
    #expect(chosen == "Lean")
    #expect(try Exported.report(made, draws: 5).faults.isEmpty)
  }

  @Test func whatIsConfidentialDoesNotLeave() throws {
    let text = """
      years 2020..2021
      @confidential
      wage = 731_234 kr
      input staff = 3 in 0..9
      cost "Cost" = wage * staff
      double = cost * 2
      """
    let made = try Exported.workbook(text)
    #expect(made.leftOut == ["wage"])
    #expect(made.withoutFormula == ["Cost"])
    let cells = made.workbook.sheets.flatMap { $0.rows.values.flatMap { $0.cells.values } }
    #expect(!cells.contains { "\($0.content)".contains("731234") })
    #expect(made.workbook.names.allSatisfy { $0.name != "wage" })
    #expect(try Exported.formula(made, "Calculation!D5") == "cost*2")
  }

  @Test(arguments: [
    ("a/b: c?", "a b c"), ("'quoted'", "quoted"), ("", "Answer"),
    ("A name that is far longer than a tab may be", "A name that is far longer than"),
  ])
  func tabsKeepTheRules(title: String, name: String) {
    var names = SheetNameMaker()
    let first = names.name(for: title, in: .en)
    let second = names.name(for: title, in: .en)
    #expect(first == name && second != first && second.count <= 31)
  }
}
