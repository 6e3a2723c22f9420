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
  case decimalComma(String), pointedThousands(String), numberTooLong(String), badUnderscore(String), noSuchDate(String),
    dateForm(String)
  /// Dates in time clauses.
  case letterBeforeYear(String, year: Int), wholeYear(year: Int), evenlyForm
  /// What stands where something else was wanted.
  case unexpected(found: Phrase, wanted: Phrase), operandMissing(found: Phrase), leftover(found: String), splitNumber(
    String, String), unitBeforeNumber(String)
  /// Brackets.
  case unclosed(opening: String, closing: String), openBlock(String, isOneLine: Bool), closesNothing(String), tooDeep(
    limit: Int), tooLong(limit: Int)
  /// Operators.
  case chainedComparison(fix: Fix), singleEqual, plusSign, foreignOperator(String, ours: String)
  /// Parts of expressions.
  case missingElse, blockWithoutResult, emptySelector, semicolonBetweenArguments
  /// Names.
  case reservedWord(String)
  /// Units.
  case unitMissing(found: Phrase), unitNumber(Phrase), basisMissing(found: Phrase)
  /// Statements.
  case notAStatement(String), bareExpression(String), formulaWithoutName(String?), foreignWord(
    String, origin: Phrase, fix: Fix), ourWord(String, ours: String, line: Fix)
  /// Definitions.
  case valueMissing(name: String, found: Phrase), rangeForm, noteWithoutStatement(String)
  /// Layers.
  case changeOutsideLayer(String), changeMissing(name: String, found: Phrase), transferForm, includeInWith,
    worldBehindChange(String)
  /// Worlds.
  case yearInsteadOfLayer(String)
  /// Commands.
  case solveForm, unknownClause(String, verb: Command.Verb)
  /// Indicators.
  case indicatorAttribute(found: Phrase), indicatorHead(found: Phrase), indicatorColumn(found: Phrase), pointForm
  /// Tables.
  case tableNeedsName, dashForm, labelWithoutQuotes(String), rowWithoutName(found: Phrase), unreadableCell(String),
    ambiguousThousands(String, count: Int, columns: Int, reason: UnclearThousands), splitCell(String, String),
    brokenCell(line: String), separatedTable(CellSeparator, line: String), fileEncoding(String), fileField(
      found: Phrase)
}

extension SyntaxProblem {
  /// Whether it is that something does not fit where it stands: then a sign or a word may be missing, or be too many.
  var isOfForm: Bool {
    switch self {
    case .unexpected, .leftover, .bareExpression, .notAStatement, .valueMissing, .changeMissing, .closesNothing,
      .unclosed, .openBlock, .operandMissing:
      true
    default: false
    }
  }

  /// The letters behind the figure of a cell that cannot be read, `kr` of `100kr`; empty for anything else.
  var unitOfCell: String {
    guard case .unreadableCell(let text) = self else { return "" }
    return String(text.reversed().prefix { $0.isLetter }.reversed())
  }

  /// The entry of the catalogue it is a case of.
  var code: DiagnosticCode {
    switch self {
    case .notUTF8: .notUTF8
    case .strangeCharacter: .strangeCharacter
    case .openText: .openText
    case .unknownEscape: .unknownEscape
    case .decimalComma, .twoSigns: .decimalComma
    case .thousandsOrDecimals: .whichNumber
    case .numberTooLong, .badUnderscore, .pointedThousands: .malformedNumber
    case .noSuchDate, .dateForm: .impossibleDate
    case .letterBeforeYear, .wholeYear, .evenlyForm: .timeClause
    case .unexpected: .unexpected
    case .operandMissing: .operandMissing
    case .leftover, .splitNumber, .unitBeforeNumber: .leftover
    case .unclosed, .openBlock: .unclosedBracket
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
    case .foreignWord, .ourWord: .foreignWord
    case .valueMissing: .valueMissing
    case .rangeForm: .rangeForm
    case .noteWithoutStatement: .noteWithoutStatement
    case .changeOutsideLayer: .changeOutsideLayer
    case .changeMissing, .transferForm, .includeInWith, .worldBehindChange: .layerStatementForm
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
    case .separatedTable: .separatedTable
    case .fileEncoding: .notUTF8
    case .fileField: .tableFileForm
    }
  }
}
