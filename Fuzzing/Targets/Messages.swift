import KvaomLibrary
import KvaomRender
import KvaomSession
import KvaomWords

@testable import KvaomLanguageServer

/// Bytes as what an editor sends: the server answers or refuses each message and ends where they end.
///
/// A text that does not begin with a head is a message a line, each of which gets its head, after one that begins the
/// conversation and one that opens a plan: lengths that are right are hard to find by trying.
@_cdecl("LLVMFuzzerTestOneInput")
public func testMessages(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let all = unsafe inputBytes(bytes, count)
  var input = all
  if !all.starts(with: Array("Content-Length".utf8)) {
    input = FuzzedMessages.framed(Array(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}"#.utf8)[...])
    for line in all.split(separator: UInt8(ascii: "\n")).prefix(20) { input += FuzzedMessages.framed(line) }
    input += FuzzedMessages.framed(Array(#"{"jsonrpc":"2.0","id":99,"method":"shutdown"}"#.utf8)[...])
  }
  let server = LanguageServer(
    options: EngineOptions(locale: .nb), library: .embedded, input: MessageInput(input), readFile: { _ in nil })
  _ = server.run()
  trap(all)
  return 0
}

private enum FuzzedMessages {
  /// A message with its head.
  static func framed(_ body: ArraySlice<UInt8>) -> [UInt8] {
    Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
