public import KvaomWords

/// Writes the tables and values of documents for a spreadsheet: exact numbers in the shown unit, one line a row, what
/// the row is about
/// and its unit in columns of their own. A missing number is an empty cell. Notes and sentences are left to the other
/// formats.
struct CSVWriter {
  private let style: NumberStyle
  private let words: Words
  private let unitWords: UnitWords
  private let numbers: NumberText

  private init(_ locale: Locale) {
    style = NumberStyle(locale)
    words = Words(locale)
    unitWords = UnitWords(locale)
    numbers = NumberText(locale)
  }

  /// The documents as one file: an empty line between tables, a byte order mark where spreadsheets need one.
  static func write(_ documents: [Document]) -> String {
    guard let first = documents.first else { return "" }
    var parts: [String] = []
    for document in documents {
      let writer = CSVWriter(document.locale)
      parts += document.blocks.compactMap { writer.write($0) }
    }
    let mark = NumberStyle(first.locale).needsByteOrderMark ? "\u{FEFF}" : ""
    return mark + parts.joined(separator: "\r\n")
  }

  private func write(_ block: Block) -> String? {
    switch block {
    case .table(let table): table.withoutPictures.map { write($0) }
    case .keyValues(let values): write(values)
    case .tree(let root): write(root)
    case .paragraph, .picture, .notes, .grounds: nil
    }
  }

  private func write(_ table: Table) -> String {
    let titles = table.stubs.map { text($0.title) }
    var lines = line([text(words.figure), text(words.unit)] + titles + table.columns.map { text($0.header) })
    for section in table.sections {
      for row in section.rows where row.role != .heading {
        let title = row.figure.isEmpty ? section.headline?.title ?? "" : row.figure
        let cells = table.columns.indices.map {
          row.cells.indices.contains($0) ? field(row.cells[$0]) : ""
        }
        let labels = table.stubs.indices.map {
          row.labels.indices.contains($0) ? text(row.labels[$0].text) : ""
        }
        lines += line([text(title), text(unitWords.name(of: row.symbol))] + labels + cells)
      }
    }
    return lines
  }

  private func write(_ values: [KeyValue]) -> String {
    let header = line([text(words.figure), text(words.unit), ""])
    return header
      + values.map { value in
        let label = value.label.isEmpty ? value.name : value.label
        return line([text(label), text(unitWords.name(of: value.symbol)), field(value.value)])
      }.joined()
  }

  private func write(_ root: TreeNode) -> String {
    var lines = line([text(words.figure), text(words.unit), "", ""])
    var open = [root]
    while let node = open.popLast() {
      lines += line([
        text(node.label), text(unitWords.name(of: node.symbol)), field(node.value), text(node.detail),
      ])
      open += node.children.reversed()
    }
    return lines
  }

  private func field(_ cell: TableCell) -> String {
    switch cell.content {
    case .empty, .missing, .notApplicable, .picture: ""
    case .number(let number): numbers.exact(number.value)
    case .text(let words): text(words)
    case .status(let status): text(words.name(of: status))
    case .outcome(let outcome): text(words.name(of: outcome))
    case .sourceMark(let mark): text(mark.rawValue)
    }
  }

  private func line(_ fields: [String]) -> String {
    var line = ""
    for (index, field) in fields.enumerated() {
      if index > 0 { line += style.fieldSeparator }
      line += field
    }
    return line + "\r\n"
  }

  /// A text in quotes where it needs them. One that a spreadsheet would take for a formula gets an apostrophe in
  /// front.
  private func text(_ raw: String) -> String {
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

/// A spreadsheet's table for the clipboard: cells with tabs between, which spreadsheets and word processors take as
/// cells.
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
