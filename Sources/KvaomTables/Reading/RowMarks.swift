/// Marks the sums of a table: plain where the language's own rule finds the same rows, else with the rows named.
struct RowMarks {
  private let reader: TableReader
  private let labels: [[String]]
  private let group: String?
  /// How many rows of figures the table has.
  private let rowCount: Int
  /// Rows that no sum has taken yet.
  private var untaken: [Int] = []
  /// Rows that a sum names, wherever it stands.
  private(set) var named: Set<Int>
  /// Every row of figures so far, parts of rows left out.
  private var all: [Int] = []

  init(_ reader: TableReader, _ labels: [[String]], group: String?, named: Set<Int>) {
    self.reader = reader
    self.labels = labels
    self.group = group
    self.named = named
    rowCount = reader.figureRows.count { if case .part = reader.rowRoles[$0] { false } else { true } }
  }

  /// The row as it is written.
  mutating func row(_ row: Int, _ cells: [TablePlan.Cell]) -> TablePlan.Row {
    let own = labels[row] + (group.map { [$0] } ?? [])
    guard case .sum(let relation, _) = reader.rowRoles[row] else {
      var mark = TablePlan.Row.Mark.data
      if case .part = reader.rowRoles[row] {
        mark = .part
      } else {
        if !named.contains(row) { untaken.append(row) }
        all.append(row)
      }
      return TablePlan.Row(labels: own, mark: mark, cells: cells)
    }
    let leaves = Self.leaves(of: relation, reader)
    let isPlus = leaves.allSatisfy { !$0.isNegative }
    let found = leaves.map { $0.row }.sorted()
    let label = [name(row)] + Array(repeating: "", count: own.count - 1)
    var mark = TablePlan.Row.Mark.sum
    if isPlus, found == untaken, !found.isEmpty {
      untaken = []
    } else if isPlus, found == all, !found.isEmpty, found.count == rowCount || named.isDisjoint(with: found) {
      mark = .total
    } else {
      let direct = relation.terms.map { $0.row }
      named.formUnion(direct)
      untaken.removeAll { direct.contains($0) }
      mark = .of(relation.terms.map { (name($0.row), $0.isNegative) })
    }
    return TablePlan.Row(labels: label, mark: mark, cells: cells)
  }

  /// What a sum calls a row, or is called itself: what is empty of a sum's labels says nothing.
  private func name(_ row: Int) -> String {
    let own = labels[row] + (group.map { [$0] } ?? [])
    guard case .sum = reader.rowRoles[row] else { return own.joined(separator: ", ") }
    let said = own.filter { $0 != "–" }
    return (said.isEmpty ? own : said).joined(separator: ", ")
  }

  /// The rows of figures that a relation comes down to.
  static func leaves(of relation: RowRelations.Relation, _ reader: TableReader) -> [RowRelations.Term] {
    relation.terms.flatMap { term -> [RowRelations.Term] in
      guard case .sum(let inner, _) = reader.rowRoles[term.row] else { return [term] }
      return leaves(of: inner, reader).map { .init(row: $0.row, isNegative: $0.isNegative != term.isNegative) }
    }
  }
}
