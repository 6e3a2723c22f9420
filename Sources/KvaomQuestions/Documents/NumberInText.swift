public import KvaomDecimal

/// A number as it stands in running text: `1 950`, `29_492`, `2,33`. Blanks group three digits, a point or a comma is a
/// decimal sign. (In a cell of a table its column decides what signs mean: `WrittenFigure`.)
public struct NumberInText: Sendable {
  /// Its characters.
  public let text: String
  /// What it says; nil for a date, and for more digits than a number has.
  public let value: Decimal?
  /// How many decimals it is written with.
  public let decimals: Int
  /// Whether it is a date, `31.12.2013`.
  public let isDate: Bool
  /// Whether its thousands are grouped.
  public let isGrouped: Bool
  /// The place behind it.
  public let end: Int

  /// The number that begins at a place of a text; nil where no digit stands there.
  public init?(in characters: [Character], at start: Int) {
    func isDigit(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
    }
    var place = start
    func run() -> String {
      let first = place
      while isDigit(place) { place += 1 }
      return String(characters[first..<place])
    }
    guard isDigit(start) else { return nil }
    var digits = run()
    let isLong = digits.count > 3
    var isGrouped = false
    while !isLong, characters.indices.contains(place), Self.gaps.contains(characters[place]), isDigit(place + 1),
      isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4)
    {
      isGrouped = true
      place += 1
      digits += run()
    }
    var fraction = ""
    var isDate = false
    if place + 1 < characters.count, characters[place] == "," || characters[place] == ".", isDigit(place + 1) {
      place += 1
      fraction = run()
      // 31.12.2013 is a date.
      if place + 1 < characters.count, characters[place] == ".", isDigit(place + 1) {
        place += 1
        _ = run()
        isDate = true
      }
    }
    text = String(characters[start..<place])
    value = isDate ? nil : Decimal(parsing: digits + (fraction.isEmpty ? "" : "." + fraction))
    decimals = isDate ? 0 : fraction.count
    self.isDate = isDate
    self.isGrouped = isGrouped
    end = place
  }

  /// What groups thousands: a space, one that does not break, and the sign of the language.
  private static let gaps: Set<Character> = [" ", "\u{A0}", "\u{202F}", "_"]
}
