import KvaomSyntax

/// A dimension made by the labels of tables or indicators: each label once, in the order they first appear.
struct LabelledDimension {
  /// The dimension's name, where it was first met.
  let name: Name
  /// The members so far.
  private(set) var members: [DimensionDeclaration.Member] = []
  /// Each member's position by its name.
  private(set) var positions: [String: Int] = [:]

  /// A dimension without members.
  init(_ name: Name) { self.name = name }

  /// Adds a member, unless it is one already.
  mutating func add(_ name: String, label: String) {
    // One look-up both finds the name and puts it in.
    touch(&positions[name, default: members.count])
    if positions.count > members.count { members.append(.init(name: name, label: label)) }
  }

  private func touch(_: inout Int) {}

  /// Adds the labels that stand at `position` in the rows of figures.
  mutating func addLabels(at position: Int, of rows: [TableStatement.Row]) {
    if members.isEmpty {
      members.reserveCapacity(rows.count)
      positions.reserveCapacity(rows.count)
    }
    for row in rows where row.role == .data && row.labels.count > position {
      let text = row.labels[position].text
      add(text, label: text)
    }
  }
}
