import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// Writes the tables and values of documents for spreadsheets and programs: exact numbers in the shown unit, one line a
/// row, what the row is about and its unit in columns of their own. The heads, and what stands below `role`, `name`,
/// `unit`, `scenario` and the heads of what a row is about, are the same in every language; `figure` and labels are for
/// people. A missing number is an empty cell. Notes and sentences are left to the other formats.
struct CSVWriter {
  private let style: NumberStyle
  private let numbers: NumberText

  private init(_ locale: Locale) {
    style = NumberStyle(locale)
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

  /// What the rows of a table are about, each axis once.
  private struct Axes {
    /// The axes of subjects, of coordinates, and of those that are inputs.
    var subjects: [String] = []
    var axes: [String] = []
    var inputs: [String] = []

    init(_ table: Table) {
      for section in table.sections {
        for row in section.rows where row.role != .heading {
          if let subject = row.subject { Self.add(subject.axis, to: &subjects) }
          for place in row.coordinates {
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

  private func write(_ table: Table) -> String {
    let found = Axes(table)
    let (subjects, axes, inputs) = (found.subjects, found.axes, found.inputs)
    let members = axes.flatMap { inputs.contains($0) ? ["members.\($0)", "units.\($0)"] : ["members.\($0)"] }
    let heads =
      ["role", "name", "figure", "unit", "scenario"] + subjects + members + table.stubs.map { $0.name }
      + table.columns.map { $0.name }
    var lines = ""
    write(line: Self.distinct(heads).map { text($0) }, to: &lines)
    for section in table.sections {
      let title = section.headline?.title ?? ""
      for row in section.rows where row.role != .heading {
        // Field by field: a list of fields for each row took as long as the fields.
        lines += text(row.role.rawValue)
        add(text(row.name), to: &lines)
        add(text(row.figure.isEmpty ? title : row.figure), to: &lines)
        add(text(row.symbol.text), to: &lines)
        add(text(row.scenario), to: &lines)
        for axis in subjects { add(row.subject?.axis == axis ? text(row.subject?.member ?? "") : "", to: &lines) }
        for axis in axes {
          let place = row.coordinates.first { $0.axis == axis }
          add(place.map { place in place.number.map { numbers.exact($0) } ?? text(place.member) } ?? "", to: &lines)
          if inputs.contains(axis) { add(text(place?.unit ?? ""), to: &lines) }
        }
        for stub in table.stubs.indices {
          add(row.labels.indices.contains(stub) ? text(row.labels[stub].text) : "", to: &lines)
        }
        for column in table.columns.indices {
          add(row.cells.indices.contains(column) ? field(row.cells[column]) : "", to: &lines)
        }
        lines += "\r\n"
      }
    }
    return lines
  }

  /// Writes a field behind others of its line.
  private func add(_ field: String, to lines: inout String) {
    lines += style.fieldSeparator
    lines += field
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

  private func write(_ values: [KeyValue]) -> String {
    var lines = ""
    write(line: ["name", "figure", "unit", "scenario", "value"], to: &lines)
    for value in values {
      let label = value.label.isEmpty ? value.name : value.label
      let known = [value.name, label, value.symbol.text, value.scenario].map { text($0) }
      write(line: known + [field(value.value)], to: &lines)
    }
    return lines
  }

  private func write(_ root: TreeNode) -> String {
    var lines = ""
    write(line: ["depth", "name", "figure", "unit", "value", "detail"], to: &lines)
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      let node = next.node
      write(
        line: [String(next.depth)] + [node.name, node.label, node.symbol.text].map { text($0) }
          + [field(node.value), text(node.detail)],
        to: &lines)
      open += node.children.reversed().map { (next.depth + 1, $0) }
    }
    return lines
  }

  private func field(_ cell: TableCell) -> String {
    switch cell.content {
    case .empty, .missing, .notApplicable, .picture: ""
    case .number(let number): numbers.exact(number.value)
    case .text(let words): text(words)
    case .status(let status): text(status.rawValue)
    case .outcome(let outcome): text(outcome.rawValue)
    case .sourceMark(let mark): text(mark.rawValue)
    }
  }

  /// Writes a line behind those that stand: lines of their own, put together afterwards, were copied thrice.
  private func write(line fields: [String], to lines: inout String) {
    for (index, field) in fields.enumerated() {
      if index > 0 { lines += style.fieldSeparator }
      lines += field
    }
    lines += "\r\n"
  }

  private func text(_ raw: String) -> String { CSVText.field(raw) }
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
