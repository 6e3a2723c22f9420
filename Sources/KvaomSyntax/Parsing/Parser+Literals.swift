public import KvaomDecimal
import KvaomSource
import KvaomUnits
import KvaomWords

/// Numbers with their units, texts and dates.
extension Parser {
  /// Reads a number and the unit after it.
  mutating func parseNumber() -> ExpressionID {
    let token = current
    let hasTwoSigns = token.kind == .commaNumber && lexer.bytes[token.start..<token.end].contains(Byte.dot)
    if hasTwoSigns {
      report(.twoSigns(text(token)), at: span(token))
    } else if token.kind == .commaNumber, !isReadableComma(token), !hasReportedComma {
      report(.decimalComma(text(token)), at: span(token))
    }
    advance()
    if hasTwoSigns || commasSeparate && token.kind == .commaNumber { return leaf(.hole, at: span(token)) }
    guard let value = NumberReading.decimal(in: lexer.bytes, token.start..<token.end) else {
      report(.numberTooLong(text(token)), at: span(token))
      return leaf(.hole, at: span(token))
    }
    reportBadNumber(token)
    let unit = parseUnitOfNumber(endingAt: token.end)
    if lexer.dialect.isShell, value.looksLikeThousands, let name = unit?.factors.first?.name.text,
      BuiltinUnit.all.contains(where: { $0.kind == .money && ($0.name == name || $0.spellings.contains(name)) })
    {
      report(.thousandsOrDecimals(value, unit: name), at: spanFrom(token.start))
    }
    return leaf(.number(value, unit: unit), at: spanFrom(token.start))
  }

  /// Whether a comma of this statement has been told of: the line that is offered reads all of them in one way.
  private var hasReportedComma: Bool {
    tree.diagnostics.count > errorsBeforeStatement && tree.diagnostics.last?.code == .decimalComma
  }

  /// Whether a comma number has one reading only: typed in a shell with decimal commas, where commas separate nothing,
  /// one comma, not two years.
  private func isReadableComma(_ token: Token) -> Bool {
    guard lexer.dialect.readsDecimalComma, !commasSeparate else { return false }
    let parts = lexer.bytes[token.start..<token.end].split(separator: Byte.comma)
    return parts.count == 2 && !(parts[0].count == 4 && parts[1].count == 4)
  }

  /// Reports `1__0`, `1_`, and a date or a number glued to more digits: `2016-9`, `1.8.2016`.
  private mutating func reportBadNumber(_ token: Token) {
    if at(.dot), current.start == token.end, Byte.isDigit(lexer.byte(at: token.end + 1)) {
      let written = text(token.start, lexer.endOfName(from: token.end + 1))
      let groups = written.split(separator: ".", omittingEmptySubsequences: false)
      let isThousands =
        groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy { $0.isNumber } }
      report(isThousands ? .pointedThousands(written) : .dateForm(written), at: span(token))
      advance()
      if at(.number) { advance() }
    } else if isGluedYear(token) {
      report(.dateForm(text(token) + "-" + text(peek(1))), at: span(token))
    } else if NumberReading.hasBadUnderscore(in: lexer.bytes, token.start..<token.end) {
      report(.badUnderscore(text(token)), at: span(token))
    }
  }

  /// Whether `2016-9` stands here: a year glued to one digit.
  private mutating func isGluedYear(_ token: Token) -> Bool {
    guard at(.minus), current.start == token.end, token.end - token.start == 4, current.end - current.start == 1,
      peek(1).kind == .number, peek(1).start == current.end, peek(1).end - peek(1).start <= 2,
      let year = NumberReading.integer(in: lexer.bytes, token.start..<token.end)
    else { return false }
    return DateLiteral.years.contains(year)
  }

  /// Reads a text.
  private mutating func parseTextToken() -> String {
    let token = current
    advance()
    return unquoted(token)
  }

  /// Reads a text as an expression.
  mutating func parseText() -> ExpressionID {
    let place = span(current)
    let value = parseTextToken()
    return leaf(.text(value), at: place)
  }

  /// Reads a text if one stands here: a label, a title.
  mutating func parseLabel() -> String? {
    if at(.openText) {
      report(.openText, at: span(current))
      advance()
      return nil
    }
    return at(.text) ? parseTextToken() : nil
  }

  /// What a text token says, without its quotes and escapes.
  mutating func unquoted(_ token: Token) -> String {
    let inside = lexer.bytes[(token.start + 1)..<(token.end - 1)]
    guard inside.contains(Byte.backslash) else { return String(decoding: inside, as: UTF8.self).visible }
    var bytes: [UInt8] = []
    var offset = inside.startIndex
    while offset < inside.endIndex {
      var byte = inside[offset]
      if byte == Byte.backslash, offset + 1 < inside.endIndex {
        offset += 1
        byte = unescaped(at: offset)
      }
      bytes.append(byte)
      offset += 1
    }
    return String(decoding: bytes, as: UTF8.self).visible
  }

  /// What the escape with its letter at `offset` stands for.
  private mutating func unescaped(at offset: Int) -> UInt8 {
    let letter = lexer.bytes[offset]
    switch UnicodeScalar(letter) {
    case "n": return Byte.newline
    case "t": return Byte.tab
    case "\"", "\\": return letter
    default:
      report(
        .unknownEscape(text(offset, offset + UTF8Scalar(in: lexer.bytes, at: offset).length)),
        at: span(offset - 1, offset + 1))
      return letter
    }
  }

  /// Reads a date as an expression.
  mutating func parseDateExpression() -> ExpressionID {
    let token = current
    advance()
    guard let date = date(of: token) else { return leaf(.hole, at: span(token)) }
    return leaf(.date(date), at: span(token))
  }

  /// The date a token spells; reports one that does not exist.
  mutating func date(of token: Token) -> DateLiteral? {
    if let date = DateLiteral(in: lexer.bytes, token.start..<token.end) { return date }
    report(.noSuchDate(text(token)), at: span(token))
    return nil
  }

  /// Reads a year, a month or a day of a time clause.
  mutating func expectDate() -> DateLiteral? {
    let token = current
    if token.kind == .date {
      advance()
      return date(of: token)
    }
    if token.kind == .number, let year = NumberReading.integer(in: lexer.bytes, token.start..<token.end) {
      advance()
      if DateLiteral.years.contains(year) { return DateLiteral(year: year) }
      report(.noSuchDate(text(token)), at: span(token))
      return nil
    }
    if token.kind == .name, let year = yearWithLetter(token) {
      report(.letterBeforeYear(text(token), year: year), at: span(token))
      advance()
      return DateLiteral(year: year)
    }
    if token.kind == .number, peek(1).kind == .dot, peek(1).start == token.end,
      Byte.isDigit(lexer.byte(at: token.end + 1))
    {
      report(.dateForm(text(token.start, lexer.endOfName(from: token.end + 1))), at: span(token))
      for _ in 0..<2 { advance() }
      if at(.number) { advance() }
      return nil
    }
    reportUnexpected(wanted: Wanted.yearOrMonth)
    return nil
  }

  /// The year of a label such as `B2018` or `RB2018`; `plan2027` is a name.
  private func yearWithLetter(_ token: Token) -> Int? {
    let letters = lexer.bytes[token.start..<max(token.start, token.end - 4)]
    guard (1...2).contains(letters.count), letters.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }),
      let year = NumberReading.integer(in: lexer.bytes, (token.end - 4)..<token.end),
      DateLiteral.years.contains(year)
    else { return nil }
    return year
  }

  /// Whether `token` can be the year or date of a time clause.
  func isDate(_ token: Token) -> Bool {
    token.kind == .number || token.kind == .date || token.kind == .name && yearWithLetter(token) != nil
  }
}

extension DateLiteral {
  /// The years a date may have.
  static let years = 1900...2199

  /// Reads `2016-09` or `2016-09-01`; nil where the date does not exist.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    let start = range.lowerBound
    guard range.count == 7 || range.count == 10, bytes[start + 4] == Byte.minus,
      let year = NumberReading.integer(in: bytes, start..<(start + 4)), DateLiteral.years.contains(year),
      let month = NumberReading.integer(in: bytes, (start + 5)..<(start + 7)), (1...12).contains(month)
    else { return nil }
    guard range.count == 10 else {
      self.init(year: year, month: month)
      return
    }
    guard bytes[start + 7] == Byte.minus,
      let day = NumberReading.integer(in: bytes, (start + 8)..<(start + 10)),
      (1...DateLiteral.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Decimal {
  /// Whether it was written like `540.000`: up to three digits, a sign, and three more, which could be thousands.
  public var looksLikeThousands: Bool {
    !isMissing && exponent == -3 && .one <= magnitude && magnitude < Decimal(1000)
  }

  /// The two ways to write such a number so that it is one thing: in thousands, and with decimals.
  public var thousandsAndDecimals: (thousands: String, decimals: String) {
    let thousands = (self * Decimal(1000)).reduced.description
    let digits = thousands.suffix(3)
    let decimals = reduced
    return (
      "\(thousands.dropLast(3))_\(digits)",
      decimals.exponent > -3 ? decimals.description : decimals.description + "0"
    )
  }
}
