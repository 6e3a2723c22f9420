import KvaomSource
import KvaomWords

/// Words of Excel, SQL, other languages and the planner's trade, and what Kvaom has instead. One table; the message
/// itself stands with the other messages.
struct ForeignWord {
  /// Where the word comes from.
  let origin: Phrase
  /// What to write instead.
  let fix: Fix

  private static let excel = Phrase.verbatim("Excel")
  private static let otherLanguages = Phrase(
    nn: "andre programmeringsspråk", nb: "andre programmeringsspråk", sv: "andra programspråk",
    en: "other programming languages")
  private static let trade = Phrase(nn: "faget", nb: "faget", sv: "yrket", en: "the planner's trade")

  /// Another word for a question's verb.
  init(_ verb: Command.Verb) {
    origin = Self.trade
    fix = Self.example(of: verb)
  }

  private init(origin: Phrase, fix: Fix) {
    self.origin = origin
    self.fix = fix
  }

  /// A question as an example, where nothing stands behind its verb.
  private static func example(of verb: Command.Verb) -> Fix {
    switch verb {
    case .show: "show \(.figure, "x")"
    case .measures: .advice(measureOrList)
    case .goals: "goals"
    case .sources: "sources"
    case .check: "check a == b within 0.01"
    case .deviation: "deviation budget in 2016"
    case .compare: "compare \(.figure, "x") in base, \(.scenario, "plan")"
    case .why: "why \(.cell, "x[2020]")"
    default: verb.question.example
    }
  }

  private static let measureOrList = Phrase(
    nn: "measure name \"…\" { … }    eller, for å liste dei, measures in plan",
    nb: "measure name \"…\" { … }    eller, for å liste dem, measures in plan",
    sv: "measure name \"…\" { … }    eller, för att lista dem, measures in plan",
    en: "measure name \"…\" { … }    or, to list them, measures in plan")

  /// Words before a definition that say nothing here.
  static let leftOut: Set = [
    "let", "var", "const", "set", "val", "global", "la", "lat", "låt", "sett", "sätt", "definer", "definera",
  ]

  /// Words at the start of a statement, in lower case.
  static let statements: [String: ForeignWord] = {
    var table: [String: ForeignWord] = [:]
    for word in leftOut.union(["dim"]) {
      table[word] = ForeignWord(
        origin: otherLanguages,
        fix: Fix(
          "x = 3",
          remark: Phrase(
            nn: "ein definisjon byrjar med namnet", nb: "en definisjon begynner med navnet",
            sv: "en definition börjar med namnet", en: "a definition begins with its name"), gap: .narrow))
    }
    for word in ["function", "def", "func", "sub", "funksjon"] {
      table[word] = ForeignWord(origin: otherLanguages, fix: "fn f(x) = x + 1")
    }
    for word in ["for", "foreach", "while", "loop", "repeat", "do"] {
      table[word] = ForeignWord(
        origin: otherLanguages,
        fix: Fix(
          "debt = prev(debt) * 1.02",
          remark: Phrase(
            nn: "formlar blir rekna ut for alle år og kategoriar, utan løkker",
            nb: "formler regnes ut for alle år og kategorier, uten løkker",
            sv: "formler räknas ut för alla år och kategorier, utan slingor",
            en: "formulas are worked out for all years and members; no loops"),
          gap: .narrow))
    }
    for word in ["if", "hvis", "dersom", "viss", "om"] {
      table[word] = ForeignWord(origin: otherLanguages, fix: "x = if a > b then a else b")
    }
    for word in ["select", "from", "update", "insert", "where"] {
      table[word] = ForeignWord(origin: .verbatim("SQL"), fix: "show x, y where x > 0")
    }
    for word in ["return", "end", "begin", "class", "struct"] {
      table[word] = ForeignWord(
        origin: otherLanguages,
        fix: Fix(
          "fn f(x) = x + 1",
          remark: Phrase(
            nn: "formelen er resultatet", nb: "formelen er resultatet", sv: "formeln är resultatet",
            en: "the formula is the result"), gap: .narrow)
      )
    }
    for word in ["import", "include", "require", "importer"] {
      table[word] = ForeignWord(origin: otherLanguages, fix: "use \"file.kvaom\"")
    }
    return table
  }()

  /// Functions of Excel, in lower case; only upper-case spellings are taken for them.
  static let functions: [String: ForeignWord] = {
    var table: [String: ForeignWord] = [:]
    for word in ["if", "hvis", "om", "iif", "når"] {
      table[word] = ForeignWord(origin: excel, fix: "if a > b then a else b")
    }
    for word in ["sum", "summer", "summa"] { table[word] = ForeignWord(origin: excel, fix: "sum(x over post)") }
    for word in ["average", "gjennomsnitt", "gjsnitt", "medel"] {
      table[word] = ForeignWord(origin: excel, fix: "mean(x over municipality)")
    }
    for word in ["max", "maks", "størst"] {
      table[word] = ForeignWord(origin: excel, fix: "max(x over municipality)")
    }
    for word in ["min"] { table[word] = ForeignWord(origin: excel, fix: "min(x over municipality)") }
    for word in ["count", "antall", "antal", "counta"] {
      table[word] = ForeignWord(origin: excel, fix: "count(x over municipality)")
    }
    for word in ["round", "avrund", "avrunda"] { table[word] = ForeignWord(origin: excel, fix: "round(x, to: 0.01)") }
    for word in ["iferror", "hvisfeil", "omfel"] { table[word] = ForeignWord(origin: excel, fix: "x otherwise 0") }
    for word in ["vlookup", "finn.rad", "xlookup", "letarad", "index", "finnrad"] {
      table[word] = ForeignWord(
        origin: excel,
        fix: Fix(
          "weight[state: status]",
          remark: Phrase(nn: "eller x[Klepp]", nb: "eller x[Klepp]", sv: "eller x[Klepp]", en: "or x[Klepp]"),
          gap: .narrow))
    }
    for word in ["sumif", "summerhvis", "summa.om", "sumifs"] {
      table[word] = ForeignWord(origin: excel, fix: "sum(x over team by service_of)")
    }
    for word in ["pmt", "avdrag", "betalning"] {
      table[word] = ForeignWord(origin: excel, fix: "debt.annuity(1_000_000 kr, 4%, 20)")
    }
    return table
  }()
}

/// Habits from Excel, SQL and other languages: each is met by a message that names Kvaom's way.
extension Parser {
  /// Reports a statement word of another language; false where the current word is none.
  mutating func reportForeignStatement() -> Bool {
    // What is given a value is a name, whatever else it means.
    switch peek(1).kind {
    case .equal, .plusEqual, .minusEqual, .starEqual: return false
    default: break
    }
    let word = text(current)
    if known.contains(word) { return false }
    if let ours = TradeWords.statement(for: word.lowercased()), let line = statement(beginning: ours) {
      report(.ourWord(word, ours: ours, line: Fix(line)), at: span(current))
      return true
    }
    if TradeWords.measures.contains(word.lowercased()), let line = statement(beginning: "measure") {
      report(.ourWord(word, ours: "measure", line: Fix(line)), at: span(current))
      return true
    }
    let verb = TradeWords.verb(for: word.lowercased())
    guard let foreign = verb.map({ ForeignWord($0) }) ?? ForeignWord.statements[word.lowercased()] else { return false }
    // Only what goes on like a statement of that language is one: a lone name is reported as any other.
    let after = peek(1)
    switch after.kind {
    case .name, .openParenthesis, .number, .text, .star, .endOfText, .lineBreak: break
    default: return false
    }
    if let verb, let line = question(verb) {
      report(.ourWord(word, ours: verb.rawValue, line: line), at: span(current))
      return true
    }
    let rest = ForeignWord.leftOut.union(["def"]).contains(word.lowercased()) ? lineAfterCurrent() : nil
    let fix = rest.map { Fix($0, remark: foreign.fix.remark, gap: .narrow) } ?? foreign.fix
    report(.foreignWord(word, origin: foreign.origin, fix: fix), at: span(current))
    return true
  }

  /// Whether the current name is a function of Excel in Excel's spelling: `IF(`, `SUM(A1:A3)`, `HVIS(`.
  mutating func isForeignCall() -> Bool {
    // Names in small letters are ours, but for `hvis`: the common case costs one look at a byte.
    guard at(.name), lexer.bytes[current.start] < 0x61 || current.end - current.start == 4,
      peek(1).kind == .openParenthesis
    else { return false }
    let word = text(current)
    guard word == word.uppercased() || word == "hvis" else { return false }
    return ForeignWord.functions[word.lowercased()] != nil
  }

  /// What does the same as the function of Excel after the current `=`; nil where none stands there.
  mutating func formulaAfterEqual() -> String? {
    let name = peek(1)
    guard name.kind == .name, peek(2).kind == .openParenthesis else { return nil }
    return ForeignWord.functions[text(name).lowercased()].map { $0.fix.code }
  }

  /// Reports a function of Excel; false where the current name is none.
  mutating func reportForeignCall() -> Bool {
    guard isForeignCall(), let foreign = ForeignWord.functions[text(current).lowercased()] else { return false }
    let fix = lineWithOurCall() ?? foreign.fix
    report(.foreignWord(text(current) + "(…)", origin: foreign.origin, fix: fix), at: span(current))
    return true
  }

  /// Skips a call that has been reported.
  mutating func skipForeignCall() -> ExpressionID {
    let start = current.start
    advance()
    skipBrackets()
    return hole(from: start)
  }

  /// Reports another language's spelling of the current operator, whose meaning is clear.
  mutating func reportForeignSpelling() {
    guard let ours = ourSpelling else { return }
    report(.foreignOperator(text(current), ours: ours), at: span(current))
  }

  /// How Kvaom writes the current operator, where another language's spelling stands.
  private var ourSpelling: String? {
    switch current.kind {
    case .starStar: "^"
    case .andAnd: "and"
    case .barBar: "or"
    case .bang: "not"
    case .lessGreater: "!="
    case .colonEqual: "="
    case .slashEqual: "*= 1 / …"
    default: nil
    }
  }

  /// Reports an operator of another language where none can be read; false where none stands.
  mutating func reportForeignOperator() -> Bool {
    guard let ours = ourSpelling else { return false }
    report(.foreignOperator(text(current), ours: ours), at: span(current))
    return true
  }
}
