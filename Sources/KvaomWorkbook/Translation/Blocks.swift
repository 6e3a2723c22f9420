import KvaomChecker
import KvaomDecimal

/// What a block of cells holds: the value of a node, or a part of its formula that stands in cells of its own.
struct BlockKey: Hashable {
  /// The number of the node.
  let node: Int
  /// The part of its formula.
  let item: Int
  /// Which step of a part that takes several; 0 for the part itself.
  var step = 0
}

/// Cells of one value: a row for each combination of members, a column for each year of the plan.
struct SheetBlock {
  /// The name of the sheet.
  let sheet: String
  /// The first row.
  let row: Int
  /// The axes.
  let shape: Shape
  /// What a number in a cell must be multiplied by to be an amount as plans compute with it: 1000 for `tkr`.
  let scale: Decimal
  /// What the cells are.
  let kind: ValueKind
  /// The name for its only cell; nil where formulas use the reference.
  var name: String?

  /// The column of what has no years.
  static let valueColumn = 3
  /// The column of the first year of the plan.
  static let firstYear = 4

  /// The axes that make rows.
  var rowShape: Shape { shape.removing(.year) }
  /// How many rows there are.
  var rowCount: Int { rowShape.cellCount }

  /// Where the cell of some members stands; nil where the block has none.
  func place(_ spot: Spot) -> (row: Int, column: Int)? {
    var offset = 0
    var column = Self.valueColumn
    for axis in shape.axes {
      guard let member = spot[axis.dimension], let index = axis.members.offset(of: member) else { return nil }
      if axis.dimension == .year {
        column = Self.firstYear + member
      } else {
        offset = offset * axis.members.count + index
      }
    }
    return (row + offset, column)
  }
}

/// Which members a cell is of, by dimension.
typealias Spot = [DimensionID: Int]

extension Shape {
  /// The members of each cell, in the order of the cells.
  var spots: [Spot] {
    var spots: [Spot] = [[:]]
    for axis in axes {
      spots = spots.flatMap { spot in
        axis.members.positions.map { member in
          var spot = spot
          spot[axis.dimension] = member
          return spot
        }
      }
    }
    return spots
  }

  /// Whether there is a cell for some members; those of other dimensions are passed over.
  func hasCell(at spot: Spot) -> Bool {
    axes.allSatisfy { axis in spot[axis.dimension].map { axis.members.offset(of: $0) != nil } ?? false }
  }
}

/// Why a formula cannot be written into a workbook.
struct Untranslatable: Error {
  /// What stands in the way, for those who keep the translator.
  let reason: String
}

/// A part of a formula on its way into a cell.
struct Term {
  /// The formula.
  var tree: FormulaTree
  /// Whether it is TRUE or FALSE, and not 1 or 0.
  var isTruth = false

  /// As a number.
  var number: FormulaTree {
    guard isTruth else { return tree }
    if case .truth(let value) = tree { return .number(value ? .one : .zero) }
    return .call("IF", [tree, .number(.one), .number(.zero)])
  }

  /// As a condition.
  var condition: FormulaTree { tree }

  /// Not available.
  static let missing = Term(tree: .notAvailable)
}

/// The values of the cells that are filled so far, for those who compute with them.
final class CellBoard: FormulaSurroundings {
  private struct Place: Hashable {
    let sheet: String
    let row: Int
    let column: Int
  }
  private var values: [Place: FormulaValue] = [:]
  private var names: [String: FormulaTree] = [:]

  /// Fills a cell.
  func set(_ value: FormulaValue, _ sheet: String, _ row: Int, _ column: Int) {
    values[Place(sheet: sheet, row: row, column: column)] = value
  }

  /// Gives cells a name.
  func name(_ name: String, _ tree: FormulaTree) { names[name] = tree }

  func value(of cell: CellReference) -> FormulaValue {
    values[Place(sheet: cell.sheet ?? "", row: cell.row, column: cell.column)] ?? .blank
  }

  func formula(named name: String) -> FormulaTree? { names[name] }

  func extent(of sheet: String?) -> (row: Int, column: Int) { (1_048_575, 16_383) }
}
