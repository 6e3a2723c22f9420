import KvaomWords

/// What can be wrong in the form of a text: KV001-KV039. Characters and numbers stand in `DiagnosticCode+Text.swift`,
/// statements and tables in `DiagnosticCode+Statements.swift`; here is what is missing or too much anywhere.
extension DiagnosticCode {
  /// All codes of the lexer and the parser, in order.
  public static let syntaxCodes: [DiagnosticCode] = [
    .notUTF8, .strangeCharacter, .openText, .unknownEscape, .decimalComma, .malformedNumber, .impossibleDate,
    .timeClause, .unexpected, .operandMissing, .leftover, .unclosedBracket, .bracketClosesNothing, .tooDeep,
    .chainedComparison, .singleEqual, .foreignOperator, .incompleteExpression, .argumentSeparator,
    .reservedWord, .unreadableUnit, .unreadableBasis, .bareExpression, .formulaWithoutName,
    .foreignWord, .valueMissing, .rangeForm, .noteWithoutStatement, .changeOutsideLayer, .layerStatementForm,
    .yearInsteadOfLayer, .solveForm, .indicatorForm, .tableHead, .labelWithoutQuotes, .rowWithoutName,
    .unreadableCell, .ambiguousThousands, .unknownClause,
  ]

  // MARK: parts that are missing or too many

  /// Something else stands here than the grammar wants.
  public static let unexpected = DiagnosticCode(
    "KV009", .english("Something else was expected"),
    explanation: .english(
      """
      At this place the language knows only what the message names. The rest of the statement is passed over; the \
      statements after it are read as usual.
      Mistake: scenario plan include shared_unit
      Right:   scenario plan { include shared_unit }
      """))

  /// An operator without a value beside it.
  public static let operandMissing = DiagnosticCode(
    "KV010", .english("A value is missing"),
    explanation: .english(
      """
      An operator needs a value on both sides, and a definition a value after its `=`.
      Mistake: gap = need -
      Right:   gap = need - frame
      """))

  /// Something stands after a statement that is already complete.
  public static let leftover = DiagnosticCode(
    "KV011", .english("More on the line than one statement"),
    explanation: .english(
      """
      The statement is complete before this place: an operator or a comma is missing, or the rest belongs on a line of \
      its own. Ordinary spaces never join digits: `29 492` is two numbers.
      Mistake: cost = 29 492 kr
      Right:   cost = 29_492 kr
      """))

  /// A bracket that is never closed.
  public static let unclosedBracket = DiagnosticCode(
    "KV012", .english("A bracket that is not closed"),
    explanation: .english(
      """
      Each ( [ { needs its own ) ] }. The place is that of the opening bracket; what follows is read as if it had been \
      closed before the next statement.
      Mistake: cost = (wage + pension * 1.141
      Right:   cost = (wage + pension) * 1.141
      """))

  /// A closing bracket without an opening one.
  public static let bracketClosesNothing = DiagnosticCode(
    "KV013", .english("A bracket that closes nothing"),
    explanation: .english(
      """
      There is no open bracket for this one: it is one too many, or another was closed too early.
      Mistake: cost = wage * 1.141)
      Right:   cost = (wage + pension) * 1.141
      """))

  /// Too many levels.
  public static let tooDeep = DiagnosticCode(
    "KV014", .english("Nested too deeply"),
    explanation: .english(
      """
      Brackets and conditionals may be nested 200 levels deep, and one formula may chain 1000 operators. That is far \
      more than anyone can read; such texts come from programs that write formulas.
      Mistake: ((((…))))
      Right:   give parts of the formula names of their own
      """))

  // MARK: expressions

  /// `a < b < c`.
  public static let chainedComparison = DiagnosticCode(
    "KV015", .english("A chain of comparisons"),
    explanation: .english(
      """
      A comparison is true or false, and cannot be compared with a number again.
      Mistake: check 0 < share < 100%
      Right:   check 0 < share and share < 100%
      """))

  /// `=` where two values are compared.
  public static let singleEqual = DiagnosticCode(
    "KV016", .english("`=` where `==` is meant"),
    explanation: .english(
      """
      `=` gives a name its value, `==` asks whether two values are equal. (Only `solve x for y = 0` has `=` in a \
      question.)
      Mistake: check total = 100
      Right:   check total == 100
      """))

  /// An operator in another language's spelling.
  public static let foreignOperator = DiagnosticCode(
    "KV017", .english("Another language's operator"),
    explanation: .english(
      """
      Each operator has one spelling: and, or, not, ^ for powers, != for unequal. What was meant is clear, and the \
      rest \
      is read with it.
      Mistake: x = a ** 2        check a > 0 && b > 0
      Right:   x = a ^ 2         check a > 0 and b > 0
      """))

  /// An `if` without `else`, a block without a result, an empty selection.
  public static let incompleteExpression = DiagnosticCode(
    "KV018", .english("A part of the formula is missing"),
    explanation: .english(
      """
      A formula has a value in every case: `if` needs its `else`, a block ends with its result, and `[ ]` says what is \
      selected. Where there is no figure, `missing` is the value.
      Mistake: x = if year_end then 3
      Right:   x = if year_end then 3 else missing
      """))

  /// `;` between arguments.
  public static let argumentSeparator = DiagnosticCode(
    "KV019", .english("A semicolon between arguments"),
    explanation: .english(
      """
      Arguments are separated by commas everywhere, also where Excel has semicolons.
      Mistake: x = round(y; to: 1)
      Right:   x = round(y, to: 1)
      """))

  /// A word of the language as a name.
  public static let reservedWord = DiagnosticCode(
    "KV021", .english("A word of the language as a name"),
    explanation: .english(
      """
      The words in, with, as, otherwise, or, and, not, is, if, then, else, true, false and missing cannot be names, \
      because formulas use them. All other words can, those of commands too: `goals = 5`.
      Mistake: in = 3
      Right:   intake = 3
      """))

  // MARK: units

  /// No unit where one must stand, or one that cannot be read.
  public static let unreadableUnit = DiagnosticCode(
    "KV022", .english("A unit that cannot be read"),
    explanation: .english(
      """
      A unit is a name, or names joined by `/`, `*` and `per`; powers are whole numbers from -9 to 9, and `per` takes \
      a \
      whole number: kr/child, position per 1000 child, kr@2017, %.
      Mistake: show cost as 1000
      Right:   show cost as tkr
      """))

  /// A price basis that is none.
  public static let unreadableBasis = DiagnosticCode(
    "KV023", .english("A price basis that cannot be read"),
    explanation: .english(
      """
      Prices are `nominal`, of a year (`2017`), or `unknown`, in `prices …` and after `@` in a unit.
      Mistake: prices fixed
      Right:   prices 2017
      """))
}
