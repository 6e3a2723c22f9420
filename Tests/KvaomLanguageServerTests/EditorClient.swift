import Foundation
import KvaomTestSupport
import Testing

/// A conversation with the built program's language server: everything that is sent at once, and everything that came
/// back. Findings come when the server has nothing else to do, so what is sent ends with a request to wait for.
struct EditorClient {
  private var input = Data()
  private var number = 0
  /// The name of the text that is open.
  let uri: String

  /// A client with one text open.
  init(_ text: String, locale: String = "en", uri: String = "untitled:plan") {
    self.uri = uri
    _ = ask("initialize", ["processId": NSNull(), "locale": locale, "capabilities": [String: Any]()])
    tell("initialized", [:])
    tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "kvaom", "version": 1, "text": text] as [String: Any]])
  }

  /// Sends bytes as they are.
  mutating func send(raw text: String) { input += Data(text.utf8) }

  private mutating func send(_ message: [String: Any]) {
    var message = message
    message["jsonrpc"] = "2.0"
    let body = (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
    input += Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  /// Sends a notice.
  mutating func tell(_ method: String, _ params: [String: Any]) { send(["method": method, "params": params]) }

  /// Sends a request and returns its number.
  mutating func ask(_ method: String, _ params: [String: Any]) -> Int {
    number += 1
    send(["id": number, "method": method, "params": params])
    return number
  }

  /// Asks about a place of the text.
  mutating func ask(_ method: String, _ line: Int, _ character: Int, _ more: [String: Any] = [:]) -> Int {
    let place: [String: Any] = [
      "textDocument": ["uri": uri], "position": ["line": line, "character": character],
    ]
    return ask("textDocument/" + method, place.merging(more) { $1 })
  }

  /// Says goodbye, runs the program, and returns what it said.
  mutating func run() throws -> EditorAnswers {
    _ = ask("shutdown", [:])
    tell("exit", [:])
    return EditorAnswers(try BuiltProgram.run(["lsp"], input: input))
  }
}

/// What a server said.
struct EditorAnswers {
  /// The code it ended with.
  let exitCode: Int32
  /// The messages, in order.
  private(set) var messages: [[String: Any]] = []

  /// Reads the messages of a run.
  init(_ result: ProgramResult) {
    exitCode = result.exitCode
    var rest = result.outputBytes[...]
    while let end = rest.range(of: Data("\r\n\r\n".utf8)) {
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      guard let length = head.split(separator: ":").last.flatMap({ Int($0.trimmingCharacters(in: .whitespaces)) })
      else {
        return
      }
      let body = rest[end.upperBound..<end.upperBound + length]
      if let message = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] {
        messages.append(message)
      }
      rest = rest[(end.upperBound + length)...]
    }
  }

  /// The result of a request.
  subscript(number: Int) -> Any? { messages.first { $0["id"] as? Int == number }?["result"] }

  /// The same as text: JSON with its keys in order.
  func text(_ number: Int) -> String {
    guard let result = self[number],
      let data = try? JSONSerialization.data(withJSONObject: result, options: [.sortedKeys, .fragmentsAllowed])
    else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The error of a request.
  func error(_ number: Int) -> Int? {
    (messages.first { $0["id"] as? Int == number }?["error"] as? [String: Any])?["code"] as? Int
  }

  /// The codes of the findings that were sent last.
  var findings: [String] { codes { _ in true } }

  /// The codes of the findings that were sent last of a text.
  func findings(of uri: String) -> [String] { codes { $0 == uri } }

  private func codes(_ isMeant: (String) -> Bool) -> [String] {
    let sent = messages.filter { $0["method"] as? String == "textDocument/publishDiagnostics" }
      .compactMap { $0["params"] as? [String: Any] }
    let last = sent.last { isMeant($0["uri"] as? String ?? "") }
    return (last?["diagnostics"] as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
  }
}
