/// The words of formulas: cells, columns and rows.
extension FormulaParser {
  /// Letters, digits and signs of names; everything that is not ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    let letter = byte & 0xDF
    return byte >= 0x80 || (0x41...0x5A).contains(letter) || (0x30...0x39).contains(byte)
      || byte == 0x24
      || byte == 0x5F || byte == 0x2E || byte == 0x5C || byte == 0x3F
  }

  /// Whether a word can be a name: no number, and no truth.
  static func isName(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    let isNumber = (0x30...0x39).contains(first) || first == 0x2E || first == 0x24
    return !isNumber && !["TRUE", "FALSE"].contains(word.uppercased())
  }

  /// A column or a row: `$A`, `7`.
  static func line(_ word: String) -> (number: Int, isColumn: Bool, keeps: Bool)? {
    let keeps = word.hasPrefix("$")
    let rest = keeps ? String(word.dropFirst()) : word
    if let row = Int(rest), row > 0, row <= 1_048_576 { return (row - 1, false, keeps) }
    guard let column = column(Array(rest.utf8)[...]) else { return nil }
    return (column, true, keeps)
  }

  /// A column by its letters.
  static func column(_ letters: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(letters.count) else { return nil }
    var number = 0
    for letter in letters {
      guard (0x41...0x5A).contains(letter & 0xDF), letter < 0x80 else { return nil }
      number = number * 26 + Int(letter & 0xDF) - 0x40
    }
    return number <= 16_384 ? number - 1 : nil
  }

  /// A word as a cell: `B$7`.
  static func cell(_ word: String) -> CellReference? {
    var rest = Array(word.utf8)[...]
    func take() -> Bool {
      guard rest.first == UInt8(ascii: "$") else { return false }
      rest.removeFirst()
      return true
    }
    let keepsColumn = take()
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 }
    guard let column = column(letters) else { return nil }
    rest = rest.dropFirst(letters.count)
    let keepsRow = take()
    guard !rest.isEmpty, rest.count <= 7, rest.allSatisfy({ (0x30...0x39).contains($0) }),
      rest.first != 0x30
    else {
      return nil
    }
    let row = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return row <= 1_048_576
      ? CellReference(row: row - 1, column: column, keepsRow: keepsRow, keepsColumn: keepsColumn)
      : nil
  }
}
