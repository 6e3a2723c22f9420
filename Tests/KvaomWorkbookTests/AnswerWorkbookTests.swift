import KvaomDecimal
import KvaomEngine
import KvaomFormats
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomTestSupport
import KvaomWords
import Testing

@testable import KvaomWorkbook

/// The answers of every question as a workbook.
@Suite struct AnswerWorkbookTests {
  private static let plan = """
    years B2026..B2029
    prices nominal
    @source "The national budget"
    input wage_growth "Wage growth" = 2.7% in 0%..6%
    @assumed "A guess"
    input rent "Rent" = 1_000 tkr in 900 tkr..1_200 tkr ~ triangular(900 tkr, 1_000 tkr, 1_200 tkr)
    @assumed "A guess"
    input power "Power" = 200 tkr in 100 tkr..300 tkr ~ triangular(100 tkr, 200 tkr, 300 tkr)
    @better lower
    need "Need" [2026] = 12_000 tkr + rent + power
    need[from 2027] = prev(need) * (1 + wage_growth)
    share "In time": % by year = 76%
    budget "Budget" = table by post, year in tkr {
              R2026   B2026   B2027   B2028   B2029
      Wages    8900    9100    9400    9700   10000
      Goods    4000    3900    4000    4000    4000
    }
    gap "Gap" = need - sum(budget over post)
    measure team "A team of one's own" { need += 700 tkr from 2027; share += 12 pp from 2028 }
    measure cut "A cut" { need -= 500 tkr from 2028 }
    scenario plan "Plan" { include team, cut }
    indicator deadlines "Deadlines" {
      value = share
      better = higher
      result = 74% in 2026
      target = 90% by 2029
      path = linear
    }

    """

  /// A question of each verb; one without an answer of its own stands with the question that it changes.
  private static func question(_ verb: Command.Verb) -> String {
    switch verb {
    case .show: "show need, gap, share in base, plan"
    case .plot: "plot need, gap in plan"
    case .compare: "compare need, gap in base, plan"
    case .check: "check need > 13 mkr \"there is need enough\""
    case .test: "test \"A group\" {\n  check need > 0 tkr \"there is a need\"\n  check share > 50% \"in time\"\n}"
    case .goals: "goals in 2029"
    case .deviation: "deviation budget in 2026"
    case .sources: "sources"
    case .review: "review"
    case .why: "why need[2029] in plan"
    case .bridge: "bridge need from 2026 to 2029 in plan"
    case .measures: "measures in plan for need, share in 2029"
    case .solve: "solve wage_growth for gap[2029] = 0 tkr in plan"
    case .when: "when gap > 500 tkr"
    case .sweep: "sweep need[2029], gap[2029] with wage_growth = 0%..6% step 1%"
    case .tornado: "tornado need[2029] as tkr in plan"
    case .simulate: "simulate need[2029] 200 draws seed 7"
    case .optimise: "optimise need[2029] as tkr for deadlines[2029] >= 85%"
    case .correlate: "correlate rent, power at 0.5\nsimulate need[2026] 200 draws seed 7"
    }
  }

  /// The numbers of a block, as its table has them.
  private static func numbers(_ block: KvaomRender.Block) -> [Decimal] {
    func numbers(_ cell: TableCell) -> [Decimal] {
      guard case .number(let number) = cell.content, !number.value.isMissing else { return [] }
      return [number.format.suffix == .percent ? number.value / 100 : number.value]
    }
    func inTree(_ node: TreeNode) -> [Decimal] { numbers(node.value) + node.children.flatMap(inTree) }
    switch block {
    case .table(let table):
      guard let table = table.withoutPictures else { return [] }
      return table.sections.flatMap { $0.rows.flatMap { $0.cells.prefix(table.columns.count).flatMap(numbers) } }
    case .keyValues(let values): return values.flatMap { numbers($0.value) }
    case .tree(let root): return inTree(root)
    default: return []
    }
  }

  @Test(arguments: Command.Verb.allCases, [Locale.nn, .en])
  func everyQuestionGivesAWorkbook(_ verb: Command.Verb, locale: Locale) throws {
    let engine = Engine(options: EngineOptions(locale: locale)) { _ in nil }
    let text = Self.plan + Self.question(verb) + "\n"
    let outcome = engine.run(SourceText(name: "plan.kvaom", bytes: Array(text.utf8)))
    #expect(outcome.exitCode == 0 && !outcome.documents.isEmpty, "\(outcome.diagnostics)")
    let bytes = Workbook(answers: outcome.documents, title: "answers", writer: engine.writer).file()
    let file = try SourceReader.read(bytes, limits: ReadingLimits())
    var written: [Decimal] = []
    for grid in file.grids {
      #expect(!grid.name.isEmpty && grid.name.count <= 31)
      for row in 0..<grid.rowCount {
        for column in 0..<grid.cellCount(inRow: row) {
          let cell = grid[row, column]
          if case .number(let number) = cell.value { written.append(try #require(Decimal(parsing: number))) }
          if case .error = cell.value { Issue.record("\(cell.text)") }
        }
      }
    }
    let pages = engine.writer.pages(of: outcome.documents)
    let wanted = pages.flatMap { $0.blocks.flatMap(Self.numbers) }.map { FormulaNumber.rounded($0) }
    #expect(written.map { FormulaNumber.rounded($0).doubleValue }.sorted() == wanted.map(\.doubleValue).sorted())
    // Questions of texts alone have no figures; all others have.
    let isWords = [Command.Verb.sources, .review, .check, .test].contains(verb)
    #expect(isWords || !wanted.isEmpty)
  }
}
