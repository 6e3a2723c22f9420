import KvaomSource
import KvaomTestSupport
import KvaomWords
import Testing

/// Whoever reads Nynorsk, Bokmål or Swedish is told what is wrong in that language, code and names as they are typed.
struct DiagnosticLanguageTests {
  /// The languages besides English, in which every case is written.
  static let languages: [Locale] = [.nn, .nb, .sv]

  // MARK: The catalogue

  @Test(arguments: DiagnosticCode.all.map { $0.id }, languages)
  func everyCodeIsExplained(id: String, in locale: Locale) throws {
    let code = try #require(DiagnosticCode.all.first { $0.id == id })
    for text in [code.title, code.explanation] {
      #expect(!text[locale].isEmpty)
      #expect(text[locale] != text[.en])
      #expect(EnglishWords.found(in: Self.words(ofExplanation: text[locale])).isEmpty, "\(text[locale])")
    }
  }

  /// The lines of an explanation without its code: examples stand behind a word of their own.
  private static func words(ofExplanation text: String) -> String {
    let lines = text.split(separator: "\n").filter { line in
      !line.hasPrefix("  ") && !line.contains(#/^(Feil|Fel|Rett|Rätt):/#)
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: Locale.allCases)
  func explainsInTheLanguageAskedFor(locale: Locale) throws {
    let code = DiagnosticCode.unknownName
    let page = "\(code.id)  \(code.title[locale])\n\n\(code.explanation[locale])\n"
    #expect(try BuiltProgram.run(["explain", "KV040", "--locale", locale.rawValue]).output == page)
    #expect(try BuiltProgram.run(["--locale", locale.rawValue, "explain", "kv040"]).output == page)
    let surroundings = ["LC_ALL": "\(locale.rawValue)_XX.UTF-8"]
    #expect(try BuiltProgram.run(["explain", "KV040"], environment: surroundings).output == page)
    let unknown = try BuiltProgram.run(["explain", "KV999"], environment: surroundings)
    #expect(unknown.exitCode == 2)
    #expect((locale == .en) == !EnglishWords.found(in: unknown.errors).isEmpty, "\(unknown.errors)")
  }

  // MARK: What is printed

  /// Every case of every diagnostic, told in another language than English.
  @Test(arguments: DiagnosticCaseTests.all, languages)
  func saysNothingInEnglish(_ diagnosticCase: ScriptCase, in locale: Locale) throws {
    let result = try Self.told(diagnosticCase, in: locale)
    #expect(result.exitCode == (try Self.told(diagnosticCase, in: .en).exitCode))
    let words = Self.words(ofDiagnostics: result.errors)
    #expect(EnglishWords.found(in: words).isEmpty, "\(words)")
  }

  /// The words of diagnostics without the lines they quote and the names of files, and of what can be written only the
  /// remarks.
  private static func words(ofDiagnostics text: String) -> String {
    let lines = text.replacing(#/\S+\.kvaom(:\d+)?/#, with: "").split(separator: "\n").compactMap {
      line -> Substring? in
      if line.contains("│") { return nil }
      guard line.hasPrefix("    ") else { return line }
      return line.firstMatch(of: #/\s{2,}(?<remark>\(.*)$/#)?.remark ?? ""
    }
    return lines.joined(separator: "\n")
  }

  /// Thirty messages as planners meet them, whole, in each language: a file for each.
  @Test(arguments: languages)
  func saysWhatIsExpected(in locale: Locale) throws {
    let cases = DiagnosticCaseTests.all.filter { Self.thirty.contains(DiagnosticCatalogueTests.code(of: $0)) }
    #expect(Set(cases.map { DiagnosticCatalogueTests.code(of: $0) }) == Self.thirty)
    let told = try cases.map { try Self.told($0, in: locale).errors }
    Golden.expect(told.joined(separator: "\n"), matches: "Tests/Cases/messages/\(locale.rawValue).expected")
  }

  /// The codes of `saysWhatIsExpected`: those met most, and each way a message is put together.
  private static let thirty: Set = [
    "KV002", "KV005", "KV007", "KV009", "KV011", "KV012", "KV016", "KV024", "KV026", "KV030", "KV032", "KV036", "KV040",
    "KV041", "KV042", "KV043", "KV046", "KV049", "KV054", "KV057", "KV060", "KV061", "KV064", "KV068", "KV080", "KV082",
    "KV093", "KV098", "KV100", "KV110",
  ]

  private static func told(_ diagnosticCase: ScriptCase, in locale: Locale) throws -> ProgramResult {
    try BuiltProgram.run(
      ["run", diagnosticCase.name] + diagnosticCase.options + ["--locale", locale.rawValue],
      directory: Repository.url(diagnosticCase.directory))
  }
}
