import Foundation
import KvaomTestSupport
import Testing

/// `kvaom report --live` and `--shell`: pages with an engine inside. Any bytes do for an engine here; whether it works
/// is tried in a browser by `scripts/check-live`.
struct LiveReportTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("kvaom.wasm.gz", "engine")
    try directory.write("plan.kvaom", Self.plan)
    try directory.write("sak.md", Self.paper)
  }

  private static let plan = """
    years B2026..B2027
    # SECRET
    input growth = 2% in 0%..6%
    need "Behov" [B2026] = 100 tkr
    need[B2027] = prev(need) * (1 + growth)
    salaries "UNSEEN" = 12 tkr
    scenario lean "Stramt" { need -= 4 tkr from 2027 }
    scenario other "HIDDEN" { salaries -= 1 tkr }

    """

  private static let paper = """
    # Sak om `{need[2027]}`

    ```kvaom report locale=nn
    use "plan.kvaom"
    ```

    Behovet er `{need[2027]}`.

    ```kvaom
    compare need in base, lean
    ```

    """

  private func run(_ arguments: String..., engine: String = "kvaom.wasm.gz") throws -> ProgramResult {
    try BuiltProgram.run(
      ["report"] + arguments, environment: ["KVAOM_BROWSER": directory.url.appending(path: engine).path],
      directory: directory.url)
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOf: directory.url.appending(path: name), encoding: .utf8)
  }

  /// The plan that a page has inside.
  private func inside(_ page: String) throws -> String {
    let start = try #require(page.range(of: "id=\"kvaom-plan\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    return String(decoding: try #require(Data(base64Encoded: String(page[start..<end]))), as: UTF8.self)
  }

  @Test func aPaperIsWholeAndHasItsPlanInside() throws {
    let result = try run("sak.md", "--live", "-o", "sak.html")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.errors.contains("Med på den levande sida: motoren (1 kB)"))
    #expect(result.errors.contains("«Stramt»"))
    let page = try written("sak.html")
    #expect(page.contains("<h1>Sak om <span class=\"number\" data-number=\"0\">102"))
    #expect(page.contains("data-why=\"need[B2027]\" data-in=\"lean\""))
    let plan = try inside(page)
    #expect(plan.contains("use \"plan.kvaom\"") && plan.contains("growth") && plan.contains("Stramt"))
    for word in ["SECRET", "UNSEEN", "HIDDEN", directory.url.path] { #expect(!plan.contains(word)) }
  }

  @Test func thePageDoesNotKnowWhereItLay() throws {
    let whole = directory.url.appending(path: "sak.md").path
    #expect(try run(whole, "--live", "-o", "sak.html").exitCode == 0)
    #expect(!(try written("sak.html").contains(directory.url.path)))
  }

  @Test func withoutTheEngineNothingIsWritten() throws {
    let result = try run("sak.md", "--live", "-o", "sak.html", engine: "nothing.gz")
    #expect(result.exitCode == 1 && result.errors.contains("motoren for nettlesaren er ikkje installert"))
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "sak.html").path))
  }

  @Test func whatIsTooLargeIsSaid() throws {
    try directory.write(
      "large.kvaom", Self.plan + String(repeating: "# \(String(repeating: "x", count: 98))\n", count: 20_000))
    let result = try run("large.kvaom", "--live", "-o", "large.html")
    #expect(result.exitCode == 1 && result.errors.contains("ei levande side tek"), "\(result.errors)")
  }

  @Test(arguments: [["--live"], ["sak.md", "--shell"], ["sak.md", "--live", "--format", "docx", "-o", "a.docx"]])
  func wrongUsageIsTold(_ arguments: [String]) throws {
    let result = try BuiltProgram.run(["report"] + arguments, directory: directory.url)
    #expect(result.exitCode == 2 && !result.errors.isEmpty)
  }

  @Test func theShellIsAPage() throws {
    #expect(try run("--shell", "--locale", "en", "-o", "shell.html").exitCode == 0)
    let page = try written("shell.html")
    #expect(page.contains("script-src 'sha256-") && page.contains("<textarea id=\"plan\""))
    #expect(page.contains("Ask, calculate or change something"))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }
}
