public import KvaomWords

/// Where a cell stands in its source.
public struct GridPlace: Hashable, Sendable {
  /// The sheet or table; empty where the source gives none.
  public let sheet: String
  /// The row, counted from 0. A file can name rows that it cannot have.
  public let row: Int
  // Half as wide as a number: a table keeps the place of every figure. No file has 2^31 lines, and readers refuse
  // columns far sooner.
  private let ownColumn: Int32
  /// 0 for none.
  private let ownLine: Int32

  /// The column, counted from 0.
  public var column: Int { Int(ownColumn) }
  /// The line on which the row begins, counted from 1; nil in a sheet, which has no lines.
  public var line: Int? { ownLine == 0 ? nil : Int(ownLine) }

  /// A place in a source.
  public init(sheet: String, row: Int, column: Int, line: Int?) {
    self.sheet = sheet
    self.row = row
    (ownColumn, ownLine) = (Int32(clamping: column), Int32(clamping: line ?? 0))
  }

  /// The cell's name in a sheet, such as `B7`.
  public var cell: String { Self.letters(ofColumn: column) + "\(row + 1)" }

  /// The place as a reader finds it: `Ark1!B7` in a sheet, else the line and the column.
  public var phrase: Phrase {
    guard let line else { return .verbatim("\(sheet.isEmpty ? cell : sheet + "!" + cell)") }
    let number = column + 1
    return Phrase(
      nn: "linje \(line), kolonne \(number)", nb: "linje \(line), kolonne \(number)",
      sv: "rad \(line), kolumn \(number)", en: "line \(line), column \(number)")
  }

  /// The letters that name a column counted from 0: A, B … Z, AA.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The row and column, counted from 0, that a cell's name such as `B7` or `$B$7` stands for; nil where it is none.
  public static func position(ofCell name: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    var sawDigit = false
    for byte in name where byte != UInt8(ascii: "$") {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard column > 0, row < 100_000_000 else { return nil }
        sawDigit = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      }
      let letter = byte & 0xDF
      guard !sawDigit, letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z"), column < 1_000_000 else { return nil }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return sawDigit && row > 0 ? (row - 1, column - 1) : nil
  }
}
