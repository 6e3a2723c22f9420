import KvaomEngine
import KvaomFormats
public import KvaomLibrary
import KvaomPlatform
import KvaomRender
import KvaomRuntime
public import KvaomSession
import KvaomSource
import KvaomWords
import KvaomWorkbench

/// The language server: what editors ask of plans, over standard input and output (Language Server Protocol 3.17). It
/// knows the protocol and the texts that are open; everything about plans it asks the workbench. One message is worked
/// on at a time, in the order they come; findings are sent when nobody waits.
public final class LanguageServer {
  /// How plans are read and what is said of them; the client says in which language.
  private(set) var options: EngineOptions
  let library: Library
  private let readFile: FileReader
  let input: MessageInput
  private let patience = Patience()
  /// The texts that are open, by the client's names.
  var documents: [String: TextDocument] = [:]
  /// The files that belong to open plans, are not open themselves, and have findings in the client.
  var markedFiles: Set<String> = []
  /// How far the conversation has come.
  private var phase = Phase.new
  /// Whether the client takes notices of inlays that are out of date.
  private(set) var refreshesInlays = false
  private var requestCount = 0

  private enum Phase {
    case new
    case working
    case closed
  }

  /// A server of plans that are read through `readFile` where the client has them not open.
  public convenience init(options: EngineOptions, library: Library, readFile: @escaping FileReader) {
    self.init(options: options, library: library, input: MessageInput(), readFile: readFile)
  }

  /// The same for a client that has sent something already.
  init(options: EngineOptions, library: Library, input: MessageInput, readFile: @escaping FileReader) {
    self.options = options
    self.library = library
    self.input = input
    self.readFile = readFile
  }

  /// The language of everything that is said.
  var locale: Locale { options.locale }

  /// Answers until the client says goodbye or goes, and returns the exit code: 0 where it said goodbye in time.
  public func run() -> Int32 {
    while let message = input.next() {
      switch message {
      case .malformed: fail(nil, .parseError, ServerWords.malformed)
      case .tooLarge: fail(nil, .invalidRequest, ServerWords.tooLarge)
      case .value(let node):
        if node["method"]?.string == "exit" { return phase == .closed ? 0 : 1 }
        take(node)
      }
      if !input.hasWaiting { publishAll() }
    }
    return phase == .closed ? 0 : 1
  }

  private func take(_ node: JSONNode) {
    guard let method = node["method"]?.string else {
      // An answer of the client: nothing that was asked of it needs one.
      if node["result"] == nil, node["error"] == nil {
        fail(node["id"].flatMap { RequestID($0) }, .invalidRequest, ServerWords.malformed)
      }
      return
    }
    let params = node["params"] ?? .null
    guard let id = node["id"].flatMap({ RequestID($0) }) else {
      if phase == .working { notice(method, params) }
      return
    }
    defer { input.forget(id.key) }
    switch (phase, method) {
    case (.new, "initialize"): reply(id, initialized(params))
    case (.new, _): fail(id, .notInitialized, ServerWords.notInitialized)
    case (.closed, _), (.working, "initialize"): fail(id, .invalidRequest, ServerWords.malformed)
    case (.working, "shutdown"):
      publishAll(isLast: true)
      phase = .closed
      reply(id, .null)
    case (.working, _):
      if input.isCancelled(id.key) { return fail(id, .cancelled, EngineWords.stopped) }
      patience.begin { [input] in input.isCancelled(id.key) }
      let answer = answer(method, params)
      patience.end()
      if patience.wasLost { return fail(id, .cancelled, EngineWords.stopped) }
      switch answer {
      case .value(let value): reply(id, value)
      case .unknownMethod: fail(id, .unknownMethod, ServerWords.unknownMethod(method))
      case .refused(let words): fail(id, .refused, words)
      }
    }
  }

  /// What a request is answered with.
  enum Answer {
    /// A result.
    case value(JSONValue)
    /// There is no such request.
    case unknownMethod
    /// It cannot be done, and why.
    case refused(Phrase)
  }

  // MARK: Beginning

  private func initialized(_ params: JSONNode) -> JSONValue {
    phase = .working
    if let locale = params["locale"]?.string.flatMap({ Locale(ofClient: $0) }) { options.locale = locale }
    let workspace = params["capabilities"]?["workspace"]
    refreshesInlays = workspace?["inlayHint"]?["refreshSupport"]?.truth ?? false
    return .object([
      ("capabilities", Self.capabilities),
      ("serverInfo", .object([("name", .string("kvaom"))])),
    ])
  }

  // MARK: Texts

  private func notice(_ method: String, _ params: JSONNode) {
    let document = params["textDocument"]
    guard method.hasPrefix("textDocument/"), let uri = document?["uri"]?.string else {
      if method == "workspace/didChangeWatchedFiles" { for uri in documents.keys { documents[uri]?.forget() } }
      return
    }
    switch method {
    case "textDocument/didOpen":
      documents[uri] = TextDocument(
        uri: uri, version: document?["version"]?.whole, text: document?["text"]?.string ?? "")
      forgetUsers(of: uri)
    case "textDocument/didChange":
      documents[uri]?.apply(params["contentChanges"]?.elements ?? [], version: document?["version"]?.whole)
      forgetUsers(of: uri)
    case "textDocument/didSave": forgetUsers(of: uri)
    case "textDocument/didClose":
      forgetUsers(of: uri)
      documents[uri] = nil
      publish(uri, version: nil, [])
      publishUsedFiles()
    default: break
    }
  }

  /// The other plans that a text belongs to are others, too.
  private func forgetUsers(of uri: String) {
    guard let path = documents[uri]?.path else { return }
    for (other, document) in documents where other != uri && document.files.contains(path) {
      documents[other]?.forget()
    }
  }

  /// The plan of a text as it is now.
  func plan(_ params: JSONNode) -> OpenPlan? {
    params["textDocument"]?["uri"]?.string.flatMap { plan(of: $0) }
  }

  /// The same by the client's name of the text.
  func plan(of uri: String) -> OpenPlan? {
    guard let document = documents[uri] else { return nil }
    if let plan = document.plan { return plan }
    let texts = Dictionary(documents.values.map { ($0.path, $0.bytes) }) { first, _ in first }
    let readFile = readFile
    let plan = OpenPlan(
      SourceText(name: document.path, bytes: document.bytes), options: options, library: library,
      work: Work(interrupt: patience.interrupt)
    ) { request in texts[request.path].map { .bytes($0) } ?? readFile(request) }
    documents[uri]?.plan = plan
    documents[uri]?.files = plan.files
    return plan
  }

  // MARK: Sending

  /// Asks something of the client that it need not answer.
  func ask(_ method: String) {
    requestCount += 1
    send([("id", .string("kvaom-\(requestCount)")), ("method", .string(method))])
  }

  private func reply(_ id: RequestID, _ result: JSONValue) { send([("id", id.node.value), ("result", result)]) }

  private func fail(_ id: RequestID?, _ code: ErrorCode, _ words: Phrase) {
    let error = JSONValue.object([("code", .integer(code.rawValue)), ("message", .string(words[locale]))])
    send([("id", id?.node.value ?? .null), ("error", error)])
  }

  /// Sends a message.
  func send(_ members: [(String, JSONValue?)]) {
    var text = ""
    JSONValue.object([("jsonrpc", .string("2.0"))] + members).writeCompact(to: &text)
    let visible = text.visible
    // A client that has gone reads nothing more, and its input has ended, too.
    _ = try? StandardStream.output.write(VisibleText("Content-Length: \(visible.utf8.count)\r\n\r\n\(visible)"))
  }

  private enum ErrorCode: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case notInitialized = -32002
    case cancelled = -32800
    case refused = -32803
  }
}

extension Locale {
  /// The language that a client's tag asks for, such as `nn-NO`; nil where Kvaom does not speak it.
  fileprivate init?(ofClient tag: String) {
    let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(rawValue: code == "no" ? "nb" : code)
  }
}
