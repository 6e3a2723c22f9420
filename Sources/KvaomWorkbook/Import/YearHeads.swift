import KvaomTables
import KvaomUnits

/// Where years stand across a workbook's sheets.
struct YearHeads {
  /// Years side by side, and the rows below that they are the heads of.
  struct Stretch {
    /// The row of the heads.
    let row: Int
    /// The first row that other heads stand in, or beyond the last.
    var end: Int
    /// The years, by column.
    let years: [Int: YearLabel]
  }

  /// The blocks of each sheet, from above.
  private(set) var blocks: [[Stretch]] = []
  /// The years of the plan, each with the kind that all its heads agree on; empty where no years stand across.
  private(set) var axis: [YearLabel] = []
  /// How many years a plan may span.
  private static let mostYears = 150

  /// The years of a workbook.
  init(_ workbook: ReadWorkbook) {
    blocks = workbook.sheets.map { Self.blocks(of: $0) }
    let all = blocks.joined().flatMap { $0.years.values }
    guard let first = all.map({ $0.year }).min(), let last = all.map({ $0.year }).max() else {
      return
    }
    guard last - first < Self.mostYears else {
      blocks = blocks.map { _ in [] }
      return
    }
    let kinds = Dictionary(grouping: all) { $0.year }.mapValues { Set($0.map { $0.kind }) }
    axis = (first...last).map { year in
      let own = kinds[year] ?? []
      return YearLabel(kind: own.count == 1 ? own.first ?? .plain : .plain, year: year)
    }
    // A letter for some years only would say that the others are of another kind.
    if axis.contains(where: { $0.kind == .plain }) {
      axis = axis.map { YearLabel(kind: .plain, year: $0.year) }
    }
  }

  /// The block and the year of a cell; nil where it stands below no year.
  func year(sheet: Int, row: Int, column: Int) -> (block: Int, year: Int)? {
    for (index, block) in blocks[sheet].enumerated().reversed()
    where block.row < row && row < block.end {
      if let label = block.years[column] { return (index, label.year) }
    }
    return nil
  }

  private static func blocks(of sheet: ReadWorkbook.Sheet) -> [Stretch] {
    var heads: [Int: [(column: Int, label: YearLabel)]] = [:]
    var days: Set<Int> = []
    for (place, cell) in sheet.cells {
      guard let label = label(of: cell) else { continue }
      heads[place.row, default: []].append((place.column, label))
      if cell.format.kind == .date || cell.format.kind == .dateTime { days.insert(place.row) }
    }
    var blocks: [Stretch] = []
    for (row, cells) in heads.sorted(by: { $0.key < $1.key }) where cells.count > 1 {
      let found = runs(cells.sorted { $0.column < $1.column })
      let isOfDays = days.contains(row)
      for run in found {
        let columns = Set(run.map { $0.column })
        // Days below years, or days that do not follow each other, are figures as others are: when a report came out.
        if isOfDays, run.count < cells.count || blocks.contains(where: { !columns.isDisjoint(with: $0.years.keys) }) {
          continue
        }
        for index in blocks.indices
        where blocks[index].end == .max && !columns.isDisjoint(with: blocks[index].years.keys) {
          blocks[index].end = row
        }
        blocks.append(
          Stretch(
            row: row, end: .max,
            years: Dictionary(run.map { ($0.column, $0.label) }) { first, _ in first }))
      }
    }
    return blocks
  }

  /// Heads whose years follow each other: three of them, or two that are more than numbers.
  private static func runs(_ cells: [(column: Int, label: YearLabel)]) -> [[(
    column: Int, label: YearLabel
  )]] {
    var runs: [[(column: Int, label: YearLabel)]] = []
    for cell in cells {
      if let last = runs.last?.last, cell.label.year == last.label.year + 1,
        cell.column - last.column <= 3
      {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs.filter {
      $0.count > 2 || ($0.count == 2 && $0.allSatisfy { $0.label.kind != .plain })
    }
  }

  /// The year that a cell says and nothing more than that.
  private static func label(of cell: ReadWorkbook.Cell) -> YearLabel? {
    switch cell.value {
    case .number(let number):
      if cell.format.kind == .date || cell.format.kind == .dateTime {
        guard number > 366, number < 110_000 else { return nil }
        return YearLabel(kind: .plain, year: WorkbookDate(serial: number).year)
      }
      guard number >= 1900, number <= 2199, number == FormulaArithmetic.floor(number) else {
        return nil
      }
      return YearLabel(kind: .plain, year: Int(number))
    case .text(let text): return YearLabel(ofHead: text)
    default: return nil
    }
  }
}
