import KvaomChecker
import KvaomLibrary
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// Which way values are good, stated and derived.
struct DirectionTests {
  static let plan = """
    years 2026..2028
    prices nominal
    @better higher
    income = 100 kr
    @better lower
    cost = 80 kr
    plain = 3
    dim d = A @better higher, B @better lower, C, (R)
    table_by_member = table by d { A 1
      B 2
      C 3
      R 4 }
    @better neither
    taste = 5

    """

  /// What a formula is good for, with its rows where they differ; nil where nothing says.
  private func direction(of formula: String, _ more: String = "") throws -> String? {
    let text = Self.plan + more + "x = \(formula)\n"
    let session = Session(
      SourceText(name: "plan", bytes: Array(text.utf8)), options: EngineOptions(locale: .en), readFile: { _ in nil },
      library: .embedded)
    try #require(session.isRunnable, "\(session.diagnostics.map { $0.message[.en] })")
    let id = try #require(session.asking.plan.definitionsByName["x"])
    return session.asking.directionText(of: id)?.replacing(" (follows from what the figure is made of)", with: "")
  }

  @Test(arguments: [
    ("income + plain * 1 kr", "higher is better"), ("cost + 5 kr", "lower is better"),
    ("income - cost", "higher is better"), ("cost - income", "lower is better"),
    ("income + cost", "neither higher nor lower is better"), ("cost * 3%", "lower is better"),
    ("-cost", "higher is better"), ("cost * -1", "higher is better"), ("-2 * income", "lower is better"),
    ("plain / cost", "higher is better"), ("cost / plain", "lower is better"),
    ("if plain > 2 then cost else 0 kr", "lower is better"), ("cost otherwise 0 kr", "lower is better"),
    ("max(cost, 3 kr)", "lower is better"), ("min(income, cost)", "neither higher nor lower is better"),
    ("round(cost, to: 1 kr)", "lower is better"), ("change(income)", "higher is better"),
    ("growth(cost)", "lower is better"), ("cumulative(cost)", "lower is better"),
    ("cost with { plain = 4 }", "lower is better"), ("taste + 1", "neither higher nor lower is better"),
    ("rank(table_by_member over d)", "neither higher nor lower is better"),
    ("share(table_by_member over d)", "neither higher nor lower is better"),
    ("sum(table_by_member over d)", "neither higher nor lower is better"),
    ("sum(table_by_member[A, C] over d)", "higher is better"), ("table_by_member[A]", "higher is better"),
    ("-table_by_member[B]", "higher is better"), ("table_by_member", "A: higher is better, B: lower is better"),
    ("2 * table_by_member", "A: higher is better, B: lower is better"),
    ("price.real(cost, chain(table_by_year, base: 2026), base: 2026)", "lower is better"),
  ])
  func follows(formula: String, expected: String) throws {
    let years = "table_by_year = table by year in % { 2026 1\n 2027 2\n 2028 3 }\n"
    #expect(try direction(of: formula, years) == expected)
  }

  @Test(arguments: ["plain", "plain * 2", "count(table_by_member > 1 over d)", "cost > 3 kr", "table_by_member[C]"])
  func nothingIsSaid(formula: String) throws { #expect(try direction(of: formula) == nil) }

  @Test func throughPrevItIsTheLeastFixedPoint() throws {
    let stock = """
      a[2026] = 10 kr
      a[from 2027] = prev(a) + income - cost
      b[2026] = 10 kr
      b[from 2027] = prev(b) * 1.02
      c[2026] = cost
      c[from 2027] = prev(b) + prev(c)

      """
    #expect(try direction(of: "a", stock) == "higher is better")
    #expect(try direction(of: "b", stock) == nil)
    #expect(try direction(of: "c", stock) == "lower is better")
  }

  @Test func aFunctionStatesItForItsCalls() throws {
    let function = "@better lower\nfn wait(x) = x\n"
    #expect(try direction(of: "wait(plain)", function) == "lower is better")
    #expect(try direction(of: "wait(plain) - plain", function) == "lower is better", "the argument keeps its own")
    #expect(try direction(of: "staff.labour_cost(500_000 kr, 16%, \"I\")") == "lower is better")
  }

  @Test func casesOfMembersKeepTheirOwn() throws {
    let cases = "y[d: A] = income\ny[d: B] = cost\ny[d: C] = 1 kr\ny[d: R] = 2 kr\n"
    #expect(try direction(of: "y", cases) == "A: higher is better, B: lower is better")
    #expect(try direction(of: "y[d: B]", cases) == "lower is better")
  }

  @Test func anIndicatorStatesItForItsValue() throws {
    let indicator =
      "late = 12%\nindicator i { value = late\n better = lower\n result = 12% in 2026\n target = 5% by 2028 }\n"
    #expect(try direction(of: "late", indicator) == "lower is better")
    #expect(try direction(of: "i", indicator) == "lower is better")
  }
}
