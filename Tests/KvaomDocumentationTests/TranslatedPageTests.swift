import KvaomTestSupport
import Testing

/// What planners begin with stands in Nynorsk, Bokmål and Swedish beside English: the same chapters, with the same
/// blocks, of which only the language around them is another.
struct TranslatedPageTests {
  static let languages = ["nn", "nb", "sv"]
  /// The pages by where they lie below the folder of a language, with the English ones.
  static let pages: [(translated: String, english: String)] =
    Repository.files(below: TutorialTests.directory, suffix: ".md").map { path in
      ("tutorial/" + path.dropFirst(TutorialTests.directory.count + 1), path)
    } + [
      ("index.md", "docs/index.md"), ("shell.md", "docs/guide/shell.md"), ("from-excel.md", "docs/guide/from-excel.md"),
    ]

  @Test func theTutorialHasItsChapters() { #expect(Self.pages.count >= 14) }

  @Test(arguments: languages)
  func everyPageIsThereAndNoOther(language: String) {
    let there = Set(Repository.files(below: "docs/\(language)", suffix: ".md"))
    #expect(there == Set(Self.pages.map { "docs/\(language)/\($0.translated)" }))
  }

  @Test(arguments: languages, pages.map { $0.translated })
  func blocksAndHeadingsAreTheSame(language: String, page: String) throws {
    let english = try #require(Self.pages.first { $0.translated == page }).english
    let (own, other) = (
      Blocks(try Repository.text("docs/\(language)/\(page)"), language: language),
      Blocks(try Repository.text(english), language: "en")
    )
    #expect(own.blocks == other.blocks)
    #expect(own.levels == other.levels)
    #expect(own.wrongLanguages.isEmpty, "\(own.wrongLanguages)")
    // A chapter that lost a list or a table on its way has fewer of their lines.
    if page != "index.md" { #expect(own.listLines == other.listLines) }
  }

  /// What of a page is the same in all languages.
  private struct Blocks {
    /// The blocks that are run, without what they print and the language they print it in, and those of commands.
    private(set) var blocks: [String] = []
    /// The level of each heading.
    private(set) var levels: [Int] = []
    /// How many lines begin a point of a list or a row of a table.
    private(set) var listLines = 0
    /// Blocks that print in another language than the page has.
    private(set) var wrongLanguages: [String] = []

    init(_ text: String, language: String) {
      var fence: String?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          fence = fence == nil ? String(line.dropFirst(3)) : nil
          if let fence { open(fence, language) }
        } else if let fence {
          take(line, of: fence)
        } else if line.hasPrefix("#") {
          levels.append(line.prefix { $0 == "#" }.count)
        } else if line.hasPrefix("    ") {
          blocks.append(String(line))
        } else if line.hasPrefix("- ") || line.hasPrefix("|") || line.firstMatch(of: #/^\d+\. /#) != nil {
          listLines += 1
        }
      }
    }

    /// A block begins: what it is, without its language and the way to the plans of the tutorial.
    private mutating func open(_ fence: String, _ language: String) {
      let words = fence.split(separator: " ")
      let own = words.filter { !$0.hasPrefix("locale=") }.joined(separator: " ")
      blocks.append(own.replacing("=../../guide/tutorial/steps/", with: "=steps/"))
      guard let kind = words.first, ["kvaom", "session", "console"].contains(kind) else { return }
      let written = words.first { $0.hasPrefix("locale=") }.map { String($0.dropFirst("locale=".count)) } ?? "nn"
      if language != "en", written != language { wrongLanguages.append(fence) }
    }

    /// A line of a block: all of a plan, what is typed of a session; of what is printed nothing.
    private mutating func take(_ line: Substring, of fence: String) {
      let kind = fence.split(separator: " ").first ?? ""
      switch kind {
      case "text": break
      case "session": if line.hasPrefix("> ") { blocks.append(String(line)) }
      case "console": if line.hasPrefix("$ ") { blocks.append(String(line)) }
      default: blocks.append(String(line))
      }
    }
  }
}
