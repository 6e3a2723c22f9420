import Foundation
import KvaomTestSupport
import Testing

/// The language server as an editor sees it. `scripts/check-language-server` drives every feature further.
struct FeatureTests {
  static let plan = """
    years 2024..2027
    dim unit "Eining" = Nord, Sør
    input wage "Årsløn" = 540_000 kr/position in 400_000 kr/position..700_000 kr/position
    staff[Nord] = 12 positions
    staff[Sør] = 8 positions
    cost "Lønsutgift" = sum(staff over unit) * wage
    measure cut "Kutt" {
      staff[Nord] -= 2 positions from 2025
    }
    scenario plan "Plan" {
      include cut
      wage = 550_000 kr/position
    }
    show cost in base, plan
    """

  @Test func hoverShowsTheValueInTheScenarioAroundTheCursor() throws {
    var client = EditorClient(Self.plan)
    let outside = client.ask("hover", 13, 6)
    let inside = client.ask("hover", 11, 4)
    let answers = try client.run()
    #expect(answers.exitCode == 0)
    #expect(answers.text(outside).contains("Lønsutgift") && answers.text(outside).contains("10\u{A0}800\u{A0}000"))
    #expect(answers.text(inside).contains("540\u{A0}000") && answers.text(inside).contains("550\u{A0}000"))
    #expect(answers.text(inside).contains("Plan"))
  }

  @Test(arguments: [("nn", "føresetnad"), ("nb-NO", "forutsetning"), ("sv", "antagande"), ("en-GB", "input")])
  func everyTextIsInTheClientsLanguage(locale: String, word: String) throws {
    var client = EditorClient(Self.plan, locale: locale)
    let hover = client.ask("hover", 2, 8)
    #expect(try client.run().text(hover).contains(word))
  }

  @Test func inlaysShowLivingValues() throws {
    var client = EditorClient(Self.plan)
    let inlays = client.ask(
      "inlayHint", 0, 0,
      ["range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]])
    let text = try client.run().text(inlays)
    #expect(text.contains("= 10\u{A0}800\u{A0}000") && text.contains("\"line\":5"))
  }

  @Test func namesAreFoundAndRenamed() throws {
    var client = EditorClient(Self.plan)
    let definition = client.ask("definition", 13, 6)
    let references = client.ask("references", 1, 20, ["context": ["includeDeclaration": true]])
    let renamed = client.ask("rename", 2, 8, ["newName": "pay"])
    let taken = client.ask("rename", 2, 8, ["newName": "cost"])
    let wrong = client.ask("rename", 2, 8, ["newName": "2 x"])
    let keyword = client.ask("prepareRename", 0, 2)
    let answers = try client.run()
    #expect(answers.text(definition).contains("{\"character\":0,\"line\":5}"))
    let found = answers[references] as? [Any] ?? []
    let changes = (answers[renamed] as? [String: Any])?["changes"] as? [String: [Any]] ?? [:]
    #expect(found.count == 3)
    #expect(changes["untitled:plan"]?.count == 3)
    #expect(answers.error(taken) == -32803 && answers.error(wrong) == -32803)
    #expect(answers[keyword] is NSNull)
  }

  @Test func completionKnowsWhatCanFollow() throws {
    var client = EditorClient(Self.plan + "\nx = staff[")
    let members = client.ask("completion", 14, 10)
    client.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": client.uri, "version": 2],
        "contentChanges": [["text": Self.plan + "\nshow cost in "]],
      ])
    let worlds = client.ask("completion", 14, 13)
    let answers = try client.run()
    func labels(_ number: Int) -> Set<String> {
      let items = (answers[number] as? [String: Any])?["items"] as? [[String: Any]] ?? []
      return Set(items.compactMap { $0["label"] as? String })
    }
    #expect(labels(members).isSuperset(of: ["Nord", "Sør"]) && !labels(members).contains("wage"))
    #expect(labels(worlds).isSuperset(of: ["base", "plan", "cut"]))
  }

  @Test func changesAreCountedInUTF16() throws {
    var client = EditorClient("# 😀 å\nx = 1\ny = x + wge\n")
    client.tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": client.uri, "version": 2],
        "contentChanges": [
          ["range": ["start": ["line": 0, "character": 4], "end": ["line": 0, "character": 4]], "text": "é"],
          ["range": ["start": ["line": 2, "character": 8], "end": ["line": 2, "character": 11]], "text": "x"],
        ],
      ])
    let symbols = client.ask("documentSymbol", 0, 0)
    let answers = try client.run()
    #expect(answers.findings == [])
    #expect(answers.text(symbols).contains("\"name\":\"y\""))
  }

  @Test func aFixIsAnActionWithItsEdit() throws {
    var client = EditorClient("wage = 3 kr\nx = wge\n")
    let range = ["start": ["line": 1, "character": 5], "end": ["line": 1, "character": 5]]
    let actions = client.ask("codeAction", 1, 5, ["range": range, "context": ["diagnostics": [Any]()]])
    let answers = try client.run()
    #expect(answers.findings == ["KV040"])
    #expect(answers.text(actions).contains("\"newText\":\"wage\""))
  }

  @Test func aUsedFileThatIsNotOpenHasItsFindings() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let used = folder.appendingPathComponent("felles.kvaom")
    try "input wage = 500_000 kr\ncost = wags * 2\n".write(to: used, atomically: true, encoding: .utf8)
    var client = EditorClient(
      "use \"felles.kvaom\"\nshow wage\n", uri: "file://\(folder.path)/plan.kvaom")
    let answers = try client.run()
    #expect(answers.findings(of: client.uri) == [])
    #expect(answers.findings(of: "file://\(used.path)") == ["KV040"])
  }

  @Test func lensesAreAnswered() throws {
    var client = EditorClient(Self.plan)
    let lenses = client.ask("codeLens", 0, 0)
    let answer = client.ask(
      "workspace/executeCommand", ["command": "kvaom.answer", "arguments": [client.uri, "compare cost in base, plan"]])
    let answers = try client.run()
    #expect(answers.text(lenses).contains("compare cost in base, plan"))
    #expect(answers.text(answer).contains("\"succeeded\":true") && answers.text(answer).contains("Lønsutgift"))
  }

  @Test func theLibraryCanBeRead() throws {
    var client = EditorClient("years 2024..2027\nx = price.real(3 kr, 1.02, base: 2024)\n")
    let definition = client.ask("definition", 1, 12)
    let text = client.ask("kvaom/text", ["uri": "kvaom-library:/price.kvaom"])
    let answers = try client.run()
    #expect(answers.text(definition).contains("kvaom-library:"))
    let library = answers[text] as? String ?? ""
    #expect(library.contains("fn real"))
  }
}

/// What no client should send, and what a client may.
struct RobustnessTests {
  @Test func wrongMessagesAreAnsweredAndForgotten() throws {
    var client = EditorClient("x = 1\n")
    for body in ["{", "[]", "3", "null", "{\"id\":{}}", "{\"id\":7,\"method\":7}", "\u{0}"] {
      client.send(raw: "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }
    client.send(raw: "Content-Length: many\r\n\r\nX-Other: 1\r\n\r\n")
    let unknown = client.ask("textDocument/nonsense", 0, 0)
    let far = client.ask("hover", 1_000_000, 1_000_000)
    let nowhere = client.ask("textDocument/hover", ["textDocument": ["uri": "file:///nowhere"]])
    let fine = client.ask("foldingRange", 0, 0)
    let answers = try client.run()
    #expect(answers.error(unknown) == -32601)
    #expect(answers[far] is NSNull && answers[nowhere] is NSNull)
    #expect(answers.text(fine) == "[]")
    #expect(answers.exitCode == 0)
  }

  @Test func aRequestThatIsTakenBackHasAnError() throws {
    var client = EditorClient(FeatureTests.plan)
    let request = client.ask("hover", 13, 6)
    client.tell("$/cancelRequest", ["id": request])
    #expect(try client.run().error(request) == -32800)
  }

  @Test func nothingIsAnsweredBeforeTheFirstRequestAndAfterTheLast() throws {
    let early = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\"}"
    let result = try BuiltProgram.run(["lsp"], input: Data("Content-Length: \(early.count)\r\n\r\n\(early)".utf8))
    #expect(result.output.contains("-32002"))
    #expect(result.exitCode == 1)
  }
}
