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
          cells[index] = C.sum(source, base, map.offsets, skip: skip, at: core)
        } else {
          let pairs = weighted(source, weight, base, map.offsets)
          let at = at.map { self.cell($0, index) }
          cells[index] = C.figure(opcode, pairs, quantile: at, skip: skip, at: core)
        }
        index += 1
      }
    }
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
            if let number = member.wholeValue, groups.indices.contains(number) {
              groups[number].values.append(source[source.count == 1 ? 0 : place])
            } else if !skip || member.isFailure || !member.isMissing {
              unknown = unknown ?? (member.isMissing ? member : C.born(at: core))
            }
          }
          for (number, group) in groups.enumerated() {
            cells[targets[row] + number * map.stride] = unknown ?? C.figure(ofGroup: group, opcode, skip: skip, at: core)
          }
          row += 1
        }
      }
    }
  }
}

/// The cells of one figure.
struct Weighted<C: Cell> {
  /// The cells.
  var values: [C] = []
  /// A weight for each, where weights are given.
  var weights: [C]?
}
