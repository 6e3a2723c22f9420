import KvaomDecimal

extension Figure {
  /// The figure added up over one dimension, reference members left out; nil where it has no such dimension.
  ///
  /// A missing cell makes its sum missing; a sum over nothing is 0.
  public func total(over name: String) -> Figure? {
    guard let position = axes.firstIndex(where: { $0.name == name }) else { return nil }
    let others = axes[..<position] + axes[(position + 1)...]
    // Axes that promise more cells than there can be belong to nothing.
    guard FigureGrid.size(of: others) > 0 || others.contains(where: { $0.members.isEmpty }) else { return nil }
    let members = axes[position].members
    let inner = FigureGrid.size(of: axes[(position + 1)...])
    let outer = FigureGrid.size(of: axes[..<position])
    var sums: [Decimal] = []
    for before in 0..<outer {
      for after in 0..<inner {
        var sum = Decimal.zero
        for (index, member) in members.enumerated() where !member.isReference {
          let cell = (before * members.count + index) * inner + after
          sum += cells.indices.contains(cell) ? cells[cell] : .missing(.blank)
        }
        sums.append(sum)
      }
    }
    var total = self
    total.axes.remove(at: position)
    total.cells = sums
    return total
  }

  /// Whether members of a dimension may be added up: amounts always, states over anything but years, ratios never.
  public func adds(over axis: FigureAxis) -> Bool {
    guard kind.isNumber else { return false }
    switch accumulation {
    case .flow: return true
    case .stock: return !axis.isYears
    case .rate: return false
    }
  }
}
