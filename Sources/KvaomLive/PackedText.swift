/// Bytes written in 85 letters, four of them in five: the engine takes a sixteenth less of a page than in 64 letters,
/// and a page has four megabytes at most. No letter has a meaning in HTML, so that no bytes can end the element they
/// stand in.
enum PackedText {
  /// The letters, which `unpacked` in codec.js reads in the same order.
  static let letters = Array(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_()[]{}@%$#,;".utf8)

  /// The letters of `bytes`; of a last group that is not whole, one more than it has bytes.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 3) / 4 * 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let group = bytes[start..<min(start + 4, bytes.count)]
      var value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (4 - UInt32(group.count)))
      var five: [UInt8] = []
      for _ in 0..<5 {
        five.append(letters[Int(value % 85)])
        value /= 85
      }
      text += five.reversed().prefix(group.count + 1)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
