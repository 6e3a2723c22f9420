import KvaomPlatform
public import KvaomQuestions
import KvaomRender
public import KvaomReport
import KvaomSession
public import KvaomWords

/// What makes a page of a report live: the engine, the plan and the script that moves it. The page stays what it was,
/// complete without scripts. Nothing is loaded from anywhere, and a strict policy in the page lets no other script run
/// than the one that is put in here, whatever a plan's texts say.
public struct LivePage: Sendable {
  /// What travels in it.
  private let travelling: TravellingPlan
  /// The engine for the browser, packed by gzip.
  private let engine: [UInt8]
  /// The scenario the page was printed in; empty where none was asked for.
  private let scenario: String
  private let locale: Locale

  /// The live part of a page for a document that has been answered; `files` are those read for it. Nil where the plan
  /// alone does not give what the page shows.
  public init?(
    _ answered: AnsweredDocument, _ questions: DocumentQuestions, files: [(path: String, bytes: [UInt8])],
    engine: [UInt8]
  ) {
    let session = answered.session
    let wanted = answered.onPage
    let found = [false, true].lazy.compactMap { isWhole -> TravellingPlan? in
      let travelling = TravellingPlan(session, questions, files: files, isWhole: isWhole)
      // What goes along is held against what the page shows: a name that was overlooked is found here.
      var plan = LivePlan(travelling.request)
      let opened = plan.opened()
      return wanted.allSatisfy { opened.text($0.name) == $0.text } ? travelling : nil
    }
    guard let travelling = found.first else { return nil }
    self.travelling = travelling
    self.engine = engine
    scenario = session.asking.options.scenario ?? ""
    locale = session.asking.locale
  }

  /// The most bytes that the plan and its files may have: a page is sent by mail, and opened on a phone.
  public static let mostBytes = 1_000_000

  /// How many bytes the plan and its files have.
  public var size: Int { travelling.size }

  /// What travels in the page beside what is read in it, in a sentence.
  public var inside: Phrase {
    PageWords.inside(
      engine: engine.count, plan: travelling.size, definitions: travelling.definitions.count, travelling.layers,
      left: travelling.leftCount)
  }

  /// What the page has beside the report.
  public var additions: PageAdditions {
    PageAdditions(policy: Self.policy(for: script), style: LiveText.style, panel: panel, end: parts)
  }

  private var script: String { LiveText.codec + LiveText.document }

  /// Nothing from outside, no script but this one, known by its hash; WebAssembly made of what the page holds.
  static func policy(for script: String) -> String {
    let hash = Base64.text(ContentHash.sha256(Array(script.utf8)))
    return "default-src 'none'; script-src 'sha256-\(hash)' 'wasm-unsafe-eval'; "
      + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// The panel, hidden until the engine is ready.
  private var panel: String {
    func say(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[locale]) }
    return """
      <form id="kvaom-live" hidden autocomplete="off" aria-label="\(say(PageWords.panel))" \
      data-scenario="\(HTMLText.escaped(scenario))" \
      data-adopted="\(say(PageWords.adopted))" data-moved="\(say(PageWords.moved))" \
      data-changed="\(say(PageWords.changed))" data-same="\(say(PageWords.same))" \
      data-broken="\(say(PageWords.broken))" data-unable="\(say(PageWords.unable))">
      <p id="kvaom-state" role="status"></p>
      <p id="kvaom-changed" aria-live="polite"></p>
      <p id="kvaom-faults" class="faults" role="alert" hidden></p>
      <div class="controls">
      <fieldset id="kvaom-scenarios"><legend><label for="kvaom-scenario">\(say(PageWords.scenario))</label></legend>
      <select id="kvaom-scenario"></select></fieldset>
      <fieldset id="kvaom-measures"><legend>\(say(PageWords.measures))</legend></fieldset>
      <fieldset id="kvaom-inputs"><legend>\(say(PageWords.inputs))</legend></fieldset>
      <p>\(say(PageWords.named))</p>
      <button type="reset">\(say(PageWords.reset))</button>
      </div>
      </form>
      <p id="kvaom-unable" hidden>\(say(PageWords.unable))</p>
      <dialog id="kvaom-why" aria-label="\(say(PageWords.why))">
      <form method="dialog"><button id="kvaom-back" type="button" hidden>\(say(PageWords.back))</button>
      <button>\(say(PageWords.close))</button></form>
      <div id="kvaom-reason" aria-live="polite"></div>
      </dialog>

      """
  }

  /// The plan, the engine and the script.
  private var parts: String {
    """
    <script type="application/octet-stream" id="kvaom-plan">\(Base64.text(travelling.request.written))</script>
    <script type="application/octet-stream" id="kvaom-engine">\(PackedText.text(engine))</script>
    <script>\(script)</script>

    """
  }
}

extension AnsweredDocument {
  /// What a page shows of it, by the names that a live plan gives its parts.
  fileprivate var onPage: [(name: String, text: String)] {
    let (texts, grounds) = written()
    let answers = texts.grouped(by: { $0.line }).map { group in
      (name: "answer:\(group[0].line)", text: group.map { $0.text }.joined())
    }
    let sentences = numbers.enumerated().map { (name: "number:\($0.offset)", text: $0.element) }
    return answers + sentences + [("grounds", grounds)]
  }
}
