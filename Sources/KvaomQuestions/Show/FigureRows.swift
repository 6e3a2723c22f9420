import KvaomDecimal
import KvaomPictures
public import KvaomRender
import KvaomUnits
import KvaomWords

/// The rows of one figure in `show`: its own, then sums after a rule, and changes from the year before.
public struct FigureRows {
  /// The composer, with what the rows added to the footer.
  private(set) var composer: Composer
  private var locale: Locale { composer.locale }
  private let grid: FigureGrid
  private let format: UnitFormat
  private let plan: ColumnPlan
  private let request: ShowRequest
  private let depth: Int
  private let isAlone: Bool
  private var figure: Figure { grid.figure }

  /// A builder for the rows of `figure`. `depth` is the number of label columns; `isAlone` says that the headline
  /// names it.
  public init(
    _ figure: Figure, _ format: UnitFormat, _ plan: ColumnPlan, request: ShowRequest, depth: Int,
    isAlone: Bool, composer: Composer
  ) {
    grid = FigureGrid(figure)
    self.format = format
    self.plan = plan
    self.request = request
    self.depth = depth
    self.isAlone = isAlone
    self.composer = composer
  }

  /// The rows.
  public mutating func build() -> [TableRow] {
    let totals = totalAxes
    var rows: [TableRow] = []
    if !isAlone && !grid.rowAxes.isEmpty {
      rows.append(
        TableRow(
          role: .heading, labels: labels([nameLabel]), figure: title, name: figure.name, scenario: figure.world,
          cells: []))
    }
    rows += printedSums(below: nil)
    for row in 0..<grid.rowCount {
      let values = grid.cells(ofRow: row)
      // Beside sums a part of another row is marked as no addend.
      let printed = figure.publishedSums.isEmpty ? [] : grid.rowAxes.map { $0.name }
      rows.append(bodyRow(row, values, summed: printed + totals.map { $0.axis.name }))
      if request.withChange && totals.isEmpty {
        rows += changeRows(values, at: grid.coordinates(ofRow: row))
      }
      rows += printedSums(below: grid.members(ofRow: row).map { $0.name })
    }
    for total in totals { rows += totalRows(over: total.axis, label: total.label) }
    return rows
  }

  private var indent: Int { isAlone || grid.rowAxes.isEmpty ? 0 : 1 }
  /// The figure with its scenario, for formats without headlines.
  private var title: String {
    [figure.title, figure.scenario].compactMap { $0 }.joined(separator: " · ")
  }
  private var symbol: UnitDisplay { figure.kind.isNumber ? figure.unit.display : .plain }

  private var nameLabel: TableLabel {
    mutating get {
      let marks = figure.explanation.map { [composer.footer.mark($0)] } ?? []
      return TableLabel(figure.title, marks: marks)
    }
  }

  /// The dimensions down to add up: those asked for, and the rows of a table whose source prints their sum.
  private var totalAxes: [(axis: FigureAxis, label: String)] {
    let published = figure.publishedSums.first(where: { $0.coversAllRows })?.label
    var totals: [(axis: FigureAxis, label: String)] = []
    for axis in grid.rowAxes {
      let hasPublished = published != nil && grid.rowAxes.count == 1
      guard request.totals.contains(axis.name) || hasPublished else { continue }
      totals.append((axis: axis, label: hasPublished ? published ?? "" : composer.words.sum))
    }
    return totals
  }

  /// The sums that the source prints below a row, or above all rows for nil, calculated from the figure's own cells: in
  /// a scenario they are its sums. A single sum of all rows stands below a rule instead.
  private mutating func printedSums(below labels: [String]?) -> [TableRow] {
    let isSingle = grid.rowAxes.count == 1
    let sums = figure.publishedSums.filter { sum in
      !(sum.coversAllRows && isSingle) && sum.rowAbove == labels && !sum.parts.isEmpty
    }
    guard !sums.isEmpty, figure.kind.isNumber else { return [] }
    let places = (0..<grid.rowCount).map { row in grid.members(ofRow: row).map { $0.name } }
    var rows: [TableRow] = []
    for sum in sums {
      let parts = sum.parts.map { part in (row: places.firstIndex(of: part.labels), isNegative: part.isNegative) }
      // Of a selection a sum of all rows would be another sum.
      guard parts.allSatisfy({ $0.row != nil }) else { continue }
      var values = [Decimal](repeating: .zero, count: grid.columnCount)
      for part in parts {
        for (column, value) in grid.cells(ofRow: part.row ?? 0).enumerated() where values.indices.contains(column) {
          values[column] = part.isNegative ? values[column] - value : values[column] + value
        }
      }
      rows.append(
        TableRow(
          role: .subtotal, labels: self.labels([TableLabel(sum.label)]), figure: title, name: figure.name,
          scenario: figure.world, coordinates: [], symbol: symbol, indent: indent,
          cells: composer.valueCells(values, of: figure, format, plan) + sparkline(values)))
      if request.withChange { rows += changeRows(values, at: []) }
    }
    return rows
  }

  /// One label for each label column.
  private func labels(_ given: [TableLabel]) -> [TableLabel] {
    given + Array(repeating: TableLabel(""), count: max(0, depth - given.count))
  }

  private mutating func bodyRow(_ row: Int, _ values: [Decimal], summed: [String]) -> TableRow {
    let members = zip(grid.rowAxes, grid.members(ofRow: row)).map { axis, member in
      TableLabel(member.label(besideSum: summed.contains(axis.name)))
    }
    let own = members.isEmpty && !isAlone ? [nameLabel] : members
    return TableRow(
      role: .body, labels: labels(own), figure: title, name: figure.name,
      scenario: figure.world, coordinates: grid.coordinates(ofRow: row), symbol: symbol, indent: indent,
      cells: composer.valueCells(values, of: figure, format, plan) + sparkline(values))
  }

  /// The course of a row over the years; nothing where it is not asked for.
  private mutating func sparkline(_ values: [Decimal]) -> [TableCell] {
    guard request.withSparklines, plan.axis?.isYears == true, figure.kind.isNumber else { return [] }
    composer.footer.add(.drawing, ShowWords.sparklineLegend[locale])
    return [TableCell(.picture(.sparkline(Sparkline(values))))]
  }

  /// The sums over one dimension, for every combination of the others.
  private mutating func totalRows(over axis: FigureAxis, label: String) -> [TableRow] {
    guard let total = figure.total(over: axis.name) else { return [] }
    let sums = FigureGrid(total)
    let position = grid.rowAxes.firstIndex { $0.name == axis.name } ?? 0
    var rows: [TableRow] = []
    for row in 0..<sums.rowCount {
      var names = sums.members(ofRow: row).map { TableLabel($0.title) }
      names.insert(TableLabel(label), at: min(position, names.count))
      let values = sums.cells(ofRow: row)
      rows.append(
        TableRow(
          role: .sum, labels: labels(names), figure: title, name: figure.name,
          scenario: figure.world, coordinates: sums.coordinates(ofRow: row), symbol: symbol, indent: indent,
          cells: totalCells(values, row: row, of: total, over: axis, position: position) + sparkline(values)))
      if request.withChange && figure.adds(over: axis) {
        rows += changeRows(values, at: sums.coordinates(ofRow: row))
      }
    }
    return rows
  }

  private mutating func totalCells(
    _ values: [Decimal], row: Int, of total: Figure, over axis: FigureAxis, position: Int
  ) -> [TableCell] {
    guard figure.adds(over: axis) else { return values.map { _ in composer.notApplicable() } }
    var cells = composer.valueCells(values, of: total, format, plan)
    let rows = parts(of: row, over: position)
    for column in values.indices {
      let parts = rows.lazy.map { $0.indices.contains(column) ? $0[column] : .zero }
      cells[column] = composer.markedCell(
        format.value(values[column]), shownParts: composer.shownSum(parts, format), of: total)
    }
    if cells.count > values.count, cells[values.count].marks.isEmpty,
      case .number(let number) = cells[values.count].content
    {
      let shown = composer.shownSum(rows.compactMap { plan.sum($0) }, format)
      cells[values.count] = composer.markedCell(number, shownParts: shown, of: total)
    }
    return cells
  }

  /// The rows of cells that one row of sums adds up.
  private func parts(of sumRow: Int, over position: Int) -> [[Decimal]] {
    let axes = grid.rowAxes
    let inner = FigureGrid.size(of: axes[(position + 1)...])
    let members = axes[position].members
    guard inner > 0 else { return [] }
    return members.indices.filter { !members[$0].isReference }.map { member in
      grid.cells(ofRow: (sumRow / inner * members.count + member) * inner + sumRow % inner)
    }
  }

  private mutating func changeRows(
    _ values: [Decimal], at coordinates: [Coordinate]
  ) -> [TableRow] {
    guard figure.kind.isNumber, plan.axis?.isYears == true else { return [] }
    let label = format.isPercent ? ShowWords.changePoints[locale] : ShowWords.change[locale]
    var rows = [changeRow(.change, label, values, at: coordinates)]
    if !format.isPercent {
      rows.append(changeRow(.changePercent, ShowWords.changePercent[locale], values, at: coordinates))
    }
    return rows
  }

  private mutating func changeRow(
    _ role: TableRow.Role, _ label: String, _ values: [Decimal], at coordinates: [Coordinate]
  ) -> TableRow {
    let cells = values.indices.map { changeCell(role, column: $0, values) }
    let sign: UnitDisplay = role == .changePercent ? .percent : format.isPercent ? .points : symbol
    return TableRow(
      role: role, labels: labels([TableLabel(label)]), figure: title, name: figure.name,
      scenario: figure.world, coordinates: coordinates, symbol: sign, indent: indent, cells: cells)
  }

  private mutating func changeCell(
    _ role: TableRow.Role, column: Int, _ values: [Decimal]
  ) -> TableCell {
    guard let previous = plan.previous(of: column), values.indices.contains(previous) else {
      return column == 0 ? .empty : composer.notApplicable()
    }
    let change = values[column] - values[previous]
    var cell: TableCell
    if role == .change {
      let shown = composer.shown(values[column], format) - composer.shown(values[previous], format)
      cell = composer.markedCell(format.difference(change), shownParts: shown, of: figure)
    } else {
      let growth = values[column].growth(from: values[previous])
      if growth.isMissing, !change.isMissing { return composer.notApplicable() }
      cell = composer.cell(format.percent(growth), of: figure)
    }
    if let kinds = plan.kindsOfChange(to: column) {
      let text = ShowWords.changeOfKind(
        from: composer.words.name(of: kinds.from), to: composer.words.name(of: kinds.to))[locale]
      cell.marks.append(composer.footer.mark(text))
    }
    return cell
  }
}
