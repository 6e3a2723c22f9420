import KvaomWords

/// A JSON value whose members keep their order. Numbers of the plan are strings, so that no reader rounds them.
public enum JSONValue {
  /// A text.
  case string(String)
  /// A small whole number (a year, a mark).
  case integer(Int)
  /// A number by its text: a value that something is looked up by.
  case number(String)
  /// Nothing, where something could be.
  case null
  /// A truth.
  case bool(Bool)
  /// A list, one element a line.
  case list([JSONValue])
  /// A list on one line.
  case row([JSONValue])
  /// An object, one member a line; members that are nil are left out.
  case object([(String, JSONValue?)])
  /// An object on one line.
  case record([(String, JSONValue?)])

  /// The text, indented by two spaces a level.
  public func write(to text: inout String, indent: Int = 0) {
    switch self {
    case .string(let value): Self.quote(value, to: &text)
    case .integer(let value): text += String(value)
    case .number(let value): text += value
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .list(let items):
      let members = items.map { (nil as String?, $0) }
      Self.write(members, "[", "]", isInline: items.isEmpty, indent: indent, to: &text)
    case .row(let items):
      Self.write(items.map { (nil, $0) }, "[", "]", isInline: true, indent: indent, to: &text)
    case .object(let members):
      Self.write(Self.present(members), "{", "}", isInline: false, indent: indent, to: &text)
    case .record(let members):
      Self.write(Self.present(members), "{", "}", isInline: true, indent: indent, to: &text)
    }
  }

  /// The text with a line break behind it, as it stands in a file or on standard output.
  public var written: String {
    var text = ""
    write(to: &text)
    return text + "\n"
  }

  /// The text on one line without a blank, as programs send it to each other.
  public func writeCompact(to text: inout String) {
    switch self {
    case .string, .integer, .number, .null, .bool: write(to: &text)
    case .list(let items), .row(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        item.writeCompact(to: &text)
      }
      text += "]"
    case .object(let members), .record(let members):
      text += "{"
      var separator = ""
      for (name, value) in members {
        guard let value else { continue }
        text += separator
        Self.quote(name, to: &text)
        text += ":"
        value.writeCompact(to: &text)
        separator = ","
      }
      text += "}"
    }
  }

  private static func present(_ members: [(String, JSONValue?)]) -> [(String?, JSONValue)] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func write(
    _ members: [(String?, JSONValue)], _ open: String, _ close: String, isInline: Bool, indent: Int,
    to text: inout String
  ) {
    let lineBreak = isInline ? "" : "\n" + String(repeating: "  ", count: indent + 1)
    text += open
    for (index, member) in members.enumerated() {
      if index > 0 { text += isInline ? ", " : "," }
      text += lineBreak
      if let name = member.0 {
        quote(name, to: &text)
        text += ": "
      }
      member.1.write(to: &text, indent: indent + 1)
    }
    if !isInline { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// Whether a byte can stand as it is; 0xC2, 0xD8 and 0xE2 may begin a control, a mark of direction or a line
  /// separator.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xD8 && byte != 0xE2
  }

  /// Whether a character would be shown as its sign on the way out: a program is to get it as it is.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && !VisibleText.isVisible(Array(String(Character(scalar)).utf8))
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    if value.utf8.allSatisfy(isPlain) {
      text += value + "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || isUnseen(scalar):
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
