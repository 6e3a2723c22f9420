import Foundation
import KvaomTestSupport
import Testing

/// What programs read: the same whatever language a planner reads in.
struct MachineOutputTests {
  static let locales = ["nn", "nb", "sv", "en"]
  static let scenarios = Repository.files(below: "scenarios", suffix: ".kvaom")

  /// What is written for people, in the language they read.
  private static let words: Set<String> = [
    "label", "labels", "shown", "text", "title", "details", "detail", "stubs", "figure", "locale", "message", "missing",
  ]

  private static func run(_ path: String, _ format: String, _ locale: String) throws -> ProgramResult {
    try BuiltProgram.run(["run", path, "--format", format, "--locale", locale])
  }

  /// A value without its words, as text.
  private static func bare(_ value: Any) -> String {
    if let list = value as? [Any] { return "[\(list.map { bare($0) }.joined(separator: ","))]" }
    if let object = value as? [String: Any] {
      let members = object.keys.sorted().filter { !words.contains($0) }.map { "\($0):\(bare(object[$0] ?? ""))" }
      return "{\(members.joined(separator: ","))}"
    }
    return "\(value)"
  }

  @Test(arguments: scenarios) func jsonIsTheSameInEveryLanguage(path: String) throws {
    var texts: Set<String> = []
    for locale in Self.locales {
      let value = try JSONSerialization.jsonObject(with: Self.run(path, "json", locale).outputBytes)
      texts.insert(Self.bare(value))
    }
    #expect(texts.count == 1)
  }

  @Test(arguments: scenarios) func csvIsTheSameInEveryLanguage(path: String) throws {
    var texts: Set<String> = []
    for locale in Self.locales {
      let tables = CSVTables(try Self.run(path, "csv", locale).output, isNordic: locale != "en")
      for heads in tables.tables.compactMap(\.first) {
        #expect(!heads.contains("") && Set(heads).count == heads.count, "\(heads)")
      }
      texts.insert(tables.bare)
    }
    #expect(texts.count == 1)
  }

  @Test func aCheckSaysItsFindings() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("a.kvaom", "# 😀\nwage = 540_000 kr\n\"😀\"; y = wge\ncheck 0 < wage < 3\n")
    let result = try BuiltProgram.run(["check", path, "--format", "json", "--locale", "en"])
    #expect(result.exitCode == 1 && result.errors.contains("KV040"))
    let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
    let schema = value?["schema"] as? String
    #expect(schema == "kvaom-diagnostics/1")
    let found = value?["diagnostics"] as? [[String: Any]] ?? []
    let unknown = try #require(found.first { $0["code"] as? String == "KV040" })
    let (severity, file) = (unknown["severity"] as? String, unknown["file"] as? String)
    #expect(severity == "error" && file == path)
    // The face before it takes two units.
    let range = Self.bare(unknown["range"] ?? "")
    #expect(range == "{end:{character:13,line:2},start:{character:10,line:2}}")
    let fixes = unknown["fixes"] as? [[String: Any]] ?? []
    #expect(Self.bare(fixes).contains("edits:[{file:\(path),range:{end:{character:13,line:2}"))
    let chain = try #require(found.first { $0["code"] as? String == "KV015" })
    let ways = Self.bare(chain["fixes"] ?? "")
    #expect(ways.contains("start:{character:6,line:3}"))
    #expect(try BuiltProgram.run(["check", "scenarios", "--format", "json"]).exitCode == 0)
  }

  @Test func aRunThatFailsIsJSONToo() throws {
    for command in ["run", "review", "plan"] {
      let result = try BuiltProgram.run([command, "-", "--format", "json"], input: Data("x = y\n".utf8))
      let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
      #expect(result.exitCode == 1)
      let found = Self.bare(value?["diagnostics"] ?? "")
      #expect(found.contains("code:KV040"))
    }
  }

  @Test(arguments: ["check", "run", "test", "review", "audit", "import", "plan", "graph", "diff"])
  func aFileThatIsNotThereIsToldAProgram(command: String) throws {
    let paths = command == "diff" ? ["/nowhere/a", "/nowhere/b"] : ["/nowhere/a"]
    let result = try BuiltProgram.run([command] + paths + ["--format", "json"])
    let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
    #expect(value?["schema"] as? String == "kvaom-failure/1" && value?["exitCode"] as? Int == 2)
    #expect((value?["message"] as? String)?.contains("/nowhere/a") == true)
    #expect(result.exitCode == 2 && result.errors.contains("/nowhere/a"))
  }

  @Test func aWorkbookAsAPlanIsJSON() throws {
    let directory = try TemporaryDirectory()
    let book = directory.url.appending(path: "bok.xlsx").path
    let plan = directory.url.appending(path: "plan.kvaom").path
    #expect(try BuiltProgram.run(["export", "scenarios/worked-what-if.kvaom", "-o", book]).exitCode == 0)
    func imported(_ path: String, _ more: [String] = []) throws -> (value: [String: Any], code: Int32) {
      let result = try BuiltProgram.run(["import", path, "--formulas", "--format", "json"] + more)
      let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
      return (value ?? [:], result.exitCode)
    }
    let answer = try imported(book)
    #expect(answer.code == 0 && answer.value["schema"] as? String == "kvaom-import-formulas/1")
    #expect((answer.value["plan"] as? String)?.contains("input ") == true)
    #expect((answer.value["agree"] as? Int ?? 0) > 0 && (answer.value["differences"] as? [Any])?.isEmpty == true)
    let written = try imported(book, ["-o", plan])
    #expect(written.code == 0 && written.value["plan"] == nil && written.value["agree"] != nil)
    #expect(try BuiltProgram.run(["check", plan]).exitCode == 0)
    // A table of values has no formulas.
    let failure = try imported(try directory.write("tal.csv", "post;2026\nLønn;100\n"))
    #expect(failure.code == 1 && failure.value["schema"] as? String == "kvaom-failure/1")
  }

  @Test func anImportIsJSONWithItsPlanOrItsQuestions() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("tal.csv", "post;2026;2027\nLønn;100;110\nKjøp;50;55\n")
    func imported(_ more: [String]) throws -> (value: [String: Any], code: Int32) {
      let result = try BuiltProgram.run(["import", path, "--format", "json"] + more)
      let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
      return (value ?? [:], result.exitCode)
    }
    let asked = try imported([])
    let questions = asked.value["questions"] as? [[String: Any]]
    #expect(asked.code == 1 && questions?.contains { $0["id"] as? String == "unit" } == true)
    #expect(asked.value["plan"] == nil && asked.value["schema"] as? String == "kvaom-import/1")
    let given = ["--unit", "tkr", "--name", "utgift", "--prices", "nominal"]
    let answered = try imported(given)
    #expect(answered.code == 0 && (answered.value["questions"] as? [Any])?.isEmpty == true)
    #expect((answered.value["plan"] as? String)?.contains("utgift") == true)
    let written = try imported(given + ["-o", directory.url.appending(path: "ut.kvaom").path])
    #expect(written.code == 0 && written.value["plan"] == nil)
    #expect(try directory.text("ut.kvaom").contains("utgift"))
  }

  @Test func aReviewHasCodes() throws {
    let result = try BuiltProgram.run(["review", "scenarios/klepp-barnevern.kvaom", "--format", "json"])
    #expect(result.output.contains("\"code\": \"noSource\"") || result.output.contains("\"code\": \"unread\""))
  }

  @Test func testsAreListed() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("a.kvaom", "x = 3\ncheck x == 3 \"tre\"\ncheck x == 4 \"fire\"\n")
    let result = try BuiltProgram.run(["test", path, "--format", "json"])
    let value = try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any]
    let (schema, passed, failed) = (value?["schema"] as? String, value?["passed"] as? Int, value?["failed"] as? Int)
    #expect(result.exitCode == 1 && schema == "kvaom-test/1" && passed == 1 && failed == 1)
    #expect(result.output.contains("\"line\": 2") && result.output.contains("\"outcome\": \"failed\""))
  }

  @Test func aPlanIsAGraph() throws {
    let plan = Data("input a = 2\nb = a * 3\nmeasure m { a = 4 }\nscenario s { include m }\n".utf8)
    let json = try BuiltProgram.run(["graph", "-", "--format", "json"], input: plan)
    #expect(json.output.contains("\"name\": \"b\"") && json.output.contains("\"needs\": [\"a\"]"))
    #expect(json.output.contains("\"changes\": [\"a\"]") && json.output.contains("\"includes\": [\"m\"]"))
    let dot = try BuiltProgram.run(["graph", "-"], input: plan)
    #expect(dot.output.hasPrefix("digraph plan {\n") && dot.output.contains("\"a\" -> \"b\""))
    let whole = try BuiltProgram.run(["plan", "-", "--format", "json"], input: plan)
    #expect(whole.output.contains("kvaom-plan/1") && whole.output.contains("\"program\": ["))
  }

  /// The page of the schema names every member there is, and none that is not.
  @Test func thePageNamesEveryMember() throws {
    let page = try Repository.text("docs/language/output.md")
    let section = try #require(page.split(separator: "## The schema").dropFirst().first)
    let documented = Set(section.matches(of: /`([A-Za-z_]+)\??`/).map { String($0.output.1) })
    var (seen, values): (Set<String>, Set<String>) = ([], [])
    func collect(_ value: Any) {
      if let text = value as? String { values.insert(text) }
      if let list = value as? [Any] { for item in list { collect(item) } }
      guard let object = value as? [String: Any] else { return }
      for (name, inner) in object {
        seen.insert(name)
        // The names in these are the plan's own, but for those that a question gives.
        if name == "members" || name == "units", let own = inner as? [String: Any] {
          values.formUnion(own.keys)
          for member in own.values { collect(member) }
        } else {
          collect(inner)
        }
      }
    }
    let directory = try TemporaryDirectory()
    let wrong = try directory.write("wrong.kvaom", "wage = 3 kr\nx = wge + 3%\n")
    var runs = Self.scenarios.map { ["run", $0] }
    runs.append(["run", "Tests/Cases/machines/every-question.kvaom"])
    runs.append(["import", "Tests/Cases/machines/budget.csv", "--name", "budget"])
    let book = directory.url.appending(path: "plan.xlsx").path
    #expect(try BuiltProgram.run(["export", "scenarios/worked-what-if.kvaom", "-o", book]).exitCode == 0)
    runs += [["import", book, "--formulas"], ["check", "nowhere.kvaom"]]
    let klepp = "scenarios/klepp-barnevern.kvaom"
    runs += [["check", wrong], ["test", wrong], ["graph", klepp], ["plan", klepp], ["review", klepp]]
    runs += ["docs/guide/solve.md", "scenarios", "stdlib/price.kvaom"].map { ["test", $0] }
    for run in runs {
      let result = try BuiltProgram.run(run + ["--format", "json"])
      collect(try JSONSerialization.jsonObject(with: result.outputBytes))
    }
    #expect(seen.subtracting(documented).sorted() == [])
    // The page names the commands too, and values that none of these plans has.
    let others: Set<String> = [
      "run", "check", "test", "review", "graph", "import", "optimise", "empty", "warning", "never", "unknown",
      "workbook",
    ]
    #expect(documented.subtracting(seen).subtracting(values).subtracting(others).sorted() == [])
  }
}

/// The tables of a CSV file.
struct CSVTables {
  /// Each table: its rows, the heads first.
  private(set) var tables: [[[String]]] = [[]]
  private let isNordic: Bool

  /// Reads a file: tables with an empty line between them.
  init(_ text: String, isNordic: Bool) {
    self.isNordic = isNordic
    let separator: Character = isNordic ? ";" : ","
    var row: [String] = []
    var field = ""
    var isQuoted = false
    func strip(_ text: String) -> String { text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text }
    var tables: [[[String]]] = [[]]
    for character in strip(text) {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == separator {
        row.append(field)
        field = ""
      } else if !isQuoted, character == "\r\n" {
        row.append(field)
        if row == [""] { tables.append([]) } else { tables[tables.count - 1].append(row) }
        (row, field) = ([], "")
      } else {
        field.append(character)
      }
    }
    self.tables = tables
  }

  /// The tables without words: the heads, what names, units and numbers there are.
  var bare: String {
    tables.map { rows in
      guard let heads = rows.first else { return "" }
      return rows.map { row in
        zip(heads, row).map { head, value in
          let isName = ["role", "name", "unit", "scenario", "measure", "input", "depth"].contains(head)
          if row == heads || isName || head.hasPrefix("members.") { return normal(value) }
          return Double(normal(value)) == nil ? "" : normal(value)
        }.joined(separator: "|")
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func normal(_ value: String) -> String {
    let point = value.replacingOccurrences(of: ",", with: ".")
    return isNordic && Double(point) != nil ? point : value
  }
}
