/// Bytes written in 91 letters, thirteen bits in two of them: the engine takes a thirteenth less of a page than in 64
/// letters, and a page has four megabytes at most. No letter has a meaning where text stands in a script of HTML, so
/// that no bytes can end the element they stand in.
enum PackedText {
  /// The letters, which `unpacked` in codec.js has in the same order: all that can be seen but `&`, `<` and `\`.
  static let letters = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\\")
  }

  /// The letters of `bytes`, the lowest bits first; the last one stands alone where six bits or fewer are left.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 13 * 16 + 16)
    var bits = 0
    var count = 0
    for byte in bytes {
      bits |= Int(byte) << count
      count += 8
      guard count >= 13 else { continue }
      let value = bits & 8191
      text.append(letters[value % letters.count])
      text.append(letters[value / letters.count])
      bits >>= 13
      count -= 13
    }
    if count > 0 {
      text.append(letters[bits % letters.count])
      if count > 6 { text.append(letters[bits / letters.count]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
