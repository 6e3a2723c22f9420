import KvaomDecimal
import KvaomSource
import KvaomWords

/// What can be wrong in the form of a text, with what the message needs to name it. The words stand in
/// `SyntaxProblem+Messages.swift`, all in one place, so that they can be translated.
enum SyntaxProblem {
  /// Characters.
  case notUTF8, strangeCharacter(String), openText, unknownEscape(String)
  /// Numbers and dates.
  case twoSigns(String), thousandsOrDecimals(Decimal, unit: String)
  case decimalComma(String), numberTooLong(String), badUnderscore(String), noSuchDate(String), dateForm(String)
  /// Dates in time clauses.
  case letterBeforeYear(String, year: Int), wholeYear(year: Int), evenlyForm
  /// What stands where something else was wanted.
  case unexpected(found: Phrase, wanted: Phrase), operandMissing(found: Phrase), leftover(found: String), splitNumber(
    String, String)
  /// Brackets.
  case unclosed(opening: String, closing: String), closesNothing(String), tooDeep(limit: Int), tooLong(limit: Int)
  /// Operators.
  case chainedComparison(fix: Fix), singleEqual, plusSign, foreignOperator(String, ours: String)
  /// Parts of expressions.
  case missingElse, blockWithoutResult, emptySelector, semicolonBetweenArguments
  /// Names.
  case reservedWord(String)
  /// Units.
  case unitMissing(found: Phrase), unitNumber(Phrase), basisMissing(found: Phrase)
  /// Statements.
  case notAStatement(String), bareExpression(String), formulaWithoutName, foreignWord(
    String, origin: Phrase, fix: Fix)
  /// Definitions.
  case valueMissing(name: String, found: Phrase), rangeForm, noteWithoutStatement(String)
  /// Layers.
  case changeOutsideLayer(String), changeMissing(name: String, found: Phrase), transferForm, includeInWith
  /// Worlds.
  case yearInsteadOfLayer(String)
  /// Commands.
  case solveForm, unknownClause(String, verb: Command.Verb)
  /// Indicators.
  case indicatorAttribute(found: Phrase), indicatorHead(found: Phrase), indicatorColumn(found: Phrase), pointForm
  /// Tables.
  case tableNeedsName, dashForm, labelWithoutQuotes(String), rowWithoutName(found: Phrase), unreadableCell(String),
    ambiguousThousands(String, count: Int, reason: UnclearThousands), splitCell(String, String),
    brokenCell(line: String), semicolonTable(header: String), fileEncoding(String)
}

extension SyntaxProblem {
  /// The entry of the catalogue it is a case of.
  var code: DiagnosticCode {
    switch self {
    case .notUTF8: .notUTF8
    case .strangeCharacter: .strangeCharacter
    case .openText: .openText
    case .unknownEscape: .unknownEscape
    case .decimalComma, .twoSigns: .decimalComma
    case .thousandsOrDecimals: .whichNumber
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
    case .splitCell: .splitCell
    case .brokenCell: .brokenCell
    case .semicolonTable: .semicolonTable
    case .fileEncoding: .notUTF8
    }
  }
}

/// The words of the diagnostics: what was found, in one sentence.
extension SyntaxProblem {
  /// The problem as a diagnostic at `span`.
  func diagnostic(at span: SourceSpan, related: [Diagnostic.Related]) -> Diagnostic {
    Diagnostic(code, severity: severity, at: span, message, related: related, fixes: fixes)
  }

  /// Its severity, where that is not the code's own.
  private var severity: Diagnostic.Severity? {
    if case .ambiguousThousands(_, _, .someOfColumn) = self { return .warning }
    return nil
  }

  /// What was found.
  private var message: Phrase {
    switch self {
    case .notUTF8: .english("These bytes are not UTF-8.")
    case .strangeCharacter(let text): .english("\(SyntaxProblem.visible(text)) means nothing here.")
    case .openText: .english("This text has no closing quote on its line.")
    case .unknownEscape(let letter): .english("\\\(letter) has no meaning in a text.")
    case .decimalComma(let text): .english("\(text) can be one number or several.")
    case .twoSigns(let text):
      Phrase(
        nn: "\(text) har to skiljeteikn: eit tal har eitt.", nb: "\(text) har to skilletegn: et tall har ett.",
        sv: "\(text) har två skiljetecken: ett tal har ett.", en: "\(text) has two signs: a number has one.")
    case .thousandsOrDecimals:
      Phrase(
        nn: "Tre siffer etter eit skiljeteikn: tusen, eller desimalar?",
        nb: "Tre sifre etter et skilletegn: tusen, eller desimaler?",
        sv: "Tre siffror efter ett skiljetecken: tusental, eller decimaler?",
        en: "Three digits after a sign: thousands, or decimals?")
    case .numberTooLong(let text): .english("\(text) has more digits, or a larger exponent, than a number can keep.")
    case .badUnderscore(let text): .english("In \(text) a _ does not stand between two digits.")
    case .noSuchDate(let text): .english("\(text) is not a date between 1900 and 2199.")
    case .dateForm(let text): .english("\(text) is not written as a date, and subtraction has spaces.")
    case .letterBeforeYear(let text, _): .english("\(text) is a column; a time clause has a calendar year.")
    case .wholeYear: .english("A figure of an indicator belongs to a whole year.")
    case .evenlyForm: .english("`evenly` needs its first and its last year.")
    case .unexpected(let found, let wanted): .english("Found \(found), expected \(wanted).")
    case .operandMissing(let found): .english("A value is missing before \(found).")
    case .leftover(let found): .english("The statement is complete before `\(found)`.")
    case .splitNumber(let first, let second):
      .english("`\(first) \(second)` is two numbers: spaces do not join digits.")
    case .unclosed(let opening, let closing): .english("`\(opening)` is never closed with `\(closing)`.")
    case .closesNothing(let text): .english("`\(text)` closes nothing.")
    case .tooDeep(let limit): .english("This is nested more than \(limit) levels deep.")
    case .tooLong(let limit): .english("This formula chains more than \(limit) operators.")
    case .chainedComparison: .english("A comparison cannot be compared again.")
    case .singleEqual: .english("`=` gives a name its value; here two values are compared.")
    case .plusSign: .english("A `+` before a value says nothing.")
    case .foreignOperator(let text, let ours): .english("`\(text)` is written `\(ours)` here.")
    case .missingElse: .english("This `if` has no `else`.")
    case .blockWithoutResult: .english("This block defines names but has no result.")
    case .emptySelector: .english("Nothing is selected between the brackets.")
    case .semicolonBetweenArguments: .english("Arguments are separated by commas.")
    default: messageOfStatement
    }
  }

  /// What was found, where whole statements are concerned.
  private var messageOfStatement: Phrase {
    switch self {
    case .reservedWord(let text): .english("`\(text)` is a word of formulas and cannot be a name.")
    case .unitMissing(let found): .english("Found \(found), expected a unit.")
    case .unitNumber(let text): .english("\(text) is not a whole number that a unit can have here.")
    case .basisMissing(let found): .english("Found \(found), expected `nominal`, `unknown` or a year.")
    case .notAStatement(let text): .english("No statement begins with `\(text)`.")
    case .bareExpression(let text): .english("`\(text)` neither defines nor asks anything.")
    case .formulaWithoutName: .english("This formula has no name.")
    case .foreignWord(let word, let origin, _): .english("`\(word)` belongs to \(origin).")
    case .valueMissing(let name, let found):
      .english("Found \(found) where the value of `\(name)` should begin with `=`.")
    case .rangeForm: .english("A range is written low..high.")
    case .noteWithoutStatement(let name): .english("`@\(name)` stands before no statement.")
    case .changeOutsideLayer(let text): .english("`\(text)` changes a definition outside a measure or a scenario.")
    case .changeMissing(let name, let found):
      .english("Found \(found), expected what happens to `\(name)`: =, +=, -= or *=.")
    case .transferForm: .english("A transfer says what it moves: amount, `of`, name, giver -> receiver.")
    case .includeInWith: .english("`with` takes changes only.")
    case .yearInsteadOfLayer(let year):
      .english("`in \(year)`: in a formula `in` takes a scenario, and a year stands in brackets.")
    case .solveForm: .english("`solve` needs an equation.")
    case .unknownClause(let word, let verb): .english("`\(word)` begins no clause of `\(verb.rawValue)`.")
    case .indicatorAttribute(let found): .english("Found \(found), expected an attribute of the indicator.")
    case .indicatorHead(let found): .english("Found \(found), expected `better`, `range`, `limits` or `path`.")
    case .indicatorColumn(let found): .english("Found \(found), expected `result`, `actual` or `target` and a year.")
    case .pointForm: .english("This figure has no year.")
    case .tableNeedsName: .english("A table over several dimensions needs a name.")
    case .dashForm: .english("Only `dash = 0` can be said of dashes.")
    case .labelWithoutQuotes(let text): .english("The label \(text) has several words and no quotes.")
    case .rowWithoutName(let found): .english("Found \(found), expected the name that this row defines.")
    case .unreadableCell(let text): .english("\(text) is no number, date, word or sign for a missing figure.")
    case .ambiguousThousands(let text, let count, let reason): Self.unclear(text, count, reason)
    case .splitCell, .brokenCell, .semicolonTable, .fileEncoding: messageOfTable
    default: .verbatim("")
    }
  }
}

/// What to write instead: lines that can be typed, with a few words where they are needed.
extension SyntaxProblem {
  /// The fixes, best first.
  var fixes: [Fix] {
    switch self {
    case .notUTF8: [.advice(.english("save the file as UTF-8"))]
    case .strangeCharacter(let text): SyntaxProblem.fixes(forCharacter: text)
    case .openText: [Fix("\"…\"", remark: .english("the closing quote, on the same line"), gap: .narrow)]
    case .unknownEscape(let letter): [Fix("\\\\\(letter)", remark: .english("a backslash itself"), gap: .narrow)]
    case .decimalComma(let text): SyntaxProblem.fixes(forComma: text)
    case .twoSigns(let text): SyntaxProblem.fixes(forSigns: text)
    case .thousandsOrDecimals(let number, let unit): SyntaxProblem.fixes(forThousands: number, unit)
    case .numberTooLong: [.advice(.english("a number of at most 34 digits"))]
    case .badUnderscore(let text): [Fix(SyntaxProblem.regrouped(text))]
    case .noSuchDate:
      [
        Fix("2016-09", remark: .english("a month"), gap: .narrow),
        Fix("2016-09-01", remark: .english("a day"), gap: .narrow),
        Fix("2016", remark: .english("a year"), gap: .narrow),
      ]
    case .dateForm(let text): SyntaxProblem.fixes(forDate: text)
    case .letterBeforeYear(_, let year), .wholeYear(let year): ["\(year)"]
    case .evenlyForm: ["evenly from 2017 until 2020"]
    case .splitNumber(let first, let second): ["\(first)_\(second)"]
    case .unclosed(_, let closing): [Fix(closing)]
    case .chainedComparison(let fix): [fix]
    case .singleEqual: ["=="]
    case .plusSign: [.advice(.english("the value without +"))]
    case .foreignOperator(_, let ours): [Fix(ours)]
    case .missingElse: ["if … then … else missing"]
    case .blockWithoutResult: ["{ a = 3; a + 1 }"]
    case .emptySelector: ["x[2018]", "x[Klepp]"]
    case .semicolonBetweenArguments: ["f(a, b)"]
    default: fixesOfStatement
    }
  }

  /// The fixes where whole statements are concerned.
  private var fixesOfStatement: [Fix] {
    switch self {
    case .reservedWord(let text): ["\(text)_"]
    case .unitMissing, .unitNumber: ["kr", "kr/child", "position per 1000 child", "%"]
    case .basisMissing: ["nominal", "2017", "unknown"]
    case .notAStatement(let text):
      [Fix("… \(text)", remark: .english("at the end of the line above: then the formula goes on"), gap: .narrow)]
    case .bareExpression(let text): ["show \(text)", "name = \(text)"]
    case .formulaWithoutName:
      [Fix("total = sum(x over post)", remark: .english("a name, then its formula"), gap: .narrow)]
    case .foreignWord(_, _, let fix): [fix]
    case .valueMissing(let name, _):
      [
        Fix(
          "\(name) \"label\" [case]: unit = value", remark: .english("all but the name and the value can be left out"),
          gap: .narrow)
      ]
    case .rangeForm: ["0%..6%"]
    case .noteWithoutStatement: [.advice(.english("(the note on a line before the definition)"))]
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
    case .ambiguousThousands(let text, _, _):
      [
        Fix(text.filter { $0 != "." && $0 != "," }, remark: Self.thousandsRemark, gap: .narrow),
        Fix(text + "0", remark: Self.decimalsRemark, gap: .narrow),
      ]
    case .splitCell, .brokenCell, .semicolonTable, .fileEncoding: fixesOfTable
    default: []
    }
  }

  /// A character as a message names it: one that cannot be seen by its number.
  static func visible(_ text: String) -> Phrase {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return .verbatim("\(text)") }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return .english("The character U+\(code), which cannot be seen,")
    default: return .verbatim("\(text)")
    }
  }

  /// What a look-alike should be.
  private static func fixes(forCharacter text: String) -> [Fix] {
    switch text {
    case "“", "”", "„", "«", "»", "’", "‘", "'": [Fix("\"", remark: .english("straight quotes"), gap: .narrow)]
    case "–", "—", "‐", "‑": [Fix("-", remark: .english("minus"), gap: .narrow)]
    case "×", "·": ["*"]
    case "÷": ["/"]
    case "≤": ["<="]
    case "≥": [">="]
    case "≠": ["!="]
    case "→": ["->"]
    case "…": [Fix("..", remark: .english("a range"), gap: .narrow)]
    case "$", "€", "£": [Fix("3 kr", remark: .english("the unit after the number"), gap: .narrow)]
    default: visible(text) == .verbatim("\(text)") ? [] : [.advice(.english("(nothing in its place)"))]
    }
  }

  /// `1__000_` as `1_000`.
  private static func regrouped(_ text: String) -> String {
    text.split(separator: "_").joined(separator: "_")
  }

  /// The readings of `2016-9` and `1.8.2016`.
  private static func fixes(forDate text: String) -> [Fix] {
    let parts = text.split(separator: text.contains(".") ? "." : "-").map { $0.count == 1 ? "0" + $0 : String($0) }
    guard !text.contains(".") else { return [Fix(parts.reversed().joined(separator: "-"))] }
    return [
      Fix(parts.joined(separator: "-"), remark: .english("a month"), gap: .narrow),
      Fix(text.split(separator: "-").joined(separator: " - "), remark: .english("subtraction"), gap: .narrow),
    ]
  }

  /// What a figure in another system's dress should be.
  private static func fixes(forCell text: String) -> [Fix] {
    // `1.029.492` groups its thousands: no number has two decimal signs.
    let pieces = text.drop { $0 == "-" || $0 == "−" }.split { $0 == "." || $0 == "," }
    if pieces.count > 2, pieces.allSatisfy({ $0.allSatisfy { $0.isNumber } }),
      pieces.dropFirst().allSatisfy({ $0.count == 3 })
    {
      return [Fix((text.first?.isNumber == true ? "" : "-") + pieces.joined(), remark: thousandsRemark, gap: .narrow)]
    }
    let digits = text.unicodeScalars.filter { $0.properties.numericType != nil || $0 == "," || $0 == "." }
    let number = String(String.UnicodeScalarView(digits))
    if text.hasSuffix("-") || text.hasPrefix("("), !number.isEmpty { return [Fix("-" + number)] }
    if text.hasSuffix("*"), !number.isEmpty { return [Fix(number)] }
    return [Fix("\"\(text)\"", remark: .english("a text"), gap: .narrow)]
  }

  /// The clauses of a verb that begin with a word like this one; all of them where none does.
  private static func clauses(of verb: Command.Verb, like word: String) -> [Fix] {
    var forms = Dictionary(uniqueKeysWithValues: verb.question.clauses.map { ($0.word, $0.form) })
    if verb == .sweep || verb == .optimise { forms["step"] = "step 0.5%" }
    let near = Suggestions.nearest(to: word, among: forms.keys)
    return (near.isEmpty ? verb.clauseWords : near).compactMap { forms[$0] }.map { Fix($0) }
  }
}
