import KvaomChecker
import KvaomCompiler
import KvaomRender

/// A part of a formula at one cell in one world.
struct FormulaPlace: Hashable {
  /// The part.
  var core: CoreID
  /// The member of each dimension.
  var cell: [DimensionID: Int]
  /// The world its names are read in.
  var world: World

  /// Another part at the same cell.
  func at(_ core: CoreID) -> FormulaPlace { FormulaPlace(core: core, cell: cell, world: world) }
}
