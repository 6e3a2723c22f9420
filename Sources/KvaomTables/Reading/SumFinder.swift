public import KvaomDecimal

/// Finds sums among the rows of a table whose figures are read: what a plan's own table is held against.
public struct SumFinder: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Its label.
    public let label: String
    /// Its figures as printed, missing where there is none.
    public let values: [Decimal]
    /// Whether the plan marks it as a sum.
    public let isMarked: Bool
    /// Whether the plan marks it as a part of the row above.
    public let isPart: Bool

    /// A row of a table.
    public init(label: String, values: [Decimal], isMarked: Bool, isPart: Bool) {
      self.label = label
      self.values = values
      self.isMarked = isMarked
      self.isPart = isPart
    }
  }

  /// What a row adds up.
  public struct Finding: Sendable {
    /// The rows, with their signs.
    public let terms: [(row: Int, isNegative: Bool)]
    /// The rows of figures that these come down to, with their signs.
    public let leaves: [(row: Int, isNegative: Bool)]
  }

  /// For each row what it adds up exactly; nil for rows that are figures of their own.
  public let findings: [Finding?]

  /// Holds rows against each other.
  public init(_ rows: [Row]) {
    let roles = RowRelations(
      rows.map { row in
        RowRelations.Candidate(
          values: row.values, strength: row.isMarked ? .strong : TableReader.strength(of: row.label),
          isPart: row.isPart,
          indent: 0, isAside: false)
      }
    ).result
    func leaves(_ terms: [RowRelations.Term]) -> [RowRelations.Term] {
      terms.flatMap { term -> [RowRelations.Term] in
        guard case .sum(let inner, _) = roles[term.row] else { return [term] }
        return leaves(inner.terms).map { .init(row: $0.row, isNegative: $0.isNegative != term.isNegative) }
      }
    }
    findings = roles.map { role in
      guard case .sum(let relation, _) = role, relation.wrong.isEmpty else { return nil }
      return Finding(
        terms: relation.terms.map { ($0.row, $0.isNegative) },
        leaves: leaves(relation.terms).map { ($0.row, $0.isNegative) })
    }
  }
}
