/// A field of a file that spreadsheets read.
public enum CSVText {
  /// A text in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe in front.
  public static func field(_ raw: String) -> String {
    guard let first = raw.unicodeScalars.first else { return "" }
    let safe = ["=", "+", "-", "@", "\t", "\r"].contains(first) ? "'" + raw : raw
    let needsQuotes = safe.unicodeScalars.contains { ["\"", ";", ",", "\n", "\r", "\t"].contains($0) }
    if !needsQuotes { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
