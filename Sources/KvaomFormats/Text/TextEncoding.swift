import KvaomTables
import KvaomWords

/// How the text of a file is encoded, found from its bytes: a byte-order mark, else strict UTF-8, else Windows-1252,
/// which holds ISO-8859-1.
enum TextEncoding: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252, codePage437

  /// The encoding of `bytes`, and how many bytes its mark takes.
  static func find(in bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let unmarked = unmarkedUTF16(bytes) { return (unmarked, 0) }
    return (isUTF8(bytes) ? .utf8 : .windows1252, 0)
  }

  /// The text of a file as UTF-8, without its mark. Bytes that UTF-16 cannot have become U+FFFD.
  static func decode(_ bytes: [UInt8]) throws(ReadingFault) -> (text: [UInt8], encoding: TextEncoding) {
    // The beginning alone tells most of what is no text; a large file is not turned into one first.
    let beginning = Array(bytes.prefix(4096))
    if case .utf8 = find(in: beginning).encoding, let zero = beginning.firstIndex(of: 0) {
      throw .notText(offset: zero)
    }
    let (encoding, mark) = find(in: bytes)
    let text = encoding.utf8(bytes, from: mark)
    if let zero = text.firstIndex(of: 0) { throw .notText(offset: zero) }
    return (text, encoding)
  }

  /// `bytes` from a position as UTF-8.
  func utf8(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    switch self {
    case .utf8: return start == 0 ? bytes : Array(bytes[start...])
    case .utf16LittleEndian: return Self.fromUTF16(bytes, from: start, low: 0, high: 1)
    case .utf16BigEndian: return Self.fromUTF16(bytes, from: start, low: 1, high: 0)
    case .windows1252: return Self.fromTable(bytes, from: start) { Self.windowsSigns[$0] ?? UInt32($0) }
    case .codePage437:
      return Self.fromTable(bytes, from: start) { $0 < 128 ? UInt32($0) : Self.upper437[Int($0) - 128] }
    }
  }

  /// What to say of the encoding; nil where it is UTF-8.
  var remark: Phrase? {
    switch self {
    case .utf8: nil
    case .utf16LittleEndian, .utf16BigEndian: Self.remark("UTF-16")
    case .windows1252: Self.remark("Windows-1252")
    case .codePage437: Self.remark("CP437")
    }
  }

  private static func remark(_ name: String) -> Phrase {
    Phrase(
      nn: "Teksten er lesen som \(name).", nb: "Teksten er lest som \(name).", sv: "Texten är läst som \(name).",
      en: "The text was read as \(name).")
  }

  /// UTF-16 without a mark: nearly every second byte of the beginning is zero, and the others are not.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = min(bytes.count & ~1, 4096)
    guard sample >= 8 else { return nil }
    var zeros = [0, 0]
    for index in 0..<sample where bytes[index] == 0 { zeros[index & 1] += 1 }
    if zeros[1] * 10 > sample * 4, zeros[0] * 20 < sample { return .utf16LittleEndian }
    if zeros[0] * 10 > sample * 4, zeros[1] * 20 < sample { return .utf16BigEndian }
    return nil
  }

  /// Whether the bytes are UTF-8 without a fault.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    // Texts are mostly ASCII, and that is quickly seen.
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let length =
        byte >= 0xC2 && byte < 0xE0 ? 2 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xF0 && byte < 0xF5 ? 4 : 0
      guard length > 0, index + length <= bytes.count else { return false }
      for next in (index + 1)..<(index + length) where bytes[next] & 0xC0 != 0x80 { return false }
      let second = bytes[index + 1]
      switch byte {
      case 0xE0: if second < 0xA0 { return false }
      case 0xED: if second > 0x9F { return false }
      case 0xF0: if second < 0x90 { return false }
      case 0xF4: if second > 0x8F { return false }
      default: break
      }
      index += length
    }
    return true
  }

  private static func fromUTF16(_ bytes: [UInt8], from start: Int, low: Int, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromTable(_ bytes: [UInt8], from start: Int, _ code: (UInt8) -> UInt32) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count - start + bytes.count / 8)
    for byte in bytes[start...] {
      let scalar = byte < 128 ? UInt32(byte) : code(byte)
      switch scalar {
      case 0..<0x80: text.append(UInt8(scalar))
      case 0x80..<0x800:
        text.append(UInt8(0xC0 | scalar >> 6))
        text.append(UInt8(0x80 | scalar & 0x3F))
      default:
        text.append(UInt8(0xE0 | scalar >> 12))
        text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        text.append(UInt8(0x80 | scalar & 0x3F))
      }
    }
    return text
  }

  /// Where Windows-1252 differs from ISO-8859-1.
  private static let windowsSigns: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6,
    0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
    0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]

  /// The upper half of code page 437, from 0x80.
  private static let upper437: [UInt32] = [
    "ÇüéâäàåçêëèïîìÄÅ", "ÉæÆôöòûùÿÖÜ¢£¥₧ƒ", "áíóúñÑªº¿⌐¬½¼¡«»", "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐", "└┴┬├─┼╞╟╚╔╩╦╠═╬╧",
    "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩", "≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
  ].flatMap { $0.unicodeScalars.map(\.value) }
}
