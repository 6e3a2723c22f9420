import KvaomDecimal
import KvaomRender
import KvaomUnits

/// The rows of one line of a comparison: the first variant, then each other with its difference and percent.
///
/// A page has one number for the difference where there is one: of the years that add up, or of the only column. The
/// rows by year, and those of percent, are for who asks for them.
struct VariantRows {
  /// The rows so far.
  private(set) var rows: [TableRow] = []
  /// The composer, with what the rows added to the footer.
  private(set) var composer: Composer
  private let label: TableLabel
  private let figure: Figure
  private let coordinates: [Coordinate]
  private let format: UnitFormat
  private let plan: ColumnPlan
  private let differences: Differences
  /// The unit of the values, and what the rows of differences are called: the same for all variants.
  private let unit: UnitDisplay
  private let differenceLabel: TableLabel
  private let percentLabel: TableLabel
  private var base: [Decimal]?
  /// The world of the rows that are added.
  private var world = ""

  /// What of the differences a page has.
  enum Differences {
    /// A row for each, and for each in percent.
    case rows
    /// A column of the table, where the figure has one number to put there, else a row.
    case column
    /// A row for each, the percent on request.
    case plainRows
    /// None: the rows above are what they come to.
    case onRequest
  }

  /// No rows yet, for a line with this label. `sign` is what a plus means, where the headline does not say it.
  init(
    _ label: TableLabel, of figure: Figure, at coordinates: [Coordinate], _ format: UnitFormat,
    _ plan: ColumnPlan, sign: String?, differences: Differences = .rows, composer: Composer
  ) {
    self.differences = differences
    self.label = label
    unit = figure.kind.isNumber ? figure.unit.display : .plain
    let difference = format.isPercent ? composer.words.differencePoints : composer.words.difference
    differenceLabel = TableLabel([difference, sign].compactMap { $0 }.joined(separator: ", "))
    percentLabel = TableLabel(composer.words.differencePercent)
    self.figure = figure
    self.coordinates = coordinates
    self.format = format
    self.plan = plan
    self.composer = composer
  }

  /// Adds a variant; the first is what the others are compared with.
  mutating func add(_ name: String, world: String, _ values: [Decimal], of figure: Figure) {
    self.world = world
    add(.body, TableLabel(name), composer.valueCells(values, of: figure, format, plan))
    let row = rows.count - 1
    guard let base else {
      base = values
      if differences == .column { rows[row].cells.append(.empty) }
      return
    }
    addDifference(from: base, to: values)
    guard differences == .column else { return }
    let numbers = rows.count > row + 1 ? rows[row + 1].cells : []
    rows[row].cells.append(numberColumn.flatMap { numbers.indices.contains($0) ? numbers[$0] : nil } ?? .empty)
  }

  /// Where in a row of differences the one number stands that can be said of all of it.
  private var numberColumn: Int? {
    guard figure.kind.isNumber else { return nil }
    if let axis = plan.axis, plan.summed != nil { return figure.adds(over: axis) ? plan.members.count : nil }
    return plan.members.count <= 1 ? 0 : nil
  }

  /// Adds the rows of the difference between two rows of values, and of its percent where every base has one: nothing
  /// is no ground for a percent, and neither is a surplus that turns into a deficit.
  mutating func addDifference(from base: [Decimal], to values: [Decimal]) {
    guard figure.kind.isNumber else { return }
    add(.difference, differenceLabel, differenceCells(base, values), format.isPercent ? .points : nil)
    rows[rows.count - 1].isOnRequest =
      switch differences {
      case .rows, .plainRows: false
      case .column: numberColumn != nil
      case .onRequest: true
      }
    let hasPercent = !format.isPercent && zip(base, values).allSatisfy(Self.haveRatio)
    if hasPercent {
      add(.differencePercent, percentLabel, percentCells(base, values), .percent)
      rows[rows.count - 1].isOnRequest = differences != .rows
    }
  }

  /// Whether a change from one number to the other can be told in percent: the first is not zero, and the second does
  /// not lie on the other side of it. Missing numbers stand in no one's way.
  static func haveRatio(_ from: Decimal, _ to: Decimal) -> Bool {
    !from.isZero && (from.isMissing || to.isMissing || to.isZero || from.isNegative == to.isNegative)
  }

  private mutating func add(
    _ role: TableRow.Role, _ name: TableLabel, _ cells: [TableCell], _ symbol: UnitDisplay? = nil
  ) {
    rows.append(
      TableRow(
        role: role, labels: [label, name], figure: figure.title, name: figure.name,
        scenario: world, coordinates: coordinates, symbol: symbol ?? unit, cells: cells))
  }

  private mutating func differenceCells(_ base: [Decimal], _ values: [Decimal]) -> [TableCell] {
    let differences = zip(values, base).map { $0 - $1 }
    var cells = composer.valueCells(differences, of: figure, format, plan, isDifference: true)
    for index in differences.indices {
      guard case .number(let number) = cells[index].content else { continue }
      let shown = composer.shown(values[index], format) - composer.shown(base[index], format)
      cells[index] = composer.markedCell(number, shownParts: shown, of: figure)
    }
    markSum(&cells, base, values)
    return cells
  }

  /// The sum of differences is also a difference of sums: both must add up as shown.
  private mutating func markSum(_ cells: inout [TableCell], _ base: [Decimal], _ values: [Decimal]) {
    guard let from = plan.sum(base), let to = plan.sum(values), cells.count > values.count,
      case .number(let number) = cells[values.count].content, cells[values.count].marks.isEmpty
    else { return }
    let shown = composer.shown(to, format) - composer.shown(from, format)
    cells[values.count] = composer.markedCell(number, shownParts: shown, of: figure)
  }

  private mutating func percentCells(_ base: [Decimal], _ values: [Decimal]) -> [TableCell] {
    var cells = zip(values, base).map { percentCell($1, $0) }
    if let axis = plan.axis, let from = plan.sum(base), let to = plan.sum(values) {
      cells.append(figure.adds(over: axis) ? percentCell(from, to) : .empty)
    }
    return cells
  }

  private mutating func percentCell(_ base: Decimal, _ value: Decimal) -> TableCell {
    let growth = value.growth(from: base)
    if growth.isMissing, !value.isMissing, !base.isMissing { return composer.notApplicable() }
    return composer.cell(format.percent(growth), of: figure)
  }
}
