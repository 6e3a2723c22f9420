import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Writes the tables and values of documents for spreadsheets and programs: exact numbers in the shown unit, one line a
/// row, what the row is about and its unit in columns of their own. The heads, and what stands below `role`, `name`,
/// `unit`, `scenario` and the heads of what a row is about, are the same in every language; `figure` and labels are for
/// people. A missing number is an empty cell. Notes and sentences are left to the other formats.
struct CSVWriter {
  private let style: NumberStyle
  /// What stands between fields, and in front of decimals.
  private let separator: [UInt8]
  private let point: UInt8
  /// The file so far, in UTF-8: a file of ten thousand scenarios has seven hundred thousand fields, and a text that
  /// took each of them as a string took twice as long.
  private var file: [UInt8] = []
  /// Whether the next field begins a line.
  private var beginsLine = true

  private init(_ locale: Locale) {
    style = NumberStyle(locale)
    separator = Array(style.fieldSeparator.utf8)
    point = style.decimalSeparator.utf8.first ?? UInt8(ascii: ".")
  }

  /// The documents as one file: an empty line between tables, a byte order mark where spreadsheets need one.
  static func write(_ documents: [Document]) -> String {
    guard let first = documents.first else { return "" }
    var parts: [String] = []
    for document in documents {
      for block in document.blocks {
        var writer = CSVWriter(document.locale)
        if writer.write(block) { parts.append(String(decoding: writer.file, as: UTF8.self)) }
      }
    }
    let mark = NumberStyle(first.locale).needsByteOrderMark ? "\u{FEFF}" : ""
    if parts.count == 1, mark.isEmpty { return parts[0] }
    return mark + parts.joined(separator: "\r\n")
  }

  /// Writes a block; false where it has nothing for spreadsheets.
  private mutating func write(_ block: Block) -> Bool {
    switch block {
    case .table(let table):
      guard let columns = table.columnsWithoutPictures else { return false }
      write(table, columns)
    case .keyValues(let values): write(values)
    case .tree(let root): write(root)
    case .paragraph, .picture, .notes, .grounds: return false
    }
    return true
  }

  /// What the rows of a table are about, each axis once.
  private struct Axes {
    /// The axes of subjects, of coordinates, and of those that are inputs.
    var subjects: [String] = []
    var axes: [String] = []
    var inputs: [String] = []

    init(_ table: Table) {
      for section in table.sections {
        for row in section.rows.indices where section.rows[row].role != .heading {
          if let subject = section.rows[row].subject { Self.add(subject.axis, to: &subjects) }
          for place in section.rows[row].coordinates {
            Self.add(place.axis, to: &axes)
            if place.number != nil { Self.add(place.axis, to: &inputs) }
          }
        }
      }
    }

    private static func add(_ axis: String, to axes: inout [String]) {
      if !axes.contains(axis) { axes.append(axis) }
    }
  }

  /// Writes a table with some of its columns.
  private mutating func write(_ table: Table, _ columns: [Int]) {
    let axes = Axes(table)
    let members = axes.axes.flatMap {
      axes.inputs.contains($0) ? ["members.\($0)", "units.\($0)"] : ["members.\($0)"]
    }
    let heads =
      ["role", "name", "figure", "unit", "scenario"] + axes.subjects + members + table.stubs.map { $0.name }
      + columns.map { table.columns[$0].name }
    for head in Self.distinct(heads) { add(head) }
    endLine()
    for section in table.sections {
      let title = section.headline?.title ?? ""
      for row in section.rows.indices where section.rows[row].role != .heading {
        write(section.rows[row], title, axes, stubs: table.stubs.count, columns)
      }
    }
  }

  /// Writes a row, field by field: a list of fields for each took as long as the fields.
  private mutating func write(_ row: TableRow, _ title: String, _ axes: Axes, stubs: Int, _ columns: [Int]) {
    add(row.role.rawValue)
    add(row.name)
    add(row.figure.isEmpty ? title : row.figure)
    add(row.symbol.text)
    add(row.scenario)
    for axis in axes.subjects { add(row.subject?.axis == axis ? row.subject?.member ?? "" : "") }
    for axis in axes.axes {
      let place = row.coordinates.first { $0.axis == axis }
      if let number = place?.number { add(number) } else { add(place?.member ?? "") }
      if axes.inputs.contains(axis) { add(place?.unit ?? "") }
    }
    for stub in 0..<stubs { add(row.labels.indices.contains(stub) ? row.labels[stub].text : "") }
    for column in columns {
      if column >= row.cells.count {
        add("")
      } else if case .number(let number) = row.cells[column].content {
        add(number.value)
      } else {
        add(row.cells[column])
      }
    }
    endLine()
  }

  /// The heads with a number behind each that stands there already: a dimension may have a member called `unit`.
  private static func distinct(_ heads: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return heads.map { head in
      let count = (seen[head] ?? 0) + 1
      seen[head] = count
      return count == 1 ? head : "\(head)_\(count)"
    }
  }

  private mutating func write(_ values: [KeyValue]) {
    write(line: ["name", "figure", "unit", "scenario", "value"])
    for value in values {
      let label = value.label.isEmpty ? value.name : value.label
      write(line: [value.name, label, value.symbol.text, value.scenario], value.value)
    }
  }

  private mutating func write(_ root: TreeNode) {
    write(line: ["depth", "name", "figure", "unit", "value", "detail"])
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let node = next.node
      write(line: [String(next.depth), node.name, node.label, node.symbol.text], node.value, node.detail)
      open += node.children.reversed().map { (next.depth + 1, $0) }
    }
  }

  /// Writes a line of texts, of a value behind them and of what is said of it.
  private mutating func write(line texts: [String], _ value: TableCell? = nil, _ detail: String? = nil) {
    for text in texts { add(text) }
    if let value { add(value) }
    if let detail { add(detail) }
    endLine()
  }

  private mutating func add(_ cell: TableCell) {
    switch cell.content {
    case .empty, .missing, .notApplicable, .picture: add("")
    case .number(let number): add(number.value)
    case .text(let words): add(words)
    case .status(let status): add(status.rawValue)
    case .outcome(let outcome): add(outcome.rawValue)
    case .sourceMark(let mark): add(mark.rawValue)
    }
  }

  private mutating func add(_ text: String) {
    beginField()
    CSVText.append(text, to: &file)
  }

  /// The exact number in plain ASCII digits with the language's decimal separator, as a spreadsheet reads it.
  private mutating func add(_ number: Decimal) {
    beginField()
    number.appendExactText(to: &file, point: point)
  }

  private mutating func beginField() {
    if !beginsLine { file.append(contentsOf: separator) }
    beginsLine = false
  }

  private mutating func endLine() {
    file.append(UInt8(ascii: "\r"))
    file.append(UInt8(ascii: "\n"))
    beginsLine = true
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
