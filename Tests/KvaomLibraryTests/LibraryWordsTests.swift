import KvaomDocumentation
import KvaomEngine
import KvaomLibrary
import KvaomSession
import KvaomTestSupport
import KvaomWords
import Testing

/// Whoever reads Nynorsk, Bokmål, Swedish or English finds all of the library in that language.
struct LibraryWordsTests {
  static let modules = Engine(options: EngineOptions(), readFile: { _ in nil }).libraryModules()

  /// The prose of a module as it is written: what it is, what its names and their parameters are, where they are from,
  /// and what it says where something is required.
  private static func prose(of module: LibraryModule) throws -> Set<String> {
    let comments = module.entries.map(\.comment)
    let said = comments.flatMap { [$0.text, $0.source] + $0.parameters.map(\.text) }
    let text = try Repository.text("stdlib/\(module.name).kvaom")
    let required = text.matches(of: #/"(?<message>[A-Z][^"]*\.)"\)/#).map { String($0.message) }
    return Set(said + required + [module.title[.en]]).subtracting([""])
  }

  private static func labels(of module: LibraryModule) -> Set<String> { Set(module.entries.map { $0.label[.nn] }) }

  @Test(arguments: modules.map(\.name))
  func everythingIsSaidInEveryLanguage(module name: String) throws {
    let module = try #require(Self.modules.first { $0.name == name })
    let languages = LibraryWords(ofModule: name, in: .embedded).languages
    for text in try Self.prose(of: module) {
      #expect(languages[text] == LibraryWords.languagesOfProse, "\(name): \(text)")
    }
    for label in Self.labels(of: module) {
      #expect(languages[label] == LibraryWords.languagesOfLabels, "\(name): \(label)")
    }
  }

  /// Words whose text has gone from the library, or has become another, would never be read.
  @Test func noWordsAreLeftOver() throws {
    var used: Set<String> = []
    for module in Self.modules { used.formUnion(try Self.prose(of: module).union(Self.labels(of: module))) }
    for module in Self.modules {
      for text in LibraryWords(ofModule: module.name, in: .embedded).languages.keys {
        #expect(used.contains(text) || Self.members.contains(text), "\(module.name): \(text)")
      }
    }
  }

  /// The labels of members, which may have words; a member without is shown as it is written.
  private static let members: Set<String> = {
    let files = Repository.files(below: "stdlib/data", suffix: Library.suffix)
    let texts = files.compactMap { try? Repository.text($0) }
    return Set(texts.flatMap { $0.matches(of: #/"(?<label>[^"\n]+)"/#).map { String($0.label) } })
  }()

  /// Codes of KOSTRA are no words of any language: each has a name in all four.
  @Test func accountsHaveNamesInAllLanguages() throws {
    let text = try Repository.text("stdlib/data/kostra.kvaom")
    let labels = text.matches(of: #/(?:"\d{3}"|\b\d{3}) "(?<label>[^"\n]+)"/#).map { String($0.label) }
    #expect(labels.count > 130)
    let languages = LibraryWords(ofModule: "kostra", in: .embedded).languages
    for label in labels { #expect(languages[label] == LibraryWords.languagesOfLabels, "\(label)") }
  }

  /// What `kvaom doc` shows of every name, without the code.
  @Test(arguments: [Locale.nn, .nb, .sv])
  func nothingIsInEnglish(in locale: Locale) {
    for module in Self.modules {
      Self.expectNoEnglish(module.title[locale], module.name)
      for entry in module.entries {
        let prose = [entry.label, entry.text] + entry.parameters.map(\.text) + entry.origins
        for text in prose { Self.expectNoEnglish(text[locale], entry.fullName) }
      }
    }
  }

  private static func expectNoEnglish(_ text: String, _ name: String) {
    // Names of code stand with a dot or an underscore where they have no marks, and a code in a row of code: `100 low`.
    let words = EnglishWords.found(in: text.replacing(#/\w+[._(]\w+\S*/#, with: ""))
    #expect(words.isEmpty, "\(words) in \(name): \(text)")
  }

  /// The frames around the library's words are in the language, too.
  @Test(arguments: [
    (Locale.nn, "Kjelde: definisjon", "kostnaden i eit heilt år"), (.nb, "Kilde: definisjon", "kostnaden i et helt år"),
    (.sv, "Källa: definition", "kostnaden under ett helt år"), (.en, "Source: definition", "cost of a whole year"),
  ])
  func aPageIsInTheLanguage(locale: Locale, source: String, parameter: String) throws {
    let page = try BuiltProgram.run(["doc", "measure.cost", "--locale", locale.rawValue]).output
    #expect(page.contains("\n  \(source)\n") && page.contains("  \(parameter)\n"), "\(page)")
    let list = try BuiltProgram.run(["doc", "--locale", locale.rawValue]).output
    #expect((locale == .en) == !EnglishWords.found(in: list).filter { $0 != "measure" }.isEmpty, "\(list)")
  }

  /// A message of the library is told in the language of whoever asked.
  @Test(arguments: [
    (Locale.nn, "Ein månad er eit tal frå 1 til 12."), (.nb, "En måned er et tall fra 1 til 12."),
    (.sv, "En månad är ett tal från 1 till 12."), (.en, "A month is a number from 1 to 12."),
  ])
  func aMessageIsInTheLanguage(locale: Locale, message: String) throws {
    let told = try BuiltProgram.run(["eval", "price.part_year(900_000 kr, 13)", "--locale", locale.rawValue])
    #expect(told.errors.contains(message), "\(told.errors)")
    #expect(told.exitCode == 1)
  }

  /// A rate that is shown has its label in the language, whether its table is asked for or a member's name.
  @Test(arguments: [
    (Locale.nn, "Anslått lønsvekst"), (.nb, "Anslått lønnsvekst"), (.sv, "Löneökning enligt prognos"),
    (.en, "Wage growth, forecast"),
  ])
  func aRateHasItsLabelInTheLanguage(locale: Locale, label: String) throws {
    let directory = try TemporaryDirectory()
    let plan = try directory.write("rates.kvaom", "years 2018..2020\nshow price.wage_forecast\n")
    let shown = try BuiltProgram.run(["run", plan, "--locale", locale.rawValue])
    #expect(shown.output.contains(label), "\(shown.output)\(shown.errors)")
  }
}
