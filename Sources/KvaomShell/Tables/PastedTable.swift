/// A table copied from a web page, a text or a spreadsheet: lines of cells with tabs between.
struct PastedTable {
  /// The first line's cells, without the corner.
  let header: [String]
  /// The label and the cells of each further line.
  let rows: [(label: String, cells: [String])]

  /// Reads a pasted block; nil where it is none: at least two lines, each with the same number of tabs, and no line that
  /// is a statement.
  init?(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard lines.count > 1, lines[0].count > 1, lines.allSatisfy({ $0.count == lines[0].count }),
      !text.contains("{"), !text.contains("=")
    else { return nil }
    header = lines[0].dropFirst().map { String($0).trimmed }
    rows = lines.dropFirst().map { line in (String(line[0]).trimmed, line.dropFirst().map { String($0).trimmed }) }
    guard rows.allSatisfy({ !$0.label.isEmpty }), header.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// Whether every column is a year, as tables of plans have them.
  var isOverYears: Bool { header.allSatisfy { Self.year(in: $0) != nil } }

  /// The table as Kvaom's source, tabs kept, sum rows marked, the unit left open.
  func source(named name: String, unit: String) -> String {
    let columns = header.map { isOverYears ? Self.label(ofYear: $0) : Self.name(from: $0) }
    var text = "\(name) = table by \(isOverYears ? "post, year" : "post, column") in \(unit) {\n"
    text += "\t" + columns.joined(separator: "\t") + "\n"
    for row in rows {
      let isSum = ["sum", "total", "totalt", "i alt", "summa"].contains(row.label.lowercased())
      text += (isSum ? "= \(row.label)" : "\"\(row.label)\"") + "\t" + row.cells.joined(separator: "\t") + "\n"
    }
    return text + "}\n"
  }

  /// The years declaration that the header needs.
  var years: String { "years " + header.map(Self.label(ofYear:)).joined(separator: ", ") }

  /// Whether a cell is a dash or empty, whose meaning only the source knows.
  var hasDashes: Bool { rows.contains { $0.cells.contains { ["-", "–", "—", ""].contains($0) } } }

  private static func year(in text: String) -> String? {
    let digits = text.reversed().prefix { $0.isNumber }
    let year = String(digits.reversed())
    return year.count == 4 && ("1900"..."2199").contains(year) ? year : nil
  }

  /// `Budsjett 2017` as `B2017`, `Regnskap 2015` as `R2015`.
  private static func label(ofYear text: String) -> String {
    let word = text.lowercased()
    let letter =
      word.hasPrefix("b") ? "B" : word.hasPrefix("r") ? "R" : word.hasPrefix("ø") || word.hasPrefix("p") ? "P" : ""
    return letter + (year(in: text) ?? "")
  }

  private static func name(from text: String) -> String {
    let name = String(text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    return name.first?.isNumber == true ? "c_" + name : name
  }
}
