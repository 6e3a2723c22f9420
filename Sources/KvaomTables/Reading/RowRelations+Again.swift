/// A second look at rows that are called sums and that nothing adds up to.
extension RowRelations {
  /// How many second looks a table gets: each explains all its rows once more.
  private static let mostLooks = 12
  /// Longer tables get none: forms and budgets are short, and a dozen looks at a ledger of 100 000 rows take a minute.
  private static let mostRows = 2000
  /// How far above such a row a result can have taken its parts.
  private static let reachAbove = 6

  /// Explains what is called a sum by another row's being a figure: `Sum bevilgninger drift, netto` of § 5-4, whose
  /// parts stand in a table of their own and which the next sum takes; or `Netto avsetninger` right above, which came
  /// out as a result of all that is before it because everything together is zero. The later sum must agree with it in
  /// every column, and nothing else may become doubtful.
  mutating func lookAgain() {
    guard rows.count <= Self.mostRows else { return }
    var looks = 0
    var row = 0
    while let next = roles.indices.first(where: { $0 >= row && isUnexplained($0) }) {
      row = next + 1
      let results = roles.indices.prefix(next).suffix(Self.reachAbove).filter {
        isSum(roles[$0]) && rows[$0].strength < .strong && !rows[$0].isAnswered
      }
      let isAlone = hasNothingOpen(next) && !rows[next].isAnswered
      for kept in results.reversed() + (isAlone ? [next] : []) {
        guard looks < Self.mostLooks else { return }
        looks += 1
        guard let other = keeping(kept), other.doubts < doubts, other.hasTaken(kept) else { continue }
        self = other
        break
      }
    }
  }

  /// The rows explained anew with one of them as a figure.
  private func keeping(_ row: Int) -> RowRelations? {
    var candidates = rows
    candidates[row].isKept = true
    var other = RowRelations(explaining: candidates)
    other.wholes = wholes + (rows[row].strength == .strong ? [row] : [])
    return other
  }

  private func isUnexplained(_ row: Int) -> Bool { if case .unexplained = roles[row] { true } else { false } }

  /// Whether no row stands between the last sum and this one that could be a part of it.
  private func hasNothingOpen(_ row: Int) -> Bool {
    if case .unexplained(nil) = roles[row] { true } else { false }
  }

  /// How many rows are not explained, or not for certain.
  private var doubts: Int {
    roles.count { role in
      switch role {
      case .unexplained, .misprint, .doubtful: true
      case .data, .part, .sum, .aside: false
      }
    }
  }

  /// Whether a row that says it is a sum or a result has this one among its terms, by figures that alone would do.
  private func hasTaken(_ row: Int) -> Bool {
    roles.contains { role in
      guard case .sum(let relation, isLabelled: true) = role else { return false }
      return relation.wrong.isEmpty && relation.bits >= Evidence.alone && relation.terms.contains { $0.row == row }
    }
  }
}
