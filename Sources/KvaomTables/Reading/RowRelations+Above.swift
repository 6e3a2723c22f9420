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
}
