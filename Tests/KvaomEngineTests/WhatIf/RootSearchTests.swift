import KvaomDecimal
import Testing

@testable import KvaomEngine
@testable import KvaomQuestions
@testable import KvaomSession

struct RootSearchTests {
  /// The roots of a function between two values, tried at `steps` points first.
  private static func roots(
    _ low: Decimal, _ high: Decimal, steps: Int = 20, _ function: @escaping (Decimal) -> Decimal
  ) throws -> [Root] {
    let evaluate: RootSearch.Evaluation = { points in
      points.map { RootPoint(variable: 0, value: $0.value, distance: function($0.value)) }
    }
    let tried = try evaluate(
      (0...steps).map {
        RootPoint(variable: 0, value: low + (high - low) * Decimal($0) / Decimal(steps))
      })
    return try RootSearch(evaluate).roots(among: tried)
  }

  @Test func straightLinesGiveShortNumbers() throws {
    #expect(try Self.roots(0, 1) { $0 * 40 - 1 }.map(\.value) == [Decimal(coefficient: 25, exponent: -3)])
    let third = try Self.roots(0, 1) { $0 * 3 - 1 }
    #expect(third.count == 1)
    #expect((third[0].value * 3 - 1).magnitude <= Decimal(coefficient: 1, exponent: -33))
  }

  @Test func powersGiveTheirRoots() throws {
    let growth = try Self.roots(0, 1) { (1 + $0).power(10) - Decimal(2) }
    let expected = Decimal(2).power(Decimal(coefficient: 1, exponent: -1)) - 1
    #expect((growth[0].value - expected).magnitude < Decimal(coefficient: 1, exponent: -28))
  }

  @Test func findsEveryCrossing() throws {
    let cubic = try Self.roots(-10, 10, steps: 33) { ($0 + 5) * ($0 - 2) * ($0 - 7) }
    #expect(cubic.map(\.value) == [-5, 2, 7])
  }

  @Test func aJumpIsNoRoot() throws {
    #expect(try Self.roots(0, 10, steps: 7) { $0 < 3 ? -1 : 1 }.isEmpty)
    #expect(try Self.roots(-1, 1, steps: 7) { 1 / $0 }.isEmpty)
  }

  @Test func aStretchIsOneRoot() throws {
    let stretch = try Self.roots(0, 10, steps: 10) { $0 < 3 ? -1 : $0 > 6 ? 1 : 0 }
    #expect(stretch.count == 1)
    #expect(stretch[0].value == 3 && stretch[0].last == 6)
  }

  @Test func looksBesideADivisionByZero() throws {
    #expect(try Self.roots(-10, 10) { 1 / $0 - 100 }.map(\.value) == [Decimal(coefficient: 1, exponent: -2)])
  }

  /// Steep, flat and crooked functions whose root is known.
  @Test(arguments: 1...40)
  func findsAKnownRoot(_ seed: Int) throws {
    let root = Decimal(seed * 7919 % 1000) / 1000
    let functions: [(Decimal) -> Decimal] = [
      { ($0 - root) * Decimal(seed) }, { ($0 - root) * ($0 - root) * ($0 - root) },
      { $0.power(3) - root.power(3) }, { ($0 - root) / (1 + $0.magnitude * Decimal(seed)) },
    ]
    for function in functions {
      let found = try Self.roots(Decimal(-1), 2, steps: 13, function)
      #expect(found.count == 1 && found[0].value == root, "\(root): \(found)")
    }
  }
}
