import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomWords

/// A row with fewer cells than the header has columns: which cell is lost cannot be seen in the row itself, for any of
/// them may be. What the table's printed sums say is told, and where they say nothing each reading is offered.
struct LostCells {
  /// A row as it would be with `-` in some columns.
  private struct Reading {
    /// The columns without a figure.
    let lost: [Int]
    /// The row as it could be typed.
    let line: String
  }

  private let row: TableStatement.Row
  private let table: TableStatement
  private let heads: [String]

  /// The lost cells of a row.
  init(of row: TableStatement.Row, in table: TableStatement) {
    (self.row, self.table) = (row, table)
    heads = table.columns.map { $0.name.text }
  }

  /// How many lines are offered at most: one a column, as far as a reader looks.
  private static let most = 6

  /// What is wrong, and what the sums say of it.
  var message: Phrase {
    let found = TableWords.cellsLost(
      row.labels.last?.text ?? row.title ?? "", row.cells.count, columns: heads.count,
      heads.prefix(8).joined(separator: ", "))
    guard let proven else { return found }
    return .verbatim("\(found)\(TableWords.sumsSay(proven.lost.map { heads[$0] }.joined(separator: ", ")))")
  }

  /// The row with `-` where a cell may be lost: the reading that the sums prove, else each there is.
  var fixes: [Fix] {
    if let proven { return [fix(proven)] }
    let one = heads.count - row.cells.count == 1
    guard one, heads.count <= Self.most else {
      // Of many readings the two in which nothing between the figures is lost.
      let count = heads.count - row.cells.count
      let ends = [Array((heads.count - count)..<heads.count), Array(0..<count)]
      return ends.map { fix(reading(without: $0)) } + [.advice(TableWords.dashWhereLost)]
    }
    return heads.indices.reversed().map { fix(reading(without: [$0])) }
  }

  private func fix(_ reading: Reading) -> Fix {
    Fix(reading.line, remark: TableWords.ifCellsLost(reading.lost.map { heads[$0] }.joined(separator: ", ")))
  }

  // MARK: Readings

  /// The cell of each column, nil for one that is lost.
  private func placed(without lost: [Int]) -> [TableStatement.Cell?] {
    var cells = row.cells.makeIterator()
    return heads.indices.map { lost.contains($0) ? nil : cells.next() }
  }

  private func reading(without lost: [Int]) -> Reading {
    let cells = placed(without: lost).map { cell in cell.map { Self.text(of: $0) } ?? "-" }
    return Reading(lost: lost, line: (beginning + cells).joined(separator: "  "))
  }

  /// What stands before the figures of the row.
  private var beginning: [String] {
    let labels = row.labels.map { Self.quoted($0.text) } + (row.title.map { ["\"\($0)\""] } ?? [])
    let signs: [String] =
      switch row.role {
      case .data: []
      case .part: ["of which"]
      case .sum: ["="]
      case .total: ["=="]
      }
    // A row with a unit of its own is written out in part: what stands for the unit is not known here.
    if !row.terms.isEmpty { return signs + labels + ["of …"] }
    return signs + labels + (row.unit == nil ? [] : ["…"])
  }

  private static func quoted(_ label: String) -> String {
    label.contains { !$0.continuesName } ? "\"\(label)\"" : label
  }

  private static func text(of cell: TableStatement.Cell) -> String {
    switch cell.value {
    case .number(let number, let isPercent):
      isPercent ? "\(number.description)%" : number.description
    case .missing(let sign): sign.isEmpty ? "-" : sign
    case .text(let text): quoted(text)
    case .date, .hole: "…"
    }
  }

  // MARK: What sums say

  /// The one column whose cell is lost, as the printed sum of all rows has it: with it lost the sums of all other
  /// columns are what is printed. Nil where the sums leave a choice, or there are none.
  private var proven: Reading? {
    guard heads.count - row.cells.count == 1, heads.count > 2 else { return nil }
    let rows = table.figureRows
    guard let sum = table.rows.first(where: { $0.role == .sum && $0.terms.isEmpty }), rows.count > 1,
      table.rows.count(where: { !$0.role.isFigures }) == 1
    else { return nil }
    let own = row.role == .sum
    // Another row of another length would prove nothing.
    guard rows.allSatisfy({ ($0.span == row.span) || $0.cells.count == heads.count }),
      own || sum.cells.count == heads.count
    else { return nil }
    let fitting = heads.indices.filter { lost in
      let cells = placed(without: [lost]).map { $0.flatMap { Self.number($0) } }
      return heads.indices.allSatisfy { column in
        guard column != lost else { return true }
        let parts = rows.map { other -> Decimal? in
          !own && other.span == row.span ? cells[column] : Self.number(other.cells[column])
        }
        guard let whole = own ? cells[column] : Self.number(sum.cells[column]) else { return false }
        return parts.allSatisfy { $0 != nil } && parts.reduce(Decimal.zero) { $0 + ($1 ?? .zero) } == whole
      }
    }
    return fitting.count == 1 ? reading(without: fitting) : nil
  }

  private static func number(_ cell: TableStatement.Cell) -> Decimal? {
    if case .number(let number, _) = cell.value, !number.isMissing { number } else { nil }
  }
}
