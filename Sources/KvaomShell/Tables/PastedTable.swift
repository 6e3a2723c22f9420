/// A table copied from a web page, a text or a spreadsheet: lines of cells with tabs between.
struct PastedTable {
  /// What stands before the table, and in its corner.
  let title: String
  /// The first line's cells, without the corner.
  let header: [String]
  /// The label and the cells of each further line; a line without figures is left out of them.
  let rows: [(label: String, cells: [String])]
  /// Lines that are no row of figures: headings between the rows, notes below them.
  let asides: [String]
  /// What keeps it from being read: a row with another number of cells than the header; nil where nothing does.
  private(set) var fault: Fault?

  /// A row that does not fit.
  struct Fault {
    /// Its label.
    let label: String
    /// How many figures it has, and how many the header asks for.
    let count: Int, wanted: Int
  }

  /// Reads a pasted block; nil where it is none: at least two lines with tabs, and no line that is a statement.
  init?(_ text: String) {
    guard !text.contains("{"), !text.contains("}") else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map { Self.cells(of: String($0)) }.filter {
      $0.contains { !$0.isEmpty }
    }
    guard let first = lines.firstIndex(where: { $0.count > 1 }), lines.count(where: { $0.count > 1 }) > 1,
      !lines.contains(where: { $0.count == 1 && $0[0].contains(" = ") })
    else { return nil }
    let body = lines[(first + 1)...]
    // What most rows have is the width: one row may be wrong.
    let counts = Dictionary(grouping: body.map(\.count).filter { $0 > 1 }) { $0 }
    let width = counts.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key ?? 0
    var head = lines[first]
    // Without its corner, which is empty, the header has a cell less than the rows.
    let hasCorner = head.count >= width
    let corner = hasCorner ? head.removeFirst() : ""
    guard !head.isEmpty, head.allSatisfy({ !$0.isEmpty }) else { return nil }
    title = lines[..<first].map { $0[0] }.first ?? (Self.columnWords.contains(corner.lowercased()) ? "" : corner)
    var rows: [(label: String, cells: [String])] = []
    var asides: [String] = []
    var fault: Fault?
    for line in body {
      let cells = Array(line.dropFirst())
      guard cells.contains(where: { !$0.isEmpty }) else {
        asides.append(line[0])
        continue
      }
      if cells.count != head.count || line[0].isEmpty {
        fault = fault ?? Fault(label: line[0], count: cells.count, wanted: head.count)
      }
      rows.append((line[0], cells))
    }
    guard !rows.isEmpty else { return nil }
    self.asides = asides
    self.fault = fault
    let isDown = rows.allSatisfy { Self.year(in: $0.label) != nil } && !head.allSatisfy { Self.year(in: $0) != nil }
    guard isDown, fault == nil else {
      (header, self.rows) = (head, rows)
      return
    }
    // Years down: turned, so that they run across as in a plan.
    header = rows.map(\.label)
    self.rows = head.indices.map { column in (head[column], rows.map { $0.cells[column] }) }
  }

  /// The cells of a line: quotes of a spreadsheet and spaces around taken off, empty ones at the end left out.
  private static func cells(of line: String) -> [String] {
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
      let text = cell.trimmed
      return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"") ? text.dropFirst().dropLast().trimmed : text
    }
    while cells.count > 1, cells.last == "" { cells.removeLast() }
    return cells
  }

  /// Whether every column is a year, as tables of plans have them.
  var isOverYears: Bool { header.allSatisfy { Self.year(in: $0) != nil } }

  /// What stands in the corner of a table without being its title.
  private static let columnWords = [
    "år", "year", "post", "postar", "poster", "tekst", "text", "konto", "område", "kommune", "kommun",
  ]

  /// Where the table says it comes from; nil where it does not.
  var source: String? {
    for line in asides {
      let word = line.prefix { $0 != ":" }
      if ["kjelde", "kilde", "källa", "source"].contains(word.lowercased()), word.count < line.count {
        return line.dropFirst(word.count + 1).trimmed
      }
    }
    return nil
  }

  /// A name the title gives: one word, letters and figures; `table` where it gives none.
  var suggestedName: String {
    let word = title.split { !$0.isLetter && !$0.isNumber }.first.map { $0.lowercased() } ?? ""
    return word.first?.isLetter == true ? word : "table_1"
  }

  /// The table as Kvaom's source, tabs kept, sum rows marked.
  func source(named name: String, unit: String, dashIsZero: Bool = false) -> String {
    let columns = header.map { isOverYears ? Self.label(ofYear: $0) : Self.name(from: $0) }
    let label = title.isEmpty ? "" : " \"\(Self.quoted(title))\""
    let dash = dashIsZero ? ", dash = 0" : ""
    var text = source.map { "@source \"\(Self.quoted($0))\"\n" } ?? ""
    text += "\(name)\(label) = table by \(isOverYears ? "post, year" : "post, column") in \(unit)\(dash) {\n"
    text += "\t" + columns.joined(separator: "\t") + "\n"
    let sums = rows.indices.filter { Self.isSum(rows[$0].label) }
    for (index, row) in rows.enumerated() {
      let mark = sums.contains(index) ? sums.count > 1 && index == sums.last ? "== " : "= " : ""
      let cells = row.cells.map { $0.isEmpty ? "-" : $0 }
      text +=
        (mark.isEmpty ? "\"\(Self.quoted(row.label))\"" : mark + row.label) + "\t" + cells.joined(separator: "\t")
        + "\n"
    }
    return text + "}\n"
  }

  /// The years declaration that the header needs: one member a calendar year, the budget's where there are two.
  var years: String {
    var labels: [String] = []
    for label in header.map(Self.label(ofYear:)) {
      if let twin = labels.firstIndex(where: { $0.suffix(4) == label.suffix(4) }) {
        if labels[twin].hasPrefix("R") { labels[twin] = label }
      } else {
        labels.append(label)
      }
    }
    return "years " + labels.joined(separator: ", ")
  }

  /// Whether a cell is a dash or empty, whose meaning only the source knows.
  var hasDashes: Bool { rows.contains { $0.cells.contains { ["-", "–", "—", ""].contains($0) } } }

  private static func isSum(_ label: String) -> Bool {
    let word = label.lowercased()
    return word.hasPrefix("sum ")
      || ["sum", "summa", "total", "totalt", "totalsum", "i alt", "i all", "totalt netto"].contains(word)
  }

  private static func quoted(_ text: String) -> String { String(text.map { $0 == "\"" ? "”" : $0 }) }

  private static func year(in text: String) -> String? {
    let digits = text.reversed().prefix { $0.isNumber }
    let year = String(digits.reversed())
    return year.count == 4 && ("1900"..."2199").contains(year) ? year : nil
  }

  /// `Budsjett 2017` as `B2017`, `Regnskap 2015` as `R2015`, `Økonomiplan 2018` as `P2018`.
  private static func label(ofYear text: String) -> String {
    let word = text.lowercased()
    let letter =
      word.hasPrefix("b")
      ? "B" : word.hasPrefix("r") || word.hasPrefix("u") ? "R" : word.hasPrefix("ø") || word.hasPrefix("p") ? "P" : ""
    return letter + (year(in: text) ?? "")
  }

  private static func name(from text: String) -> String {
    let name = String(text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    return name.first?.isNumber == true ? "c_" + name : name
  }
}
