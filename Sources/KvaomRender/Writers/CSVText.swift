/// A field of a file that spreadsheets read.
public enum CSVText {
  /// A text in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe in front.
  public static func field(_ raw: String) -> String {
    var bytes: [UInt8] = []
    append(raw, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same to a file. Bytes, since the signs it looks for are ASCII and a file has many fields.
  static func append(_ raw: String, to file: inout [UInt8]) {
    let start = file.count
    if beginsAFormula(raw) { file.append(UInt8(ascii: "'")) }
    file.append(contentsOf: raw.utf8)
    guard needsQuotes(file.span, from: start) else { return }
    let text = Array(file[start...])
    file.removeSubrange(start...)
    file.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { file.append(byte) }
      file.append(byte)
    }
    file.append(UInt8(ascii: "\""))
  }

  private static func beginsAFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private static func needsQuotes(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "\t"):
        return true
      default: continue
      }
    }
    return false
  }
}
