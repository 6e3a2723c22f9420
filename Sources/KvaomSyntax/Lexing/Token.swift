/// One token: its kind, where it stands, and for a word of the language which.
struct Token {
  /// What it is.
  let kind: TokenKind
  /// The word of the language it spells; `.other` for every other token. No word is reserved by this alone.
  let word: Word
  /// Whether it is the first of its line.
  let startsLine: Bool
  /// The offset of its first byte.
  let start: Int
  /// The offset after its last byte.
  let end: Int
}

/// What a token is, as far as its bytes alone can tell.
enum TokenKind: UInt8 {
  /// After the last byte.
  case endOfText
  /// One or more line breaks, with the comments between them.
  case lineBreak
  /// A word: `wage`, `R2015`, `in`.
  case name
  /// `2.33`, `29_492`, `1e6`.
  case number
  /// `2,33`: digits with a glued comma.
  case commaNumber
  /// `2016-09`, `2016-09-01`; whether the day exists is not known yet.
  case date
  /// A text with both its quotes.
  case text
  /// A text whose line ends before its quote.
  case openText
  /// A character the language has no use for.
  case strange
  /// Brackets.
  case openParenthesis, closeParenthesis, openBracket, closeBracket, openBrace, closeBrace
  /// Separators.
  case comma, semicolon, colon, dot, dotDot
  /// Definitions and changes.
  case equal, plusEqual, minusEqual, starEqual
  /// Comparison.
  case equalEqual, notEqual, less, lessEqual, greater, greaterEqual
  /// Arithmetic.
  case plus, minus, star, slash, caret, percent
  /// `@`, `~`, `->`.
  case atSign, tilde, arrow
  /// Other languages' spellings, read so that the message can name ours: `**`, `&&`, `||`, `!`, `:=`, `/=`, `<>`.
  case starStar, andAnd, barBar, bang, colonEqual, slashEqual, lessGreater

  /// Whether a line that ends with it goes on in the next line.
  var continuesLine: Bool {
    switch self {
    case .comma, .dotDot, .equal, .plusEqual, .minusEqual, .starEqual, .equalEqual, .notEqual, .less,
      .lessEqual, .greater, .greaterEqual, .plus, .minus, .star, .slash, .caret, .tilde, .arrow, .starStar,
      .andAnd, .barBar, .bang, .colonEqual, .lessGreater:
      true
    default: false
    }
  }

  /// Whether it opens a bracket.
  var opens: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }

  /// Whether it closes a bracket.
  var closes: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }

  /// The bracket that closes what this opens.
  var partner: TokenKind {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    default: .closeBrace
    }
  }
}

/// The words that can mean something in the grammar. Nearly all of them may still be names: the parser decides by
/// what follows (`goals = 5`). One table, so that other languages' words can stand beside these.
enum Word: String, CaseIterable {
  /// Any other word, or no word at all.
  case other = ""
  /// Operators and literals of expressions: these alone cannot name a definition.
  case `in`, with, `as`, otherwise, or, and, not, `is`, `if`, then, `else`, `true`, `false`, missing
  /// Clauses.
  case from, until, to, over, by, step, of, evenly, within, `for`, draws, seed, at, `where`, total, extends
  /// Clauses, continued.
  case without, against, change, choose, decimal, decimals, per, sparklines
  /// Statements.
  case years, dim, unit, prices, use, fn, input, stock, measure, scenario, indicator, indicators, table, across
  /// Parts of statements.
  case include, exclude, transfer, effect, dash, nominal, unknown, note
  /// Attributes of indicators.
  case value, actual, better, result, target, path, limits, range
  /// The verb of any question; `Command.Verb` has their words.
  case question = "?"

  /// Whether it is an operator or a literal wherever it stands.
  var isReserved: Bool {
    switch self {
    case .in, .with, .as, .otherwise, .or, .and, .not, .is, .if, .then, .else, .true, .false, .missing: true
    default: false
    }
  }

  /// Whether a line that ends with it goes on in the next line.
  var continuesLine: Bool {
    switch self {
    case .in, .with, .as, .otherwise, .or, .and, .not, .if, .then, .else: true
    default: false
    }
  }

  /// Whether a line that begins with it belongs to the line before.
  var belongsToLineBefore: Bool {
    switch self {
    case .in, .with, .as, .otherwise, .or, .and, .is, .then, .else: true
    default: false
    }
  }

  /// Whether it cannot be a unit after a number, because it begins a clause there.
  var endsNumber: Bool {
    switch self {
    case .in, .with, .as, .from, .until, .to, .over, .by, .otherwise, .or, .and, .is, .not, .if, .then, .else, .step,
      .of, .evenly, .within, .for, .draws, .seed, .at, .where, .total, .extends, .without, .against, .choose:
      true
    default: false
    }
  }

  /// The words by their bytes, packed into a number: looking one up allocates nothing.
  private static let byBytes: [UInt128: Word] = {
    var table: [UInt128: Word] = [:]
    for word in allCases where word != .other && word != .question { table[packed(word.rawValue)] = word }
    for verb in Command.Verb.allCases { table[packed(verb.rawValue)] = .question }
    return table
  }()

  private static func packed(_ text: String) -> UInt128 {
    text.utf8.reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// The word the bytes spell.
  static func spelled(by bytes: ArraySlice<UInt8>) -> Word {
    guard bytes.count <= 10 else { return .other }
    var key: UInt128 = 0
    for byte in bytes {
      // The words are lower-case ASCII; most names are told apart by their first odd byte.
      guard byte >= 0x61, byte <= 0x7A else { return .other }
      key = key << 8 | UInt128(byte)
    }
    return byBytes[key] ?? .other
  }
}

/// How strictly a text is read.
public enum Dialect: Hashable, Sendable {
  /// A file: numbers have a decimal point, a bare expression is no statement.
  case file
  /// What is typed in the shell: a bare expression shows its value, `name += …` and `transfer …` are statements;
  /// with `decimalComma` (nn, nb, sv) `2,33` is 2.33 and a no-break space groups digits.
  case shell(decimalComma: Bool)

  /// Whether `2,33` is a number.
  var readsDecimalComma: Bool { self == .shell(decimalComma: true) }

  /// Whether the text was typed in the shell.
  var isShell: Bool { self != .file }
}
