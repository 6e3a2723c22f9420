import KvaomTestSupport
import Testing

/// The plan of the tutorial grows from chapter to chapter: what a chapter adds stands in its page and in the plan after
/// it.
struct TutorialTests {
  static let directory = "docs/guide/tutorial"
  /// The chapters that add to the plan, by number.
  static let chapters = Repository.files(below: directory, suffix: ".md").filter { path in
    ((try? Repository.text(path)) ?? "").contains("kvaom after=steps/")
  }

  @Test func someChaptersAdd() { #expect(Self.chapters.count >= 5) }

  @Test(arguments: chapters)
  func aStepIsTheOneBeforeAndWhatTheChapterAdds(path: String) throws {
    let name = path.dropFirst(Self.directory.count + 1)
    let number = try #require(Int(name.prefix(2)))
    let text = try Repository.text(path)
    let block = try #require(
      text.firstMatch(of: /(?s)```kvaom after=(steps\/\d+\.kvaom) file=klepp\.kvaom\n(.*?)```\n/))
    let before = try Repository.text("\(Self.directory)/\(block.1)")
    #expect(before + String(block.2) == (try Repository.text("\(Self.directory)/steps/\(number).kvaom")))
  }

  @Test func theFirstStepIsThePlanOfChapterTwo() throws {
    let text = try Repository.text("\(Self.directory)/02-sources.md")
    #expect(text.contains("```kvaom file=klepp.kvaom\n\(try Repository.text("\(Self.directory)/steps/2.kvaom"))```\n"))
  }
}
