import KvaomDecimal

/// What the figures say of a row and the terms it may be made of.
extension RowRelations {
  /// Holds a row against the sum of terms; nil where too much of it disagrees, or where it says nothing.
  func relation(
    _ row: Int, _ terms: [Term], _ tried: Int, isSinceLast: Bool, always: Bool = false
  ) -> Relation? {
    let total = rows[row].values
    let strength = rows[row].strength
    let figures = total + terms.flatMap { rows[$0.row].values }
    let printed = Decimal(
      coefficient: 1, exponent: min(0, figures.filter { !$0.isMissing }.map { $0.exponent }.min() ?? 0))
    let slack = Evidence.slack(of: terms.count, unit: printed)
    var wrong: [Int] = []
    var explained: [Decimal] = []
    var counted: [Int] = []
    var isRounded = false
    for column in total.indices where !total[column].isMissing {
      var sum = Decimal.zero
      for term in terms {
        let value = rows[term.row].values[column]
        if value.isMissing { continue }
        sum = term.isNegative ? sum - value : sum + value
      }
      let difference = (total[column] - sum).magnitude
      let isSlight = difference <= slack && total[column].magnitude >= slack * Decimal(20)
      if difference.isZero || isSlight {
        isRounded = isRounded || !difference.isZero
        // Where every row grew alike, a column says what another has said.
        if !counted.contains(where: { isAlike(column, $0, row, terms, printed) }) { explained.append(total[column]) }
        counted.append(column)
      } else {
        wrong.append(column)
        if !always, wrong.count > 1 || counted.isEmpty && column > 1 { return nil }
      }
    }
    guard always || !explained.isEmpty, always || wrong.count <= 1 else { return nil }
    if !wrong.isEmpty, !always, counted.count < 2 { return nil }
    let addends = terms.count { term in rows[term.row].values.contains { !$0.isMissing && !$0.isZero } }
    let isSumAgain = strength == .weak && terms.contains { isSum(roles[$0.row]) }
    guard always || addends > 1 || strength == .strong || isSumAgain else { return nil }
    let unit = Evidence.unit(of: figures)
    let bits = Evidence.bits(explained, unit: unit, slack: isRounded ? slack : .zero, tried: tried)
    return Relation(terms: terms, isSinceLast: isSinceLast, bits: bits, wrong: wrong, isRounded: isRounded)
  }

  /// Whether two columns are in one proportion in all rows of a relation, to the last printed digit.
  private func isAlike(_ column: Int, _ other: Int, _ row: Int, _ terms: [Term], _ printed: Decimal) -> Bool {
    let (left, right) = (rows[row].values[column], rows[row].values[other])
    if right.isZero { return left.isZero }
    return terms.allSatisfy { term in
      let values = rows[term.row].values
      if values[column].isMissing || values[other].isMissing {
        return values[column].isMissing && values[other].isMissing
      }
      return (values[column] * right - values[other] * left).magnitude <= printed * right.magnitude
    }
  }
}
