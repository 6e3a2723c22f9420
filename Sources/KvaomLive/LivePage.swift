import CLivePage
import KvaomPlatform
public import KvaomSession
public import KvaomWords

/// A page of HTML with the engine inside: it stays the page it was, complete without scripts, and gets a panel above
/// it by which a reader moves inputs, measures and the scenario. Nothing is loaded from anywhere, and a strict policy
/// in the page lets no other script run than the one that is put in here, whatever a plan's texts say.
public struct LivePage {
  /// The page as it was printed: what is adopted.
  private let page: String
  /// The plan, the files it uses and how it was asked for, as the engine in the page takes them.
  private let request: Frames
  /// The engine for the browser, packed by gzip.
  private let engine: [UInt8]
  /// The scenario the page was printed in; empty where none was asked for.
  private let scenario: String
  private let locale: Locale

  /// A live page made of a printed one.
  public init(_ page: String, request: Frames, engine: [UInt8], scenario: String?, locale: Locale) {
    self.page = page
    self.request = request
    self.engine = engine
    self.scenario = scenario ?? ""
    self.locale = locale
  }

  /// The whole page; nil where what should be made live is no page with a head and a body.
  public var written: String? {
    let (head, style) = ("<head>\n", "</style>\n</head>")
    let (body, end) = ("<body>\n", "</body>")
    let page = Self.withoutPolicy(self.page)
    guard let inHead = page.firstRange(of: head)?.upperBound, let headEnd = page.firstRange(of: style)?.lowerBound,
      let inBody = page.firstRange(of: body)?.upperBound, let bodyEnd = page.ranges(of: end).last?.lowerBound,
      inHead <= headEnd, headEnd <= inBody, inBody <= bodyEnd
    else { return nil }
    return [
      page[..<inHead], policy[...], page[inHead..<headEnd], self.style[...], page[headEnd..<inBody], panel[...],
      page[inBody..<bodyEnd], parts[...], page[bodyEnd...],
    ].joined()
  }

  /// The page without the policy of one that runs nothing.
  private static func withoutPolicy(_ page: String) -> String {
    guard let start = page.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\"")?.lowerBound,
      let end = page[start...].firstRange(of: ">\n")?.upperBound
    else { return page }
    return String(page[..<start]) + String(page[end...])
  }

  /// The most bytes that the plan and its files may have: a page is sent by mail, and opened on a phone.
  public static let mostBytes = 1_000_000

  /// How many bytes the plan and its files have.
  public var size: Int { request.entries.reduce(0) { $0 + $1.bytes.count } }

  /// What travels in the page beside what is read in it, in a sentence.
  public var inside: Phrase {
    let files = request.entries.filter { $0.name.hasPrefix("file:") }.map {
      (name: String($0.name.dropFirst(5)), size: $0.bytes.count)
    }
    let plan = (name: request.text("name") ?? "", size: request.bytes("plan")?.count ?? 0)
    return LiveWords.inside(engine: engine.count, [plan] + files)
  }

  private var script: [UInt8] { unsafe Self.bytes(kvaom_live_script()) }

  private var style: String { String(decoding: unsafe Self.bytes(kvaom_live_style()), as: UTF8.self) }

  /// Nothing from outside, no script but this one, known by its hash; WebAssembly made of what the page holds.
  private var policy: String {
    """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    script-src 'sha256-\(Base64.text(ContentHash.sha256(script)))' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
    img-src data:; base-uri 'none'; form-action 'none'">

    """
  }

  /// The panel, hidden until the engine is ready.
  private var panel: String {
    func say(_ phrase: Phrase) -> String { phrase[locale].htmlText }
    return """
      <form id="kvaom-live" hidden autocomplete="off" aria-label="\(say(LiveWords.panel))" \
      data-locale="\(locale.rawValue)" data-scenario="\(scenario.htmlText)" \
      data-adopted="\(say(LiveWords.adopted))" data-moved="\(say(LiveWords.moved))" \
      data-changed="\(say(LiveWords.changed))" data-same="\(say(LiveWords.same))" \
      data-broken="\(say(LiveWords.broken))">
      <p id="kvaom-state" role="status"></p>
      <p id="kvaom-changed" aria-live="polite"></p>
      <p id="kvaom-faults" class="faults" role="alert" hidden></p>
      <fieldset id="kvaom-scenarios"><legend><label for="kvaom-scenario">\(say(LiveWords.scenario))</label></legend>
      <select id="kvaom-scenario"></select></fieldset>
      <fieldset id="kvaom-measures"><legend>\(say(LiveWords.measures))</legend></fieldset>
      <fieldset id="kvaom-inputs"><legend>\(say(LiveWords.inputs))</legend></fieldset>
      <p class="controls">\(say(LiveWords.named))</p>
      <button type="reset">\(say(LiveWords.reset))</button>
      </form>
      <p id="kvaom-unable" hidden>\(say(LiveWords.unable))</p>

      """
  }

  /// The plan, the engine and the script.
  private var parts: String {
    """
    <script type="application/octet-stream" id="kvaom-plan">\(Base64.text(request.written))</script>
    <script type="application/octet-stream" id="kvaom-engine">\(Base64.text(engine))</script>
    <script>\(String(decoding: script, as: UTF8.self))</script>

    """
  }

  private static func bytes(_ text: KvaomLiveText) -> [UInt8] {
    // SAFETY: `count` is the size of the array that `bytes` points to, taken by the C compiler; it lives on.
    unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.count))
  }
}

extension String {
  /// The text as HTML has it, in an attribute too.
  fileprivate var htmlText: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
