import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomUnits
import KvaomWords

/// The printed sums of a table, held against its rows and columns.
extension Checker {
  /// Judges the sums of a table with a name. `=` sums the rows since the last `=` that no sum has named, `==` all rows,
  /// `= … of` the rows and sums it names; rows of reference members are in the first two never. `dimensions` are those
  /// of the rows' labels. Rows that are sums and are not marked as such are warned of.
  func judgeSums(
    _ table: TableStatement, _ name: Name, _ dimensions: [DimensionID], _ definition: DefinitionID, _ cells: TableCells,
    _ width: Int
  ) {
    let hasMarks = table.rows.contains { !$0.role.isFigures }
    if hasMarks || (3...Self.mostExamined).contains(table.rows.count), cells.kind == .number {
      var sums = TableSums(table, width: width, printed: cells.printed, isExact: Self.isExact(cells.unit))
      let references = dimensions.map { dimension in
        Set(program[dimension].members.filter { $0.isReference }.map { $0.name })
      }
      sums.resolve { labels in zip(references, labels).contains { $0.contains($1.text) } }
      for unknown in sums.unknown { reportUnknownAddend(unknown, in: table) }
      if hasMarks, !isUnclear(table) { publishedSums += sums.checked(table: name.text, definition) }
      // Years that run down are a course, and no year is the sum of others.
      if collected?.module == nil, !dimensions.contains(.year), table.rows.count <= Self.mostExamined {
        warnOfUnmarked(sums, table)
      }
    }
    judgeColumnSums(table, name, cells.printed, width)
  }

  /// Whether it was told of figures of a table that they can be thousands or decimals: their sum is not known.
  private func isUnclear(_ table: TableStatement) -> Bool {
    guard let first = table.rows.first?.span, let last = table.rows.last?.span else { return false }
    return diagnostics.contains {
      $0.code == .ambiguousThousands && $0.span.source == first.source && $0.span.start >= first.start
        && $0.span.end <= last.end
    }
  }

  /// The most rows among which unmarked sums are looked for.
  private static var mostExamined: Int { 400 }

  /// Whether a unit counts whole things, people or positions, so that a whole figure is no rounded one.
  private static func isExact(_ unit: Unit) -> Bool {
    unit.scale == .one && (unit.isPlain && unit.preferred == nil || unit.unitClass == .count)
  }

  private func reportUnknownAddend(_ name: Name, in table: TableStatement) {
    let labels = table.rows.compactMap { $0.labels.last?.text }
    report(
      .unknownLabel, at: name.span,
      Phrase(
        nn: "`\(name.text)` er inga rad i tabellen.", nb: "`\(name.text)` er ingen rad i tabellen.",
        sv: "`\(name.text)` är ingen rad i tabellen.", en: "`\(name.text)` is no row of the table."),
      fixes: nearest(to: name.text, among: labels))
  }

  private func warnOfUnmarked(_ sums: TableSums, _ table: TableStatement) {
    for (entry, row) in table.rows.enumerated() where row.role == .data {
      guard let form = sums.form(of: entry) else { continue }
      let label = row.labels.map { $0.text }.joined(separator: ", ")
      report(
        .unmarkedSum, at: row.span,
        Phrase(
          nn: "Rada `\(label)` er summen av andre rader, og blir talt som tal for seg.",
          nb: "Raden `\(label)` er summen av andre rader, og blir talt som tall for seg.",
          sv: "Raden `\(label)` är summan av andra rader, och räknas som tal för sig.",
          en: "The row `\(label)` is the sum of other rows, and counts as figures of its own."),
        fixes: [
          Fix(
            form,
            remark: Phrase(
              nn: "så blir ho kontrollert og ikkje talt", nb: "så blir den kontrollert og ikke talt",
              sv: "så kontrolleras den och räknas inte", en: "and it is checked and not counted"))
        ])
    }
  }

  // MARK: Columns

  /// Judges columns that are printed sums of others, row by row.
  private func judgeColumnSums(_ table: TableStatement, _ name: Name, _ printed: [Decimal], _ width: Int) {
    for (position, column) in table.columns.enumerated() {
      guard let terms = column.sum else { continue }
      var parts: [(column: Int, isNegative: Bool)] = []
      for term in terms {
        guard let found = table.columns.firstIndex(where: { $0.name.text == term.name.text }) else {
          report(
            .unknownLabel, at: term.name.span,
            Phrase(
              nn: "`\(term.name.text)` er ingen kolonne i tabellen.",
              nb: "`\(term.name.text)` er ingen kolonne i tabellen.",
              sv: "`\(term.name.text)` är ingen kolumn i tabellen.",
              en: "`\(term.name.text)` is no column of the table."),
            fixes: nearest(to: term.name.text, among: table.columns.map { $0.name.text }))
          continue
        }
        parts.append((found, term.isNegative))
      }
      if terms.isEmpty {
        let start = table.columns[..<position].lastIndex { $0.sum?.isEmpty == true }.map { $0 + 1 } ?? 0
        parts = (start..<position).filter { table.columns[$0].sum == nil }.map { ($0, false) }
      }
      judge(column, position, parts, table, name, printed, width)
    }
  }

  private func judge(
    _ column: TableStatement.Column, _ position: Int, _ parts: [(column: Int, isNegative: Bool)],
    _ table: TableStatement,
    _ name: Name, _ printed: [Decimal], _ width: Int
  ) {
    var verdicts: [CheckedSum.Column] = []
    var row = -1
    for entry in table.rows where entry.cells.count == width {
      if entry.role.isFigures { row += 1 }
      func value(_ column: Int) -> Decimal {
        if entry.role.isFigures { return printed[row * width + column] }
        if case .number(let value, _) = entry.cells[column].value { return value }
        return .missing(0)
      }
      let figure = value(position)
      let figures = parts.map { $0.isNegative ? -value($0.column) : value($0.column) }
      if figure.isMissing || figures.contains(where: { $0.isMissing }) { continue }
      verdicts.append(
        .init(
          label: entry.labels.map { $0.text }.joined(separator: ", "), computed: figures.reduce(.zero) { $0 + $1 },
          printed: figure, tolerance: TableSums.tolerance(figures + [figure], isExact: false),
          span: entry.cells[position].span))
    }
    publishedSums.append(
      CheckedSum(
        table: name.text, definition: nil, label: column.name.text, rowCount: parts.count, columns: verdicts,
        unchecked: [],
        span: column.name.span, isColumn: true))
  }
}
