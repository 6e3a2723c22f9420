import KvaomTestSupport
import KvaomWords
import Testing

/// Command lines that cannot be followed: exit code 2, nothing on standard output, a line that helps on standard error.
struct UsageTests {
  /// A wrong command line and what the message must name.
  struct Mistake: CustomTestStringConvertible {
    let arguments: [String]
    let mentions: [String]

    init(_ arguments: [String], _ mentions: String...) {
      self.arguments = arguments
      self.mentions = mentions
    }

    var testDescription: String { (["kvaom"] + arguments).joined(separator: " ") }
  }

  static let mistakes = [
    Mistake(["no-such-file.kvaom"], "no-such-file.kvaom", "no such file"),
    Mistake(["run", "no-such-file.kvaom"], "no-such-file.kvaom", "no such file"),
    Mistake(["check", "Package.swift", "no-such-file.kvaom"], "no-such-file.kvaom", "no such file"),
    Mistake(["eval", "1", "--file", "no-such-file.kvaom"], "no-such-file.kvaom", "no such file"),
    Mistake(["Package.swift/plan.kvaom"], "Package.swift/plan.kvaom", "no such file"),
    Mistake(["run", "Tests"], "Tests", "folder"),
    Mistake(["plan", "Tests"], "Tests", "folder"),
    Mistake(["test", "Sources"], "Sources", "no *.kvaom file"),
    Mistake(["chekc"], "chekc", "no such command", "check"),
    Mistake(["chekc", "plan.kvaom"], "chekc", "no such command", "check"),
    Mistake(["Package.swift", "--colour", "never"], "--colour", "kvaom run --help", "'--color'"),
    Mistake(["eval", "1", "--locale"], "--locale <language>"),
    Mistake(["fmt", "--check=yes", "Package.swift"], "--check", "yes"),
    Mistake(["run", "Package.swift", "Package.swift"], "Package.swift"),
    Mistake(["run"], "file"),
    Mistake(["eval"], "expression"),
    Mistake(["check"], "path"),
    Mistake(["run", "Package.swift", "--format", "xml"], "xml", "text", "markdown", "csv", "json", "html"),
    Mistake(["run", "Package.swift", "--locale", "fi"], "fi", "nn", "nb", "sv", "en"),
    Mistake(["run", "Package.swift", "--width", "0"], "--width 0"),
    Mistake(["run", "Package.swift", "--width", "wide"], "wide"),
    Mistake(["run", "Package.swift", "--color", "blue"], "blue", "auto", "always", "never"),
  ]

  @Test(arguments: mistakes)
  func wrongUsageIsExplained(_ mistake: Mistake) throws {
    let result = try BuiltProgram.run(mistake.arguments, environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    for word in mistake.mentions { #expect(result.errors.contains(word), "\(result.errors)") }
    #expect(result.errors.hasSuffix("\n"))
  }

  /// What argument-parser would say in its own words is said in the language asked for.
  @Test(arguments: mistakes, [Locale.nn, .nb, .sv])
  func wrongUsageIsSaidInTheLanguageAskedFor(_ mistake: Mistake, in locale: Locale) throws {
    let words = try BuiltProgram.run(mistake.arguments, environment: ["LC_ALL": "\(locale.rawValue)_XX.UTF-8"]).errors
    #expect(
      !words.contains(#/Error|Usage|Missing|Unknown|Unexpected|no such|there is|cannot|value|option /#), "\(words)")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["run", "--help"], ["help", "eval"], ["--version"]])
  func helpIsAResult(arguments: [String]) throws {
    let result = try BuiltProgram.run(arguments)
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    #expect(result.output.hasSuffix("\n"))
  }

  @Test(arguments: [
    (["--locale", "en", "eval", "1000 kr"], ["eval", "1000 kr", "--locale", "en"]),
    (["--locale=en", "--format", "json", "eval", "-5 kr"], ["eval", "-5 kr", "--locale=en", "--format", "json"]),
    (["--width", "60", "explain", "KV061"], ["explain", "KV061", "--width", "60"]),
  ])
  func optionsMayStandBeforeTheCommand(_ before: [String], _ after: [String]) throws {
    let (first, second) = (try BuiltProgram.run(before), try BuiltProgram.run(after))
    #expect(first.exitCode == second.exitCode)
    #expect(first.output == second.output)
    #expect(first.errors == second.errors)
  }
}
