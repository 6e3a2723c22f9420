import KvaomFormats
import KvaomPlatform
import Synchronization

/// What a client sends, message by message: each with a head that says how long it is. What cannot be read is a message
/// too, so that it can be answered.
final class MessageInput: Sendable {
  /// What has come.
  enum Message: Sendable {
    /// A request, a notice or an answer.
    case value(JSONNode)
    /// A text of the length announced that is no JSON.
    case malformed
    /// A message of more bytes than are read; it was passed over.
    case tooLarge
  }

  private struct State {
    var bytes: [UInt8] = []
    /// How many of the bytes have been taken.
    var taken = 0
    /// How many more bytes are to be passed over.
    var skipping = 0
    var waiting: [Message] = []
    var cancelled: Set<String> = []
    var isAtEnd = false
  }

  /// A message may have so many bytes: more than any plan has.
  private static let sizeLimit = 64 << 20
  /// A head may have so many.
  private static let headLimit = 8192
  private let state = Mutex(State())

  /// Input of which some bytes have come already.
  init(_ bytes: [UInt8] = []) { state.withLock { Self.add(bytes, to: &$0) } }

  /// The next message, after waiting for it; nil at the end.
  func next() -> Message? {
    state.withLock { state in
      while state.waiting.isEmpty, !state.isAtEnd { Self.read(&state) }
      return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
  }

  /// Whether another message is there already.
  var hasWaiting: Bool {
    state.withLock { state in
      Self.readReady(&state)
      return !state.waiting.isEmpty || state.isAtEnd
    }
  }

  /// Whether the client has taken back a request; asked while it is worked on.
  func isCancelled(_ id: String) -> Bool {
    state.withLock { state in
      Self.readReady(&state)
      return state.cancelled.contains(id)
    }
  }

  /// Forgets that a request was taken back: it has been answered.
  func forget(_ id: String) { state.withLock { _ = $0.cancelled.remove(id) } }

  private static func readReady(_ state: inout State) {
    while !state.isAtEnd, StandardInput.isReady { read(&state) }
  }

  private static func read(_ state: inout State) {
    guard let piece = try? StandardInput.readSome(), !piece.isEmpty else {
      state.isAtEnd = true
      return
    }
    add(piece, to: &state)
  }

  /// Takes in bytes, with the messages that are whole by them.
  private static func add(_ piece: [UInt8], to state: inout State) {
    state.bytes += piece
    while let message = take(&state) {
      if case .value(let node) = message, node["method"]?.string == "$/cancelRequest",
        let id = node["params"]?["id"].flatMap({ RequestID($0) })
      {
        state.cancelled.insert(id.key)
        continue
      }
      state.waiting.append(message)
    }
    if state.taken > 1 << 16 || state.taken == state.bytes.count {
      state.bytes.removeFirst(state.taken)
      state.taken = 0
    }
  }

  /// The next whole message among the bytes.
  private static func take(_ state: inout State) -> Message? {
    if state.skipping > 0 {
      let count = min(state.skipping, state.bytes.count - state.taken)
      state.taken += count
      state.skipping -= count
      return state.skipping == 0 ? .tooLarge : nil
    }
    guard let end = endOfHead(state.bytes, from: state.taken) else {
      // A head without an end is none: what follows may be one.
      if state.bytes.count - state.taken > headLimit { state.taken = state.bytes.count }
      return nil
    }
    guard let length = length(in: state.bytes[state.taken..<end]) else {
      state.taken = end
      return .malformed
    }
    if length > sizeLimit {
      state.taken = end
      state.skipping = length
      return take(&state)
    }
    guard state.bytes.count - end >= length else { return nil }
    let body = Array(state.bytes[end..<(end + length)])
    state.taken = end + length
    return (try? JSONReader.read(body)).map { .value($0) } ?? .malformed
  }

  /// The offset after the empty line that ends a head.
  private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\n") else {
        index += 1
        continue
      }
      var next = index + 1
      if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { return next + 1 }
      index += 1
    }
    return nil
  }

  /// The length that a head announces.
  private static func length(in head: ArraySlice<UInt8>) -> Int? {
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: { $0.isNewline }) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      let digits = parts[1].drop { $0 == " " }
      return Int(String(digits)).flatMap { $0 >= 0 ? $0 : nil }
    }
    return nil
  }
}

/// What a client calls a request: a number or a text.
struct RequestID: Sendable {
  /// The node as it was sent.
  let node: JSONNode
  /// The same for the same request.
  let key: String

  /// The id in a message; nil for what can be none.
  init?(_ node: JSONNode) {
    self.node = node
    switch node {
    case .string(let text): key = "\"" + text
    case .number(let text): key = String(decoding: text, as: UTF8.self)
    default: return nil
    }
  }
}
