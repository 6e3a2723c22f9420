import KvaomSource

/// The words of the diagnostics: what was found, in one sentence.
extension SyntaxProblem {
  /// The problem as a diagnostic at `span`.
  func diagnostic(at span: SourceSpan, related: [Diagnostic.Related]) -> Diagnostic {
    Diagnostic(code, at: span, message, related: related, fixes: fixes)
  }

  /// What was found.
  private var message: String {
    switch self {
    case .notUTF8: "These bytes are not UTF-8."
    case .strangeCharacter(let text): "\(SyntaxProblem.visible(text)) means nothing here."
    case .openText: "This text has no closing quote on its line."
    case .unknownEscape(let letter): "\\\(letter) has no meaning in a text."
    case .decimalComma(let text): "\(text) can be one number or several."
    case .numberTooLong(let text): "\(text) has more digits, or a larger exponent, than a number can keep."
    case .badUnderscore(let text): "In \(text) a _ does not stand between two digits."
    case .noSuchDate(let text): "\(text) is not a date between 1900 and 2199."
    case .dateForm(let text): "\(text) is not written as a date, and subtraction has spaces."
    case .letterBeforeYear(let text, _): "\(text) is a column; a time clause has a calendar year."
    case .wholeYear: "A figure of an indicator belongs to a whole year."
    case .evenlyForm: "`evenly` needs its first and its last year."
    case .unexpected(let found, let wanted): "Found \(found), expected \(wanted)."
    case .operandMissing(let found): "A value is missing before \(found)."
    case .leftover(let found): "The statement is complete before `\(found)`."
    case .splitNumber(let first, let second): "`\(first) \(second)` is two numbers: spaces do not join digits."
    case .unclosed(let opening, let closing): "`\(opening)` is never closed with `\(closing)`."
    case .closesNothing(let text): "`\(text)` closes nothing."
    case .tooDeep(let limit): "This is nested more than \(limit) levels deep."
    case .tooLong(let limit): "This formula chains more than \(limit) operators."
    case .chainedComparison: "A comparison cannot be compared again."
    case .singleEqual: "`=` gives a name its value; here two values are compared."
    case .plusSign: "A `+` before a value says nothing."
    case .foreignOperator(let text, let ours): "`\(text)` is written `\(ours)` here."
    case .missingElse: "This `if` has no `else`."
    case .blockWithoutResult: "This block defines names but has no result."
    case .emptySelector: "Nothing is selected between the brackets."
    case .semicolonBetweenArguments: "Arguments are separated by commas."
    default: messageOfStatement
    }
  }

  /// What was found, where whole statements are concerned.
  private var messageOfStatement: String {
    switch self {
    case .reservedWord(let text): "`\(text)` is a word of formulas and cannot be a name."
    case .unitMissing(let found): "Found \(found), expected a unit."
    case .unitNumber(let text): "\(text) is not a whole number that a unit can have here."
    case .basisMissing(let found): "Found \(found), expected `nominal`, `unknown` or a year."
    case .notAStatement(let text): "No statement begins with `\(text)`."
    case .bareExpression(let text): "`\(text)` neither defines nor asks anything."
    case .formulaWithoutName: "This formula has no name."
    case .foreignWord(let word, let origin, _): "`\(word)` belongs to \(origin)."
    case .valueMissing(let name, let found): "Found \(found) where the value of `\(name)` should begin with `=`."
    case .rangeForm: "A range is written low..high."
    case .noteWithoutStatement(let name): "`@\(name)` stands before no statement."
    case .changeOutsideLayer(let text): "`\(text)` changes a definition outside a measure or a scenario."
    case .changeMissing(let name, let found): "Found \(found), expected what happens to `\(name)`: =, +=, -= or *=."
    case .transferForm: "A transfer says what it moves: amount, `of`, name, giver -> receiver."
    case .includeInWith: "`with` takes changes only."
    case .yearInsteadOfLayer(let year): "`in \(year)`: in a formula `in` takes a scenario, and a year stands in brackets."
    case .solveForm: "`solve` needs an equation."
    case .unknownClause(let word, let verb): "`\(word)` begins no clause of `\(verb.rawValue)`."
    case .indicatorAttribute(let found): "Found \(found), expected an attribute of the indicator."
    case .indicatorHead(let found): "Found \(found), expected `better`, `range`, `limits` or `path`."
    case .indicatorColumn(let found): "Found \(found), expected `result`, `actual` or `target` and a year."
    case .pointForm: "This figure has no year."
    case .tableNeedsName: "A table over several dimensions needs a name."
    case .dashForm: "Only `dash = 0` can be said of dashes."
    case .labelWithoutQuotes(let text): "The label \(text) has several words and no quotes."
    case .rowWithoutName(let found): "Found \(found), expected the name that this row defines."
    case .unreadableCell(let text): "\(text) is no number, date, word or sign for a missing figure."
    case .ambiguousThousands(let text): "\(text) stands in a table with decimal commas: its point can group thousands."
    default: ""
    }
  }
}
