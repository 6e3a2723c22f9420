extension Machine {
  /// One figure from many.
  func reduce(
    _ opcode: ReduceOpcode, _ a: Int, _ weight: Int?, _ at: Int?, _ map: ReduceMap, _ skip: Bool, _ core: UInt32,
    _ cells: inout MutableSpan<C>
  ) {
    read(a) { source in
      var index = 0
      map.bases.forEachOffset { base in
        let base = base ?? 0
        if opcode == .sum {
          cells[index] = sumOfRun(source, base, map) ?? C.sum(source, base, map.offsets, skip: skip, at: core)
        } else {
          let pairs = weighted(source, weight, base, map.offsets)
          let at = at.map { self.cell($0, index) }
          cells[index] = C.figure(opcode, pairs, quantile: at, skip: skip, at: core)
        }
        index += 1
      }
    }
  }

  /// The sum of cells that lie beside each other and are alike; nil for others.
  private func sumOfRun(_ source: Span<C>, _ base: Int, _ map: ReduceMap) -> C? {
    guard map.isRun, C.runLength != nil, let first = map.offsets.first else { return nil }
    let start = base + Int(first)
    return C.sumRun(source, start..<(start + map.offsets.count))
  }

  /// The cells at `base` + `offsets` with their weights.
  private func weighted(
    _ source: Span<C>, _ weight: Int?, _ base: Int, _ offsets: [Int32]
  ) -> Weighted<C> {
    var result = Weighted<C>()
    result.values.reserveCapacity(offsets.count)
    for offset in offsets { result.values.append(source[base + Int(offset)]) }
    if let weight {
      result.weights = []
      read(weight) { weights in
        for offset in offsets { result.weights?.append(weights[weights.count == 1 ? 0 : base + Int(offset)]) }
      }
    }
    return result
  }

  /// One cell of an operand, a scalar lending its own.
  private func cell(_ operand: Int, _ index: Int) -> C {
    var cell = C.zero
    read(operand) { cell = $0[$0.count == 1 ? 0 : index] }
    return cell
  }

  /// One figure from many for each group.
  func group(
    _ opcode: ReduceOpcode, _ a: Int, _ by: Int, _ map: GroupMap, _ skip: Bool, _ core: UInt32,
    _ cells: inout MutableSpan<C>
  ) {
    read(a) { source in
      read(by) { members in
        var targets: [Int] = []
        map.results.forEachOffset { targets.append($0 ?? 0) }
        var row = 0
        map.bases.forEachOffset { base in
          var groups = [Weighted<C>](repeating: Weighted(), count: map.groups)
          var unknown: C?
          for offset in map.offsets {
            let place = (base ?? 0) + Int(offset)
            let member = members[members.count == 1 ? 0 : place]
            if let number = member.index(below: groups.count) {
              groups[number].values.append(source[source.count == 1 ? 0 : place])
            } else if !skip || member.isFailure || !member.isMissing {
              unknown = unknown ?? (member.isMissing ? member : C.born(at: core))
            }
          }
          for (number, group) in groups.enumerated() {
            cells[targets[row] + number * map.stride] =
              unknown ?? C.figure(ofGroup: group, opcode, skip: skip, at: core)
          }
          row += 1
        }
      }
    }
  }
}

/// The cells of one figure.
struct Weighted<C: Cell> {
  /// What the figure is made of.
  var values: [C] = []
  /// A weight for each, where weights are given.
  var weights: [C]?
}

extension Machine {
  /// The running sum along the outermost axis.
  func accumulate(_ a: Int, _ inner: Int, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    read(a) { source in
      for index in cells.indices {
        if index < inner {
          cells[index] = source[index]
        } else {
          let before = cells[index - inner]
          cells[index] = C.settle(before + source[index], before, source[index], at: core)
        }
      }
    }
  }

  /// Adds the year's cells to the sums so far.
  func accumulateYear(_ a: Int, _ first: Int, _ core: UInt32, _ cells: inout MutableSpan<C>) {
    let isFirst = year - program.views[a].shift == first
    read(a) { source in
      for index in cells.indices {
        let cell = source[source.count == 1 ? 0 : index]
        cells[index] = isFirst ? cell : C.settle(cells[index] + cell, cells[index], cell, at: core)
      }
    }
  }

  /// The running product along the years, from the base year both ways.
  func chain(
    _ a: Int, _ base: Int, _ source: YearLayout?, _ result: YearLayout, _ inner: Int, _ core: UInt32,
    _ cells: inout MutableSpan<C>
  ) {
    read(a) { rates in
      func rate(_ position: Int, _ lane: Int) -> C {
        guard let source else { return rates[rates.count == 1 ? 0 : lane] }
        guard let slab = source.slab(at: position) else { return C.born(at: core) }
        return rates[slab * inner + lane]
      }
      for lane in 0..<inner {
        var index = C.one
        for position in base..<result.slabs.count {
          if position > base { index = C.grown(index, by: rate(position, lane), at: core) }
          if let slab = result.slab(at: position) { cells[slab * inner + lane] = index }
        }
        index = C.one
        for position in stride(from: base - 1, through: 0, by: -1) {
          index = C.shrunk(index, by: rate(position + 1, lane), at: core)
          if let slab = result.slab(at: position) { cells[slab * inner + lane] = index }
        }
      }
    }
  }

  /// The part of each calendar year between two dates.
  func inForce(_ from: Int?, _ until: Int?, _ years: [Int], _ parts: Int, _ cells: inout MutableSpan<C>) {
    let from = from.map { scalar($0) }
    let until = until.map { scalar($0) }
    let missing = [from, until].compactMap { $0 }.first { $0.isMissing }
    for (index, year) in years.enumerated() {
      if let missing {
        cells[index] = missing
      } else {
        cells[index] = C(CivilDate.part(of: year, from: from?.wholeNumber, until: until?.wholeNumber, of: parts))
      }
    }
  }
}

extension Cell {
  /// An index a year on.
  static func grown(_ index: Self, by rate: Self, at core: UInt32) -> Self {
    settle(index * (one + rate), index, rate, at: core)
  }

  /// An index a year back.
  static func shrunk(_ index: Self, by rate: Self, at core: UInt32) -> Self {
    settle(index / (one + rate), index, rate, at: core)
  }
}
