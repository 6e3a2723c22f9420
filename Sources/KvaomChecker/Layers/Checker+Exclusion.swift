/// Measures that no scenario can have both of.
extension Checker {
  /// Pairs of measures of which one sets a cell the other changes.
  var exclusiveMeasures: [(first: LayerID, second: LayerID)] {
    let measures = program.layers.indices.filter {
      program.layers[$0].kind == .measure && program.layers[$0].standsFor == nil
    }
    var pairs: [(first: LayerID, second: LayerID)] = []
    for (position, second) in measures.enumerated() {
      let others = program.layers[second].statements.map { statementFacts[$0.index] }
      for first in measures[..<position] {
        let own = program.layers[first].statements.map { statementFacts[$0.index] }
        let isExclusive = own.contains { one in others.contains { ($0.replaces || one.replaces) && one.overlaps($0) } }
        if isExclusive { pairs.append((LayerID(index: first), LayerID(index: second))) }
      }
    }
    return pairs
  }
}
