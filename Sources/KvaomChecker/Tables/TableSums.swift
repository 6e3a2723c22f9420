import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomWords

/// The rows of a table and what its sums add up.
struct TableSums {
  private let table: TableStatement
  private let width: Int
  private let printed: [Decimal]
  private let isExact: Bool
  /// The row of figures that every entry is; nil for sums.
  private var figureRow: [Int?] = []
  /// For every entry the rows of figures it adds up; empty for figures.
  private var leaves: [[CheckedSum.Leaf]] = []
  /// For every entry the rows that a plain sum there would take, and all rows above it.
  private var untaken: [[Int]] = []
  private var above: [[Int]] = []
  /// All rows that sums count.
  private var allRows: [CheckedSum.Leaf] = []
  /// Addends that no row has the label of.
  private(set) var unknown: [Name] = []
  private let findings: [SumFinder.Finding?]

  /// The rows of `table`; `printed` are the figures of its rows of figures, `width` a row. `isExact` says that its
  /// figures are counted, and not rounded.
  init(_ table: TableStatement, width: Int, printed: [Decimal], isExact: Bool) {
    self.table = table
    self.width = width
    self.printed = printed
    self.isExact = isExact
    var row = 0
    var rows: [SumFinder.Row] = []
    for entry in table.rows {
      let values = (0..<width).map { column -> Decimal in
        if entry.role.isFigures { return printed[row * width + column] }
        guard column < entry.cells.count, case .number(let value, _) = entry.cells[column].value else {
          return .missing(0)
        }
        return value
      }
      rows.append(
        .init(
          label: entry.labels.last?.text ?? "", values: values, isMarked: !entry.role.isFigures,
          isPart: entry.role == .part))
      figureRow.append(entry.role.isFigures ? row : nil)
      if entry.role.isFigures { row += 1 }
    }
    findings = table.rows.count < 2 || table.rows.count > 400 ? table.rows.map { _ in nil } : SumFinder(rows).findings
  }

  /// Finds what every sum adds up. `isReference` tells rows that are in no sum unless one names them.
  mutating func resolve(_ isReference: (TableRun<Name>) -> Bool) {
    leaves = Array(repeating: [], count: table.rows.count)
    var named: Set<Int> = []
    for entry in table.rows {
      for term in entry.terms { if let found = index(of: term.name.text) { named.insert(found) } }
    }
    var open: [Int] = []
    var all: [Int] = []
    for (index, entry) in table.rows.enumerated() {
      untaken.append(open)
      above.append(all)
      switch entry.role {
      case .data:
        guard let row = figureRow[index], !isReference(entry.labels) else { continue }
        all.append(row)
        if !named.contains(index) { open.append(row) }
      case .part: break
      case .sum where entry.terms.isEmpty:
        leaves[index] = open.map { .init(row: $0, isNegative: false) }
        open = []
      case .sum: break
      case .total: leaves[index] = all.map { .init(row: $0, isNegative: false) }
      }
    }
    allRows = all.map { .init(row: $0, isNegative: false) }
    for index in table.rows.indices where !table.rows[index].terms.isEmpty {
      leaves[index] = terms(of: index, depth: 0)
    }
  }

  private mutating func terms(of index: Int, depth: Int) -> [CheckedSum.Leaf] {
    var found: [CheckedSum.Leaf] = []
    guard depth < table.rows.count else { return [] }
    for term in table.rows[index].terms {
      guard let other = self.index(of: term.name.text) else {
        if depth == 0 { unknown.append(term.name) }
        continue
      }
      if let row = figureRow[other] {
        found.append(.init(row: row, isNegative: term.isNegative))
      } else {
        let inner = table.rows[other].terms.isEmpty ? leaves[other] : terms(of: other, depth: depth + 1)
        found += inner.map { .init(row: $0.row, isNegative: $0.isNegative != term.isNegative) }
      }
    }
    return found
  }

  /// The entry with a label: its only one, its last one, or all of them with commas between.
  private func index(of label: String) -> Int? {
    table.rows.firstIndex { $0.labels.map { $0.text }.filter { !$0.isEmpty }.joined(separator: ", ") == label }
      ?? table.rows.firstIndex { $0.labels.last?.text == label }
  }

  // MARK: Verdicts

  /// The verdict on every sum.
  func checked(table name: String, _ definition: DefinitionID) -> [CheckedSum] {
    table.rows.indices.filter { !table.rows[$0].role.isFigures }.map { index in
      let entry = table.rows[index]
      let verdict = verdict(on: index, of: leaves[index])
      return CheckedSum(
        table: name, definition: definition, label: entry.labels.first?.text ?? "SUM", rowCount: leaves[index].count,
        columns: verdict.columns, unchecked: verdict.unchecked, span: entry.span, leaves: leaves[index].map(labelled),
        rowAbove: table.rows[..<index].last { $0.role.isFigures }.map { $0.labels.map { $0.text } },
        coversAllRows: leaves[index] == (above.indices.contains(index) ? allRows : []), isNamed: !entry.terms.isEmpty,
        fittingForm: verdict.columns.allSatisfy { $0.holds } ? nil : fittingForm(of: index))
    }
  }

  /// Whether the figures of a printed sum are those of some rows, column by column.
  private func verdict(
    on index: Int, of leaves: [CheckedSum.Leaf]
  ) -> (columns: [CheckedSum.Column], unchecked: [String]) {
    var columns: [CheckedSum.Column] = []
    var unchecked: [String] = []
    for (position, cell) in table.rows[index].cells.enumerated() where position < width {
      let column = position < table.columns.count ? table.columns[position] : nil
      let label = column?.name.text ?? ""
      // A sum of columns is held against its row.
      guard column?.sum == nil, case .number(let figure, _) = cell.value else { continue }
      let figures = leaves.map { leaf in
        let value = printed[leaf.row * width + position]
        return leaf.isNegative ? -value : value
      }
      if figures.contains(where: { $0.isMissing }) {
        unchecked.append(label)
        continue
      }
      columns.append(
        .init(
          label: label, computed: figures.reduce(.zero) { $0 + $1 }, printed: figure,
          tolerance: Self.tolerance(figures + [figure], isExact: isExact), span: cell.span))
    }
    return (columns, unchecked)
  }

  /// The mark under which a printed sum that does not hold would: nil where no other one does.
  private func fittingForm(of index: Int) -> String? {
    guard let found = findings[index] else { return nil }
    let others = found.leaves.compactMap { leaf -> CheckedSum.Leaf? in
      figureRow[leaf.row].map { .init(row: $0, isNegative: leaf.isNegative) }
    }
    let holds = verdict(on: index, of: others).columns.allSatisfy { $0.holds }
    return others != leaves[index] && holds ? form(of: index) : nil
  }

  private func labelled(_ leaf: CheckedSum.Leaf) -> CheckedSum.Leaf {
    .init(row: leaf.row, isNegative: leaf.isNegative, labels: table.figureRows[leaf.row].labels.map { $0.text })
  }

  /// What rounding may take from a sum. Figures that are counted are exact. Others may each be half their last digit
  /// off; those errors cancel, and more than twice their spread, 2·√(n/12), is no rounding: but one unit always may be.
  static func tolerance(_ figures: [Decimal], isExact: Bool) -> Decimal {
    let smallest = figures.map { min(0, $0.exponent) }.min() ?? 0
    if isExact, smallest == 0 { return .zero }
    let unit = Decimal(coefficient: 1, exponent: figures.map { min(0, $0.exponent) }.max() ?? 0)
    var steps = 1
    while 3 * (steps + 1) * (steps + 1) <= figures.count { steps += 1 }
    return unit * Decimal(steps)
  }

  /// How a row is marked so that its figures agree: `= SUM`, `== SUM`, `= Netto of "A" - "B"`; nil where nothing
  /// adds up to it.
  func form(of index: Int) -> String? {
    guard let found = findings[index], found.terms.count > 1 || !table.rows[index].role.isFigures else { return nil }
    let label = Self.written(table.rows[index].labels.map { $0.text }.filter { !$0.isEmpty }.joined(separator: ", "))
    let rows = found.leaves.compactMap { figureRow[$0.row] }
    if found.leaves.allSatisfy({ !$0.isNegative }) {
      if rows == untaken[index] { return "= \(label)" }
      if rows == above[index] { return "== \(label)" }
    }
    var text = "= \(label) of"
    for (position, term) in found.terms.enumerated() {
      let name = table.rows[term.row].labels.map { $0.text }.filter { !$0.isEmpty }.joined(separator: ", ")
      text += (position == 0 ? (term.isNegative ? " - " : " ") : term.isNegative ? " - " : " + ") + "\"\(name)\""
    }
    return text
  }

  /// A label as it can be typed after a mark: in quotes where it is no plain words.
  private static func written(_ label: String) -> String {
    let isPlain = label.allSatisfy { $0.continuesName || $0 == " " } && label.first?.startsName == true
    return isPlain && !label.lowercased().split(separator: " ").contains("of") ? label : "\"\(label)\""
  }
}
