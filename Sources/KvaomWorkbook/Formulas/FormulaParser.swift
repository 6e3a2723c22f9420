import KvaomDecimal

/// Reads formulas as a workbook's file has them: English names, commas, references in the form A1.
///
/// Operators bind as in Excel: percent, then signs, then `^`, `* /`, `+ -`, `&`, comparisons, each from the left.
struct FormulaParser {
  private let bytes: [UInt8]
  private var place = 0
  /// How deep a formula may be nested: Excel allows 64 levels of functions. It is the tree that counts, and not how it
  /// is written, so that what can be read can be read again once it is printed, with parentheses around its signs.
  private static let mostNested = 256
  /// How deep parentheses and signs may be written: two levels for each of the tree, and some to spare.
  private static let mostWritten = 3 * mostNested
  private var depth = 0

  /// The tree of a formula, without its equals sign; nil where it is none that can be read.
  static func parse(_ formula: String) -> FormulaTree? {
    var parser = FormulaParser(formula)
    guard let tree = parser.comparison(), tree.nesting <= mostNested else { return nil }
    parser.skipBlanks()
    return parser.place == parser.bytes.count ? tree : nil
  }

  private init(_ formula: String) { bytes = Array(formula.utf8) }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard place + wanted.count <= bytes.count,
      bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    else {
      return false
    }
    place += wanted.count
    return true
  }

  private static let levels: [[FormulaOperator]] = [
    [.notEqual, .lessOrEqual, .greaterOrEqual, .equal, .less, .greater], [.join],
    [.add, .subtract],
    [.multiply, .divide], [.power],
  ]

  private mutating func comparison() -> FormulaTree? { level(0) }

  private mutating func level(_ number: Int) -> FormulaTree? {
    guard number < Self.levels.count else { return signed() }
    guard var left = level(number + 1) else { return nil }
    while true {
      skipBlanks()
      guard let sign = Self.levels[number].first(where: { take($0.rawValue) }) else { return left }
      guard let right = level(number + 1) else { return nil }
      left = .binary(sign, left, right)
    }
  }

  private mutating func signed() -> FormulaTree? {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.mostWritten { return nil }
    if take("-") {
      guard let operand = signed() else { return nil }
      if case .number(let value) = operand { return .number(-value) }
      return .prefix(.minus, operand)
    }
    if take("+") { return signed().map { .prefix(.plus, $0) } }
    guard var operand = primary() else { return nil }
    skipBlanks()
    var percents = 0
    while take("%") {
      percents += 1
      if percents > Self.mostNested { return nil }
      operand = .percent(operand)
      skipBlanks()
    }
    return operand
  }

  private mutating func primary() -> FormulaTree? {
    guard let byte else { return nil }
    switch byte {
    case UInt8(ascii: "("):
      place += 1
      guard let inner = comparison() else { return nil }
      skipBlanks()
      return take(")") ? inner : nil
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "#"):
      guard let error = FormulaError.allCases.first(where: { take($0.rawValue) }) else {
        return nil
      }
      return .error(error)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return rows() ?? number()
    case UInt8(ascii: "{"): return unread(until: UInt8(ascii: "}"))
    default: return reference()
    }
  }

  private mutating func text() -> FormulaTree? {
    var value: [UInt8] = []
    place += 1
    while let byte {
      place += 1
      if byte == UInt8(ascii: "\"") {
        guard self.byte == UInt8(ascii: "\"") else {
          return .text(String(decoding: value, as: UTF8.self))
        }
        place += 1
      }
      value.append(byte)
    }
    return nil
  }

  /// A number, with the 15 digits a workbook keeps of it: it is printed with those, and would otherwise compute another
  /// value from then on.
  private mutating func number() -> FormulaTree? {
    let start = place
    while let byte, (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") { place += 1 }
    if let byte, byte & 0xDF == UInt8(ascii: "E"), place + 1 < bytes.count {
      let sign =
        bytes[place + 1] == UInt8(ascii: "+") || bytes[place + 1] == UInt8(ascii: "-") ? 1 : 0
      if place + 1 + sign < bytes.count, (0x30...0x39).contains(bytes[place + 1 + sign]) {
        place += 1 + sign
        while let byte = self.byte, (0x30...0x39).contains(byte) { place += 1 }
      }
    }
    return FormulaNumber.read(bytes[start..<place]).map { .number(FormulaNumber.rounded($0)) }
  }

  /// Whole rows, `3:5`; nil, nothing taken, where a number stands.
  private mutating func rows() -> FormulaTree? {
    let start = place
    guard let first = fixedNumber(), take(":"), let last = fixedNumber() else {
      place = start
      return nil
    }
    return area(
      nil, CellReference(row: first.0 - 1, column: 0, keepsRow: first.1),
      CellReference(row: last.0 - 1, column: 16_383, keepsRow: last.1))
  }

  private mutating func fixedNumber() -> (Int, Bool)? {
    let isFixed = take("$")
    let start = place
    while let byte, (0x30...0x39).contains(byte) { place += 1 }
    guard place > start, let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)),
      number > 0,
      number <= 1_048_576
    else { return nil }
    return (number, isFixed)
  }

  private func area(_ sheet: String?, _ first: CellReference, _ last: CellReference) -> FormulaTree {
    var (first, last) = (first, last)
    if last.row < first.row { swap(&first.row, &last.row) }
    if last.column < first.column { swap(&first.column, &last.column) }
    first.sheet = sheet
    last.sheet = sheet
    return .area(AreaReference(first, last))
  }

  /// A cell, an area, a name, a function, each perhaps on another sheet.
  private mutating func reference() -> FormulaTree? {
    let start = place
    var sheet: String?
    if byte == UInt8(ascii: "[") { return outside(from: start) ?? tableColumn(from: start) }
    if byte == UInt8(ascii: "'") {
      guard let name = quoted(), take("!") else { return nil }
      if name.contains("[") { return outside(from: start) }
      sheet = name
    } else {
      let word = self.word()
      guard take("!") else { return severalSheets(word, from: start) ?? local(word, from: start) }
      sheet = word
    }
    if byte == UInt8(ascii: "#") { return take("#REF!") ? .error(.reference) : nil }
    let word = self.word()
    // A name of one sheet is one of the workbook's.
    return cells(word, on: sheet) ?? (Self.isName(word) ? .name(word) : nil)
  }

  /// Cells of several sheets, `Ark1:Ark3!A1`, kept as they are written; nil, nothing taken, where no sheets are named.
  private mutating func severalSheets(_ word: String, from start: Int) -> FormulaTree? {
    let after = place
    if !word.isEmpty, take(":"), !self.word().isEmpty, take("!") {
      _ = self.word()
      if take(":") { _ = self.word() }
      return .unread(String(decoding: bytes[start..<place], as: UTF8.self))
    }
    place = after
    return nil
  }

  private mutating func word() -> String {
    let start = place
    while let byte, Self.isWord(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quoted() -> String? {
    place += 1
    var name: [UInt8] = []
    while let byte {
      place += 1
      if byte == UInt8(ascii: "'") {
        guard self.byte == UInt8(ascii: "'") else { return String(decoding: name, as: UTF8.self) }
        place += 1
      }
      name.append(byte)
    }
    return nil
  }

  /// A word without a sheet before it.
  private mutating func local(_ word: String, from start: Int) -> FormulaTree? {
    guard !word.isEmpty else { return nil }
    if byte == UInt8(ascii: "(") { return call(word) }
    if byte == UInt8(ascii: "[") { return unread(until: UInt8(ascii: "]"), from: start) }
    if let cells = cells(word, on: nil) { return cells }
    switch word.uppercased() {
    case "TRUE": return .truth(true)
    case "FALSE": return .truth(false)
    default: return .name(word)
    }
  }

  /// A cell or an area that begins with a word; nil where the word is no cell.
  private mutating func cells(_ word: String, on sheet: String?) -> FormulaTree? {
    let after = place
    if let first = Self.cell(word) {
      if take(":"), let last = Self.cell(self.word()) { return area(sheet, first, last) }
      place = after
      var cell = first
      cell.sheet = sheet
      return .cell(cell)
    }
    // Whole columns and rows.
    if byte == UInt8(ascii: ":"), let first = Self.line(word) {
      place += 1
      if let last = Self.line(self.word()), first.isColumn == last.isColumn {
        return first.isColumn
          ? area(
            sheet, CellReference(row: 0, column: first.number, keepsColumn: first.keeps),
            CellReference(row: 1_048_575, column: last.number, keepsColumn: last.keeps))
          : area(
            sheet, CellReference(row: first.number, column: 0, keepsRow: first.keeps),
            CellReference(row: last.number, column: 16_383, keepsRow: last.keeps))
      }
      place = after
    }
    return nil
  }

  private mutating func call(_ word: String) -> FormulaTree? {
    place += 1
    var name = word.uppercased()
    // Where no name stands behind a prefix it is the name itself.
    while let prefix = ["_XLFN.", "_XLWS."].first(where: { name.hasPrefix($0) }),
      let next = name.dropFirst(prefix.count).first, next.isLetter || next == "_"
    {
      name = String(name.dropFirst(prefix.count))
    }
    var arguments: [FormulaTree?] = []
    skipBlanks()
    if take(")") { return .call(name, []) }
    while true {
      skipBlanks()
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") {
        arguments.append(nil)
      } else {
        guard let argument = comparison() else { return nil }
        arguments.append(argument)
      }
      skipBlanks()
      if take(")") { return .call(name, arguments) }
      guard take(",") else { return nil }
    }
  }

  /// A column of the table that the formula stands in.
  private mutating func tableColumn(from start: Int) -> FormulaTree? {
    place = start
    return unread(until: UInt8(ascii: "]"), from: start)
  }

  /// Cells of another workbook, kept as they are written.
  private mutating func outside(from start: Int) -> FormulaTree? {
    place = start
    if byte == UInt8(ascii: "'") {
      guard quoted() != nil, take("!") else { return nil }
    } else {
      while let byte, byte != UInt8(ascii: "]") { place += 1 }
      guard take("]") else { return nil }
      _ = word()
      guard take("!") else { return nil }
    }
    if !take("#REF!") {
      let first = word()
      // The workbook itself is number 0.
      if bytes[start...].starts(with: Array("[0]!".utf8)), Self.cell(first) == nil,
        byte != UInt8(ascii: ":")
      {
        return Self.isName(first) ? .name(first) : nil
      }
      if take(":") { _ = word() }
    }
    return .unread(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func unread(until end: UInt8, from start: Int? = nil) -> FormulaTree? {
    let start = start ?? place
    var open = 0
    while let byte {
      place += 1
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open += 1 }
      if byte == end {
        open -= 1
        if open == 0 { return .unread(String(decoding: bytes[start..<place], as: UTF8.self)) }
      }
    }
    return nil
  }
}
