import KvaomWords

/// What can be wrong in the form of a statement or a table.
extension DiagnosticCode {
  /// An expression that is no statement.
  public static let bareExpression = DiagnosticCode(
    "KV024", .english("Not a statement"),
    explanation: .english(
      """
      A line of a plan defines something or asks something. An expression alone does neither (in the shell it is \
      shown). A line that goes on ends with its operator or comma.
      Mistake: net_cost[2020]            x = a
                                           + b
      Right:   show net_cost[2020]       x = a +
                                           b
      """))

  /// `=SUM(A1:A3)`.
  public static let formulaWithoutName = DiagnosticCode(
    "KV025", .english("A formula without a name"),
    explanation: .english(
      """
      In a spreadsheet a formula belongs to its cell; here it belongs to a name, and holds for all years and members.
      Mistake: =SUM(B2:B4)
      Right:   total = sum(budget over post)
      """))

  /// A word of Excel, SQL or another language.
  public static let foreignWord = DiagnosticCode(
    "KV026", .english("Another language's word"),
    explanation: .english(
      """
      The word belongs to Excel, SQL, another language, or the planner's trade. The message names what does the same \
      here.
      Mistake: SELECT net_cost        let x = 3        målsøking wage_growth
      Right:   show net_cost          x = 3            solve wage_growth for gap[2020] = 0 tkr
      """))

  /// A name, a label or an annotation without `= value`.
  public static let valueMissing = DiagnosticCode(
    "KV027", .english("A definition without `=`"),
    explanation: .english(
      """
      A definition is a name, perhaps a label in quotes, a case in [ ] and a unit after a colon, in this order; then \
      `=` \
      and its value.
      Mistake: wage: kr "Løn" = 540_000
      Right:   wage "Løn": kr = 540_000 kr
      """))

  /// A range without `..`.
  public static let rangeForm = DiagnosticCode(
    "KV028", .english("A range in another form"),
    explanation: .english(
      """
      A range has its two ends with two points between them.
      Mistake: input growth = 2% in 0% - 6%
      Right:   input growth = 2% in 0%..6%
      """))

  /// A note at the end of the text.
  public static let noteWithoutStatement = DiagnosticCode(
    "KV029", .english("A note that belongs to nothing"),
    explanation: .english(
      """
      `@source`, `@assumed` and the other notes stand before the definition, table or statement they speak of.
      Mistake: wage = 540_000 kr
               @source "KS"
      Right:   @source "KS"
               wage = 540_000 kr
      """))

  // MARK: layers and commands

  /// `x += 1` outside a measure or a scenario.
  public static let changeOutsideLayer = DiagnosticCode(
    "KV030", .english("A change outside a measure or a scenario"),
    explanation: .english(
      """
      Definitions are never changed, only covered by layers: that keeps the base safe. (In the shell a change goes \
      into \
      the draft.)
      Mistake: staff[Klepp] -= 1
      Right:   measure fewer { staff[Klepp] -= 1 position from 2018 }
      """))

  /// A statement of a layer that cannot be read.
  public static let layerStatementForm = DiagnosticCode(
    "KV031", .english("A change in another form"),
    explanation: .english(
      """
      Layers hold `name = value`, `+=`, `-=`, `*=` and `transfer amount of name A -> B`, each with a time clause if it \
      does not always hold. `include` and `exclude` belong to measures and scenarios, not to `with`.
      Mistake: transfer 2.33 staff from Klepp to Shared
      Right:   transfer 2.33 positions of staff Klepp -> Shared
      """))

  /// `x in 2018` in a formula.
  public static let yearInsteadOfLayer = DiagnosticCode(
    "KV032", .english("A year where a scenario is meant"),
    explanation: .english(
      """
      In a formula `in` names a scenario; the value of a year stands in brackets. (In changes, goals and deviation `in \
      2018` is a time.)
      Mistake: x = net_cost in 2018
      Right:   x = net_cost[2018]
      """))

  /// `solve x for y` without an equation.
  public static let solveForm = DiagnosticCode(
    "KV033", .english("`solve` without an equation"),
    explanation: .english(
      """
      `solve` looks for the value of an input that makes an equation true.
      Mistake: solve wage_growth for gap[2020]
      Right:   solve wage_growth for gap[2020] = 0 tkr
      """))

  /// A word that begins no clause.
  public static let unknownClause = DiagnosticCode(
    "KV058", .english("Unknown word in a question"),
    explanation: .english(
      """
      After what is asked for stand clauses, each with its word: `in plan`, `as mkr`, `with change`. Which ones there \
      are \
      differs from verb to verb.
      Mistake: why gap[2020] deep 3
      Right:   why gap[2020] depth 3
      """))

  // MARK: indicators and tables

  /// A part of an indicator that cannot be read.
  public static let indicatorForm = DiagnosticCode(
    "KV034", .english("An indicator in another form"),
    explanation: .english(
      """
      An indicator has the attributes value, actual, better, result, target, path, limits and range; figures name \
      their \
      year with `in` or `by`. A table of indicators has the columns `result 2016`, `actual 2017`, `target in 2018`, \
      `target by 2020`, and better, range, limits and path in its head.
      Mistake: target = 100%
      Right:   target = 100% by 2020
      """))

  /// The head of a table that cannot be read.
  public static let tableHead = DiagnosticCode(
    "KV035", .english("The head of a table in another form"),
    explanation: .english(
      """
      A table over several dimensions has a name of its own; `table across d` and `table by d` have one dimension and \
      define a name in each row or column. `dash = 0` says that "-" is zero.
      Mistake: table by post, year { … }
      Right:   budget = table by post, year in tkr { … }
      """))

  /// A label of several words without quotes.
  public static let labelWithoutQuotes = DiagnosticCode(
    "KV036", .english("A label of several words without quotes"),
    explanation: .english(
      """
      Cells are split at spaces, so a label of several words needs quotes; in a row with tabs, as pasted from a \
      spreadsheet, it needs none.
      Mistake: Helse og velferd     30376 29278
      Right:   "Helse og velferd"   30376 29278
      """))

  /// A row that begins with no name.
  public static let rowWithoutName = DiagnosticCode(
    "KV037", .english("A row without a name"),
    explanation: .english(
      """
      In `table across …` and `indicators by …` each row defines something: a name first, the label in quotes after it.
      Mistake: "Barn med tiltak": %            3,7  5,2
      Right:   with_measures "Barn med tiltak": %   3,7  5,2
      """))

  /// A cell that is no number, date, word or sign for a missing figure.
  public static let unreadableCell = DiagnosticCode(
    "KV038", .english("A cell that cannot be read"),
    explanation: .english(
      """
      Cells are numbers (29492, 3,7, 18,5 %, with no-break spaces between groups of three digits), dates, words, texts \
      in quotes, or - . .. : for a missing figure. A minus stands before its number.
      Mistake: 1958-    (1958)    12*    3/4
      Right:   -1958    -1958     12     0,75
      """))

  /// A cell such as `29.492` in a table with decimal commas.
  public static let ambiguousThousands = DiagnosticCode(
    "KV039", .english("A point that could group thousands"),
    explanation: Phrase(
      nn: """
        29.492 kan vera 29492 eller 29,492. Har alle tal i ei kolonne tre siffer etter teiknet, er det \
        ein feil; har nokre \
        det, ei åtvaring. Ei anna kolonne med eit anna desimalteikn gjer det òg til ein feil.
        Feil:   29.492   3,7
        Rett:   29492    3,7        eller, for desimalar, 29.4920
        """,
      nb: """
        29.492 kan være 29492 eller 29,492. Har alle tall i en kolonne tre sifre etter tegnet, er det \
        en feil; har noen \
        det, en advarsel. En annen kolonne med et annet desimaltegn gjør det også til en feil.
        Feil:   29.492   3,7
        Rett:   29492    3,7        eller, for desimaler, 29.4920
        """,
      sv: """
        29.492 kan vara 29492 eller 29,492. Har alla tal i en kolumn tre siffror efter tecknet är det \
        ett fel; har några \
        det, en varning. En annan kolumn med ett annat decimaltecken gör det också till ett fel.
        Fel:    29.492   3,7
        Rätt:   29492    3,7        eller, för decimaler, 29.4920
        """,
      en: """
        29.492 can be 29492 or 29,492. Where all figures of a column have three digits after the sign, \
        that is an error, \
        where some have a warning. Another column with another decimal sign makes it an error, too.
        Mistake: 29.492   3,7
        Right:   29492    3,7        or, for decimals, 29.4920
        """))
}
