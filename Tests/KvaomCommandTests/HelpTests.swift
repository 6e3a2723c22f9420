import KvaomTestSupport
import KvaomWords
import Testing

/// The help of the program and of each command, in the language that is asked for.
struct HelpTests {
  static let commands = [
    "run", "merge", "eval", "check", "review", "report", "diff", "test", "fmt", "import", "lock", "freeze", "export",
    "audit", "plan", "graph", "doc", "explain", "lsp",
  ]

  /// All pages, one after the other.
  @Test(arguments: Locale.allCases)
  func saysWhatIsExpected(in locale: Locale) throws {
    let pages = try ([["--help"]] + Self.commands.map { [$0, "--help"] }).map { words in
      try BuiltProgram.run(words, environment: ["LC_ALL": "\(locale.rawValue)_XX.UTF-8"]).output
    }
    Golden.expect(pages.joined(separator: "\n"), matches: "Tests/Cases/help/\(locale.rawValue).expected")
  }

  /// The list above is the list of the program.
  @Test func noCommandIsForgotten() throws {
    let page = try BuiltProgram.run(["--help"], environment: ["LC_ALL": "en_GB.UTF-8"]).output
    let rows = page.split(separator: "\n").drop { $0 != "COMMANDS:" }.dropFirst().prefix { $0.hasPrefix(" ") }
    let named = rows.filter { !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(named) == Set(Self.commands + ["help"]), "\(page)")
  }

  @Test(arguments: [Locale.nn, .nb, .sv], [["--help"]] + commands.map { ["help", $0] })
  func nothingIsInEnglish(in locale: Locale, asked: [String]) throws {
    let page = try BuiltProgram.run(asked, environment: ["LC_ALL": "\(locale.rawValue)_XX.UTF-8"]).output
    // Code stands in quotes or has a sign in it; options and files are the same everywhere. `be` is Norwegian too.
    let prose = page.replacing(#/'[^'\n]*'/#, with: "'").replacing(#/\S+[=:.][^\s.]\S*|--?[a-z][a-z-]*/#, with: "")
    let words = EnglishWords.found(in: prose).filter { $0 != "be" }
    #expect(words.isEmpty, "\(words) in \(page)")
    #expect(
      !page.contains(#/USAGE|OPTIONS|ARGUMENTS:|COMMANDS|default:|values:|<(file|columns|world|language)>/#), "\(page)")
  }

  /// Every way to ask for a page asks for the same page.
  @Test func waysToAsk() throws {
    let page = try BuiltProgram.run(["run", "--help", "--locale", "nb"]).output
    let surroundings = ["LC_ALL": "nb_NO.UTF-8"]
    for words in [["help", "run"], ["run", "-h"], ["--locale", "nb", "run", "--help"]] {
      #expect(try BuiltProgram.run(words, environment: surroundings).output == page, "\(words)")
    }
    #expect(page.hasPrefix("Kjør et skript"), "\(page)")
    #expect(page.contains("BRUK: kvaom run [valg] <fil>\n"), "\(page)")
  }

  @Test(arguments: [(Locale.nn, "<uttrykk>"), (.nb, "<uttrykk>"), (.sv, "<uttryck>"), (.en, "<expression>")])
  func whatIsMissingIsNamedInTheLanguage(locale: Locale, word: String) throws {
    let errors = try BuiltProgram.run(["eval", "--locale", locale.rawValue]).errors
    #expect(errors.contains(": \(word).\n"), "\(errors)")
    #expect(errors.contains("kvaom eval ["), "\(errors)")
    #expect(errors.contains("] \(word)\n"), "\(errors)")
  }

  /// What the shells show beside a word while Tab is pressed is help too.
  @Test func completionsAreInTheLanguage() throws {
    let offered = try BuiltProgram.run(["--complete", "plan.kvaom", "--sc"], environment: ["LC_ALL": "sv_SE.UTF-8"])
      .output
    #expect(offered.hasPrefix("--scenario\tSvara i den här världen"), "\(offered)")
  }
}
