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
  case unexpected(found: String, wanted: String), operandMissing(found: String), leftover(found: String), splitNumber(String, String)
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
  case notAStatement(String), bareExpression(String), formulaWithoutName, foreignWord(String, origin: String, fix: String)
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
  case tableNeedsName, dashForm, labelWithoutQuotes(String), rowWithoutName(found: String), unreadableCell(String), ambiguousThousands(String)
}
