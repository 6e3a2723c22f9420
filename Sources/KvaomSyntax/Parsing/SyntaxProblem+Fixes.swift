import KvaomSource

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
    case .valueMissing(let name, _): ["\(name) \"label\" [case]: unit = value    (all but the name and the value can be left out)"]
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
      return "The character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits), which cannot be seen,"
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
    return [parts.joined(separator: "-") + "    (a month)", text.split(separator: "-").joined(separator: " - ") + "    (subtraction)"]
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
