import KvaomWords

/// What can be wrong in characters, numbers and dates.
extension DiagnosticCode {
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "KV001", .english("Not UTF-8"),
    explanation: .english(
      """
      Kvaom reads texts in UTF-8 only. Guessing another encoding would turn æ, ø, å, ä and ö into other letters, and \
      names into other names. The rest of the text is still read.
      Mistake: a file saved by an older program as "ANSI" or ISO-8859-1.
      Right:   save it as UTF-8; a byte-order mark at the start does no harm.
      """))

  /// A character the language has no use for.
  public static let strangeCharacter = DiagnosticCode(
    "KV002", .english("A character that means nothing here"),
    explanation: .english(
      """
      Outside quotes and tables only letters, digits and the signs of the language are read. Word processors put in \
      other quotes and dashes that look almost the same.
      Mistake: dim place = “Klepp”          gap = need – frame
      Right:   dim place = "Klepp"          gap = need - frame
      """))

  /// A text without its closing quote.
  public static let openText = DiagnosticCode(
    "KV003", .english("A text without its closing quote"),
    explanation: .english(
      """
      A text begins and ends with " on the same line; a quote inside it is written \\".
      Mistake: @source "Klepp kommune
      Right:   @source "Klepp kommune"
      """))

  /// A backslash before a letter that has no meaning.
  public static let unknownEscape = DiagnosticCode(
    "KV004", .english("An unknown escape in a text"),
    explanation: .english(
      """
      In a text the backslash has a meaning only in \\" (a quote), \\\\ (a backslash), \\n (a new line) and \\t (a tab).
      Mistake: use "C:\\plan.kvaom"
      Right:   use "C:/plan.kvaom"      or "C:\\\\plan.kvaom"
      """))

  /// `2,33` in a file.
  public static let decimalComma = DiagnosticCode(
    "KV005", .english("A comma between two digits"),
    explanation: .english(
      """
      A file has numbers with a decimal point; a comma separates. Without a space `2,33` could be either, and a guess \
      could be wrong by a factor of a hundred. (Tables understand the decimal comma, and so does the shell under \
      nn, nb and sv.)
      Mistake: rate = 2,33
      Right:   rate = 2.33      or, for two values, f(2, 33)
      """))

  /// A number that cannot be kept as it is written.
  public static let malformedNumber = DiagnosticCode(
    "KV006", .english("A number that cannot be read"),
    explanation: .english(
      """
      Numbers have at most 34 significant digits, so that none is ever rounded in silence. `_` may stand between two \
      digits to group them.
      Mistake: cost = 1__000_
      Right:   cost = 1_000
      """))

  /// A date that does not exist, or is not written as one.
  public static let impossibleDate = DiagnosticCode(
    "KV007", .english("Not a date"),
    explanation: .english(
      """
      A month is written 2016-09, a day 2016-09-01, in the years 1900 to 2199. Subtraction has spaces around its sign.
      Mistake: from 2016-13        due = 1.9.2016        x = 2016-9
      Right:   from 2016-12        due = 2016-09-01      x = 2016 - 9
      """))

  /// A time clause with the wrong kind of date.
  public static let timeClause = DiagnosticCode(
    "KV008", .english("A time clause in another form"),
    explanation: .english(
      """
      Layers and commands speak of calendar years: `in 2018`, `from 2016-09`, `until 2019`, `evenly from 2017 until \
      2020`. The letters R, B and P belong to columns, `budget[B2018]`; results and targets belong to whole years.
      Mistake: growth = 3% from B2018
      Right:   growth = 3% from 2018
      """))
}
