public import KvaomDecimal
public import KvaomUnits

/// A figure laid out as rows and columns: one dimension across, the others down. Never reads outside the cells.
public struct FigureGrid: Sendable {
  /// A dimension with the distance of its members in the cells.
  private struct Placed: Sendable {
    let axis: FigureAxis
    let stride: Int
  }

  /// The most members that are set across the page when they are not years.
  public static let mostAcross = 12

  /// More cells than any figure has; axes that promise more belong to nothing.
  private static let mostCells = 1 << 28

  /// The figure.
  public let figure: Figure
  /// The dimension across; nil where nothing does.
  public let columnAxis: FigureAxis?
  /// What runs across; empty where nothing does (then there is one column).
  public var columns: [FigureMember] { columnAxis?.members ?? [] }
  /// The dimensions down, in the figure's order.
  public var rowAxes: [FigureAxis] { placed.map { $0.axis } }
  /// The number of rows; 1 where nothing runs down.
  public let rowCount: Int
  private let columnStride: Int
  private let placed: [Placed]

  /// The layout of a figure.
  public init(_ figure: Figure) {
    self.figure = figure
    let across = Self.axisAcross(figure.axes)
    var stride = 1
    var placed: [Placed] = []
    var columnStride = 0
    for (index, axis) in figure.axes.enumerated().reversed() {
      if index == across { columnStride = stride } else { placed.append(Placed(axis: axis, stride: stride)) }
      stride = Self.product(stride, axis.members.count)
    }
    columnAxis = across.map { figure.axes[$0] }
    self.columnStride = columnStride
    self.placed = placed.reversed()
    rowCount = Self.size(of: placed.map { $0.axis })
  }

  /// The dimension across: the years, else the last if it is short.
  public static func axisAcross(_ axes: [FigureAxis]) -> Int? {
    if let years = axes.lastIndex(where: { $0.isYears }) { return years }
    guard let last = axes.last, last.members.count <= mostAcross else { return nil }
    return axes.count - 1
  }

  /// The number of columns of values, at least one unless the dimension across is empty.
  public var columnCount: Int { columnAxis == nil ? 1 : columns.count }

  /// The members of a row, one for each of `rowAxes`.
  public func members(ofRow row: Int) -> [FigureMember] {
    var rest = row
    var members: [FigureMember] = []
    for placed in placed.reversed() {
      let count = placed.axis.members.count
      guard count > 0 else { return [] }
      members.append(placed.axis.members[rest % count])
      rest /= count
    }
    return members.reversed()
  }

  /// Which way the cells of a row are good.
  public func direction(ofRow row: Int) -> Direction { figure.direction(of: members(ofRow: row) + columns) }

  /// Where a row stands along each of `rowAxes`.
  public func coordinates(ofRow row: Int) -> [Coordinate] {
    zip(placed, members(ofRow: row)).map { Coordinate(axis: $0.axis.name, member: $1.name) }
  }

  /// The canonical cells of a row, in column order; missing where the figure has none.
  public func cells(ofRow row: Int) -> [Decimal] { cells(ofRow: row, of: figure) }

  /// The same of a figure with the same axes.
  public func cells(ofRow row: Int, of figure: Figure) -> [Decimal] {
    var rest = row
    var offset = 0
    for placed in placed.reversed() {
      let count = placed.axis.members.count
      guard count > 0 else { return [] }
      offset += rest % count * placed.stride
      rest /= count
    }
    return (0..<columnCount).map { column in
      let index = offset + column * columnStride
      return figure.cells.indices.contains(index) ? figure.cells[index] : .missing(.blank)
    }
  }

  /// The number of cells over some dimensions; 0 where it is too large for any array.
  public static func size(of axes: some Sequence<FigureAxis>) -> Int {
    axes.reduce(1) { product($0, $1.members.count) }
  }

  /// The product, or 0 where it is too large for any array.
  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product > mostCells ? 0 : product
  }
}
