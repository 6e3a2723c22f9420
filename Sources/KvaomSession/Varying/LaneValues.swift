public import KvaomChecker
public import KvaomDecimal

/// A value along lanes: for each lane a cell for each combination of members.
public struct LaneValues {
  /// The axes without the lanes.
  public let shape: Shape
  /// Whether the value depends on what is varied at all; else it is the same in every lane.
  public let varies: Bool
  /// How many lanes there are.
  public let laneCount: Int
  private let cells: [Decimal]

  /// A value of `shape`, with the lanes innermost where it varies.
  public init(shape: Shape, varies: Bool, laneCount: Int, cells: [Decimal]) {
    self.shape = shape
    self.varies = varies
    self.laneCount = laneCount
    self.cells = cells
  }

  /// How many cells there are in each lane.
  public var cellCount: Int { shape.cellCount }

  /// A cell of a lane.
  public func cell(_ index: Int = 0, lane: Int) -> Decimal { cells[varies ? index * laneCount + lane : index] }

  /// All cells of a lane.
  public func cells(lane: Int) -> [Decimal] { (0..<cellCount).map { cell($0, lane: lane) } }

  /// One cell, lane by lane.
  public func along(_ index: Int = 0) -> [Decimal] { (0..<laneCount).map { cell(index, lane: $0) } }
}
