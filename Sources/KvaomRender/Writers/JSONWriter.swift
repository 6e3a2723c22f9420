import KvaomDecimal
import KvaomUnits
import KvaomWords

/// Writes documents as JSON, schema `kvaom-document/1`:
///
///     { "schema", "documents": [ { "locale", "blocks": [ block ] } ], "diagnostics"?: [ DiagnosticRecord ] }
///     table:     { "type", "stubs": [title], "keys": [name], "columns": [ column ], "sections": [ section ] }
///     column:    { "label", "name", "role", "year"?, "kind"?, "members"?, "marks"? }
///     section:   { "title", "name"?, "label"?, "unit"?, "prices"?, "details": [text], "rows": [ row ] }
///     row:       { "role", "figure"?, "name"?, "unit"?, "scenario"?, "measure" | "input" | "statement" | …?,
///                  "members": { dimension: member }?, "units": { input: unit }?, "labels": [text],
///                  "cells": [ cell ] }
///     cell:      one of { "value": exact, "shown", "approximate"? }, { "missing": reason }, { "text" }, { "status" },
///                { "outcome" }, { "source" }, { "notApplicable": true }, { }; with "marks"? for footnotes
///     values:    { "type", "values": [ { "label", "name", "scenario"?, "unit"?, "details"?, "cell" } ] }
///     tree:      { "type", "nodes": [ { "depth", "label", "name"?, "unit"?, "cell", "detail"? } ] }
///     paragraph: { "type", "role", "text" }
///     notes:     { "type", "notes": [ { "kind", "mark"?, "text" } ] }
///
/// An exact value is a string of plain digits with a point, in the row's unit (2.7 for 2.7 %). Names, roles, kinds and
/// units are the same in every language; labels, titles and texts are not. `keys` names the labels of a row; a value
/// that an input is held at is a number among the members, with its unit in `units`. A section's `label` is what people
/// call its scenario. Members marked `?` are left out when empty; `prices` is `nominal`,
/// `unknown` or the year of fixed prices. Columns that only draw, and charts, are left out. New members may come; none
/// will change meaning.
struct JSONWriter {
  private let cells: CellText
  private let words: Words

  private init(_ locale: Locale) {
    cells = CellText(locale)
    words = Words(locale)
  }

  /// The documents as one JSON value, with what was found in the plan where that is given.
  static func write(_ documents: [Document], _ findings: [DiagnosticRecord]?) -> String {
    let list = documents.map { document in
      let writer = JSONWriter(document.locale)
      return JSONValue.object([
        ("locale", .string(document.locale.rawValue)),
        ("blocks", .list(writer.whole(document.blocks).compactMap { writer.value($0) })),
      ])
    }
    return JSONValue.object([
      ("schema", .string("kvaom-document/1")), ("documents", .list(list)),
      ("diagnostics", findings.map { .list($0.map { $0.json }) }),
    ]).written
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
      ("stubs", .row(table.stubs.map { .string($0.title) })), ("keys", .row(table.stubs.map { .string($0.name) })),
      ("columns", .list(table.columns.map { value($0) })),
      ("sections", .list(table.sections.map { value($0, columns: table.columns.count) })),
    ])
  }

  private func value(_ column: TableColumn) -> JSONValue {
    .record([
      ("label", .string(column.header)), ("name", .string(column.name)), ("role", .string(column.role.rawValue)),
      ("year", column.year.map { .integer($0.year) }),
      ("kind", text(column.year?.kind.rawValue)), ("members", members(column.coordinate.map { [$0] } ?? [])),
      ("marks", marks(column.marks)),
    ])
  }

  private func value(_ section: TableSection, columns: Int) -> JSONValue {
    .object([
      ("title", .string(section.headline?.title ?? "")), ("name", text(section.headline?.name)),
      ("unit", text(section.headline?.symbol.text)),
      ("label", text(section.headline?.scenario)),
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
      ("unit", text(row.symbol.text)), ("scenario", text(row.scenario)),
      (row.subject?.axis ?? "", row.subject.map { .string($0.member) }), ("members", members(row.coordinates)),
      ("units", units(row.coordinates)),
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
              ("label", .string(item.label)), ("name", .string(item.name)), ("scenario", text(item.scenario)),
              ("unit", text(item.symbol.text)),
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
          ("name", text(next.node.name)), ("unit", text(next.node.symbol.text)), ("cell", value(next.node.value)),
          ("detail", text(next.node.detail)),
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
    return .record(
      coordinates.map { place in
        (place.axis, place.number.map { .number(NumberText.exact($0)) } ?? .string(place.member))
      })
  }

  /// The units of the inputs among the places of a row.
  private func units(_ coordinates: [Coordinate]) -> JSONValue? {
    let inputs = coordinates.filter { $0.number != nil && !$0.unit.isEmpty }
    return inputs.isEmpty ? nil : .record(inputs.map { ($0.axis, .string($0.unit)) })
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
