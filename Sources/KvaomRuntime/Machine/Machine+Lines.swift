extension Machine {
  /// Calls `body` with the number of each line and the offset of its first cell.
  private func forEachLine(_ map: LineMap, _ body: (Int, Int) -> Void) {
    for block in 0..<map.outer {
      for lane in 0..<map.inner { body(block * map.inner + lane, block * map.length * map.inner + lane) }
    }
  }

  /// The place along each line. Reference members have none; a line with a missing cell has none either.
  func rank(_ a: Int, _ map: LineMap, _ ascending: Bool, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    read(a) { source in
      forEachLine(map) { _, start in
        let values = map.counted.map { source[start + Int($0) * map.inner] }
        for member in 0..<map.length { cells[start + member * map.inner] = C.born(at: core) }
        let missing = values.first { $0.isMissing }
        let places = missing == nil ? C.places(of: values, ascending: ascending) : []
        for (index, member) in map.counted.enumerated() {
          cells[start + Int(member) * map.inner] = missing ?? C(places[index])
        }
      }
    }
  }

  /// A total shared out along each line. Reference members get no share.
  func allocate(
    _ total: Int, _ weights: Int, _ step: Int, _ map: LineMap, _ core: UInt32, _ cells: inout MutableSpan<C>
  ) {
    read(total) { totals in
      read(weights) { weights in
        read(step) { steps in
          forEachLine(map) { line, start in
            let shares = C.allocated(
              totals[totals.count == 1 ? 0 : line],
              map.counted.map { weights[weights.count == 1 ? 0 : start + Int($0) * map.inner] },
              step: steps[steps.count == 1 ? 0 : line], at: core)
            for member in 0..<map.length { cells[start + member * map.inner] = C.born(at: core) }
            for (share, member) in Swift.zip(shares, map.counted) { cells[start + Int(member) * map.inner] = share }
          }
        }
      }
    }
  }
}
