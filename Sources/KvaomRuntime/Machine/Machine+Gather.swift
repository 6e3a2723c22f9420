public import KvaomDecimal

extension Machine {
  /// Cells from other places.
  func gather(_ a: Int, _ map: Gather, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    guard program.views[a].start(in: year) != nil else {
      for index in cells.indices { cells[index] = C.born(at: core) }
      return
    }
    read(a) { source in
      guard let last = map.axes.last else {
        cells[0] = source[map.base]
        return
      }
      let outer = Gather(axes: Array(map.axes.dropLast()), base: map.base)
      var next = 0
      outer.forEachOffset { start in
        let from = next
        next += last.count
        guard let start else {
          for index in from..<next { cells[index] = C.born(at: core) }
          return
        }
        switch map.inner {
        case .constant:
          Self.fill(&cells, at: from, count: last.count, with: source[start + Int(last[0])])
        case .contiguous:
          Self.copy(source, from: start + Int(last[0]), to: &cells, at: from, count: last.count)
        case .table:
          for (index, offset) in last.enumerated() {
            cells[from + index] = offset < 0 ? C.born(at: core) : source[start + Int(offset)]
          }
        }
      }
    }
  }

  /// The cells of one column, and in some places those of others.
  func pieces(_ a: Int, _ parts: [Piece], _ cells: inout MutableSpan<C>) {
    read(a) { Self.spread($0, over: &cells) }
    for part in parts {
      read(part.view) { source in
        let step = source.count == 1 ? 0 : 1
        var next = 0
        program.gathers[part.map].forEachOffset { place in
          if let place { cells[place] = source[next &* step] }
          next += 1
        }
      }
    }
  }

  /// Cells picked by members.
  func lookup(
    _ a: Int, _ at: Int, _ map: Gather, _ members: [Int32], _ core: UInt32, _ cells: inout MutableSpan<C>
  ) {
    read(a) { source in
      read(at) { picks in
        var index = 0
        map.forEachOffset { start in
          let pick = picks[picks.count == 1 ? 0 : index]
          if pick.isMissing {
            cells[index] = pick
          } else if let start, let member = pick.index(below: members.count), members[member] >= 0 {
            cells[index] = source[start + Int(members[member])]
          } else {
            cells[index] = C.born(at: core)
          }
          index += 1
        }
      }
    }
  }
}

extension Gather {
  /// The cells of a column that it leads to, in its own order; it leads to one everywhere.
  public func cells(of column: [Decimal]) -> [Decimal] {
    var cells: [Decimal] = []
    cells.reserveCapacity(count)
    forEachOffset { offset in
      guard let offset else { preconditionFailure("a place without a source") }
      cells.append(column[offset])
    }
    return cells
  }

  /// Puts cells, in its own order, where it leads to in a column.
  public func put(_ cells: [Decimal], into column: inout [Decimal]) {
    var next = 0
    forEachOffset { offset in
      guard let offset else { preconditionFailure("a place without a source") }
      column[offset] = cells[next]
      next += 1
    }
  }

  /// Calls `body` for each cell of the result in order with the offset of its source, nil where there is none.
  func forEachOffset(_ body: (Int?) -> Void) {
    if axes.isEmpty { return body(base) }
    if axes.contains(where: { $0.isEmpty }) { return }
    var position = [Int](repeating: 0, count: axes.count)
    while true {
      var offset: Int? = base
      for axis in axes.indices {
        let step = axes[axis][position[axis]]
        offset = step < 0 ? nil : offset.map { $0 + Int(step) }
      }
      body(offset)
      var axis = axes.count - 1
      while true {
        position[axis] += 1
        if position[axis] < axes[axis].count { break }
        position[axis] = 0
        if axis == 0 { return }
        axis -= 1
      }
    }
  }
}

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
