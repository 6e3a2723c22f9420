/// Lines from a pipe or a file, each as soon as it is there.
public struct LineInput {
  private var waiting: [UInt8] = []
  private var isAtEnd = false

  /// Standard input, line by line.
  public init() {}

  /// The next line without its break; nil at the end.
  public mutating func next() -> String? {
    while true {
      if let place = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: waiting[..<place], as: UTF8.self)
        waiting.removeFirst(place + 1)
        return line
      }
      if isAtEnd {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : String(decoding: waiting, as: UTF8.self)
      }
      let piece = (try? RawInput.readSome(from: StandardInput.number)) ?? []
      isAtEnd = piece.isEmpty
      waiting += piece
    }
  }
}
