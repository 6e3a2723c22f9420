/// The texts that cells share, kept as one run of bytes with an offset for each.
final class SharedStrings: XMLReceiver {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isText = false
  /// How deep the parser is within the reading aids of Japanese, which are no part of the text.
  private var aidDepth = 0

  /// How many there are.
  var count: Int { ends.count }

  /// The text at a position; nil where there is none.
  subscript(position: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(position) else { return nil }
    return bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  override func start(_ name: XMLText, _ attributes: XMLAttributes) {
    let element = name.local
    if element.equals("t") { isText = aidDepth == 0 } else if element.equals("rPh") { aidDepth += 1 }
  }

  override func text(_ piece: borrowing RawSpan) { if isText { bytes.append(piece) } }

  override func end(_ name: XMLText) {
    let element = name.local
    if element.equals("t") {
      isText = false
    } else if element.equals("rPh") {
      aidDepth -= 1
    } else if element.equals("si") {
      EscapedText.undo(in: &bytes, from: ends.last ?? 0)
      ends.append(bytes.count)
    }
  }
}

/// Signs that XML cannot hold, which Excel writes as `_x000D_`.
enum EscapedText {
  /// Puts the signs in the place of their escapes, from a position to the end.
  static func undo(in bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var plain: [UInt8] = []
    var index = start
    while index < bytes.count {
      if let scalar = scalar(bytes, index) {
        plain += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    bytes.replaceSubrange(start..., with: plain)
  }

  /// The sign that is escaped at a position; nil where none is.
  private static func scalar(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_"),
      let code = UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(code)
  }
}
