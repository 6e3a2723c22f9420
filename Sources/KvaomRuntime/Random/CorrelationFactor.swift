/// Correlations of inputs, factored so that independent normal numbers become correlated ones: a Gaussian copula.
public struct CorrelationFactor: Sendable {
  /// For each input, its weights on the independent numbers of the inputs up to itself (Cholesky).
  let rows: [[Double]]

  /// A correlation matrix that no numbers can have.
  public struct Impossible: Error {
    /// The first input whose correlations do not go with those of the inputs before it.
    public let input: Int
  }

  /// Independent inputs.
  public init(independent count: Int) {
    rows = (0..<count).map { row in (0...row).map { $0 == row ? 1 : 0 } }
  }

  /// The factor of a symmetric matrix with ones on its diagonal. Correlations of exactly 1 and -1 are possible.
  public init(_ matrix: [[Double]]) throws(Impossible) {
    var rows: [[Double]] = []
    for (index, wanted) in matrix.enumerated() {
      var row: [Double] = []
      var rest = 1.0
      for column in 0..<index {
        let other = rows[column]
        let known = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
        let missing = wanted[column] - known
        if other[column] < 1e-8 {
          guard missing.magnitude < 1e-8 else { throw Impossible(input: index) }
          row.append(0)
        } else {
          row.append(missing / other[column])
        }
        rest -= row[column] * row[column]
      }
      guard rest > -1e-9 else { throw Impossible(input: index) }
      rows.append(row + [max(0, rest).squareRoot()])
    }
    self.rows = rows
  }

  /// Whether an input goes with no other.
  func isIndependent(_ input: Int) -> Bool { rows[input].dropLast().allSatisfy { $0 == 0 } }
}
