import KvaomDecimal
import KvaomTables

/// Looks at the cells of a sheet beside one another: at what differs from those it stands among.
struct NeighbourAudit {
  private typealias Place = ReadWorkbook.Place

  /// A way along the sheet: a row or a column.
  private struct Way {
    let rows: Int
    let columns: Int

    func place(_ steps: Int, from place: Place) -> Place { place.moved(steps * rows, steps * columns) }
    /// The way across it.
    var across: Way { Way(rows: columns, columns: rows) }

    static let both = [Way(rows: 0, columns: 1), Way(rows: 1, columns: 0)]
  }

  private let sheet: ReadWorkbook.Sheet
  /// Each formula as it reads from its cell.
  private let keys: [Place: String]
  /// What was found, row by row.
  private(set) var findings: [AuditFinding] = []
  /// How far beside a cell others are asked whether its column, or its row, is one of a kind.
  private static let reach = 15

  /// A look at a sheet that has not begun.
  init(_ sheet: ReadWorkbook.Sheet, keys: [ReadWorkbook.Place: String]) {
    self.sheet = sheet
    self.keys = keys
  }

  /// Looks.
  mutating func look() {
    for place in sheet.formulas { lookAtFormula(place) }
    let numbers = sheet.cells.filter { _, cell in
      if case .number? = cell.value, cell.formula == nil, !cell.isUnread { true } else { false }
    }
    for (place, cell) in numbers.sorted(by: { $0.key < $1.key }) {
      guard case .number(let number)? = cell.value else { continue }
      if !keys.isEmpty { lookForTyped(place, cell, number) }
      lookAtScale(place, cell, number)
    }
  }

  private mutating func add(_ kind: AuditFinding.Kind, _ place: Place, _ evidence: String) {
    findings.append(
      AuditFinding(kind: kind, rank: .suspicion, sheet: sheet.name, cell: place, evidence: evidence))
  }

  private func formula(_ place: Place) -> String { "\(place.text): =\(sheet.cells[place]?.formula?.text ?? "")" }

  private func skeleton(_ place: Place) -> String? { sheet.cells[place]?.formula?.skeleton }

  // MARK: Formulas

  /// A formula unlike those beside it, which are alike, where the other direction does not explain it.
  private mutating func lookAtFormula(_ place: Place) {
    guard let own = keys[place] else { return }
    for way in Way.both {
      // One that is like its neighbours the other way is a row or a column of its own kind.
      if [-1, 1].contains(where: { keys[way.across.place($0, from: place)] == own }) { continue }
      guard let neighbour = isBetween(place, own, way) ?? isAtEdge(place, own, way) else { continue }
      // Numbers written as formulas are figures.
      if [place, neighbour].allSatisfy({ sheet.cells[$0]?.formula?.cells.isEmpty ?? true }) { continue }
      return add(.unlike, place, "=\(sheet.cells[place]?.formula?.text ?? "") · \(formula(neighbour))")
    }
  }

  /// Those on both sides are alike, and there are more of them, or it is made as they are.
  private func isBetween(_ place: Place, _ own: String, _ way: Way) -> Place? {
    let before = way.place(-1, from: place)
    let after = way.place(1, from: place)
    guard let key = keys[before], key == keys[after], key != own else { return nil }
    if [-2, 2].contains(where: { keys[way.place($0, from: place)] == key }) { return before }
    // Down a column only those that read their own row are alike by more than chance.
    guard way.rows == 0 || readsOwnRow(before) else { return nil }
    return isMadeAlike(place, before) && isRegular(place, before, way) ? before : nil
  }

  /// The first or the last of a row of formulas, or one beside another kind, that is made as the others and reads other
  /// cells. Down a column three must be alike, or two that read their own row: what gathers figures from all over is
  /// not the same twice.
  private func isAtEdge(_ place: Place, _ own: String, _ way: Way) -> Place? {
    for side in [-1, 1] {
      let near = (1...3).map { keys[way.place(side * $0, from: place)] }
      let neighbour = way.place(side, from: place)
      guard let key = near[0], key == near[1], key != own, keys[way.place(-side, from: place)] != key,
        near[2] == key || way.rows == 0 || readsOwnRow(neighbour)
      else { continue }
      if isMadeAlike(place, neighbour), isRegular(place, neighbour, way) { return neighbour }
    }
    return nil
  }

  /// Whether a formula reads nothing but its own row, and cells that stay where it is copied.
  private func readsOwnRow(_ place: Place) -> Bool {
    guard let cells = sheet.cells[place]?.formula?.cells, !cells.isEmpty else { return false }
    return cells.contains { !$0.keepsRow }
      && cells.allSatisfy { $0.keepsRow || $0.sheet == nil && $0.row == place.row }
  }

  /// Whether two formulas are made of the same parts, and of more than one cell that is passed on.
  private func isMadeAlike(_ place: Place, _ other: Place) -> Bool {
    guard let own = skeleton(place), own == skeleton(other) else { return false }
    return own != FormulaTree.bareSkeleton
  }

  /// Whether the cells across do not say that a column, or a row, is of a kind of its own: the first year, the total.
  private func isRegular(_ place: Place, _ neighbour: Place, _ way: Way) -> Bool {
    let (alike, other) = compared(place, neighbour, way)
    return alike >= other
  }

  /// How many formulas across are the same beside their neighbours as beside this cell's, and how many are not.
  private func compared(_ place: Place, _ neighbour: Place, _ way: Way) -> (alike: Int, other: Int) {
    var alike = 0
    var other = 0
    for step in -Self.reach...Self.reach where step != 0 {
      let (left, right) = (way.across.place(step, from: place), way.across.place(step, from: neighbour))
      guard let key = keys[right] else { continue }
      if keys[left] == key { alike += 1 } else if keys[left] != nil { other += 1 }
    }
    return (alike, other)
  }

  // MARK: Numbers

  /// A number where those beside it have formulas.
  private mutating func lookForTyped(_ place: Place, _ cell: ReadWorkbook.Cell, _ number: Double) {
    for way in Way.both {
      let before = (1...2).map { keys[way.place(-$0, from: place)] }
      let after = (1...2).map { keys[way.place($0, from: place)] }
      var neighbour: Place?
      if let key = before[0], key == after[0] {
        let isMany = before[1] == key || after[1] == key
        let other = way.place(-1, from: place)
        let isLike = sheet.cells[other].map { $0.format.family == cell.format.family } ?? false
        if isMany || isLike && skeleton(other) != FormulaTree.bareSkeleton { neighbour = other }
      } else {
        neighbour = [(before, -1), (after, 1)].lazy.filter { $0.0[0] != nil && $0.0[0] == $0.0[1] }
          .map { way.place($0.1, from: place) }.first { isCopy($0, of: place, way) }
      }
      guard let neighbour else { continue }
      return add(.typedOver, place, "\(FormulaNumber.text(of: Decimal(number))) · \(formula(neighbour))")
    }
  }

  /// Whether the formula beside the first or the last of a row would do in it as well: it reads nothing along the row,
  /// all it reads is there, and other formulas across go on through both.
  private func isCopy(_ neighbour: Place, of place: Place, _ way: Way) -> Bool {
    guard let tree = sheet.cells[neighbour]?.formula, !tree.cells.isEmpty else { return false }
    for cell in tree.cells {
      guard cell.sheet == nil else { return false }
      let isFixed = way.columns == 1 ? cell.keepsColumn : cell.keepsRow
      if isFixed { continue }
      let offset = way.columns == 1 ? cell.column - neighbour.column : cell.row - neighbour.row
      guard offset == 0 else { return false }
      let read = Place(
        row: way.columns == 1 ? cell.row : place.row, column: way.columns == 1 ? place.column : cell.column)
      guard case .number? = sheet.cells[read]?.value else { return false }
    }
    let (alike, other) = compared(place, neighbour, way)
    return alike > 0 && alike >= other
  }

  /// A number a thousand times as large, or as small, as those beside it in its row, which are of one size.
  private mutating func lookAtScale(_ place: Place, _ cell: ReadWorkbook.Cell, _ number: Double) {
    func beside(_ step: Int) -> Double? {
      guard let other = sheet.cells[place.moved(0, step)], other.formula == nil, other.format.family == .amount,
        case .number(let number)? = other.value, number != 0
      else { return nil }
      return number
    }
    guard cell.format.family == .amount, number != 0 else { return }
    let steps = beside(-1) != nil && beside(1) != nil ? [-1, 1] : beside(1) != nil ? [1, 2, 3] : [-1, -2, -3]
    let others = steps.compactMap(beside)
    guard others.count == steps.count, let low = others.map(\.magnitude).min(),
      let high = others.map(\.magnitude).max(), high < 2 * low, others.allSatisfy({ ($0 < 0) == (number < 0) })
    else { return }
    // At an end of a row a small number may be a share, a count or the number of a note.
    let times = number.magnitude / ((low + high) / 2)
    let least: Double = steps.count == 2 ? 100 : 10_000
    guard (500...2000).contains(times) || (500...2000).contains(1 / times), max(high, number.magnitude) >= least
    else { return }
    add(
      .scale, place,
      "\(FormulaNumber.text(of: Decimal(number))) · "
        + "\(place.moved(0, steps[0]).text): \(FormulaNumber.text(of: Decimal(others[0])))")
  }
}

extension FormulaTree {
  /// The skeleton of a formula that only passes on a cell.
  static let bareSkeleton = "c"

  /// Of what parts a formula is made, whatever cells and numbers they are; a sum is made as a difference.
  var skeleton: String {
    switch self {
    case .number: "1"
    case .text: "t"
    case .truth, .error, .unread: text
    case .cell: Self.bareSkeleton
    case .area: "a"
    case .name(let name): name
    case .prefix(_, let operand): "±(\(operand.skeleton))"
    case .percent(let operand): "%(\(operand.skeleton))"
    case .binary(let sign, let left, let right):
      "(\(left.skeleton)\(sign == .subtract ? FormulaOperator.add.rawValue : sign.rawValue)\(right.skeleton))"
    case .call(let name, let arguments): "\(name)(\(arguments.map { $0?.skeleton ?? "" }.joined(separator: ",")))"
    }
  }
}

extension SourceNumberFormat {
  /// What numbers that are shown alike are: amounts may be shown in many ways.
  enum Family: Hashable {
    /// An amount, a count, a price.
    case amount
    /// A share of one.
    case percent
    /// A day or a time.
    case time
    /// A text.
    case text
  }

  /// What the number is, whatever its decimals.
  var family: Family {
    switch kind {
    case .general, .number, .currency, .scientific, .fraction: .amount
    case .percent: .percent
    case .date, .time, .dateTime, .duration: .time
    case .text: .text
    }
  }
}
