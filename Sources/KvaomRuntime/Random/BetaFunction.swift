/// The beta distribution over 0 to 1.
struct BetaFunction: Sendable, Equatable {
  private static let parts = 256

  private let a, b: Double
  /// The logarithm of 1 / B(a, b).
  private let scale: Double
  /// The quantiles at equal steps, from 0 to 1.
  private var guesses: [Double] = []

  /// The distribution with the two shapes, both above 0.
  init(a: Double, b: Double) {
    self.a = a
    self.b = b
    scale = Self.logarithmOfGamma(a + b) - Self.logarithmOfGamma(a) - Self.logarithmOfGamma(b)
    var guesses = [0.0]
    for part in 1..<Self.parts {
      guesses.append(solve(Double(part) / Double(Self.parts), low: guesses[part - 1], high: 1))
    }
    self.guesses = guesses + [1]
  }

  /// The share below `x`.
  func share(below x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = Elementary.exponential(scale + a * Elementary.logarithm(x) + b * Elementary.logarithm(1 - x))
    if x < (a + 1) / (a + b + 2) { return front * Self.fraction(a, b, x) / a }
    return 1 - front * Self.fraction(b, a, 1 - x) / b
  }

  /// The number with the share `u` below it.
  func quantile(_ u: Double) -> Double {
    let part = min(Int(u * Double(Self.parts)), Self.parts - 1)
    return solve(u, low: guesses[part], high: guesses[part + 1])
  }

  /// Newton's steps within a bracket that halves where they leave it.
  private func solve(_ u: Double, low: Double, high: Double) -> Double {
    var (low, high) = (low, high)
    var x = (low + high) / 2
    for _ in 0..<100 {
      let error = share(below: x) - u
      if error == 0 { return x }
      if error > 0 { high = x } else { low = x }
      let density = Elementary.exponential(
        scale + (a - 1) * Elementary.logarithm(x) + (b - 1) * Elementary.logarithm(1 - x))
      var next = x - error / density
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = (next - x).magnitude
      x = next
      if step <= 1e-12 * x { break }
    }
    return x
  }

  /// The continued fraction of the incomplete beta function, by Lentz' method (Numerical Recipes, 6.4).
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / lifted(1 - (a + b) * x / (a + 1), tiny)
    var result = d
    for step in 1..<500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / lifted(1 + even * d, tiny)
      c = lifted(1 + even / c, tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / lifted(1 + odd * d, tiny)
      c = lifted(1 + odd / c, tiny)
      result *= d * c
      if (d * c - 1).magnitude < 1e-15 { break }
    }
    return result
  }

  private static func lifted(_ value: Double, _ tiny: Double) -> Double { value.magnitude < tiny ? tiny : value }

  /// By Stirling's series, from 10 on; below by recurrence.
  private static func logarithmOfGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / (shifted * shifted)
    let series =
      (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse * (1.0 / 1188 - inverse * 691.0 / 360_360)))))
      / shifted
    let logarithm = (shifted - 0.5) * Elementary.logarithm(shifted) - shifted + 0.918_938_533_204_672_741_78 + series
    return logarithm - Elementary.logarithm(product)
  }
}
