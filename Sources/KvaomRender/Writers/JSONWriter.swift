import KvaomUnits
import KvaomWords

/// Writes documents as JSON, schema `kvaom-document/1`:
///
///     { "schema", "documents": [ { "locale", "blocks": [ block ] } ] }
///     table:     { "type", "stubs": [title], "columns": [ column ], "sections": [ section ] }
///     column:    { "label", "name"?, "role", "year"?, "kind"?, "marks"? }
///     section:   { "title", "name"?, "scenario"?, "unit"?, "prices"?, "details": [text], "rows": [ row ] }
///     row:       { "role", "figure"?, "name"?, "unit"?, "members": { dimension: member }?, "labels": [text],
///                  "cells": [ cell ] }
///     cell:      one of { "value": exact, "shown", "approximate"? }, { "missing": reason }, { "text" }, { "status" },
///                { "outcome" }, { "source" }, { "notApplicable": true }, { }; with "marks"? for footnotes
///     values:    { "type", "values": [ { "label", "name", "unit"?, "details"?, "cell" } ] }
///     tree:      { "type", "nodes": [ { "depth", "label", "unit"?, "cell", "detail"? } ] }
///     paragraph: { "type", "role", "text" }
///     notes:     { "type", "notes": [ { "kind", "mark"?, "text" } ] }
///
/// An exact value is a string of plain digits with a point, in the row's unit (2.7 for 2.7 %). Roles, kinds and units
/// are the same in
/// every language; labels and texts are not. Members marked `?` are left out when empty; `prices` is `nominal`,
/// `unknown` or the year of fixed prices. Columns that only draw, and charts, are left out. New members may come; none
/// will change meaning.
struct JSONWriter {
  private let cells: CellText
  private let words: Words

  private init(_ locale: Locale) {
    cells = CellText(locale)
    words = Words(locale)
  }

  /// The documents as one JSON value.
  static func write(_ documents: [Document]) -> String {
    let list = documents.map { document in
      let writer = JSONWriter(document.locale)
      return JSONValue.object([
        ("locale", .string(document.locale.rawValue)),
        ("blocks", .list(writer.whole(document.blocks).compactMap { writer.value($0) })),
      ])
    }
    var text = ""
    JSONValue.object([("schema", .string("kvaom-document/1")), ("documents", .list(list))])
      .write(to: &text)
    return text + "\n"
  }

  /// The blocks with what they stand on among the notes, sources last.
  private func whole(_ blocks: [Block]) -> [Block] {
    var whole: [Block] = []
    for block in blocks {
      guard case .grounds(let grounds) = block else {
        whole.append(block)
        continue
      }
      let more = grounds.notes(words)
      if case .notes(let notes)? = whole.last {
        whole[whole.count - 1] = .notes(notes + more)
      } else {
        whole.append(.notes(more))
      }
    }
    return whole
  }

  private func value(_ block: Block) -> JSONValue? {
    switch block {
    case .table(let table): table.withoutPictures.map { value($0) }
    case .keyValues(let values): value(values)
    case .tree(let root): value(root)
    case .paragraph(let paragraph):
      .record([
        ("type", .string("paragraph")), ("role", .string(paragraph.role.rawValue)),
        ("text", .string(paragraph.text)),
      ])
    case .picture, .grounds: nil
    case .notes(let notes):
      .object([("type", .string("notes")), ("notes", .list(notes.map { value($0) }))])
    }
  }

  private func value(_ table: Table) -> JSONValue {
    .object([
      ("type", .string("table")),
      ("stubs", .row(table.stubs.map { .string($0.title) })),
      ("columns", .list(table.columns.map { value($0) })),
      ("sections", .list(table.sections.map { value($0, columns: table.columns.count) })),
    ])
  }

  private func value(_ column: TableColumn) -> JSONValue {
    .record([
      ("label", .string(column.header)), ("name", text(column.name)), ("role", .string(column.role.rawValue)),
      ("year", column.year.map { .integer($0.year) }),
      ("kind", text(column.year?.kind.rawValue)),
      ("marks", marks(column.marks)),
    ])
  }

  private func value(_ section: TableSection, columns: Int) -> JSONValue {
    .object([
      ("title", .string(section.headline?.title ?? "")), ("name", text(section.headline?.name)),
      ("unit", text(section.headline?.symbol.text)),
      ("scenario", text(section.headline?.scenario)),
      ("prices", section.headline.flatMap { prices($0.priceBasis) }),
      ("details", .row((section.headline?.details ?? []).map { .string($0.text(words.locale)) })),
      ("rows", .list(section.rows.map { value($0, columns: columns) })),
    ])
  }

  private func value(_ row: TableRow, columns: Int) -> JSONValue {
    let missing = row.role == .heading ? 0 : max(0, columns - row.cells.count)
    let cells = row.cells + Array(repeating: .empty, count: missing)
    return .record([
      ("role", .string(row.role.rawValue)), ("figure", text(row.figure)), ("name", text(row.name)),
      ("unit", text(row.symbol.text)), ("members", members(row.coordinates)),
      ("labels", .row(row.labels.map { .string($0.text) })),
      ("cells", .row(cells.map { value($0) })),
    ])
  }

  private func value(_ cell: TableCell) -> JSONValue {
    .record(members(of: cell) + [("marks", marks(cell.marks))])
  }

  private func members(of cell: TableCell) -> [(String, JSONValue?)] {
    switch cell.content {
    case .empty, .picture: []
    case .number(let number):
      [
        ("value", .string(NumberText.exact(number.value))), ("shown", .string(cells.text(of: cell))),
        ("approximate", number.format.isApproximate ? .bool(true) : nil),
      ]
    case .text(let text): [("text", .string(text))]
    case .missing(let reason): [("missing", .string(reason ?? ""))]
    case .notApplicable: [("notApplicable", .bool(true))]
    case .status(let status): [("status", .string(status.rawValue))]
    case .outcome(let outcome): [("outcome", .string(outcome.rawValue))]
    case .sourceMark(let mark): [("source", .string(mark.rawValue))]
    }
  }

  private func value(_ values: [KeyValue]) -> JSONValue {
    .object([
      ("type", .string("values")),
      (
        "values",
        .list(
          values.map { item in
            .record([
              ("label", .string(item.label)), ("name", .string(item.name)), ("unit", text(item.symbol.text)),
              ("details", text(item.details.joined(words.locale))), ("cell", value(item.value)),
            ])
          })
      ),
    ])
  }

  private func value(_ root: TreeNode) -> JSONValue {
    var nodes: [JSONValue] = []
    var open = [(depth: 0, node: root)]
    while let next = open.popLast() {
      nodes.append(
        .record([
          ("depth", .integer(next.depth)), ("label", .string(next.node.label)),
          ("unit", text(next.node.symbol.text)), ("cell", value(next.node.value)), ("detail", text(next.node.detail)),
        ]))
      open += next.node.children.reversed().map { (next.depth + 1, $0) }
    }
    return .object([("type", .string("tree")), ("nodes", .list(nodes))])
  }

  private func value(_ note: Note) -> JSONValue {
    var mark: JSONValue?
    if case .footnote(let number) = note.kind { mark = .integer(number) }
    return .record([("kind", .string(note.kind.name)), ("mark", mark), ("text", .string(note.text))])
  }

  private func text(_ text: String?) -> JSONValue? {
    guard let text, !text.isEmpty else { return nil }
    return .string(text)
  }

  private func members(_ coordinates: [Coordinate]) -> JSONValue? {
    if coordinates.isEmpty { return nil }
    return .record(coordinates.map { ($0.axis, .string($0.member)) })
  }

  private func prices(_ basis: PriceBasis?) -> JSONValue? {
    switch basis {
    case .nominal: .string("nominal")
    case .fixed(let year): .string("\(year)")
    case .unknown: .string("unknown")
    case nil: nil
    }
  }

  private func marks(_ marks: [Int]) -> JSONValue? {
    marks.isEmpty ? nil : .row(marks.map { .integer($0) })
  }
}

/// A JSON value whose members keep their order. Numbers of the plan are strings, so that no reader rounds them.
public enum JSONValue {
  /// A text.
  case string(String)
  /// A small whole number (a year, a mark).
  case integer(Int)
  /// A truth.
  case bool(Bool)
  /// A list, one element a line.
  case list([JSONValue])
  /// A list on one line.
  case row([JSONValue])
  /// An object, one member a line; members that are nil are left out.
  case object([(String, JSONValue?)])
  /// An object on one line.
  case record([(String, JSONValue?)])

  /// The text, indented by two spaces a level.
  public func write(to text: inout String, indent: Int = 0) {
    switch self {
    case .string(let value): Self.quote(value, to: &text)
    case .integer(let value): text += String(value)
    case .bool(let value): text += value ? "true" : "false"
    case .list(let items):
      let members = items.map { (nil as String?, $0) }
      Self.write(members, "[", "]", isInline: items.isEmpty, indent: indent, to: &text)
    case .row(let items):
      Self.write(items.map { (nil, $0) }, "[", "]", isInline: true, indent: indent, to: &text)
    case .object(let members):
      Self.write(Self.present(members), "{", "}", isInline: false, indent: indent, to: &text)
    case .record(let members):
      Self.write(Self.present(members), "{", "}", isInline: true, indent: indent, to: &text)
    }
  }

  private static func present(_ members: [(String, JSONValue?)]) -> [(String?, JSONValue)] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func write(
    _ members: [(String?, JSONValue)], _ open: String, _ close: String, isInline: Bool, indent: Int,
    to text: inout String
  ) {
    let lineBreak = isInline ? "" : "\n" + String(repeating: "  ", count: indent + 1)
    text += open
    for (index, member) in members.enumerated() {
      if index > 0 { text += isInline ? ", " : "," }
      text += lineBreak
      if let name = member.0 {
        quote(name, to: &text)
        text += ": "
      }
      member.1.write(to: &text, indent: indent + 1)
    }
    if !isInline { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// Whether a byte can stand as it is; 0xE2 may begin a line separator.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xE2
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    if value.utf8.allSatisfy(isPlain) {
      text += value + "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
