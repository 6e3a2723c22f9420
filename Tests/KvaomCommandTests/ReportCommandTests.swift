import Foundation
import KvaomTestSupport
import Testing

/// What `kvaom report` hands on.
struct ReportCommandTests {
  private static let plan = """
    years 2026..2028
    use "rates.kvaom"
    input staff = 3 positions
    cost = staff * wage
    none = 1 / (staff - 3 positions)
    check cost > 10_000 tkr
    show cost, none
    why cost
    sources
    review
    """

  /// Where an author keeps the plan is nobody's business: files are named from its folder, in every form.
  @Test(arguments: ["html", "markdown"], ["sak.kvaom", "sak.md"])
  func noFolderOfTheAuthorIsHandedOn(format: String, name: String) throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("rates.kvaom", "input wage = 780 tkr/position\n")
    let text = name == "sak.md" ? "# Sak\n\n```kvaom report\n\(Self.plan)\n```\n" : Self.plan + "\n"
    let path = try directory.write(name, text)
    let result = try BuiltProgram.run(["report", path, "--format", format, "--locale", "nb"])
    #expect(result.output.contains("\(name):") && result.output.contains("rates.kvaom:1"))
    #expect(!result.output.contains(directory.url.lastPathComponent))
    // At the terminal the place is named as it was typed.
    let wrong = try directory.write(name, text.replacing("show cost, none", with: "show cost, nothing"))
    #expect(try BuiltProgram.run(["report", wrong]).errors.contains(wrong))
  }
}
