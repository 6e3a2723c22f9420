/// A spreadsheet's table for the clipboard: cells with tabs between, which spreadsheets and word processors take as cells.
public enum TabbedText {
  /// The cells of what `csv` wrote in a language. A tab or a line break inside a cell becomes a space.
  public static func text(fromCSV csv: String, locale: Locale) -> String {
    let separator = NumberStyle(locale).fieldSeparator.unicodeScalars.first ?? ";"
    var text = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in csv.unicodeScalars where scalar != "\u{FEFF}" && scalar != "\r" {
      switch scalar {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted: text.append("\t")
      case "\t": text.append(" ")
      case "\n" where isQuoted: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
