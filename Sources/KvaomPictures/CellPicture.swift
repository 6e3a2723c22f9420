public import KvaomDecimal

/// A picture in a cell of a table: what is drawn, not how.
public enum CellPicture: Sendable {
  /// A share of the longest bar of its column.
  case bar(CellBar)
  /// The course of some numbers.
  case sparkline(Sparkline)
  /// A place between the lowest and the highest number of the table.
  case shade(FifthOfRange)

  /// The picture in characters.
  public var signs: String {
    switch self {
    case .bar(let bar): bar.signs
    case .sparkline(let line): line.signs
    case .shade(let shade): shade.signs
    }
  }
}

/// A bar in a cell, beside those in the same column of other rows.
public struct CellBar: Sendable {
  /// Where a bar begins.
  public enum Side: Sendable {
    /// At the left edge of its column.
    case left
    /// At the right edge: it grows to the left.
    case right
  }

  private let share: Decimal
  private let shade: Shade
  private let side: Side
  private let room: Int
  private let leastLength: Int

  /// A bar of a `share` (0 to 1) of the longest, which is `room` characters. One that `isAlwaysSeen` is never rounded
  /// to nothing.
  public init(share: Decimal, shade: Shade, from side: Side, room: Int, isAlwaysSeen: Bool = false) {
    (self.share, self.shade, self.side, self.room) = (share, shade, side, room)
    leastLength = isAlwaysSeen ? 1 : 0
  }

  /// No bar where there could be one.
  public static func none(from side: Side, room: Int) -> CellBar {
    CellBar(share: .zero, shade: .full, from: side, room: room)
  }

  /// The bar in characters; one from the left edge fills its column.
  var signs: String {
    let length = max(leastLength, (share * Decimal(room)).rounded(toMultipleOf: .one).wholeValue ?? 0)
    let bar = String(repeating: shade.sign, count: length)
    return side == .left ? bar + .spaces(room - length) : bar
  }
}

/// The course of some numbers, a sign for each, from the lowest to the highest of them.
public struct Sparkline: Sendable {
  private static let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private let numbers: [Decimal]

  /// The course of these numbers, missing ones left out of it.
  public init(_ numbers: [Decimal]) { self.numbers = numbers }

  /// A space for a missing number, the same low sign throughout where all numbers are equal.
  var signs: String {
    let range = ValueRange(numbers)
    return String(
      numbers.map { number in
        number.isMissing ? " " : Self.eighths[range.part(of: number, count: Self.eighths.count) ?? 0]
      })
  }
}
