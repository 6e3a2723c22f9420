import KvaomTables

/// A formula that several cells share. It is written once, for the first of them; for another cell every reference that
/// is not fixed by a `$` moves with it.
enum SharedFormula {
  /// The formula moved by rows and columns.
  static func moved(_ formula: [UInt8], rows: Int, columns: Int) -> [UInt8] {
    guard rows != 0 || columns != 0 else { return formula }
    var moved: [UInt8] = []
    moved.reserveCapacity(formula.count + 8)
    var index = 0
    while index < formula.count {
      let byte = formula[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = endOfQuoted(formula, index)
        moved += formula[index..<end]
        index = end
      } else if isWord(byte) {
        var end = index
        while end < formula.count, isWord(formula[end]) { end += 1 }
        let isName = end < formula.count && (formula[end] == UInt8(ascii: "(") || formula[end] == UInt8(ascii: "!"))
        let word = formula[index..<end]
        moved += isName ? Array(word) : reference(word, rows: rows, columns: columns, in: formula) ?? Array(word)
        index = end
      } else {
        moved.append(byte)
        index += 1
      }
    }
    return moved
  }

  /// Where the text or name in quotes ends that begins at `start`; quotes in it are doubled.
  private static func endOfQuoted(_ formula: [UInt8], _ start: Int) -> Int {
    var index = start + 1
    while index < formula.count {
      if formula[index] == formula[start] {
        guard index + 1 < formula.count, formula[index + 1] == formula[start] else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return index
  }

  /// Letters, digits, `$`, `_`, `.` and everything that is not ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    let letter = byte & 0xDF
    return byte >= 0x80 || (letter >= 0x41 && letter <= 0x5A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x24
      || byte == 0x5F || byte == 0x2E
  }

  /// A word moved, where it is a cell (`B$7`); nil where it is none. Whole columns and rows (`A:C`, `1:3`) stand as
  /// they are: a shared formula seldom has them, and then fixed.
  private static func reference(_ word: ArraySlice<UInt8>, rows: Int, columns: Int, in formula: [UInt8]) -> [UInt8]? {
    var index = word.startIndex
    func fixed() -> Bool { index < word.endIndex && word[index] == 0x24 }
    let isColumnFixed = fixed()
    if isColumnFixed { index += 1 }
    let letters = index
    while index < word.endIndex, word[index] & 0xDF >= 0x41, word[index] & 0xDF <= 0x5A { index += 1 }
    let name = word[letters..<index]
    let isRowFixed = fixed()
    if isRowFixed { index += 1 }
    let digits = word[index...]
    guard !name.isEmpty, name.count <= 3, !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let place = GridPlace.position(ofCell: Array(name) + Array(digits))
    else { return nil }
    let row = isRowFixed ? place.row : place.row + rows
    let column = isColumnFixed ? place.column : place.column + columns
    guard row >= 0, column >= 0 else { return Array("#REF!".utf8) }
    let text = (isColumnFixed ? "$" : "") + GridPlace.letters(ofColumn: column) + (isRowFixed ? "$" : "") + "\(row + 1)"
    return Array(text.utf8)
  }
}
