internal import KvaomWords

/// XML as the parts of workbooks and documents have it.
public enum XMLWriter {
  /// What every part begins with.
  public static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// The names of sheets' own elements.
  public static let sheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The names of relations between parts.
  public static let relationNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A text as it may stand in XML: what cannot be seen is its sign, and what XML has no sign for is left out.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
