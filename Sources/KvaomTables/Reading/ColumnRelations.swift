import KvaomDecimal

/// Finds which columns are sums, differences or changes of others, by the same evidence as rows.
struct ColumnRelations {
  /// What a column is made of.
  enum Relation: Hashable, Sendable {
    /// The sum of columns.
    case sum([Int])
    /// The first less the second.
    case difference(Int, Int)
    /// The change from the second to the first, in percent of the second.
    case change(Int, Int)
    /// The first in percent of the second.
    case ratio(Int, Int)
  }
  /// A relation with what speaks for it.
  struct Finding: Sendable {
    /// What the column is made of.
    let relation: Relation
    /// How strongly the figures say so.
    let bits: Double
    /// Rows that do not agree, by position.
    let wrong: [Int]
  }

  private let columns: [[Decimal]]
  private let candidates: [Int]

  /// `columns` are the figures of each column, missing where there is none; `candidates` those that others are made of.
  init(_ columns: [[Decimal]], candidates: [Int]) {
    self.columns = columns
    self.candidates = candidates
  }

  /// What the sum column `column` adds up: columns next to it or all others; nil where none do.
  func sum(_ column: Int, isLabelled: Bool) -> Finding? {
    let before = candidates.filter { $0 < column }
    let after = candidates.filter { $0 > column }
    var tried = 0
    var best: Finding?
    var seen: [[Int]] = []
    func judge(_ parts: [Int]) -> Finding? {
      guard parts.count > 1, !seen.contains(parts) else { return nil }
      seen.append(parts)
      tried += 1
      guard let finding = finding(column, .sum(parts), tried) else { return nil }
      if finding.wrong.isEmpty, finding.bits >= (isLabelled ? Evidence.labelled : Evidence.asked) { return finding }
      if finding.wrong.count == 1, finding.bits >= Evidence.alone { best = best ?? finding }
      return nil
    }
    if let found = judge(before) ?? judge(isLabelled ? after : []) ?? judge(isLabelled ? before + after : []) {
      return found
    }
    for count in 2...max(2, min(before.count, 12)) { if let found = judge(before.suffix(count)) { return found } }
    if isLabelled {
      for count in 2...max(2, min(after.count, 12)) {
        if let found = judge(Array(after.prefix(count))) { return found }
      }
    }
    return best
  }

  /// What a column before all others is where it is their sum, by arithmetic alone; nil where it is not.
  func sumOfRest(_ column: Int) -> Finding? {
    let rest = candidates.filter { $0 != column }
    guard rest.count > 1, rest.allSatisfy({ $0 > column }), let found = finding(column, .sum(rest), 1),
      found.wrong.isEmpty, found.bits >= Evidence.alone
    else { return nil }
    return found
  }

  /// The two columns whose difference a column of results is: `Netto` of `Utgifter` less `Inntekter`.
  func result(_ column: Int) -> Finding? {
    var tried = 0
    let others = candidates.filter { $0 != column }
    for first in others {
      for second in others where first != second {
        tried += 1
        if let found = finding(column, .difference(first, second), tried), found.wrong.isEmpty,
          found.bits >= Evidence.labelled
        {
          return found
        }
      }
    }
    return nil
  }

  /// The two columns whose difference the change column is, and whether it is in percent; nil where none fit.
  func change(_ column: Int) -> Finding? {
    var tried = 0
    var best: Finding?
    let near = candidates.filter { $0 != column }.sorted { abs($0 - column) < abs($1 - column) }
    for first in near {
      for second in near where first != second {
        for relation in [Relation.difference(first, second), .change(first, second), .ratio(first, second)] {
          tried += 1
          guard let finding = finding(column, relation, tried), finding.wrong.isEmpty, finding.bits >= Evidence.labelled
          else { continue }
          if best.map({ $0.bits < finding.bits }) ?? true { best = finding }
        }
      }
    }
    return best
  }

  private func finding(_ column: Int, _ relation: Relation, _ tried: Int) -> Finding? {
    let values = columns[column]
    let figures = values.filter { !$0.isMissing }
    guard !figures.isEmpty else { return nil }
    let printed = Decimal(coefficient: 1, exponent: min(0, figures.map { $0.exponent }.min() ?? 0))
    var slack = printed
    if case .sum(let parts) = relation { slack = Evidence.slack(of: parts.count, unit: printed) }
    var wrong: [Int] = []
    var explained: [Decimal] = []
    var isRounded = false
    for row in values.indices where !values[row].isMissing {
      guard let expected = expected(relation, row) else { continue }
      let difference = (values[row] - expected).magnitude
      if difference.isZero {
        explained.append(values[row])
      } else if difference <= slack, isShare(relation) || values[row].magnitude >= slack * Decimal(20) {
        isRounded = true
        explained.append(values[row])
      } else {
        wrong.append(row)
        if wrong.count > 1 { return nil }
      }
    }
    guard !explained.isEmpty, wrong.isEmpty || explained.count > 1 else { return nil }
    let bits = Evidence.bits(
      explained, unit: isShare(relation) ? printed : Evidence.unit(of: figures), slack: isRounded ? slack : .zero,
      tried: tried)
    return Finding(relation: relation, bits: bits, wrong: wrong)
  }

  private func isShare(_ relation: Relation) -> Bool {
    switch relation {
    case .change, .ratio: true
    default: false
    }
  }

  /// What a relation gives in a row; nil where it gives nothing.
  private func expected(_ relation: Relation, _ row: Int) -> Decimal? {
    switch relation {
    case .sum(let parts):
      let known = parts.map { columns[$0][row] }.filter { !$0.isMissing }
      return known.isEmpty ? nil : known.reduce(.zero) { $0 + $1 }
    case .difference(let first, let second):
      guard let (first, second) = pair(first, second, row) else { return nil }
      return first - second
    case .change(let first, let second):
      guard let (first, second) = pair(first, second, row), !second.isZero else { return nil }
      return (first - second) / second.magnitude * Decimal(100)
    case .ratio(let first, let second):
      guard let (first, second) = pair(first, second, row), !second.isZero else { return nil }
      return first / second * Decimal(100)
    }
  }

  private func pair(_ first: Int, _ second: Int, _ row: Int) -> (Decimal, Decimal)? {
    let (left, right) = (columns[first][row], columns[second][row])
    return left.isMissing || right.isMissing ? nil : (left, right)
  }
}
