import KvaomRuntime
import Testing

/// Draws are what their distributions say, and depend on the seed, the input and the number of the draw alone.
struct SamplerTests {
  private static let count = 100_000

  /// Mean and standard deviation by closed form.
  static let forms: [(form: Marginal.Form, low: Double, high: Double, mean: Double, deviation: Double)] = [
    (.normal(mean: 3, deviation: 2), -.infinity, .infinity, 3, 2),
    // Cut off at the mean: the half normal.
    (.normal(mean: 0, deviation: 1), 0, .infinity, 0.797_884_560_8, 0.602_810_274_9),
    (.lognormal(ofMean: 5, deviation: 2), -.infinity, .infinity, 5, 2),
    (.uniform(low: 1, high: 3), -.infinity, .infinity, 2, 0.577_350_269_2),
    (.triangular(low: 1, mode: 2, high: 4), -.infinity, .infinity, 7.0 / 3, 0.623_609_564_5),
    (.beta(a: 2, b: 3, low: 0, high: 1), 0, 1, 0.4, 0.2),
    (.beta(a: 0.5, b: 0.5, low: 0, high: 10), 0, 10, 5, 3.535_533_905_9),
    (.pert(low: 1, mode: 2, high: 6), -.infinity, .infinity, 2.5, 0.866_025_403_8),
    (.poisson(mean: 4, unit: 1), -.infinity, .infinity, 4, 2),
    (.discrete([(10, 1), (20, 3)]), -.infinity, .infinity, 17.5, 4.330_127_018_9),
    (.between(4, 6), -.infinity, .infinity, 5, 0.780_304_146_0),
  ]

  @Test(arguments: forms.indices)
  func meanAndSpreadAreThoseOfTheDistribution(_ index: Int) throws {
    let expected = Self.forms[index]
    let marginal = try #require(Marginal(expected.form, low: expected.low, high: expected.high))
    let column = draws(["x"], [marginal], CorrelationFactor(independent: 1))[0]
    let summary = DrawSummary(of: DrawColumn([column]), own: expected.mean)
    #expect(abs(summary.mean.value - expected.mean) < 4 * summary.mean.error)
    #expect(abs(summary.deviation.value - expected.deviation) < 4 * summary.deviation.error + 1e-9)
    #expect(column.allSatisfy { $0 >= expected.low && $0 <= expected.high })
  }

  @Test func quantilesAreThoseOfTheNormalDistribution() throws {
    let marginal = try #require(Marginal(.normal(mean: 0, deviation: 1), low: -.infinity, high: .infinity))
    let summary = DrawSummary(of: DrawColumn([draws(["x"], [marginal], CorrelationFactor(independent: 1))[0]]), own: 0)
    let expected = [-1.644_853_627, -1.281_551_566, 0, 1.281_551_566, 1.644_853_627]
    for (quantile, value) in zip(summary.quantiles, expected) {
      #expect(abs(quantile.value - value) < 4 * quantile.error)
      #expect(quantile.error < 0.01)
    }
  }

  /// Quantiles at 5, 10, 50, 90 and 95 %, by SciPy's inverse distribution functions, cut off at the ends.
  static let quantiles: [(form: Marginal.Form, low: Double, high: Double, expected: [Double])] = [
    (.normal(mean: 2, deviation: 1), 1, 4, [1.156895441, 1.295352179, 2.171163918, 3.255715364, 3.524596683]),
    (.lognormal(ofMean: 5, deviation: 2), 2, 8, [2.548331097, 2.864715910, 4.499946391, 6.709346498, 7.241780332]),
    (.triangular(low: 1, mode: 2, high: 4), 1.5, 3, [1.602079729, 1.689202438, 2.197224362, 2.795840542, 2.893202819]),
    (.beta(a: 2, b: 3, low: 1, high: 5), 1, 5, [1.390445852, 1.570237267, 2.542910273, 3.718157665, 4.005581497]),
    (.beta(a: 0.5, b: 0.5, low: 0, high: 1), 0, 1, [0.006155830, 0.024471742, 0.500000000, 0.975528258, 0.993844170]),
    (.pert(low: 1, mode: 2, high: 4), 1.5, 3, [1.579851409, 1.652652486, 2.156328644, 2.754753338, 2.865026666]),
    (.between(1, 3), 1.5, 4, [1.585261479, 1.665829393, 2.254452871, 3.103860632, 3.349307635]),
    (
      .lognormal(ofMean: 5, deviation: 2), -.infinity, .infinity,
      [2.463400803, 2.833481327, 4.642383454, 7.606093583, 8.748768819]
    ),
    (
      .pert(low: 1, mode: 2, high: 4), -.infinity, .infinity,
      [1.328497176, 1.459083081, 2.127437521, 2.933370093, 3.139862160]
    ),
    (.uniform(low: 1, high: 3), 1.5, 2.5, [1.550000000, 1.600000000, 2.000000000, 2.400000000, 2.450000000]),
  ]

  @Test(arguments: quantiles.indices)
  func quantilesAreThoseOfTheDistributionWithinItsRange(_ index: Int) throws {
    let (form, low, high, expected) = Self.quantiles[index]
    let marginal = try #require(Marginal(form, low: low, high: high))
    let summary = DrawSummary(of: DrawColumn([draws(["x"], [marginal], CorrelationFactor(independent: 1))[0]]), own: 0)
    for (quantile, value) in zip(summary.quantiles, expected) {
      #expect(abs(quantile.value - value) < 4 * quantile.error)
    }
  }

  @Test func aDrawDependsOnItsNumberAndNameAlone() throws {
    let marginal = try #require(Marginal(.uniform(low: 0, high: 1), low: -.infinity, high: .infinity))
    let alone = draws(["b"], [marginal], CorrelationFactor(independent: 1))[0]
    let both = draws(["a", "b"], [marginal, marginal], CorrelationFactor(independent: 2))
    #expect(both[1] == alone)
    #expect(both[0] != alone)
    var part = [[Double](repeating: 0, count: 512)]
    Sampler(seed: 7, inputs: [("b", marginal)], factor: CorrelationFactor(independent: 1)).fill(&part, from: 51_200)
    #expect(part[0] == Array(alone[51_200..<51_712]))
  }

  @Test func correlatedInputsGoTogether() throws {
    let normal = try #require(Marginal(.normal(mean: 0, deviation: 1), low: -.infinity, high: .infinity))
    let uniform = try #require(Marginal(.uniform(low: 0, high: 1), low: -.infinity, high: .infinity))
    let columns = draws(["a", "b"], [normal, uniform], try CorrelationFactor([[1, 0.6], [0.6, 1]]))
    // Spearman's rho of a Gaussian copula: 6 / pi asin(r / 2).
    #expect(abs(RankCorrelation.between(columns[0], columns[1]) - 0.581_945) < 0.01)
    let summary = DrawSummary(of: DrawColumn([columns[1]]), own: 0.5)
    #expect(abs(summary.mean.value - 0.5) < 4 * summary.mean.error)
  }

  @Test func impossibleCorrelationsNameTheInput() {
    #expect(throws: CorrelationFactor.Impossible.self) {
      try CorrelationFactor([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])
    }
    #expect(throws: Never.self) { try CorrelationFactor([[1, 1], [1, 1]]) }
  }

  @Test func rangesWithoutDrawsAreRefused() {
    #expect(Marginal(.normal(mean: 0, deviation: 1), low: 20, high: 30) == nil)
    #expect(Marginal(.discrete([(1, 1)]), low: 2, high: 3) == nil)
  }

  private func draws(_ names: [String], _ marginals: [Marginal], _ factor: CorrelationFactor) -> [[Double]] {
    var columns = Array(repeating: [Double](repeating: 0, count: Self.count), count: names.count)
    let inputs = zip(names, marginals).map { (name: $0, marginal: $1) }
    Sampler(seed: 7, inputs: inputs, factor: factor).fill(&columns, from: 0)
    return columns
  }
}
