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
  case include, exclude, transfer, effect, dash, nominal, unknown
  /// Attributes of indicators.
  case value, actual, better, result, target, path, limits, range
  /// Commands.
  case show, compare, check, test, goals, deviation, sources, why, bridge, measures, solve, when, sweep, tornado
  /// Commands, continued.
  case simulate, optimise, correlate

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
    for word in allCases where word != .other {
      var key: UInt128 = 0
      for byte in word.rawValue.utf8 { key = key << 8 | UInt128(byte) }
      table[key] = word
    }
    return table
  }()

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
