import KvaomUnits
import KvaomWords

/// A table as a page has it: without what is there on request, each group of rows under its label, and a block of one
/// row on one line.
extension Table {
  /// The table of a page. Titles that the answer over it says are left out.
  func onPage(_ locale: Locale) -> Table {
    var table = keeping(columns.indices.filter { !columns[$0].isOnRequest })
    // What it is among others it need not be told from alone.
    if table.columns.count == 1 && columns.count > 1 { table.columns[0].header = "" }
    for section in table.sections.indices { table.sections[section].rows.removeAll { $0.isOnRequest } }
    let hadRows = sections.map { !$0.rows.isEmpty }
    table.sections = zip(table.sections, hadRows).filter { !$0.0.rows.isEmpty || !$0.1 }.map { $0.0 }
    if isGrouped && stubs.count > 1 { table = table.grouped }
    for section in table.sections.indices where table.sections[section].headline?.isSaid ?? false {
      table.sections[section].headline?.title = ""
    }
    table.foldLines(locale)
    return table
  }

  /// A headline that has a unit and nothing else stands beside the heads of the columns, over the labels.
  mutating func moveUnit(_ locale: Locale) {
    guard stubs.count == 1, stubs[0].title.isEmpty, columns.contains(where: { !$0.header.isEmpty }),
      let headline = sections.first?.headline, headline.title.isEmpty, headline.name.isEmpty,
      sections[0].rows.contains(where: { $0.labels.contains { !$0.text.isEmpty } })
    else { return }
    stubs[0].title = headline.details.joined(locale)
    stubs[0].isUnit = true
    sections[0].headline = nil
  }

  /// A block that is one row without labels of its own takes its headline as its label, with the unit: it needs no
  /// lines for them. Not below rows in another unit, whose headline it would be read under.
  private mutating func foldLines(_ locale: Locale) {
    guard sections.count > 1 else { return }
    var isUnderUnit = false
    for index in sections.indices {
      let section = sections[index]
      guard let headline = section.headline else { continue }
      let isLine = section.rows.count == 1 && section.rows[0].labels.allSatisfy { $0.text.isEmpty }
      if isLine, !isUnderUnit || headline.details.isEmpty, !headline.title.isEmpty, !section.rows[0].labels.isEmpty {
        let details = headline.details.filter { if case .text = $0 { true } else { false } }.joined(locale)
        sections[index].rows[0].labels[0].text = headline.title + (details.isEmpty ? "" : ", " + details)
        // Below rows in a unit a line without one keeps its distance.
        sections[index].headline = isUnderUnit ? Headline(title: "", details: []) : nil
      } else {
        isUnderUnit = !headline.details.isEmpty
      }
    }
  }

  /// The kinds of the years across.
  var yearKinds: [YearKind] { columns.compactMap { $0.year?.kind } }

  /// The footnotes its cells, labels and heads refer to.
  var marks: Set<Int> {
    var marks = Set(columns.flatMap { $0.marks })
    for row in sections.lazy.flatMap({ $0.rows }) {
      for label in row.labels { marks.formUnion(label.marks) }
      for cell in row.cells { marks.formUnion(cell.marks) }
    }
    return marks
  }

  /// Each run of rows with one first label under a line with it; where a headline says it, the rows stand alone.
  private var grouped: Table {
    var table = self
    table.stubs = stubs.dropFirst().map { TableStub(name: $0.name, title: $0.title) }
    for section in sections.indices {
      var rows: [TableRow] = []
      var above: TableLabel?
      let title = sections[section].headline?.title
      let isTitled = sections[section].rows.allSatisfy { $0.labels.first?.text == title && !$0.hasMarkedLabel }
      for row in sections[section].rows {
        var row = row
        let group = row.labels.removeFirst()
        if !isTitled {
          if group != above { rows.append(TableRow(role: .heading, labels: [group], figure: row.figure, cells: [])) }
          row.indent += 1
        }
        above = group
        rows.append(row)
      }
      table.sections[section].rows = rows
    }
    return table
  }
}

extension TableRow {
  fileprivate var hasMarkedLabel: Bool { labels.first.map { !$0.marks.isEmpty } ?? false }
}
