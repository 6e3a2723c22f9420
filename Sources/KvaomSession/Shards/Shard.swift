/// A share of the work of a plan's large questions, one of equally many for everybody who does one: the third of eight.
public struct Shard: Hashable, Sendable {
  /// How many shares there may be.
  public static let most = 10_000

  /// Which of them it is, counted from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// The share that `3/8` names; nil where a text names none.
  public init?(_ text: String) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let number = Self.whole(sides[0]), let count = Self.whole(sides[1]), number <= count else {
      return nil
    }
    self.number = number
    self.count = count
  }

  /// A number of a share in digits, without a sign.
  private static func whole(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int(text),
      (1...most).contains(number)
    else { return nil }
    return number
  }

  /// The share as it is typed: `3/8`.
  public var text: String { "\(number)/\(count)" }

  /// Which of `total` equal pieces of work the share has: neighbours, and together with those of the others each piece
  /// once. Shares begin at multiples of `step`.
  public func range(of total: Int, step: Int = 1) -> Range<Int> {
    let steps = (total + step - 1) / step
    return min(total, steps * (number - 1) / count * step)..<min(total, steps * number / count * step)
  }
}
