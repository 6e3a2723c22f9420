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

  /// A document to begin with is one that can be handed over.
  @Test(arguments: ["saksframlegg", "5-4", "5-5", "5-6"])
  func aLayoutIsWrittenAndRuns(name: String) throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("plan.kvaom", Self.plan.replacing("use \"rates.kvaom\"", with: "wage = 780 tkr/position"))
    let made = try BuiltProgram.run(
      ["report", "--layout", name, "--locale", "nn", "-o", "sak.md"], directory: directory.url)
    #expect(made.exitCode == 0, "\(made.errors)")
    let page = try BuiltProgram.run(["report", "sak.md", "-o", "sak.docx", "--final"], directory: directory.url)
    #expect(page.exitCode == 0, "\(page.errors)")
  }

  @Test(arguments: [
    (["--layout", "5-3"], "5-3"), (["--layout", "5-4", "plan.kvaom"], "--layout"),
    (["plan.kvaom", "--template", "plan.kvaom", "-o", "a.html"], "--template"),
    (["plan.kvaom", "--template", "plan.kvaom", "-o", "a.docx"], "plan.kvaom"),
    (["plan.kvaom", "--template", "none.docx", "-o", "a.docx"], "none.docx"),
  ])
  func whatCannotBeMadeIsSaid(arguments: [String], word: String) throws {
    let directory = try TemporaryDirectory()
    _ = try directory.write("plan.kvaom", "show 1\n")
    let result = try BuiltProgram.run(["report"] + arguments, directory: directory.url)
    #expect(result.exitCode != 0 && result.errors.contains(word), "\(result.output)\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "a.docx").filePath))
  }

  /// Figures typed into a document are named by `review`, for people and for programs.
  @Test func aReviewOfADocumentNamesFiguresTypedByHand() throws {
    let directory = try TemporaryDirectory()
    let text = "```kvaom report\nneed \"Behov\" = 1_545 tkr\nshow need\n```\n\nBehovet er 1 545 tusen kr.\n"
    _ = try directory.write("sak.md", text)
    for format in ["text", "json"] {
      let result = try BuiltProgram.run(
        ["review", "sak.md", "--locale", "nb", "--format", format], directory: directory.url)
      #expect(result.exitCode == 0 && result.output.contains("sak.md:6") && result.output.contains("{need}"))
    }
  }
}
