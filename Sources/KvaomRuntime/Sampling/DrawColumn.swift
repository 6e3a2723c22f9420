/// A column of draws in the parts that it was made in: put together, two columns of a million at a time were a fifth of
/// what a simulation held.
public struct DrawColumn: Sendable {
  private let parts: [[Double]]
  /// How many draws there are.
  public let count: Int

  /// The draws of some parts, one after the other.
  public init(_ parts: [[Double]]) {
    self.parts = parts
    count = parts.reduce(0) { $0 + $1.count }
  }

  /// The first draw; nil where there is none.
  var first: Double? { parts.first { !$0.isEmpty }?.first }

  /// All draws, in order.
  public var values: [Double] { parts.count == 1 ? parts[0] : Array(parts.joined()) }

  /// Calls `body` with each draw, in order.
  @inline(__always) func visit(_ body: (Double) -> Void) {
    for part in parts {
      for value in part { body(value) }
    }
  }

  /// Whether a draw is as `isWanted` says; none behind it is looked at.
  @inline(__always) func contains(_ isWanted: (Double) -> Bool) -> Bool {
    for part in parts {
      for value in part where isWanted(value) { return true }
    }
    return false
  }

  /// The smallest draw and the largest; nil where there is none.
  var bounds: (low: Double, high: Double)? {
    guard let first else { return nil }
    var (low, high) = (first, first)
    visit { value in
      low = value < low ? value : low
      high = value > high ? value : high
    }
    return (low, high)
  }
}
