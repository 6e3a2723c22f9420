/// What can be wrong in the form of a text: KV001-KV039.
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

  // MARK: characters, numbers, dates

  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "KV001", "Not UTF-8",
    explanation: """
      Kvaom reads texts in UTF-8 only. Guessing another encoding would turn æ, ø, å, ä and ö into other letters, and \
      names into other names. The rest of the text is still read.
      Mistake: a file saved by an older program as "ANSI" or ISO-8859-1.
      Right:   save it as UTF-8; a byte-order mark at the start does no harm.
      """)

  /// A character the language has no use for.
  public static let strangeCharacter = DiagnosticCode(
    "KV002", "A character that means nothing here",
    explanation: """
      Outside quotes and tables only letters, digits and the signs of the language are read. Word processors put in \
      other quotes and dashes that look almost the same.
      Mistake: dim place = “Klepp”          gap = need – frame
      Right:   dim place = "Klepp"          gap = need - frame
      """)

  /// A text without its closing quote.
  public static let openText = DiagnosticCode(
    "KV003", "A text without its closing quote",
    explanation: """
      A text begins and ends with " on the same line; a quote inside it is written \\".
      Mistake: @source "Klepp kommune
      Right:   @source "Klepp kommune"
      """)

  /// A backslash before a letter that has no meaning.
  public static let unknownEscape = DiagnosticCode(
    "KV004", "An unknown escape in a text",
    explanation: """
      In a text the backslash has a meaning only in \\" (a quote), \\\\ (a backslash), \\n (a new line) and \\t (a tab).
      Mistake: use "C:\\plan.kvaom"
      Right:   use "C:/plan.kvaom"      or "C:\\\\plan.kvaom"
      """)

  /// `2,33` in a file.
  public static let decimalComma = DiagnosticCode(
    "KV005", "A comma between two digits",
    explanation: """
      A file has numbers with a decimal point; a comma separates. Without a space `2,33` could be either, and a guess \
      could be wrong by a factor of a hundred. (Tables understand the decimal comma, and so does the shell under \
      nn, nb and sv.)
      Mistake: rate = 2,33
      Right:   rate = 2.33      or, for two values, f(2, 33)
      """)

  /// A number that cannot be kept as it is written.
  public static let malformedNumber = DiagnosticCode(
    "KV006", "A number that cannot be read",
    explanation: """
      Numbers have at most 34 significant digits, so that none is ever rounded in silence. `_` may stand between two \
      digits to group them.
      Mistake: cost = 1__000_
      Right:   cost = 1_000
      """)

  /// A date that does not exist, or is not written as one.
  public static let impossibleDate = DiagnosticCode(
    "KV007", "Not a date",
    explanation: """
      A month is written 2016-09, a day 2016-09-01, in the years 1900 to 2199. Subtraction has spaces around its sign.
      Mistake: from 2016-13        due = 1.9.2016        x = 2016-9
      Right:   from 2016-12        due = 2016-09-01      x = 2016 - 9
      """)

  /// A time clause with the wrong kind of date.
  public static let timeClause = DiagnosticCode(
    "KV008", "A time clause in another form",
    explanation: """
      Layers and commands speak of calendar years: `in 2018`, `from 2016-09`, `until 2019`, `evenly from 2017 until \
      2020`. The letters R, B and P belong to columns, `budget[B2018]`; results and targets belong to whole years.
      Mistake: growth = 3% from B2018
      Right:   growth = 3% from 2018
      """)

  // MARK: parts that are missing or too many

  /// Something else stands here than the grammar wants.
  public static let unexpected = DiagnosticCode(
    "KV009", "Something else was expected",
    explanation: """
      At this place the language knows only what the message names. The rest of the statement is passed over; the \
      statements after it are read as usual.
      Mistake: scenario plan include shared_unit
      Right:   scenario plan { include shared_unit }
      """)

  /// An operator without a value beside it.
  public static let operandMissing = DiagnosticCode(
    "KV010", "A value is missing",
    explanation: """
      An operator needs a value on both sides, and a definition a value after its `=`.
      Mistake: gap = need -
      Right:   gap = need - frame
      """)

  /// Something stands after a statement that is already complete.
  public static let leftover = DiagnosticCode(
    "KV011", "More on the line than one statement",
    explanation: """
      The statement is complete before this place: an operator or a comma is missing, or the rest belongs on a line of \
      its own. Ordinary spaces never join digits: `29 492` is two numbers.
      Mistake: cost = 29 492 kr
      Right:   cost = 29_492 kr
      """)

  /// A bracket that is never closed.
  public static let unclosedBracket = DiagnosticCode(
    "KV012", "A bracket that is not closed",
    explanation: """
      Each ( [ { needs its own ) ] }. The place is that of the opening bracket; what follows is read as if it had been \
      closed before the next statement.
      Mistake: cost = (wage + pension * 1.141
      Right:   cost = (wage + pension) * 1.141
      """)

  /// A closing bracket without an opening one.
  public static let bracketClosesNothing = DiagnosticCode(
    "KV013", "A bracket that closes nothing",
    explanation: """
      There is no open bracket for this one: it is one too many, or another was closed too early.
      Mistake: cost = wage * 1.141)
      Right:   cost = (wage + pension) * 1.141
      """)

  /// Too many levels.
  public static let tooDeep = DiagnosticCode(
    "KV014", "Nested too deeply",
    explanation: """
      Brackets and conditionals may be nested 200 levels deep, and one formula may chain 1000 operators. That is far \
      more than anyone can read; such texts come from programs that write formulas.
      Mistake: ((((…))))
      Right:   give parts of the formula names of their own
      """)

  // MARK: expressions

  /// `a < b < c`.
  public static let chainedComparison = DiagnosticCode(
    "KV015", "A chain of comparisons",
    explanation: """
      A comparison is true or false, and cannot be compared with a number again.
      Mistake: check 0 < share < 100%
      Right:   check 0 < share and share < 100%
      """)

  /// `=` where two values are compared.
  public static let singleEqual = DiagnosticCode(
    "KV016", "`=` where `==` is meant",
    explanation: """
      `=` gives a name its value, `==` asks whether two values are equal. (Only `solve x for y = 0` has `=` in a \
      question.)
      Mistake: check total = 100
      Right:   check total == 100
      """)

  /// An operator in another language's spelling.
  public static let foreignOperator = DiagnosticCode(
    "KV017", "Another language's operator",
    explanation: """
      Each operator has one spelling: and, or, not, ^ for powers, != for unequal. What was meant is clear, and the rest \
      is read with it.
      Mistake: x = a ** 2        check a > 0 && b > 0
      Right:   x = a ^ 2         check a > 0 and b > 0
      """)

  /// An `if` without `else`, a block without a result, an empty selection.
  public static let incompleteExpression = DiagnosticCode(
    "KV018", "A part of the formula is missing",
    explanation: """
      A formula has a value in every case: `if` needs its `else`, a block ends with its result, and `[ ]` says what is \
      selected. Where there is no figure, `missing` is the value.
      Mistake: x = if year_end then 3
      Right:   x = if year_end then 3 else missing
      """)

  /// `;` between arguments.
  public static let argumentSeparator = DiagnosticCode(
    "KV019", "A semicolon between arguments",
    explanation: """
      Arguments are separated by commas everywhere, also where Excel has semicolons.
      Mistake: x = round(y; to: 1)
      Right:   x = round(y, to: 1)
      """)

  /// A word of the language as a name.
  public static let reservedWord = DiagnosticCode(
    "KV021", "A word of the language as a name",
    explanation: """
      The words in, with, as, otherwise, or, and, not, is, if, then, else, true, false and missing cannot be names, \
      because formulas use them. All other words can, those of commands too: `goals = 5`.
      Mistake: in = 3
      Right:   intake = 3
      """)

  // MARK: units

  /// No unit where one must stand, or one that cannot be read.
  public static let unreadableUnit = DiagnosticCode(
    "KV022", "A unit that cannot be read",
    explanation: """
      A unit is a name, or names joined by `/`, `*` and `per`; powers are whole numbers from -9 to 9, and `per` takes a \
      whole number: kr/child, position per 1000 child, kr@2017, %.
      Mistake: show cost as 1000
      Right:   show cost as tkr
      """)

  /// A price basis that is none.
  public static let unreadableBasis = DiagnosticCode(
    "KV023", "A price basis that cannot be read",
    explanation: """
      Prices are `nominal`, of a year (`2017`), or `unknown`, in `prices …` and after `@` in a unit.
      Mistake: prices fixed
      Right:   prices 2017
      """)

  // MARK: statements

  /// An expression that is no statement.
  public static let bareExpression = DiagnosticCode(
    "KV024", "Not a statement",
    explanation: """
      A line of a plan defines something or asks something. An expression alone does neither (in the shell it is \
      shown). A line that goes on ends with its operator or comma.
      Mistake: net_cost[2020]            x = a
                                           + b
      Right:   show net_cost[2020]       x = a +
                                           b
      """)

  /// `=SUM(A1:A3)`.
  public static let formulaWithoutName = DiagnosticCode(
    "KV025", "A formula without a name",
    explanation: """
      In a spreadsheet a formula belongs to its cell; here it belongs to a name, and holds for all years and members.
      Mistake: =SUM(B2:B4)
      Right:   total = sum(budget over post)
      """)

  /// A word of Excel, SQL or another language.
  public static let foreignWord = DiagnosticCode(
    "KV026", "Another language's word",
    explanation: """
      The word belongs to Excel, SQL, another language, or the planner's trade. The message names what does the same \
      here.
      Mistake: SELECT net_cost        let x = 3        målsøking wage_growth
      Right:   show net_cost          x = 3            solve wage_growth for gap[2020] = 0 tkr
      """)

  /// A name, a label or an annotation without `= value`.
  public static let valueMissing = DiagnosticCode(
    "KV027", "A definition without `=`",
    explanation: """
      A definition is a name, perhaps a label in quotes, a case in [ ] and a unit after a colon, in this order; then `=` \
      and its value.
      Mistake: wage: kr "Løn" = 540_000
      Right:   wage "Løn": kr = 540_000 kr
      """)

  /// A range without `..`.
  public static let rangeForm = DiagnosticCode(
    "KV028", "A range in another form",
    explanation: """
      A range has its two ends with two points between them.
      Mistake: input growth = 2% in 0% - 6%
      Right:   input growth = 2% in 0%..6%
      """)

  /// A note at the end of the text.
  public static let noteWithoutStatement = DiagnosticCode(
    "KV029", "A note that belongs to nothing",
    explanation: """
      `@source`, `@assumed` and the other notes stand before the definition, table or statement they speak of.
      Mistake: wage = 540_000 kr
               @source "KS"
      Right:   @source "KS"
               wage = 540_000 kr
      """)

  // MARK: layers and commands

  /// `x += 1` outside a measure or a scenario.
  public static let changeOutsideLayer = DiagnosticCode(
    "KV030", "A change outside a measure or a scenario",
    explanation: """
      Definitions are never changed, only covered by layers: that keeps the base safe. (In the shell a change goes into \
      the draft.)
      Mistake: staff[Klepp] -= 1
      Right:   measure fewer { staff[Klepp] -= 1 position from 2018 }
      """)

  /// A statement of a layer that cannot be read.
  public static let layerStatementForm = DiagnosticCode(
    "KV031", "A change in another form",
    explanation: """
      Layers hold `name = value`, `+=`, `-=`, `*=` and `transfer amount of name A -> B`, each with a time clause if it \
      does not always hold. `include` and `exclude` belong to measures and scenarios, not to `with`.
      Mistake: transfer 2.33 staff from Klepp to Shared
      Right:   transfer 2.33 positions of staff Klepp -> Shared
      """)

  /// `x in 2018` in a formula.
  public static let yearInsteadOfLayer = DiagnosticCode(
    "KV032", "A year where a scenario is meant",
    explanation: """
      In a formula `in` names a scenario; the value of a year stands in brackets. (In changes, goals and deviation `in \
      2018` is a time.)
      Mistake: x = net_cost in 2018
      Right:   x = net_cost[2018]
      """)

  /// `solve x for y` without an equation.
  public static let solveForm = DiagnosticCode(
    "KV033", "`solve` without an equation",
    explanation: """
      `solve` looks for the value of an input that makes an equation true.
      Mistake: solve wage_growth for gap[2020]
      Right:   solve wage_growth for gap[2020] = 0 tkr
      """)

  /// A word that begins no clause.
  public static let unknownClause = DiagnosticCode(
    "KV058", "Unknown word in a question",
    explanation: """
      After what is asked for stand clauses, each with its word: `in plan`, `as mkr`, `with change`. Which ones there are \
      differs from verb to verb.
      Mistake: why gap[2020] deep 3
      Right:   why gap[2020] depth 3
      """)

  // MARK: indicators and tables

  /// A part of an indicator that cannot be read.
  public static let indicatorForm = DiagnosticCode(
    "KV034", "An indicator in another form",
    explanation: """
      An indicator has the attributes value, actual, better, result, target, path, limits and range; figures name their \
      year with `in` or `by`. A table of indicators has the columns `result 2016`, `actual 2017`, `target in 2018`, \
      `target by 2020`, and better, range, limits and path in its head.
      Mistake: target = 100%
      Right:   target = 100% by 2020
      """)

  /// The head of a table that cannot be read.
  public static let tableHead = DiagnosticCode(
    "KV035", "The head of a table in another form",
    explanation: """
      A table over several dimensions has a name of its own; `table across d` and `table by d` have one dimension and \
      define a name in each row or column. `dash = 0` says that "-" is zero.
      Mistake: table by post, year { … }
      Right:   budget = table by post, year in tkr { … }
      """)

  /// A label of several words without quotes.
  public static let labelWithoutQuotes = DiagnosticCode(
    "KV036", "A label of several words without quotes",
    explanation: """
      Cells are split at spaces, so a label of several words needs quotes; in a row with tabs, as pasted from a \
      spreadsheet, it needs none.
      Mistake: Helse og velferd     30376 29278
      Right:   "Helse og velferd"   30376 29278
      """)

  /// A row that begins with no name.
  public static let rowWithoutName = DiagnosticCode(
    "KV037", "A row without a name",
    explanation: """
      In `table across …` and `indicators by …` each row defines something: a name first, the label in quotes after it.
      Mistake: "Barn med tiltak": %            3,7  5,2
      Right:   with_measures "Barn med tiltak": %   3,7  5,2
      """)

  /// A cell that is no number, date, word or sign for a missing figure.
  public static let unreadableCell = DiagnosticCode(
    "KV038", "A cell that cannot be read",
    explanation: """
      Cells are numbers (29492, 3,7, 18,5 %, with no-break spaces between groups of three digits), dates, words, texts \
      in quotes, or - . .. : for a missing figure. A minus stands before its number.
      Mistake: 1958-    (1958)    12*    3/4
      Right:   -1958    -1958     12     0,75
      """)

  /// A cell such as `29.492` in a table with decimal commas.
  public static let ambiguousThousands = DiagnosticCode(
    "KV039", "A point that could group thousands",
    explanation: """
      A table with decimal commas may have points between groups of three digits; read as a decimal point, such a \
      figure would be a thousand times too small.
      Mistake: 29.492   3,7
      Right:   29492    3,7        or, for a decimal, 29,492
      """)
}
