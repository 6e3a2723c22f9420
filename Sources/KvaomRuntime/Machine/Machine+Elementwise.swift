extension Machine {
  // Here the optimiser takes the checks of the indices out of the loops by itself: without them nothing was faster.

  /// Each result from one cell.
  @inline(__always) func map(_ a: Int, _ cells: inout MutableSpan<C>, _ body: (C) -> C) {
    read(a) { source in
      if source.count == cells.count {
        for index in cells.indices { cells[index] = body(source[index]) }
      } else {
        let cell = body(source[0])
        for index in cells.indices { cells[index] = cell }
      }
    }
  }

  /// Each result from two cells, a scalar operand lending its one cell to all.
  @inline(__always) func zip(_ a: Int, _ b: Int, _ cells: inout MutableSpan<C>, _ body: (C, C) -> C) {
    read(a) { left in
      read(b) { right in Self.zip(left, right, &cells, 0..<cells.count, body) }
    }
  }

  /// The same where whole runs can be computed together: `run` does that for a range, or says that it cannot, and
  /// `cell` goes on there.
  @inline(__always) func zip(
    _ a: Int, _ b: Int, _ cells: inout MutableSpan<C>,
    run: (Span<C>, Span<C>, inout MutableSpan<C>, Range<Int>) -> Bool, cell: (C, C) -> C
  ) {
    guard let length = C.runLength, cells.count >= Self.leastRun else { return zip(a, b, &cells, cell) }
    read(a) { left in
      read(b) { right in
        for start in stride(from: 0, to: cells.count, by: length) {
          let range = start..<min(start + length, cells.count)
          if !run(left, right, &cells, range) { Self.zip(left, right, &cells, range, cell) }
        }
      }
    }
  }

  /// Fewer cells are done before a run has been looked at.
  private static var leastRun: Int { 8 }

  /// Each result of a range from two cells.
  @inline(__always) private static func zip(
    _ left: Span<C>, _ right: Span<C>, _ cells: inout MutableSpan<C>, _ range: Range<Int>, _ body: (C, C) -> C
  ) {
    let count = cells.count
    if left.count == count, right.count == count {
      for index in range { cells[index] = body(left[index], right[index]) }
    } else if right.count == 1, left.count == count {
      let cell = right[0]
      for index in range { cells[index] = body(left[index], cell) }
    } else {
      let stride = left.count == 1 ? 0 : 1
      let other = right.count == 1 ? 0 : 1
      for index in range { cells[index] = body(left[index &* stride], right[index &* other]) }
    }
  }

  /// Operations on one cell.
  func unary(_ opcode: UnaryOpcode, _ a: Int, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    switch opcode {
    case .negate: map(a, &cells) { -$0 }
    case .not: map(a, &cells) { $0.isMissing ? $0 : C.truth($0.isZero) }
    case .isMissing: map(a, &cells) { $0.isFailure ? $0 : C.truth($0.isMissing) }
    case .absolute: map(a, &cells) { $0.magnitude }
    case .floor: map(a, &cells) { $0.floor }
    case .ceiling: map(a, &cells) { $0.ceiling }
    case .truncate: map(a, &cells) { $0.truncated }
    case .squareRoot: map(a, &cells) { C.settle($0.squareRoot, $0, $0, at: core) }
    case .logarithm: map(a, &cells) { C.settle($0.logarithm, $0, $0, at: core) }
    case .exponential: map(a, &cells) { C.settle($0.exponential, $0, $0, at: core) }
    case .yearOfDate: map(a, &cells) { C.datePart($0, at: core) { $0.year } }
    case .monthOfDate: map(a, &cells) { C.datePart($0, at: core) { $0.month } }
    case .dayOfDate: map(a, &cells) { C.datePart($0, at: core) { $0.day } }
    }
  }

  /// Operations on two cells.
  func binary(_ opcode: BinaryOpcode, _ a: Int, _ b: Int, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    switch opcode {
    case .add:
      zip(
        a, b, &cells, run: { C.addRun($0, $1, to: &$2, $3, subtracting: false) },
        cell: { C.settle($0 + $1, $0, $1, at: core) })
    case .subtract:
      zip(
        a, b, &cells, run: { C.addRun($0, $1, to: &$2, $3, subtracting: true) },
        cell: { C.settle($0 - $1, $0, $1, at: core) })
    case .multiply:
      zip(
        a, b, &cells, run: { C.multiplyRun($0, $1, to: &$2, $3) }, cell: { C.settle($0 * $1, $0, $1, at: core) })
    case .divide: zip(a, b, &cells) { C.settle($0 / $1, $0, $1, at: core) }
    case .power: zip(a, b, &cells) { C.settle(C.power($0, $1), $0, $1, at: core) }
    case .remainder: zip(a, b, &cells) { C.settle(C.remainder($0, $1), $0, $1, at: core) }
    case .minimum: zip(a, b, &cells) { C.compared($0, $1) { $1 < $0 ? $1 : $0 } }
    case .maximum: zip(a, b, &cells) { C.compared($0, $1) { $0 < $1 ? $1 : $0 } }
    case .equal: zip(a, b, &cells) { C.compared($0, $1) { C.truth($0 == $1) } }
    case .notEqual: zip(a, b, &cells) { C.compared($0, $1) { C.truth(!($0 == $1)) } }
    case .less: zip(a, b, &cells) { C.compared($0, $1) { C.truth($0 < $1) } }
    case .lessOrEqual: zip(a, b, &cells) { C.compared($0, $1) { C.truth(!($1 < $0)) } }
    case .greater: zip(a, b, &cells) { C.compared($0, $1) { C.truth($1 < $0) } }
    case .greaterOrEqual: zip(a, b, &cells) { C.compared($0, $1) { C.truth(!($0 < $1)) } }
    case .and: zip(a, b, &cells) { C.and($0, $1) }
    case .or: zip(a, b, &cells) { C.or($0, $1) }
    case .otherwise: zip(a, b, &cells) { $0.isMissing && !$0.isFailure ? $1 : $0 }
    }
  }

  /// To the nearest multiple of a step.
  func round(_ a: Int, _ step: Int, _ halfEven: Bool, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    zip(
      a, step, &cells, run: { C.roundRun($0, toMultipleOf: $1, halfEven: halfEven, to: &$2, $3) },
      cell: { C.settle($0.rounded(toMultipleOf: $1, halfEven: halfEven), $0, $1, at: core) })
  }

  /// Conditionals.
  func choose(_ condition: Int, _ then: Int, _ otherwise: Int, _ cells: inout MutableSpan<C>) {
    read(condition) { conditions in
      read(then) { yes in
        read(otherwise) { no in
          let steps = (conditions.count == 1 ? 0 : 1, yes.count == 1 ? 0 : 1, no.count == 1 ? 0 : 1)
          for index in cells.indices {
            let condition = conditions[index &* steps.0]
            if condition.isMissing {
              cells[index] = condition
            } else {
              cells[index] = condition.isZero ? no[index &* steps.2] : yes[index &* steps.1]
            }
          }
        }
      }
    }
  }

  /// Statements and cases.
  func blend(
    _ below: Int, _ new: Int, _ weight: Int, _ whole: C, _ core: UInt32, _ cells: inout MutableSpan<C>
  ) {
    read(below) { below in
      read(new) { new in
        read(weight) { weights in
          let steps = (below.count == 1 ? 0 : 1, new.count == 1 ? 0 : 1, weights.count == 1 ? 0 : 1)
          // One side alone is the usual case of a year's cases in a recurrence.
          if weights.count == 1, weights[0].isZero {
            return Self.spread(below, over: &cells)
          }
          if weights.count == 1, weights[0] == whole {
            return Self.spread(new, over: &cells)
          }
          for index in cells.indices {
            cells[index] = C.blended(
              below[index &* steps.0], new[index &* steps.1], weight: weights[index &* steps.2], of: whole,
              at: core)
          }
        }
      }
    }
  }
}
