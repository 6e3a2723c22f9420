extension Machine {
  /// Copies `count` cells from `start` of `source` to `place` of `cells`.
  ///
  /// Copies are half of what a recurrence does (last year's cells in, this year's out, one of two cases); with a check of
  /// every index they took 40 % of a simulation's time, 13 instructions a cell.
  @inline(__always) static func copy(
    _ source: Span<C>, from start: Int, to cells: inout MutableSpan<C>, at place: Int, count: Int
  ) {
    precondition(
      start >= 0 && place >= 0 && count >= 0 && start <= source.count &- count && place <= cells.count &- count,
      "cells are copied beyond their column")
    // SAFETY: the precondition holds both runs within their columns.
    for index in 0..<count {
      unsafe cells[unchecked: place &+ index] = source[unchecked: start &+ index]
    }
  }

  /// Puts one cell into `count` places from `place` on.
  @inline(__always) static func fill(_ cells: inout MutableSpan<C>, at place: Int, count: Int, with cell: C) {
    precondition(place >= 0 && count >= 0 && place <= cells.count &- count, "cells are filled beyond their column")
    // SAFETY: the precondition holds the run within the column.
    for index in 0..<count {
      unsafe cells[unchecked: place &+ index] = cell
    }
  }

  /// The operand itself, a scalar lending its one cell to all.
  @inline(__always) static func spread(_ source: Span<C>, over cells: inout MutableSpan<C>) {
    if source.count == 1 {
      fill(&cells, at: 0, count: cells.count, with: source[0])
    } else {
      copy(source, from: 0, to: &cells, at: 0, count: cells.count)
    }
  }
}
