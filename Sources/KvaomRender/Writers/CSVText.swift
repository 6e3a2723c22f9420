/// A field of a file that spreadsheets read.
public enum CSVText {
  /// A text in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe in front.
  public static func field(_ raw: String) -> String {
    let safe = beginsAFormula(raw) ? "'" + raw : raw
    if !needsQuotes(safe) { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  // Both look at bytes: the signs they look for are ASCII, and a file has many fields.

  private static func beginsAFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
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
