import KvaomDecimal
public import KvaomRender

extension Figure {
  /// The figure with only the members of an axis that have these names.
  public func keeping(_ names: Set<String>, ofAxis position: Int) -> Figure {
    let axis = axes[position]
    let kept = axis.members.indices.filter { names.contains(axis.members[$0].name) }
    let inner = axes[(position + 1)...].reduce(1) { $0 * $1.members.count }
    let outer = axes[..<position].reduce(1) { $0 * $1.members.count }
    var cells: [Decimal] = []
    for block in 0..<outer {
      for member in kept {
        let start = (block * axis.members.count + member) * inner
        cells += self.cells[start..<(start + inner)]
      }
    }
    var figure = self
    figure.axes[position].members = kept.map { axis.members[$0] }
    figure.cells = cells
    figure.publishedSums = []
    return figure
  }
}
