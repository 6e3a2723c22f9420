import KvaomSource

/// What can be wrong in the form of a text, with what the message needs to name it. The words stand in
/// `SyntaxProblem+Messages.swift`, all in one place, so that they can be translated.
enum SyntaxProblem {
  /// Characters.
  case notUTF8, strangeCharacter(String), openText, unknownEscape(String)
  /// Numbers and dates.
  case decimalComma(String), numberTooLong(String), badUnderscore(String), noSuchDate(String), dateForm(String)
  /// Dates in time clauses.
  case letterBeforeYear(String, year: Int), wholeYear(year: Int), evenlyForm
  /// What stands where something else was wanted.
  case unexpected(found: String, wanted: String), operandMissing(found: String), leftover(found: String), splitNumber(
    String, String)
  /// Brackets.
  case unclosed(opening: String, closing: String), closesNothing(String), tooDeep(limit: Int), tooLong(limit: Int)
  /// Operators.
  case chainedComparison(fix: String), singleEqual, plusSign, foreignOperator(String, ours: String)
  /// Parts of expressions.
  case missingElse, blockWithoutResult, emptySelector, semicolonBetweenArguments
  /// Names.
  case reservedWord(String)
  /// Units.
  case unitMissing(found: String), unitNumber(String), basisMissing(found: String)
  /// Statements.
  case notAStatement(String), bareExpression(String), formulaWithoutName, foreignWord(
    String, origin: String, fix: String)
  /// Definitions.
  case valueMissing(name: String, found: String), rangeForm, noteWithoutStatement(String)
  /// Layers.
  case changeOutsideLayer(String), changeMissing(name: String, found: String), transferForm, includeInWith
  /// Worlds.
  case yearInsteadOfLayer(String)
  /// Commands.
  case solveForm, unknownClause(String, verb: Command.Verb)
  /// Indicators.
  case indicatorAttribute(found: String), indicatorHead(found: String), indicatorColumn(found: String), pointForm
  /// Tables.
  case tableNeedsName, dashForm, labelWithoutQuotes(String), rowWithoutName(found: String), unreadableCell(String),
    ambiguousThousands(String)
}

extension SyntaxProblem {
  /// The entry of the catalogue it is a case of.
  var code: DiagnosticCode {
    switch self {
    case .notUTF8: .notUTF8
    case .strangeCharacter: .strangeCharacter
    case .openText: .openText
    case .unknownEscape: .unknownEscape
    case .decimalComma: .decimalComma
    case .numberTooLong, .badUnderscore: .malformedNumber
    case .noSuchDate, .dateForm: .impossibleDate
    case .letterBeforeYear, .wholeYear, .evenlyForm: .timeClause
    case .unexpected: .unexpected
    case .operandMissing: .operandMissing
    case .leftover, .splitNumber: .leftover
    case .unclosed: .unclosedBracket
    case .closesNothing: .bracketClosesNothing
    case .tooDeep, .tooLong: .tooDeep
    case .chainedComparison: .chainedComparison
    case .singleEqual: .singleEqual
    case .foreignOperator, .plusSign: .foreignOperator
    case .missingElse, .blockWithoutResult, .emptySelector: .incompleteExpression
    case .semicolonBetweenArguments: .argumentSeparator
    case .reservedWord: .reservedWord
    case .unitMissing, .unitNumber: .unreadableUnit
    case .basisMissing: .unreadableBasis
    case .notAStatement, .bareExpression: .bareExpression
    case .formulaWithoutName: .formulaWithoutName
    case .foreignWord: .foreignWord
    case .valueMissing: .valueMissing
    case .rangeForm: .rangeForm
    case .noteWithoutStatement: .noteWithoutStatement
    case .changeOutsideLayer: .changeOutsideLayer
    case .changeMissing, .transferForm, .includeInWith: .layerStatementForm
    case .yearInsteadOfLayer: .yearInsteadOfLayer
    case .solveForm: .solveForm
    case .unknownClause: .unknownClause
    case .indicatorAttribute, .indicatorHead, .indicatorColumn, .pointForm: .indicatorForm
    case .tableNeedsName, .dashForm: .tableHead
    case .labelWithoutQuotes: .labelWithoutQuotes
    case .rowWithoutName: .rowWithoutName
    case .unreadableCell: .unreadableCell
    case .ambiguousThousands: .ambiguousThousands
    }
  }
}

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
    case .yearInsteadOfLayer(let year):
      "`in \(year)`: in a formula `in` takes a scenario, and a year stands in brackets."
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

/// What to write instead: lines that can be typed, with a few words where they are needed.
extension SyntaxProblem {
  /// The fixes, best first.
  var fixes: [String] {
    switch self {
    case .notUTF8: ["save the file as UTF-8"]
    case .strangeCharacter(let text): SyntaxProblem.fixes(forCharacter: text)
    case .openText: ["\"…\"    (the closing quote, on the same line)"]
    case .unknownEscape(let letter): ["\\\\\(letter)    (a backslash itself)"]
    case .decimalComma(let text): SyntaxProblem.fixes(forComma: text)
    case .numberTooLong: ["a number of at most 34 digits"]
    case .badUnderscore(let text): [SyntaxProblem.regrouped(text)]
    case .noSuchDate: ["2016-09    (a month)", "2016-09-01    (a day)", "2016    (a year)"]
    case .dateForm(let text): SyntaxProblem.fixes(forDate: text)
    case .letterBeforeYear(_, let year), .wholeYear(let year): ["\(year)"]
    case .evenlyForm: ["evenly from 2017 until 2020"]
    case .splitNumber(let first, let second): ["\(first)_\(second)"]
    case .unclosed(_, let closing): [closing]
    case .chainedComparison(let fix): [fix]
    case .singleEqual: ["=="]
    case .plusSign: ["the value without +"]
    case .foreignOperator(_, let ours): [ours]
    case .missingElse: ["if … then … else missing"]
    case .blockWithoutResult: ["{ a = 3; a + 1 }"]
    case .emptySelector: ["x[2018]", "x[Klepp]"]
    case .semicolonBetweenArguments: ["f(a, b)"]
    default: fixesOfStatement
    }
  }

  /// The fixes where whole statements are concerned.
  private var fixesOfStatement: [String] {
    switch self {
    case .reservedWord(let text): ["\(text)_"]
    case .unitMissing, .unitNumber: ["kr", "kr/child", "position per 1000 child", "%"]
    case .basisMissing: ["nominal", "2017", "unknown"]
    case .notAStatement(let text): ["… \(text)    (at the end of the line above: then the formula goes on)"]
    case .bareExpression(let text): ["show \(text)", "name = \(text)"]
    case .formulaWithoutName: ["total = sum(x over post)    (a name, then its formula)"]
    case .foreignWord(_, _, let fix): [fix]
    case .valueMissing(let name, _):
      ["\(name) \"label\" [case]: unit = value    (all but the name and the value can be left out)"]
    case .rangeForm: ["0%..6%"]
    case .noteWithoutStatement: ["(the note on a line before the definition)"]
    case .changeOutsideLayer(let text): ["measure name { \(text) }", "scenario name { \(text) }"]
    case .changeMissing(let name, _): ["\(name) = 4%", "\(name) += 1 pp from 2018", "\(name) *= 0.99"]
    case .transferForm: ["transfer 2.33 positions of staff Klepp -> Shared from 2016-09"]
    case .includeInWith: ["x in plan"]
    case .yearInsteadOfLayer(let year): ["x[\(year)]"]
    case .unknownClause(let word, let verb): Self.clauses(of: verb, like: word)
    case .solveForm: ["solve x for gap[2020] = 0 tkr"]
    case .indicatorAttribute: ["value = x", "target = 100% by 2020", "better = higher"]
    case .indicatorHead: ["indicators by goal, better higher, range 0%..100%, limits 1 pp, 10 pp, path linear { … }"]
    case .indicatorColumn: ["result 2016   target in 2017   target by 2020"]
    case .pointForm: ["95% in 2017", "100% by 2020"]
    case .tableNeedsName: ["name = table by post, year { … }"]
    case .dashForm: ["dash = 0"]
    case .labelWithoutQuotes(let text): ["\"\(text)\""]
    case .rowWithoutName: ["name \"label\": unit   1   2   3"]
    case .unreadableCell(let text): SyntaxProblem.fixes(forCell: text)
    case .ambiguousThousands(let text):
      [text.replacing(".", with: "") + "    (thousands)", text.replacing(".", with: ",") + "    (decimals)"]
    default: []
    }
  }

  /// A character as a message names it: one that cannot be seen by its number.
  static func visible(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return text }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return
        "The character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits), which cannot be seen,"
    default: return text
    }
  }

  /// What a look-alike should be.
  private static func fixes(forCharacter text: String) -> [String] {
    switch text {
    case "“", "”", "„", "«", "»", "’", "‘", "'": ["\"    (straight quotes)"]
    case "–", "—", "‐", "‑": ["-    (minus)"]
    case "×", "·": ["*"]
    case "÷": ["/"]
    case "≤": ["<="]
    case "≥": [">="]
    case "≠": ["!="]
    case "→": ["->"]
    case "…": ["..    (a range)"]
    case "$", "€", "£": ["3 kr    (the unit after the number)"]
    default: visible(text) == text ? [] : ["(nothing in its place)"]
    }
  }

  /// The readings of `2,33`.
  private static func fixes(forComma text: String) -> [String] {
    let parts = text.split(separator: ",")
    let separate = parts.joined(separator: ", ") + "    (\(parts.count) values)"
    return parts.count == 2 ? [parts.joined(separator: ".") + "    (one number)", separate] : [separate]
  }

  /// `1__000_` as `1_000`.
  private static func regrouped(_ text: String) -> String {
    text.split(separator: "_").joined(separator: "_")
  }

  /// The readings of `2016-9` and `1.8.2016`.
  private static func fixes(forDate text: String) -> [String] {
    let parts = text.split(separator: text.contains(".") ? "." : "-").map { $0.count == 1 ? "0" + $0 : String($0) }
    guard !text.contains(".") else { return [parts.reversed().joined(separator: "-")] }
    return [
      parts.joined(separator: "-") + "    (a month)",
      text.split(separator: "-").joined(separator: " - ") + "    (subtraction)",
    ]
  }

  /// What a figure in another system's dress should be.
  private static func fixes(forCell text: String) -> [String] {
    let digits = text.unicodeScalars.filter { $0.properties.numericType != nil || $0 == "," || $0 == "." }
    let number = String(String.UnicodeScalarView(digits))
    if text.hasSuffix("-") || text.hasPrefix("("), !number.isEmpty { return ["-" + number] }
    if text.hasSuffix("*"), !number.isEmpty { return [number] }
    return ["\"\(text)\"    (a text)"]
  }

  /// The clauses of a verb that begin with a word like this one; all of them where none does.
  private static func clauses(of verb: Command.Verb, like word: String) -> [String] {
    var forms = Dictionary(uniqueKeysWithValues: zip(verb.clauseWords, verb.clauseForms))
    if verb == .sweep || verb == .optimise { forms["step"] = "step 0.5%" }
    let near = Suggestions.nearest(to: word, among: forms.keys)
    return (near.isEmpty ? verb.clauseWords : near).compactMap { forms[$0] }
  }
}
