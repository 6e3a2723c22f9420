import KvaomSource

/// Cuts a text into tokens, one at a time: the parser asks, because the inside of a table is read otherwise.
/// Works on bytes and offsets; no token carries text.
struct Lexer {
  /// The text as UTF-8; token places count these bytes.
  let bytes: [UInt8]
  /// The text's id.
  let source: SourceID
  /// How numbers with a comma are read.
  let dialect: Dialect
  /// The offset of the next byte.
  private(set) var offset: Int
  /// The comments passed so far.
  private(set) var comments: [Comment] = []
  /// Whether no token has been seen on the current line.
  private var atLineStart = true

  /// A lexer at the start of `bytes`, after a byte-order mark and a `#!` line.
  init(bytes: [UInt8], source: SourceID, dialect: Dialect) {
    self.bytes = bytes
    self.source = source
    self.dialect = dialect
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if byte(at: offset) == Byte.hash, byte(at: offset + 1) == UInt8(ascii: "!") {
      while offset < bytes.count, bytes[offset] != Byte.newline { offset += 1 }
    }
  }

  /// The byte at `position`; 0 after the end, which no rule looks for.
  func byte(at position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Goes to `position`, back or forth; comments from there on are forgotten, to be met again.
  mutating func move(to position: Int, atLineStart: Bool) {
    offset = position
    self.atLineStart = atLineStart
    while let last = comments.last, Int(last.span.start) >= position { comments.removeLast() }
  }

  /// Notes a comment that the table reader met.
  mutating func add(_ comment: Comment) { comments.append(comment) }

  /// Reads on; at the end of the text it gives `endOfText`, however often it is asked.
  mutating func next() -> Token {
    if let lineBreak = skipSpace() { return lineBreak }
    let start = offset
    let startsLine = atLineStart
    atLineStart = false
    let kind = start < bytes.count ? readToken() : .endOfText
    let word = kind == .name ? Word.spelled(by: bytes[start..<offset]) : .other
    return Token(kind: kind, word: word, startsLine: startsLine, start: start, end: offset)
  }

  /// Skips white space and comments; the token of the line breaks among them, if there are any.
  private mutating func skipSpace() -> Token? {
    var firstBreak: Int?
    var endOfBreak = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.newline:
        if firstBreak == nil { firstBreak = offset }
        offset += 1
        endOfBreak = offset
        atLineStart = true
      case Byte.space, Byte.tab, Byte.carriageReturn, 0x0B, 0x0C:
        offset += 1
      case Byte.hash:
        skipComment()
      case 0x80...:
        let scalar = UTF8Scalar(in: bytes, at: offset)
        // Bytes that are not UTF-8 have been reported: they count as space. So does a byte-order mark.
        guard scalar.value == nil || scalar.isWideSpace || scalar.value == "\u{FEFF}" else {
          return lineBreak(from: firstBreak, to: endOfBreak)
        }
        offset += scalar.length
      default:
        return lineBreak(from: firstBreak, to: endOfBreak)
      }
    }
    return lineBreak(from: firstBreak, to: endOfBreak)
  }

  /// The token of line breaks that began at `start`.
  private func lineBreak(from start: Int?, to end: Int) -> Token? {
    start.map { Token(kind: .lineBreak, word: .other, startsLine: false, start: $0, end: end) }
  }

  /// Skips a comment and keeps its place.
  private mutating func skipComment() {
    let start = offset
    while offset < bytes.count, bytes[offset] != Byte.newline { offset += 1 }
    var end = offset
    if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    comments.append(
      Comment(span: SourceSpan(source: source, start: start, end: end), ownLine: atLineStart))
  }

  /// Reads the token that starts at `offset`, which lies inside the text.
  private mutating func readToken() -> TokenKind {
    let first = bytes[offset]
    if Byte.startsName(first) { return readName() }
    if Byte.isDigit(first) { return readNumber() }
    if first == Byte.quote { return readText() }
    if first >= 0x80 { return readWide() }
    return readMark(first)
  }

  /// Reads a token that starts with a character outside ASCII.
  private mutating func readWide() -> TokenKind {
    let scalar = UTF8Scalar(in: bytes, at: offset)
    if scalar.startsName { return readName() }
    offset += scalar.length
    return scalar.value == "\u{2212}" ? .minus : .strange
  }

  /// Reads a name.
  private mutating func readName() -> TokenKind {
    offset = endOfName(from: offset)
    return .name
  }

  /// Where the letters, digits and `_` from `start` on end.
  func endOfName(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if Byte.startsName(byte) || Byte.isDigit(byte) {
        end += 1
      } else if byte >= 0x80 {
        let scalar = UTF8Scalar(in: bytes, at: end)
        guard scalar.continuesName else { break }
        end += scalar.length
      } else {
        break
      }
    }
    return end
  }

  /// Reads a text; it ends with its line at the latest.
  private mutating func readText() -> TokenKind {
    offset += 1
    while offset < bytes.count, bytes[offset] != Byte.newline {
      let byte = bytes[offset]
      offset += 1
      if byte == Byte.quote { return .text }
      if byte == Byte.backslash, self.byte(at: offset) != Byte.newline, offset < bytes.count { offset += 1 }
    }
    return .openText
  }

  /// Consumes as many bytes as `kind` takes.
  mutating func take(_ count: Int, as kind: TokenKind) -> TokenKind {
    offset += count
    return kind
  }

  /// Goes on to `end`, which is the end of a number.
  mutating func endNumber(at end: Int) { offset = end }
}

extension Lexer {
  /// Reads an operator, a bracket or another mark, the longest that fits.
  mutating func readMark(_ first: UInt8) -> TokenKind {
    let second = byte(at: offset + 1)
    if let kind = Lexer.pair(first, second) { return take(2, as: kind) }
    return take(1, as: Lexer.single(first))
  }

  /// The mark of two characters.
  private static func pair(_ first: UInt8, _ second: UInt8) -> TokenKind? {
    switch (UnicodeScalar(first), UnicodeScalar(second)) {
    case (".", "."): .dotDot
    case ("=", "="): .equalEqual
    case ("!", "="): .notEqual
    case ("<", "="): .lessEqual
    case (">", "="): .greaterEqual
    case ("<", ">"): .lessGreater
    case ("+", "="): .plusEqual
    case ("-", "="): .minusEqual
    case ("*", "="): .starEqual
    case ("-", ">"): .arrow
    case ("*", "*"): .starStar
    case ("&", "&"): .andAnd
    case ("|", "|"): .barBar
    case (":", "="): .colonEqual
    case ("/", "="): .slashEqual
    default: nil
    }
  }

  /// The mark of one character.
  private static func single(_ byte: UInt8) -> TokenKind {
    switch UnicodeScalar(byte) {
    case "(": .openParenthesis
    case ")": .closeParenthesis
    case "[": .openBracket
    case "]": .closeBracket
    case "{": .openBrace
    case "}": .closeBrace
    case ",": .comma
    case ";": .semicolon
    case ":": .colon
    case ".": .dot
    case "=": .equal
    case "<": .less
    case ">": .greater
    case "+": .plus
    case "-": .minus
    case "*": .star
    case "/": .slash
    case "^": .caret
    case "%": .percent
    case "@": .atSign
    case "~": .tilde
    case "!": .bang
    default: .strange
    }
  }
}

extension Lexer {
  /// Reads a number, a date or a number with a comma, from its first digit on.
  mutating func readNumber() -> TokenKind {
    if let end = endOfDate(from: offset) {
      endNumber(at: end)
      return .date
    }
    var end = endOfDigits(from: offset)
    var kind = TokenKind.number
    if byte(at: end) == Byte.dot, Byte.isDigit(byte(at: end + 1)) { end = endOfDigits(from: end + 1) }
    while byte(at: end) == Byte.comma, Byte.isDigit(byte(at: end + 1)) {
      end = endOfDigits(from: end + 1)
      if byte(at: end) == Byte.dot, Byte.isDigit(byte(at: end + 1)) { end = endOfDigits(from: end + 1) }
      kind = .commaNumber
    }
    endNumber(at: endOfExponent(from: end))
    return kind
  }

  /// Where digits and `_` end; in a shell with decimal commas a no-break space before three digits joins them too.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Byte.isDigit(bytes[end]) || bytes[end] == Byte.underscore {
        end += 1
      } else if dialect.readsDecimalComma, let next = endOfGroup(from: end) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Where a no-break space and the three digits after it end, if they stand at `start`.
  func endOfGroup(from start: Int) -> Int? {
    let space = lengthOfNoBreakSpace(at: start)
    guard space > 0 else { return nil }
    let digits = start + space
    guard Byte.isDigit(byte(at: digits)), Byte.isDigit(byte(at: digits + 1)), Byte.isDigit(byte(at: digits + 2)),
      !Byte.isDigit(byte(at: digits + 3))
    else { return nil }
    return digits + 3
  }

  /// How many bytes the no-break space (U+00A0, U+202F, U+2009) at `start` takes; 0 where none stands.
  func lengthOfNoBreakSpace(at start: Int) -> Int {
    if byte(at: start) == 0xC2, byte(at: start + 1) == 0xA0 { return 2 }
    guard byte(at: start) == 0xE2, byte(at: start + 1) == 0x80 else { return 0 }
    return byte(at: start + 2) == 0xAF || byte(at: start + 2) == 0x89 ? 3 : 0
  }

  /// Where the exponent at `start` ends; `start` where there is none.
  private func endOfExponent(from start: Int) -> Int {
    guard byte(at: start) | 0x20 == UInt8(ascii: "e") else { return start }
    var digits = start + 1
    if byte(at: digits) == Byte.plus || byte(at: digits) == Byte.minus { digits += 1 }
    guard Byte.isDigit(byte(at: digits)) else { return start }
    var end = digits
    while Byte.isDigit(byte(at: end)) { end += 1 }
    return end
  }

  /// Where the glued date (`2016-09`, `2016-09-01`, years 1900-2199) at `start` ends, if one stands there.
  func endOfDate(from start: Int) -> Int? {
    guard isYear(at: start), byte(at: start + 4) == Byte.minus, hasTwoDigits(at: start + 5) else { return nil }
    if byte(at: start + 7) == Byte.minus, hasTwoDigits(at: start + 8) { return start + 10 }
    return start + 7
  }

  /// Whether the four digits of a year from 1900 to 2199 stand at `start`, and no fifth.
  private func isYear(at start: Int) -> Bool {
    let (first, second) = (byte(at: start), byte(at: start + 1))
    guard Byte.isDigit(byte(at: start + 2)), Byte.isDigit(byte(at: start + 3)) else { return false }
    return first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
      || first == UInt8(ascii: "2") && (second == UInt8(ascii: "0") || second == UInt8(ascii: "1"))
  }

  /// Whether exactly two digits stand at `start`, not glued to more digits, a point or letters.
  private func hasTwoDigits(at start: Int) -> Bool {
    guard Byte.isDigit(byte(at: start)), Byte.isDigit(byte(at: start + 1)) else { return false }
    let after = byte(at: start + 2)
    let isFraction = after == Byte.dot && Byte.isDigit(byte(at: start + 3))
    return !Byte.isDigit(after) && !Byte.startsName(after) && !isFraction
  }
}
