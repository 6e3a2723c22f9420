import Foundation
import KvaomTestSupport
import KvaomWords
import Testing

/// What the shell says of itself and of a plan (help, lists, all it tells of a name) is in the language of whoever
/// asks; code is the same everywhere.
struct HelpLanguageTests {
  /// Foundation has a type of that name too.
  typealias Language = KvaomWords.Locale

  /// The words that `help` lists, as the shell names them.
  private static func commands() throws -> [String] {
    let page = try answers(to: ["help"], in: .en)
    return page.split(separator: "\n").filter { $0.hasPrefix("  ") }.flatMap { $0.split(separator: " ").dropFirst() }
      .map { String($0) }.filter { $0.allSatisfy { $0.isLowercase } }
  }

  /// What is asked: every page of help, every list, each name of the plan, functions and names of the library.
  private static func entries() throws -> [String] {
    let kinds = ["", "inputs", "formulas", "tables", "indicators", "scenarios", "measures", "dimensions", "functions"]
    let topics = ["commands", "draft", "scenarios", "keys", "questions"]
    let names = ["sector", "wage_growth", "staff", "wage", "need", "frame", "fond", "gap", "m", "plan", "year"]
    let functions = ["mean", "pooled", "allocate", "chain", "prev", "round", "in_force", "place_of", "quantile"]
    let library = ["price", "price.po_rate", "staff.caseload", "debt.annuity", "kostra.function"]
    let words = try commands()
    let helps = (topics + words).map { "help \($0)" }
    let asked = kinds.map { "list \($0)" } + names.map { "info \($0)" } + (functions + library).map { "doc \($0)" }
    return helps + asked + ["units", "notes", "sources", "changes", "doc"]
  }

  private static func answers(to entries: [String], in locale: Language) throws -> String {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", HeardLineTests.plan)
    let result = try BuiltProgram.run(
      ["--locale", locale.rawValue, "-i", "plan.kvaom"],
      input: Data((entries.joined(separator: "\n") + "\n").utf8), directory: directory.url, timeout: 180)
    return result.output + result.errors
  }

  @Test(arguments: [Language.nn, .nb, .sv])
  func nothingIsInEnglish(in locale: Language) throws {
    let entries = try Self.entries()
    #expect(entries.count > 60)
    // What stands in the same words in English is code: the forms of questions, examples, the plan's own lines.
    let code = Set(try Self.answers(to: entries, in: .en).split(separator: "\n"))
    for line in try Self.answers(to: entries, in: locale).split(separator: "\n") where !code.contains(line) {
      // Names, options, and lines of the plan that are quoted behind their place.
      let prose = line.replacing(#/\w+\.kvaom:\d+.*|\w+[._]\w+|--\w+|\byear\b|^measure\b/#, with: "")
      let words = EnglishWords.found(in: String(prose))
      #expect(words.isEmpty, "\(words): \(line)")
    }
  }
}
