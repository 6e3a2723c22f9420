import Foundation
import FoundationXML
import KvaomTestSupport
import Testing

/// What a plan has in it that nobody sees reaches no reader, whatever the form of the answer.
struct VisibleOutputTests {
  /// Labels, comments and names with escapes that colour, fill the clipboard, ring, turn the direction of writing.
  private static let plan = """
    # comment \u{1B}[2J and \u{9B}31m
    x "A\u{1B}[31mB\u{1B}]52;c;aGVp\u{7}" = 3 tkr
    ## doc \u{1B}[5m comment \u{202E}turned
    y "C\u{9B}D \u{202E}E\u{2066}\u{7F}\u{0}" = 4 tkr
    @source "kjelde \u{1B}[1m\u{85}"
    input z "Z\u{200F}\u{2028}" = 5 tkr in 1 tkr..9 tkr
    dim part = a "Del \u{1B}[7m", b "B\u{8}\u{8}"
    t[a] = 1 tkr
    t[b] = 2 tkr
    measure m "Tiltak \u{1B}[3m" { z -= 1 tkr }
    scenario s "Scenario \u{1B}c" { include m }
    check x > 1 tkr "sjekk \u{1B}[4m"
    show x, y, z
    show t
    compare x, z in base, s
    sources
    why y
    tornado z
    """

  /// What steers a terminal, or hides, among `scalars`; line breaks apart, and the mark that CSV for Excel begins with.
  static func hidden(in data: String) -> [String] {
    data.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16) }
  }

  private func check(_ result: ProgramResult, _ what: String) {
    for text in [result.output, result.errors] {
      let left = Self.hidden(in: text)
      #expect(left.isEmpty, "\(what): \(left) \(text)")
    }
  }

  @Test(arguments: ["text", "markdown", "csv", "json", "html"], ["nn", "en"])
  func noFormLetsThemThrough(format: String, locale: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan)
    let result = try BuiltProgram.run(
      ["plan.kvaom", "--format", format, "--locale", locale], directory: directory.url)
    check(result, format)
    #expect(result.exitCode == 0 && result.output.contains("␛"), "\(result.output)\(result.errors)")
    #expect(result.errors.contains("KV121"), "\(result.errors)")
  }

  @Test func colorsAreKvaomsOwn() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan)
    let result = try BuiltProgram.run(["run", "plan.kvaom", "--color", "always"], directory: directory.url)
    for text in [result.output, result.errors] {
      let plain = text.replacing(/\u{1B}\[(0|1|2|31|32|33|1;3[136])m/, with: "")
      #expect(Self.hidden(in: plain).isEmpty, "\(text.debugDescription)")
      #expect(!plain.contains("A[31mB"), "a colour of the label's own was let through")
    }
    #expect(result.output.contains("\u{1B}["))
  }

  @Test(arguments: ["check", "plan", "fmt", "test"]) func noCommandDoes(command: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan)
    check(try BuiltProgram.run([command, "plan.kvaom"], directory: directory.url), command)
    check(try BuiltProgram.run([command, "missing\u{1B}[31m.kvaom"], directory: directory.url), command)
    if command == "fmt" { #expect(Self.hidden(in: try directory.text("plan.kvaom")).isEmpty) }
  }

  @Test func mistakesAreQuotedVisibly() throws {
    let directory = try TemporaryDirectory()
    let name = "pl\u{1B}[31man\u{202E}.kvaom"
    for text in [
      "x = \u{1B}[31m\n", "x \"a\u{1B}[31m\" = \n", "use \"\u{1B}[31m.kvaom\"\n", "# \u{7}\nshow \u{9B}x\n", "x = 1\n",
    ] {
      try directory.write(name, text)
      for color in ["always", "never"] {
        let result = try BuiltProgram.run(["run", name, "--color", color], directory: directory.url)
        let own = /\u{1B}\[(0|1|2|31|32|33|1;3[136])m/
        #expect(Self.hidden(in: result.errors.replacing(own, with: "")).isEmpty, "\(result.errors.debugDescription)")
        #expect(!result.errors.replacing(own, with: "").contains("pl[31m") && !result.errors.contains("pl\u{1B}"))
      }
    }
    check(try BuiltProgram.run(["\u{1B}[31m"], directory: directory.url), "a word")
    check(try BuiltProgram.run(["eval", "\u{1B}[31m"], directory: directory.url), "an expression")
    check(try BuiltProgram.run(["explain", "\u{1B}[31m"], directory: directory.url), "a code")
    check(try BuiltProgram.run(["run", "--set", "x\u{1B} = 1", name], directory: directory.url), "a setting")
    check(try BuiltProgram.run(["doc", "\u{1B}[31m"], directory: directory.url), "a word of the library")
  }

  @Test func theShellLetsNothingThrough() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan)
    let entries = [
      "list", "info x", "info y", "x?", "x = 4 tkr", "changes", "plot x", "plot t", "watch x, y", "z -= 1 tkr", "names",
      "history", "scenarios", "\u{1B}[31m", "w \"ny \u{1B}[31m\" = 3", "w", "undo", "redo", "nedd\u{1B}[31m",
      "open \"\u{1B}[31m.kvaom\"", "save \"no/\u{1B}[31m\"", "copy \"a.csv\"", "copy \"a.html\"", "copy \"a.json\"",
      "copy \"a.md\"", "copy \"a.txt\"", "plot x, y to \"a.svg\"", "plot t to \"b.svg\"",
      "keep as k \"Halde \u{1B}[2J\"",
      "save \"s.kvaom\"", "help \u{1B}[31m",
    ]
    for format in ["text", "json", "csv"] {
      let input = (["format \(format)"] + entries).joined(separator: "\n") + "\n"
      let result = try BuiltProgram.run(["-i", "plan.kvaom"], input: Data(input.utf8), directory: directory.url)
      check(result, format)
      for file in try FileManager.default.contentsOfDirectory(atPath: directory.url.filePath) where file != "plan.kvaom"
      {
        let text = try directory.text(file)
        #expect(Self.hidden(in: text).isEmpty, "\(file): \(text)")
        if file.hasSuffix(".svg") { #expect(XMLDocumentCheck.isWellFormed(text), "\(file)") }
        try FileManager.default.removeItem(at: directory.url.appending(path: file))
      }
    }
  }

  @Test func aReportForMachinesIsWellFormed() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", Self.plan.replacing("check x > 1", with: "check x > 9"))
    let result = try BuiltProgram.run(["test", "--format", "junit", "plan.kvaom"], directory: directory.url)
    check(result, "junit")
    #expect(XMLDocumentCheck.isWellFormed(result.output), "\(result.output)")
  }
}

/// Whether a text is XML that a reader takes.
enum XMLDocumentCheck {
  /// Asks Foundation's reader.
  static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }
}
