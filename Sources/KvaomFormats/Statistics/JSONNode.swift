public import KvaomTables
import KvaomWords

/// A value of a JSON text. Numbers keep their text, so that none is rounded; objects keep the order of their members.
public indirect enum JSONNode: Sendable {
  case object([(name: String, value: JSONNode)])
  case list([JSONNode])
  case string(String)
  /// The text of a number as it stands.
  case number([UInt8])
  case truth(Bool)
  case null

  /// The member of that name; nil where there is none, or the value is no object. Of two the last counts.
  public subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The members, in order; none where the value is no object.
  public var members: [(name: String, value: JSONNode)] { if case .object(let members) = self { members } else { [] } }

  /// The elements; none where the value is no list.
  public var elements: [JSONNode] { if case .list(let elements) = self { elements } else { [] } }

  /// The text; nil where the value is none.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// A text, or a number as its text.
  var label: String? {
    switch self {
    case .string(let text): text
    case .number(let text): String(decoding: text, as: UTF8.self)
    default: nil
    }
  }

  /// The whole number; nil where the value is none.
  public var whole: Int? {
    guard case .number(let text) = self, let plain = StoredNumber.decimal(text, digits: 20) else { return nil }
    return Int(String(decoding: plain, as: UTF8.self))
  }

  /// The truth; nil where the value is none.
  public var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
}

/// Reads JSON (RFC 8259). A text that is not whole is a fault with its line.
public struct JSONReader {
  private let text: [UInt8]
  private var index = 0
  /// How deep values may lie within each other.
  private static let deepest = 200

  /// The value that the text is.
  public static func read(_ text: [UInt8]) throws(ReadingFault) -> JSONNode {
    var reader = JSONReader(text: text)
    let node = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == text.count else { throw reader.fault }
    return node
  }

  private init(text: [UInt8]) { self.text = text }

  private var fault: ReadingFault {
    let line = text[..<min(index, text.count)].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    return .malformed(
      Phrase(
        nn: "fila er ikkje heil JSON: lesinga stoppa på linje \(line)",
        nb: "filen er ikke hel JSON: lesingen stoppet på linje \(line)",
        sv: "filen är inte hel JSON: läsningen stannade på rad \(line)",
        en: "the file is not whole JSON: reading stopped at line \(line)"))
  }

  private mutating func skipBlanks() {
    while index < text.count, text[index] == 0x20 || (text[index] >= 0x09 && text[index] <= 0x0D) { index += 1 }
  }

  /// Takes the sign if it comes next.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipBlanks()
    guard index < text.count, text[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(ReadingFault) -> JSONNode {
    guard depth < Self.deepest else { throw fault }
    skipBlanks()
    guard index < text.count else { throw fault }
    switch text[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .truth(true))
    case UInt8(ascii: "f"): return try word("false", .truth(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(ReadingFault) -> JSONNode {
    index += 1
    var members: [(name: String, value: JSONNode)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      guard index < text.count, text[index] == UInt8(ascii: "\"") else { throw fault }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw fault }
      members.append((name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(ReadingFault) -> JSONNode {
    index += 1
    var elements: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return .list(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault }
    return .list(elements)
  }

  private mutating func word(_ word: StaticString, _ node: JSONNode) throws(ReadingFault) -> JSONNode {
    let bytes = Array("\(word)".utf8)
    guard text[index...].starts(with: bytes) else { throw fault }
    index += bytes.count
    return node
  }

  private mutating func number() throws(ReadingFault) -> JSONNode {
    let start = index
    while index < text.count,
      text[index] == 0x2B || text[index] == 0x2D || text[index] == 0x2E
        || (text[index] >= 0x30 && text[index] <= 0x39) || text[index] | 0x20 == 0x65
    {
      index += 1
    }
    let digits = Array(text[start..<index])
    guard StoredNumber.decimal(digits) != nil else { throw fault }
    return .number(digits)
  }

  /// The text in quotes that comes next.
  private mutating func string() throws(ReadingFault) -> String {
    index += 1
    var bytes: [UInt8] = []
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      if text[index] == UInt8(ascii: "\\") {
        try escape(into: &bytes)
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    guard index < text.count else { throw fault }
    index += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func escape(into bytes: inout [UInt8]) throws(ReadingFault) {
    guard index + 1 < text.count else { throw fault }
    let sign = text[index + 1]
    index += 2
    switch sign {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(sign)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), index + 1 < text.count, text[index] == UInt8(ascii: "\\"),
        text[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        units.append(try unit())
      }
      bytes += Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw fault
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(ReadingFault) -> UInt16 {
    guard index + 4 <= text.count,
      let unit = UInt16(String(decoding: text[index..<(index + 4)], as: UTF8.self), radix: 16)
    else { throw fault }
    index += 4
    return unit
  }
}
