public import KvaomChecker
public import KvaomDecimal

/// A value along lanes: for each lane a cell for each combination of members.
public struct LaneValues: Sendable {
  /// The axes without the lanes.
  public let shape: Shape
  /// Whether the value depends on what is varied at all; else it is the same in every lane.
  public let varies: Bool
  /// How many lanes there are.
  public let laneCount: Int
  private let cells: [Decimal]

  /// A value of `shape`, with the lanes innermost where it varies.
  public init(shape: Shape, varies: Bool, laneCount: Int, cells: [Decimal]) {
    precondition(
      cells.count == shape.cellCount * (varies ? laneCount : 1), "a value has a cell for each member and lane")
    self.shape = shape
    self.varies = varies
    self.laneCount = laneCount
    self.cells = cells
  }

  /// A value along the lanes of several, which follow each other; nil where they are not of one form.
  init?(joining parts: [LaneValues]) {
    guard let first = parts.first, parts.allSatisfy({ $0.shape == first.shape && $0.varies == first.varies }) else {
      return nil
    }
    let count = parts.reduce(0) { $0 + $1.laneCount }
    let cells = first.varies ? (0..<first.cellCount).flatMap { cell in parts.flatMap { $0.along(cell) } } : first.cells
    self.init(shape: first.shape, varies: first.varies, laneCount: count, cells: cells)
  }

  /// How many cells there are in each lane.
  public var cellCount: Int { shape.cellCount }

  /// A cell of a lane.
  public func cell(_ index: Int = 0, lane: Int) -> Decimal { cells[varies ? index * laneCount + lane : index] }

  /// All cells of a lane.
  public func cells(lane: Int) -> [Decimal] { (0..<cellCount).map { cell($0, lane: lane) } }

  /// All cells, those of a lane beside each other.
  public var laneByLane: [Decimal] {
    if varies, cellCount == 1 { return cells }
    var list: [Decimal] = []
    list.reserveCapacity(laneCount * cellCount)
    for lane in 0..<laneCount {
      for index in 0..<cellCount { list.append(cell(index, lane: lane)) }
    }
    return list
  }

  /// One cell, lane by lane.
  public func along(_ index: Int = 0) -> [Decimal] { (0..<laneCount).map { cell(index, lane: $0) } }
}
