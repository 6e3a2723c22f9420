/// Sums above their parts.
extension RowRelations {
  /// The rows below that a row is the sum of, where a label or the indent of the rows says so; nil where there are
  /// none.
  func above(_ row: Int) -> Relation? {
    let candidate = rows[row]
    let isIndented = row + 1 < rows.count && rows[row + 1].indent > candidate.indent
    guard candidate.strength > .none || isIndented else { return nil }
    var terms: [Term] = []
    var tried = 0
    for next in (row + 1)..<min(rows.count, row + 1 + Self.reach) {
      if rows[next].isAside || rows[next].isPart { continue }
      if isIndented, rows[next].indent <= candidate.indent { break }
      if rows[next].strength == .strong { break }
      if candidate.isGross, rows[next].strength > .none, !rows[next].isGross { break }
      terms.append(Term(row: next, isNegative: false))
      guard terms.count > 1 else { continue }
      tried += 1
      guard let relation = relation(row, terms, tried, isSinceLast: false), relation.wrong.isEmpty else { continue }
      let least = candidate.strength == .strong || isIndented ? Evidence.labelled : Evidence.labelled * 2
      if relation.bits >= least {
        var found = relation
        found.isAbove = true
        return found
      }
    }
    return nil
  }

  /// Whether the rows right below that say they are its parts (`herav …`) are all of it.
  func isWholeOfParts(_ row: Int) -> Bool {
    let parts = rows.indices[(row + 1)...].prefix { rows[$0].isPart }
    guard parts.count > 1 else { return false }
    let terms = parts.map { Term(row: $0, isNegative: false) }
    return relation(row, terms, 1, isSinceLast: false)?.wrong.isEmpty ?? false
  }

  /// The rows moved in below a row, where they add up to it in all columns but one; nil where they do not.
  func nearlyAbove(_ row: Int) -> Relation? {
    let below = rows[(row + 1)...].prefix { $0.indent > rows[row].indent }.indices
    guard let first = below.first, below.allSatisfy({ rows[$0].indent == rows[first].indent }) else { return nil }
    let terms = below.filter { !rows[$0].isAside && !rows[$0].isPart }.map { Term(row: $0, isNegative: false) }
    guard terms.count > 1, var found = relation(row, terms, 1, isSinceLast: false, always: true),
      found.wrong.count == 1, found.bits >= Evidence.alone
    else { return nil }
    found.isAbove = true
    return found
  }
}
