import KvaomLibrary
import KvaomPlatform
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// A plan that is loaded once answers as one that is loaded anew for every setting.
struct LivePlanTests {
  /// The shipped plans with inputs, measures and scenarios, and what to set in them.
  private static let settings: [(plan: String, scenario: String?, additions: [String])] = [
    ("klepp-barnevern", nil, []),
    ("klepp-barnevern", "plan", ["wage_growth = 4%"]),
    ("klepp-barnevern", "plan without own_team", ["price_growth = 1%", "wage = 500000 kr/position"]),
    ("klepp-barnevern", "base with shared_unit", []),
    ("worked-what-if", nil, ["wage_growth = 5%"]),
    ("klepp-barnevern", "nowhere", []),
    ("klepp-barnevern", nil, ["nothing = 5%"]),
  ]

  private func text(_ plan: String) throws -> SourceText {
    SourceText(name: "\(plan).kvaom", bytes: try Files.read("scenarios/\(plan).kvaom"))
  }

  private func options(_ scenario: String?, _ additions: [String]) -> EngineOptions {
    var options = EngineOptions(format: .html, locale: .nn, scenario: scenario)
    options.additions = additions
    return options
  }

  private let reader: FileReader = { request in
    (try? Files.read("scenarios/\(request.path)")).map { FileAnswer.bytes($0) }
  }

  @Test(arguments: settings.indices)
  func aKeptPlanAnswersAsANewOne(_ index: Int) throws {
    let (plan, scenario, additions) = Self.settings[index]
    let text = try text(plan)
    // The kept plan has answered others before.
    let kept = KeptPlan(text, options: options(nil, []), readFile: reader, library: .embedded)
    for other in Self.settings where other.plan == plan {
      let session = kept.session(scenario: other.scenario, additions: other.additions)
      if session.isRunnable { _ = session.answers() }
    }
    let found = kept.session(scenario: scenario, additions: additions).printedAnswers(of: plan, hints: false)
    let wanted = Session(text, options: options(scenario, additions), readFile: reader, library: .embedded)
      .printedAnswers(of: plan, hints: false)
    #expect(found.output == wanted.output)
    #expect(found.diagnostics == wanted.diagnostics)
    #expect(found.exitCode == wanted.exitCode)
  }

  private static let small = """
    years B2018..B2019
    input growth "Vekst" = 2% in 0%..6%
    need "Behov" [B2018] = 100 kr
    need[B2019] = prev(need) * (1 + growth)
    measure more "Meir" { need += 10 kr }
    show need
    """

  private func request(_ more: (String, String)...) -> Frames {
    var frames = Frames()
    frames.add("name", "a.kvaom")
    frames.add("plan", Self.small)
    frames.add("locale", "nn")
    for (name, text) in more { frames.add(name, text) }
    return frames
  }

  @Test func onlyWhatIsAnotherIsAnswered() throws {
    var plan = LivePlan(request(("sentence", "1 1 need[B2018]"), ("sentence", "1 9 need[B2019]")))
    let opened = plan.opened()
    #expect(opened.text("number:0") == "100\u{A0}kr" && opened.text("number:1") == "102\u{A0}kr")
    #expect(opened.texts("input").count == 1 && opened.texts("measure") == ["more\nMeir"])
    var choices = Frames()
    choices.add("with", "growth = 3%")
    let moved = plan.moved(choices)
    #expect(moved.text("number:0") == nil && moved.text("number:1") == "103\u{A0}kr")
    #expect(moved.text("answer:6")?.contains("103") ?? false)
    let again = plan.moved(choices)
    #expect(again.entries.map { $0.name } == ["diagnostics", "exit"], "nothing is another")
  }

  @Test func aFigureSaysWhy() throws {
    let plan = LivePlan(request())
    var choices = Frames()
    choices.add("why", "need[B2019]")
    choices.add("with", "growth = 3%")
    let reason = try #require(plan.reason(choices).text("output"))
    #expect(reason.contains("<table class=\"tree\">") && reason.contains("103"))
    #expect(reason.contains("data-why=\"growth\""), "its parts can be asked too")
  }

  @Test func aCellKnowsWhatOneWouldType() {
    var plan = LivePlan(request())
    let shown = plan.opened().text("answer:6") ?? ""
    #expect(shown.contains("data-why=\"need[B2019]\" data-in=\"base\""))
  }

  @Test(arguments: [
    ("show need[B2018]", "question"), ("need[B2019] + 1 kr", "value"), ("growth = 4%", "draft"),
    ("need += 5 kr", "draft"), ("double = need * 2", "definition"), ("nothing at all", "value"),
  ])
  func anEntryIsAnsweredAsWhatItIs(_ entry: String, _ kind: String) {
    let answer = PlanRequest(request(("ask", "entry"), ("entry", entry))).answer
    #expect(answer.text("kind") == kind)
    #expect((answer.text("exit") == "0") == (entry != "nothing at all"), "\(answer.text("diagnostics") ?? "")")
  }
}
