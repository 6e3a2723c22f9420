import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Tables by year whose years lie across, and those whose figures hold from a year until the next one,
/// `table by zone, from year in % { … }`.
extension Checker {
  /// The table with its years as columns: figures of years that are not on the plan's axis then stand beside it, and a
  /// year's own notes are its column's.
  static func acrossYears(
    _ table: TableStatement, _ dimensions: [DimensionID]
  ) -> (table: TableStatement, dimensions: [DimensionID]) {
    if dimensions == [.year] { return (laidDown(table), dimensions) }
    guard dimensions.count == 2, dimensions[0] == .year, let turned = turned(table) else { return (table, dimensions) }
    return (turned, [dimensions[1], .year])
  }

  /// A list of years, one a line, as a table of one row: years that are not on the plan's axis then stand beside it.
  private static func laidDown(_ table: TableStatement) -> TableStatement {
    let rows = table.rows.filter { $0.role.isFigures && $0.labels.count == 1 && $0.cells.count == 1 }
    guard rows.count == table.rows.count, let first = rows.first, let last = rows.last else { return table }
    let span = first.span.joined(with: last.span)
    return TableStatement(
      form: table.form, isStock: table.isStock, unit: table.unit, dashIsZero: table.dashIsZero,
      dashIsMissing: table.dashIsMissing, holdsFromYear: table.holdsFromYear,
      columns: rows.map { .init(name: $0.labels[0], annotation: nil, notes: $0.decorations.notes) }, headerSpan: span,
      rows: [
        .init(
          role: .data, labels: TableRun([]), title: nil, unit: nil, cells: TableRun(rows.map { $0.cells[0] }),
          decorations: Decorations(), span: span)
      ])
  }

  /// A table with a row for each year as one with a column for each; nil where it is not whole.
  private static func turned(_ table: TableStatement) -> TableStatement? {
    guard let first = table.rows.first, let last = table.rows.last,
      table.rows.allSatisfy({
        $0.role == .data && $0.labels.count == 1 && $0.cells.count == table.columns.count
          && YearLabel($0.labels[0].text) != nil
      }), table.columns.allSatisfy({ $0.sum == nil && $0.notes.isEmpty })
    else { return nil }
    let span = first.span.joined(with: last.span)
    return TableStatement(
      form: table.form, isStock: table.isStock, unit: table.unit, dashIsZero: table.dashIsZero,
      dashIsMissing: table.dashIsMissing, holdsFromYear: table.holdsFromYear,
      columns: table.rows.map { .init(name: $0.labels[0], annotation: nil, notes: $0.decorations.notes) },
      headerSpan: span,
      rows: table.columns.enumerated().map { position, column in
        .init(
          role: .data, labels: TableRun([column.name]), title: nil, unit: nil,
          cells: TableRun(table.rows.map { $0.cells[position] }), decorations: Decorations(), span: span)
      })
  }

  /// The table with a column for every year of the plan that one of its figures holds in: a year that it does not name
  /// has the figures of the last one before it that it does.
  func heldOn(
    _ table: TableStatement, _ dimensions: [DimensionID], at span: SourceSpan
  ) throws(CheckFailure) -> TableStatement {
    guard dimensions.last == .year else { throw failure(.badDeclaration, at: span, TableWords.holdingYears) }
    let named = Self.years(of: table)
    let count = table.columns.count
    guard named.count == count, table.rows.allSatisfy({ $0.cells.count == count }) else { return table }
    var added: [(name: Name, column: Int)] = []
    for member in program[.year].members {
      guard let year = member.year?.year, !named.contains(where: { $0.year == year }),
        let source = named.filter({ $0.year < year }).max(by: { $0.year < $1.year })
      else { continue }
      added.append((Name(member.name, at: table.columns[source.column].name.span), source.column))
    }
    if added.isEmpty { return table }
    return TableStatement(
      form: table.form, isStock: table.isStock, unit: table.unit, dashIsZero: table.dashIsZero,
      dashIsMissing: table.dashIsMissing, holdsFromYear: true,
      columns: table.columns
        + added.map { .init(name: $0.name, annotation: nil, notes: table.columns[$0.column].notes) },
      headerSpan: table.headerSpan, leadingTabs: table.leadingTabs,
      rows: table.rows.map { row in
        .init(
          role: row.role, labels: row.labels, title: row.title, unit: row.unit, terms: row.terms,
          cells: TableRun(Array(row.cells) + added.map { row.cells[$0.column] }), decorations: row.decorations,
          span: row.span)
      })
  }

  /// The columns that are years, with the year of each.
  private static func years(of table: TableStatement) -> [(year: Int, column: Int)] {
    table.columns.enumerated().compactMap { column, head in
      head.sum == nil ? YearLabel(head.name.text).map { ($0.year, column) } : nil
    }
  }

  /// The column of the last year of a table whose figures hold on; nil for any other table.
  static func lastColumn(_ table: TableStatement) -> Int? {
    table.holdsFromYear ? years(of: table).max { $0.year < $1.year }?.column : nil
  }

  /// Of which years a table of the library has figures; nil for one that is not by year.
  func yearsKnown(_ table: TableStatement, _ dimension: DimensionID) -> YearsKnown? {
    let named = Self.years(of: table).map { $0.year }
    guard dimension == .year, let first = named.min(), let last = named.max() else { return nil }
    var held: [Int] = []
    var unknown: [Int] = []
    for (position, member) in program[.year].members.enumerated() {
      guard let year = member.year?.year, !named.contains(year) else { continue }
      if table.holdsFromYear, year > last {
        held.append(position)
      } else if !table.holdsFromYear || year < first {
        unknown.append(position)
      }
    }
    return YearsKnown(last: last, held: held, unknown: unknown)
  }

  /// The notes of the columns, each read once: columns made for the years a figure holds in bear those of its own.
  func notes(
    ofColumns table: TableStatement, as written: TableStatement, in tree: SyntaxTree
  ) -> [(label: String, notes: [CheckedNote])] {
    var read: [SourceSpan: [CheckedNote]] = [:]
    for column in written.columns {
      if let first = column.notes.first { read[first.span] = checkedNotes(column.notes, in: tree) }
    }
    return table.columns.compactMap { column in
      column.notes.first.map { (column.name.text, read[$0.span] ?? []) }
    }
  }

  /// What rows and columns say of themselves, by the cells it holds for.
  func partNotes(
    rows: [(labels: [String], notes: [CheckedNote])], _ rowDimensions: [DimensionID],
    columns: [(label: String, notes: [CheckedNote])], _ columnDimension: DimensionID?
  ) -> [PartNotes] {
    func selection(_ label: String, _ dimension: DimensionID) -> AxisSelection? {
      position(of: label, in: dimension).map { AxisSelection(dimension: dimension, members: [$0], dropsAxis: false) }
    }
    let ofRows = rows.map { row in
      PartNotes(region: zip(row.labels, rowDimensions).compactMap { selection($0, $1) }, notes: row.notes)
    }
    let ofColumns = columns.compactMap { column in
      columnDimension.flatMap { selection(column.label, $0) }.map { PartNotes(region: [$0], notes: column.notes) }
    }
    return (ofRows + ofColumns).filter { !$0.region.isEmpty }
  }

  /// What cases say of themselves; the general one speaks of the whole.
  static func partNotes(_ notes: [[CheckedNote]], _ regions: [[AxisSelection]]) -> [PartNotes] {
    zip(notes, regions).filter { !$0.isEmpty && !$1.isEmpty }.map { PartNotes(region: $1, notes: $0) }
  }
}
